/// What a claim has to know about the cells that a rate was measured on.
public struct ClaimContext: Hashable, Sendable {
  /// The estimator's name in the study.
  public let estimator: String
  /// The estimator's kind.
  public let estimatorKind: String
  /// The kernel of the fits where it is another than the problem's own; nil for that, and for other estimators.
  public let kernel: String?
  /// The unit of the error measured.
  public let metric: Claim.Metric
  /// One time or a window; never `any`.
  public let setting: Claim.Setting
  /// What grows.
  public let axis: ClaimAxis
  /// What holds of the law and the study.
  public let properties: Set<Hypothesis>
  /// The numbers that exponents depend on.
  public let quantities: [ClaimQuantity: Double]
  /// The measured decay of the kernel's eigenvalues, with its window; nil where it was not measured.
  public let decay: EigenDecay?
  /// The degrees of freedom of the fits at their mean stopping time, by sample size; empty where they are not known.
  public let degreesOfFreedom: [Int: Double]

  /// Makes the context; compact support brings sub-Gaussian tails with it.
  public init(
    estimator: String, estimatorKind: String, kernel: String? = nil,
    metric: Claim.Metric = .denoiser,
    setting: Claim.Setting, axis: ClaimAxis = .sampleSize, properties: Set<Hypothesis>,
    quantities: [ClaimQuantity: Double], decay: EigenDecay? = nil,
    degreesOfFreedom: [Int: Double] = [:]
  ) {
    self.estimator = estimator
    self.estimatorKind = estimatorKind
    self.kernel = kernel
    self.metric = metric
    self.setting = setting
    self.axis = axis
    self.properties =
      properties.contains(.compactSupport) ? properties.union([.subGaussian]) : properties
    self.quantities = quantities
    self.decay = decay
    self.degreesOfFreedom = degreesOfFreedom
  }
}

/// Whether a claim can be judged on given cells.
public enum Applicability: Hashable, Sendable {
  /// It is about this estimator, metric and setting, and its hypotheses hold.
  case judged
  /// It is about something else, and is drawn next to the measurement.
  case referenceLine([String])
  /// It is about this, but the law or the study breaks a hypothesis.
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
    if isRelated {
      return .referenceLine(["the study lists the claim as related, and has it not judged"])
    }
    if case .statement(_, let how) = check {
      return .referenceLine(["the claim is not a rate of a risk; \(how)"])
    }
    var others: [String] = []
    if !estimators.isEmpty, !estimators.contains(context.estimatorKind),
      !estimators.contains(context.estimator)
    {
      others.append(
        "the claim is about the estimator \(estimators.joined(separator: " or ")), "
          + "not about \(context.estimatorKind)")
    }
    // A study's own claim has no code, and may be about any kernel.
    if let kernel = context.kernel, code != nil, !estimators.isEmpty, others.isEmpty {
      others.append("the claim is about the tangent kernel, not about \(kernel)")
    }
    if axis.judged != context.axis {
      others.append(
        "the claim is about growing \(axis.rawValue), not \(context.axis.rawValue)")
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
      : .notApplicable(broken.map { "the claim assumes what fails here: \($0.sentence)" })
  }

  /// At one fixed time the errors of posterior mean and score differ by the constant factor (α/h)², so
  /// exponents agree; along times they do not.
  private func unitIsImmaterial(in context: ClaimContext) -> Bool {
    guard case .exponent = check, context.axis != .time else { return false }
    return context.setting == .fixed
      && [metric, context.metric].allSatisfy { [.denoiser, .score].contains($0) }
  }
}

extension Claim.Setting {
  /// The times in words.
  public var words: String {
    switch self {
    case .any: "any times"
    case .fixed: "one fixed time"
    case .window: "a window of times"
    case .zero: "time zero"
    }
  }
}

extension Claim.Metric {
  /// How the judged risk follows from the squared error of the posterior mean, for reports; nil for that
  /// error itself.
  public var conversion: String? {
    switch self {
    case .denoiser: nil
    case .score: "judged in score units, the squared error times (alpha/h)^2 before averaging"
    case .divergence:
      "judged in KL units, half the squared error integrated over the window against d(alpha^2/h)"
    case .coupling, .totalVariation, .wasserstein: nil
    }
  }

  /// What it is the error of.
  public var words: String {
    switch self {
    case .denoiser: "posterior mean"
    case .score: "score"
    case .divergence: "reverse process's paths (KL)"
    case .coupling: "kernel as a stand-in for the network (coupling)"
    case .totalVariation: "sampled law in total variation"
    case .wasserstein: "sampled law in Wasserstein distance"
    }
  }
}
