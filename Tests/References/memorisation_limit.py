#!/usr/bin/env python3
"""The squared bias of late training with m noisy copies of each sample, in the limit of many dimensions.

For n samples in d dimensions with n/d fixed and d large, an inner-product kernel acts on data of norm sqrt(d) like

    K(x_i, x_j) = c x_i.x_j + mu_B 1{copies of one sample} + mu_I 1{i = j}

with what its higher degrees leave within a sample and on the diagonal. Late training is then Gaussian process
regression on this kernel, and the fit's linear part B is the solution of d equations, whatever n:

    (1/c + sum_s X_s^T S^-1 X_s) B = sum_s X_s^T S^-1 1 y_s^T,     S = mu_I 1 + mu_B 1 1^T

For standard normal data in the variance-preserving process the posterior mean is alpha x, and the squared bias is
d (alpha - tr E B/d)^2. With the tangent kernel z.z' (pi - angle)/(2 pi), whose degree 1 is z.z'/4, this prints the
squared bias over d at n/d = 1, 2, 4, 8 and 16, and its exponents in n between them, with standard errors:

    memorisation_limit.py --time 0.05 --copies 1 4 8 16 32 --dimension 256

Reference: Urfin, Bonnaire, Biroli, Mezard 2026 (reading of: the Gaussian equivalent of an inner-product kernel).
"""

import argparse

import numpy as np


def tangent_kernel(correlation):
    """The kernel of unit vectors with the given inner product."""
    return correlation * (np.pi - np.arccos(correlation)) / (2 * np.pi)


def squared_bias(dimension, copies, time, ratio, repetitions, generator):
    """The squared bias over d, with its standard error from the repetitions."""
    alpha = np.exp(-time / 2)
    noise = 1 - alpha**2
    linear = 0.25
    within = dimension * (tangent_kernel(alpha**2) - linear * alpha**2) if copies > 1 else 0.0
    single = dimension * (tangent_kernel(1.0) - linear) - within
    shrinkage = within / (single + copies * within)
    slopes = []
    for _ in range(repetitions):
        precision = np.eye(dimension) / linear
        right = np.zeros((dimension, dimension))
        samples = generator.standard_normal((int(ratio * dimension), dimension))
        for start in range(0, len(samples), 256):
            labels = samples[start : start + 256]
            shape = (len(labels), copies, dimension)
            points = alpha * labels[:, None, :] + np.sqrt(noise) * generator.standard_normal(shape)
            sums = points.sum(axis=1)
            flat = points.reshape(-1, dimension)
            precision += (flat.T @ flat - shrinkage * sums.T @ sums) / single
            right += (1 - shrinkage * copies) * (sums.T @ labels) / single
        slopes.append(np.trace(np.linalg.solve(precision, right)) / dimension)
    gaps = alpha - np.array(slopes)
    error = 2 * gaps.mean() * gaps.std(ddof=1) / np.sqrt(repetitions)
    return gaps.mean() ** 2, error


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--time", type=float, default=0.05)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 4, 8, 16, 32])
    parser.add_argument("--dimension", type=int, default=256)
    parser.add_argument("--repetitions", type=int, default=4)
    arguments = parser.parse_args()
    ratios = [1, 2, 4, 8, 16]
    print("copies  " + "  ".join(f"n/d = {ratio:<12d}" for ratio in ratios) + "exponents")
    for copies in arguments.copies:
        generator = np.random.default_rng(copies)
        found = [
            squared_bias(
                arguments.dimension, copies, arguments.time, ratio, arguments.repetitions, generator)
            for ratio in ratios
        ]
        means = np.array([value for value, _ in found])
        exponents = -np.diff(np.log2(means))
        relative = np.array([error for _, error in found]) / means
        errors = np.hypot(relative[1:], relative[:-1]) / np.log(2)
        print(
            f"{copies:6d}  "
            + "  ".join(f"{value:.4f} +- {error:.4f}  " for value, error in found)
            + "  ".join(f"{exponent:.3f} +- {error:.3f}" for exponent, error in zip(exponents, errors)))


if __name__ == "__main__":
    main()
