public import Diffusion

/// Evaluation nodes that are a trial's own: random points, or panels between the kinks of its fit.
public enum OwnNodes: Equatable {
  /// Scrambled Sobol points, so many a block, from a block on.
  case sobol(pointsPerBlock: Int, firstBlock: Int = 0)
  /// Gauss–Legendre between kinks.
  case panels(kinks: [Double])
}

extension TrainingSet {
  /// The nodes of so many requests are kept: those of screening, of a path, of a variance and of a bias.
  private static let nodesKept = 4

  /// Evaluation nodes of this trial, which are kept: several rules integrate their risks at the same ones, and the
  /// exact posterior mean at random points can cost as much as the kernel there.
  public func nodes(_ wanted: OwnNodes) -> EvaluationNodes {
    if let kept = keptNodes.first(where: { $0.wanted == wanted }) { return kept.nodes }
    let made =
      switch wanted {
      case .sobol(let count, let firstBlock):
        scoreProblem.sobolNodes(pointsPerBlock: count, firstBlock: firstBlock, key: key)
      case .panels(let kinks): scoreProblem.panelNodes(kinks: kinks)
      }
    if keptNodes.count == Self.nodesKept { keptNodes.removeFirst() }
    keptNodes.append((wanted, made))
    return made
  }
}
