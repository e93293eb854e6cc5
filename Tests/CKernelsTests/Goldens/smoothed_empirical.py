"""Writes smoothed_empirical.csv: log densities and posterior means of noisy atoms in 60 digits.

rho(x) = (1/n) sum_j N(x; alpha a_j, h I) and E[X | x] = sum_j a_j N_j / sum_j N_j by direct sums,
for the atoms a_j(i) = sin(1.7 (d j + i) + 1) with j from 0 on, rounded to doubles, at points near
and far.
"""

import math
import pathlib
import random

from mpmath import mp, mpf, exp, log, nstr, pi

mp.dps = 60


def atoms(n, d):
    return [[math.sin(1.7 * (d * j + i) + 1) for i in range(d)] for j in range(n)]


def law(points, x, alpha, h):
    weights = [
        exp(-sum((x[i] - alpha * a[i]) ** 2 for i in range(len(x))) / (2 * h)) for a in points
    ]
    total = sum(weights)
    means = [sum(w * a[i] for w, a in zip(weights, points)) / total for i in range(len(x))]
    return log(total / len(points)) - mpf(len(x)) / 2 * log(2 * pi * h), means


random.seed(1)
lines = ["# n; dimension; alpha; h; x; log density; mean"]
for d in (1, 2, 3, 4, 5, 7):
    for n in (1, 9, 1100):
        exact = [[mpf(v) for v in a] for a in atoms(n, d)]
        for alpha, h, size in (
            (0.9, 0.19, 1.0), (1.0, 1e-3, 0.8), (0.3, 0.91, 3.0), (1.7, 0.3, 50.0), (0.999, 1e-3, 50.0)
        ):
            x = [size * random.gauss(0, 1) / math.sqrt(d) for _ in range(d)]
            value, mean = law(exact, [mpf(v) for v in x], mpf(alpha), mpf(h))
            words = [str(n), str(d), repr(alpha), repr(h)] + [repr(v) for v in x]
            words += [nstr(v, 20) for v in [value] + mean]
            lines.append(",".join(words))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
