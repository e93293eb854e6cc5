internal import Analysis
internal import Documents
internal import Estimators
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  private var judgedVerdicts: [ClaimVerdict] {
    analysis.claimGroups(stopping: analysis.headlineRule).flatMap(\.judged)
  }

  /// What the verdicts assume without a check; empty where nothing was judged.
  var frontRests: String {
    let claims = unique(judgedVerdicts.map(\.claim.id)).compactMap { id in
      judgedVerdicts.first { $0.claim.id == id }?.claim
    }
    let hasNetworks = analysis.study.series.contains {
      $0.kind == NetworkEstimator.estimatorKind.name
    }
    let assumptions = unique(claims.flatMap(\.assumptions)).filter {
      hasNetworks || !$0.hasPrefix("A network is wide enough")
    }
    guard !claims.isEmpty else { return "" }
    let failing = failingNorms
    let unchecked = assumptions.filter { $0 != Claim.unitNorm || !failing.isEverywhere }
    guard !assumptions.isEmpty else {
      return claims.allSatisfy(\.hypotheses.isEmpty)
        ? "" : "**What this rests on.** Every hypothesis that the claims name was checked."
    }
    let more = unchecked.count - Self.mostAssumptions
    let parts = [
      failing.text,
      unchecked.isEmpty
        ? ""
        : "Assumed and not checked: "
          + unchecked.prefix(Self.mostAssumptions).joined(separator: " ")
          + (more > 0 ? " \(counted(more, "more assumption")) in the details." : ""),
    ]
    return "**What this rests on.** " + parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Where a claim's bound of 1 on the norm is known to fail, as sentences, and whether that is on every curve.
  private var failingNorms: (text: String, isEverywhere: Bool) {
    let assuming = judgedVerdicts.filter { $0.claim.assumptions.contains(Claim.unitNorm) }
    let failing = assuming.compactMap { verdict in
      analysis.failingNorm(verdict.claim, verdict.series).map { (verdict, $0) }
    }
    guard !failing.isEmpty else { return ("", false) }
    let claims = list(unique(failing.map(\.0.claim.markdownName)))
    let norms = unique(
      failing.map { verdict, norm in
        ReportNumber.significant(norm, 2)
          + (verdict.series.variant.map { " for \(Markdown.escaped($0))" } ?? "")
      })
    return (
      "Fails here: \(claims) assumes that the posterior mean has norm at most 1 in the normalised kernel's space, and it is "
        + "at least \(norms.joined(separator: "; ")). Its verdicts speak of these curves all the same.",
      failing.count == assuming.count
    )
  }

  private static let mostAssumptions = 4

  /// What would change the answer: bends, few directions, open verdicts, short paths, the range.
  var frontLimits: String {
    let items =
      [bentItem, directionsItem, openItem, hypothesesItem].compactMap { $0 } + warningItems
      + [rangeItem].compactMap { $0 }
    return items.isEmpty
      ? "" : "**What would change it.**\n\n" + items.map { "- \($0)" }.joined(separator: "\n")
  }

  private var bentItem: String? {
    let curves = analysis.curves(stopping: analysis.headlineRule)
      .filter { $0.floor == nil && ($0.fit.map(isBent) ?? false) }
    guard !curves.isEmpty, variesSampleSize else { return nil }
    let all = analysis.curves(stopping: analysis.headlineRule).count
    let which =
      curves.count == all
      ? (all == 1 ? "The risk curve is" : "All risk curves are")
      : curves.count <= 3
        ? "The risk \(curves.count == 1 ? "curve" : "curves") of \(names(curves.map(\.series))) \(curves.count == 1 ? "is" : "are")"
        : "\(ReportNumber.count(curves.count)) of \(ReportNumber.count(all)) risk curves are"
    return "\(which) bent: one exponent summarises this range and need not hold beyond it."
  }

  private var directionsItem: String? {
    let degrees = judgedVerdicts.compactMap { $0.judgement?.degreesOfFreedom }
    guard let least = degrees.min(), let most = degrees.max() else { return nil }
    let range = unique([least, most].map { ReportNumber.significant($0, 2) }).joined(
      separator: " to ")
    return
      "At the largest n the fits use \(range) directions of the kernel; the claimed exponent is that of "
      + "eigenvalues of large index."
  }

  private var openItem: String? {
    let swept = sweeps.flatMap(\.curves).flatMap(\.verdicts).compactMap(\.judgement)
    let open = (judgedVerdicts.compactMap(\.judgement) + swept)
      .filter { $0.verdict == .inconclusive }
    guard !open.isEmpty else { return nil }
    // Beyond, a number of trials is a way to say that it is not to be had.
    let needed = open.compactMap(\.trialsNeeded).filter { $0 <= Self.mostTrials }
    guard let most = needed.max() else {
      return "\(counted(open.count, "verdict")) \(open.count == 1 ? "is" : "are") inconclusive."
    }
    return
      "\(counted(open.count, "verdict")) \(open.count == 1 ? "is" : "are") inconclusive; up to "
      + "\(counted(most, "more trial", as: ReportNumber.count(most))) per sample size would settle "
      + (needed.count == open.count
        ? (open.count == 1 ? "it." : "them.") : "\(needed.count) of them.")
  }

  /// The most trials per sample size that are offered as a way out.
  private static let mostTrials = 20_000

  private var hypothesesItem: String? {
    let failed = analysis.claimGroups(stopping: analysis.headlineRule)
      .flatMap(\.addressed).filter { $0.judgement?.verdict == .notApplicable }
    guard !failed.isEmpty else { return nil }
    let texts = unique(failed.compactMap { $0.judgement?.reasons.first }).prefix(2)
    return
      "Not applicable on \(counted(Set(failed.map(\.series)).count, "curve")): \(texts.map(Markdown.escaped).joined(separator: "; "))."
  }

  /// What the study asked for and did not get; a path that ends too early for some trials is in the details.
  private var warningItems: [String] {
    experimentWarnings.prefix(3).map { "\(Markdown.escaped($0))." }
  }

  private var rangeItem: String? {
    guard let last = analysis.study.sampleSizes.last, variesSampleSize else { return nil }
    return
      "Nothing here speaks of n above \(ReportNumber.count(last))\(analysis.study.hasVariants ? " or of other laws" : ", or of another law")."
  }
}
