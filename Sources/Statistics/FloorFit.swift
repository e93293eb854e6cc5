internal import Foundation

/// The curve A + c · n^(−b) fitted to mean errors: a power law above a floor A that no n removes.
///
/// Unweighted least squares of log R − log(A + c n^(−b)), since errors of the model, not of the
/// simulation, are what is left. For a given b the curve has two parameters; b itself is found by a
/// search over (0, 4]. Standard errors are those of HC3 at the linearised model, with Student's t of
/// k − 3 degrees of freedom: they do not suppose that the model is exact.
public struct FloorFit: Hashable, Sendable {
  /// The floor A.
  public let floor: Double
  /// Its standard error.
  public let floorStandardError: Double
  /// The exponent b with which the excess over the floor falls.
  public let exponent: Double
  /// The constant c.
  public let constant: Double
  /// k − 3.
  public let degreesOfFreedom: Double
  /// The largest absolute residual of the log risk.
  public let largestResidual: Double

  /// Fits the curve; needs five sample sizes or more.
  ///
  /// Throws for fewer, and for risks whose mean is not positive.
  public init(_ samples: [RateSample]) throws(StatisticsError) {
    guard samples.count >= 5 else { throw .tooFewForFloor(given: samples.count) }
    let sorted = samples.sorted { $0.n < $1.n }
    var y: [Double] = []
    for sample in sorted {
      let mean = Moments(sample.risks).mean
      guard mean > 0, mean.isFinite else {
        throw .nonPositiveRisk(n: sample.n, value: mean, estimand: .logMean)
      }
      y.append(log(mean))
    }
    // In units of the smallest n, so that c is the excess there.
    let first = sorted[0].n
    let x = sorted.map { log($0.n / first) }
    let best = Self.search(x: x, y: y)
    let model = Model(x: x, y: y, parameters: best)
    let covariance = model.sandwich()
    floor = exp(best[0])
    floorStandardError = exp(best[0]) * max(0, covariance[0][0]).squareRoot()
    exponent = exp(best[2])
    constant = exp(best[1]) * pow(first, exp(best[2]))
    degreesOfFreedom = Double(sorted.count - 3)
    largestResidual = model.residuals.map(abs).max() ?? 0
  }

  /// The central confidence interval of the floor at `level`.
  public func floorInterval(level: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      estimate: floor, standardError: floorStandardError, degreesOfFreedom: degreesOfFreedom,
      level: level)
  }

  /// The fitted risk at n.
  public func fitted(at n: Double) -> Double { floor + constant * pow(n, -exponent) }

  /// Levenberg–Marquardt from several starting exponents; the best of their ends.
  private static func search(x: [Double], y: [Double]) -> [Double] {
    let last = exp(y[y.count - 1])
    let top = exp(y[0])
    var best: (parameters: [Double], error: Double)?
    for exponent in [0.3, 0.6, 1, 1.6] {
      for share in [0.3, 0.8, 0.97] {
        let start = [log(share * last), log(max(0.05 * last, top - share * last)), log(exponent)]
        let found = Model(x: x, y: y, parameters: start).minimized()
        if best.map({ found.error < $0.error }) ?? true {
          best = (found.parameters, found.error)
        }
      }
    }
    return best?.parameters ?? [log(last), log(last), 0]
  }
}

/// The model at parameters (log A, log c, log b).
private struct Model {
  let x: [Double]
  let y: [Double]
  var parameters: [Double]

  var residuals: [Double] {
    zip(x, y).map { x, y in y - log(exp(parameters[0]) + excess(x)) }
  }

  var error: Double { residuals.reduce(0) { $0 + $1 * $1 } }

  private func excess(_ x: Double) -> Double { exp(parameters[1] - exp(parameters[2]) * x) }

  /// The derivatives of the log of the curve by the parameters.
  private var gradients: [[Double]] {
    x.map { x in
      let floor = exp(parameters[0])
      let excess = excess(x)
      let total = floor + excess
      return [floor / total, excess / total, -excess / total * exp(parameters[2]) * x]
    }
  }

  func minimized() -> (parameters: [Double], error: Double) {
    var current = self
    var error = current.error
    var damping = 1e-3
    for _ in 0..<200 {
      let rows = current.gradients
      let residuals = current.residuals
      var normal = Self.gram(rows)
      for i in 0..<3 { normal[i][i] *= 1 + damping }
      let right = (0..<3).map { i in zip(rows, residuals).reduce(0) { $0 + $1.0[i] * $1.1 } }
      guard let inverse = Self.inverse(normal) else { break }
      let step = (0..<3).map { i in (0..<3).reduce(0) { $0 + inverse[i][$1] * right[$1] } }
      var next = current
      for i in 0..<3 { next.parameters[i] += max(-1, min(1, step[i])) }
      next.parameters[2] = min(next.parameters[2], log(4))
      let nextError = next.error
      if nextError.isFinite, nextError <= error {
        let isDone = error - nextError <= 1e-14 * error
        current = next
        error = nextError
        damping = max(1e-12, damping / 5)
        if isDone { break }
      } else {
        damping *= 4
        if damping > 1e8 { break }
      }
    }
    return (current.parameters, error)
  }

  /// (JᵀJ)⁻¹ Jᵀ diag(e²/(1 − h)²) J (JᵀJ)⁻¹, h the leverages.
  func sandwich() -> [[Double]] {
    let rows = gradients
    guard let inverse = Self.inverse(Self.gram(rows)) else {
      return Array(repeating: [.nan, .nan, .nan], count: 3)
    }
    let images = rows.map { row in
      (0..<3).map { i in (0..<3).reduce(0) { $0 + inverse[i][$1] * row[$1] } }
    }
    var result = Array(repeating: [0.0, 0, 0], count: 3)
    for ((row, image), residual) in zip(zip(rows, images), residuals) {
      let leverage = zip(row, image).reduce(0) { $0 + $1.0 * $1.1 }
      let scale = residual / max(1e-6, 1 - leverage)
      for i in 0..<3 {
        for j in 0..<3 { result[i][j] += scale * scale * image[i] * image[j] }
      }
    }
    return result
  }

  private static func gram(_ rows: [[Double]]) -> [[Double]] {
    (0..<3).map { i in (0..<3).map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } } }
  }

  /// The inverse of a symmetric 3 x 3 matrix by cofactors; nil where it is singular.
  private static func inverse(_ m: [[Double]]) -> [[Double]]? {
    func cofactor(_ i: Int, _ j: Int) -> Double {
      let (a, b) = ((i + 1) % 3, (i + 2) % 3)
      let (c, d) = ((j + 1) % 3, (j + 2) % 3)
      return m[a][c] * m[b][d] - m[a][d] * m[b][c]
    }
    let determinant = (0..<3).reduce(0) { $0 + m[0][$1] * cofactor(0, $1) }
    guard abs(determinant) > 1e-300, determinant.isFinite else { return nil }
    return (0..<3).map { i in (0..<3).map { j in cofactor(j, i) / determinant } }
  }
}
