internal import LinearAlgebra

/// Weighted nodes that integrate over P = Unif[T₀, T](dt) p_t(dx), in blocks.
///
/// Each block is a complete rule. An integral is the average over the blocks, and their
/// spread measures its error.
public struct EvaluationNodes: Sendable {
  /// How the nodes were made.
  public enum Method: Sendable, Equatable {
    /// Gauss–Legendre in log t times the trapezoid rule in x, at a refinement; two blocks.
    case quadrature(refinement: Int)
    /// Gauss–Legendre between the kinks of a fit on the line at one time; two blocks.
    case panels
    /// Scrambled Sobol points, so many per block, drawn again for every trial; 32 blocks.
    case sobol(pointsPerBlock: Int)

    /// Whether the nodes are random, so that the error of an integral averages over trials.
    public var isRandom: Bool {
      if case .sobol = self { true } else { false }
    }
  }

  /// How the nodes were made.
  public let method: Method
  /// The nodes, block after block.
  public let nodes: NoisyPoints
  /// The weights; those of each block sum to 1 up to the rule's own error.
  public let weights: [Double]
  /// The ranges of the blocks.
  public let blocks: [Range<Int>]
  /// For each time bin, what weights are multiplied by for an average over it.
  private let binFactors: [[Double]]
  /// The metrics of the problem, with their factors at the nodes.
  private let factors: [(metric: ErrorMetric, values: [Double])]

  /// The number of nodes.
  public var count: Int { weights.count }

  /// The memory that they take, in bytes.
  public var bytes: Int {
    let numbers =
      2 * nodes.points.columns + nodes.inputs.columns + 6 + binFactors.count + factors.count
    return 8 * numbers * count
  }

  /// Creates nodes from complete rules; without `binFactors` a node counts for the bin that its time
  /// lies in.
  init(
    method: Method, problem: RegressionProblem, points: Matrix, times: [Double],
    weights: [Double], blocks: [Range<Int>], binFactors: [[Double]]? = nil
  ) {
    self.method = method
    self.weights = weights
    self.blocks = blocks
    let nodes = NoisyPoints(problem: problem, points: points, times: times)
    self.nodes = nodes
    let masses = problem.times.binMasses
    let edges = problem.times.bins.dropLast().map(\.end)
    self.binFactors =
      binFactors
      ?? masses.indices.map { bin in
        times.map { time in edges.count { time > $0 } == bin ? 1 / masses[bin] : 0 }
      }
    factors = problem.metrics.map { metric in
      (
        metric,
        times.indices.map {
          metric.factor(at: times[$0], level: nodes.levels[$0], problem: problem)
        }
      )
    }
  }
}

extension EvaluationNodes {
  /// The ranges of nodes of one block and one time, in order.
  ///
  /// Metrics and bins depend on the time alone, so averages over these slices are all that a risk
  /// needs.
  public var slices: [Range<Int>] {
    var slices: [Range<Int>] = []
    for block in blocks {
      var start = block.lowerBound
      for q in block where q + 1 == block.upperBound || nodes.times[q + 1] != nodes.times[q] {
        slices.append(start..<q + 1)
        start = q + 1
      }
    }
    return slices
  }

  /// Integrates values given at the nodes.
  public func integrate(_ value: (Int) -> Double) -> Integral {
    Integral(
      blocks: blocks.map { block in
        block.reduce(into: 0.0) { sum, q in sum += weights[q] * value(q) }
      })
  }

  /// The squared errors |f̂ − f_*|² of predictions (count x d, by rows) at the nodes.
  public func squaredErrors(ofPredictions predictions: ArraySlice<Double>) -> [Double] {
    let d = nodes.posteriorMeans.columns
    precondition(
      predictions.count == count * d,
      "\(predictions.count) predictions for \(count) nodes in \(d) dimensions")
    let truth = nodes.posteriorMeans.values
    return predictions.withUnsafeBufferPointer { predicted in
      truth.withUnsafeBufferPointer { exact in
        (0..<count).map { q in
          var square = 0.0
          for i in q * d..<(q + 1) * d {
            let gap = predicted[i] - exact[i]
            square += gap * gap
          }
          return square
        }
      }
    }
  }

  /// The risk ‖f̂ − f_*‖²_P of predictions at the nodes (count x d, by rows), in denoiser units.
  public func risk(ofPredictions predictions: ArraySlice<Double>) -> Integral {
    let squares = squaredErrors(ofPredictions: predictions)
    return integrate { squares[$0] }
  }

  /// The risk in every metric, of squared errors at the nodes.
  public func risks(ofSquaredErrors squares: [Double]) -> [(metric: ErrorMetric, risk: Integral)] {
    factors.map { metric, values in (metric, integrate { values[$0] * squares[$0] }) }
  }

  /// The risk in denoiser units within each time bin, of squared errors at the nodes.
  public func risksByBin(ofSquaredErrors squares: [Double]) -> [Integral] {
    binFactors.map { factors in integrate { factors[$0] * squares[$0] } }
  }

  /// The label noise E v(t, X_t) = E|X₀ − f_*|², the least squared error of any denoiser.
  public var meanLabelNoise: Integral { integrate { nodes.labelNoise[$0] } }
}
