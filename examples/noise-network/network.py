"""A score network as diffusion models have it: it sees the noisy point and its noise level, and predicts the noise.

Two layers in NumPy, trained by Adam on mini-batches; ScoreBound turns the predicted noise into the posterior mean.
"""

import numpy as np

import scorebound as sb


def inputs(points):
    """The point, and the logarithm of its signal-to-noise ratio."""
    ratio = np.log(points.alpha**2 / points.h)
    return np.column_stack([points.x, ratio / 4, np.ones(len(ratio))])


@sb.estimator
def noise_network(data, parameters, rng):
    width, d = int(parameters["width"]), data.d
    z = inputs(data)
    noise = (data.x - data.alpha[:, None] * data.labels) / np.sqrt(data.h)[:, None]
    weights = [rng.normal(size=(z.shape[1], width)), rng.normal(size=(width, d)) / np.sqrt(width)]
    first, second = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    snapshots = []
    for step in range(max(data.records) + 1):
        if step in data.records:
            snapshots.append([w.copy() for w in weights])
        batch = rng.integers(len(z), size=int(parameters["batch"]))
        hidden = np.tanh(z[batch] @ weights[0])
        residual = (hidden @ weights[1] - noise[batch]) / len(batch)
        back = (residual @ weights[1].T) * (1 - hidden**2)
        for i, gradient in enumerate([z[batch].T @ back, hidden.T @ residual]):
            first[i] = 0.9 * first[i] + 0.1 * gradient
            second[i] = 0.999 * second[i] + 0.001 * gradient**2
            mean, square = first[i] / (1 - 0.9 ** (step + 1)), second[i] / (1 - 0.999 ** (step + 1))
            weights[i] -= parameters["learning-rate"] * mean / (np.sqrt(square) + 1e-8)

    def predict(q):
        return np.stack([np.tanh(inputs(q) @ inner) @ outer for inner, outer in snapshots])

    return predict


sb.serve()
