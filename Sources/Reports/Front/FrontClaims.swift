internal import Analysis
internal import Documents
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The claims that were judged on the headline rule's curves, in words; nil where none was.
  var frontClaims: FrontSentence? {
    let groups = analysis.claimGroups(stopping: analysis.headlineRule).filter { !$0.judged.isEmpty }
    guard !groups.isEmpty, !analysis.study.isQuick else { return nil }
    if groups.count == 1, let found = absence(groups[0]) { return found }
    let shown = groups.prefix(Self.mostClaims)
    var phrases = shown.map { group in
      let name = group.claim.spokenName
      let verdicts = group.judged.compactMap { verdict in
        verdict.judgement.map { (shortLabel(verdict.series), $0.verdict) }
      }
      return group.claim.bound == nil
        ? phrase(name, claimed: group.claimedText, verdicts, axis: .sampleSize)
        : boundPhrase(name, verdicts) + group.claim.ruleText
    }
    if groups.count > shown.count {
      phrases.append("\(counted(groups.count - shown.count, "more claim")) below")
    }
    return FrontSentence(headline: phrases.joined(separator: "; ").firstCapital)
  }

  /// The most claims that a sentence can name.
  private static let mostClaims = 3

  /// What a claim says that there is no rate, as `exponent: 0` does, was found to be on its only curve; nil for other
  /// claims.
  private func absence(_ group: ClaimGroup) -> FrontSentence? {
    guard group.claim.kind == .matching, group.claim.statesExponent, group.judged.count == 1,
      let verdict = group.judged.first, let judgement = verdict.judgement,
      judgement.target.exponent == 0,
      let curve = analysis.curve(verdict.series, stopping: analysis.headlineRule)
    else { return nil }
    let decimals = ReportNumber.exponentDecimals(judgement.standardError)
    let interval = ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)
    let margin = ReportNumber.claimed(judgement.target.margin)
    let value = "b = \(ReportNumber.fixed(judgement.exponent, decimals: decimals)) (\(interval))"
    let words: (lead: String, end: String) =
      switch (judgement.verdict, judgement.ci95.contains(0)) {
      case (.matches, true): ("There is none", "an interval that contains 0")
      case (.matches, false):
        ("There is next to none", "an interval that excludes 0 and is within \(margin) of it")
      case (_, true):
        ("None is seen and none excluded", "an interval that contains 0 and more than \(margin)")
      case (_, false): ("There is one", "an interval that excludes 0")
      }
    return FrontSentence(
      headline: "\(words.lead): \(value), \(words.end)",
      text:
        "b is the exponent of the rate $n^{-b}$ on n = \(analysis.rangeText(of: curve)), with its 95 % interval."
    )
  }

  /// What the verdicts on one claim say together, in lower case.
  func phrase(
    _ name: String, claimed: String, _ verdicts: [(label: String, verdict: Verdict)],
    axis: ClaimAxis
  ) -> String {
    let words = Set(verdicts.map(\.verdict))
    let what = "(\(claimed))"
    switch words {
    case [.faster]: return "faster than \(name) claims \(what)"
    case [.noSlower]: return "no slower than \(name) claims \(what)"
    case [.faster, .noSlower]: return "at least as fast as \(name) claims \(what)"
    case [.matches]: return "as \(name) claims \(what)"
    case [.inconclusive]: return "inconclusive about \(name) \(what)"
    case [.slowerOnRange]:
      return "slower than \(name) claims \(what) on this range of \(axis.rawValue)"
    default: break
    }
    let quick: [Verdict] = [.faster, .noSlower]
    let isBoth = words.isSuperset(of: quick)
    let parts: [(words: [Verdict], text: String)] = [
      (
        quick,
        isBoth
          ? "at least as fast as claimed"
          : words.contains(.faster) ? "faster than claimed" : "no slower than claimed"
      ),
      ([.matches], "as claimed"), ([.slowerOnRange], "slower than claimed on this range"),
      ([.inconclusive], "inconclusive"),
    ]
    // Few curves have names, many are counted.
    let areNamed = verdicts.count <= Self.mostNames
    let texts = parts.compactMap { part -> String? in
      let own = verdicts.filter { part.words.contains($0.verdict) }.map {
        Markdown.escaped($0.label)
      }
      guard !own.isEmpty else { return nil }
      return areNamed
        ? "\(part.text) for \(list(own))" : "\(part.text) on \(ReportNumber.count(own.count))"
    }
    return
      "\(name) \(what) is \(list(texts))\(areNamed ? "" : " of \(ReportNumber.count(verdicts.count)) curves")"
  }

  /// What tells a series from the others of the study: its variant, its estimator, or both.
  func shortLabel(_ series: Study.Series) -> String {
    let all = analysis.study.series
    guard let variant = series.variant else { return series.estimatorLabel }
    if Set(all.map(\.estimatorLabel)).count == 1 { return variant }
    let width = series.width.map { "m = \($0); " } ?? ""
    return "\(series.estimator) (\(width)\(variant))"
  }

  /// The most curves that a phrase can name.
  private static let mostNames = 3

  /// What a sweep says of the claims about it, with the local exponents where that is not settled; nil without a claim
  /// that was judged.
  var frontSweep: FrontSentence? {
    var phrases: [String] = []
    var locals: [String] = []
    for sweep in sweeps {
      for claim in analysis.study.claims where claim.axis == sweep.axis {
        let judged = sweep.curves.compactMap { curve in
          curve.verdicts.first { $0.claim.id == claim.id }?.judgement.map { (title(curve), $0) }
        }.filter { ![.notApplicable, .referenceLine].contains($0.1.verdict) }
        let verdicts = judged.map(\.1)
        guard !verdicts.isEmpty else { continue }
        phrases.append(
          "in \(sweep.axis.words), "
            + phrase(
              claim.spokenName,
              claimed: unique(verdicts.map { claim.claimedText(exponent: $0.target.exponent) })
                .joined(separator: "; "), judged.map { ($0.0, $0.1.verdict) }, axis: sweep.axis))
        let exponents = verdicts.map(\.exponent)
        if let least = exponents.min(), let most = exponents.max() {
          let ends = unique([least, most].map { ReportNumber.fixed($0, decimals: 2) })
          let bent = verdicts.count(where: \.isBent)
          locals.append(
            "The exponent in $\(sweep.axis.symbol)$ for \(claim.markdownName) measures \(ends.joined(separator: " to ")) on "
              + counted(verdicts.count, "curve")
              + (bent == 0
                ? "."
                : bent == verdicts.count
                  ? "; all are bent." : "; \(ReportNumber.count(bent)) of them are bent."))
        }
      }
    }
    guard !phrases.isEmpty else { return nil }
    return FrontSentence(
      headline: phrases.prefix(Self.mostClaims).joined(separator: "; ").firstCapital,
      text: locals.prefix(Self.mostClaims).joined(separator: " "))
  }
}

extension String {
  /// The text with its first letter as a capital.
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
