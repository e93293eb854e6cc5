internal import LinearAlgebra

/// What is known of a problem before anything is learned.
public struct Truth: Sendable, Equatable {
  /// The size E|f_*|² of the regression function.
  public let squaredSize: Integral
  /// The label noise E v, which is E|X₀|² − E|f_*|², the least squared error of any denoiser, unless the problem
  /// multiplies it.
  public let labelNoise: Integral
}

extension RegressionProblem {
  /// E|f_*|² and E v, to 1e-8 where d ≤ 2.
  ///
  /// f_* is analytic, so the trapezoid rule is spectrally accurate: 1/4 of the length scale leaves
  /// rounding only, and 20 Gauss–Legendre nodes in log t 1e-9. Above, scrambled Sobol points with
  /// their own error, from a fixed stream.
  public func truth() -> Truth {
    let integrals = integrateTruth([
      { nodes, q in nodes.posteriorMeans.row(q).reduce(0) { $0 + $1 * $1 } },
      { nodes, q in nodes.labelNoise[q] },
    ])
    return Truth(squaredSize: integrals[0], labelNoise: integrals[1])
  }

  /// Integrals over P of what is known of a problem, by its value at each of some nodes.
  ///
  /// There are many nodes and each is needed once, so that only a part of them is held at a time.
  func integrateTruth(_ values: [(_ nodes: NoisyPoints, _ node: Int) -> Double]) -> [Integral] {
    let blocks =
      dataDimension <= Self.largestQuadratureDimension ? 2 : RegressionProblem.sobolBlocks
    var sums = values.map { _ in [Double](repeating: 0, count: blocks) }
    forEachTruthPart { block, nodes, weights in
      for (index, value) in values.enumerated() {
        for q in weights.indices { sums[index][block] += weights[q] * value(nodes, q) }
      }
    }
    return sums.map(Integral.init(blocks:))
  }

  private func forEachTruthPart(
    _ body: (_ block: Int, _ nodes: NoisyPoints, _ weights: [Double]) -> Void
  ) {
    guard dataDimension <= Self.largestQuadratureDimension else {
      for block in 0..<RegressionProblem.sobolBlocks {
        let part = sobolNodes(
          pointsPerBlock: 2048, blocks: 1, firstBlock: block,
          key: TrialKey(seed: 0, trial: 0, block: 0))
        body(block, part.nodes, part.weights)
      }
      return
    }
    for block in 0...1 {
      for (t, timeWeight) in times.rule(count: Self.truthTimeNodes + block) {
        forEachGridPart(
          at: t, timeWeight: timeWeight, spacing: 0.25, offset: block == 0 ? 0.25 : 0.75
        ) { points, weights in
          let points = Matrix(rows: weights.count, columns: dataDimension, values: points)
          let times = [Double](repeating: t, count: weights.count)
          body(block, NoisyPoints(problem: self, points: points, times: times), weights)
        }
      }
    }
  }

  private static var truthTimeNodes: Int { 20 }
}
