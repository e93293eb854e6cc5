#!/usr/bin/env python3
"""Posterior mean, score, label noise and log density of spheres, balls and their images, by mpmath.

    radial_reference.py make               writes golden/score (points and expected values)
    radial_reference.py selftest           compares the formulas with Bessel functions and integrals
    radial_reference.py check BINARY       runs `scorebound score` on the golden points
    radial_reference.py check BINARY --fresh 200 --seed 7
                                           also on so many new points per target and noise level

X_t = alpha X_0 + sqrt(h) Z, at 70 digits and more, by routes that double precision could not take:

    sphere    moments of cos(theta) under exp(kappa cos) sin^(d-2), by Gauss-Legendre panels;
              no Bessel function. d = 1 is the sum over two atoms
    ball      F_nu of noncentral chi squared from F_1 (error functions) or F_2 (a radial integral)
              upward by F_(nu+2) = F_nu - 2 f_(nu+2); f = (x/alpha) F_(d+2)/F_d and
              v = (h/alpha^2) (d R + lambda (F_(d+4)/F_d - R^2)), which cancels
    images    components mapped into the ambient space, where all is a Gaussian mixture with
              singular covariances; for a union, moments weighted by the densities themselves

Everywhere the score is (alpha f - x)/h, except where that is below 1e-30 within a ball.
"""

import csv
import functools
import math
import pathlib
import tempfile

import mpmath as mp
import numpy as np

import binary as command
import score_reference as shared

DIGITS = 70
mp.mp.dps = DIGITS
HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden" / "score"
LIMIT = 1e-10


def dot(a, b):
    return mp.fsum(x * y for x, y in zip(a, b))


def numbers(values):
    return [mp.mpf(float(value)) for value in values]


@functools.lru_cache(maxsize=None)
def gauss_legendre(count, digits):
    """Nodes and weights on [-1, 1], by Newton's method on the Legendre polynomial."""
    nodes = []
    for index in range(count):
        z = mp.cos(mp.pi * (index + mp.mpf(3) / 4) / (count + mp.mpf(1) / 2))
        for _ in range(100):
            before, value = mp.mpf(1), z
            for k in range(2, count + 1):
                before, value = value, ((2 * k - 1) * z * value - (k - 1) * before) / k
            slope = count * (before - z * value) / (1 - z * z)
            step = value / slope
            z -= step
            if abs(step) < mp.mpf(10) ** (-digits + 5):
                break
        nodes.append((z, 2 / ((1 - z * z) * slope**2)))
    return nodes


def panels(low, high, count, nodes=44):
    """Nodes and weights of Gauss-Legendre's rule on equal panels of [low, high]."""
    half = (high - low) / (2 * count)
    for panel in range(count):
        middle = low + half * (2 * panel + 1)
        for z, weight in gauss_legendre(nodes, mp.mp.dps):
            yield middle + half * z, half * weight


def window(log_density, low, high, drop=110.0):
    """Where a unimodal log density on [low, high] (doubles) is within `drop` of its largest."""
    ratio = (math.sqrt(5) - 1) / 2
    a, b = low, high
    for _ in range(200):
        c, d = b - ratio * (b - a), a + ratio * (b - a)
        if log_density(c) > log_density(d):
            b = d
        else:
            a = c
    mode = (a + b) / 2
    level = log_density(mode) - drop

    def edge(inside, outside):
        if log_density(outside) > level:
            return outside
        for _ in range(80):
            middle = (inside + outside) / 2
            if log_density(middle) > level:
                inside = middle
            else:
                outside = middle
        return outside

    return edge(mode, low), edge(mode, high)


class Sphere:
    def __init__(self, d, radius, center=None):
        self.d, self.radius = d, mp.mpf(radius)
        self.center = numbers(center or [0] * d)

    def draw(self, random):
        direction = random.standard_normal(self.d)
        direction /= np.linalg.norm(direction)
        return np.array([float(c) for c in self.center]) + float(self.radius) * direction

    def moments(self, kappa):
        """(E cos, log E exp(kappa (cos - 1))) for the uniform law on the sphere."""
        d = self.d
        if d == 1:
            return mp.tanh(kappa), mp.log((1 + mp.exp(-2 * kappa)) / 2)
        k = float(kappa)

        def log_density(theta):
            return -2 * k * math.sin(theta / 2) ** 2 + (
                (d - 2) * math.log(math.sin(theta)) if d > 2 else 0.0)

        low, high = window(log_density, 1e-12, math.pi - 1e-12)
        low, high = (mp.mpf(0) if low < 1e-9 else low), (mp.pi if high > 3.14159 else high)
        mass = first = mp.mpf(0)
        for theta, weight in panels(mp.mpf(low), mp.mpf(high), 8):
            value = weight * mp.exp(-2 * kappa * mp.sin(theta / 2) ** 2) * mp.sin(theta) ** (d - 2)
            mass += value
            first += value * mp.cos(theta)
        whole = mp.beta(mp.mpf(d - 1) / 2, mp.mpf(1) / 2)
        return first / mass, mp.log(mass / whole)

    def posterior(self, alpha, h, x):
        y = [a - alpha * c for a, c in zip(x, self.center)]
        r = mp.sqrt(dot(y, y))
        image = alpha * self.radius
        mean, log_mass = self.moments(image * r / h)
        f = [c + (self.radius * mean * a / r if r else 0) for c, a in zip(self.center, y)]
        v = self.radius**2 * (1 - mean**2)
        if self.d == 1:
            v = self.radius**2 * mp.sech(image * r / h) ** 2
        log_density = -self.d * mp.log(2 * mp.pi * h) / 2 - (r - image) ** 2 / (2 * h) + log_mass
        return f, v, log_density


class Ball:
    def __init__(self, d, radius, center=None):
        self.d, self.radius = d, mp.mpf(radius)
        self.center = numbers(center or [0] * d)

    def draw(self, random):
        direction = random.standard_normal(self.d)
        direction *= random.random() ** (1 / self.d) / np.linalg.norm(direction)
        return np.array([float(c) for c in self.center]) + float(self.radius) * direction

    def posterior(self, alpha, h, x):
        # Far out the variance cancels to 1e-10 of its terms, twice; small balls cancel in F_nu.
        with mp.workdps(DIGITS + 40):
            d = self.d
            y = [a - alpha * c for a, c in zip(x, self.center)]
            square = dot(y, y)
            a, b = alpha * self.radius / mp.sqrt(h), mp.sqrt(square / h)
            values = self.distributions(a, b)
            ratio = values[1] / values[0]
            f = [c + u / alpha * ratio for c, u in zip(self.center, y)]
            v = h / alpha**2 * (d * ratio + b**2 * (values[2] / values[0] - ratio**2))
            volume = mp.pi ** (mp.mpf(d) / 2) / mp.gamma(mp.mpf(d) / 2 + 1)
            return f, v, mp.log(values[0] / (volume * (alpha * self.radius) ** d))

    def score(self, alpha, h, x):
        """Deep inside alpha f - x cancels beyond all digits; F_d - F_(d+2) is twice f_(d+2)."""
        y = [a - alpha * c for a, c in zip(x, self.center)]
        a, b = alpha * self.radius / mp.sqrt(h), mp.sqrt(dot(y, y) / h)
        order = mp.mpf(self.d) / 2
        bessel = mp.besseli(order, a * b) * (a / b) ** order if b > 0 else mp.mpf(0)
        with mp.workdps(DIGITS + 40):
            share = bessel * mp.exp(-(a * a + b * b) / 2) / self.distributions(a, b)[0]
        return [-c * share / h for c in y]

    def distributions(self, a, b):
        """F_d, F_(d+2), F_(d+4) at a^2 with noncentrality b^2."""
        if self.d % 2:
            nu = 1
            value = (mp.erfc((b - a) / mp.sqrt(2)) - mp.erfc((b + a) / mp.sqrt(2))) / 2
        else:
            nu, value = 2, self.second(a, b)
        values = [value]
        while nu < self.d + 4:
            nu += 2
            order = mp.mpf(nu) / 2 - 1
            if b > 0:
                bessel = mp.besseli(order, a * b) * (a / b) ** order
            else:
                bessel = (a * a / 2) ** order / mp.gamma(order + 1)
            values.append(values[-1] - mp.exp(-(a * a + b * b) / 2) * bessel)
        return values[-3:]

    def second(self, a, b):
        """F_2(a^2; b^2), the integral of tau exp(-(tau^2 + b^2)/2) I_0(b tau) to a."""
        top, shift = float(a), float(b)

        def log_density(tau):
            return -((tau - shift) ** 2) / 2 + math.log(tau)

        low, high = window(log_density, 1e-9 * top, top, drop=260.0)
        low = mp.mpf(0) if low <= 1.1e-9 * top else mp.mpf(low)
        high = a if high >= top else mp.mpf(high)
        total = mp.mpf(0)
        for tau, weight in panels(low, high, 8, 52):
            total += weight * tau * mp.exp(-(tau * tau + b * b) / 2) * mp.besseli(0, b * tau)
        return total


class Mixture:
    """Gaussians whose covariances may be singular, by S = alpha^2 Sigma + h I."""

    def __init__(self, components):
        self.components = [
            (mp.mpf(weight), list(mean), mp.matrix(covariance))
            for weight, mean, covariance in components]
        self.d = len(self.components[0][1])

    def draw(self, random):
        shares = np.array([float(c[0]) for c in self.components])
        _, mean, covariance = self.components[random.choice(len(shares), p=shares / shares.sum())]
        spread = np.array(covariance.tolist(), dtype=float)
        return random.multivariate_normal([float(c) for c in mean], spread, check_valid="ignore")

    def posterior(self, alpha, h, x):
        parts = []
        for weight, mean, covariance in self.components:
            total = alpha**2 * covariance + h * mp.eye(self.d)
            away = mp.matrix([a - alpha * m for a, m in zip(x, mean)])
            inverse = total**-1
            solved = inverse * away
            density = weight * mp.exp(-dot(away, solved) / 2)
            density /= mp.sqrt((2 * mp.pi) ** self.d * mp.det(total))
            f = [m + c for m, c in zip(mean, alpha * covariance * solved)]
            spread = h * covariance * inverse
            parts.append((density, f, mp.fsum(spread[i, i] for i in range(self.d))))
        return combine(parts)


class Combination:
    """Laws with weights."""

    def __init__(self, parts):
        self.parts = [(mp.mpf(weight), law) for weight, law in parts]
        self.d = self.parts[0][1].d

    def draw(self, random):
        shares = np.array([float(part[0]) for part in self.parts])
        return self.parts[random.choice(len(shares), p=shares / shares.sum())][1].draw(random)

    def posterior(self, alpha, h, x):
        parts = []
        for weight, law in self.parts:
            f, v, log_density = law.posterior(alpha, h, x)
            parts.append((weight * mp.exp(log_density), f, v))
        return combine(parts)


class Plane:
    """A law on the first coordinates of a larger space: the others are noise."""

    def __init__(self, law, d):
        self.law, self.d = law, d

    def draw(self, random):
        return np.r_[self.law.draw(random), np.zeros(self.d - self.law.d)]

    def posterior(self, alpha, h, x):
        k = self.law.d
        f, v, log_density = self.law.posterior(alpha, h, x[:k])
        across = mp.exp(-dot(x[k:], x[k:]) / (2 * h)) / mp.sqrt(2 * mp.pi * h) ** (self.d - k)
        return [*f, *[mp.mpf(0)] * (self.d - k)], v, log_density + mp.log(across)


def combine(parts):
    """(f, v, log density) from (weighted density, f_k, v_k)."""
    total = mp.fsum(part[0] for part in parts)
    d = len(parts[0][1])
    f = [mp.fsum(part[0] * part[1][i] for part in parts) / total for i in range(d)]
    v = mp.fsum(part[0] * part[2] for part in parts) / total
    # Sum over pairs: far from atoms v falls below any difference of moments.
    for k, part in enumerate(parts):
        for other in parts[:k]:
            gap = [a - b for a, b in zip(part[1], other[1])]
            v += part[0] / total * other[0] / total * dot(gap, gap)
    return f, v, mp.log(total)


def orthonormal(rows):
    """The given doubles with the error of their orthonormality taken off, as a matrix."""
    matrix = mp.matrix([[mp.mpf(float(c)) for c in row] for row in rows])
    columns = []
    for j in range(matrix.cols):
        column = list(matrix[:, j])
        for other in columns:
            inner = dot(column, other)
            column = [a - inner * b for a, b in zip(column, other)]
        length = mp.sqrt(dot(column, column))
        columns.append([c / length for c in column])
    return mp.matrix(columns).T


def image(components, rows, scale=1, shift=None):
    """Gaussian components under u -> scale A u + shift, in the ambient space."""
    a = orthonormal(rows)
    shift = numbers(shift or [0] * a.rows)
    return Mixture([
        (weight, [c + s for c, s in zip(scale * (a * mp.matrix(mean)), shift)],
         scale**2 * (a * mp.matrix(covariance) * a.T))
        for weight, mean, covariance in components])


NOTHING = [[0, 0], [0, 0]]
QUICKSTART = [
    (0.5, [-1.0, 0.0], [[0.05, 0.0], [0.0, 0.05]]), (0.5, [1.0, 0.0], [[0.1, 0.02], [0.02, 0.05]])]

TARGETS = {
    "sphere1": Sphere(1, 1.5),
    "sphere2": Sphere(2, 1),
    "sphere3": Sphere(3, 0.5, [1, 0, -0.25]),
    "sphere6": Sphere(6, 2.5),
    "sphere40": Sphere(40, 1),
    "ball1": Ball(1, 1.5, [0.25]),
    "ball2": Ball(2, 1),
    "ball3": Ball(3, 2.5, [1, -0.5, 0]),
    "ball7": Ball(7, 0.75),
    "subspace": image(
        [(0.25, [-1, 0.5], [[0.2, 0.1], [0.1, 0.3]]), (0.75, [0.5, -1], [[0.05, 0], [0, 0.05]])],
        [[0.6, 0], [0.8, 0], [0, 1]]),
    "subspace-atoms": image(
        [(0.5, [-1, 0], NOTHING), (0.3, [1.5, 0.5], NOTHING), (0.2, [0.25, -2], NOTHING)],
        [[0.5, 0.5], [0.5, -0.5], [0.5, 0.5], [0.5, -0.5]]),
    "union": Combination([
        (0.4, image([(1, [0.5], [[0.5]])], [[0.6], [0], [0.8]])), (0.6, Plane(Ball(2, 1.5), 3))]),
    "affine": image(
        QUICKSTART, [[0.28, -0.96], [0.96, 0.28]], scale=mp.mpf(1.5), shift=[1, -2]),
}

# (name, alpha, h): the variance-preserving curve, and levels off it.
LEVELS = [
    ("h1e-06", math.sqrt(1 - 1e-6), 1e-6), ("h0.01", math.sqrt(0.99), 0.01),
    ("h0.5", math.sqrt(0.5), 0.5), ("a1.7-h0.3", 1.7, 0.3), ("a0.001-h4", 1e-3, 4.0)]


def golden_points(target):
    return 6 if TARGETS[target].d > 10 else 12


def values(target, alpha, h, points):
    """The table as the verb prints it: f, score, v, log density."""
    alpha, h = mp.mpf(alpha), mp.mpf(h)
    table = []
    for row in points:
        x = numbers(row)
        f, v, log_density = TARGETS[target].posterior(alpha, h, x)
        score = [(alpha * a - b) / h for a, b in zip(f, x)]
        if isinstance(TARGETS[target], Ball) and mp.norm(score) < mp.mpf(10) ** -30:
            score = TARGETS[target].score(alpha, h, x)
        table.append([float(c) for c in [*f, *score, v, log_density]])
    return np.array(table)


def draw_points(target, alpha, h, count, random):
    """Points from p_t, around it and far out, and the origin; near the centre and the edge."""
    law = TARGETS[target]
    d = law.d
    x = np.empty((count, d))
    for i in range(count):
        direction = random.standard_normal(d)
        direction /= np.linalg.norm(direction)
        if i % 4 == 3:
            x[i] = direction * 3 * (50 / 3) ** random.random()
        elif i % 4 == 1:
            x[i] = 3 * random.standard_normal(d)
        else:
            x[i] = alpha * law.draw(random) + math.sqrt(h) * random.standard_normal(d)
    x[0] = 0
    x[1] = direction * 50
    if isinstance(law, (Sphere, Ball)):
        x[2] = alpha * law.draw(random) * (1 + 1e-3 * math.sqrt(h) * random.standard_normal())
    x[4] = 1e-3 * random.standard_normal(d)
    return x


def make():
    random = np.random.default_rng(20260214)
    for target, law in TARGETS.items():
        for name, alpha, h in LEVELS:
            points = draw_points(target, alpha, h, golden_points(target), random)
            table = values(target, alpha, h, points)
            command.save_golden(
                GOLDEN, f"{target}-{name}", points, shared.columns(law.d), table)
    with open(GOLDEN / "sphere-bessel.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["dimension", "kappa", "ratio", "label_noise", "log_normalizer"])
        for d in (1, 2, 3, 4, 5, 10, 40, 41, 400):
            for kappa in (1e-8, 0.01, 0.7, 5.0, 19.9, 20.5, 75.0, 380.0, 420.0, 3e3, 39e3, 41e3,
                          1e7, 1e12):
                row = bessel_row(d, mp.mpf(kappa))
                writer.writerow([d, repr(kappa)] + [f"{float(value):.17g}" for value in row])
    print(f"{len(TARGETS) * len(LEVELS)} groups and sphere-bessel.csv in {GOLDEN}")


def bessel_row(d, kappa):
    """A_d, 1 - A_d^2 and log E exp(kappa (u_1 - 1)), by mpmath's Bessel functions."""
    nu = mp.mpf(d) / 2 - 1
    if d == 1:
        ratio = mp.tanh(kappa)
        return ratio, mp.sech(kappa) ** 2, mp.log((1 + mp.exp(-2 * kappa)) / 2)
    low, high = mp.besseli(nu, kappa), mp.besseli(nu + 1, kappa)
    normalizer = mp.log(low) + mp.loggamma(nu + 1) - nu * mp.log(kappa / 2) - kappa
    return high / low, 1 - (high / low) ** 2, normalizer


def selftest():
    report = command.Report()
    random = np.random.default_rng(1)
    for d in (2, 3, 6, 40):
        worst = mp.mpf(0)
        for kappa in (1e-3, 1.0, 30.0, 1e4, 1e8):
            mean, log_mass = Sphere(d, 1).moments(mp.mpf(kappa))
            ratio, noise, normalizer = bessel_row(d, mp.mpf(kappa))
            worst = max(worst, abs(mean / ratio - 1), abs((1 - mean**2) / noise - 1),
                        abs(log_mass - normalizer))
        report.line(f"sphere, d = {d}: polar angle against Bessel functions", float(worst), 1e-25)
    # The ball as a mixture of spheres: int_0^1 d tau^(d-1) (sphere of radius tau) dtau.
    for d in (1, 2, 3, 7):
        worst = mp.mpf(0)
        for alpha, h, r in ((1, 0.1, 0.3), (0.5, 1, 4), (1.7, 0.3, 1.8), (0.01, 2, 1)):
            alpha, h, x = mp.mpf(alpha), mp.mpf(h), [mp.mpf(r)] + [mp.mpf(0)] * (d - 1)
            parts = []
            for tau, weight in panels(mp.mpf(0), mp.mpf(1), 6):
                f, v, log_density = Sphere(d, tau).posterior(alpha, h, x)
                parts.append((weight * d * tau ** (d - 1) * mp.exp(log_density), f, v))
            f, v, log_density = combine(parts)
            g, w, other = Ball(d, 1).posterior(alpha, h, x)
            worst = max(worst, abs(f[0] / g[0] - 1), abs(v / w - 1), abs(log_density - other))
        report.line(f"ball, d = {d}: noncentral chi squared against spheres", float(worst), 1e-25)
    step = mp.mpf(10) ** -14
    for target, law in TARGETS.items():
        if law.d > 10:
            continue
        for name, alpha, h in LEVELS[1:]:
            a, b = mp.mpf(alpha), mp.mpf(h)
            worst = [mp.mpf(0)] * 2
            for row in draw_points(target, alpha, h, 5, random):
                x = numbers(row)
                f, v, _ = law.posterior(a, b, x)
                score = [(a * p - q) / b for p, q in zip(f, x)]
                slopes, divergence = [], mp.mpf(0)
                for i in range(law.d):
                    up, down = list(x), list(x)
                    up[i] += step
                    down[i] -= step
                    high, low = law.posterior(a, b, up), law.posterior(a, b, down)
                    slopes.append((high[2] - low[2]) / (2 * step))
                    divergence += (high[0][i] - low[0][i]) / (2 * step)
                gap = mp.norm([p - q for p, q in zip(score, slopes)])
                worst[0] = max(worst[0], gap / max(mp.norm(score), mp.mpf(10) ** -10))
                worst[1] = max(worst[1], abs(b / a * divergence - v) / max(v, mp.mpf(10) ** -10))
            for label, error in zip(
                ("score, derivative of log density", "label noise, (h/alpha) div f"), worst):
                report.line(f"{target} {name}: {label}", float(error), 1e-12)
    report.exit()


def compare(report, label, got, expected, d):
    """Adds the four errors of one table to the report."""
    # Deep inside a ball scores, and far from atoms v, fall below the smallest double; there the
    # absolute size is compared.
    for name, columns in (("f", slice(0, d)), ("score", slice(d, 2 * d))):
        size = np.maximum(np.linalg.norm(expected[:, columns], axis=1), 1e-290)
        errors = np.linalg.norm(got[:, columns] - expected[:, columns], axis=1) / size
        report.line(f"{label} {name}", np.nan_to_num(errors, nan=np.inf).max(), LIMIT)
    for name, column, least in (("label noise", 2 * d, 1e-290), ("log density", 2 * d + 1, 1.0)):
        scale = np.maximum(np.abs(expected[:, column]), least)
        error = np.abs(got[:, column] - expected[:, column]) / scale
        report.line(f"{label} {name}", np.nan_to_num(error, nan=np.inf).max(), LIMIT)


def check(program, fresh, seed, names):
    report = command.Report()
    random = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        for target, law in TARGETS.items():
            if names and target not in names:
                continue
            for name, alpha, h in LEVELS:
                points = np.load(GOLDEN / f"{target}-{name}.points.npy")
                expected = np.loadtxt(
                    GOLDEN / f"{target}-{name}.expected.csv", delimiter=",", skiprows=1)
                if fresh:
                    new = draw_points(target, alpha, h, fresh, random)
                    expected = np.vstack([expected, values(target, alpha, h, new)])
                    points = np.vstack([points, new])
                label = f"{target} {name} ({len(points)} points):"
                got = shared.score_of_binary(
                    program, report, label, target, alpha, h, points, folder)
                compare(report, label, got, expected, law.d)
    report.exit()


if __name__ == "__main__":
    command.command_line(
        __doc__, make, selftest, check, least=5,
        option=("--targets", {"nargs": "*", "default": [], "help": "these targets alone"}))
