#!/usr/bin/env python3
"""Full-batch gradient descent of the two-layer ReLU network by automatic differentiation.

    network_reference.py selftest        autograd against the update written out in NumPy
    network_reference.py check BINARY    `scorebound estimate --estimator network`, given weights

f(z) = m^(-1/2) sum_r a_r relu(w_r.z), the signs a frozen; the loss is 1/2 sum_j |f(z_j) - y_j|^2,
without 1/n. The gradient is PyTorch's, in double precision; no derivative is written by hand.
The smallest |w_r.z_j| met on the way is printed: it shows that no kink is closer than rounding.
"""

import argparse
import pathlib
import tempfile

import numpy as np
import torch

import binary as command

STEPS = [0, 1, 10, 50, 200]
LIMIT = 1e-9
# (D, d, m, n, rate): rate None is the default 1/(n max kappa), kappa(z, z) = |z|^2/2; a number is
# a multiple of the default. n and m off the widths of vector registers.
CASES = [
    (2, 1, 64, 20, None),
    (2, 1, 257, 33, 3.0),
    (4, 2, 128, 50, None),
    (4, 2, 301, 41, 2.0),
    (3, 1, 1, 5, None),
    (5, 3, 33, 17, None),
    (9, 7, 100, 65, None),
]


def draw(case, random):
    """Inputs (x, t, 1), labels, test inputs, initial weights and signs of one case."""
    dimension, outputs, width, count, _ = case
    z = np.c_[random.standard_normal((count, dimension - 1)), np.ones(count)]
    tests = np.c_[2 * random.standard_normal((11, dimension - 1)), np.ones(11)]
    labels = random.standard_normal((count, outputs))
    weights = random.standard_normal((width, dimension))
    signs = random.choice([-1.0, 1.0], size=(width, outputs))
    return z, labels, tests, weights, signs


def rate_of(case, z):
    default = 1 / (len(z) * np.max(np.sum(z**2, axis=1)) / 2)
    return default * (case[4] or 1.0)


def by_autograd(z, labels, tests, weights, signs, rate, steps):
    """(predictions (steps, points, outputs), smallest |w.z| met)."""
    arrays = (z, labels, tests, signs)
    z, labels, tests, signs = (torch.tensor(a, dtype=torch.float64) for a in arrays)
    weights = torch.tensor(weights, dtype=torch.float64, requires_grad=True)
    network = lambda at: torch.relu(at @ weights.T) @ signs / len(weights) ** 0.5
    optimizer = torch.optim.SGD([weights], lr=rate)
    path, closest = {}, float("inf")
    for step in range(max(steps) + 1):
        with torch.no_grad():
            if step in steps:
                path[step] = network(tests).numpy().copy()
            closest = min(closest, (z @ weights.T).abs().min().item())
        optimizer.zero_grad()
        loss = 0.5 * ((network(z) - labels) ** 2).sum()
        loss.backward()
        optimizer.step()
    return np.array([path[step] for step in steps]), closest


def by_hand(z, labels, tests, weights, signs, rate, steps):
    """The update of the paper's algorithm, neuron by neuron."""
    weights = weights.copy()
    scale = len(weights) ** -0.5
    evaluate = lambda at: scale * np.maximum(at @ weights.T, 0) @ signs
    path = {}
    for step in range(max(steps) + 1):
        if step in steps:
            path[step] = evaluate(tests)
        residual = evaluate(z) - labels
        moved = np.empty_like(weights)
        for r, w in enumerate(weights):
            active = z @ w >= 0
            moved[r] = w - rate * scale * (active * (residual @ signs[r])) @ z
        weights = moved
    return np.array([path[step] for step in steps])


def name_of(case):
    dimension, outputs, width, count, rate = case
    return f"D {dimension}, d {outputs}, m {width}, n {count}, rate {rate or 1} x default"


def selftest():
    report = command.Report()
    random = np.random.default_rng(20260115)
    for case in CASES:
        z, labels, tests, weights, signs = draw(case, random)
        rate = rate_of(case, z)
        one, closest = by_autograd(z, labels, tests, weights, signs, rate, STEPS)
        other = by_hand(z, labels, tests, weights, signs, rate, STEPS)
        error = command.relative_errors(one.reshape(len(STEPS), -1), other.reshape(len(STEPS), -1))
        report.line(f"{name_of(case)}: autograd and by hand", error.max(), 1e-11)
        moved = np.linalg.norm(one[-1] - one[0]) / np.linalg.norm(one[0])
        print(f"     smallest |w.z| {closest:.1e}; the fit moved by {moved:.2f} of its first size")
    report.exit()


def check(program):
    report = command.Report()
    random = np.random.default_rng(20260115)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = [folder / f"{part}.npy" for part in ("Z", "Y", "ZT", "W", "A")]
        result = folder / "P.npy"
        for case in CASES:
            arrays = draw(case, random)
            for file, array in zip(files, arrays):
                command.save(file, array)
            rate = rate_of(case, arrays[0])
            expected, closest = by_autograd(*arrays, rate, STEPS)
            options = [] if case[4] is None else ["--learning-rate", repr(float(rate))]
            for precision, limit in (("double", LIMIT), ("single", 1e-3)):
                command.run(
                    program, "estimate", "--estimator", "network", "--inputs", files[0],
                    "--labels", files[1], "--test-inputs", files[2],
                    "--steps", ",".join(map(str, STEPS)), "--initial-weights", files[3],
                    "--signs", files[4], "--precision", precision, "--out", result, *options)
                got = np.load(result)
                label = f"{name_of(case)}, {precision}"
                if got.shape != expected.shape or got.dtype != np.float64:
                    report.line(f"{label}: shape {got.shape}, {got.dtype}", 1.0, 0)
                    continue
                error = command.relative_errors(
                    got.reshape(len(STEPS), -1), expected.reshape(len(STEPS), -1))
                report.line(label, error.max(), limit)
            print(f"     smallest |w.z| met: {closest:.1e}")
            if case[1] == 1:
                command.save(files[1], arrays[1][:, 0])
                command.run(
                    program, "estimate", "--estimator", "network", "--inputs", files[0],
                    "--labels", files[1], "--test-inputs", files[2], "--steps", "10",
                    "--initial-weights", files[3], "--signs", files[4], "--out", result, *options)
                got = np.load(result)
                good = got.shape == (1, *expected.shape[1:])
                error = command.relative_errors(got.reshape(-1), expected[2].reshape(-1)).max()
                report.line(f"{name_of(case)}, labels (n), one step", error if good else 1.0, LIMIT)
    report.exit()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("selftest")
    verbs.add_parser("check").add_argument("binary")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    if arguments.verb == "selftest":
        selftest()
    else:
        check(arguments.binary)


if __name__ == "__main__":
    main()
