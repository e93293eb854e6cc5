"""What an estimator is handed, and the decorator that registers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, TypeVar, overload

import numpy as np


@dataclass
class Data:
    """The examples of a trial: N = n · copies of them in dimension d."""

    #: The noisy points X_t = alpha X_0 + sqrt(h) Z, N x d.
    x: np.ndarray
    #: The times, N.
    t: np.ndarray
    #: The factors alpha of the signal, N.
    alpha: np.ndarray
    #: The variances h of the noise, N.
    h: np.ndarray
    #: The labels X_0, N x d.
    labels: np.ndarray
    #: Which X_0 an example comes from, N whole numbers from 0; by default each from its own.
    sample: np.ndarray = field(default_factory=lambda: np.empty(0, np.int64))
    #: The numbers of the records to return; None where the study gives no path.
    records: list[int] | None = None
    #: The trial's number.
    trial: int = 0
    #: The seed from which ``rng`` is made, for other generators; a function of study, trial and n.
    seed: int = 0

    def __post_init__(self) -> None:
        if len(self.sample) == 0:
            self.sample = np.arange(len(self.x), dtype=np.int64)

    @property
    def d(self) -> int:
        """The dimension."""
        return int(self.x.shape[1])

    @property
    def n(self) -> int:
        """The number of samples X_0."""
        return int(self.sample.max()) + 1 if len(self.sample) else 0


@dataclass
class Query:
    """The points to predict at."""

    #: The noisy points, points x d.
    x: np.ndarray
    #: The times, points.
    t: np.ndarray
    #: The factors alpha, points.
    alpha: np.ndarray
    #: The variances h, points.
    h: np.ndarray


#: Predicts at points: (points, d), or (records, points, d).
Predictor = Callable[[Query], Any]
#: Fits examples with the parameters of the study and a random generator.
Fit = Callable[[Data, "dict[str, Any]", np.random.Generator], Predictor]
F = TypeVar("F", bound=Callable[..., Any])


class Linear:
    """Predictions that are linear in the labels; made by :func:`linear`."""

    def __init__(self, data: Data, smoother: Callable[[Query], Any]) -> None:
        self.labels = data.labels
        self.smoother = smoother

    def __call__(self, q: Query) -> np.ndarray:
        return np.asarray(self.smoother(q)) @ self.labels


def linear(data: Data, smoother: Callable[[Query], Any]) -> Linear:
    """A predictor whose predictions are ``smoother(q) @ data.labels``.

    ``smoother`` returns the weights of the labels, (points, N) or (records, points, N), and depends on the inputs alone.
    Where the study says ``linear: true``, ScoreBound averages the risk over the labels with them, as it does for its own
    kernels; the interval becomes many times narrower.
    """
    return Linear(data, smoother)


@dataclass(frozen=True)
class Registered:
    """A function that can be served."""

    fit: Fit
    name: str
    version: str


#: The estimators of this program by the names of their functions.
registered: dict[str, Registered] = {}


@overload
def estimator(fit: F) -> F: ...
@overload
def estimator(*, name: str | None = None, version: str = "1") -> Callable[[F], F]: ...
def estimator(fit: Any = None, *, name: str | None = None, version: str = "1") -> Any:
    """Marks ``fit(data, parameters, rng)`` as what :func:`serve` serves; the function stays as it is.

    A file with several of them serves the one whose name is the estimator's name in the study.
    """

    def mark(function: F) -> F:
        own = str(name or getattr(function, "__name__", "estimator"))
        registered[own] = Registered(function, own, str(version))
        return function

    return mark if fit is None else mark(fit)


def chosen(name: str) -> Registered:
    """The estimator that a study calls ``name``."""
    if not registered:
        raise LookupError("no function is marked with @scorebound.estimator")
    if len(registered) == 1:
        return next(iter(registered.values()))
    for own in (name, name.replace("-", "_")):
        if own in registered:
            return registered[own]
    raise LookupError(
        f"several functions are marked with @scorebound.estimator ({', '.join(registered)}), and none is "
        f"called {name} as the estimator of the study is"
    )
