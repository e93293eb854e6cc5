internal import Documents
internal import LinearAlgebra

/// Stops before the local empirical Rademacher complexity of the kernel's unit ball outgrows the noise.
///
///     T̂ = argmin{ t ∈ ℕ : R̂(1/√η_t) > R/(C σ η_t) } − 1,    R̂(ε)² = (1/n) Σ_i min(l_i, ε²)
///
/// for the eigenvalues l_i of H/(n κ_max), κ_max = max_j κ(z_j, z_j), the running sum η_t of step sizes on
/// that scale, and the noise level σ² = v/d. The constant C is 2e in the paper, and the 1 is taken off the
/// step. R bounds the norm of the regression function in the space of κ/κ_max; 1, as in the paper, unless
/// it is given.
///
/// The paper asks for K(z, z) ≤ 1 and for steps of at most min(1, 1/l₁). Dividing by κ_max is our reading
/// for inputs that have no bound; the learning rate `auto` has steps of 1/l₁, which is 1 or more, so that
/// the sum η_t is what the rule compares. Of a path with recorded steps alone, the last record that is not
/// past T̂ is taken; step 0 is on every path.
///
/// > Reference: Raskutti, Wainwright, Yu 2014, arXiv 1306.3574, equation 6.
public struct RademacherComplexity: StoppingRule {
  /// The constant C.
  public let constant: Double
  /// The norm bound R in the space of κ/κ_max.
  public let norm: Double
  /// How the noise level is known.
  public let noise: NoiseEstimate

  /// Creates the rule.
  public init(
    constant: Double = CriticalRadius.paperConstant, norm: Double = 1,
    noise: NoiseEstimate = .exact
  ) {
    self.constant = constant
    self.norm = norm
    self.noise = noise
  }

  /// `rademacher`, with the options that are not the paper's.
  public var name: String {
    ruleName(
      "rademacher",
      [
        ("constant", constant == CriticalRadius.paperConstant ? nil : ruleNumber(constant)),
        ("norm", norm == 1 ? nil : ruleNumber(norm)), ("noise", noise.option),
      ])
  }
  /// Independent of the labels where the noise level is.
  public var isLabelIndependent: Bool { noise == .exact }

  /// The last record that is not past the stopping time.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard let (spectrum, filter) = try evidence.spectrum(), filter.isTraining,
      let labelNoise = try noise.labelNoise(evidence)
    else { return nil }
    let training = evidence.training
    let kernelMaximum = training.kernel.largestDiagonal(training.inputs)
    let radius: CriticalRadius
    do throws(CriticalRadiusError) {
      radius = try CriticalRadius(
        gramEigenvalues: spectrum.values, multiplicities: spectrum.multiplicities,
        kernelMaximum: kernelMaximum,
        noise: (labelNoise / Double(training.labels.columns)).squareRoot(), norm: norm,
        constant: constant)
    } catch {
      return nil
    }
    let scale = Double(training.count) * kernelMaximum
    if let rate = filter.learningRate {
      let last = radius.stoppingStep(stepSize: rate * scale)
      return evidence.path.steps.lastIndex { $0 <= last }
    }
    return evidence.path.steps.lastIndex { filter.limit(step: $0) * scale <= radius.stoppingTime }
  }
}

extension RademacherComplexity {
  static let kind = StoppingKind.keyed(
    name: "rademacher",
    summary: "local Rademacher complexity of Raskutti, Wainwright and Yu, constant 2e",
    examples: ["rademacher", "{rademacher: {constant: 0.5, norm: 1, noise: residuals}}"]
  ) { section in
    RademacherComplexity(
      constant: section.number(
        "constant", in: .positive, default: CriticalRadius.paperConstant),
      norm: section.number("norm", in: .positive, default: 1), noise: section.noiseEstimate())
  }
}
