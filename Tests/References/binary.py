"""Runs the built `scorebound` and reads what it writes; shared by the references."""

import argparse
import csv
import os
import subprocess
import sys

import numpy as np


def run(binary, *arguments):
    """Runs the command; stops with its own message when it fails."""
    if not os.access(binary, os.X_OK):
        sys.exit(f"{binary} is no program: build it with `swift build -c release`")
    words = [binary, *map(str, arguments)]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"exit code {done.returncode} from {' '.join(words)}\n{done.stderr}")
    return done.stdout


def save(path, array):
    """Writes a float64 `.npy` file in C order."""
    np.save(path, np.ascontiguousarray(array, dtype=np.float64))


def save_golden(folder, group, points, columns, table):
    """Writes the points and the expected table of a group, 17 digits a number."""
    save(folder / f"{group}.points.npy", points)
    with open(folder / f"{group}.expected.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([f"{value:.17g}" for value in row] for row in table)


def relative_errors(got, expected):
    """|got - expected| / |expected| of the rows' Euclidean norms; 0 where both rows are zero."""
    got, expected = np.atleast_2d(got), np.atleast_2d(expected)
    error = np.linalg.norm(got - expected, axis=-1)
    size = np.linalg.norm(expected, axis=-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = np.where(error == 0, 0.0, error / size)
    # NaN means that a value is not a number: the worst error of all, never the best.
    return np.where(np.isnan(relative), np.inf, relative)


class Report:
    """Collects named errors against their limits and prints them."""

    def __init__(self):
        self.failed = 0
        self.passed = 0

    def line(self, name, error, limit):
        good = bool(error <= limit)
        self.passed += good
        self.failed += not good
        word = "ok  " if good else "FAIL"
        print(f"{word} {name:<66} {error:9.2e}  limit {limit:.0e}", flush=True)

    def exit(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def command_line(text, make, selftest, check, least, option=None):
    """Runs `make`, `selftest` or `check BINARY` of a reference of the verb `score`.

    `least` is the smallest number of fresh points a group that covers the tails; `option` is the
    name of one more option of `check` with argparse's keywords, whose value `check` takes last.
    """
    parser = argparse.ArgumentParser(description=text.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("make")
    verbs.add_parser("selftest")
    verb = verbs.add_parser("check")
    verb.add_argument("binary")
    verb.add_argument(
        "--fresh", type=int, default=0, help=f"so many new points a group, at least {least}")
    verb.add_argument("--seed", type=int, default=7)
    if option:
        verb.add_argument(option[0], **option[1])
    arguments = parser.parse_args()
    if arguments.verb == "make":
        make()
    elif arguments.verb == "selftest":
        selftest()
    else:
        more = [getattr(arguments, option[0].lstrip("-"))] if option else []
        check(arguments.binary, arguments.fresh, arguments.seed, *more)
