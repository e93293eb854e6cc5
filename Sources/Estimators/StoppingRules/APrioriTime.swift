internal import Diffusion
internal import Documents
internal import Foundation
internal import LinearAlgebra

/// Stops at the time that theory names before any data: c n^(β/(sβ + 1)) on the scale of H/(n κ_max).
///
/// β is the decay of the kernel's eigenvalues, (D′ + 1)/D′ for the tangent kernel on inputs of intrinsic
/// dimension D′ unless it is given, and s the source exponent, 1 for the kernel's space itself. The theory
/// leaves the constant c open.
///
/// > Reference: Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26; for β, Bietti and Mairal 2019.
public struct APrioriTime: LabelFreeRule {
  /// The decay β, or nil for the problem's own.
  public let decay: Double?
  /// The source exponent s.
  public let source: Double
  /// The constant c.
  public let scale: Double

  /// Creates the rule.
  public init(decay: Double? = nil, source: Double = 1, scale: Double = 1) {
    self.decay = decay
    self.source = source
    self.scale = scale
  }

  /// `a-priori`, with the options that are not the usual ones.
  public var name: String {
    ruleName(
      "a-priori",
      [
        ("decay", decay.map(ruleNumber)), ("source", source == 1 ? nil : ruleNumber(source)),
        ("scale", scale == 1 ? nil : ruleNumber(scale)),
      ])
  }

  /// Of the fits.
  public var needsFilter: Bool { true }

  public func refusal(of estimator: any Estimator) -> String? {
    estimator.refusalOfTrainingTimes ?? refusalOfFilter(of: estimator)
  }

  /// The record nearest to that time on a log scale.
  public func chooseRecord(_ evidence: InputEvidence) -> Int? {
    guard evidence.filter?.isTraining == true,
      let times = evidence.times, let β = decay ?? Self.decay(evidence)
    else { return nil }
    let time = scale * pow(Double(evidence.count), β / (source * β + 1))
    let kernelMaximum = evidence.kernel.largestDiagonal(evidence.examples.inputs)
    // As ratios; the time 0 is nearest only to itself.
    return indexOfSmallest(
      times.map { abs(log(max($0 * kernelMaximum, 1e-12) / time)) })
  }

  /// The decay of the kernel's eigenvalues; nil where it has finitely many, or is not one whose decay is known.
  private static func decay(_ evidence: InputEvidence) -> Double? {
    switch evidence.problem {
    case .score(let problem):
      guard evidence.kernel is TangentKernel else { return nil }
      let D = Double(problem.intrinsicDimension)
      return D > 0 ? (D + 1) / D : nil
    case .series(let series): return series.decay
    }
  }
}

extension APrioriTime {
  static let kind = StoppingKind.keyed(
    name: "a-priori", summary: "the time c n^(b/(s b + 1)) for eigenvalue decay b and source s",
    examples: ["a-priori", "{a-priori: {decay: 2, source: 1, scale: 1}}"],
    explanation: Explanation(
      formula: "time = scale n^(decay/(source decay + 1))",
      keys: [
        "decay": KeyMeaning(
          "exponent of the eigenvalues' decay", default: "the tangent kernel's"),
        "source": "source exponent s",
        "scale": "factor of the time",
      ],
      source: "Yao, Rosasco, Caponnetto 2007, Constructive Approximation 26")
  ) { section, _ in
    APrioriTime(
      decay: section.optionalNumber("decay", in: .positive),
      source: section.number("source", in: .positive, default: 1),
      scale: section.number("scale", in: .positive, default: 1))
  }
}
