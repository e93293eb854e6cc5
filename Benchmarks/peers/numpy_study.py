"""The rate study of a plain script: raw labels, a dense eigendecomposition a trial, no averaging.

Uniform law on [-1, 1] at t = 0.5, one dimension, inputs (x, 1), kernel gradient descent stopped at a given
step for each n; the risk by the trapezoid rule. Prints JSON: seconds a trial, and the risks, by n.
"""

import json
import sys
import time

import numpy as np
import scipy.linalg
from scipy.special import log_ndtr

alpha = np.exp(-0.25)
h = 1 - alpha**2


def posterior_mean(x):
    """E[X0 | X_t = x]: the mean of a normal law of centre x/α and variance h/α² within [-1, 1]."""
    sigma = np.sqrt(h) / alpha
    low, high = (-1 - x / alpha) / sigma, (1 - x / alpha) / sigma
    # Mirrored where both ends lie far to the right, so that no digits cancel.
    flip = low > 0
    low, high = np.where(flip, -high, low), np.where(flip, -low, high)
    mass = np.exp(log_ndtr(high)) - np.exp(log_ndtr(low))
    shift = (np.exp(-(low**2) / 2) - np.exp(-(high**2) / 2)) / np.sqrt(2 * np.pi) / mass
    return x / alpha + sigma * np.where(flip, -shift, shift)


def kernel(z, w):
    products = z @ w.T
    norms = np.linalg.norm(z, axis=1)[:, None] * np.linalg.norm(w, axis=1)
    return products * (np.pi - np.arccos(np.clip(products / norms, -1, 1))) / (2 * np.pi)


def inputs(x):
    return np.c_[x, np.ones_like(x)]


grid = np.linspace(-alpha - 6.5 * np.sqrt(h), alpha + 6.5 * np.sqrt(h), 2001)
ends = (np.exp(log_ndtr((grid + alpha) / np.sqrt(h))) - np.exp(log_ndtr((grid - alpha) / np.sqrt(h))))
weights = ends / (2 * alpha) * (grid[1] - grid[0])
truth = posterior_mean(grid)


def trial(n, step, random):
    x0 = random.uniform(-1, 1, n)
    z = inputs(alpha * x0 + np.sqrt(h) * random.standard_normal(n))
    values, vectors = scipy.linalg.eigh(kernel(z, z), overwrite_a=True, check_finite=False)
    values = np.maximum(values, 1e-300)
    filtered = -np.expm1(step * np.log1p(-np.minimum(values / values[-1], 1 - 1e-16))) / values
    fit = kernel(inputs(grid), z) @ (vectors @ (filtered * (vectors.T @ x0)))
    return float(weights @ (fit - truth) ** 2)


def main():
    # {"n": {"step": k, "trials": T}, ...}
    random = np.random.default_rng(1)
    answer = {}
    for n, work in json.loads(sys.argv[1]).items():
        start = time.perf_counter()
        risks = [trial(int(n), work["step"], random) for _ in range(work["trials"])]
        answer[n] = {
            "seconds": (time.perf_counter() - start) / work["trials"], "risks": risks}
    print(json.dumps(answer))


main()
