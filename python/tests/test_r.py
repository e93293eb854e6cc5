"""The example in R, over real pipes."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from conftest import Conversation

SCRIPT = Path(__file__).parents[2] / "examples" / "kernel-ridge-r" / "kernel-ridge.R"


def kernel(z, w):
    lengths = np.linalg.norm(z, axis=1)[:, None] * np.linalg.norm(w, axis=1)[None]
    return (z @ w.T) * (np.pi - np.arccos(np.clip((z @ w.T) / lengths, -1, 1))) / (2 * np.pi)


@pytest.mark.skipif(not shutil.which("Rscript"), reason="needs R")
@pytest.mark.parametrize("d", [1, 2])
def test_the_example_in_r_serves(tmp_path, d):
    start = tmp_path / "start.py"
    start.write_text(f"import os\nos.execvp('Rscript', ['Rscript', {str(SCRIPT)!r}])")
    served = Conversation(start, tmp_path / "scratch")
    try:
        assert served.hello == {"protocol": 1, "name": "kernel ridge in R", "version": "1"}
        rng = np.random.default_rng(1)
        x, labels, q = rng.normal(size=(20, d)), rng.normal(size=(20, d)), rng.normal(size=(7, d))
        assert served.fit(12, x, labels, parameters={"ridge": 1e-3}) == {"id": 12, "ok": True}
        z, w = (np.column_stack([points, np.ones(len(points))]) for points in (x, q))
        expected = kernel(w, z) @ np.linalg.solve(kernel(z, z) + 20 * 1e-3 * np.eye(20), labels)
        np.testing.assert_allclose(served.predict(12, q)[0], expected, atol=1e-6)
        served.send(do="forget", id=12)
        assert "error" in served.predict(12, q)
        assert served.end()[0] == 0
    finally:
        served.process.kill()
        served.process.wait()
