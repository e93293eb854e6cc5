"""Gradient descent of a two-layer network in NumPy."""

import numpy as np

import worker

case = worker.case()
kind = np.float64 if case["precision"] == "double" else np.float32
z, y, w0, a = (v.astype(kind) for v in worker.load(case["folder"], "z", "y", "w", "a"))
rate, steps = kind(case["rate"]), case["steps"]
scale = kind(w0.shape[0] ** -0.5)


def train():
    w = w0.copy()
    for _ in range(steps):
        before = z @ w.T
        residual = scale * (np.maximum(before, 0) @ a) - y
        active = (residual @ a.T) * (before >= 0)
        w -= rate * scale * (active.T @ z)
    return scale * (np.maximum(z @ w.T, 0) @ a)


worker.serve(train)
