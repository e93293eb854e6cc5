#!/usr/bin/env python3
"""Posterior mean, score, label noise and log density of mixtures and atoms, by mpmath.

    score_reference.py make               writes golden/score (points and expected values)
    score_reference.py selftest           compares the formulas with three other routes
    score_reference.py check BINARY       runs `scorebound score` on the golden points
    score_reference.py check BINARY --fresh 200 --seed 7
                                          also on so many new points per target and noise level

X_t = alpha X_0 + sqrt(h) Z. Everything is a direct sum at 60 digits, in the information form: given
the component k, X_0 | x has precision P_k = Sigma_k^-1 + (alpha^2/h) I and mean
P_k^-1 (Sigma_k^-1 mu_k + alpha x / h); the score is (alpha f - x)/h, which 60 digits can afford.
The other routes are the covariance form, S_k = alpha^2 Sigma_k + h I, and numerical derivatives of
the log density (score) and of f (label noise, v = (h/alpha) div f).
"""

import json
import math
import pathlib
import tempfile

import mpmath as mp
import numpy as np

import binary as command

mp.mp.dps = 60
HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "score"

TARGETS = {
    "mixture": [
        (0.5, [-1.0, 0.0], [[0.05, 0.0], [0.0, 0.05]]),
        (0.5, [1.0, 0.0], [[0.1, 0.02], [0.02, 0.05]]),
    ],
    "mixture3d": [
        (0.2, [-1.5, 0.25, 0.5], [[0.3, 0.05, -0.02], [0.05, 0.1, 0.03], [-0.02, 0.03, 0.2]]),
        (0.3, [0.5, -1.0, 1.25], [[0.04, -0.03, 0.01], [-0.03, 0.5, 0.1], [0.01, 0.1, 0.08]]),
        (0.5, [0.75, 1.5, -1.0], [[1.0, 0.6, 0.3], [0.6, 0.8, 0.2], [0.3, 0.2, 0.15]]),
    ],
    # An atom has no covariance.
    "atoms": [
        (0.1, [-1.75, 0.5], None),
        (0.05, [-1.0, -1.0], None),
        (0.15, [-0.5, 1.25], None),
        (0.125, [0.0, 0.0], None),
        (0.075, [0.25, -0.75], None),
        (0.1, [0.3, -0.7], None),
        (0.05, [0.5, 0.875], None),
        (0.125, [1.0, 0.125], None),
        (0.05, [1.25, -1.5], None),
        (0.1, [1.5, 1.5], None),
        (0.074, [2.0, -0.25], None),
        (0.001, [-4.0, 3.0], None),
    ],
}

# (name, alpha, h): the variance-preserving curve, and two levels off it.
LEVELS = [
    (f"h{h:g}", math.sqrt(1 - h), h) for h in (1e-3, 1e-2, 0.1, 0.5, 0.95)
] + [("a1.7-h0.3", 1.7, 0.3), ("a1-h4", 1.0, 4.0)]

GOLDEN_POINTS = 30
# Of the two columns that the specification gives no limit: rounding of an exponent of size 1e5.
OTHER_LIMIT = 1e-9
LIMIT = 1e-11


def dot(a, b):
    return mp.fsum(x * y for x, y in zip(a, b))


def components(target):
    """The target with every number converted exactly from its double."""
    for weight, mean, covariance in TARGETS[target]:
        matrix = None if covariance is None else mp.matrix(covariance)
        yield mp.mpf(weight), [mp.mpf(c) for c in mean], matrix


def by_information_form(target, alpha, h, x):
    """(f, score, v, log p) by posterior precisions."""
    alpha, h, x = mp.mpf(alpha), mp.mpf(h), [mp.mpf(float(c)) for c in x]
    d = len(x)
    psi = alpha**2 / h
    parts = []
    for weight, mean, covariance in components(target):
        # log of weight times int exp(alpha x.u/h - psi |u|^2/2) p_k(du), the exponential tilt.
        if covariance is None:
            tilt = alpha / h * dot(x, mean) - psi * dot(mean, mean) / 2
            parts.append((mp.log(weight) + tilt, mean, mp.mpf(0)))
        else:
            prior = covariance**-1
            precision = prior + psi * mp.eye(d)
            pull = prior * mp.matrix(mean) + mp.matrix(x) * (alpha / h)
            spread = precision**-1
            center = list(spread * pull)
            tilt = (
                dot(list(pull), center) / 2
                - dot(mean, list(prior * mp.matrix(mean))) / 2
                - mp.log(mp.det(covariance) * mp.det(precision)) / 2
            )
            trace = mp.fsum(spread[i, i] for i in range(d))
            parts.append((mp.log(weight) + tilt, center, trace))
    largest = max(part[0] for part in parts)
    total = mp.fsum(mp.exp(part[0] - largest) for part in parts)
    shares = [mp.exp(part[0] - largest) / total for part in parts]
    f = [mp.fsum(r * part[1][i] for r, part in zip(shares, parts)) for i in range(d)]
    v = mp.fsum(
        r * (part[2] + mp.fsum((a - b) ** 2 for a, b in zip(part[1], f)))
        for r, part in zip(shares, parts)
    )
    score = [(alpha * a - b) / h for a, b in zip(f, x)]
    log_density = largest + mp.log(total) - dot(x, x) / (2 * h) - d * mp.log(2 * mp.pi * h) / 2
    return f, score, v, log_density


def log_density_by_covariance_form(target, alpha, h, x):
    """(log p, score): the marginal as a mixture of N(alpha mu_k, alpha^2 Sigma_k + h I)."""
    d = len(x)
    density = mp.mpf(0)
    slope = [mp.mpf(0)] * d
    for weight, mean, covariance in components(target):
        spread = h * mp.eye(d)
        if covariance is not None:
            spread += alpha**2 * covariance
        away = [a - alpha * b for a, b in zip(x, mean)]
        solved = list(mp.lu_solve(spread, mp.matrix(away)))
        # mpmath's exponents are unbounded: no logarithm is needed to sum far out.
        value = weight * mp.exp(-dot(away, solved) / 2) / mp.sqrt((2 * mp.pi) ** d * mp.det(spread))
        density += value
        slope = [s - value * c for s, c in zip(slope, solved)]
    return mp.log(density), [s / density for s in slope]


def draw_points(target, alpha, h, count, random):
    """Points from p_t, around it, far out to |x| = 50, the origin, and two exact ties."""
    laws = TARGETS[target]
    d = len(laws[0][1])
    x = np.empty((count, d))
    for i in range(count):
        weight, mean, covariance = laws[random.choice(len(laws), p=[law[0] for law in laws])]
        direction = random.standard_normal(d)
        direction /= np.linalg.norm(direction)
        if i % 2 == 0:
            clean = np.array(mean)
            if covariance is not None:
                clean = random.multivariate_normal(mean, covariance)
            x[i] = alpha * clean + math.sqrt(h) * random.standard_normal(d)
        elif i % 4 == 1:
            x[i] = 3 * random.standard_normal(d)
        else:
            x[i] = direction * 3 * (50 / 3) ** random.random()
    middle = alpha * (np.array(laws[0][1]) + np.array(laws[1][1])) / 2
    x[0] = 0
    x[2] = middle
    x[4] = middle + 1e-3 * random.standard_normal(d)
    x[6] = direction * 50
    x[8] = np.r_[-50.0, np.zeros(d - 1)]
    return x


def values(target, alpha, h, points):
    """The table as the verb prints it: f, score, v, log density."""
    table = []
    for x in points:
        f, score, v, log_density = by_information_form(target, alpha, h, x)
        table.append([float(c) for c in [*f, *score, v, log_density]])
    return np.array(table)


def columns(d):
    return (
        [f"f_{i + 1}" for i in range(d)]
        + [f"score_{i + 1}" for i in range(d)]
        + ["label_noise", "log_density"]
    )


def make():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(20260115)
    for target in TARGETS:
        for name, alpha, h in LEVELS:
            points = draw_points(target, alpha, h, GOLDEN_POINTS, random)
            table = values(target, alpha, h, points)
            command.save_golden(
                GOLDEN, f"{target}-{name}", points, columns(points.shape[1]), table)
    levels = [{"name": name, "alpha": alpha, "h": h} for name, alpha, h in LEVELS]
    (GOLDEN / "levels.json").write_text(json.dumps(levels, indent=1) + "\n")
    print(f"{len(TARGETS) * len(LEVELS)} groups of {GOLDEN_POINTS} points in {GOLDEN}")


def selftest():
    report = command.Report()
    random = np.random.default_rng(1)
    # Central differences at 60 digits: a step of 1e-14 leaves an error of about 1e-28/h^2.
    step = mp.mpf(10) ** -14
    for target in TARGETS:
        for name, alpha, h in LEVELS:
            a, b = mp.mpf(alpha), mp.mpf(h)
            worst = [mp.mpf(0)] * 4
            for x in draw_points(target, alpha, h, 12, random):
                f, score, v, log_density = by_information_form(target, alpha, h, x)
                x = [mp.mpf(float(c)) for c in x]
                other, slope = log_density_by_covariance_form(target, a, b, x)
                size = mp.norm(score)
                worst[0] = max(worst[0], abs(other - log_density) / max(1, abs(other)))
                worst[1] = max(worst[1], mp.norm([p - q for p, q in zip(score, slope)]) / size)
                differences, divergence = [], mp.mpf(0)
                for i in range(len(x)):
                    up, down = list(x), list(x)
                    up[i] += step
                    down[i] -= step
                    high = log_density_by_covariance_form(target, a, b, up)
                    low = log_density_by_covariance_form(target, a, b, down)
                    differences.append((high[0] - low[0]) / (2 * step))
                    # f = (x + h score)/alpha
                    divergence += (1 + b * (high[1][i] - low[1][i]) / (2 * step)) / a
                # At an atom the score is as small as 1e-135, below the differences' rounding.
                gap = mp.norm([p - q for p, q in zip(score, differences)])
                worst[2] = max(worst[2], gap / max(size, mp.mpf(10) ** -20))
                worst[3] = max(worst[3], abs(b / a * divergence - v) / max(v, mp.mpf(10) ** -12))
            for label, error in zip(
                ("log density, covariance form", "score, covariance form",
                 "score, derivative of log density", "label noise, (h/alpha) div f"), worst):
                report.line(f"{target} {name}: {label}", float(error), 1e-14)
    for target in TARGETS:
        path = GOLDEN / f"{target}-h0.001.expected.csv"
        if path.exists():
            points = np.load(GOLDEN / f"{target}-h0.001.points.npy")
            again = values(target, LEVELS[0][1], LEVELS[0][2], points)
            stored = np.loadtxt(path, delimiter=",", skiprows=1)
            report.line(f"{target}: golden file is what this script makes",
                        float(np.abs(again - stored).max()), 0)
    report.exit()


def compare(report, label, got, expected, d):
    """Adds the four errors of one table to the report."""
    report.line(f"{label} f", command.relative_errors(got[:, :d], expected[:, :d]).max(), LIMIT)
    errors = command.relative_errors(got[:, d : 2 * d], expected[:, d : 2 * d])
    report.line(f"{label} score", errors.max(), LIMIT)
    # Far from atoms v falls below the smallest double; there its absolute size is compared.
    scale = np.maximum(np.abs(expected[:, 2 * d]), 1e-290)
    noise = np.abs(got[:, 2 * d] - expected[:, 2 * d]) / scale
    report.line(f"{label} label noise", np.nan_to_num(noise, nan=np.inf).max(), OTHER_LIMIT)
    scale = np.maximum(np.abs(expected[:, -1]), 1)
    density = np.abs(got[:, -1] - expected[:, -1]) / scale
    report.line(f"{label} log density", np.nan_to_num(density, nan=np.inf).max(), OTHER_LIMIT)


def score_of_binary(program, report, label, target, alpha, h, points, folder):
    """Runs the verb on points in three ways and returns the table of the CSV file."""
    d = points.shape[1]
    source = pathlib.Path(folder) / "X.npy"
    command.save(source, points)
    arguments = ["score", "--target", HERE / "targets" / f"{target}.yaml",
                 "--alpha", repr(alpha), "--h", repr(h), "--points", source]
    table_file, array_file = pathlib.Path(folder) / "F.csv", pathlib.Path(folder) / "F.npy"
    command.run(program, *arguments, "--out", table_file)
    command.run(program, *arguments, "--out", array_file)
    printed = command.run(program, *arguments)
    text = table_file.read_text()
    header = text.splitlines()[0].split(",")
    table = np.loadtxt(table_file, delimiter=",", skiprows=1, ndmin=2)
    array = np.load(array_file)
    same = (
        header == columns(d) and array.shape == (len(points), 2 * d + 2)
        and array.dtype == np.float64 and np.array_equal(array, table) and printed == text
    )
    report.line(f"{label} columns; .csv, .npy and stdout agree", 0.0 if same else 1.0, 0)
    return table


def check(program, fresh, seed):
    report = command.Report()
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        for target in TARGETS:
            for level in json.loads((GOLDEN / "levels.json").read_text()):
                name, alpha, h = level["name"], level["alpha"], level["h"]
                points = np.load(GOLDEN / f"{target}-{name}.points.npy")
                expected = np.loadtxt(
                    GOLDEN / f"{target}-{name}.expected.csv", delimiter=",", skiprows=1)
                if fresh:
                    new = draw_points(target, alpha, h, fresh, random)
                    expected = np.vstack([expected, values(target, alpha, h, new)])
                    points = np.vstack([points, new])
                label = f"{target} {name} ({len(points)} points):"
                got = score_of_binary(program, report, label, target, alpha, h, points, folder)
                compare(report, label, got, expected, points.shape[1])
    report.exit()


if __name__ == "__main__":
    command.command_line(__doc__, make, selftest, check, least=9)
