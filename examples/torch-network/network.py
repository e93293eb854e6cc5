"""A small PyTorch network, trained by Adam on all examples; the records are snapshots at steps."""

import copy

import torch

import scorebound as sb

# Each worker thread of a run has a process of this program.
torch.set_num_threads(1)


@sb.estimator
def torch_network(data, parameters, rng):
    torch.manual_seed(data.seed % 2**63)
    x, labels = torch.from_numpy(data.x), torch.from_numpy(data.labels)
    width = int(parameters["width"])
    network = torch.nn.Sequential(
        torch.nn.Linear(data.d, width), torch.nn.SiLU(),
        torch.nn.Linear(width, width), torch.nn.SiLU(),
        torch.nn.Linear(width, data.d),
    ).double()
    optimizer = torch.optim.Adam(network.parameters(), lr=parameters["learning-rate"])
    snapshots = []
    for step in range(max(data.records) + 1):
        if step in data.records:
            snapshots.append(copy.deepcopy(network))
        optimizer.zero_grad()
        torch.mean((network(x) - labels) ** 2).backward()
        optimizer.step()

    def predict(q):
        with torch.no_grad():
            return torch.stack([snapshot(torch.from_numpy(q.x)) for snapshot in snapshots])

    return predict


sb.serve()
