"""A two-layer network in JAX, trained by full-batch gradient descent in a compiled loop."""

import jax
import jax.numpy as jnp

import scorebound as sb

jax.config.update("jax_enable_x64", True)


def network(weights, x):
    inner, biases, outer = weights
    return jnp.tanh(x @ inner + biases) @ outer


@jax.jit
def train(weights, x, labels, rate, steps):
    def loss(weights):
        return jnp.mean(jnp.sum((network(weights, x) - labels) ** 2, axis=1))

    def step(_, weights):
        return jax.tree.map(lambda w, g: w - rate * g, weights, jax.grad(loss)(weights))

    return jax.lax.fori_loop(0, steps, step, weights)


@sb.estimator
def jax_network(data, parameters, rng):
    width = int(parameters["width"])
    inner, biases = jax.random.split(jax.random.key(data.seed % 2**63))
    weights = (
        jax.random.normal(inner, (data.d, width)) * 2,
        jax.random.normal(biases, (width,)),
        jnp.zeros((width, data.d)),
    )
    snapshots, done = [], 0
    for record in data.records:
        weights = train(weights, data.x, data.labels, parameters["learning-rate"], record - done)
        snapshots.append(weights)
        done = record
    return lambda q: jnp.stack([network(weights, q.x) for weights in snapshots])


sb.serve()
