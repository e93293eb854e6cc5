"""All stopping times of gradient flow from one eigendecomposition, in NumPy and SciPy."""

import numpy as np
import scipy.linalg

import worker

case = worker.case()
z, y, points, times = worker.load(case["folder"], "z", "y", "points", "times")


def kernel(z, w):
    products = z @ w.T
    norms = np.linalg.norm(z, axis=1)[:, None] * np.linalg.norm(w, axis=1)
    angles = np.arccos(np.clip(products / norms, -1, 1))
    return products * (np.pi - angles) / (2 * np.pi)


def work():
    values, vectors = scipy.linalg.eigh(kernel(z, z), overwrite_a=True, check_finite=False)
    values = np.maximum(values, 1e-300)
    rotated = vectors.T @ y
    images = kernel(points, z) @ vectors
    path = []
    for time in times:
        filtered = -np.expm1(-time * values / len(z)) / values
        path.append(images @ (filtered[:, None] * rotated))
    return np.stack(path)


worker.serve(work)
