/// What a claim has to know about the cells that a rate was measured on.
public struct ClaimContext: Hashable, Sendable {
  /// The estimator's name in the study.
  public let estimator: String
  /// The estimator's kind.
  public let estimatorKind: String
  /// The unit of the error measured.
  public let metric: Claim.Metric
  /// One time or a window; never `any`.
  public let setting: Claim.Setting
  /// What grows.
  public let axis: String
  /// What holds of the law and the study.
  public let properties: Set<Hypothesis>
  /// The numbers that exponents depend on.
  public let quantities: [ClaimQuantity: Double]

  /// Makes the context; compact support brings sub-Gaussian tails with it.
  public init(
    estimator: String, estimatorKind: String, metric: Claim.Metric = .denoiser,
    setting: Claim.Setting, axis: String = "n", properties: Set<Hypothesis>,
    quantities: [ClaimQuantity: Double]
  ) {
    self.estimator = estimator
    self.estimatorKind = estimatorKind
    self.metric = metric
    self.setting = setting
    self.axis = axis
    self.properties =
      properties.contains(.compactSupport) ? properties.union([.subGaussian]) : properties
    self.quantities = quantities
  }
}

/// Whether a claim can be judged on given cells.
public enum Applicability: Hashable, Sendable {
  /// It speaks of this estimator, metric and setting, and its hypotheses hold.
  case judged
  /// It speaks of something else, and is drawn beside the measurement.
  case referenceLine([String])
  /// It speaks of this, but the law or the study breaks a hypothesis.
  case notApplicable([String])
}

extension Applicability {
  /// Why the claim cannot be judged; empty where it can.
  public var reasons: [String] {
    switch self {
    case .judged: []
    case .referenceLine(let reasons), .notApplicable(let reasons): reasons
    }
  }
}

extension Claim {
  /// Whether the claim can be judged on these cells, and why not.
  public func applicability(to context: ClaimContext) -> Applicability {
    var others: [String] = []
    if !estimators.isEmpty, !estimators.contains(context.estimatorKind),
      !estimators.contains(context.estimator)
    {
      others.append(
        "the claim is about the estimator \(estimators.joined(separator: " or ")), "
          + "not about \(context.estimatorKind)")
    }
    if axis != context.axis {
      others.append("the claim is about growing \(axis), not \(context.axis)")
    }
    if setting != .any, setting != context.setting {
      others.append("the claim is about \(setting.words), not \(context.setting.words)")
    }
    if metric != context.metric, !unitIsImmaterial(in: context) {
      others.append(
        "the claim is about the error of the \(metric.words), not of the \(context.metric.words)")
    }
    guard others.isEmpty else { return .referenceLine(others) }

    let broken = hypotheses.filter { !context.properties.contains($0) }
    return broken.isEmpty
      ? .judged
      : .notApplicable(broken.map { "the claim supposes that \($0.sentence), which fails here" })
  }

  /// At one fixed time the two errors differ by the constant factor (α/h)², so exponents agree.
  private func unitIsImmaterial(in context: ClaimContext) -> Bool {
    guard case .exponent = check else { return false }
    return context.setting == .fixed
  }
}

extension Claim.Setting {
  fileprivate var words: String {
    switch self {
    case .any: "any times"
    case .fixed: "one fixed time"
    case .window: "a window of times"
    case .zero: "time zero"
    }
  }
}

extension Claim.Metric {
  fileprivate var words: String { self == .denoiser ? "posterior mean" : "score" }
}
