"""The pages about programs: their example runs, and their links lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import scorebound as sb

ROOT = Path(__file__).parents[2]
PAGES = ["docs/programs.md", "python/README.md", "examples/README.md"] + sorted(
    str(page.relative_to(ROOT)) for page in ROOT.glob("examples/*/README.md")
)


def block(page: str, language: str, having: str) -> str:
    blocks = re.findall(rf"```{language}\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    return next(text for text in blocks if having in text)


@pytest.mark.parametrize("page", PAGES[:2])
def test_the_example_of_a_page_runs(command, tmp_path, monkeypatch, page):
    # The study says python3, which is this one.
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    monkeypatch.setenv("PATH", str(python.parent), prepend=":")
    (tmp_path / "smoother.py").write_text(block(page, "python", "sb.serve()"))
    study = block("docs/programs.md", "yaml", "format: 1")
    if page != "docs/programs.md":
        own = block(page, "yaml", "estimators:")
        study = re.sub(r"estimators:\n.*?\n(?=\w)", own, study, flags=re.DOTALL)
    (tmp_path / "smoother.yaml").write_text(study)
    store = sb.run(tmp_path / "smoother.yaml", trials=2, out=tmp_path, allow_programs=True, progress=False)
    assert store == str(tmp_path / "smoother.sqlite")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page):
    folder = (ROOT / page).parent
    targets = re.findall(r"\]\(([^)\s#]+)", re.sub(r"```.*?```", "", (ROOT / page).read_text(), flags=re.DOTALL))
    for target in targets:
        assert "://" in target or (folder / target).exists(), target


def test_every_example_is_in_the_index():
    index = (ROOT / "examples" / "README.md").read_text()
    for study in ROOT.glob("examples/*/study.yaml"):
        assert f"({study.parent.name}/README.md)" in index
    for notebook in ROOT.glob("examples/*.ipynb"):
        assert f"({notebook.name})" in index


def test_studies_of_examples_are_valid(command):
    for study in ROOT.glob("examples/*/study.yaml"):
        result = subprocess.run([command, "validate", str(study)], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
