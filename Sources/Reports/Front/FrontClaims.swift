internal import Analysis
internal import Documents
internal import Formatting
internal import Foundation
internal import Studies
internal import Theory

extension StudyReport {
  /// The claims that were judged on the headline rule's curves, in words; nil where none was.
  var frontClaims: FrontSentence? {
    let groups = analysis.claimGroups(stopping: analysis.headlineRule).filter { !$0.judged.isEmpty }
    guard !groups.isEmpty, !analysis.study.isQuick else { return nil }
    let shown = groups.prefix(Self.mostClaims)
    var phrases = shown.map { group in
      let name = group.claim.markdownName
      let verdicts = group.judged.compactMap { verdict in
        verdict.judgement.map { (shortLabel(verdict.series), $0.verdict) }
      }
      return
        (group.claim.bound == nil
        ? phrase(name, verdicts, axis: .sampleSize) : boundPhrase(name, verdicts))
        + group.claim.ruleText
    }
    if groups.count > shown.count {
      phrases.append("\(counted(groups.count - shown.count, "more claim")) below")
    }
    return FrontSentence(headline: phrases.joined(separator: "; ").firstCapital)
  }

  /// The most claims that a sentence can name.
  private static let mostClaims = 3

  /// What the verdicts on one claim say together, in lower case.
  func phrase(
    _ name: String, _ verdicts: [(label: String, verdict: Verdict)], axis: ClaimAxis
  ) -> String {
    let words = Set(verdicts.map(\.verdict))
    switch words {
    case [.faster]: return "faster than \(name) claims"
    case [.noSlower]: return "no slower than \(name) claims"
    case [.faster, .noSlower]: return "at least as fast as \(name) claims"
    case [.matches]: return "as \(name) claims"
    case [.inconclusive]: return "inconclusive about \(name)"
    case [.slowerOnRange]: return "slower than \(name) claims on this range of \(axis.rawValue)"
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
      "\(name) is \(list(texts))\(areNamed ? "" : " of \(ReportNumber.count(verdicts.count)) curves")"
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
            + phrase(claim.markdownName, judged.map { ($0.0, $0.1.verdict) }, axis: sweep.axis))
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
