"""The rate study of networks as a plain script has it: raw labels, one jitted training loop, fresh test points.

A mixture of two Gaussians in two dimensions, times uniform on [0.1, 2], inputs (x, t − 0.1, 1), a two-layer ReLU
network with antisymmetric start and frozen outer signs, full-batch gradient descent with given step size and number
of steps for each n; the risk over 4,096 fresh points a trial. Prints JSON: seconds a trial, without compilation,
seconds of compilation, and the risks, by n.
"""

import json
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

WIDTH = int(sys.argv[2])
WEIGHTS = jnp.array([0.5, 0.5])
MEANS = jnp.array([[-1.0, 0.0], [1.0, 0.0]])
VARIANCES = jnp.array([0.05, 0.1])
POINTS = 4096


def draw(key, n):
    """Samples X0 with their noisy points, and the posterior means at these."""
    component, normal, times, noise = jax.random.split(key, 4)
    which = jax.random.choice(component, 2, (n,), p=WEIGHTS)
    x0 = MEANS[which] + jnp.sqrt(VARIANCES[which])[:, None] * jax.random.normal(normal, (n, 2))
    t = jax.random.uniform(times, (n,), minval=0.1, maxval=2.0)
    alpha = jnp.exp(-t / 2)
    h = 1 - alpha**2
    x = alpha[:, None] * x0 + jnp.sqrt(h)[:, None] * jax.random.normal(noise, (n, 2))
    spread = alpha[:, None] ** 2 * VARIANCES + h[:, None]
    gap = x[:, None, :] - alpha[:, None, None] * MEANS
    logs = jnp.log(WEIGHTS) - jnp.log(spread) - jnp.sum(gap**2, -1) / (2 * spread)
    share = jax.nn.softmax(logs, -1)
    means = MEANS + (alpha[:, None] * VARIANCES / spread)[..., None] * gap
    z = jnp.concatenate([x, (t - 0.1)[:, None], jnp.ones((n, 1))], 1)
    return x0, z, jnp.sum(share[..., None] * means, 1)


def outputs(w, a, z):
    return jax.nn.relu(z @ w.T) @ a / jnp.sqrt(WIDTH)


def trial(key, rate, n, steps):
    data, test, start, signs = jax.random.split(key, 4)
    y, z, _ = draw(data, n)
    w = jnp.repeat(jax.random.normal(start, (WIDTH // 2, 4)), 2, 0)
    a = jax.random.rademacher(signs, (WIDTH // 2, 2), jnp.float32)
    a = jnp.stack([a, -a], 1).reshape(WIDTH, 2)

    def loss(w):
        return 0.5 * jnp.sum((outputs(w, a, z) - y) ** 2)

    w = jax.lax.fori_loop(0, steps, lambda _, w: w - rate * jax.grad(loss)(w), w)
    _, points, truth = draw(test, POINTS)
    return jnp.mean(jnp.sum((outputs(w, a, points) - truth) ** 2, 1))


def main():
    # {"n": {"steps": k, "rate": η, "trials": T}, ...}
    key = jax.random.key(1)
    compiled = jax.jit(trial, static_argnums=(2, 3))
    answer = {}
    for n, work in json.loads(sys.argv[1]).items():
        start = time.perf_counter()
        compiled(key, work["rate"], int(n), work["steps"]).block_until_ready()
        first = time.perf_counter() - start
        start = time.perf_counter()
        risks = []
        for number in range(work["trials"]):
            own = jax.random.fold_in(jax.random.fold_in(key, int(n)), number)
            risks.append(float(compiled(own, work["rate"], int(n), work["steps"])))
        seconds = (time.perf_counter() - start) / work["trials"]
        answer[n] = {"seconds": seconds, "compilation": max(0, first - seconds), "risks": risks}
    print(json.dumps(answer))


main()
