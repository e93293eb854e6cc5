"""What `scorebound data` writes, fitted in NumPy, against `scorebound estimate` at the same nodes.

Ridge regression and gradient descent on the tangent kernel are a dozen lines of NumPy. Both sides round differently,
in solves of condition n/ridge and over some hundred steps; 1e-9 is far above that and far below any other formula.
"""

import subprocess
from pathlib import Path

import numpy as np
import pytest

STUDY = """
format: 1
name: predictions
seed: 5
process: {kind: variance-preserving, g: 1.0, at: 0.3}
target: {kind: atoms, points: [[-1, 0], [1, 1], [0, -1]]}
design: {n: [64, 256]}
estimators: {ridge: {kind: kernel-ridge, ridge: "n^-0.6"}}
trials: 5
"""


def kernel(z: np.ndarray, w: np.ndarray) -> np.ndarray:
    u, v = (points / np.linalg.norm(points, axis=1, keepdims=True) for points in (z, w))
    # arccos(u.v) would lose half of the digits near the diagonal.
    sums, gaps = (np.linalg.norm(u[:, None] + sign * v[None], axis=2) for sign in (1, -1))
    return (z @ w.T) * (np.pi - 2 * np.arctan2(gaps, sums)) / (2 * np.pi)


@pytest.mark.parametrize("n", [64, 256])
def test_kernel_ridge_and_descent_agree(command: str, tmp_path: Path, n: int):
    study, data = tmp_path / "study.yaml", tmp_path / "data"
    study.write_text(STUDY)

    def call(*words: object) -> None:
        subprocess.run([command, *map(str, words)], check=True, capture_output=True)

    call("data", study, "--n", n, "--trial", 3, "--out", data)
    x, y, q = (np.load(data / f"{name}.npy") for name in ("x", "labels", "q"))
    assert x.shape == (n, 2) and y.shape == (n, 2) and np.load(data / "f_star.npy").shape == q.shape
    q = q[:: len(q) // 500]
    z, w = (np.column_stack([points, np.ones(len(points))]) for points in (x, q))
    for name, points in (("z", z), ("w", w)):
        np.save(tmp_path / f"{name}.npy", points)
    files = "--inputs", tmp_path / "z.npy", "--labels", data / "labels.npy", "--test-inputs", tmp_path / "w.npy"
    gram, ridge = kernel(z, z), n**-0.6
    rate = 1 / np.linalg.eigvalsh(gram)[-1]

    call("estimate", "--estimator", "kernel", *files, "--ridges", "n^-0.6", "--out", tmp_path / "r.npy")
    own = kernel(w, z) @ np.linalg.solve(gram + n * ridge * np.eye(n), y)
    assert np.abs(np.load(tmp_path / "r.npy")[0] - own).max() < 1e-9

    call(
        "estimate", "--estimator", "kernel", *files, "--steps", "10,200", "--learning-rate", repr(float(rate)),
        "--out", tmp_path / "d.npy",
    )
    found = np.load(tmp_path / "d.npy")
    coefficients = np.zeros_like(y)
    for step in range(201):
        if step in (10, 200):
            difference = np.abs(found[(10, 200).index(step)] - kernel(w, z) @ coefficients).max()
            assert difference < 1e-9, step
        coefficients += rate * (y - gram @ coefficients)
