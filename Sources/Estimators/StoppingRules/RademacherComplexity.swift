internal import Diffusion
internal import Documents
internal import LinearAlgebra
internal import Statistics

/// Stops before the local empirical Rademacher complexity of the kernel's unit ball outgrows the noise.
///
///     T̂ = argmin{ t ∈ ℕ : R̂(1/√η_t) > R/(C σ η_t) } − 1,    R̂(ε)² = (1/n) Σ_i min(l_i, ε²)
///
/// for the eigenvalues l_i of H/(n κ_max), κ_max = max_j κ(z_j, z_j), the running sum η_t of step sizes on
/// that scale, and the noise level σ² = v/d. The constant C is 2e in the paper, and the 1 is taken off the
/// step. The paper supposes that R bounds the norm of the regression function in the space of κ/κ_max (``NormBound``):
/// 1 by default, which holds for few laws.
///
/// The paper asks for K(z, z) ≤ 1 and for steps of at most min(1, 1/l₁), which is 1. Steps of the learning rate `paper`
/// are 1 on this scale. Those of `auto` are 1/l₁, several times larger, so that a rule that stops within a few steps
/// is rounded down to as little as none. Noisy points have no bound; these are our readings of a rule for them:
///
/// - dividing by κ_max, always;
/// - `truncate: R`: of the inputs only those with |x| ≤ R count, in the complexity, n and κ_max;
/// - `localise:`: each window of time or shell of radius has its own complexity, κ_max and noise level,
///   and the earliest of their stopping times is taken. Exact noise is then the mean of v over the piece;
/// - `placebo: true`: as many inputs are left out, or pieces are as large, but at random. What the placebo gains,
///   neither radius nor time explains.
///
/// Of a path with recorded steps alone, the last record that is not past T̂ is taken; step 0 is on every path.
///
/// Noise level and norm are exact or given here; ``EstimatedRademacherComplexity`` takes them from the labels.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, equation 6.
public struct RademacherComplexity: LabelFreeRule {
  /// The constant C.
  public let constant: Double
  /// How the norm bound R is known.
  public let norm: NormBound
  /// The radius beyond which inputs do not count, with its text in the study; nil for none.
  public let truncation: (radius: Double, text: String)?
  /// The pieces that have their own complexities; nil for all inputs together.
  public let localisation: Localisation?
  /// Whether inputs are left out, and pieces made, at random.
  public let isPlacebo: Bool

  /// Creates the rule.
  public init(
    constant: Double = CriticalRadius.paperConstant, norm: NormBound = .number(1),
    truncation: (radius: Double, text: String)? = nil,
    localisation: Localisation? = nil, isPlacebo: Bool = false
  ) {
    self.isPlacebo = isPlacebo
    self.constant = constant
    self.norm = norm
    self.truncation = truncation
    self.localisation = localisation
  }

  /// `rademacher`, with the options that are not the paper's.
  public var name: String { name(norm: norm.option, noise: nil) }

  /// The name where norm or noise are known in another way.
  func name(norm: String?, noise: String?) -> String {
    ruleName(
      "rademacher",
      [
        ("constant", constant == CriticalRadius.paperConstant ? nil : ruleNumber(constant)),
        ("norm", norm), ("noise", noise),
        ("truncate", truncation?.text), ("localise", localisation?.rawValue),
        ("placebo", isPlacebo ? "true" : nil),
      ])
  }

  /// The noise level is the exact one.
  public var needsLabelNoise: Bool { true }

  /// Where the norm is to be known.
  public var needsNorm: Bool { norm == .known }

  /// Of the fits.
  public var needsFilter: Bool { true }

  public func refusal(of estimator: any Estimator) -> String? {
    estimator.refusalOfTrainingTimes ?? refusalOfFilter(of: estimator)
  }

  /// The last record that is not past the stopping time.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func chooseRecord(_ evidence: InputEvidence) throws(FitFailure) -> Int? {
    try record(evidence, labelNoise: nil) { norm.bound(kernelMaximum: $0, evidence) }
  }

  /// The last record that is not past the stopping time for a noise level, the exact one where there is none, and a
  /// norm bound, which depends on κ_max.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  func record(
    _ evidence: InputEvidence, labelNoise: Double?, norm: (Double) -> Double?
  ) throws(FitFailure) -> Int? {
    guard evidence.filter?.isTraining == true else { return nil }
    guard truncation != nil || localisation != nil else {
      guard let labelNoise = labelNoise ?? evidence.exactLabelNoise(),
        let (spectrum, _) = try evidence.spectrum()
      else { return nil }
      let kernelMaximum = evidence.kernel.largestDiagonal(evidence.examples.inputs)
      return radius(
        spectrum.values, multiplicities: spectrum.multiplicities, kernelMaximum: kernelMaximum,
        labelNoise: labelNoise, norm: norm(kernelMaximum), evidence
      ).flatMap { record($0, scale: Double(evidence.count) * kernelMaximum, evidence) }
    }
    // Where the noise is not known from the law, no piece of it is known either.
    guard labelNoise != nil || evidence.exactLabelNoise() != nil else { return nil }
    let records = try pieces(evidence).map { (piece: [Int]) throws(FitFailure) -> Int? in
      try record(of: piece, labelNoise: labelNoise, norm: norm, evidence)
    }
    return records.compactMap(\.self).min()
  }

  /// The inputs that count, piece by piece.
  private func pieces(_ evidence: InputEvidence) -> [[Int]] {
    let points = evidence.examples
    var pieces = localisation?.pieces(of: points) ?? [Array(0..<points.count)]
    if let truncation {
      let bound = truncation.radius * truncation.radius
      pieces = pieces.map { piece in
        piece.filter { points.points.row($0).reduce(0) { $0 + $1 * $1 } <= bound }
      }.filter { !$0.isEmpty }
    }
    guard isPlacebo else { return pieces }
    return RandomPieces(count: points.count, stream: evidence.key.stream(for: .placebo))(
      sizes: pieces.map(\.count))
  }

  /// The record of one piece, from the Gram matrix of its inputs alone.
  private func record(
    of piece: [Int], labelNoise: Double?, norm: (Double) -> Double?, _ evidence: InputEvidence
  ) throws(FitFailure) -> Int? {
    guard piece.count <= SpectralQuadrature.largestComplete else {
      throw GramKrylov.tooLong(sampleSize: piece.count)
    }
    let inputs = evidence.examples.inputs.rows(at: piece)
    let eigenvalues = try SymmetricEigen.values(gram: evidence.kernel.gram(inputs))
    let ownNoise =
      labelNoise
      ?? piece.reduce(0) { $0 + evidence.examples.labelNoise[$1] } / Double(piece.count)
    let kernelMaximum = evidence.kernel.largestDiagonal(inputs)
    return radius(
      eigenvalues, multiplicities: nil, kernelMaximum: kernelMaximum, labelNoise: ownNoise,
      norm: norm(kernelMaximum), evidence
    ).flatMap { record($0, scale: Double(piece.count) * kernelMaximum, evidence) }
  }

  private func radius(
    _ eigenvalues: [Double], multiplicities: [Double]?, kernelMaximum: Double, labelNoise: Double,
    norm: Double?, _ evidence: InputEvidence
  ) -> CriticalRadius? {
    guard let norm else { return nil }
    return try? CriticalRadius(
      gramEigenvalues: eigenvalues, multiplicities: multiplicities, kernelMaximum: kernelMaximum,
      noise: (labelNoise / Double(evidence.outputs)).squareRoot(), norm: norm, constant: constant)
  }

  /// The last record that is not past the stopping time, where times of training on H count `scale`-fold.
  private func record(_ radius: CriticalRadius, scale: Double, _ evidence: InputEvidence) -> Int? {
    guard let filter = evidence.filter else { return nil }
    if let rate = filter.learningRate {
      let last = radius.stoppingStep(stepSize: rate * scale)
      return evidence.steps.lastIndex { $0 <= last }
    }
    return evidence.steps.lastIndex { filter.limit(step: $0) * scale <= radius.stoppingTime }
  }
}

extension RademacherComplexity {
  static let kind = StoppingKind.keyed(
    name: "rademacher",
    summary: "local Rademacher complexity of Raskutti, Wainwright and Yu, constant 2e",
    examples: [
      "rademacher", "{rademacher: {constant: 0.5, norm: 1, noise: residuals}}",
      "{rademacher: {norm: known}}", "{rademacher: {norm: estimated, noise: residuals}}",
      "{rademacher: {truncate: \"sqrt(2*log(n))+1\", localise: time, placebo: true}}",
    ],
    explanation: Explanation(
      formula:
        "last step before sqrt((1/n) sum_i min(l_i, 1/t)) exceeds norm/(constant sigma t), l_i "
        + "eigenvalues of H/(n kappa_max), t the sum of steps",
      keys: [
        "constant": KeyMeaning(
          "constant of the rule", default: "2e"),
        "norm": KeyMeaning(
          "bound on the norm of the posterior mean: a number, known, or estimated from the labels",
          default: "1"),
        "noise": NoiseEstimate.meaning,
        "truncate": KeyMeaning(
          "radius beyond which inputs do not count, an expression in n and d", default: "none"),
        "localise": KeyMeaning(
          "pieces that have their own complexities", default: "none"),
        "placebo": "whether inputs are left out, or pieces made, at random",
      ],
      source: "Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, equation 6")
  ) { section, quantities in
    let localisation = section.optionalChoice(
      "localise", of: Localisation.allCases.map(\.rawValue))
    let isPlacebo = section.boolean("placebo", default: false)
    let truncation = section.truncation(quantities)
    if isPlacebo, localisation == nil, truncation == nil {
      section.fail(
        at: "placebo", "a placebo replaces pieces or a truncation; give localise or truncate")
    }
    let constant = section.number(
      "constant", in: .positive, default: CriticalRadius.paperConstant)
    let norm = section.normBound()
    let noise = section.noiseEstimate()
    let rule = RademacherComplexity(
      constant: constant, norm: norm ?? .number(1), truncation: truncation,
      localisation: localisation.flatMap(Localisation.init(rawValue:)), isPlacebo: isPlacebo)
    guard noise != .exact || norm == nil else { return rule }
    return EstimatedRademacherComplexity(rule, noise: noise, estimatesNorm: norm == nil)
  }
}

extension Section {
  /// Reads `norm:`, a positive number, known, or estimated, which is nil; 1 where there is none.
  fileprivate func normBound() -> NormBound? {
    declare("norm", .words(["known", "estimated"]))
    guard case .scalar(let text, _)? = optionalNode("norm")?.content else {
      return .number(number("norm", in: .positive, default: 1))
    }
    switch text {
    case "known": return .known
    case "estimated": return nil
    default:
      if Double(text) == nil {
        fail(at: "norm", "the norm must be a positive number, known or estimated; found '\(text)'")
        return .number(1)
      }
      return .number(number("norm", in: .positive, default: 1))
    }
  }

  /// Reads `truncate:`, a radius as a number or an expression in n and d.
  fileprivate func truncation(_ quantities: [String: Double]) -> (radius: Double, text: String)? {
    guard let expression = optionalExpression("truncate") else { return nil }
    do throws(ExpressionError) {
      let radius = try expression.evaluate(quantities)
      if radius > 0, radius.isFinite { return (radius, expression.description) }
      fail(at: "truncate", "the radius must be positive, but it evaluates to \(radius)")
    } catch {
      fail(at: "truncate", "\(error)")
    }
    return nil
  }
}
