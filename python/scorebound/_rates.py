"""Rates fitted to tables of errors."""

from __future__ import annotations

import csv
import json
import math
import os
import tempfile
import warnings
from typing import Any, Iterable, Mapping

from ._command import ScoreBoundError, call

#: Columns of a run of which a rate has one value.
_KEYS = ("study", "variant", "estimator", "stopping", "quantity", "n", "m")


class RateFit(dict):  # type: ignore[type-arg]
    """What ``scorebound fit --json`` prints: ``fit["exponent"]`` and ``fit.exponent`` are the same."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"a fit has no '{name}'; it has {', '.join(self)}") from None

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self]


def fit_rate(
    frame: Any,
    x: str = "n",
    y: str = "value",
    trial: str | None = "trial",
    claim: str | None = None,
    *,
    kind: str | None = None,
    logs: float | None = None,
    margin: float | None = None,
    floor: float | None = None,
    risk: float | None = None,
    estimand: str | None = None,
    se: str | None = None,
) -> RateFit:
    """Fits a rate to a table with one row per trial, and compares it with a claim such as ``"n^-0.6"``.

    ``frame`` is a data frame, a list of mappings, a mapping of columns or a structured array; of a run, the rows
    of one estimator, rule and quantity. Rows without a number are left out with a warning. ``trial=None``: every
    row is a trial. The other arguments are the options of ``scorebound fit``.
    """
    columns = _columns(frame)
    wanted = [name for name in (x, y, trial) if name is not None]
    for name in wanted:
        if name not in columns:
            raise ValueError(f"there is no column '{name}'; the columns are {', '.join(columns)}")
    values = [_number(value) for value in columns[y]]
    kept = [i for i, value in enumerate(values) if not math.isnan(value)]
    if len(kept) < len(values):
        warnings.warn(
            f"{len(values) - len(kept)} rows without a number in '{y}' are left out", stacklevel=2
        )
    for name in _KEYS:
        if name in columns and name not in (x, y, trial):
            found = dict.fromkeys(str(columns[name][i]) for i in kept)
            if len(found) > 1:
                some = ", ".join(list(found)[:6]) + (", ..." if len(found) > 6 else "")
                raise ValueError(
                    f"the rows have several values of '{name}' ({some}); a rate is that of one of them: "
                    "select its rows first"
                )
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "errors.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(wanted)
            for i in kept:
                writer.writerow(
                    [repr(values[i]) if name == y else _cell(columns[name][i]) for name in wanted]
                )
        options = {
            "x": x, "y": y, "trial": trial, "claim": claim, "kind": kind, "logs": logs, "margin": margin,
            "floor": floor, "risk": risk, "estimand": estimand, "se": se,
        }
        given = [f"--{name}={_cell(value)}" for name, value in options.items() if value is not None]
        try:
            return RateFit(json.loads(call(["fit", path, *given, "--json"])))
        except ScoreBoundError as fault:
            raise type(fault)(str(fault).replace(path, "the table"), fault.exit_code) from None


def _columns(frame: Any) -> dict[str, list[Any]]:
    """The columns of a table by their names."""
    if hasattr(frame, "columns") and hasattr(frame, "to_dict"):
        return {str(name): list(frame[name]) for name in frame.columns}
    names = getattr(getattr(frame, "dtype", None), "names", None)
    if names:
        return {name: frame[name].tolist() for name in names}
    if isinstance(frame, Mapping):
        columns = {str(name): list(values) for name, values in frame.items()}
        if len({len(values) for values in columns.values()}) > 1:
            raise ValueError("the columns have different lengths")
        return columns
    rows = list(frame)
    if not rows or not all(isinstance(row, Mapping) for row in rows):
        raise TypeError(
            "the table must be a data frame, a list of mappings, a mapping of columns or a structured array"
        )
    return {str(name): [row.get(name) for row in rows] for name in rows[0]}


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return math.nan


def _cell(value: Any) -> str:
    """A value in full precision."""
    if hasattr(value, "item"):
        value = value.item()
    return repr(value) if isinstance(value, float) else str(value)
