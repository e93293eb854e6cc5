"""The protocol over real pipes, without the command."""

import subprocess
import sys

import numpy as np

import scorebound as sb

MEAN = """
@sb.estimator
def fit(data, parameters, rng):
    mean = data.labels.mean(axis=0)
    return lambda q: np.tile(mean, (len(q.x), 1))
sb.serve()
"""
X = np.arange(8.0).reshape(4, 2)
Q = np.zeros((3, 2))


def test_hello_fit_predict_forget_and_bye(program):
    mean = program(MEAN)
    assert mean.hello == {"protocol": 1, "name": "fit", "version": "1"}
    assert mean.fit(7, X, 2 * X) == {"id": 7, "ok": True, "records": [0]}
    predictions = mean.predict(7, Q)
    assert predictions.dtype == np.float64 and predictions.shape == (1, 3, 2)
    assert (predictions == [6.0, 8.0]).all()
    mean.send(do="forget", id=7)
    assert mean.predict(7, Q)["error"].endswith("there is no fit 7")
    assert mean.end()[:2] == (0, "")


def test_the_end_of_the_input_ends_it(program):
    mean = program(MEAN)
    mean.process.stdin.close()
    assert mean.process.wait(timeout=30) == 0


def test_what_an_estimator_sees(program):
    seen = program("""
        @sb.estimator(name="all of it", version="2.1")
        def fit(data, parameters, rng):
            assert data.x.shape == (4, 2) and data.labels.shape == (4, 2)
            assert data.t.shape == data.alpha.shape == data.h.shape == (4,)
            assert data.sample.dtype == np.int64 and data.sample.tolist() == [0, 1, 2, 3]
            assert (data.n, data.d, data.trial, data.seed) == (4, 2, 3, 7) and data.records is None
            assert parameters == {"bandwidth": 0.31, "depth": 3, "kind": "wide"}
            number = np.random.default_rng(7).normal()
            assert rng.normal() == number
            def predict(q):
                assert q.x.shape == (3, 2) and (q.t == 0.5).all() and (q.alpha == 0.8).all() and (q.h == 0.36).all()
                return q.x
            return predict
        sb.serve()
        """)
    assert seen.hello == {"protocol": 1, "name": "all of it", "version": "2.1"}
    assert seen.fit(1, X, X, parameters={"bandwidth": 0.31, "depth": 3, "kind": "wide"})["ok"]
    assert (seen.predict(1, Q) == 0).all()


PATH = """
@sb.estimator
def fit(data, parameters, rng):
    return lambda q: np.stack([np.full(q.x.shape, float(r)) for r in data.records])
sb.serve()
"""


def test_records_are_chosen_by_their_places(program):
    path = program(PATH)
    assert path.fit(1, X, X, records=[1, 10, 100])["records"] == [1, 10, 100]
    assert path.predict(1, Q, [0, 2])[:, 0, 0].tolist() == [1, 100]
    assert path.predict(1, Q, [2])[:, 0, 0].tolist() == [100]
    assert path.predict(1, Q, [2, 1, 1])[:, 0, 0].tolist() == [100, 10, 10]


def test_weights_of_a_linear_estimator(program):
    linear = program("""
        @sb.estimator
        def fit(data, parameters, rng):
            if "plain" in parameters:
                return lambda q: q.x
            rows = 5 if "wrong" in parameters else len(data.x)
            return sb.linear(data, lambda q: np.arange(len(q.x))[:, None] * np.ones((1, rows)))
        sb.serve()
        """)
    linear.fit(1, X, X)
    assert linear.predict(1, Q)[0, :, 0].tolist() == [0, 12, 24]
    columns = linear.columns("w", Q)
    answer = linear.ask(do="predict", id=1, records=[0], out="o.npy", smoother="s.npy", **columns)
    assert answer["ok"]
    weights = np.load(linear.scratch / "s.npy")
    assert weights.shape == (1, 3, 4) and (weights[0] @ X == np.load(linear.scratch / "o.npy")[0]).all()
    linear.fit(2, X, X, parameters={"wrong": 1})
    answer = linear.ask(do="predict", id=2, records=[0], out="o.npy", smoother="s.npy", **columns)
    assert answer["error"].startswith("ValueError: smoother weights have the shape (3, 5); expected is (3, 4)")
    linear.fit(3, X, X, parameters={"plain": 1})
    answer = linear.ask(do="predict", id=3, records=[0], out="o.npy", smoother="s.npy", **columns)
    assert "return scorebound.linear(data, smoother)" in answer["error"]


def test_several_fits_live_at_once(program):
    mean = program(MEAN)
    for id in range(1, 6):
        mean.fit(id, X, np.full((4, 2), float(id)))
    for id in (5, 1, 3):
        assert (mean.predict(id, Q) == id).all()
    mean.send(do="forget", id=3)
    assert (mean.predict(4, Q) == 4).all()
    assert not mean.predict(3, Q)["ok"]


def test_what_it_prints_does_not_reach_the_protocol(program):
    noisy = program("""
        import os, subprocess, sys
        print("before")
        @sb.estimator
        def fit(data, parameters, rng):
            print("a print in fit", flush=True)
            os.write(1, b"an extension in fit\\n")
            subprocess.run(["echo", "a child in fit"])
            sys.__stdout__.write("the old stream\\n")
            sys.__stdout__.flush()
            assert sys.stdin.read() == "" and os.read(0, 1) == b""
            def predict(q):
                print("a print in predict")
                return q.x
            return predict
        sb.serve()
        print("after")
        """)
    assert noisy.fit(1, X, X)["ok"]
    assert noisy.predict(1, Q).shape == (1, 3, 2)
    status, out, errors = noisy.end()
    assert (status, out) == (0, "after\n")
    for text in ("before", "a print in fit", "an extension in fit", "a child in fit", "the old stream"):
        assert text in errors
    assert "a print in predict" in errors


def test_exceptions_are_answers(program):
    faulty = program("""
        @sb.estimator
        def fit(data, parameters, rng):
            if "exit" in parameters:
                raise SystemExit("no way")
            if "solve" in parameters:
                np.linalg.solve(np.zeros((2, 2)), np.ones(2))
            if "long" in parameters:
                raise ValueError("two\\nlines " + 1000 * "x")
            def predict(q):
                return q.x + parameters["shift"]
            return predict
        sb.serve()
        """)
    answer = faulty.fit(1, X, X, parameters={"exit": 1})
    assert answer == {"id": 1, "ok": False, "error": "SystemExit at program0.py:7 in fit: no way"}
    # The line of the program, and not the one in NumPy.
    assert faulty.fit(2, X, X, parameters={"solve": 1})["error"] == (
        "LinAlgError at program0.py:9 in fit: Singular matrix"
    )
    error = faulty.fit(3, X, X, parameters={"long": 1})["error"]
    assert error.startswith("ValueError at program0.py:11 in fit: two lines xxx") and len(error) == 150
    assert faulty.fit(4, X, X)["ok"]
    assert faulty.predict(4, Q)["error"] == "KeyError at program0.py:13 in predict: 'shift'"
    # It serves on.
    assert faulty.fit(5, X, X, parameters={"shift": 1})["ok"]
    assert (faulty.predict(5, Q) == 1).all()
    errors = faulty.end()[2]
    assert errors.count("Traceback (most recent call last)") == 4


def test_wrong_shapes_are_named(program):
    shaped = program("""
        @sb.estimator
        def fit(data, parameters, rng):
            return lambda q: np.zeros([int(k) for k in parameters["shape"].split(",")])
        sb.serve()
        """)
    for shape in ("3", "2,2", "3,1", "2,3,2", "1,3,2,1"):
        shaped.fit(1, X, X, parameters={"shape": shape})
        text = ", ".join(shape.split(",")) + ("," if shape == "3" else "")
        assert shaped.predict(1, Q)["error"] == (
            f"ValueError: predictions have the shape ({text}); expected is (3, 2) or (1, 3, 2)"
        )
    shaped.fit(1, X, X, parameters={"shape": "3,2"}, records=[4, 5])
    assert shaped.predict(1, Q)["error"].endswith("the shape (3, 2); expected is (2, 3, 2)")
    shaped.fit(1, X, X, parameters={"shape": "1,3,2"})
    assert shaped.predict(1, Q).shape == (1, 3, 2)


def test_wrong_kinds_are_named(program):
    kinds = program("""
        @sb.estimator
        def fit(data, parameters, rng):
            return {"none": None, "text": lambda q: [["a", "b"]] * 3, "complex": lambda q: q.x + 1j,
                    "list": lambda q: [[1, 2]] * 3, "nan": lambda q: q.x * np.nan}[parameters["kind"]]
        sb.serve()
        """)
    assert kinds.fit(1, X, X, parameters={"kind": "none"})["error"] == (
        "TypeError: fit returned None; it must return a function of query points"
    )
    for kind in ("text", "complex"):
        kinds.fit(2, X, X, parameters={"kind": kind})
        assert "expected are real numbers" in kinds.predict(2, Q)["error"]
    kinds.fit(3, X, X, parameters={"kind": "list"})
    assert (kinds.predict(3, Q) == [1.0, 2.0]).all()
    # ScoreBound has an outcome of its own for these.
    kinds.fit(4, X, X, parameters={"kind": "nan"})
    assert np.isnan(kinds.predict(4, Q)).all()


def test_forget_frees_memory(program):
    large = program("""
        import weakref
        class Model: pass
        models = weakref.WeakSet()
        @sb.estimator
        def fit(data, parameters, rng):
            assert len(models) == parameters["expected"], len(models)
            model = Model()
            models.add(model)
            if "fails" in parameters:
                raise ValueError
            return lambda q: q.x + 0 * hash(model)
        sb.serve()
        """)
    assert large.fit(1, X, X, parameters={"expected": 0})["ok"]
    assert large.fit(2, X, X, parameters={"expected": 1})["ok"]
    large.predict(1, Q)
    for id in (1, 2):
        large.send(do="forget", id=id)
    assert not large.fit(3, X, X, parameters={"expected": 0, "fails": 1})["ok"]
    assert large.fit(4, X, X, parameters={"expected": 0}) == {"id": 4, "ok": True, "records": [0]}


def test_several_estimators_go_by_the_name_in_the_study(program):
    body = """
        @sb.estimator
        def other(data, parameters, rng): return lambda q: q.x
        @sb.estimator
        def {name}(data, parameters, rng): return lambda q: q.x + 1
        sb.serve()
        """
    both = program(body.format(name="mine"))
    assert both.hello["name"] == "mine"
    both.fit(1, X, X)
    assert (both.predict(1, Q) == 1).all()
    neither = program(body.format(name="third"), hello=False)
    neither.send(do="hello", protocol=1, estimator="mine", parameters={}, scratch=".")
    status, out, errors = neither.end()
    assert status == 1 and out == ""
    assert "(other, third), and none is called mine" in errors


def test_what_cannot_be_served(program):
    assert "no function is marked" in program("sb.serve()", hello=False).end()[2]
    old = program(MEAN, hello=False)
    old.send(do="hello", protocol=2, estimator="mine", parameters={}, scratch=".")
    status, out, errors = old.end()
    assert status == 1 and out == "" and "this package speaks protocol 1" in errors
    strange = program(MEAN)
    assert strange.ask(do="dance", id=9)["error"] == "ValueError: there is no request 'dance' in protocol 1"


def test_a_file_that_serves_can_be_imported(tmp_path):
    (tmp_path / "smoother.py").write_text("import numpy as np\nimport scorebound as sb\n" + MEAN)
    code = """
import numpy as np, scorebound as sb, smoother
x = np.ones((3, 1))
column = np.ones(3)
data = sb.Data(x=x, t=column, alpha=column, h=column, labels=2 * x)
assert data.sample.tolist() == [0, 1, 2] and data.n == 3 and data.d == 1
predict = smoother.fit(data, {}, np.random.default_rng(1))
print(predict(sb.Query(x=x, t=column, alpha=column, h=column)).tolist())
"""
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert result.stdout == "[[2.0], [2.0], [2.0]]\n", result.stderr


def test_the_decorator_returns_the_function():
    def fit(data, parameters, rng):
        return lambda q: q.x

    assert sb.estimator(fit) is fit
    assert sb.estimator(name="x")(fit) is fit


def test_serving_from_a_function_of_a_module_serves(tmp_path, program):
    (tmp_path / "package.py").write_text(
        "import scorebound as sb\n@sb.estimator\ndef own(d, p, r): return lambda q: q.x\ndef main(): sb.serve()\n"
    )
    entry = program(f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nimport package\npackage.main()")
    assert entry.hello["name"] == "own"
