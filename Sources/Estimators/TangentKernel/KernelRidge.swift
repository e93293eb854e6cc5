internal import Documents
internal import Foundation

/// Ridge regression in the tangent kernel's function space, along a path of ridge parameters μ.
///
///     f̂(z) = k(z)ᵀ (H + n μ)⁻¹ Y  =  argmin_f (1/n) Σ_j |f(z_j) − y_j|² + μ |f|²_H
///
/// Records run from the strongest ridge, the smoothest fit, to the weakest: a step of this path is
/// the number of its ridge parameter, from 0 on, and its time is 1/μ, which is to be compared with
/// the time η n k of gradient descent. Ridge regression cannot make use of smoothness beyond twice
/// that of the space, and gradient flow can: it is the control that shows such a saturation.
///
/// > Reference: Caponnetto and De Vito 2007, Foundations of Computational Mathematics 7; Li, Zhang,
/// > Lin 2023, arXiv 2405.09362, for the saturation.
public struct KernelRidge: SpectralEstimator {
  /// The ridge parameters.
  public let ridges: RidgeGrid

  /// Creates the estimator.
  public init(ridges: RidgeGrid) {
    self.ridges = ridges
  }

  /// `kernel-ridge`.
  public var kind: String { Self.estimatorKind.name }
  /// The version of the numbers.
  public var version: Int { 1 }
  /// The grid of ridge parameters.
  public var parameters: [(name: String, value: String)] { [("ridges", ridges.description)] }
  /// The numbers of the ridge parameters, 0 for the strongest.
  public var steps: [Int] { Array(ridges.values.indices) }

  /// Ridge regression with the penalties n μ.
  public func filter(for training: TrainingSet) -> SpectralFilter {
    .ridge(penalties: ridges.values.map { Double(training.count) * $0 })
  }
}

/// Ridge parameters μ on a logarithmic scale.
///
/// They stand on the scale of the eigenvalues of H/n, so one grid serves every sample size.
public struct RidgeGrid: Sendable, Equatable, CustomStringConvertible {
  /// The weakest ridge.
  public let from: Double
  /// The strongest ridge.
  public let to: Double
  /// The least number of ridges per factor of ten.
  public let perDecade: Int

  /// Creates a grid for 0 < from ≤ to.
  public init(from: Double, to: Double, perDecade: Int) {
    precondition(
      0 < from && from <= to && perDecade > 0,
      "ridges from \(from) to \(to), \(perDecade) a decade")
    self.from = from
    self.to = to
    self.perDecade = perDecade
  }

  /// From 1e-6 to 10, four a decade.
  ///
  /// Early stopping at step k is like μ = λ_max(H/n)/k, so with λ_max(H/n) near 1 this covers every
  /// step from the first to far beyond the default last one, 20 √n.
  public static let standard = RidgeGrid(from: 1e-6, to: 10, perDecade: 4)

  /// The ridges, descending from `to` to `from` in equal ratios.
  public var values: [Double] {
    let decades = log10(to / from)
    // Less a rounding of the logarithm.
    let intervals = Int((decades * Double(perDecade) - 1e-9).rounded(.up))
    guard intervals > 0 else { return [to] }
    return (0...intervals).map { record in
      record == intervals ? from : to * pow(from / to, Double(record) / Double(intervals))
    }
  }

  /// The ends and the density.
  public var description: String { "from \(from) to \(to), \(perDecade) per decade" }

  /// Reads `ridges:` of an estimator; missing parts are those of ``standard``.
  init?(reading section: Section) {
    guard let part = section.optionalSection("ridges", what: "the ridges") else {
      guard !section.contains("ridges") else { return nil }
      self = .standard
      return
    }
    let allowed = Interval.between(1e-16, 1e6)
    let from = part.number("from", in: allowed, default: Self.standard.from)
    let to = part.number("to", in: allowed, default: Self.standard.to)
    let perDecade = part.integer("per-decade", in: .between(1, 100), default: 4)
    part.finish()
    guard from <= to else {
      part.fail(
        at: "from", "ridges run from a smaller to a larger one; these, from \(from) to \(to)")
      return nil
    }
    self.init(from: from, to: to, perDecade: perDecade)
  }
}

extension KernelRidge {
  /// `kind: kernel-ridge`.
  public static let estimatorKind = EstimatorKind(
    name: "kernel-ridge",
    summary: "ridge regression with the tangent kernel; step r is the r-th ridge, strongest first",
    example: "{kind: kernel-ridge, ridges: {from: 1e-6, to: 10, per-decade: 4}}",
    read: { section, _ in RidgeGrid(reading: section).map(KernelRidge.init) })
}
