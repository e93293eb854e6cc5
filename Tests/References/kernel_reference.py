#!/usr/bin/env python3
"""The tangent kernel by mpmath, and its gradient descent and gradient flow by other routes.

    kernel_reference.py make             writes golden/kernel (40 inputs, the kernel's upper half)
    kernel_reference.py selftest         compares the formula with two other routes
    kernel_reference.py check BINARY     `scorebound kernel` and `estimate --estimator kernel`

kappa(z, z') = (z.z') (pi - arccos u) / (2 pi), u the cosine, with arccos at 80 digits: a rounded
cosine would lose half of the digits for nearly parallel inputs. Gradient descent is the plain
iteration gamma <- gamma - eta (H gamma - Y); gradient flow is the matrix exponential of the
augmented generator, and needs no eigenvalue. The spectrum's stopping rule is by its definition:
the integers t are tried one after the other.
"""

import argparse
import json
import math
import pathlib
import tempfile

import mpmath as mp
import numpy as np
import scipy.linalg

import binary as command

mp.mp.dps = 80
HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "kernel"
KERNEL_LIMIT = 1e-13
PATH_LIMIT = 1e-9
STEPS = [0, 1, 10, 1000]


def inputs():
    """40 inputs (x1, x2, t, 1), of which 18 point almost along another or against it."""
    random = np.random.default_rng(20260115)
    rows = [np.r_[2 * random.standard_normal(2), 1.9 * random.random(), 1.0] for _ in range(20)]
    for index, angle in enumerate([1e-3, 1e-5, 1e-7, 1e-9, 1e-11, 1e-13, 1e-14, 1e-15]):
        for sign in (1, -1):
            base = rows[index]
            away = random.standard_normal(4)
            away -= base * (away @ base) / (base @ base)
            away *= np.linalg.norm(base) / np.linalg.norm(away)
            length = random.choice([1.0, 0.3, 7.0])
            rows.append(sign * length * (math.cos(angle) * base + math.sin(angle) * away))
    # Exactly parallel and antiparallel, exactly orthogonal, and far out at a small angle.
    rows.append(2 * rows[8])
    rows.append(-0.5 * rows[8])
    rows.append(np.array([-rows[9][1], rows[9][0], 0.0, 0.0]))
    rows.append(np.array([50.0, -20.0, 1e-3, 1.0]))
    return np.array(rows)


def kernel_by_arccosine(first, second):
    """The kernel of two lists of inputs, exact in the doubles, to 80 digits."""
    first = [[mp.mpf(float(c)) for c in z] for z in first]
    second = [[mp.mpf(float(c)) for c in z] for z in second]
    table = []
    for a in first:
        row = []
        for b in second:
            product = mp.fsum(p * q for p, q in zip(a, b))
            sizes = mp.fsum(p * p for p in a) * mp.fsum(q * q for q in b)
            cosine = product / mp.sqrt(sizes)
            cosine = max(min(cosine, mp.mpf(1)), mp.mpf(-1))
            row.append(product * (mp.pi - mp.acos(cosine)) / (2 * mp.pi))
        table.append(row)
    return table


def to_doubles(table):
    return np.array([[float(value) for value in row] for row in table])


def scales(first, second):
    """sqrt(kappa(z, z) kappa(z', z')), where kappa(z, z) = |z|^2/2."""
    sizes = [np.linalg.norm(z, axis=1) / math.sqrt(2) for z in (first, second)]
    return np.outer(*sizes)


def half_plane_share(a, b):
    """P(w.a >= 0, w.b >= 0) for Gaussian w: the share of the angles for which both cosines are."""
    # In the plane of a and b the direction of w is uniform; the angle is that of the area formula.
    size = lambda v: mp.sqrt(mp.fsum(c * c for c in v))
    # Gram-Schmidt in the plane: b = p e1 + q e2 with e1 along a.
    p = mp.fsum(x * y for x, y in zip(a, b)) / size(a)
    rest = [y - p * x / size(a) for x, y in zip(a, b)]
    q = size(rest)
    angle = mp.atan2(q, p)
    # cos(s) >= 0 on [-pi/2, pi/2]; cos(s - angle) >= 0 on [angle - pi/2, angle + pi/2].
    return (mp.pi / 2 - (angle - mp.pi / 2)) / (2 * mp.pi)


def selftest():
    report = command.Report()
    z = inputs()
    exact = kernel_by_arccosine(z, z)
    worst = mp.mpf(0)
    for i, a in enumerate(z):
        for j, b in enumerate(z):
            a_mp, b_mp = [mp.mpf(float(c)) for c in a], [mp.mpf(float(c)) for c in b]
            value = mp.fsum(x * y for x, y in zip(a_mp, b_mp)) * half_plane_share(a_mp, b_mp)
            worst = max(worst, abs(value - exact[i][j]) / mp.sqrt(exact[i][i] * exact[j][j]))
    report.line("kernel: arccosine and Gram-Schmidt angle", float(worst), 1e-30)
    diagonal = max(abs(exact[i][i] - mp.fsum(mp.mpf(float(c)) ** 2 for c in a) / 2)
                   for i, a in enumerate(z))
    report.line("kernel: diagonal is |z|^2/2", float(diagonal), 1e-30)
    # The expectation itself, by 4e6 Gaussian weights; five standard errors at the most.
    random = np.random.default_rng(2)
    some = z[[0, 1, 2, 20, 21]]
    active = random.standard_normal((4_000_000, 4)) @ some.T >= 0
    share = active.T.astype(np.float64) @ active / len(active)
    expected = to_doubles([[exact[i][j] for j in (0, 1, 2, 20, 21)] for i in (0, 1, 2, 20, 21)])
    error = np.abs(share * (some @ some.T) - expected) / np.abs(some @ some.T)
    standard = np.sqrt(share * (1 - share) / len(active)) + 1e-6
    report.line("kernel: Monte Carlo of the definition, in standard errors",
                float((error / standard).max()), 5)
    kernel = to_doubles(exact)
    labels = random.standard_normal((40, 2))
    rate = 1 / (40 * kernel.diagonal().max())
    for name, paths in (
        ("descent", (descend, descend_by_powers)), ("flow", (flow, flow_by_eigenvalues))):
        one, other = (path(kernel, kernel[:7], labels, rate, STEPS) for path in paths)
        report.line(f"gradient {name}: two routes",
                    command.relative_errors(one.reshape(4, -1), other.reshape(4, -1)).max(), 1e-11)
    spectrum = np.linalg.eigvalsh(kernel)[::-1] / 40 / kernel.diagonal().max()
    radius = critical_radius(spectrum, 0.3, 2 * math.e)
    step = stopping_step(spectrum, 0.3, 2 * math.e)
    report.line("stopping step is the whole part of 1/radius^2",
                abs(step - math.floor(radius**-2)), 0)
    path = GOLDEN / "upper_half.csv"
    if path.exists():
        stored = np.loadtxt(path, skiprows=1)
        report.line("golden file is what this script makes",
                    float(np.abs(stored - kernel[np.triu_indices(40)]).max()), 0)
    report.exit()


def make():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    z = inputs()
    kernel = to_doubles(kernel_by_arccosine(z, z))
    command.save(GOLDEN / "inputs.npy", z)
    upper = [f"{value:.17g}" for value in kernel[np.triu_indices(len(z))]]
    (GOLDEN / "upper_half.csv").write_text("kernel\n" + "\n".join(upper) + "\n")
    print(f"{len(upper)} values in {GOLDEN}")


def descend(kernel, at, labels, rate, steps):
    """Functional gradient descent by plain iteration: predictions (steps, points, outputs)."""
    weights = np.zeros_like(labels)
    path = {}
    for step in range(max(steps) + 1):
        if step in steps:
            path[step] = at @ weights
        weights = weights - rate * (kernel @ weights - labels)
    return np.array([path[step] for step in steps])


def descend_by_powers(kernel, at, labels, rate, steps):
    """The same by repeated squaring of the affine map, without a step-by-step loop."""
    n = len(kernel)
    block = np.block([[np.eye(n) - rate * kernel, rate * labels],
                      [np.zeros((labels.shape[1], n)), np.eye(labels.shape[1])]])
    return np.array([at @ np.linalg.matrix_power(block, step)[:n, n:] for step in steps])


def flow(kernel, at, labels, rate, steps):
    """Gradient flow at times rate k: d gamma/ds = labels - H gamma as one matrix exponential."""
    n, outputs = labels.shape
    generator = np.zeros((n + outputs, n + outputs))
    generator[:n, :n] = -kernel
    generator[:n, n:] = labels
    return np.array(
        [at @ scipy.linalg.expm(rate * step * generator)[:n, n:] for step in steps])


def flow_by_eigenvalues(kernel, at, labels, rate, steps):
    values, vectors = scipy.linalg.eigh(kernel)
    coordinates = vectors.T @ labels
    path = []
    for step in steps:
        filtered = -np.expm1(-rate * step * values) / values
        path.append(at @ (vectors @ (filtered[:, None] * coordinates)))
    return np.array(path)


def local_complexity(spectrum, squared):
    """R(eps) = sqrt((1/n) sum_i min(l_i, eps^2))."""
    return math.sqrt(np.minimum(np.maximum(spectrum, 0), squared).mean())


def critical_radius(spectrum, sigma, constant):
    """The smallest eps with R(eps) <= eps^2/(constant sigma), by bisection."""
    low, high = 0.0, 1.0
    while local_complexity(spectrum, high**2) > high**2 / (constant * sigma):
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if local_complexity(spectrum, middle**2) <= middle**2 / (constant * sigma):
            high = middle
        else:
            low = middle
    return high


def stopping_step(spectrum, sigma, constant, limit=10_000_000):
    """argmin{t in N: R(1/sqrt t) > 1/(constant sigma t)} - 1, each t tried in turn."""
    for t in range(1, limit):
        if local_complexity(spectrum, 1 / t) > 1 / (constant * sigma * t):
            return t - 1
    raise ValueError(f"the rule does not stop before {limit} steps")


def check_kernel(program, report, folder):
    z = np.load(GOLDEN / "inputs.npy")
    exact = np.zeros((40, 40))
    exact[np.triu_indices(40)] = np.loadtxt(GOLDEN / "upper_half.csv", skiprows=1)
    exact = np.triu(exact) + np.triu(exact, 1).T
    source, other, result = (folder / name for name in ("Z.npy", "Z2.npy", "K.npy"))
    command.save(source, z)
    command.run(program, "kernel", "--inputs", source, "--out", result)
    got = np.load(result)
    error = np.abs(got - exact) / scales(z, z)
    report.line("kernel: 40 inputs, relative to sqrt(kappa kappa')", error.max(), KERNEL_LIMIT)
    report.line("kernel: symmetric to the last bit", np.abs(got - got.T).max(), 0)
    random = np.random.default_rng(3)
    z2 = np.vstack([z[::5], random.standard_normal((9, 4)) * [3, 3, 1, 1]])
    command.save(other, z2)
    command.run(program, "kernel", "--inputs", source, "--other", other, "--out", result)
    got = np.load(result)
    shape_is_right = got.shape == (40, len(z2)) and got.dtype == np.float64
    report.line("kernel --other: shape (inputs, others), float64",
                0.0 if shape_is_right else 1.0, 0)
    error = np.abs(got - to_doubles(kernel_by_arccosine(z, z2))) / scales(z, z2)
    report.line("kernel --other: relative to sqrt(kappa kappa')", error.max(), KERNEL_LIMIT)
    return exact


def check_spectrum(program, report, folder):
    random = np.random.default_rng(4)
    z = np.c_[random.standard_normal((60, 2)), 1.9 * random.random(60), np.ones(60)]
    kernel = to_doubles(kernel_by_arccosine(z, z))
    source = folder / "Z.npy"
    command.save(source, z)
    values = scipy.linalg.eigvalsh(kernel)[::-1]
    largest = kernel.diagonal().max()
    for sigma, extra, constant in (
        (0.3, [], 2 * math.e), (0.05, [], 2 * math.e), (0.3, ["--rwy-constant", "1"], 1.0)):
        found = json.loads(command.run(
            program, "kernel", "--inputs", source, "--spectrum", "--sigma", sigma, *extra,
            "--json"))
        label = f"spectrum, sigma {sigma}, constant {constant:.3g}:"
        eigenvalues = np.array(found["eigenvalues"])
        # Weyl: every eigenvalue moves by at most the norm of the matrix's rounding.
        report.line(f"{label} eigenvalues / largest",
                    np.abs(eigenvalues - values).max() / values[0], 1e-13)
        report.line(f"{label} lambda_0 / largest",
                    abs(found["lambda_0"] - values[-1]) / values[0], 1e-13)
        report.line(f"{label} kappa_max", abs(found["kappa_max"] / largest - 1), 1e-14)
        spectrum = values / len(z) / largest
        radius = critical_radius(spectrum, sigma, constant)
        report.line(f"{label} critical radius", abs(found["critical_radius"] / radius - 1), 1e-10)
        step = stopping_step(spectrum, sigma, constant)
        report.line(f"{label} stopping step {step}", abs(found["rwy_stopping_step"] - step), 0)
        print(f"     rwy_stopping_time {found['rwy_stopping_time']!r}: unit steps give {step}, "
              f"1/radius^2 is {radius**-2:.6f}")


def check_stopping_steps(program, report, folder):
    """The stopping rule on 100 Gram matrices of random inputs, sizes, noise levels and constants."""
    random = np.random.default_rng(6)
    source = folder / "Z.npy"
    steps, wrong = [], 0
    for _ in range(100):
        count = int(random.integers(3, 120))
        dimension = int(random.integers(1, 6))
        z = np.c_[random.standard_normal((count, dimension)) * random.uniform(0.3, 3), np.ones(count)]
        sigma = float(np.exp(random.uniform(math.log(0.01), math.log(30))))
        constant = float(random.choice([2 * math.e, 1.0, 0.5]))
        # Plain NumPy: these inputs are far from parallel, so that the rounded cosine does no harm.
        sizes = np.linalg.norm(z, axis=1)
        cosines = np.clip(z @ z.T / np.outer(sizes, sizes), -1, 1)
        kernel = z @ z.T * (math.pi - np.arccos(cosines)) / (2 * math.pi)
        kernel[np.diag_indices(count)] = sizes**2 / 2
        spectrum = np.linalg.eigvalsh(kernel) / count / kernel.diagonal().max()
        expected = stopping_step(spectrum, sigma, constant)
        command.save(source, z)
        found = json.loads(command.run(
            program, "kernel", "--inputs", source, "--spectrum", "--sigma", repr(sigma),
            "--rwy-constant", repr(constant), "--json"))["rwy_stopping_step"]
        steps.append(expected)
        wrong += found != expected
    report.line("stopping step on 100 random Gram matrices: different ones", wrong, 0)
    print(f"     steps from {min(steps)} to {max(steps)}, {steps.count(0)} of them 0")


def check_paths(program, report, folder, exact):
    z = np.load(GOLDEN / "inputs.npy")
    random = np.random.default_rng(5)
    smooth = np.c_[random.standard_normal((50, 2)) * 1.3, 1.9 * random.random(50), np.ones(50)]
    names = ("Z.npy", "Y.npy", "ZT.npy", "P.npy")
    source, label_file, test_file, result = (folder / name for name in names)
    for name, points, kernel in (
        ("near-duplicate inputs", z, exact),
        ("ordinary inputs", smooth, to_doubles(kernel_by_arccosine(smooth, smooth)))):
        tests = np.c_[random.standard_normal((13, 2)) * 2, 1.9 * random.random(13), np.ones(13)]
        at = to_doubles(kernel_by_arccosine(tests, points))
        command.save(source, points)
        command.save(test_file, tests)
        default = 1 / (len(points) * (np.sum(points**2, axis=1) / 2).max())
        fast = 1.9 / scipy.linalg.eigvalsh(kernel)[-1]
        for outputs in (None, 1, 3):
            labels = random.standard_normal((len(points), outputs or 1))
            command.save(label_file, labels[:, 0] if outputs is None else labels)
            for algorithm, route in (("gradient-descent", descend), ("gradient-flow", flow)):
                for rate in (None, fast):
                    expected = route(kernel, at, labels, rate or default, STEPS)
                    options = ["--algorithm", algorithm]
                    if rate is None and algorithm == "gradient-descent":
                        options = []
                    if rate is not None:
                        options += ["--learning-rate", repr(float(rate))]
                    # The order given, which need not be ascending.
                    given = [STEPS[i] for i in (2, 0, 3, 1)] if outputs == 3 else STEPS
                    order = [STEPS.index(step) for step in given]
                    command.run(
                        program, "estimate", "--estimator", "kernel", "--inputs", source,
                        "--labels", label_file, "--test-inputs", test_file,
                        "--steps", ",".join(map(str, given)), "--out", result, *options)
                    got = np.load(result)
                    shape = "(n)" if outputs is None else f"(n, {outputs})"
                    label = (f"{name}, labels {shape}, {algorithm[9:]}, "
                             f"{'default' if rate is None else 'given'} rate")
                    expected = expected[order]
                    if got.shape != expected.shape:
                        report.line(f"{label}: shape {got.shape}", 1.0, 0)
                        continue
                    error = command.relative_errors(
                        got.reshape(len(given), -1), expected.reshape(len(given), -1))
                    report.line(label, error.max(), PATH_LIMIT)


def check(program):
    report = command.Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        exact = check_kernel(program, report, folder)
        check_spectrum(program, report, folder)
        check_stopping_steps(program, report, folder)
        check_paths(program, report, folder, exact)
    report.exit()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("make")
    verbs.add_parser("selftest")
    verbs.add_parser("check").add_argument("binary")
    arguments = parser.parse_args()
    if arguments.verb == "make":
        make()
    elif arguments.verb == "selftest":
        selftest()
    else:
        check(arguments.binary)


if __name__ == "__main__":
    main()
