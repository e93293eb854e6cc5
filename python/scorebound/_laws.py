"""Exact scores of laws."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from typing import Any, Mapping

import numpy as np
from numpy.typing import ArrayLike

from ._command import ScoreBoundError, call


@dataclass(frozen=True)
class Score:
    """What is exactly known of X = alpha X_0 + sqrt(h) Z at points."""

    #: The posterior mean E[X_0 | X = x], points x d.
    f: np.ndarray
    #: The score, the gradient of log p at x, points x d.
    score: np.ndarray
    #: The trace of the posterior covariance of X_0, points.
    label_noise: np.ndarray
    #: log p at x, points.
    log_density: np.ndarray


def score(
    target: Mapping[str, Any] | str | os.PathLike[str], *, alpha: float, h: float, points: ArrayLike
) -> Score:
    """The exact posterior mean, score, label noise and log density of a law at points.

    ``target`` is the mapping that a study has under ``target:``, or the path of a YAML file with it. ``points``
    are points x d; a list of numbers is a list of points on the line.
    """
    x = np.asarray(points, dtype=np.float64)
    if x.ndim == 1:
        x = x[:, None]
    if x.ndim != 2:
        raise ValueError(f"points have the shape {x.shape}; expected is (points, d)")
    with tempfile.TemporaryDirectory() as folder:
        if isinstance(target, Mapping):
            law = os.path.join(folder, "target.yaml")
            with open(law, "w", encoding="utf-8") as file:
                # JSON is YAML as well.
                json.dump(_plain(target), file)
        else:
            law = os.fspath(target)
        given, found = os.path.join(folder, "points.npy"), os.path.join(folder, "score.npy")
        np.save(given, np.ascontiguousarray(x))
        try:
            call(
                ["score", "--target", law, f"--alpha={float(alpha)!r}", f"--h={float(h)!r}"]
                + ["--points", given, "--out", found]
            )
        except ScoreBoundError as fault:
            text = str(fault).replace(given, "points").replace(os.path.join(folder, "target.yaml"), "target")
            raise type(fault)(text, fault.exit_code) from None
        table = np.load(found, allow_pickle=False)
    d = x.shape[1]
    return Score(
        f=table[:, :d], score=table[:, d : 2 * d], label_noise=table[:, 2 * d],
        log_density=table[:, 2 * d + 1],
    )


def _plain(value: Any, key: str = "") -> Any:
    """A mapping as JSON has it; paths of files from the present folder."""
    if isinstance(value, Mapping):
        return {str(name): _plain(item, str(name)) for name, item in value.items()}
    if isinstance(value, (np.ndarray, np.generic)):
        return value.tolist()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if key in ("csv", "file") and isinstance(value, (str, os.PathLike)):
        return os.path.abspath(value)
    return value
