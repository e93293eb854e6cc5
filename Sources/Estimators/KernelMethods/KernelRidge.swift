internal import Documents

/// Ridge regression in the kernel's function space, along a path of ridge parameters μ.
///
///     f̂(z) = k(z)ᵀ (H + n μ)⁻¹ Y  =  argmin_f (1/n) Σ_j |f(z_j) − y_j|² + μ |f|²_H
///
/// Records run from the strongest ridge, the smoothest fit, to the weakest: a step of this path is
/// the number of its ridge parameter, from 0 on, and its time is 1/μ, which is to be compared with
/// the time η n k of gradient descent. A ridge from a theorem, such as μ = n^-0.6, is a path of one record. Ridge regression cannot make use of smoothness beyond twice
/// that of the space, and gradient flow can: it is the control that shows this saturation.
///
/// > Reference: Caponnetto and De Vito 2007, Foundations of Computational Mathematics 7; Li, Zhang,
/// > Lin 2023, arXiv 2405.09362, for the saturation.
public struct KernelRidge: SpectralEstimator {
  /// The ridge parameters.
  public let ridges: LogGrid
  /// The kernel; nil for the problem's own.
  public let kernel: (any PositiveKernel)?
  public var exactStops: [ExactStop] = []

  /// Creates the estimator.
  public init(ridges: LogGrid, kernel: (any PositiveKernel)? = nil) {
    self.ridges = ridges
    self.kernel = kernel
  }

  /// From 1e-6 to 10, four a decade.
  ///
  /// Early stopping at step k is like μ = λ_max(H/n)/k, so with λ_max(H/n) near 1 this covers every
  /// step from the first to far beyond the default last one, 20 √n.
  public static let standardRidges = LogGrid(from: 1e-6, to: 10, perDecade: 4)

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// The grid of ridge parameters, and its own kernel.
  public var parameters: [(name: String, value: String)] {
    [isSingle ? ("ridge", "\(ridges.to)") : ("ridges", ridges.description)]
      + (kernel.map { [("kernel", $0.identity)] } ?? [])
  }
  /// Whether there is one ridge, which every rule gets.
  private var isSingle: Bool { ridges.from == ridges.to }

  /// The ridge parameters of the grid; nothing is known of a foreign kernel.
  public var curve: SpectralCurve? { foreignKernel == nil ? .ridge(ridges.descending) : nil }
  /// The numbers of the ridge parameters, 0 for the strongest.
  public var steps: [Int] { Array(ridges.descending.indices) }
  public var isTrained: Bool { false }
  /// A time τ is the ridge 1/τ.
  public func service(of stop: ExactStop) -> ExactStopService {
    switch stop {
    case .ridge: .exact
    case .time: .inverse
    case .step:
      .none(
        "kernel-ridge has a path of ridges, whose steps only number them; give a ridge: {ridge: \"n^-0.5\"}"
      )
    }
  }
  /// The ridges are those of every set.
  public var stepsKeepTheirTime: Bool { true }

  /// Ridge regression with the penalties n μ.
  public func filter(for training: TrainingSet) -> SpectralFilter {
    let exact = exactStops.map { stop in
      switch stop {
      case .ridge(let ridge): ridge
      case .time(let value), .step(let value): 1 / value
      }
    }
    return .ridge(penalties: (ridges.descending + exact).map { Double(training.count) * $0 })
  }
}

extension KernelRidge {
  /// `kind: kernel-ridge`.
  public static let estimatorKind = EstimatorKind(
    name: "kernel-ridge",
    summary: "ridge regression with the tangent kernel, or a control's kernel; step r is the r-th "
      + "ridge, strongest first",
    example: "{kind: kernel-ridge, ridges: {from: 1e-6, to: 10, per-decade: 4}}",
    servesSeries: true,
    explanation: Explanation(
      formula: "f = K (H + n lambda I)^-1 y",
      keys: [
        "ridge": KeyMeaning(
          "one ridge lambda, such as n^-0.6, which every rule gets", default: "a path of ridges"),
        "ridges": KeyMeaning(
          "ridges lambda that are recorded, log-spaced; step r is the r-th, the strongest first",
          default: "from 1e-6 to 10, 4 per factor of ten"),
        "ridges.from": "weakest ridge",
        "ridges.to": "strongest ridge",
        "ridges.per-decade": "ridges per factor of ten",
      ],
      examples: [
        "{kind: kernel-ridge, ridge: \"n^-0.6\"}",
        "{kind: kernel-ridge, kernel: {kind: gaussian, length: 0.5}}",
      ],
      source: "Caponnetto and De Vito 2007, Foundations of Computational Mathematics 7"),
    read: { section, quantities in
      let kernel = KernelCatalogue.read(section)
      section.declareNotAll(of: ["ridge", "ridges"])
      if section.contains("ridge") {
        if section.contains("ridges") {
          section.fail(
            at: "ridge",
            "'ridge' is one ridge and 'ridges' a path of them; leave one of the two out")
          return nil
        }
        return section.ridge(quantities: quantities).map {
          KernelRidge(ridges: LogGrid(from: $0, to: $0, perDecade: 1), kernel: kernel)
        }
      }
      return LogGrid(reading: section, key: "ridges", default: standardRidges).map {
        KernelRidge(ridges: $0, kernel: kernel)
      }
    })
}

extension Section {
  /// Reads `ridge:`, an expression in the quantities of a cell such as `n^-0.6`.
  fileprivate func ridge(quantities: [String: Double]) -> Double? {
    guard let ridge = expression("ridge") else { return nil }
    do throws(ExpressionError) {
      try ridge.refuseLoosePowers(of: "n")
      let value = try ridge.evaluate(quantities)
      guard Interval.between(1e-16, 1e16).contains(value) else {
        fail(
          at: "ridge",
          "the ridge must be between 1e-16 and 1e16; \(ridge) is \(value)"
            + (quantities["n"].map { " at n = \(Int($0))" } ?? ""))
        return nil
      }
      return value
    } catch {
      fail(at: "ridge", "\(error)")
      return nil
    }
  }
}
