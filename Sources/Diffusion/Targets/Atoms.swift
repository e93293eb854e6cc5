internal import Documents
import Foundation
public import LinearAlgebra
public import Statistics

/// A law on finitely many points a_k with weights π_k.
///
///     r_k ∝ π_k exp(−|x − α a_k|²/(2h)),  f = Σ r_k a_k,  v = Σ r_k |a_k − f|²
///
/// Exponents are differences from the nearest atom's, formed as products
/// (α/h)(a_k − a)·(x − ½ α (a_k + a)): subtracting the squares themselves would lose digits far out
/// and for small h. Means and scores are sums of differences from that atom for the same reason.
public struct Atoms: Target {
  /// The points, k x d.
  public let points: Matrix

  /// The weights, which sum to 1.
  public let weights: [Double]

  private let logWeights: [Double]
  private let cumulativeWeights: [Double]

  /// Creates the law from points (k x d) and weights (k) that are positive and sum to 1.
  public init(points: Matrix, weights: [Double]) {
    precondition(
      points.rows == weights.count && points.rows > 0,
      "\(points.rows) atoms with \(weights.count) weights")
    self.points = points
    self.weights = weights
    self.logWeights = weights.map { log($0) }
    var sum = 0.0
    self.cumulativeWeights = weights.map {
      sum += $0
      return sum
    }
  }

  public var dimension: Int { points.columns }

  /// The mean Σ π_k a_k.
  public var mean: [Double] {
    (0..<dimension).map { i in
      weights.indices.reduce(0) { $0 + weights[$1] * points[$1, i] }
    }
  }

  /// The second moment Σ π_k |a_k|².
  public var secondMoment: Double {
    weights.indices.reduce(0) { sum, k in
      sum + weights[k] * points.row(k).reduce(0) { $0 + $1 * $1 }
    }
  }

  /// Compact, without a density.
  public var properties: TargetProperties {
    let radius = weights.indices.map { k in points.row(k).reduce(0) { $0 + $1 * $1 } }.max() ?? 0
    return TargetProperties(
      supportRadius: radius.squareRoot(), isSubGaussian: true, hasDensity: false, smoothness: nil,
      hasLipschitzScore: false)
  }

  public var summary: String {
    "\(counted(points.rows, "atom")) in \(counted(dimension, "dimension"))"
  }

  /// One: the atom's number.
  public var transportDimension: Int { 1 }

  /// The atom whose share of (0, 1) holds u.
  public func transport(_ u: Span<Double>, into x: inout MutableSpan<Double>) {
    let k = index(of: u[0], cumulative: cumulativeWeights)
    for i in 0..<dimension { x[i] = points[k, i] }
  }

  /// Draws an atom.
  public func sample(using stream: RandomStream, into x: inout MutableSpan<Double>) {
    let k = stream.index(cumulative: cumulativeWeights)
    for i in 0..<dimension { x[i] = points[k, i] }
  }

  public func posterior(
    at x: Span<Double>, level: NoiseLevel, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    points.values.withUnsafeBufferPointer { atoms in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: weights.count) { r in
        posterior(at: x, level: level, atoms: atoms, weights: r, mean: &f, score: &score)
      }
    }
  }

  /// The same with the atoms row by row and room for their weights at x.
  private func posterior(
    at x: Span<Double>, level: NoiseLevel, atoms: UnsafeBufferPointer<Double>,
    weights r: UnsafeMutableBufferPointer<Double>, mean f: inout MutableSpan<Double>,
    score: inout MutableSpan<Double>
  ) -> (labelNoise: Double, logDensity: Double) {
    let d = dimension
    let α = level.α
    let h = level.h
    var nearest = 0
    var smallest = Double.infinity
    for k in weights.indices {
      var square = 0.0
      for i in 0..<d {
        let gap = x[i] - α * atoms[k * d + i]
        square += gap * gap
      }
      if square < smallest {
        smallest = square
        nearest = k * d
      }
    }
    var largest = -Double.infinity
    for k in weights.indices {
      var exponent = 0.0
      for i in 0..<d {
        let a = atoms[k * d + i]
        let b = atoms[nearest + i]
        exponent += (a - b) * (x[i] - 0.5 * α * (a + b))
      }
      r[k] = logWeights[k] + exponent * α / h
      largest = max(largest, r[k])
    }
    var normalizer = 0.0
    for k in weights.indices {
      r[k] = exp(r[k] - largest)
      normalizer += r[k]
    }
    for i in 0..<d { f[i] = 0 }
    // Of many atoms most have no weight that a double can hold.
    for k in weights.indices where r[k] > 0 {
      r[k] /= normalizer
      for i in 0..<d { f[i] += r[k] * (atoms[k * d + i] - atoms[nearest + i]) }
    }
    for i in 0..<d {
      score[i] = ((α * atoms[nearest + i] - x[i]) + α * f[i]) / h
      f[i] += atoms[nearest + i]
    }
    var noise = 0.0
    for k in weights.indices where r[k] > 0 {
      var square = 0.0
      for i in 0..<d {
        let gap = atoms[k * d + i] - f[i]
        square += gap * gap
      }
      noise += r[k] * square
    }
    let logDensity =
      largest + log(normalizer) - smallest / (2 * h) - 0.5 * Double(d) * log(2 * .pi * h)
    return (noise, logDensity)
  }

  /// The atoms' box, widened by 7.5 √h to each side.
  public func effectiveSupport(level: NoiseLevel) -> [ClosedRange<Double>] {
    (0..<dimension).map { i in
      let coordinates = points.column(i)
      let reach = 7.5 * level.h.squareRoot()
      let low = (coordinates.min() ?? 0) * level.α - reach
      return low...((coordinates.max() ?? 0) * level.α + reach)
    }
  }

  /// √h, the width of each atom of X_t.
  public func lengthScale(level: NoiseLevel) -> Double { level.h.squareRoot() }
}

extension Atoms {
  /// `kind: atoms`.
  public static let kind = TargetKind(
    name: "atoms",
    summary: "finitely many points with weights, given here or as columns of a CSV file",
    example: "{kind: atoms, points: [[-1, 0], [1, 0]], weights: [0.5, 0.5]}",
    explanation: Explanation(
      formula: "X0 = x_i with probability w_i",
      keys: [
        "points": "matrix of points x_i, one per row, in units of the data; or csv instead",
        "weights": KeyMeaning(
          "weights w_i, which sum to 1", default: "equal weights"),
        "csv": KeyMeaning(
          "file of the points; the path starts at the folder of the study", default: "none"),
        "columns": KeyMeaning(
          "names of the columns of a csv file with a header",
          default: "all columns of a file without one"),
      ]),
    read: { Atoms(reading: $0) })

  init?(reading section: Section) {
    section.declareOne(of: ["points", "csv"])
    section.declare("weights", .within(.weight))
    section.declare("csv", .text)
    section.declare("columns", .texts)
    let weightsAreGiven = section.contains("weights")
    let weights = section.optionalNumbers("weights")
    // Where documents are read from files, the rows of the CSV file are under `points` by now.
    let table = section.optionalNode("csv")
    _ = section.optionalNode("columns")
    if table != nil {
      section.fail(at: "csv", "no CSV file can be read here; give the points themselves")
      return nil
    }
    guard let rows = section.matrix("points") else { return nil }
    guard let first = rows.first, !first.isEmpty else {
      section.fail(at: "points", "at least one point with at least one coordinate is needed")
      return nil
    }
    guard weightsAreGiven else {
      let equal = 1 / Double(rows.count)
      self.init(points: Matrix(rows), weights: Array(repeating: equal, count: rows.count))
      return
    }
    guard let weights else { return nil }
    guard weights.count == rows.count else {
      section.fail(
        at: "weights", "\(counted(weights.count, "weight")) for \(counted(rows.count, "point"))")
      return nil
    }
    guard weights.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
      section.fail(at: "weights", "every weight must be in (0, 1]")
      return nil
    }
    let sum = weights.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else {
      let text = sum.general(6)
      section.fail(at: "weights", "the weights must sum to 1; they sum to \(text)")
      return nil
    }
    self.init(points: Matrix(rows), weights: weights.map { $0 / sum })
  }
}
