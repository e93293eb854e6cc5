import Estimators

/// A stopping rule: the last record with at most √n degrees of freedom. It sees no label (`LabelFreeRule`).
struct EffectiveDimension: LabelFreeRule {
  var name: String { "effective-dimension" }

  func chooseRecord(_ evidence: InputEvidence) throws(FitFailure) -> Int? {
    guard let (spectrum, filter) = try evidence.spectrum() else { return nil }
    let most = Double(evidence.count).squareRoot()
    return evidence.steps.lastIndex { filter.degreesOfFreedom(of: spectrum, step: $0) <= most } ?? 0
  }

  static let kind = StoppingKind.plain(
    name: "effective-dimension", summary: "at most the root of n degrees of freedom",
    rule: EffectiveDimension())
}
