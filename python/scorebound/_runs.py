"""Runs of studies, their measurements and their verdicts."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO

from ._command import call, error, find

if TYPE_CHECKING:
    import pandas

#: The columns of a loaded run.
COLUMNS = (
    "study", "variant", "n", "m", "estimator", "stopping", "quantity", "value", "trial", "outcome"
)


def load(path: str | os.PathLike[str]) -> "pandas.DataFrame":
    """The measurements of a run, one row each, and one row for every failed trial.

    The columns are study, variant, n, m, estimator, stopping, quantity, value, trial and outcome. Names and values
    are those of ``scorebound export``. A failed trial has its outcome, no quantity, and NaN as its value. Where a
    row has no variant, rule or quantity, the text is empty; where it has no width, m is missing.
    """
    try:
        import pandas
    except ImportError:
        raise ImportError(
            "scorebound.load gives a pandas data frame, and pandas is not installed: pip install pandas"
        ) from None
    texts = dict.fromkeys(("variant", "estimator", "stopping", "quantity", "outcome"), str)

    def table(*options: str) -> "pandas.DataFrame":
        return pandas.read_csv(
            io.StringIO(call(["export", os.fspath(path), "--no-timings", *options])),
            dtype={**texts, "m": "Int64"},
            # Python reads all digits.
            converters={"value": float},
            na_values={"m": [""]},
            keep_default_na=False,
        )

    trials = table("--outcomes")
    failed = trials[trials["outcome"] != "ok"].drop(columns=["reason"])
    measured = table().assign(outcome="ok")
    failed = failed.assign(stopping="", quantity="", value=float("nan"))
    frame = pandas.concat([measured, failed[measured.columns]], ignore_index=True) if len(failed) else measured
    if "variant" not in frame:
        frame["variant"] = ""
    frame["study"] = _study(path)
    return frame[list(COLUMNS)]


def verdicts(path: str | os.PathLike[str]) -> Any:
    """The verdicts of a run as its report has them, one row each.

    A data frame, or a list of dictionaries where pandas is not installed.
    """
    rows = json.loads(call(["report", os.fspath(path), "--json"]))["verdicts"]
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)


def run(
    study: str | os.PathLike[str],
    *,
    allow_programs: bool = False,
    trials: int | None = None,
    quick: bool = False,
    out: str | os.PathLike[str] | None = None,
    threads: int | None = None,
    memory: str | None = None,
    time_limit: float | None = None,
    shard: str | None = None,
    report: bool = True,
    fail_on: str | None = None,
    progress: bool = True,
) -> str | None:
    """Runs or resumes a study, and shows what the command prints while it runs.

    Programs that the study names are started only with ``allow_programs=True``, or if you have trusted the study.
    The other arguments are the options of ``scorebound run``. Returns the path of the store.

    Raises a :class:`ScoreBoundError` with the command's own sentence.
    """
    command = [find(), "run", os.fspath(study)]
    options = {
        "trials": trials, "out": out, "threads": threads, "memory": memory, "time-limit": time_limit,
        "shard": shard, "fail-on": fail_on,
    }
    command += [f"--{name}={value}" for name, value in options.items() if value is not None]
    flags = {"--allow-programs": allow_programs, "--quick": quick, "--no-report": not report}
    command += [name for name, is_set in flags.items() if is_set]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        # Ctrl-C is handed on once, below, so that the command can store what is finished.
        start_new_session=True,
    )
    printed: list[str] = []
    messages: list[str] = []
    readers = [
        threading.Thread(target=_forward, args=(process.stdout, sys.stdout if progress else None, printed)),
        threading.Thread(target=_forward, args=(process.stderr, sys.stderr if progress else None, messages)),
    ]
    try:
        for thread in readers:
            thread.start()
        process.wait()
    except BaseException:
        process.send_signal(signal.SIGINT)
        process.wait()
        raise
    finally:
        for thread in readers:
            if thread.ident is not None:
                thread.join()
    if process.returncode != 0:
        raise error(process.returncode, "".join(_sentence(messages, process.returncode)))
    store = re.search(r"(?:Store:|\bstore) +(\S.*?\.sqlite)\b", "".join(messages))
    return store.group(1) if store else None


def _sentence(messages: list[str], code: int) -> list[str]:
    """The lines that say why a run failed."""
    lines = [line for line in messages if line.strip()]
    if code in (2, 64):
        # A refusal is all that was said.
        return lines
    # The end of a run is its last line; warnings before it say which trials failed and why.
    first = next((i for i, line in enumerate(lines) if line.startswith("! ")), len(lines) - 1)
    return [line for line in lines[max(first, 0) :] if not line.startswith("report ")]


def _forward(source: IO[str] | None, target: TextIO | None, kept: list[str]) -> None:
    """Shows lines as they come, and keeps them."""
    assert source is not None
    with source:
        for line in source:
            kept.append(line)
            if target is not None:
                try:
                    target.write(line)
                    target.flush()
                except (OSError, ValueError):
                    target = None


def _study(path: str | os.PathLike[str]) -> str:
    """The name of a store's study."""
    try:
        store = sqlite3.connect(Path(path).resolve().as_uri() + "?mode=ro", uri=True)
        try:
            return str(store.execute("SELECT name FROM study").fetchone()[0])
        finally:
            store.close()
    except (sqlite3.Error, TypeError):
        return Path(path).stem
