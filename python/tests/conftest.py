"""What several tests share: a conversation over pipes, the command, and a study."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import scorebound as sb
from scorebound import _command


class Conversation:
    """A program that is asked over real pipes, as ScoreBound does."""

    def __init__(self, script: Path, scratch: Path, hello: bool = True) -> None:
        self.scratch = scratch
        scratch.mkdir(exist_ok=True)
        # What is printed before serve() waits in a buffer, unless this variable empties it at once.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
        self.process = subprocess.Popen(
            [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=scratch, text=True, env=environment,
        )
        # A program that does not answer ends the test, and does not hang it.
        self.watch = threading.Timer(60, self.process.kill)
        self.watch.daemon = True
        self.watch.start()
        if hello:
            self.hello = self.ask(
                do="hello", protocol=1, estimator="mine", parameters={}, scratch=str(scratch)
            )

    def send(self, **message: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def ask(self, **message: Any) -> dict[str, Any]:
        self.send(**message)
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def columns(self, prefix: str, x: np.ndarray) -> dict[str, str]:
        arrays = {"x": x, "t": np.full(len(x), 0.5), "alpha": np.full(len(x), 0.8), "h": np.full(len(x), 0.36)}
        for name, array in arrays.items():
            np.save(self.scratch / f"{prefix}-{name}.npy", array)
        return {name: f"{prefix}-{name}.npy" for name in arrays}

    def fit(self, id: int, x: np.ndarray, labels: np.ndarray, **more: Any) -> dict[str, Any]:
        np.save(self.scratch / f"{id}-labels.npy", labels)
        np.save(self.scratch / f"{id}-sample.npy", np.arange(len(x)))
        message = dict(
            do="fit", id=id, trial=3, n=len(x), copies=1, d=x.shape[1], seed="0" * 31 + "7", parameters={},
            labels=f"{id}-labels.npy", sample=f"{id}-sample.npy", **self.columns(str(id), x),
        )
        return self.ask(**{**message, **more})

    def predict(self, id: int, x: np.ndarray, records: list[int] = [0]) -> Any:
        """The predictions, or the answer that says why there are none."""
        out = self.scratch / f"{id}-out.npy"
        out.unlink(missing_ok=True)
        answer = self.ask(do="predict", id=id, records=records, out=out.name, **self.columns(f"{id}-q", x))
        return np.load(out) if answer["ok"] else answer

    def end(self) -> tuple[int, str, str]:
        """Its exit status, the rest of its output and its standard error."""
        if self.process.poll() is None:
            try:
                self.send(do="bye")
            except BrokenPipeError:
                pass
        out, errors = self.process.communicate(timeout=30)
        self.watch.cancel()
        return self.process.returncode, out, errors


@pytest.fixture
def program(tmp_path: Path):
    """Starts a program with the given body; it is ended with the test."""
    started: list[Conversation] = []

    def start(body: str, hello: bool = True) -> Conversation:
        script = tmp_path / f"program{len(started)}.py"
        script.write_text("import numpy as np\nimport scorebound as sb\n" + textwrap.dedent(body))
        started.append(Conversation(script, tmp_path / f"scratch{len(started)}", hello))
        return started[-1]

    yield start
    for conversation in started:
        conversation.process.kill()
        conversation.process.wait()


@pytest.fixture(scope="session")
def command() -> str:
    """The command; a test that needs it is skipped without it."""
    if os.environ.get("SCOREBOUND"):
        # A wrong path is a fault, not a reason to skip.
        return _command.find()
    try:
        return _command.find()
    except sb.CommandNotFound as fault:
        pytest.skip(f"needs the command: {fault}")


STUDY = """
format: 1
name: small
seed: 4
process: {kind: variance-preserving, g: 1.0, at: 0.5}
target: {kind: box, lower: [-1], upper: [1]}
design: {n: [16, 32, 64]}
estimators:
  neighbours: {kind: nearest-neighbours}
  ridge: {kind: kernel-ridge, ridge: 0.1}
trials: 5
claims:
  - {id: mine, kind: upper, exponent: "n^-0.1", source: a test}
"""


@pytest.fixture(scope="session")
def store(command: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The store of a small run."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "small.yaml").write_text(STUDY)
    path = sb.run(folder / "small.yaml", out=folder, progress=False)
    assert path is not None
    return path
