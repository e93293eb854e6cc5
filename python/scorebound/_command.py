"""Finds the command, calls it, and turns its exit codes into exceptions."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Sequence


class ScoreBoundError(RuntimeError):
    """What the command says when it fails, in its own words.

    ``exit_code`` is that of the command; None where it did not get so far.
    """

    def __init__(self, sentence: str, exit_code: int | None = None) -> None:
        super().__init__(sentence)
        self.exit_code = exit_code


class CommandNotFound(ScoreBoundError):
    """The command ``scorebound`` is not on this machine, or not where SCOREBOUND says."""


class InvalidInput(ScoreBoundError):
    """Exit code 2: a study, a file or a value is not valid, or a program is not allowed."""


class Incomplete(ScoreBoundError):
    """Exit code 3: the run was stopped; finished trials are stored, and the same call resumes it."""


class TooManyFailures(ScoreBoundError):
    """Exit code 4: more trials failed than the study allows."""


class Contradiction(ScoreBoundError):
    """Exit code 5: a verdict contradicts a claim, with ``fail_on="contradiction"``."""


class UsageError(ScoreBoundError):
    """Exit code 64: the command does not know these options; it may be of another version."""


_EXCEPTIONS: dict[int, type[ScoreBoundError]] = {
    2: InvalidInput,
    3: Incomplete,
    4: TooManyFailures,
    5: Contradiction,
    64: UsageError,
}


def find() -> str:
    """The path of the command."""
    named = os.environ.get("SCOREBOUND")
    if named:
        path = shutil.which(os.path.expanduser(named))
        if path:
            return os.path.abspath(path)
        raise CommandNotFound(
            f"the environment variable SCOREBOUND names {named}, which is not a program; "
            "set it to the path of the command scorebound"
        )
    path = shutil.which("scorebound")
    if path:
        return path
    raise CommandNotFound(
        "there is no command scorebound: set the environment variable SCOREBOUND to its path, such as "
        ".build/release/scorebound, or put its folder into PATH"
    )


def error(code: int, text: str) -> ScoreBoundError:
    """The exception for an exit code, with what the command said."""
    sentence = text.strip()
    for prefix in ("scorebound: ", "Error: "):
        if sentence.startswith(prefix):
            sentence = sentence[len(prefix) :]
    if not sentence:
        sentence = (
            f"scorebound was ended by the signal {-code}"
            if code < 0
            else f"scorebound ended with exit code {code} and said nothing"
        )
    return _EXCEPTIONS.get(code, ScoreBoundError)(sentence, code)


def call(arguments: Sequence[str]) -> str:
    """What the command prints; it must succeed."""
    result = subprocess.run(
        [find(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    if result.returncode != 0:
        raise error(result.returncode, result.stderr)
    return result.stdout
