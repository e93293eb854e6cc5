/// What whole-curve theory needs to know of a regression problem: eigenvalue by eigenvalue of the
/// kernel's integral operator, what there is to learn and how noisy it is.
///
/// With eigenfunctions φ_i orthonormal in L²(P):
///
///     λ_i,    c_i² = Σ_outputs (E f_* φ_i)²,    s_i² = E[v φ_i²],    v = tr Cov(label | input)
public struct PopulationSpectrum: Sendable, Equatable {
  /// One mode, or several of nearly equal eigenvalues.
  public struct Mode: Sendable, Equatable {
    /// λ, the mean of the group's.
    public let eigenvalue: Double
    /// The group's size.
    public let count: Double
    /// Σ c_i² over the group.
    public let squaredCoefficient: Double
    /// Σ s_i² over the group.
    public let noise: Double
  }

  /// λ_i > 0, descending.
  public let eigenvalues: [Double]
  /// The modes, those within two thousandths of each other together: filters are smooth functions of
  /// λ, so that the grouping moves a risk by parts in a million.
  public let modes: [Mode]
  /// The part of E|f_*|² outside of all φ_i, which no fit reaches.
  public let unreachable: Double
  /// The effective dimension up to which the modes are those of the problem, and not of the nodes
  /// that they were worked out with.
  public let reach: Double

  /// How far eigenvalues of a group may lie apart.
  private static let groupWidth = 2e-3

  /// Creates a spectrum.
  ///
  /// - Parameters:
  ///   - eigenvalues: λ_i in any order; those that are not positive have nothing that can be learned.
  ///   - squaredCoefficients: c_i², in the same order.
  ///   - noise: s_i², in the same order; σ² everywhere where the noise is the same everywhere.
  ///   - reach: The effective dimension up to which they are to be believed.
  public init(
    eigenvalues: [Double], squaredCoefficients: [Double], noise: [Double], reach: Double
  ) {
    precondition(
      eigenvalues.count == squaredCoefficients.count && eigenvalues.count == noise.count,
      "\(eigenvalues.count) eigenvalues, \(squaredCoefficients.count) coefficients, "
        + "\(noise.count) noise levels")
    let positive = eigenvalues.indices.filter { eigenvalues[$0] > 0 }
      .sorted { (eigenvalues[$0], $1) > (eigenvalues[$1], $0) }
    var modes: [Mode] = []
    var start = 0
    while start < positive.count {
      let least = eigenvalues[positive[start]] * (1 - Self.groupWidth)
      var end = start
      while end < positive.count, eigenvalues[positive[end]] >= least { end += 1 }
      let group = positive[start..<end]
      let count = Double(group.count)
      modes.append(
        Mode(
          eigenvalue: group.reduce(0) { $0 + eigenvalues[$1] } / count, count: count,
          squaredCoefficient: group.reduce(0) { $0 + squaredCoefficients[$1] },
          noise: group.reduce(0) { $0 + noise[$1] }))
      start = end
    }
    self.eigenvalues = positive.map { eigenvalues[$0] }
    self.modes = modes
    unreachable = eigenvalues.indices.reduce(0) {
      eigenvalues[$1] > 0 ? $0 : $0 + squaredCoefficients[$1]
    }
    self.reach = reach
  }
}
