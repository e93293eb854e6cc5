"""Estimators in Python for ScoreBound, and its runs as data frames.

An estimator is a function that is fitted to noisy examples and returns a function that predicts::

    import scorebound as sb

    @sb.estimator
    def fit(data, parameters, rng):
        mean = data.labels.mean(axis=0)
        return lambda q: np.tile(mean, (len(q.x), 1))

    sb.serve()

A study names the file with ``kind: program``. The other functions call the command ``scorebound``, which
they find by the environment variable SCOREBOUND, then in PATH.
"""

from ._command import (
    CommandNotFound,
    Contradiction,
    Incomplete,
    InvalidInput,
    ScoreBoundError,
    TooManyFailures,
    UsageError,
)
from ._estimator import Data, Query, estimator, linear
from ._laws import Score, score
from ._rates import RateFit, fit_rate
from ._runs import load, run, verdicts
from ._server import serve

__version__ = "0.1.0"

__all__ = [
    "CommandNotFound",
    "Contradiction",
    "Data",
    "Incomplete",
    "InvalidInput",
    "Query",
    "RateFit",
    "Score",
    "ScoreBoundError",
    "TooManyFailures",
    "UsageError",
    "estimator",
    "fit_rate",
    "linear",
    "load",
    "run",
    "score",
    "serve",
    "verdicts",
]
