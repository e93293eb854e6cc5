internal import CKernels
public import Diffusion
internal import Documents
internal import Foundation
internal import LinearAlgebra

/// The regularised plug-in score: that of the training data themselves, smoothed by the noise, with a
/// floor under the density.
///
///     ρ̂(x) = (1/n) Σ_j N(x; α X₀,j, h′ I),   h′ = h + α² w²
///     ŝ = ∇ρ̂ / max(ρ̂, ε),   f̂ = (x + h ŝ)/α
///
/// It uses the clean labels X₀ alone. Where ρ̂ ≥ ε and w = 0, f̂ is the posterior mean of the
/// empirical law, which remembers the data: the floor ε is what keeps the few data points near a
/// remote x from deciding. The bandwidth w adds smoothing where the noise h is too small to do it.
///
/// > Reference: Wibisono, Wu, Yang 2024, arXiv 2402.07747 (floor and bandwidth, h = 0); Zhang, Yin,
/// > Liang, Liu 2024, arXiv 2402.15602 (floor, h > 0).
public struct SmoothedEmpirical: PiecewiseAnalytic {
  /// The floor ε ≥ 0 under the density, in units of length⁻ᵈ.
  public let floor: Double
  /// The bandwidth w ≥ 0, in units of X₀.
  public let bandwidth: Double

  /// Creates the estimator.
  public init(floor: Double, bandwidth: Double) {
    precondition(floor >= 0 && bandwidth >= 0, "a floor \(floor) with a bandwidth \(bandwidth)")
    self.floor = floor
    self.bandwidth = bandwidth
  }

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// Floor and bandwidth.
  public var parameters: [(name: String, value: String)] {
    [("floor", "\(floor)"), ("bandwidth", "\(bandwidth)")]
  }

  // Fits are not smooth in the sense of `SmoothEstimator`: f̂ varies over √h′, which may be far below
  // the length scale of p_t, and has a kink where ρ̂ = ε.

  public var recordCount: Int { 1 }

  public func memory(_ size: FitSize) -> Double { size.examples * (2 * size.inputDimension + 2) }

  /// Predicts by the plug-in formula; one record.
  ///
  /// - Complexity: O(n d) an evaluation point.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let d = training.labels.columns
    let (logDensities, means) = try law(
      of: training.labels, points: evaluation.points, levels: evaluation.levels,
      deadline: training.deadline)
    let logFloor = log(floor)
    var predictions: [Double] = []
    predictions.reserveCapacity(evaluation.count * d)
    for q in 0..<evaluation.count {
      let level = evaluation.levels[q]
      // ρ̂/max(ρ̂, ε) times h/h′: what is left of the score of ρ̂, by which x/α moves to the mean.
      let kept =
        min(1, exp(logDensities[q] - logFloor)) * level.h / variance(at: level)
      for i in 0..<d {
        predictions.append((1 - kept) * evaluation.points[q, i] / level.α + kept * means[q, i])
      }
    }
    let result = FittedPath(record: predictions, stride: evaluation.count * d)
    try result.checkFinite()
    return result
  }

  /// The variance h′ of each data point's normal law.
  private func variance(at level: NoiseLevel) -> Double {
    level.h + level.α * level.α * bandwidth * bandwidth
  }

  /// The log densities log ρ̂ and the posterior means of ρ̂'s own law at points (count x d).
  private func law(
    of labels: Matrix, points: Matrix, levels: [NoiseLevel], deadline: Deadline = Deadline()
  ) throws(FitFailure) -> (logDensities: [Double], means: Matrix) {
    let d = points.columns
    var logDensities = [Double](repeating: 0, count: points.rows)
    var means = Matrix(rows: points.rows, columns: d)
    let factors = levels.map(\.α)
    let variances = levels.map(variance(at:))
    // A point's numbers do not depend on the others, so that the clock can be looked at between some.
    let atATime = max(8, Self.termsBetweenLooks / max(1, labels.rows * d))
    for start in stride(from: 0, to: points.rows, by: atATime) {
      let count = min(atATime, points.rows - start)
      points.values.withUnsafeBufferPointer { points in
        factors.withUnsafeBufferPointer { factors in
          variances.withUnsafeBufferPointer { variances in
            logDensities.withUnsafeMutableBufferPointer { logDensities in
              means.values.withUnsafeMutableBufferPointer { means in
                guard let points = points.baseAddress, let factors = factors.baseAddress,
                  let variances = variances.baseAddress, let means = means.baseAddress,
                  let logDensities = logDensities.baseAddress
                else { return }
                sb_smoothed_empirical(
                  labels.values, labels.rows, d, points + start * d, factors + start,
                  variances + start, count, logDensities + start, means + start * d)
              }
            }
          }
        }
      }
      try deadline.check()
    }
    return (logDensities, means)
  }

  /// The products of atoms, points and coordinates after which the clock is looked at.
  private static let termsBetweenLooks = 1 << 24
}

extension SmoothedEmpirical {
  /// The points on the line where ρ̂ = ε, among edges ½ √h′ apart: between neighbours f̂ is not only
  /// analytic but nearly a polynomial.
  ///
  /// Two crossings closer than ½ √h′ may be missed; ρ̂ then touches ε, and the kinks are slight.
  public func kinks(_ training: TrainingSet) -> [Double] {
    let level = training.scoreProblem.process.level(at: training.scoreProblem.times.start)
    let (from, length, count) = edges(training)
    guard count > 0, count <= Double(Self.mostPieces) else { return [] }
    let logFloor = log(floor)
    let pieces = Int(count)
    let spacing = length / Double(pieces)
    let edges = (0...pieces).map { from + Double($0) * spacing }
    guard floor > 0 else { return edges }

    func exceedsFloor(_ points: [Double]) -> [Bool] {
      let column = Matrix(rows: points.count, columns: 1, values: points)
      // Without a deadline nothing is thrown.
      let law = try? law(
        of: training.labels, points: column,
        levels: Array(repeating: level, count: points.count))
      return law?.logDensities.map { $0 > logFloor } ?? points.map { _ in false }
    }
    let above = exceedsFloor(edges)
    let crossings = (0..<pieces).filter { above[$0] != above[$0 + 1] }
    var left = crossings.map { edges[$0] }
    let sides = crossings.map { above[$0] }
    var gap = spacing
    // To 1e-9 of √h′, all crossings at once.
    for _ in 0..<30 {
      gap *= 0.5
      let middle = exceedsFloor(left.map { $0 + gap })
      for c in left.indices where middle[c] == sides[c] { left[c] += gap }
    }
    return edges + left
  }

  /// Where the edges begin, how far they reach, and how many pieces lie between them.
  private func edges(_ training: TrainingSet) -> (from: Double, length: Double, count: Double) {
    let level = training.scoreProblem.process.level(at: training.scoreProblem.times.start)
    let variance = variance(at: level)
    let width = variance.squareRoot()
    let centers = training.labels.values.map { level.α * $0 }
    guard let low = centers.min(), let high = centers.max() else { return (0, 0, 0) }
    // Farther out than this ρ̂ is below ε: it is at most exp(−distance²/(2h′))/√(2πh′).
    let logFloor = log(floor)
    let excess = -logFloor - 0.5 * log(2 * .pi * variance)
    let reach = (floor > 0 ? width * (2 * max(0, excess)).squareRoot() : 0) + 4 * width
    let length = high - low + 2 * reach
    return (low - reach, length, (length / (0.5 * width)).rounded(.up))
  }

  /// About how many kinks a fit has, from the law alone: as many as examples, and twice as many edges as its support has halves of a
  /// peak's width.
  public func kinkCount(_ problem: RegressionProblem, examples: Double) -> Double {
    let level = problem.process.level(at: problem.times.start)
    let support = problem.target.effectiveSupport(level: level)[0]
    let width = variance(at: level).squareRoot()
    let reach = 20 * width
    return examples
      + min(
        Double(Self.mostPieces), 2 * (support.upperBound - support.lowerBound + reach) / width + 16)
  }

  /// The most edges of ``kinks(_:)``; more take longer than a grid.
  static let mostPieces = 1 << 20

  /// - Throws: ``FitFailure/fineStructure(_:)`` where ρ̂ has more peaks and valleys than can be distinguished.
  public func checkKinks(_ training: TrainingSet) throws(FitFailure) {
    let count = edges(training).count
    guard !(count <= Double(Self.mostPieces)) else { return }
    throw .fineStructure(
      count.isFinite
        ? "the data are \(count) times as wide as half a peak of the plug-in law, and its risk is integrated "
          + "between at most \(Self.mostPieces) edges; take a larger bandwidth or a later time"
        : "the plug-in law with bandwidth \(bandwidth) leaves the range of numbers; take one closer to 1"
    )
  }
}

extension SmoothedEmpirical {
  /// The default floor.
  static let defaultFloor = "n^-2"

  /// `kind: smoothed-empirical`.
  public static let estimatorKind = EstimatorKind(
    name: "smoothed-empirical",
    summary: "regularised plug-in score of the smoothed training data",
    example: "{kind: smoothed-empirical, floor: \"n^-2\", bandwidth: 0}",
    explanation: Explanation(
      formula:
        "score = grad r / max(r, floor), r the training data smoothed by the variance h + alpha^2 w^2",
      keys: [
        "floor": KeyMeaning(
          "floor under the density, an expression in n and d", default: "n^-2"),
        "bandwidth": KeyMeaning(
          "width w of additional smoothing, in units of the data, an expression in n and d",
          default: "0"),
      ],
      source:
        "Wibisono, Wu, Yang 2024, arXiv 2402.07747; Zhang, Yin, Liang, Liu 2024, arXiv 2402.15602"),
    read: { section, quantities in
      let floor = section.value("floor", default: defaultFloor, quantities: quantities)
      let bandwidth = section.value("bandwidth", default: "0", quantities: quantities)
      for (key, value) in [("floor", floor), ("bandwidth", bandwidth)] {
        guard let value, value < 0 else { continue }
        section.fail(at: key, "the \(key) must be at least 0, but it evaluates to \(value)")
        return nil
      }
      guard let floor, let bandwidth else { return nil }
      return SmoothedEmpirical(floor: floor, bandwidth: bandwidth)
    })
}
