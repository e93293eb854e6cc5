"""The kernel matrix of the first layer in neural-tangents, and its product with a few columns.

Between a dense layer and its ReLU the tangent kernel is that of a network whose first layer is trained:
κ = D times the `ntk` that the library reports.
"""

import jax
import numpy as np

jax.config.update("jax_enable_x64", True)
import jax.numpy as jnp  # noqa: E402
import neural_tangents as nt  # noqa: E402
from neural_tangents import stax  # noqa: E402

import worker

case = worker.case()
(z,) = (jnp.asarray(v) for v in worker.load(case["folder"], "z"))
_, _, kernel = stax.serial(stax.Dense(1), stax.Relu())
kernel = jax.jit(kernel, static_argnames="get")
dimension = z.shape[1]

if case["kind"] == "matrix":

    def work():
        return np.asarray(dimension * kernel(z, z, get="ntk").block_until_ready())

else:
    # A product without the whole matrix: a slab of rows at a time, as its `batch` does.
    (c,) = (jnp.asarray(v) for v in worker.load(case["folder"], "c"))
    slab = 1024

    def work():
        parts = [
            dimension * (kernel(z[i : i + slab], z, get="ntk") @ c)
            for i in range(0, z.shape[0], slab)
        ]
        return np.concatenate([np.asarray(part) for part in parts])


worker.serve(work)
