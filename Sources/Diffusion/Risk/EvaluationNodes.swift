internal import LinearAlgebra

/// Weighted nodes that integrate over P = Unif[T₀, T](dt) p_t(dx), in two halves.
///
/// Each half is a complete rule of its own; the risk is the average of the two, and half of their
/// difference is what is stored as its error.
public struct EvaluationNodes: Sendable {
  /// How the nodes were made.
  public enum Method: Sendable, Equatable {
    /// Gauss–Legendre in log t times the trapezoid rule in x, at a refinement.
    case quadrature(refinement: Int)
    /// Fresh points of P, drawn anew for every trial.
    case freshSample
  }

  /// How the nodes were made.
  public let method: Method
  /// The nodes, those of the first half before those of the second.
  public let nodes: NoisyPoints
  /// The weights; those of each half sum to 1 up to the rule's own error.
  public let weights: [Double]
  /// The number of nodes in the first half.
  public let firstHalfCount: Int

  /// The number of nodes.
  public var count: Int { weights.count }

  /// The ranges of the two halves.
  public var halves: [Range<Int>] { [0..<firstHalfCount, firstHalfCount..<count] }

  /// Creates nodes from two complete rules.
  init(method: Method, nodes: NoisyPoints, weights: [Double], firstHalfCount: Int) {
    self.method = method
    self.nodes = nodes
    self.weights = weights
    self.firstHalfCount = firstHalfCount
  }
}

/// An integral over P by two rules.
public struct Integral: Sendable, Equatable {
  /// The value by each half's rule.
  public let halves: [Double]

  /// The average of the two rules.
  public var value: Double { halves.reduce(0, +) / Double(halves.count) }

  /// Half of the difference of the two rules: the size of the error of their average, at most in
  /// order of magnitude, since either rule alone has fewer nodes.
  public var error: Double {
    guard halves.count == 2 else { return 0 }
    return 0.5 * abs(halves[0] - halves[1])
  }

  /// Creates an integral from its values by the two rules.
  public init(halves: [Double]) {
    self.halves = halves
  }

  /// The integral of a sum.
  public static func + (a: Integral, b: Integral) -> Integral {
    Integral(halves: zip(a.halves, b.halves).map { $0 + $1 })
  }
}

extension EvaluationNodes {
  /// Integrates values given at the nodes.
  public func integrate(_ value: (Int) -> Double) -> Integral {
    Integral(
      halves: halves.map { half in
        half.reduce(into: 0.0) { sum, q in sum += weights[q] * value(q) }
      })
  }

  /// The risk ‖f̂ − f_*‖²_P of predictions at the nodes (count x d, by rows), in denoiser units.
  public func risk(ofPredictions predictions: ArraySlice<Double>) -> Integral {
    let d = nodes.posteriorMeans.columns
    precondition(
      predictions.count == count * d,
      "\(predictions.count) predictions for \(count) nodes in \(d) dimensions")
    let truth = nodes.posteriorMeans.values
    return predictions.withUnsafeBufferPointer { predicted in
      truth.withUnsafeBufferPointer { exact in
        integrate { q in
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

  /// The label noise E v(t, X_t) = E|X₀ − f_*|², the least squared error of any denoiser.
  public var meanLabelNoise: Integral { integrate { nodes.labelNoise[$0] } }
}
