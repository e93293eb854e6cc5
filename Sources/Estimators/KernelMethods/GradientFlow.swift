internal import Documents
internal import Foundation

/// Gradient flow in the kernel's function space, along a path of times τ.
///
///     f̂(z) = k(z)ᵀ H⁻¹ (1 − exp(−τ H/n)) Y
///
/// The limit of gradient descent for small learning rates, at the times of its grid: a step of
/// this path is the number of its time, from 0 on. Time τ is to be compared with a ridge 1/τ; unlike
/// ridge regression, the flow makes use of any smoothness.
///
/// > Reference: Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26.
public struct GradientFlow: SpectralEstimator {
  /// The times τ.
  public let times: LogGrid
  /// The kernel; nil for the problem's own.
  public let kernel: (any PositiveKernel)?
  public var exactStops: [ExactStop] = []

  /// Creates the estimator.
  public init(times: LogGrid, kernel: (any PositiveKernel)? = nil) {
    self.times = times
    self.kernel = kernel
  }

  /// From 0.1 to 1e6, four a decade: the inverses of the standard ridges.
  public static let standardTimes = LogGrid(from: 0.1, to: 1e6, perDecade: 4)

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// The grid of times, and its own kernel.
  public var parameters: [(name: String, value: String)] {
    [("times", times.description)] + (kernel.map { [("kernel", $0.identity)] } ?? [])
  }
  /// The times of the grid; nothing is known of a foreign kernel.
  public var curve: SpectralCurve? {
    foreignKernel == nil ? .flowUntil(times: times.ascending) : nil
  }
  /// The numbers of the times, 0 for the shortest.
  public var steps: [Int] { Array(times.ascending.indices) }
  /// A ridge μ is the time 1/μ.
  public func service(of stop: ExactStop) -> ExactStopService {
    switch stop {
    case .time: .exact
    case .ridge: .inverse
    case .step:
      .none(
        "gradient-flow has times and no learning rate, so its path has no steps; give a time: {time: \"n^0.5\"}, "
          + "or take {kind: tangent-kernel, algorithm: gradient-flow}")
    }
  }
  /// The times are those of every set.
  public var stepsKeepTheirTime: Bool { true }

  /// The flow up to τ/n, since H is n times an average.
  public func filter(for training: TrainingSet) -> SpectralFilter {
    let exact = exactStops.map { stop in
      switch stop {
      case .time(let time): time
      case .ridge(let value), .step(let value): 1 / value
      }
    }
    return .flow(times: (times.ascending + exact).map { $0 / Double(training.count) })
  }
}

extension GradientFlow {
  /// `kind: gradient-flow`.
  public static let estimatorKind = EstimatorKind(
    name: "gradient-flow",
    summary: "gradient flow with the tangent kernel, or a control's kernel, at log-spaced times",
    example: "{kind: gradient-flow, times: {from: 0.1, to: 1e6, per-decade: 4}}",
    servesSeries: true,
    explanation: Explanation(
      formula: "f_t = K (I - exp(-t H/n)) H^-1 y",
      keys: [
        "times": KeyMeaning(
          "times that are recorded, log-spaced, on the scale of the eigenvalues of H/n",
          default: "from 0.1 to 1e6, 4 per factor of ten"),
        "times.from": "shortest time",
        "times.to": "longest time",
        "times.per-decade": "times per factor of ten",
      ],
      examples: [
        "{kind: gradient-flow, kernel: gaussian}"
      ],
      source: "Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26"),
    read: { section, _ in
      let kernel = KernelCatalogue.read(section)
      return LogGrid(reading: section, key: "times", default: standardTimes).map {
        GradientFlow(times: $0, kernel: kernel)
      }
    })
}
