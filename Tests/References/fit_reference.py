"""Slopes and standard errors of `scorebound fit` against statsmodels.

    fit_reference.py check BINARY

Three tables: a clean power law with lognormal trials, one whose scatter grows with n on sizes in no
regular order, and one of single trials over five decades. Ordinary least squares on the logs of the
means, with the covariances nonrobust, HC1 and HC3. The limit 1e-10 is relative.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import statsmodels.api as sm

from binary import Report, run


def tables():
    generator = np.random.default_rng(20261121)
    clean = [(n, 3 * n**-0.65 * r) for n in 2 ** np.arange(6, 13) for r in generator.lognormal(0, 0.3, 12)]
    sizes = [1000, 64, 317, 100, 2048, 713, 150]
    drifting = [(n, 0.4 * n**-0.5 * r) for n in sizes for r in generator.gamma(60 / n**0.5, n**0.5 / 60, 5)]
    single = [(n, 7e-3 * n**-1.1 * generator.lognormal(0, 0.2)) for n in np.geomspace(1, 1e5, 21).round(3)]
    return {"clean": clean, "drifting": drifting, "single": single}


def reference(rows, kind):
    n = np.array([row[0] for row in rows], float)
    risk = np.array([row[1] for row in rows], float)
    places = np.unique(n)
    y = np.log([risk[n == place].mean() for place in places])
    fit = sm.OLS(y, sm.add_constant(np.log(places))).fit()
    robust = fit if kind == "ols" else fit.get_robustcov_results(kind.upper())
    return -fit.params[1], robust.bse[1]


def check(binary):
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in tables().items():
            path = Path(folder, f"{name}.csv")
            path.write_text("n,risk\n" + "".join(f"{n!r},{risk!r}\n" for n, risk in [(float(a), float(b)) for a, b in rows]))
            for kind in ("ols", "hc1", "hc3"):
                found = json.loads(run(binary, "fit", path, "--se", kind, "--json"))
                exponent, error = reference(rows, kind)
                report.line(f"{name}, {kind}: exponent", abs(found["exponent"] / exponent - 1), 1e-10)
                report.line(f"{name}, {kind}: standard error", abs(found["exponent_se"] / error - 1), 1e-10)
    report.exit()


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "check":
        sys.exit(__doc__)
    check(sys.argv[2])
