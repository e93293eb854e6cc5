"""Serves protocol 1: one JSON object a line on standard input and output, arrays as .npy files."""

from __future__ import annotations

import json
import os
import sys
import traceback
from typing import Any, BinaryIO

import numpy as np

from . import _estimator
from ._estimator import Data, Linear, Predictor, Query, Registered

PROTOCOL = 1
#: ScoreBound keeps 160 characters of a reason.
_LONGEST_REASON = 150


def serve() -> None:
    """Serves the estimator that is marked with :func:`estimator`, until ScoreBound says good-bye.

    What the program prints goes to standard error meanwhile. Does nothing where the file is imported, so that
    its functions can be tested.
    """
    caller = sys._getframe(1)
    is_module = caller.f_code.co_name == "<module>"
    if is_module and caller.f_globals.get("__name__") != "__main__":
        return
    if not _estimator.registered:
        raise SystemExit("scorebound: no function is marked with @scorebound.estimator")
    if os.isatty(0):
        print(
            "This program waits for requests of ScoreBound; a study starts it with kind: program. "
            "Ctrl-D ends it.",
            file=sys.stderr,
        )
    # The protocol keeps the two descriptors to itself; those of the program, and of what it starts, lead elsewhere.
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    previous = sys.stdin, sys.stdout
    sys.stdin, sys.stdout = open(os.devnull), sys.stderr
    try:
        with open(requests, "rb") as lines, open(answers, "wb") as out:
            # Kept open beyond, for what follows serve().
            requests, answers = os.dup(requests), os.dup(answers)
            _Server(lines, out).run()
    finally:
        sys.stdin.close()
        sys.stdin, sys.stdout = previous
        if sys.stdout is not None:
            sys.stdout.flush()
        os.dup2(requests, 0)
        os.dup2(answers, 1)
        os.close(requests)
        os.close(answers)


class _Server:
    """The state of a conversation."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        self.requests = requests
        self.answers = answers
        self.scratch = "."
        self.estimator: Registered | None = None
        #: The fits that are not forgotten, each with its number of records.
        self.fits: dict[int, tuple[Predictor, int]] = {}

    def run(self) -> None:
        for line in self.requests:
            if not line.strip():
                continue
            request = json.loads(line)
            what = request.get("do")
            if what == "bye":
                return
            if what == "hello":
                self.hello(request)
            elif what == "forget":
                self.fits.pop(request["id"], None)
            else:
                self.answer(self.respond(what, request))

    def answer(self, message: dict[str, Any]) -> None:
        self.answers.write(json.dumps(message).encode() + b"\n")
        self.answers.flush()

    def hello(self, request: dict[str, Any]) -> None:
        if request.get("protocol") != PROTOCOL:
            raise SystemExit(
                f"scorebound: this package speaks protocol {PROTOCOL}, and ScoreBound protocol "
                f"{request.get('protocol')}; install the package of its version"
            )
        self.scratch = request["scratch"]
        try:
            self.estimator = _estimator.chosen(request.get("estimator", ""))
        except LookupError as fault:
            raise SystemExit(f"scorebound: {fault}") from None
        own = self.estimator
        self.answer({"protocol": PROTOCOL, "name": own.name, "version": own.version})

    def respond(self, what: Any, request: dict[str, Any]) -> dict[str, Any]:
        """The answer to a request that has one; what the estimator raises is an answer as well."""
        answer: dict[str, Any] = {"id": request.get("id"), "ok": True}
        try:
            if what == "fit":
                answer["records"] = self.fit(request)
            elif what == "predict":
                self.predict(request)
            else:
                raise ValueError(f"there is no request '{what}' in protocol {PROTOCOL}")
        except (Exception, SystemExit) as fault:
            traceback.print_exc(file=sys.stderr)
            sys.stderr.flush()
            answer = {"id": request.get("id"), "ok": False, "error": reason(fault)}
        return answer

    def fit(self, request: dict[str, Any]) -> list[int]:
        if self.estimator is None:
            raise ValueError("'fit' came before 'hello'")
        seed = int(request["seed"], 16)
        data = Data(
            **self.columns(request),
            labels=self.array(request["labels"]),
            sample=self.array(request["sample"]),
            records=request.get("records"),
            trial=request["trial"],
            seed=seed,
        )
        records = [0] if data.records is None else list(data.records)
        predictor = self.estimator.fit(data, request["parameters"], np.random.default_rng(seed))
        if not callable(predictor):
            raise TypeError(
                f"{self.estimator.name} returned {_named(predictor)}; it must return a function of query points"
            )
        self.fits[request["id"]] = (predictor, len(records))
        return records

    def predict(self, request: dict[str, Any]) -> None:
        if request["id"] not in self.fits:
            raise LookupError(f"there is no fit {request['id']}")
        predictor, count = self.fits[request["id"]]
        query = Query(**self.columns(request))
        points, d = query.x.shape
        chosen = request["records"]
        if "smoother" not in request:
            values = _shaped(_numbers(predictor(query)), (count, points, d), "predictions")
        elif isinstance(predictor, Linear):
            examples = len(predictor.labels)
            weights = _shaped(
                _numbers(predictor.smoother(query)), (count, points, examples), "smoother weights"
            )
            values = weights @ predictor.labels
            self.save(request["smoother"], weights[chosen])
        else:
            raise TypeError(
                "the study says linear: true; return scorebound.linear(data, smoother) then, where smoother(q) "
                "has the weights of the labels"
            )
        self.save(request["out"], values[chosen])

    def save(self, name: str, values: np.ndarray) -> None:
        with open(os.path.join(self.scratch, name), "wb") as out:
            np.save(out, np.ascontiguousarray(values))

    def array(self, name: str) -> np.ndarray:
        array: np.ndarray = np.load(os.path.join(self.scratch, name), allow_pickle=False)
        return array

    def columns(self, request: dict[str, Any]) -> dict[str, np.ndarray]:
        return {key: self.array(request[key]) for key in ("x", "t", "alpha", "h")}


def _numbers(values: Any) -> np.ndarray:
    """Predictions as float64; tensors of PyTorch leave their device and their graph."""
    if hasattr(values, "detach"):
        values = values.detach().cpu()
    array = np.asarray(values)
    if array.dtype.kind not in "fiub":
        raise TypeError(f"predictions are {_named(values)} of {array.dtype}; expected are real numbers")
    return array.astype(np.float64, copy=False)


def _shaped(values: np.ndarray, shape: tuple[int, int, int], what: str) -> np.ndarray:
    """Numbers of the shape (records, points, ...), of which a single record may leave out the first length."""
    count, *rest = shape
    if values.shape == tuple(rest) and count == 1:
        return values[None]
    if values.shape != shape:
        wanted = f"{shape}" if count > 1 else f"{tuple(rest)} or {shape}"
        raise ValueError(f"{what} have the shape {values.shape}; expected is {wanted}")
    return values


def _named(value: Any) -> str:
    return "None" if value is None else f"a value of type {type(value).__name__}"


def reason(fault: BaseException) -> str:
    """Type, place and message of an exception on one line: the place is never cut off."""
    here = os.path.dirname(os.path.abspath(__file__))
    frames = [
        frame
        for frame in traceback.extract_tb(fault.__traceback__)
        if os.path.dirname(os.path.abspath(frame.filename)) != here
    ]
    # The user's own line rather than one deep in a library that it calls.
    own = [frame for frame in frames if f"{os.sep}site-packages{os.sep}" not in frame.filename]
    own = [frame for frame in own if not frame.filename.startswith((sys.base_prefix, "<"))] or own
    text = type(fault).__name__
    for frame in (own or frames)[-1:]:
        text += f" at {os.path.basename(frame.filename)}:{frame.lineno} in {frame.name}"
    message = " ".join(str(fault).split())
    if message:
        text += f": {message}"
    return text if len(text) <= _LONGEST_REASON else text[: _LONGEST_REASON - 1] + "…"
