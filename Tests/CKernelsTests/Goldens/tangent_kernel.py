"""Writes tangent_kernel.csv: pairs of vectors and their tangent kernel in 60 digits.

kappa(z, w) = (z.w) (pi - angle) / (2 pi), evaluated at the doubles written in the file.
"""

import pathlib
import random

from mpmath import mp, mpf, atan2, nstr, pi, sqrt

mp.dps = 60


def kappa(z, w):
    z, w = [mpf(x) for x in z], [mpf(x) for x in w]
    zz, ww = sum(x * x for x in z), sum(x * x for x in w)
    if zz == 0 or ww == 0:
        return mpf(0)
    zw = sum(x * y for x, y in zip(z, w))
    cross = sum(
        (z[i] * w[j] - z[j] * w[i]) ** 2 for i in range(len(z)) for j in range(i)
    )
    return zw * (pi - atan2(sqrt(cross), zw)) / (2 * pi)


random.seed(1)
pairs = []
for dimension in (1, 2, 3, 4, 5, 9, 20):
    for _ in range(2):
        pairs.append(
            [[random.gauss(0, 1) for _ in range(dimension)] for _ in range(2)]
        )
for dimension in (2, 3, 7):
    for size in (1e-2, 1e-5, 1e-8, 1e-12, 1e-16):
        z = [random.gauss(0, 1) for _ in range(dimension)]
        for sign in (1, -1):
            pairs.append([z, [sign * 1.5 * x + size * random.gauss(0, 1) for x in z]])
pairs.append([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])
pairs.append([[1.0, 2.0, 3.0], [-1.0, -2.0, -3.0]])
pairs.append([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
pairs.append([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
pairs.append([[1e-90, 2e-90], [3e80, -1e80]])
pairs.append([[1.0, 1e-9], [1.0, -1e-9]])

lines = ["# dimension; z; w; kappa"]
for z, w in pairs:
    words = [str(len(z))] + [repr(x) for x in z + w] + [nstr(kappa(z, w), 25)]
    lines.append(",".join(words))
path = pathlib.Path(__file__).with_suffix(".csv")
path.write_text("\n".join(lines) + "\n")
