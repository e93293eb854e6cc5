"""Time until a rate is known well enough, ours as `run` has it, beside the scripts that people write."""

import csv
import io
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import tempfile
import time

import numpy as np

PEERS = pathlib.Path(__file__).resolve().parent
PROGRAM = PEERS.parent.parent / ".build/release/scorebound"
PYTHON = PEERS / ".venv/bin/python"
CORES = os.cpu_count()

STUDY = """format: 1
name: verdict
title: The uniform law at one time
seed: 20261125
process: {kind: variance-preserving, g: 1.0, at: 0.5}
target: {kind: box, lower: -1, upper: 1}
design: {n: {from: 64, to: 4096, factor: 2}}
estimators: {kernel: {kind: tangent-kernel}}
stopping: [oracle]
trials: 5
"""


def run_study(folder, text, threads):
    """Runs a study in a folder: its store, the wall and the processor time."""
    pathlib.Path(f"{folder}/study.yaml").write_text(text)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        [PROGRAM, "run", f"{folder}/study.yaml", "--out", folder, "--no-report",
         "--threads", str(threads)], check=True, capture_output=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - usage.ru_utime - usage.ru_stime
    name = re.search("name: (.*)", text).group(1)
    return f"{folder}/{name}.sqlite", seconds, processor


def slope_weights(sizes):
    """The slope of log risk on log n is the sum of these times the logs of the risks."""
    x = np.log(sizes)
    return (x - x.mean()) / ((x - x.mean()) ** 2).sum()


def variation(risks):
    return np.std(risks, ddof=1) / np.mean(risks)


def values(store, quantity, rule):
    """The stored values of a quantity under a rule, by n."""
    export = subprocess.run(
        [PROGRAM, "export", store, "--no-timings"], check=True, capture_output=True, text=True)
    found = {}
    for row in csv.DictReader(io.StringIO(export.stdout)):
        if row["quantity"] == quantity and row["stopping"] == rule:
            found.setdefault(int(row["n"]), []).append(float(row["value"]))
    return found


def largest_gap(theirs, ours):
    """By how many standard errors of the difference the means of two lists by n differ at most."""
    gaps = [
        abs(np.mean(theirs[n]) - np.mean(ours[n])) / np.hypot(
            np.std(theirs[n], ddof=1) / np.sqrt(len(theirs[n])),
            np.std(ours[n], ddof=1) / np.sqrt(len(ours[n])))
        for n in ours]
    if max(gaps) > 4:
        raise RuntimeError(f"the mean risks differ by {max(gaps):.1f} standard errors")
    return max(gaps)


def trials_needed(risks, goal):
    """The trials at each n after which the Monte Carlo error of the exponent is `goal`."""
    sizes = sorted(risks)
    weights = slope_weights(sizes)
    return sum((w * variation(risks[n])) ** 2 for w, n in zip(weights, sizes)) / goal**2


def verdict(goal=0.02):
    """Wall time until the Monte Carlo error of the exponent is `goal`, at the same stopping steps."""
    with tempfile.TemporaryDirectory() as folder:
        store, seconds, _ = run_study(folder, STUDY, CORES)
        ours, steps = (
            values(store, quantity, "oracle") for quantity in ["risk", "stopping-step"])
    sizes = sorted(ours)
    weights = slope_weights(sizes)
    error = np.sqrt(sum(
        (w * variation(ours[n])) ** 2 / len(ours[n]) for w, n in zip(weights, sizes)))
    # The peer's seconds and variation settle quickly; all its trials would take most of an hour.
    work = {
        n: {"step": round(statistics.mean(steps[n])), "trials": 125 if n <= 512 else 12}
        for n in sizes}
    environment = dict(os.environ) | {
        name: str(CORES) for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"]}
    theirs = json.loads(subprocess.run(
        [PYTHON, "numpy_study.py", json.dumps(work)], check=True, capture_output=True, text=True,
        cwd=PEERS, env=environment).stdout)
    gap = largest_gap({n: theirs[str(n)]["risks"] for n in sizes}, ours)
    trials = trials_needed({n: theirs[str(n)]["risks"] for n in sizes}, goal)
    needed = trials * sum(theirs[str(n)]["seconds"] for n in sizes)
    print("verdict", seconds, error, trials, needed, flush=True)
    return (
        f"ScoreBound: {seconds:.3g} s for 5 trials at each n, after which the Monte Carlo error of "
        f"the exponent is {error:.2g}. The script: {trials:.0f} trials at each n for an error of "
        f"{goal}, {needed:,.0f} s at its measured pace (125 trials up to n = 512 and 12 beyond were "
        f"run). Ratio: {needed / seconds:.3g}. The mean risks agree within "
        f"{gap:.1f} standard errors at every n.")


# The law that networks are timed on, here and in compare.py.
MIXTURE = """process: {kind: variance-preserving, g: 1.0, window: [0.1, 2.0]}
target:
  kind: gaussian-mixture
  components:
    - {weight: 0.5, mean: [-1, 0], covariance: 0.05}
    - {weight: 0.5, mean: [1, 0], covariance: 0.1}"""

NETWORK = """format: 1
name: NAME
title: A wide network on a mixture in two dimensions
seed: 20261128
MIXTURE
design: {n: {from: 256, to: 1024, factor: 1.41421356}, m: WIDTH}
estimators:
  network: {kind: two-layer-relu, width: m, precision: single, steps: "ceil(n^0.73)"}
stopping: none
MEASURE
trials: TRIALS
""".replace("MIXTURE", MIXTURE)


def network(folder, name, trials, controls, width):
    """Runs the study of networks: its raw risks and rates, the seconds, and the error of the exponent."""
    text = NETWORK.replace("NAME", name).replace("TRIALS", str(trials))
    text = text.replace("WIDTH", str(width))
    text = text.replace("MEASURE\n", "measure: noise-controls\n" if controls else "")
    store, seconds, _ = run_study(folder, text, CORES)
    plan = subprocess.run(
        [PROGRAM, "plan", f"{folder}/study.yaml", "--out", folder], check=True,
        capture_output=True, text=True).stdout
    error = float(re.search(r"SE of the exponent ([0-9.e-]+)", plan).group(1))
    return values(store, "risk", "none"), values(store, "learning-rate", ""), seconds, error


def network_verdict(goal=0.02, width=4096, few_trials=8):
    """The same for a network: ours with controls and without, and a JAX script at the same steps and rates."""
    with tempfile.TemporaryDirectory() as folder:
        few, rates, seconds, error = network(folder, "controlled", few_trials, True, width)
        pilots, _, _, _ = network(folder, "pilot", 30, False, width)
        count = int(np.ceil(trials_needed(pilots, goal)))
        raw, _, raw_seconds, raw_error = network(folder, "raw", count, False, width)
    work = {
        n: {"steps": int(np.ceil(n**0.73 - 1e-12)), "rate": statistics.mean(rates[n]),
            "trials": 40 if n <= 512 else 20}
        for n in sorted(raw)}
    theirs = json.loads(subprocess.run(
        [PYTHON, "jax_study.py", json.dumps(work), str(width)], check=True, capture_output=True,
        text=True, cwd=PEERS).stdout)
    risks = {n: theirs[str(n)]["risks"] for n in work}
    gap = largest_gap(risks, raw)
    trials = trials_needed(risks, goal)
    compilation = sum(item["compilation"] for item in theirs.values())
    needed = trials * sum(item["seconds"] for item in theirs.values()) + compilation
    print("network", seconds, error, count, raw_seconds, raw_error, trials, needed, flush=True)
    return (
        f"ScoreBound: {seconds:.3g} s for {few_trials} trials at each n with `measure: noise-controls`, after which the Monte "
        f"Carlo error of the exponent is {error:.2g}. Without controls: {count} trials and {raw_seconds:.3g} s for "
        f"{raw_error:.2g}. The JAX script: {trials:.0f} trials at each n for {goal}, {needed:,.0f} s at its measured "
        f"pace, {compilation:.0f} s of it for compilation (40 trials up to n = 512 and 20 beyond were run). Ratios: "
        f"{needed / seconds:.3g} to the script and {raw_seconds / seconds:.3g} to ourselves without controls. The mean "
        f"risks of script and ours agree within {gap:.1f} standard errors at every n.")
