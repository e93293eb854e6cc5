"""Runs ScoreBound and its peers in turn on the same inputs and writes reports/performance.md."""

import json
import os
import pathlib
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import textwrap

import numpy as np

from verdicts import MIXTURE, network_verdict, run_study, verdict

PEERS = pathlib.Path(__file__).resolve().parent
ROOT = PEERS.parent.parent
# As the program starts itself: with the kernels of OpenBLAS, and the memory pages, that fit the machine.
BENCH = ["env", "GLIBC_TUNABLES=glibc.malloc.hugetlb=1", ROOT / "scripts/with-blas-core",
         ROOT / "Benchmarks/.build/release/bench"]
PROGRAM = ROOT / ".build/release/scorebound"
PYTHON = PEERS / ".venv/bin/python"
TANGENTS = PEERS / ".venv-neural-tangents/bin/python"
CORES = os.cpu_count()


class Worker:
    """One side of a comparison: a process that repeats one piece of work."""

    def __init__(self, command, case, threads):
        environment = dict(os.environ)
        for name in ["OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"]:
            environment[name] = str(threads)
        self.process = subprocess.Popen(
            [*map(str, command), json.dumps(case)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=environment, cwd=PEERS)
        self._expect("ready")

    def _expect(self, word):
        line = self.process.stdout.readline().strip()
        if line != word:
            raise RuntimeError(f"{self.process.args[:2]} did not start: {line!r}")

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.process.args[:2]} ended with {self.process.wait()}")
        return json.loads(answer)

    def result(self):
        with tempfile.TemporaryDirectory() as folder:
            self.ask(f"save {folder}/result.npy")
            return np.load(f"{folder}/result.npy")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def compare(ours, peers, rounds, tolerance):
    """Ratios of a peer's time to ours, round by round, after one round to warm up."""
    workers = {"ScoreBound": ours, **peers}
    for worker in workers.values():
        worker.ask("go")
    reference = ours.result()
    gaps = {}
    for name, peer in peers.items():
        found = peer.result().reshape(reference.shape)
        gaps[name] = float(np.abs(found - reference).max() / np.abs(reference).max())
        if not gaps[name] < tolerance:
            raise RuntimeError(f"{name} disagrees by {gaps[name]:.1e}, more than {tolerance:.0e}")
    times = {name: [] for name in workers}
    peaks = []
    for _ in range(rounds):
        for name, worker in workers.items():
            answer = worker.ask("go")
            times[name].append(answer["seconds"])
            if name == "ScoreBound":
                peaks.append((answer["peak_double"], answer["peak_single"], answer["own"]))
    for worker in workers.values():
        worker.close()
    return times, gaps, peaks


def spread(values, digits=3):
    """A median with the smallest and largest value."""
    low, middle, high = min(values), statistics.median(values), max(values)
    if len(values) == 1:
        return f"{middle:.{digits}g}"
    return f"{middle:.{digits}g} ({low:.{digits}g} to {high:.{digits}g})"


def inputs(folder, n, d, D, m=None, seed=1):
    """Points of a mixture of two Gaussians over a window of times, D = d + 2 inputs with a bias."""
    random = np.random.default_rng(seed)
    t = random.uniform(0.1, 2, n)
    alpha = np.exp(-t)[:, None]
    h = 1 - alpha**2
    modes = np.where(random.random(n) < 0.5, -1, 1)[:, None] * np.eye(d)[0]
    labels = modes + 0.25 * random.standard_normal((n, d))
    x = alpha * labels + np.sqrt(h) * random.standard_normal((n, d))
    z = np.c_[x, t - 0.1, np.ones(n)][:, :D] if D == d + 2 else np.c_[x, np.ones(n)]
    arrays = {"z": z, "y": labels, "points": z[: min(n, 512)], "times": times_to(1e4)}
    arrays["c"] = random.standard_normal((n, 2))
    if m:
        half = random.standard_normal((m // 2, z.shape[1]))
        signs = random.choice([-1.0, 1.0], (m // 2, d))
        arrays |= {"w": np.r_[half, half], "a": np.r_[signs, -signs]}
    for name, values in arrays.items():
        np.save(f"{folder}/{name}.npy", np.ascontiguousarray(values))


def times_to(last):
    return np.r_[0, np.geomspace(0.1, last, 41)]


def descent(n, d, m, rounds):
    """Training of networks: ours a copy a core, the peers one that has all cores."""
    rows = []
    for precision in ["single", "double"]:
        with tempfile.TemporaryDirectory() as folder:
            D = d + 2 if d == 2 else d + 1
            inputs(folder, n, d, D, m)
            steps = max(4, round(3e9 / (n * m * (D + d))))
            case = {"folder": folder, "precision": precision, "steps": steps, "rate": 0.1 / n}
            tolerance = 1e-10 if precision == "double" else 1e-4
            alone = Worker(BENCH, {**case, "kind": "descent", "copies": 1}, 1)
            _, _, peaks = compare(alone, {}, rounds, tolerance)
            flops = 4 * (D + d) * n * m * steps / 1e9
            shares = [
                100 * flops / own / (single if precision == "single" else double)
                for double, single, own in peaks
            ]
            ours = Worker(BENCH, {**case, "kind": "descent", "copies": CORES}, 1)
            peers = {
                name: Worker([PYTHON, f"{script}_descent.py"], case, CORES)
                for name, script in [("JAX", "jax"), ("PyTorch", "torch"), ("NumPy", "numpy")]
            }
            times, gaps, _ = compare(ours, peers, rounds, tolerance)
            row = [f"{n:,}", f"{m:,}", str(d), precision, spread(shares) + " %"]
            for name in peers:
                ratios = [
                    CORES * theirs / mine
                    for theirs, mine in zip(times[name], times["ScoreBound"])
                ]
                row.append(spread(ratios))
            rows.append([*row, f"{max(gaps.values()):.0e}"])
            print("descent", *rows[-1], flush=True)
    return rows


def step_costs(sizes, widths, rounds):
    """Picoseconds of a gradient step by example and neuron, in double precision on one core."""
    rows = []
    for n in sizes:
        row = [f"{n:,}"]
        for m in widths:
            with tempfile.TemporaryDirectory() as folder:
                inputs(folder, n, 2, 4, m)
                steps = max(1, round(5e8 / (n * m)))
                case = {"folder": folder, "kind": "descent", "precision": "double",
                        "steps": steps, "rate": 0.1 / n, "copies": 1}
                times, _, _ = compare(Worker(BENCH, case, 1), {}, rounds, 1)
                row.append(spread([1e12 * s / (steps * n * m) for s in times["ScoreBound"]]))
        rows.append(row)
        print("step costs", *row, flush=True)
    return rows


def kernels(n, rounds):
    rows = []
    for d in [1, 2, 6, 30, 126]:
        with tempfile.TemporaryDirectory() as folder:
            inputs(folder, n, d, d + 2)
            for kind in ["matrix", "product"]:
                case = {"folder": folder, "kind": kind, "threads": CORES}
                ours = Worker(BENCH, case, 1)
                peer = Worker([TANGENTS, "neural_tangents_kernel.py"], case, CORES)
                # The arc cosine of a rounded cosine keeps half of the digits of a small angle.
                times, gaps, _ = compare(ours, {"neural-tangents": peer}, rounds, 1e-7)
                own, theirs = times["ScoreBound"], times["neural-tangents"]
                rows.append([
                    kind, f"{n:,}", str(d + 2), spread([n * n / s / 1e9 for s in own]),
                    spread([n * n / s / 1e9 for s in theirs]),
                    spread([t / o for t, o in zip(theirs, own)]),
                    f"{gaps['neural-tangents']:.0e}"])
                print("kernels", *rows[-1], flush=True)
    return rows


def paths(sizes, rounds):
    rows = []
    for n in sizes:
        with tempfile.TemporaryDirectory() as folder:
            inputs(folder, n, 2, 4)
            case = {"folder": folder, "kind": "path", "threads": CORES}
            ours = Worker(BENCH, case, 1)
            peer = Worker([PYTHON, "scipy_path.py"], case, CORES)
            times, gaps, _ = compare(ours, {"SciPy": peer}, rounds, 1e-6)
            own, theirs = times["ScoreBound"], times["SciPy"]
            rows.append([
                f"{n:,}", spread(own), spread(theirs),
                spread([t / o for t, o in zip(theirs, own)]), f"{gaps['SciPy']:.0e}"])
            print("paths", *rows[-1], flush=True)
    return rows


def growth(n_sizes, rounds):
    """Seconds of our path beyond the reach of the peers."""
    rows = []
    for n in n_sizes:
        with tempfile.TemporaryDirectory() as folder:
            inputs(folder, n, 2, 4)
            ours = Worker(BENCH, {"folder": folder, "kind": "path", "threads": CORES}, 1)
            times = [ours.ask("go")["seconds"] for _ in range(rounds)]
            memory = [
                line for line in open(f"/proc/{ours.process.pid}/status") if "VmHWM" in line]
            ours.close()
            megabytes = int(memory[0].split()[1]) / 1024 if memory else float("nan")
            rows.append([f"{n:,}", spread(times), f"{megabytes:.0f}"])
            print("growth", *rows[-1], flush=True)
    return rows


MIXED = """format: 1
name: mixed
title: Cells of mixed sizes
seed: 20261126
MIXTURE
design: {n: {from: 64, to: 2048, factor: 2}, m: [256, 1024]}
estimators:
  network: {kind: two-layer-relu, width: m}
  kernel: {kind: tangent-kernel}
stopping: [oracle, gcv]
trials: 4
""".replace("MIXTURE", MIXTURE)

SMALL = """format: 1
name: small
title: Trials that cost next to nothing
seed: 20261127
process: {kind: variance-preserving, g: 1.0, at: 0.5}
target: {kind: gaussian, mean: [0], covariance: 1}
design: {n: [16]}
estimators: {constant: {kind: constant}}
trials: 50000
"""


def running(rounds):
    """How well cores are used by cells of mixed sizes, and what a trial costs beside its work."""
    shares, speedups, overheads = [], [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            _, alone, _ = run_study(folder, MIXED, 1)
        with tempfile.TemporaryDirectory() as folder:
            _, together, processor = run_study(folder, MIXED, CORES)
        shares.append(100 * processor / (CORES * together))
        speedups.append(alone / together)
        with tempfile.TemporaryDirectory() as folder:
            path, seconds, _ = run_study(folder, SMALL, 1)
            with sqlite3.connect(path) as store:
                trials, busy = store.execute(
                    "select count(*), sum(seconds) from trials").fetchone()
        overheads.append(1e6 * (seconds - busy) / trials)
    print("running", shares, speedups, overheads, flush=True)
    return (
        f"A study of kernels and networks of two widths, n = 64 to 2,048, pilots included, keeps "
        f"{CORES} cores busy for {spread(shares)} % of its wall time and is {spread(speedups)} times as "
        "fast as on one; cores of a shared machine are not all equal. Beside its own work a trial "
        f"costs {spread(overheads)} microseconds, start of the program and storing included (50,000 "
        "trials, one thread).")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join("---:" for _ in head) + " |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def machine():
    with tempfile.TemporaryDirectory() as folder:
        inputs(folder, 64, 1, 3)
        worker = Worker(BENCH, {"folder": folder, "kind": "matrix"}, 1)
        bandwidth = worker.ask("bandwidth")["bandwidth"]
        answers = [worker.ask("go") for _ in range(31)]
        worker.close()
    names = {
        line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line}
    return (
        f"{', '.join(sorted(names)) or platform.machine()}, {CORES} cores. Measured beside the runs: "
        f"{spread([a['peak_double'] for a in answers])} GFLOP/s of multiply-adds in double and "
        f"{spread([a['peak_single'] for a in answers])} in single on one core; {bandwidth:.3g} GB/s.")


def versions(python):
    listing = subprocess.run(
        [python, "-m", "pip", "list", "--format=json"], capture_output=True, text=True, check=True)
    found = {item["name"].lower(): item["version"] for item in json.loads(listing.stdout)}
    wanted = ["jax", "torch", "numpy", "scipy", "neural-tangents"]
    return ", ".join(f"{name} {found[name]}" for name in wanted if name in found)


def main():
    quick = "--quick" in sys.argv
    rounds = 3 if quick else 5
    text = f"""# Performance beside JAX, PyTorch, SciPy and neural-tangents

Made by `make bench-peers`. Both sides do the same work on the same inputs, in turn; each number is the
median of {rounds} rounds with the smallest and the largest, and each ratio is taken within a round. Results
agree to the error in the last column, relative to the largest value, or the comparison stops.

{machine()}
Peers: {versions(PYTHON)}; for kernels {versions(TANGENTS)}.

## Training of networks

Gradient descent on all examples. Ours trains as many independent networks as there are cores, one a
core, and the peers one network with all cores: the ratio is that of steps a second of the whole machine.
The share of the peak counts 4 (D + d) operations of the definition for a sample and a neuron, on one core and in
its processor time. It can exceed 100 %, since signs ±1 go four at a time where there are more than four outputs.

"""
    cases = [(1024, 2, 4096), (256, 2, 1024), (4096, 8, 2048), (4096, 31, 2048), (2048, 127, 1024)]
    rows = [row for n, d, m in cases for row in descent(n, d, m, rounds)]
    text += table(
        ["n", "m", "d", "precision", "share of peak", "over JAX", "over PyTorch", "over NumPy",
         "error"], rows)
    text += """

How the cost of a step grows: ours for d = 2 in double precision on one core, in picoseconds by example and
neuron. Down a column it grows in n, along a row in the width m; level means in proportion. What scatters
between neighbours is the speed of a shared machine, which changes by half within minutes.

"""
    widths = [256, 1024, 4096, 16384]
    text += table(
        ["n", *[f"m = {m:,}" for m in widths]], step_costs([256, 1024, 4096, 16384], widths, 3))
    text += """

## Kernel matrices and products

1e9 kernel values a second, both sides on all cores.

"""
    text += table(
        ["work", "n", "D", "ScoreBound", "neural-tangents", "ratio", "error"],
        kernels(4096, rounds))
    text += """

## All stopping times

The path of gradient flow at 42 times up to 10,000 of a law in two dimensions, with predictions at 512
points: ours from products with the kernel, SciPy's from `eigh`. Seconds. Most of the error is the script's,
whose arc cosine of a rounded cosine loses half of the digits of small angles.

"""
    text += table(
        ["n", "ScoreBound", "SciPy", "ratio", "error"],
        paths([1024, 2048, 4096] + ([] if quick else [8192]), 3))
    if not quick:
        text += "\n\nBeyond the reach of a matrix in memory:\n\n"
        text += table(["n", "seconds", "MB"], growth([16384, 32768, 65536], 1))
    text += """

## Time to a verdict

The uniform law on the line at t = 0.5, kernel gradient descent, mean risk at the same stopping steps, n = 64
to 4,096: the wall time until the Monte Carlo error of the exponent is at most 0.02, ours as `run` has it,
beside a plain script with raw labels and an eigendecomposition a trial.

"""
    text += textwrap.fill(verdict(), 110)
    text += """

A network of 4,096 neurons on a mixture in two dimensions, times in a window, descent for ceil(n^0.73) steps in single
precision, five sizes from n = 256 to 1,024; the script has the same steps and rates, `jit` and all cores.

"""
    text += textwrap.fill(network_verdict(), 110)
    text += "\n\n## Running a study\n\n" + textwrap.fill(running(3), 110)
    report = pathlib.Path("performance-quick.md") if quick else ROOT / "reports/performance.md"
    report.write_text(text + "\n")
    print(f"wrote {report}")


main()
