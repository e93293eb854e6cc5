"""Runs, verdicts, scores and rates, with the real command."""

import csv
import io
import math
import subprocess
import sys

import numpy as np
import pytest

import scorebound as sb


def exported(command, store, *options):
    text = subprocess.run([command, "export", store, *options], capture_output=True, text=True, check=True).stdout
    return list(csv.DictReader(io.StringIO(text)))


def test_a_loaded_run_is_the_export(command, store):
    pytest.importorskip("pandas", reason="needs pandas")
    frame = sb.load(store)
    assert list(frame.columns) == [
        "study", "variant", "n", "m", "estimator", "stopping", "quantity", "value", "trial", "outcome"
    ]
    rows = exported(command, store)
    assert len(frame) == len(rows) > 0
    for name in ("estimator", "stopping", "quantity"):
        assert frame[name].tolist() == [row[name] for row in rows]
    for name in ("n", "trial"):
        assert frame[name].tolist() == [int(row[name]) for row in rows]
    # All 17 digits.
    assert frame["value"].tolist() == [float(row["value"]) for row in rows]
    assert set(frame["study"]) == {"small"} and set(frame["variant"]) == {""} and set(frame["outcome"]) == {"ok"}
    assert frame["m"].isna().all()


def test_variants_and_widths_are_loaded(command, tmp_path):
    pytest.importorskip("pandas", reason="needs pandas")
    (tmp_path / "two.yaml").write_text("""
format: 1
name: two
seed: 4
process: {kind: variance-preserving, g: 1.0, at: 0.5}
target: {kind: box, lower: [-1], upper: [1]}
variants: {plain: {}, "NA": {input: {bias: none}}}
design: {n: [16], m: [8, 16]}
estimators: {network: {kind: two-layer-relu, width: m, steps: 4}}
trials: 2
""")
    frame = sb.load(sb.run(tmp_path / "two.yaml", out=tmp_path, progress=False))
    assert set(frame["variant"]) == {"plain", "NA"} and set(frame["m"]) == {8, 16}


def test_failed_trials_are_loaded(command, tmp_path):
    pytest.importorskip("pandas", reason="needs pandas")
    (tmp_path / "half.py").write_text(
        "import scorebound as sb\n@sb.estimator\ndef fit(data, parameters, rng):\n"
        "    if data.trial % 2: raise ValueError('an odd trial')\n    return lambda q: q.x\nsb.serve()\n"
    )
    (tmp_path / "half.yaml").write_text(program_study("half.py", trials=4))
    with pytest.raises(sb.TooManyFailures, match="(?s)the first because.*an odd.*more failures than"):
        sb.run(tmp_path / "half.yaml", out=tmp_path, allow_programs=True, progress=False)
    store = tmp_path / "program.sqlite"
    frame = sb.load(store)
    failed = frame[frame["outcome"] != "ok"]
    assert failed["trial"].tolist() == [1, 3] and set(failed["outcome"]) == {"failed"}
    assert failed["value"].isna().all() and set(failed["quantity"]) == {""}
    assert set(frame[frame["outcome"] == "ok"]["trial"]) == {0, 2}
    reasons = {row["reason"] for row in exported(command, str(store), "--outcomes")}
    assert "the program says: ValueError at half.py:4 in fit: an odd trial" in reasons


def test_what_is_not_a_run(command, tmp_path):
    (tmp_path / "no.sqlite").write_text("text")
    with pytest.raises(sb.ScoreBoundError, match="no.sqlite: is not a ScoreBound store"):
        sb.verdicts(tmp_path / "no.sqlite")
    with pytest.raises(sb.InvalidInput, match="there is no such file"):
        sb.run(tmp_path / "missing.yaml", progress=False)


def test_no_pandas_is_a_sentence(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        sb.load("run.sqlite")


def test_verdicts_are_those_of_the_report(command, store, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    rows = sb.verdicts(store)
    assert {row["series"] for row in rows} == {"neighbours", "ridge"} and {row["claim"] for row in rows} == {"mine"}
    monkeypatch.undo()
    pandas = pytest.importorskip("pandas", reason="needs pandas")
    frame = sb.verdicts(store)
    assert isinstance(frame, pandas.DataFrame) and frame["verdict"].tolist() == [row["verdict"] for row in rows]


def test_scores_are_exact(command):
    atoms = {"kind": "atoms", "points": np.array([[-1], [1]])}
    x = np.array([-2.0, 0.1, 1.5])
    found = sb.score(atoms, alpha=0.8, h=0.36, points=x)
    mean = np.tanh(0.8 * x / 0.36)
    np.testing.assert_allclose(found.f[:, 0], mean, rtol=1e-13)
    np.testing.assert_allclose(found.score[:, 0], (0.8 * mean - x) / 0.36, rtol=1e-12)
    np.testing.assert_allclose(found.label_noise, 1 - mean**2, rtol=1e-9)
    density = sum(np.exp(-((x - 0.8 * a) ** 2) / 0.72) for a in (-1, 1)) / 2 / math.sqrt(2 * math.pi * 0.36)
    np.testing.assert_allclose(found.log_density, np.log(density), rtol=1e-12)


def test_scores_in_three_dimensions_and_from_files(command, tmp_path, monkeypatch):
    covariance = np.diag([1.0, 2.0, 3.0])
    x = np.random.default_rng(1).normal(size=(5, 3))
    found = sb.score(
        {"kind": "gaussian", "mean": [0, 0, 0], "covariance": covariance}, alpha=0.5, h=0.75, points=x
    )
    assert found.f.shape == found.score.shape == (5, 3)
    assert found.label_noise.shape == found.log_density.shape == (5,)
    np.testing.assert_allclose(found.score, -x / (0.25 * np.diag(covariance) + 0.75), rtol=1e-12)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "atoms.csv").write_text("a,b\n-1,0\n1,0\n")
    (tmp_path / "law.yaml").write_text("target: {kind: atoms, csv: atoms.csv, columns: [a]}")
    by_mapping = sb.score({"kind": "atoms", "csv": "atoms.csv", "columns": ["a"]}, alpha=1, h=1, points=[0.5])
    by_file = sb.score(tmp_path / "law.yaml", alpha=1, h=1, points=[0.5])
    assert by_mapping.f == by_file.f == pytest.approx(math.tanh(0.5))


def test_wrong_laws_are_the_tools_own_sentence(command):
    with pytest.raises(sb.InvalidInput, match="^target:1:.*Did you mean 'atoms'"):
        sb.score({"kind": "atomz"}, alpha=1, h=1, points=[0.0])
    with pytest.raises(sb.InvalidInput, match="points"):
        sb.score({"kind": "atoms", "points": [[0, 0]]}, alpha=1, h=1, points=[0.0])
    with pytest.raises(ValueError, match="expected is"):
        sb.score({"kind": "atoms", "points": [[0]]}, alpha=1, h=1, points=np.zeros((1, 1, 1)))


def errors():
    rng = np.random.default_rng(2)
    return [
        {"n": n, "value": n**-0.6 * math.exp(0.05 * rng.normal()), "trial": trial}
        for n in (64, 128, 256, 512, 1024) for trial in range(10)
    ]


def test_a_rate_of_rows(command):
    rows = errors()
    fit = sb.fit_rate(rows, x="n", y="value", trial="trial", claim="n^-0.6")
    assert fit.exponent == fit["exponent"] == pytest.approx(0.6, abs=0.03) and fit.claimed_exponent == 0.6
    assert fit["verdict"] in ("matches", "no-slower") and fit.exponent_se > 0
    points = np.log([[p["x"], p["mean"]] for p in fit.points]).T
    assert fit.exponent == pytest.approx(-np.polyfit(*points, 1)[0], rel=1e-10)
    with pytest.raises(AttributeError, match="a fit has no 'slope'"):
        fit.slope
    # The same table in other forms, with other names.
    array = np.array([(r["n"], r["value"]) for r in rows], dtype=[("size", int), ("my risk", float)])
    other = sb.fit_rate(array, x="size", y="my risk", trial=None, claim="size^-0.6")
    assert other.exponent == fit.exponent
    columns = {"n": array["size"], "value": array["my risk"]}
    assert sb.fit_rate(columns, trial=None, risk=0.01).sample_size is not None


def test_a_rate_of_a_run(command, store):
    pytest.importorskip("pandas", reason="needs pandas")
    frame = sb.load(store)
    with pytest.raises(ValueError, match="several values of 'estimator' .neighbours, ridge.*select its rows"):
        sb.fit_rate(frame)
    rows = frame[(frame.estimator == "ridge") & (frame.quantity == "risk")]
    assert sb.fit_rate(rows, claim="n^-0.1", kind="upper").exponent > 0


def test_tables_that_cannot_be_fitted(command):
    rows = errors()
    with pytest.raises(ValueError, match="there is no column 'risk'; the columns are n, value, trial"):
        sb.fit_rate(rows, y="risk")
    with pytest.raises(TypeError, match="a data frame, a list of mappings"):
        sb.fit_rate([1, 2, 3])
    with pytest.raises(sb.InvalidInput):
        sb.fit_rate(rows, claim="n^^2")
    rows.append({"n": 64, "value": math.nan, "trial": 11})
    with pytest.warns(UserWarning, match="1 rows without a number in 'value'"):
        assert sb.fit_rate(rows).exponent == sb.fit_rate(rows[:-1]).exponent


def program_study(script, trials=3, more=""):
    return f"""
format: 1
name: program
seed: 4
process: {{kind: variance-preserving, g: 1.0, at: 0.5}}
target: {{kind: box, lower: [-1], upper: [1]}}
design: {{n: [16]}}
estimators:
  mine: {{kind: program, command: ["{sys.executable}", {script}]{more}}}
trials: {trials}
"""


def test_programs_need_consent(command, tmp_path):
    (tmp_path / "own.py").write_text("raise SystemExit(1)")
    (tmp_path / "own.yaml").write_text(program_study("own.py"))
    with pytest.raises(sb.InvalidInput, match="--allow-programs"):
        sb.run(tmp_path / "own.yaml", out=tmp_path, progress=False)


def test_random_numbers_depend_on_neither_threads_nor_interruptions(command, tmp_path):
    (tmp_path / "draws.py").write_text(
        "import numpy as np\nimport scorebound as sb\n@sb.estimator\ndef fit(data, parameters, rng):\n"
        "    shift = rng.normal()\n    return lambda q: np.stack([q.x * shift * r for r in data.records])\nsb.serve()\n"
    )
    (tmp_path / "draws.yaml").write_text(program_study("draws.py", trials=6, more=", path: [1, 2]"))
    texts = []
    for i, calls in enumerate([[dict(threads=1)], [dict(threads=2)], [dict(trials=2), dict(threads=2)]]):
        for options in calls:
            store = sb.run(tmp_path / "draws.yaml", out=tmp_path / str(i), allow_programs=True, progress=False, **options)
        texts.append(exported(command, store, "--no-timings"))
    assert texts[0] == texts[1] == texts[2] and len(texts[0]) > 0
    risks = [row["value"] for row in texts[0] if row["quantity"] == "risk"]
    assert len(set(risks)) == len(risks) == 6
