internal import Analysis
internal import Diffusion
internal import Documents
internal import Estimators
internal import Formatting
internal import Studies
package import Theory

extension StudyReport {
  /// What the study asks for and did not get, one sentence each, without a full stop: for the end of a run, where
  /// the report has the details.
  package var terminalWarnings: [String] {
    quickWarning + experimentWarnings + claimWarnings + analysis.failures.map(\.text)
  }

  /// What stopping rules were asked for and could not do, in plain text, without a full stop.
  var experimentWarnings: [String] {
    ruleWarnings + pathWarnings + stepWarnings + exactStopWarnings
  }

  private var quickWarning: [String] {
    analysis.study.isQuick && !analysis.study.claims.isEmpty
      ? ["a --quick run is too small to judge a claim: run the study without --quick"] : []
  }
}

// MARK: - Rules

extension StudyReport {
  /// The share of trials that makes "most" of them.
  private static let most = 0.5
  /// The most series that a line names.
  private static let mostNamed = 3

  /// A rule that chose no record of an estimator that other rules could stop.
  private var ruleWarnings: [String] {
    let served = Set(analysis.curves.filter { !$0.points.isEmpty }.map(\.series))
    return analysis.study.stoppingNames.compactMap { rule in
      let without = analysis.curves.filter {
        $0.stopping == rule && $0.points.isEmpty && served.contains($0.series)
      }
      return without.isEmpty
        ? nil
        : "\(rule) does not serve \(terminalNames(without)): "
          + (refusal(of: rule, without) ?? "no risk is measured under it")
    }
  }

  /// A path at whose end rules stopped in most trials, so that a longer one might do better.
  private var pathWarnings: [String] {
    let short = analysis.curves.map { curve in
      (curve: curve, points: curve.points.filter { isTooShort($0, curve) })
    }.filter { !$0.points.isEmpty }
    let series = unique(short.map(\.curve.series))
    guard series.count <= Self.mostNamed else {
      return [
        "\(list(names(series))) stopped at the last record of their paths in most trials of some n under "
          + "\(list(unique(short.map(\.curve.stopping)))): extend their paths"
      ]
    }
    return series.map { series in
      let own = short.filter { $0.curve.series == series }
      let points = own.flatMap(\.points)
      let sizes = unique(points.map(\.n).sorted()).map { ReportNumber.count($0) }
      let word = own[0].curve.recordWord
      return
        "\(series.label) under \(list(own.map(\.curve.stopping))) stopped at its last \(word) in "
        + "\(Self.shareText(points.map(\.shareAtEnd))) at n = \(list(sizes)): extend \(word)s"
    }
  }

  /// A step given by the study that no path has, so that another one was taken in its place.
  private var stepWarnings: [String] {
    analysis.study.stoppingNames.compactMap { rule in
      let moved = analysis.curves.filter { $0.stopping == rule }.flatMap { curve in
        curve.points.compactMap { point -> (curve: RiskCurve, step: MovedStep)? in
          guard !isTooShort(point, curve) else { return nil }
          return movedStep(point, curve).map { (curve, $0) }
        }
      }
      guard let worst = moved.max(by: { $0.step.distance < $1.step.distance }) else { return nil }
      let estimators = unique(moved.map(\.curve.series.estimator))
      return "\(rule) was taken at the nearest recorded step of \(list(estimators)), at most "
        + "\(ReportNumber.claimed(worst.step.taken)) instead of \(ReportNumber.claimed(worst.step.asked)), at n = "
        + "\(ReportNumber.count(worst.step.n)); \(Self.exactRule(moved.map(\.curve.series.kind))) is exact"
    }
  }

  /// The rule that stops estimators of some kinds exactly.
  private static func exactRule(_ kinds: [String]) -> String {
    if kinds.allSatisfy({ $0 == GradientFlow.estimatorKind.name }) { return "{time: ...}" }
    if kinds.allSatisfy({ $0 == KernelRidge.estimatorKind.name }) { return "{ridge: ...}" }
    return "{step: ...}"
  }

  /// Whether the end of the path decided where most trials of a point stopped.
  private func isTooShort(_ point: RiskPoint, _ curve: RiskCurve) -> Bool {
    guard point.shareAtEnd > Self.most, let step = point.meanStep,
      let rule = rule(curve, sampleSize: point.n)
    else { return false }
    // One that takes a given step wants the end of the path only where the step lies there.
    guard let fixed = rule as? FixedTime else { return rule.searchesPath }
    return Double(fixed.step) > step + 0.5
  }

  private func rule(_ curve: RiskCurve, sampleSize n: Int) -> (any StoppingRule)? {
    guard let index = analysis.study.stoppingNames.firstIndex(of: curve.stopping),
      let cell = analysis.study.cells.first(where: {
        $0.series == curve.series && $0.sampleSize == n
      }), cell.stopping.indices.contains(index)
    else { return nil }
    return cell.stopping[index]
  }

  /// A step that was asked for and the one that was taken.
  private struct MovedStep {
    let n: Int
    let asked: Double
    let taken: Double
    /// How far they are apart, as a share of what was asked for.
    var distance: Double { abs(taken - asked) / max(1, asked) }
  }

  private func movedStep(_ point: RiskPoint, _ curve: RiskCurve) -> MovedStep? {
    guard let fixed = rule(curve, sampleSize: point.n) as? FixedTime, let taken = point.meanStep
    else { return nil }
    let asked = writtenStep(fixed, curve, sampleSize: point.n) ?? Double(fixed.step)
    let step = MovedStep(n: point.n, asked: asked, taken: taken)
    return step.distance > 1e-9 ? step : nil
  }

  /// The step as the study has it, before it is rounded; nil where it is not an expression in n and d.
  private func writtenStep(_ rule: FixedTime, _ curve: RiskCurve, sampleSize n: Int) -> Double? {
    let problem = analysis.study.variant(of: curve.series).problem.score
    let source = String(rule.name.dropFirst("fixed(".count).dropLast())
    return (try? Expression(parsing: source)).flatMap {
      try? $0.evaluate(["n": Double(n), "d": Double(problem?.dataDimension ?? 1)])
    }
  }

  /// `every trial`, `83 % of the trials` or `60 % to 90 % of the trials`.
  private static func shareText(_ shares: [Double]) -> String {
    guard let least = shares.min(), let most = shares.max() else { return "no trial" }
    if least == 1 { return "every trial" }
    let texts = unique([least, most].map { ReportNumber.percent($0) })
    return "\(texts.joined(separator: " to ")) of the trials"
  }

  /// The series of some curves, at most three of them by name.
  private func terminalNames(_ curves: [RiskCurve]) -> String {
    list(names(unique(curves.map(\.series))))
  }

  /// Labels, those beyond three as a number.
  private func names(_ series: [Study.Series]) -> [String] {
    let labels = unique(series.map(\.label))
    return labels.count <= Self.mostNamed
      ? labels : Array(labels.prefix(2)) + ["\(ReportNumber.count(labels.count - 2)) more"]
  }
}

extension RiskCurve {
  /// What a record of the path is.
  fileprivate var recordWord: String {
    switch series.kind {
    case KernelRidge.estimatorKind.name: "ridge"
    case GradientFlow.estimatorKind.name: "time"
    default: "step"
    }
  }
}

// MARK: - Claims

extension StudyReport {
  /// Claims that no curve of the study was judged by under any rule, those with the same reason together.
  private var claimWarnings: [String] {
    var found: [(reason: String, names: [String])] = []
    for claim in analysis.study.claims where !claim.isRelated {
      guard let reason = reasonWithoutVerdict(claim) else { continue }
      if let index = found.firstIndex(where: { $0.reason == reason }) {
        found[index].names.append(claim.shortName)
      } else {
        found.append((reason, [claim.shortName]))
      }
    }
    return found.map { reason, names in
      "\(list(names)) \(names.count == 1 ? "is" : "are") not judged: \(reason)"
    } + analysis.study.claims.compactMap(constantWarning)
  }

  /// That a claim of an exponent has a constant which no exponent tests.
  private func constantWarning(_ claim: Claim) -> String? {
    guard claim.code == nil, let expression = claim.exponentExpression,
      expression.names == [claim.axis.rawValue],
      let constant = try? expression.evaluate([claim.axis.rawValue: 1]), abs(constant - 1) > 1e-9
    else { return nil }
    return
      "the constant \(ReportNumber.claimed(constant)) of \(claim.shortName) is not tested, its exponent is; "
      + "'at-most' tests a bound with its constant"
  }

  /// Whether any curve is judged by a claim under any rule.
  package func isJudged(_ claim: Claim) -> Bool { reasonWithoutVerdict(claim) == nil }

  /// Why a claim has no word of judgement anywhere; nil where it has one.
  private func reasonWithoutVerdict(_ claim: Claim) -> String? {
    if claim.isStatement { return "no rate is stated" }
    let overN = analysis.verdicts.filter { $0.claim.id == claim.id }
    let sweeps = analysis.sweepCurves.flatMap(\.verdicts).filter { $0.claim.id == claim.id }
    let judgements = overN.map(\.judgement) + sweeps.map(\.judgement)
    let words = judgements.compactMap { $0?.verdict }
    guard words.allSatisfy({ $0 == .referenceLine || $0 == .notApplicable }) else { return nil }
    guard !judgements.isEmpty else { return "the study does not vary \(claim.axis.words)" }
    if words.contains(.notApplicable) {
      return judgements.compactMap(\.self).first { $0.verdict == .notApplicable }?.reasons.first
        ?? "a hypothesis does not hold"
    }
    if words.isEmpty {
      return (overN.map(\.failure) + sweeps.map(\.failure)).compactMap(\.self).first
        ?? "no reason recorded"
    }
    return "about another estimator, metric or setting than the study's"
  }
}
