"""A worker: prepares one case, then runs it once for each line `go` and answers with the seconds."""

import json
import sys
import time

import numpy as np


def case():
    return json.loads(sys.argv[1])


def load(folder, *names):
    return [np.load(f"{folder}/{name}.npy") for name in names]


def serve(work):
    """`work()` does the whole work and returns a NumPy array."""
    print("ready", flush=True)
    result = None
    for line in sys.stdin:
        line = line.strip()
        if line == "go":
            start = time.perf_counter()
            result = work()
            print(json.dumps({"seconds": time.perf_counter() - start}), flush=True)
        elif line.startswith("save "):
            np.save(line[5:], np.asarray(result, dtype=np.float64))
            print("{}", flush=True)
