"""Kernel methods written in NumPy through the package, compared with those of the command.

The same formula is fitted to the same data, so the two risks are one number, integrated with and without knowledge
of the fit's kinks. The stated quadrature error of a trial is the signed difference of two rules: an estimate of the
error, not a bound, and near zero by chance now and then. So cells are compared, by root mean squares over trials, and
the difference may be twice the sum of the two stated errors.
"""

import collections
import csv
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import scorebound as sb

PROGRAM = """
import numpy as np
import scorebound as sb


def kernel(z, w):
    sizes = np.linalg.norm(z, axis=1)[:, None], np.linalg.norm(w, axis=1)[None]
    u, v = z[:, None] / sizes[0][..., None], w[None] / sizes[1][..., None]
    angle = 2 * np.arctan2(np.linalg.norm(u - v, axis=2), np.linalg.norm(u + v, axis=2))
    return (z @ w.T) * (np.pi - angle) / (2 * np.pi)


def predictor(z, inputs, coefficients):
    def predict(q):
        w = inputs(q)
        blocks = [kernel(w[i : i + 1000], z) for i in range(0, len(w), 1000)]
        return np.stack([np.concatenate([block @ c for block in blocks]) for c in coefficients])
    return predict


def inputs_of(parameters):
    first = parameters["first"]
    def inputs(points):
        time = [] if first == 0 else [points.t[:, None] - first]
        return np.concatenate([points.x, *time, np.ones((len(points.x), 1))], axis=1)
    return inputs


@sb.estimator
def numpy_ridge(data, parameters, rng):
    inputs = inputs_of(parameters)
    z = inputs(data)
    n = len(z)
    return predictor(z, inputs, [np.linalg.solve(kernel(z, z) + n * parameters["ridge"] * np.eye(n), data.labels)])


@sb.estimator
def linear_ridge(data, parameters, rng):
    inputs = inputs_of(parameters)
    z = inputs(data)
    n = len(z)
    inverse = np.linalg.inv(kernel(z, z) + n * parameters["ridge"] * np.eye(n))
    return sb.linear(data, lambda q: kernel(inputs(q), z) @ inverse)


@sb.estimator
def linear_descent(data, parameters, rng):
    inputs = inputs_of(parameters)
    z = inputs(data)
    values, vectors = np.linalg.eigh(kernel(z, z))
    filters = [
        (1 - (1 - values / values[-1]) ** step) / np.where(values > 0, values, 1) for step in data.records
    ]
    return sb.linear(
        data, lambda q: np.stack([kernel(inputs(q), z) @ (vectors * f) @ vectors.T for f in filters])
    )


@sb.estimator
def numpy_descent(data, parameters, rng):
    inputs = inputs_of(parameters)
    z = inputs(data)
    gram = kernel(z, z)
    rate = 1 / np.linalg.eigvalsh(gram)[-1]
    coefficients, kept = np.zeros_like(data.labels), []
    for step in range(max(data.records) + 1):
        if step in data.records:
            kept.append(coefficients)
        coefficients = coefficients + rate * (data.labels - gram @ coefficients)
    return predictor(z, inputs, kept)


sb.serve()
"""

STUDY = """
format: 1
name: agreement
seed: 3
process: {{kind: variance-preserving, g: 1.0, {times}}}
target: {target}
design: {{n: [64, 256]}}
stopping: [{{step: 10}}, {{step: 40}}]
estimators:
  ridge: {{kind: kernel-ridge, ridge: "n^-0.6"}}
  descent: {{kind: tangent-kernel, algorithm: gradient-descent, steps: 64}}
  numpy-ridge: {{kind: program, command: ["{python}", kernels.py], parameters: {{ridge: "n^-0.6", first: {first}}}}}
  numpy-descent: {{kind: program, command: ["{python}", kernels.py], path: [10, 40], parameters: {{first: {first}}}}}
  linear-ridge:
    {{kind: program, command: ["{python}", kernels.py], parameters: {{ridge: "n^-0.6", first: {first}}}, linear: true}}
  linear-descent:
    {{kind: program, command: ["{python}", kernels.py], path: [10, 40], parameters: {{first: {first}}}, linear: true}}
trials: 12
"""


@pytest.mark.parametrize(
    "times, first, target",
    [
        ("at: 0.5", 0, "{kind: box, lower: [-1], upper: [1]}"),
        ("at: 0.3", 0, "{kind: atoms, points: [[-1, 0], [1, 1], [0, -1]]}"),
        ("window: [0.1, 1.0]", 0.1, "{kind: box, lower: [-1], upper: [1]}"),
    ],
    ids=["line", "plane", "window"],
)
def test_the_risks_agree(command: str, tmp_path: Path, times: str, first: float, target: str):
    (tmp_path / "kernels.py").write_text(PROGRAM)
    study = tmp_path / "agreement.yaml"
    study.write_text(STUDY.format(times=times, first=first, target=target, python=sys.executable))
    store = sb.run(study, out=tmp_path, allow_programs=True, progress=False, report=False)
    text = subprocess.run([command, "export", store], capture_output=True, text=True, check=True).stdout
    values = collections.defaultdict(dict)
    for row in csv.DictReader(io.StringIO(text)):
        values[row["n"], row["trial"], row["stopping"], row["estimator"]][row["quantity"]] = float(row["value"])
    cells, risk = collections.defaultdict(list), {}
    for (n, trial, rule, estimator), own in values.items():
        kind, _, method = estimator.partition("-")
        if rule and method:
            built_in = values[n, trial, rule, method]
            # A linear program's risk is averaged over the labels, as a kernel's is.
            same = built_in["risk" if kind == "linear" else "realised-risk"]
            risk[n, rule, estimator] = own["risk"]
            cells[n, rule, estimator].append(
                (own["risk"] - same, own["quadrature-error"], built_in["quadrature-error"])
            )
    assert len(cells) == 16 and all(len(trials) == 12 for trials in cells.values())
    for cell, trials in cells.items():
        found, own, built_in = np.sqrt(np.mean(np.square(trials), axis=0))
        print(cell, f"difference {found:.1e}, errors {own:.1e} and {built_in:.1e}")
        assert found <= 2 * (own + built_in), cell
        # An error that small shows a difference of formulas.
        assert own + built_in < 3e-3 * risk[cell], cell
