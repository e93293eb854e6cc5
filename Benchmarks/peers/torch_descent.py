"""Gradient descent of a two-layer network in PyTorch, with the gradient written out."""

import torch

import worker

case = worker.case()
kind = torch.float64 if case["precision"] == "double" else torch.float32
z, y, w0, a = (
    torch.as_tensor(v).to(kind) for v in worker.load(case["folder"], "z", "y", "w", "a")
)
rate, steps = case["rate"], case["steps"]
scale = w0.shape[0] ** -0.5


@torch.no_grad()
def train():
    w = w0.clone()
    for _ in range(steps):
        before = z @ w.T
        residual = scale * (before.relu() @ a) - y
        active = (residual @ a.T).mul_(before >= 0)
        w.sub_(active.T @ z, alpha=rate * scale)
    return (scale * ((z @ w.T).relu() @ a)).numpy()


worker.serve(train)
