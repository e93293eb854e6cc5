#!/usr/bin/env python3
"""An independent simulation of the quickstart study's kernel arm, in NumPy alone.

    end_to_end.py selftest               checks the formulas used against plain iterations
    end_to_end.py run [--trials 1000,300,60] [--test-points 20000] [--seed 1]
                                         writes end_to_end.json beside this script

Forward process with g = 1 on the window [0.1, 2]; target targets/mixture.yaml; inputs
z = (x, t - 0.1, 1); labels X_0; tangent kernel gradient descent from 0 with the learning rate
1/lambda_max(H). Every integer step up to the largest is on the path. Risks are means over fresh
test points from P (times stratified), drawn anew in every trial, so that the standard error over
the trials holds the error of the test points too.

Per n: the conditional (Rao-Blackwell) risk at its own best step, averaged over the trials; with the
labels as drawn, the smallest risk on the path (oracle-realised) and the risk at the conditional
oracle's step; the mean steps; the squared critical radius of H/(n kappa_max) with
sigma^2 = E v / d and the constant 2e.

Run with OPENBLAS_NUM_THREADS=1 for one core; selftest also needs mpmath.
"""

import argparse
import json
import math
import pathlib
import time

import numpy as np

import binary as command

HERE = pathlib.Path(__file__).resolve().parent
WEIGHTS = np.array([0.5, 0.5])
MEANS = np.array([[-1.0, 0.0], [1.0, 0.0]])
COVARIANCES = np.array([[[0.05, 0.0], [0.0, 0.05]], [[0.1, 0.02], [0.02, 0.05]]])
START, END = 0.1, 2.0
LARGEST_STEP = {64: 1000, 256: 1500, 1024: 2400}
# The window of indices in which the kernel's eigen-decay is read.
DECAY_POINTS, DECAY_FROM, DECAY_TO = 3000, 50, 300


def levels(times):
    return np.exp(-times / 2), -np.expm1(-times)


def posterior(x, times):
    """(f, v, p) at rows x and their times, through the 2 x 2 marginal covariances."""
    alpha, h = levels(times)
    logs, centers, traces = [], [], []
    for weight, mean, covariance in zip(WEIGHTS, MEANS, COVARIANCES):
        # S = alpha^2 Sigma + h I, inverted by the adjugate.
        a = alpha**2 * covariance[0, 0] + h
        b = alpha**2 * covariance[0, 1]
        c = alpha**2 * covariance[1, 1] + h
        determinant = a * c - b * b
        y0, y1 = x[:, 0] - alpha * mean[0], x[:, 1] - alpha * mean[1]
        s0, s1 = (c * y0 - b * y1) / determinant, (a * y1 - b * y0) / determinant
        logs.append(
            math.log(weight) - (y0 * s0 + y1 * s1) / 2 - np.log(4 * math.pi**2 * determinant) / 2)
        centers.append(mean + alpha[:, None] * (np.c_[s0, s1] @ covariance))
        # h tr(Sigma S^-1)
        traces.append(h / determinant * (
            covariance[0, 0] * c - 2 * covariance[0, 1] * b + covariance[1, 1] * a))
    logs = np.array(logs)
    top = logs.max(axis=0)
    shares = np.exp(logs - top)
    total = shares.sum(axis=0)
    shares /= total
    f = sum(r[:, None] * center for r, center in zip(shares, centers))
    v = sum(r * (trace + np.sum((center - f) ** 2, axis=1))
            for r, center, trace in zip(shares, centers, traces))
    return f, v, np.exp(top) * total


def draw(count, random, stratified=False):
    """(x, times, X_0) from the study's law; stratified times for test points only."""
    share = random.random(count)
    if stratified:
        share = (np.arange(count) + share) / count
    times = START + (END - START) * share
    component = random.choice(len(WEIGHTS), size=count, p=WEIGHTS)
    factors = np.linalg.cholesky(COVARIANCES)
    clean = MEANS[component] + np.einsum(
        "nij,nj->ni", factors[component], random.standard_normal((count, 2)))
    alpha, h = levels(times)
    noise = random.standard_normal((count, 2))
    return alpha[:, None] * clean + np.sqrt(h)[:, None] * noise, times, clean


def inputs(x, times):
    return np.c_[x, times - START, np.ones(len(x))]


def kernel(first, second):
    """kappa by 2 atan2(|difference|, |sum|) of unit vectors, squared lengths by coordinate."""
    u = first / np.linalg.norm(first, axis=1)[:, None]
    v = second / np.linalg.norm(second, axis=1)[:, None]
    difference = np.zeros((len(u), len(v)))
    total = np.zeros_like(difference)
    for i in range(u.shape[1]):
        difference += np.subtract.outer(u[:, i], v[:, i]) ** 2
        total += np.add.outer(u[:, i], v[:, i]) ** 2
    angle = 2 * np.arctan2(np.sqrt(difference), np.sqrt(total))
    return (first @ second.T) * (math.pi - angle) / (2 * math.pi)


def gram_of_tests(z, test_inputs, test_means, block=4000):
    """(G, C): the means over test points of k(z_q) k(z_q)' and of k(z_q) f_*(z_q)'."""
    n = len(z)
    gram, cross = np.zeros((n, n)), np.zeros((n, 2))
    for first in range(0, len(test_inputs), block):
        rows = kernel(test_inputs[first : first + block], z)
        gram += rows.T @ rows
        cross += rows.T @ test_means[first : first + block]
    return gram / len(test_inputs), cross / len(test_inputs)


def filters(values, rate, steps):
    """(1 - (1 - rate l)^k)/l for each step (row) and eigenvalue (column)."""
    reduced = np.maximum(values, 1e-14 * values.max())
    return (1 - np.power(1 - rate * reduced, steps[:, None])) / reduced


def path_risks(values, vectors, gram, cross, size, labels, noise, rate, steps):
    """(bias, variance, realised) at each step; sums over the two outputs.

    With H = U diag(l) U', a predictor is k(z)' U diag(phi) U' Y. Its squared error against f_* is a
    quadratic form in phi; `noise` has the variances v(z_j), `labels` is (f_*(Z), X_0).
    """
    phi = filters(values, rate, steps)
    middle = vectors.T @ gram @ vectors
    spread = (vectors.T * noise) @ vectors
    variance = np.sum((phi @ (middle * spread)) * phi, axis=1)
    turned = vectors.T @ cross
    errors = []
    for values_at_inputs in labels:
        coordinates = vectors.T @ values_at_inputs
        error = np.full(len(steps), size)
        for i in range(2):
            weights = phi * coordinates[:, i]
            error += np.sum((weights @ middle) * weights, axis=1) - 2 * weights @ turned[:, i]
        errors.append(error)
    return errors[0], variance, errors[1]


def critical_radius_squared(values, n, largest, sigma):
    """Smallest eps^2 with sqrt(mean min(l_i, eps^2)) <= eps^2/(2 e sigma), by bisection."""
    spectrum = np.maximum(values, 0) / (n * largest)
    low, high = 0.0, 100.0
    for _ in range(200):
        square = (low + high) / 2
        if math.sqrt(np.minimum(spectrum, square).mean()) <= square / (2 * math.e * sigma):
            high = square
        else:
            low = square
    return high


def quadrature(times_count=40, half_width=9.0, grid_count=361):
    """(E|f_*|^2, E v, E 1): Gauss-Legendre in log t, the trapezoid rule in x."""
    nodes, weights = np.polynomial.legendre.leggauss(times_count)
    low, high = math.log(START), math.log(END)
    logs = (high + low) / 2 + (high - low) / 2 * nodes
    grid = np.linspace(-half_width, half_width, grid_count)
    cell = (grid[1] - grid[0]) ** 2
    x = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2)
    sums = np.zeros(3)
    for log_time, weight in zip(logs, weights):
        t = math.exp(log_time)
        f, v, p = posterior(x, np.full(len(x), t))
        share = weight * (high - low) / 2 * t / (END - START) * cell
        sums += share * np.array([np.sum(p * np.sum(f**2, axis=1)), np.sum(p * v), np.sum(p)])
    return sums


def mean_and_error(samples):
    samples = np.asarray(samples, dtype=float)
    return {"mean": samples.mean(), "mcse": samples.std(ddof=1) / math.sqrt(len(samples))}


def trial(n, test_points, sigma, random):
    x, times, clean = draw(n, random)
    z = inputs(x, times)
    means, noise, _ = posterior(x, times)
    test_x, test_times, _ = draw(test_points, random, stratified=True)
    test_means, test_noise, _ = posterior(test_x, test_times)
    size = np.mean(np.sum(test_means**2, axis=1))
    matrix = kernel(z, z)
    values, vectors = np.linalg.eigh(matrix)
    rate = 1 / values[-1]
    gram, cross = gram_of_tests(z, inputs(test_x, test_times), test_means)
    steps = np.arange(LARGEST_STEP.get(n, 4 * n) + 1)
    bias, variance, realised = path_risks(
        values, vectors, gram, cross, size, (means, clean), noise, rate, steps)
    conditional = bias + variance
    best, own = int(np.argmin(conditional)), int(np.argmin(realised))
    largest = np.max(np.sum(z**2, axis=1)) / 2
    return {
        "conditional_risk_at_oracle": conditional[best],
        "bias_at_oracle": bias[best],
        "variance_at_oracle": variance[best],
        "oracle_step": best,
        "oracle_dimensionless_time": best * n * rate,
        "raw_risk_at_conditional_oracle": realised[best],
        "raw_risk_at_oracle_realised": realised[own],
        "oracle_realised_step": own,
        "oracle_at_last_step": float(best == steps[-1] or own == steps[-1]),
        "squared_size_on_tests": size,
        "label_noise_on_tests": test_noise.mean(),
        "lambda_max": values[-1],
        "lambda_min": values[0],
        "kappa_max": largest,
        "critical_radius_squared": critical_radius_squared(values, n, largest, sigma),
    }


def decay(random):
    """(exponent, its standard error from the line alone) of the eigenvalues of H/N."""
    x, times, _ = draw(DECAY_POINTS, random)
    z = inputs(x, times)
    values = np.linalg.eigvalsh(kernel(z, z))[::-1] / DECAY_POINTS
    index = np.arange(DECAY_FROM, DECAY_TO + 1)
    line, covariance = np.polyfit(np.log(index), np.log(values[index - 1]), 1, cov=True)
    return -line[0], math.sqrt(covariance[0, 0])


def run(sizes, trials, test_points, seed, decay_draws):
    size, noise, mass = quadrature()
    coarse = quadrature(20, 8.0, 161)
    gap = float(np.abs(coarse[:2] - [size, noise]).max())
    results = {
        "arguments": {"n": sizes, "trials": trials, "test_points": test_points, "seed": seed,
                      "decay_draws": decay_draws},
        "quadrature": {"squared_size": size, "label_noise": noise, "mass": mass,
                       "difference_to_coarser_rule": gap,
                       "second_moment_of_X0": second_moment()},
        "cells": [],
    }
    sigma = math.sqrt(noise / 2)
    for n, count in zip(sizes, trials):
        began = time.time()
        rows = [trial(n, test_points, sigma, np.random.default_rng([seed, n, k]))
                for k in range(count)]
        cell = {"n": n, "trials": count}
        cell.update({key: mean_and_error([row[key] for row in rows]) for key in rows[0]})
        results["cells"].append(cell)
        print(f"n {n}: {count} trials in {time.time() - began:.0f} s", flush=True)
        for key in rows[0]:
            print(f"    {key:<32} {cell[key]['mean']:.6g} +- {cell[key]['mcse']:.2g}", flush=True)
    slopes = [decay(np.random.default_rng([seed, 0, k])) for k in range(decay_draws)]
    results["eigen_decay"] = {
        "points": DECAY_POINTS, "indices": [DECAY_FROM, DECAY_TO],
        "exponents": [slope for slope, _ in slopes],
        "line_standard_errors": [error for _, error in slopes]}
    results["eigen_decay"].update(mean_and_error([slope for slope, _ in slopes]))
    print(json.dumps({key: results[key] for key in ("quadrature", "eigen_decay")}, indent=1))
    (HERE / "end_to_end.json").write_text(json.dumps(results, indent=1) + "\n")


def second_moment():
    """E|X_0|^2 in closed form, which must be E|f_*|^2 + E v."""
    return float(sum(w * (m @ m + np.trace(c)) for w, m, c in zip(WEIGHTS, MEANS, COVARIANCES)))


def selftest():
    report = command.Report()
    size, noise, mass = quadrature()
    report.line("quadrature: mass", abs(mass - 1), 1e-10)
    report.line("quadrature: E|f|^2 + E v = E|X_0|^2", abs(size + noise - second_moment()), 1e-9)
    coarse = quadrature(20, 8.0, 161)
    report.line("quadrature: two rules", float(np.abs(coarse[:2] - [size, noise]).max()), 1e-8)
    random = np.random.default_rng(5)
    x, times, clean = draw(200_000, random, stratified=True)
    f, v, _ = posterior(x, times)
    residual = clean - f
    gap = np.sum(residual**2, axis=1) - v
    report.line("E|X_0 - f|^2 = E v, in standard errors",
                abs(gap.mean()) / (gap.std() / math.sqrt(len(gap))), 4)
    gap = np.sum(residual * f, axis=1)
    report.line("E (X_0 - f).f = 0, in standard errors",
                abs(gap.mean()) / (gap.std() / math.sqrt(len(gap))), 4)
    # A few values against the 60-digit references.
    import kernel_reference
    import score_reference
    x, times, _ = draw(12, random)
    f, v, p = posterior(x, times)
    alpha, h = levels(times)
    for i in range(len(x)):
        exact = score_reference.values("mixture", alpha[i], h[i], x[i : i + 1])[0]
        found = np.r_[f[i], v[i], math.log(p[i])]
        worst = np.abs(found - exact[[0, 1, 4, 5]]).max()
        report.line(f"f, v, log p at t = {times[i]:.3f} against mpmath", worst, 1e-13)
    z = inputs(x, times)
    exact = kernel_reference.to_doubles(kernel_reference.kernel_by_arccosine(z, z))
    report.line("kernel against mpmath", np.abs(kernel(z, z) - exact).max(), 1e-13)
    # One data set: spectral risks against the plain iteration and the test points themselves.
    x, times, clean = draw(40, random)
    z = inputs(x, times)
    means, noise_at, _ = posterior(x, times)
    test_x, test_times, _ = draw(3000, random)
    test_means, _, _ = posterior(test_x, test_times)
    matrix, at = kernel(z, z), kernel(inputs(test_x, test_times), z)
    values, vectors = np.linalg.eigh(matrix)
    rate = 1 / values[-1]
    gram, cross = gram_of_tests(z, inputs(test_x, test_times), test_means, block=700)
    steps = np.array([0, 1, 2, 9, 57, 300])
    size = np.mean(np.sum(test_means**2, axis=1))
    bias, variance, realised = path_risks(
        values, vectors, gram, cross, size, (means, clean), noise_at, rate, steps)
    mapping = np.zeros((40, 40))
    plain = []
    for step in range(301):
        if step in steps:
            hat = at @ mapping
            plain.append([
                np.mean(np.sum((hat @ means - test_means) ** 2, axis=1)),
                np.mean(hat**2 @ noise_at),
                np.mean(np.sum((hat @ clean - test_means) ** 2, axis=1))])
        mapping = mapping - rate * (matrix @ mapping - np.eye(40))
    plain = np.array(plain)
    for name, one, other in zip(
        ("bias", "variance", "realised risk"), (bias, variance, realised), plain.T):
        report.line(f"{name}: spectral form and plain iteration",
                    float(np.abs(one - other).max() / size), 1e-11)
    # Rao-Blackwell: the realised risk averaged over new labels at the same inputs.
    alpha, h = levels(times)
    repeats = 3000
    totals = np.zeros((repeats, len(steps)))
    for k in range(repeats):
        labels = draw_labels_given_inputs(x, times, random)
        totals[k] = path_risks(values, vectors, gram, cross, size, (means, labels), noise_at,
                               rate, steps)[2]
    errors = totals.std(axis=0, ddof=1) / math.sqrt(repeats)
    gap = np.abs(totals.mean(axis=0) - bias - variance)[1:] / errors[1:]
    report.line("bias + variance = mean risk over labels, in standard errors", gap.max(), 4.5)
    report.exit()


def draw_labels_given_inputs(x, times, random):
    """X_0 given X_t = x: a component by its posterior share, then its Gaussian posterior."""
    labels = np.empty_like(x)
    alpha, h = levels(times)
    for j in range(len(x)):
        logs, laws = [], []
        for weight, mean, covariance in zip(WEIGHTS, MEANS, COVARIANCES):
            marginal = alpha[j] ** 2 * covariance + h[j] * np.eye(2)
            away = x[j] - alpha[j] * mean
            gain = alpha[j] * covariance @ np.linalg.inv(marginal)
            logs.append(math.log(weight) - away @ np.linalg.solve(marginal, away) / 2
                        - math.log(np.linalg.det(marginal)) / 2)
            laws.append((mean + gain @ away, covariance - alpha[j] * gain @ covariance))
        shares = np.exp(np.array(logs) - max(logs))
        mean, spread = laws[random.choice(2, p=shares / shares.sum())]
        labels[j] = mean + np.linalg.cholesky(spread) @ random.standard_normal(2)
    return labels


def integers(text):
    return [int(word) for word in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("selftest")
    verb = verbs.add_parser("run")
    verb.add_argument("--n", type=integers, default=[64, 256, 1024])
    verb.add_argument("--trials", type=integers, default=[1000, 300, 60])
    verb.add_argument("--test-points", type=int, default=20_000)
    verb.add_argument("--seed", type=int, default=1)
    verb.add_argument("--decay-draws", type=int, default=3)
    arguments = parser.parse_args()
    if arguments.verb == "selftest":
        selftest()
    elif len(arguments.n) != len(arguments.trials) or min(arguments.trials) < 2:
        parser.error("one number of trials for each n, each at least 2")
    else:
        run(arguments.n, arguments.trials, arguments.test_points, arguments.seed,
            arguments.decay_draws)


if __name__ == "__main__":
    main()
