#!/usr/bin/env python3
"""Posterior mean, score, label noise and log density of laws on the line and their products.

    line_reference.py make               writes golden/score (points and expected values)
    line_reference.py selftest           compares the moments with mpmath's quadrature
    line_reference.py check BINARY       runs `scorebound score` on the golden points
    line_reference.py check BINARY --fresh 200 --seed 7
                                         also on so many new points, at more noise levels

Every law here is, coordinate by coordinate, a list of pieces c exp(a u - q u^2/2) on [l, u]: flat,
Gaussian and exponential ones. Given x, each piece is tilted to theta = a + alpha x/h and
psi = q + alpha^2/h, and its raw moments follow by partial integration,

    M0 = int exp(theta u - psi u^2/2) du,  psi M1 = theta M0 - [e],  psi M2 = theta M1 + M0 - [u e]

at 150 digits, which the cancellation of raw moments can afford. The self-test takes the same
integrals by Gauss-Legendre quadrature in 40 digits, split where the integrand bends.
"""

import json
import math
import pathlib
import tempfile

import mpmath as mp
import numpy as np

import binary as command
from score_reference import columns

mp.mp.dps = 150
HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "score"
INFINITY = mp.inf


class Piece:
    """weight * exp(slope u - curvature u^2/2) on [lower, upper]."""

    def __init__(self, weight, slope, curvature, lower, upper):
        self.weight, self.slope, self.curvature = weight, slope, curvature
        self.lower, self.upper = lower, upper

    def moments(self, theta, psi):
        """(M0, M1, M2) of the piece tilted by exp(theta u - psi u^2/2)."""
        theta, psi = self.slope + theta, self.curvature + psi
        middle, unit = theta / psi, mp.sqrt(psi / 2)
        low, high = unit * (self.lower - middle), unit * (self.upper - middle)
        if low > 0:
            tails = mp.erfc(low) - mp.erfc(high)
        elif high < 0:
            tails = mp.erfc(-high) - mp.erfc(-low)
        else:
            tails = mp.erf(high) - mp.erf(low)
        m0 = tails * mp.sqrt(mp.pi / (2 * psi)) * mp.exp(theta * middle / 2)
        ends = [u for u in (self.lower, self.upper) if mp.isfinite(u)]
        edges = {u: mp.exp(theta * u - psi * u * u / 2) for u in ends}
        at_low, at_high = edges.get(self.lower, mp.mpf(0)), edges.get(self.upper, mp.mpf(0))
        low_end = self.lower if mp.isfinite(self.lower) else 0
        high_end = self.upper if mp.isfinite(self.upper) else 0
        m1 = (theta * m0 - at_high + at_low) / psi
        m2 = (theta * m1 + m0 - high_end * at_high + low_end * at_low) / psi
        return self.weight * m0, self.weight * m1, self.weight * m2

    def integrals(self, theta, psi):
        """The same by quadrature of the definition, at the current precision."""
        theta, psi = self.slope + theta, self.curvature + psi
        middle, width = theta / psi, 1 / mp.sqrt(psi)
        # From the likeliest point of the piece outwards, over its own decay length, to where the
        # integrand is below e^-100 of its largest value.
        start = min(max(middle, self.lower), self.upper)
        decay = 1 / max(abs(theta - psi * start), 1 / width)
        steps = [side * step * decay for side in (-1, 1) for step in (0, 2, 6, 15, 35, 100)]
        nodes = sorted({min(max(start + step, self.lower), self.upper) for step in steps})
        top = theta * start - psi * start**2 / 2
        density = {}

        def moment(power):
            def integrand(u):
                if u not in density:
                    density[u] = mp.exp(theta * u - psi * u * u / 2 - top)
                return (u - start) ** power * density[u]

            return mp.quad(integrand, nodes, method="gauss-legendre")

        # Moments about the start, in which nothing cancels, turned into raw ones in many digits.
        m0, m1, m2 = moment(0), moment(1), moment(2)
        with mp.workdps(150):
            scale = self.weight * mp.exp(top)
            raw = (m0, m1 + start * m0, m2 + 2 * start * m1 + start**2 * m0)
            return tuple(scale * m for m in raw)


def gaussian_line(mean, deviation, lower=-INFINITY, upper=INFINITY):
    """N(mean, deviation^2) restricted to [lower, upper]."""
    mean, deviation = mp.mpf(mean), mp.mpf(deviation)
    lower, upper = mp.mpf(lower), mp.mpf(upper)
    shape = Piece(mp.mpf(1), mean / deviation**2, 1 / deviation**2, lower, upper)
    shape.weight = 1 / shape.moments(mp.mpf(0), mp.mpf(0))[0]
    return [shape]


def uniform_line(lower, upper):
    lower, upper = mp.mpf(lower), mp.mpf(upper)
    return [Piece(1 / (upper - lower), mp.mpf(0), mp.mpf(0), lower, upper)]


def laplace_line(location, scale):
    location, scale = mp.mpf(location), mp.mpf(scale)
    weight = mp.exp(location / scale) / (2 * scale)
    other = mp.exp(-location / scale) / (2 * scale)
    return [
        Piece(other, 1 / scale, mp.mpf(0), -INFINITY, location),
        Piece(weight, -1 / scale, mp.mpf(0), location, INFINITY),
    ]


def rotated_gaussian(mean, covariance):
    """A Gaussian with full covariance: the axes Q and the laws on the line along them."""
    values, vectors = mp.eigsy(mp.matrix(covariance))
    d = len(mean)
    axes = [[vectors[i, k] for i in range(d)] for k in range(d)]
    center = [mp.fsum(a * mp.mpf(b) for a, b in zip(axis, mean)) for axis in axes]
    return axes, [gaussian_line(center[k], mp.sqrt(values[k])) for k in range(d)]


def identity(d):
    return [[mp.mpf(i == k) for i in range(d)] for k in range(d)]


def independent(*lines):
    return identity(len(lines)), list(lines)


# Each a rotation (rows are the axes) and a law on the line along each axis; the doubles of the
# YAML files in targets/.
TARGETS = {
    "gaussian": rotated_gaussian([0.5, -1.25], [[1.0, 0.3], [0.3, 0.2]]),
    "box": independent(uniform_line(-1, 1), uniform_line(-0.7, 1.3)),
    "truncated-gaussian": independent(
        gaussian_line(0.5, 1, -1, 2), gaussian_line(-3, 0.25, 0, 1), gaussian_line(0.1, 20, -2, 0)),
    "half-line": independent(gaussian_line(-1, 0.5, lower=0)),
    "laplace": independent(laplace_line(0, 1), laplace_line(-0.5, 0.05)),
    "product": independent(
        uniform_line(0, 0.01), laplace_line(1, 0.3), gaussian_line(2, 1), gaussian_line(-2, 1),
        gaussian_line(0, 3, upper=-1)),
}

GOLDEN_LEVELS = [
    ("h1e-06", math.sqrt(1 - 1e-6), 1e-6), ("h0.01", math.sqrt(0.99), 0.01),
    ("h0.5", math.sqrt(0.5), 0.5), ("a1.7-h0.3", 1.7, 0.3), ("a0.001-h4", 1e-3, 4.0),
]
FRESH_LEVELS = GOLDEN_LEVELS + [
    ("h0.001", math.sqrt(1 - 1e-3), 1e-3), ("h0.1", math.sqrt(0.9), 0.1),
    ("h0.95", math.sqrt(0.05), 0.95), ("a1-h4", 1.0, 4.0), ("a1.7-h1e-06", 1.7, 1e-6),
    ("a0.001-h0.001", 1e-3, 1e-3), ("a0.1-h1", 0.1, 1.0),
]

GOLDEN_POINTS = 24
LIMIT = 1e-11
# A Gaussian's posterior mean is formed as an offset from mu, which shows where it is near 0.
MEAN_LIMITS = {"gaussian": 1e-10}
FLOOR = 1e-120


def line_posterior(line, alpha, h, x, by="moments"):
    """(f, score, v, log p) of one coordinate."""
    theta, psi = alpha * x / h, alpha**2 / h
    if by == "integrals":
        with mp.workdps(40):
            parts = [piece.integrals(theta, psi) for piece in line]
    else:
        parts = [piece.moments(theta, psi) for piece in line]
    m0, m1, m2 = (mp.fsum(column) for column in zip(*parts))
    f = m1 / m0
    log_density = mp.log(m0) - x * x / (2 * h) - mp.log(2 * mp.pi * h) / 2
    return f, (alpha * f - x) / h, m2 / m0 - f * f, log_density


def posterior(target, alpha, h, x, by="moments"):
    """(f, score, v, log p) of the target at x."""
    axes, lines = TARGETS[target]
    alpha, h, x = mp.mpf(alpha), mp.mpf(h), [mp.mpf(float(c)) for c in x]
    along = [mp.fsum(a * b for a, b in zip(axis, x)) for axis in axes]
    parts = [line_posterior(line, alpha, h, y, by) for line, y in zip(lines, along)]
    back = [
        [mp.fsum(part[column] * axis[i] for part, axis in zip(parts, axes)) for i in range(len(x))]
        for column in (0, 1)
    ]
    return back[0], back[1], mp.fsum(p[2] for p in parts), mp.fsum(p[3] for p in parts)


def draw_line(line, random):
    """A draw of one coordinate, by its pieces' shapes; exact laws are not needed here."""
    piece = line[random.integers(len(line))]
    low, high = float(piece.lower), float(piece.upper)
    if piece.curvature:
        mean, deviation = piece.slope / piece.curvature, 1 / mp.sqrt(piece.curvature)
        value = float(mean) + float(deviation) * random.standard_normal()
    elif piece.slope:
        end = high if piece.slope > 0 else low
        value = end - random.standard_exponential() / float(piece.slope)
    else:
        value = random.uniform(low, high)
    return min(max(value, low), high)


def draw_points(target, alpha, h, count, random):
    """Points from p_t, around it, far out to |x| = 50, the origin, edges, middles and near them."""
    axes, lines = TARGETS[target]
    d = len(lines)
    turn = np.array([[float(c) for c in axis] for axis in axes])
    x = np.empty((count, d))
    for i in range(count):
        direction = random.standard_normal(d)
        direction /= np.linalg.norm(direction)
        if i % 2 == 0:
            clean = np.array([draw_line(line, random) for line in lines])
            x[i] = alpha * clean @ turn + math.sqrt(h) * random.standard_normal(d)
        elif i % 4 == 1:
            x[i] = 3 * random.standard_normal(d)
        else:
            x[i] = direction * 3 * (50 / 3) ** random.random()
    edges, middles = [], []
    for line in lines:
        ends = [float(e) for p in line for e in (p.lower, p.upper) if mp.isfinite(e)]
        edges.append(alpha * (ends[0] if ends else 0))
        middles.append(alpha * (sum(ends) / len(ends) if ends else 0))
    x[0] = 0
    x[2] = np.array(edges) @ turn
    x[4] = np.array(middles) @ turn
    x[6] = x[4] * (1 + 1e-6) + 1e-7 * math.sqrt(h) * random.standard_normal(d)
    x[8] = direction * 50
    x[10] = np.r_[-50.0, np.zeros(d - 1)]
    x[12] = x[2] + 1e-3 * math.sqrt(h) * random.standard_normal(d)
    return x


def values(target, alpha, h, points):
    """The table as the verb prints it: f, score, v, log density."""
    table = []
    for x in points:
        f, score, v, log_density = posterior(target, alpha, h, x)
        # Well inside a box the score is e to the minus thousands, here the rounding of 150 digits.
        score = [c if abs(c) > FLOOR else 0 for c in score]
        table.append([float(c) for c in [*f, *score, v, log_density]])
    return np.array(table)


def make():
    random = np.random.default_rng(20260220)
    for target in TARGETS:
        for name, alpha, h in GOLDEN_LEVELS:
            points = draw_points(target, alpha, h, GOLDEN_POINTS, random)
            table = values(target, alpha, h, points)
            command.save_golden(
                GOLDEN, f"{target}-{name}", points, columns(points.shape[1]), table)
    levels = [{"name": name, "alpha": alpha, "h": h} for name, alpha, h in GOLDEN_LEVELS]
    (GOLDEN / "line-levels.json").write_text(json.dumps(levels, indent=1) + "\n")
    print(f"{len(TARGETS) * len(GOLDEN_LEVELS)} groups of {GOLDEN_POINTS} points in {GOLDEN}")


def selftest():
    report = command.Report()
    random = np.random.default_rng(1)
    for target in TARGETS:
        for name, alpha, h in FRESH_LEVELS:
            worst = 0.0
            for x in draw_points(target, alpha, h, 13, random)[[1, 8]]:
                exact = posterior(target, alpha, h, x)
                other = posterior(target, alpha, h, x, by="integrals")
                worst = max(
                    [worst]
                    + [float(abs(a - b) / (mp.norm(exact[k]) + mp.mpf(10) ** -20))
                       for k in (0, 1) for a, b in zip(exact[k], other[k])]
                    + [float(abs(exact[2] - other[2]) / exact[2])]
                    + [float(abs(exact[3] - other[3]) / max(1, abs(exact[3])))])
            report.line(f"{target} {name}: partial integration against quadrature", worst, 1e-12)
    for target in TARGETS:
        name, alpha, h = GOLDEN_LEVELS[0]
        points = np.load(GOLDEN / f"{target}-{name}.points.npy")
        stored = np.loadtxt(
            GOLDEN / f"{target}-{name}.expected.csv", delimiter=",", skiprows=1, ndmin=2)
        report.line(f"{target}: golden file is what this script makes",
                    float(np.abs(values(target, alpha, h, points) - stored).max()), 0)
    report.exit()


def compare(report, label, got, expected, d, mean_limit):
    """Adds the four errors of one table to the report."""
    errors = command.relative_errors(got[:, :d], expected[:, :d])
    report.line(f"{label} f", errors.max(), mean_limit)
    scores = [table[:, d : 2 * d] for table in (got, expected)]
    errors = command.relative_errors(*(np.where(np.abs(s) > FLOOR, s, 0) for s in scores))
    report.line(f"{label} score", errors.max(), LIMIT)
    noise = np.abs(got[:, 2 * d] - expected[:, 2 * d]) / expected[:, 2 * d]
    report.line(f"{label} label noise", np.nan_to_num(noise, nan=np.inf).max(), LIMIT)
    scale = np.maximum(np.abs(expected[:, -1]), 1)
    density = np.abs(got[:, -1] - expected[:, -1]) / scale
    report.line(f"{label} log density", np.nan_to_num(density, nan=np.inf).max(), LIMIT)


def check(program, fresh, seed):
    report = command.Report()
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        source, table = pathlib.Path(folder) / "X.npy", pathlib.Path(folder) / "F.npy"
        for target in TARGETS:
            for name, alpha, h in FRESH_LEVELS if fresh else GOLDEN_LEVELS:
                d = len(TARGETS[target][1])
                points, expected = np.empty((0, d)), np.empty((0, 2 * d + 2))
                if (GOLDEN / f"{target}-{name}.points.npy").exists():
                    points = np.load(GOLDEN / f"{target}-{name}.points.npy")
                    expected = np.loadtxt(
                        GOLDEN / f"{target}-{name}.expected.csv", delimiter=",", skiprows=1)
                if fresh:
                    new = draw_points(target, alpha, h, fresh, random)
                    expected = np.vstack([expected, values(target, alpha, h, new)])
                    points = np.vstack([points, new])
                command.save(source, points)
                command.run(
                    program, "score", "--target", HERE / "targets" / f"{target}.yaml",
                    "--alpha", repr(alpha), "--h", repr(h), "--points", source, "--out", table)
                compare(report, f"{target} {name} ({len(points)} points):", np.load(table),
                        expected, d, MEAN_LIMITS.get(target, LIMIT))
    report.exit()


if __name__ == "__main__":
    command.command_line(__doc__, make, selftest, check, least=13)
