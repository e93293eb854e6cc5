internal import Foundation

/// The empirical critical radius of a kernel and the stopping time that belongs to it.
///
/// For the N eigenvalues l₁ ≥ … ≥ l_N of H/(N κ_max), noise level σ, norm bound R and constant C,
/// ε is the smallest positive number with
///
///     [ (1/N) Σ min(lᵢ, ε²) ]^(1/2) ≤ ε² R/(C σ)
///
/// With u = ε², the left side squared over u falls and the right side squared over u grows, so
/// that both meet once; between two eigenvalues the left side is linear in u, and the meeting
/// point solves a quadratic equation.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, section 3.1; C = 2e there.
public struct CriticalRadius: Hashable, Sendable {
  /// The constant C of the paper, 2e.
  public static let paperConstant = 2 * M_E

  /// ε, in the unit of the function values divided by R.
  public let radius: Double
  /// The eigenvalues of H/(N κ_max), descending, negative rounding set to 0.
  public let eigenvalues: [Double]
  /// How many eigenvalues each of them stands for, all together N.
  public let multiplicities: [Double]
  /// (C σ/R)².
  private let threshold: Double

  /// Solves for the radius.
  ///
  /// `eigenvalues` are all N of H/(N κ_max), in any order, or fewer that stand for several each;
  /// `noise` is σ and `norm` is R. Throws where one of the numbers is not positive, or no eigenvalue
  /// is.
  public init(
    eigenvalues: [Double], multiplicities: [Double]? = nil, noise: Double, norm: Double = 1,
    constant: Double = paperConstant
  ) throws(CriticalRadiusError) {
    for (what, value) in [("noise level", noise), ("norm bound", norm), ("constant", constant)] {
      guard value > 0, value.isFinite else { throw .notPositive(what: what, value: value) }
    }
    guard eigenvalues.allSatisfy(\.isFinite), eigenvalues.contains(where: { $0 > 0 }) else {
      throw .emptySpectrum
    }
    let counts = multiplicities ?? Array(repeating: 1, count: eigenvalues.count)
    precondition(
      counts.count == eigenvalues.count,
      "\(counts.count) multiplicities for \(eigenvalues.count) eigenvalues")
    let sorted = zip(eigenvalues.map { max(0, $0) }, counts).sorted { $0.0 > $1.0 }
    let ratio = constant * noise / norm
    self.eigenvalues = sorted.map(\.0)
    self.multiplicities = sorted.map(\.1)
    threshold = ratio * ratio
    radius = CriticalRadius.solve(sorted, threshold: threshold).squareRoot()
  }

  /// Solves for the radius of a Gram matrix H, given its `gramEigenvalues` and κ_max = max κ(z,z).
  public init(
    gramEigenvalues: [Double], multiplicities: [Double]? = nil, kernelMaximum: Double,
    noise: Double, norm: Double = 1, constant: Double = paperConstant
  ) throws(CriticalRadiusError) {
    guard kernelMaximum > 0, kernelMaximum.isFinite else {
      throw .notPositive(what: "kernel maximum", value: kernelMaximum)
    }
    let count = multiplicities?.reduce(0, +) ?? Double(gramEigenvalues.count)
    let scale = 1 / (count * kernelMaximum)
    try self.init(
      eigenvalues: gramEigenvalues.map { $0 * scale }, multiplicities: multiplicities,
      noise: noise, norm: norm, constant: constant)
  }

  /// ε², the order of the risk that the theory promises at the stopping time.
  public var squared: Double { radius * radius }

  /// The dimensionless time up to which training may go: the largest η with
  /// [(1/N) Σ min(lᵢ, 1/η)]^(1/2) ≤ R/(C σ η), which is 1/ε².
  public var stoppingTime: Double { 1 / squared }

  /// The stopping step for steps of a constant size on the scale of H/(N κ_max).
  ///
  /// It is argmin{t ∈ ℕ : [(1/N) Σ min(lᵢ, 1/ηₜ)]^(1/2) > R/(C σ ηₜ)} − 1 with ηₜ = t · stepSize:
  /// the last step before the bound breaks. The 1 is taken off the step, not off the threshold.
  ///
  /// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, equation 6.
  public func stoppingStep(stepSize: Double = 1) -> Int {
    precondition(stepSize > 0, "steps need a positive size")
    let estimate = (stoppingTime / stepSize).rounded(.down)
    guard estimate < 9e15 else { return Int(9e15) }
    // The condition itself decides at the last bit.
    var first = max(1, Int(estimate))
    while first > 1, exceeds(at: Double(first - 1) * stepSize) { first -= 1 }
    while !exceeds(at: Double(first) * stepSize) { first += 1 }
    return first - 1
  }

  /// Whether training up to the time η is past the stopping time.
  private func exceeds(at time: Double) -> Bool {
    let u = 1 / time
    let mean =
      zip(eigenvalues, multiplicities).reduce(0) { $0 + $1.1 * min($1.0, u) }
      / multiplicities.reduce(0, +)
    return mean > u * u / threshold
  }

  /// u = ε² with Σ min(lᵢ, u) = N u²/threshold.
  private static func solve(
    _ descending: [(value: Double, count: Double)], threshold: Double
  ) -> Double {
    // Sums from the small end keep the digits of the tail.
    var tails = [Double](repeating: 0, count: descending.count + 1)
    for i in descending.indices.reversed() {
      tails[i] = tails[i + 1] + descending[i].count * descending[i].value
    }
    var heads = [0.0]
    for item in descending { heads.append((heads.last ?? 0) + item.count) }
    let count = heads.last ?? 0
    var answer = 0.0
    for capped in descending.indices.reversed().map({ $0 + 1 }) + [0] {
      // The first `capped` eigenvalues are at least u, the others smaller.
      let j = heads[capped]
      let u =
        threshold / (2 * count)
        * (j + (j * j + 4 * count * tails[capped] / threshold).squareRoot())
      answer = u
      // Going from small u upwards, the first interval whose upper end is not passed is right.
      if capped == 0 || u <= descending[capped - 1].value { break }
    }
    return answer
  }
}

/// Numbers that give no critical radius, in a sentence that says what to change.
public enum CriticalRadiusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It needs a positive noise level, norm bound, constant and kernel maximum.
  case notPositive(what: String, value: Double)
  /// A spectrum without a positive eigenvalue, or with one that is not finite.
  case emptySpectrum

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .notPositive(let what, let value):
      "The critical radius needs a positive, finite \(what), but it is \(value)."
    case .emptySpectrum:
      "The critical radius needs finite eigenvalues, at least one of them positive."
    }
  }
}
