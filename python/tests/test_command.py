"""Finding the command, and what its exit codes become."""

import os
import stat

import pytest

import scorebound as sb
from scorebound import _command


def script(path, body):
    path.write_text("#!/bin/sh\n" + body)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_scorebound_goes_before_path(tmp_path, monkeypatch):
    folder = tmp_path / "bin"
    folder.mkdir()
    in_path = script(folder / "scorebound", "exit 0")
    own = script(tmp_path / "mine", "exit 0")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("SCOREBOUND", str(own))
    assert _command.find() == str(own)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCOREBOUND", "./mine")
    assert _command.find() == str(own)
    monkeypatch.setenv("SCOREBOUND", "")
    assert _command.find() == str(in_path)


def test_no_command_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SCOREBOUND", raising=False)
    with pytest.raises(sb.CommandNotFound, match="set the environment variable SCOREBOUND to its path"):
        sb.run("study.yaml")
    monkeypatch.setenv("SCOREBOUND", "/nowhere/scorebound")
    with pytest.raises(sb.CommandNotFound, match="SCOREBOUND names /nowhere/scorebound, which is not a program"):
        sb.verdicts("run.sqlite")


@pytest.mark.parametrize(
    "code, kind",
    [(1, sb.ScoreBoundError), (2, sb.InvalidInput), (3, sb.Incomplete), (4, sb.TooManyFailures),
     (5, sb.Contradiction), (64, sb.UsageError)],
)
def test_exit_codes_are_exceptions(tmp_path, monkeypatch, capsys, code, kind):
    fake = script(tmp_path / "fake", f"echo 'x: some progress' >&2\necho 'The reason.' >&2\nexit {code}")
    monkeypatch.setenv("SCOREBOUND", str(fake))
    with pytest.raises(sb.ScoreBoundError) as caught:
        sb.run("study.yaml")
    assert type(caught.value) is kind and caught.value.exit_code == code
    assert str(caught.value).endswith("The reason.")
    assert ("progress" in str(caught.value)) == (code in (2, 64))
    assert capsys.readouterr().err == "x: some progress\nThe reason.\n"


def test_options_of_a_run(tmp_path, monkeypatch, capsys):
    fake = script(
        tmp_path / "fake",
        'printf "%s\\n" "$@"\necho "x: 1 cells. Store: /some where/x.sqlite" >&2\n',
    )
    monkeypatch.setenv("SCOREBOUND", str(fake))
    store = sb.run(
        "a b.yaml", allow_programs=True, trials=3, quick=True, out="o", threads=2, memory="50%", time_limit=1.5,
        shard="1/2", report=False, fail_on="contradiction",
    )
    assert store == "/some where/x.sqlite"
    assert capsys.readouterr().out.split("\n")[:-1] == [
        "run", "a b.yaml", "--trials=3", "--out=o", "--threads=2", "--memory=50%", "--time-limit=1.5",
        "--shard=1/2", "--fail-on=contradiction", "--allow-programs", "--quick", "--no-report",
    ]
    assert sb.run("x.yaml", progress=False) == store
    assert capsys.readouterr() == ("", "")


def test_lines_are_shown_as_they_come(tmp_path, monkeypatch):
    """The command waits for a file that is made when its first line has been shown."""
    mark = tmp_path / "mark"
    fake = script(
        tmp_path / "fake",
        f"echo first >&2\nfor i in 1 2 3 4 5 6 7 8 9; do [ -e {mark} ] && exit 0; sleep 0.5; done; exit 7",
    )
    monkeypatch.setenv("SCOREBOUND", str(fake))

    class Marker:
        def write(self, text):
            mark.touch()

        def flush(self):
            pass

    monkeypatch.setattr("sys.stderr", Marker())
    sb.run("study.yaml")


def test_an_interrupt_is_handed_on(tmp_path, monkeypatch):
    fake = script(
        tmp_path / "fake",
        f"trap 'touch {tmp_path}/stored; exit 3' INT\necho ready >&2\n"
        "for i in 1 2 3 4 5 6 7 8 9; do sleep 0.5; done; exit 7",
    )
    monkeypatch.setenv("SCOREBOUND", str(fake))

    class Interrupting:
        def write(self, text):
            os.kill(os.getpid(), 2)

        def flush(self):
            pass

    monkeypatch.setattr("sys.stderr", Interrupting())
    with pytest.raises(KeyboardInterrupt):
        sb.run("study.yaml")
    assert (tmp_path / "stored").exists()
