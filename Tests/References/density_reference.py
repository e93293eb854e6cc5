#!/usr/bin/env python3
"""Posterior mean, score, label noise and log density of densities on the line, by mpmath.

    density_reference.py make               writes golden/score (points and expected values)
    density_reference.py selftest           compares the integrals with finer ones and derivatives
    density_reference.py check BINARY       runs `scorebound score` on the golden points
    density_reference.py check BINARY --fresh 200 --seed 7
                                            also on so many new points per target and noise level

X_t = alpha X_0 + sqrt(h) Z. Every value is a quotient of the defining integrals
int (u - c)^j p(u) exp(-(x - alpha u)^2/(2 h)) du, by mpmath's adaptive quadrature at 50 digits with
intervals split at the knots and about the place where the exponential is largest; the score is
(alpha f - x)/h, which 50 digits can afford. Splines come from a dense solve for all coefficients of
all pieces at once, by the conditions that define them. The mixture of laws comes from derivatives
of the logarithm of its density at 80 digits, not from the components' posteriors.
"""

import json
import math
import pathlib
import tempfile

import mpmath as mp
import numpy as np

import binary as command
from score_reference import columns

mp.mp.dps = 50
HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "score"

LEVELS = [
    (f"h{h:g}", math.sqrt(1 - h), h) for h in (1e-3, 0.1, 0.95)
] + [("a1.7-h0.3", 1.7, 0.3), ("a1-h4", 1.0, 4.0)]
# Levels of the check alone: the smallest noise, and hardly any signal.
FRESH_LEVELS = [("h1e-06", math.sqrt(1 - 1e-6), 1e-6), ("a0.001-h1", 1e-3, 1.0)]

GOLDEN_POINTS = 20


def histogram(edges, masses):
    """Pieces (l, u, p) of a density that is constant between edges."""
    edges = [mp.mpf(e) for e in edges]
    return [
        (a, b, lambda u, c=mp.mpf(m) / (b - a): c)
        for a, b, m in zip(edges, edges[1:], masses) if m > 0
    ]


EDGES, MASSES = [-1, -0.25, 0.5, 1, 1.01, 2.5], [0.25, 0.125, 0, 0.375, 0.25]


def spline(knots, values, clamped=False):
    """Pieces of the cubic spline, from one linear system for its 4 (k - 1) coefficients."""
    x = [mp.mpf(k) for k in knots]
    y = [mp.mpf(v) for v in values]
    count = len(x) - 1
    rows, right = [], []

    def row(entries, value):
        line = [mp.mpf(0)] * (4 * count)
        for place, entry in entries:
            line[place] += entry
        rows.append(line)
        right.append(value)

    def term(piece, order, t):
        """The derivative of a piece at t: its entries."""
        for j in range(order, 4):
            yield 4 * piece + j, mp.ff(j, order) * t ** (j - order)

    for i in range(count):
        width = x[i + 1] - x[i]
        row(term(i, 0, mp.mpf(0)), y[i])
        row(term(i, 0, width), y[i + 1])
        if i + 1 < count:
            for order in (1, 2):
                following = [(p, -e) for p, e in term(i + 1, order, mp.mpf(0))]
                row([*term(i, order, width), *following], mp.mpf(0))
    order = 1 if clamped else 2
    row(term(0, order, mp.mpf(0)), mp.mpf(0))
    row(term(count - 1, order, x[-1] - x[-2]), mp.mpf(0))
    solved = mp.lu_solve(mp.matrix(rows), mp.matrix(right))
    pieces = []
    for i in range(count):
        c = [solved[4 * i + j] for j in range(4)]
        pieces.append((x[i], x[i + 1], lambda u, a=x[i], c=c: mp.polyval(c[::-1], u - a)))
    total = mp.fsum(mp.quad(p, [a, b]) for a, b, p in pieces)
    return [(a, b, lambda u, p=p: p(u) / total) for a, b, p in pieces]


# Pieces of the density of X_0, or components (weight, mean, variance) of a mixture.
TARGETS = {
    "histogram": histogram(EDGES, MASSES),
    "spline": spline([-1, -0.5, 0, 0.75, 1.5], [0.2227378, 0.4454756, 0.2227378, 0.6682135, 0]),
    "spline-clamped": spline([-2, -1, 0.5, 1], [0, 0.3167513, 0.3959391, 0], clamped=True),
    "mixture-of-laws": [(0.5, -1, 0.05), (0.2, 3, 0.5), (0.125, -2, 0), (0.175, 1, 0)],
}
MIXTURE = "mixture-of-laws"


def places(target):
    """Knots, or the components' means."""
    if target == MIXTURE:
        return [float(m) for _, m, _ in TARGETS[target]]
    return [float(e) for a, b, _ in TARGETS[target] for e in (a, b)]


def by_derivatives(density, alpha, h, x):
    """(f, score, v, log p) from the density of X_t alone: f = (x + h s)/alpha, v = (h/alpha) f'."""
    alpha, h, x = mp.mpf(alpha), mp.mpf(h), mp.mpf(float(x))
    with mp.workdps(80):
        log_density, score, curvature = list(mp.diffs(lambda y: mp.log(density(y)), x, 2))
        return (x + h * score) / alpha, score, h / alpha**2 * (1 + h * curvature), log_density


def mixture_density(alpha, h):
    parts = [
        (mp.mpf(w), mp.mpf(alpha) * mp.mpf(m), mp.mpf(alpha) ** 2 * mp.mpf(v) + mp.mpf(h))
        for w, m, v in TARGETS[MIXTURE]
    ]
    return lambda y: mp.fsum(
        w * mp.exp(-((y - m) ** 2) / (2 * v)) / mp.sqrt(2 * mp.pi * v) for w, m, v in parts)


def histogram_density(alpha, h):
    """Differences of erfc, the closed form of a sum of boxes."""
    alpha, scale = mp.mpf(alpha), mp.sqrt(2 * mp.mpf(h))

    def density(y):
        total = mp.mpf(0)
        for a, b, m in zip(EDGES, EDGES[1:], MASSES):
            low, high = (y - alpha * mp.mpf(a)) / scale, (y - alpha * mp.mpf(b)) / scale
            gap = mp.erfc(high) - mp.erfc(low) if low > 0 else mp.erfc(-low) - mp.erfc(-high)
            total += mp.mpf(m) / (mp.mpf(b) - mp.mpf(a)) * gap / (2 * alpha)
        return total

    return density


def posterior(target, alpha, h, x, splits=1):
    """(f, score, v, log p) by quadrature."""
    if target == MIXTURE:
        return by_derivatives(mixture_density(alpha, h), alpha, h, x)
    pieces = TARGETS[target]
    alpha, h, x = mp.mpf(alpha), mp.mpf(h), mp.mpf(float(x))
    middle, width = x / alpha, mp.sqrt(h) / alpha
    ends = [e for a, b, _ in pieces for e in (a, b)]
    # The largest exponent: at the nearest point of the support.
    inside = any(a <= middle <= b for a, b, _ in pieces)
    nearest = middle if inside else min(ends, key=lambda e: abs(e - middle))
    top = (alpha * nearest - x) ** 2 / (2 * h)
    far = abs(nearest - middle)
    # Lengths of the tilt, and of its decay where the support ends before its centre.
    scale = width if far == 0 else min(width, width * width / far)

    def weight(u):
        return mp.exp(top - (alpha * u - x) ** 2 / (2 * h))

    nodes = []
    for side in (1, -1):
        for step in [0, 0.5, 1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 30, 45, 70, 110]:
            nodes.append(nearest + side * scale * step)
            nodes.append(2 * middle - nearest + side * scale * step)
    cuts = []
    for a, b, p in pieces:
        inner = sorted({a, b, *(n for n in nodes if a < n < b)})
        for low, high in zip(inner, inner[1:]):
            # Beyond 100 units of the exponent less than 1e-43 is left.
            if max(weight(low), weight(high)) > mp.mpf(10) ** -60 or low <= middle <= high:
                cuts.append((p, [low + (high - low) * i / splits for i in range(splits + 1)]))

    def moment(power, centre):
        return mp.fsum(
            mp.quad(lambda u: (u - centre) ** power * p(u) * weight(u), cut, method="gauss-legendre")
            for p, cut in cuts)

    mass = moment(0, nearest)
    shift = moment(1, nearest) / mass
    f = nearest + shift
    v = moment(2, f) / mass
    return f, (alpha * f - x) / h, v, mp.log(mass) - top - mp.log(2 * mp.pi * h) / 2


def draw_points(target, alpha, h, count, random):
    """Points from p_t roughly, around it, at knots, the origin, and far out to |x| = 50."""
    ends = places(target)
    x = alpha * random.uniform(min(ends), max(ends), count) + math.sqrt(h) * random.standard_normal(count)
    x[1::4] = 3 * random.standard_normal(len(x[1::4]))
    x[3::4] = np.sign(random.standard_normal(len(x[3::4]))) * 3 * (50 / 3) ** random.random(
        len(x[3::4]))
    x[0] = 0
    # At a knot; at the mean of a Gaussian the score is that of the rounding of x.
    x[2] = alpha * ends[1] + (1e-3 if target == MIXTURE else 0)
    x[4] = alpha * ends[0] - 1e-3
    x[6], x[8] = 50, -50
    return x.reshape(-1, 1)


def values(target, alpha, h, points):
    return np.array([[float(c) for c in posterior(target, alpha, h, x)] for x in points[:, 0]])


def make():
    random = np.random.default_rng(20260301)
    for target in TARGETS:
        for name, alpha, h in LEVELS:
            points = draw_points(target, alpha, h, GOLDEN_POINTS, random)
            table = values(target, alpha, h, points)
            command.save_golden(
                GOLDEN, f"{target}-{name}", points, columns(1), table)
    print(f"{len(TARGETS) * len(LEVELS)} groups of {GOLDEN_POINTS} points in {GOLDEN}")


def selftest():
    report = command.Report()
    random = np.random.default_rng(2)
    step = mp.mpf(10) ** -8
    for target in TARGETS:
        for name, alpha, h in LEVELS:
            worst = [0.0] * 3
            if target == MIXTURE:
                continue
            for x in draw_points(target, alpha, h, 9, random)[:, 0]:
                found = posterior(target, alpha, h, x)
                finer = posterior(target, alpha, h, x, splits=2)
                errors = [abs(a - b) / abs(b) for a, b in zip(found[1:3], finer[1:3])]
                worst[0] = max(worst[0], float(max(errors)))
            # At the origin, where doubles about it are exact: derivatives, to the step's square.
            low, middle, high = (
                posterior(target, alpha, h, x) for x in (-float(step), 0.0, float(step)))
            slope = (high[3] - low[3]) / (2 * step)
            worst[1] = float(abs(slope - middle[1]) / max(1, abs(slope)))
            gain = mp.mpf(h) / mp.mpf(alpha) * (high[0] - low[0]) / (2 * step)
            worst[2] = float(abs(gain - middle[2]) / max(abs(gain), mp.mpf(10) ** -3))
            if target == "histogram":
                for x in draw_points(target, alpha, h, 9, random)[:, 0]:
                    found = posterior(target, alpha, h, x)
                    other = by_derivatives(histogram_density(alpha, h), alpha, h, x)
                    errors = [abs(a - b) / abs(b) for a, b in zip(found, other)]
                    report.line(f"histogram {name} at {x:.6g}: erfc", float(max(errors)), 1e-15)
            report.line(f"{target} {name}: intervals halved", worst[0], 1e-25)
            report.line(f"{target} {name}: score, derivative of log density", worst[1], 1e-9)
            report.line(f"{target} {name}: label noise, (h/alpha) div f", worst[2], 1e-8)
    report.exit()


def score_of_binary(program, target, alpha, h, points, folder):
    source, table = pathlib.Path(folder) / "X.npy", pathlib.Path(folder) / "F.csv"
    command.save(source, points)
    command.run(
        program, "score", "--target", HERE / "targets" / f"{target}.yaml", "--alpha", repr(alpha),
        "--h", repr(h), "--points", source, "--out", table)
    return np.loadtxt(table, delimiter=",", skiprows=1, ndmin=2)


def compare(report, label, got, expected):
    """Adds the four errors of one table to the report."""
    # Where a density is flat the score is as small as exp(-x^2/(2 h)) and no quadrature's to tell.
    floors, limits = [1e-20, 1e-20, 1e-290, 1], [1e-10] * 4
    for column, name in enumerate(["f", "score", "label noise", "log density"]):
        scale = np.maximum(np.abs(expected[:, column]), floors[column])
        errors = np.abs(got[:, column] - expected[:, column]) / scale
        report.line(f"{label} {name}", np.nan_to_num(errors, nan=np.inf).max(), limits[column])


def check(program, fresh, seed, only):
    report = command.Report()
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        for target in [only] if only else TARGETS:
            for name, alpha, h in LEVELS + (FRESH_LEVELS if fresh else []):
                points, expected = np.empty((0, 1)), np.empty((0, 4))
                if (name, alpha, h) in LEVELS:
                    points = np.load(GOLDEN / f"{target}-{name}.points.npy")
                    expected = np.loadtxt(
                        GOLDEN / f"{target}-{name}.expected.csv", delimiter=",", skiprows=1)
                if fresh:
                    new = draw_points(target, alpha, h, fresh, random)
                    points = np.vstack([points, new])
                    expected = np.vstack([expected, values(target, alpha, h, new)])
                got = score_of_binary(program, target, alpha, h, points, folder)
                compare(report, f"{target} {name} ({len(points)} points):", got, expected)
    report.exit()


if __name__ == "__main__":
    command.command_line(
        __doc__, make, selftest, check, least=9,
        option=("--only", {"choices": list(TARGETS), "help": "one target alone"}))
