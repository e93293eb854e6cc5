internal import Analysis
internal import Formatting
package import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The answer: two sentences that lead, by default what the headline series showed and how that stands to the
  /// claims, and the others in a list below them.
  var answer: String {
    let leads = analysis.study.leads.map { $0.plain }
    let first = leads.compactMap { lead in sentences.first { $0.part == lead }?.text }
    let others = sentences.filter { !leads.contains($0.part) }.map(\.text)
    let leading = first.isEmpty ? Array(others.prefix(2)) : first
    let rest = first.isEmpty ? Array(others.dropFirst(2)) : others
    return leading.joined(separator: " ")
      + (rest.isEmpty ? "" : "\n\n" + rest.map { "- \($0)" }.joined(separator: "\n"))
  }

  /// Everything that the answer can say.
  private var sentences: [(part: AnswerPart, text: String)] {
    let parts: [(part: AnswerPart, text: String)] =
      [
        (.rate, measuredSentence), (.claims, claimsSentence),
        (.estimators, estimatorRatiosSentence), (.stopping, stoppingCostSentence),
        (.times, stoppingTimesSentence), (.sweep, sweepSentence), (.prediction, predictionSentence),
      ] + measuresSentences
    return parts.filter { !$0.text.isEmpty }
  }

  /// Whether any curve has more than one sample size.
  package var variesSampleSize: Bool { analysis.curves.contains { $0.points.count > 1 } }

  private var headlineCurves: [RiskCurve] { analysis.curves(stopping: analysis.headlineRule) }

  private var measuredSentence: String {
    let curves = headlineCurves
    // A study of one sample size speaks of what else it varies.
    guard variesSampleSize || sweepSentence.isEmpty else { return "" }
    guard !curves.isEmpty else {
      return "No trial of this study has succeeded yet, so there is nothing to report."
    }
    let fitted = curves.filter { $0.fit != nil && $0.floor == nil }
    let levelled = curves.filter { $0.fit != nil && $0.floor != nil }
    let unfitted = curves.filter { $0.fit == nil }
    let lack = unfitted.map {
      "\($0.series.markdownLabel) (\(Markdown.escaped($0.fitFailure ?? "no fit")))"
    }
    let floors = floorSentence(levelled)
    guard !fitted.isEmpty else {
      return floors.isEmpty ? "No rate could be fitted: \(list(lack))." : floors
    }

    let ranges = Set(fitted.map { analysis.rangeText(of: $0) })
    let exponents = fitted.map { curve -> String in
      guard let fit = curve.fit else { return "" }
      let decimals = ReportNumber.exponentDecimals(fit.standardError)
      let interval = ReportNumber.interval(fit.ci95, standardError: fit.standardError)
      let bent = isBent(fit) ? ", the slope of a chord: the curve is bent" : ""
      let range = ranges.count > 1 ? ", n from \(analysis.rangeText(of: curve))" : ""
      return "**\(ReportNumber.fixed(fit.exponent, decimals: decimals))** "
        + "(95 % CI \(interval)\(range)\(bent)) for \(curve.series.markdownLabel)"
    }
    if exponents.count > Self.mostExponents { return rangeSentence(fitted, range: ranges) }
    let subject = hasPaths ? "Stopped by `\(analysis.headlineRule)`, the" : "The"
    var sentence = "\(subject) mean risk fell like $n^{-b}$ "
    if ranges.count == 1, let range = ranges.first { sentence += "for n from \(range) " }
    sentence += "with b = \(list(exponents))"
    if !lack.isEmpty { sentence += "; no rate could be fitted for \(list(lack))" }
    return [sentence + ".", floors].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Where curves level off: a floor instead of an exponent; empty without such curves.
  private func floorSentence(_ curves: [RiskCurve]) -> String {
    let clauses = curves.compactMap { curve -> String? in
      guard let floor = curve.floor else { return nil }
      let value =
        floor.fit.map { "**\(ReportNumber.measured($0.floor, $0.floorStandardError))**" }
        ?? "a floor that could not be fitted"
      return "\(value) for \(curve.series.markdownLabel) "
        + "(exactly \(ReportNumber.significant(floor.exact, 4)))"
    }
    guard !clauses.isEmpty else { return "" }
    let subject = hasPaths ? "Stopped by `\(analysis.headlineRule)`, the" : "The"
    return "\(subject) mean risk has a floor instead of an exponent: it levels off at "
      + "\(list(clauses))."
  }

  /// The most exponents that a sentence can carry.
  private static let mostExponents = 6

  /// The smallest and the largest exponent, where there are too many for a sentence.
  private func rangeSentence(_ curves: [RiskCurve], range: Set<String>) -> String {
    let fits = curves.compactMap { curve in curve.fit.map { (curve, $0) } }
      .sorted { $0.1.exponent < $1.1.exponent }
    guard let first = fits.first, let last = fits.last else { return "" }
    func text(_ item: (RiskCurve, RateFit)) -> String {
      "**\(ReportNumber.exponent(item.1.exponent, item.1.standardError))** (\(item.0.series.markdownLabel))"
    }
    let subject = hasPaths ? "Stopped by `\(analysis.headlineRule)`, the" : "The"
    let over = range.count == 1 ? range.first.map { " for n from \($0)" } ?? "" : ""
    return "\(subject) mean risk fell like $n^{-b}$\(over), with b from \(text(first)) to "
      + "\(text(last)) over \(ReportNumber.count(fits.count)) curves."
  }

  private var claimsSentence: String {
    let groups = analysis.claimGroups(stopping: analysis.headlineRule)
    guard !headlineCurves.isEmpty, variesSampleSize || sweepSentence.isEmpty else { return "" }
    guard !groups.isEmpty else { return otherClaimsSentence }
    let unjudged = groups.filter(\.isUnjudged).map(\.claim.markdownName)
    if unjudged.count == groups.count {
      return "Therefore no claim could be judged: \(list(unjudged))."
    }
    var clauses = groups.filter { !$0.isReferenceOnly && !$0.isUnjudged }.map(clause)
    if !unjudged.isEmpty { clauses.append("\(list(unjudged)) could not be judged") }
    let drawn = groups.filter(\.isReferenceOnly).map(\.claim)
    let statements = drawn.filter { $0.isStatement && !$0.isRelated }.map(\.markdownName)
    if !statements.isEmpty {
      clauses.append(
        "\(list(statements)) \(statements.count == 1 ? "makes" : "make") no claim about a rate")
    }
    let related = drawn.filter(\.isRelated).map(\.markdownName)
    if !related.isEmpty {
      clauses.append("\(list(related)) \(related.count == 1 ? "is" : "are") related and not judged")
    }
    let references = drawn.filter { !$0.isStatement && !$0.isRelated }.map(\.markdownName)
    if !references.isEmpty {
      let isOne = references.count == 1
      clauses.append(
        "\(list(references)) \(isOne ? "concerns" : "concern") other estimators, metrics or settings and "
          + "\(isOne ? "is only a reference line" : "are only reference lines")")
    }
    return "Compared with the claims: \(clauses.joined(separator: "; "))."
      + directionsSentence(groups)
  }

  /// How few directions of the kernel the fits use whose exponent is compared with the decay of its eigenvalues.
  private func directionsSentence(_ groups: [ClaimGroup]) -> String {
    let degrees = groups.flatMap(\.verdicts).compactMap(\.judgement)
      .filter { $0.verdict != .notApplicable }.compactMap(\.degreesOfFreedom)
    guard let least = degrees.min(), let most = degrees.max() else { return "" }
    let texts = [least, most].map { ReportNumber.significant($0, 2) }
    let range = texts[0] == texts[1] ? texts[0] : "\(texts[0]) to \(texts[1])"
    return
      " At the largest n the fits use \(range) directions of the kernel, while the claimed exponent is that of "
      + "eigenvalues of large index."
  }

  /// What claims are about where none is about the sample size; that there are none, for a study without.
  private var otherClaimsSentence: String {
    let claims = analysis.study.claims
    guard !claims.isEmpty else { return "The study names no claim to compare this with." }
    let clauses = unique(claims.map(\.axis)).map { axis in
      let own = claims.filter { $0.axis == axis }.map(\.markdownName)
      return "\(list(own)) \(own.count == 1 ? "is" : "are") about \(axis.words)"
    }
    return "No claim of the study is about the sample size: \(list(clauses))."
  }

  /// One claim, with its verdicts gathered so that equal ones are said once.
  private func clause(_ group: ClaimGroup) -> String {
    var words: [(verdict: String, series: [Study.Series])] = []
    for verdict in group.addressed {
      let word = plainWords(verdict)
      if let index = words.firstIndex(where: { $0.verdict == word }) {
        words[index].series.append(verdict.series)
      } else {
        words.append((word, [verdict.series]))
      }
    }
    // A sentence can carry so many names.
    let counts = group.addressed.count > Self.mostExponents
    let texts = words.map { word in
      counts && word.series.count > 2
        ? "\(word.verdict) on \(ReportNumber.count(word.series.count)) curves"
        : "\(word.verdict) for \(names(word.series))"
    }
    return "\(group.claim.markdownName) (\(group.claimedText)) — \(list(texts))"
  }

  /// The verdict in words, with the reason where it admits ignorance.
  private func plainWords(_ verdict: ClaimVerdict) -> String {
    guard let judgement = verdict.judgement else {
      return "not judged (\(Markdown.escaped(verdict.failure ?? "no reason recorded")))"
    }
    let target = judgement.target
    if verdict.claim.hasConstant, [.slowerOnRange, .faster].contains(judgement.verdict),
      judgement.ci90.lower > target.lower, judgement.ci90.upper < target.upper
    {
      let side = judgement.verdict == .faster ? "smaller" : "larger"
      return "**the exponent matches, but the risk is \(side) than claimed**"
    }
    guard judgement.verdict == .notApplicable, let reason = judgement.reasons.first else {
      return
        "**\(verdict.claim.bound == nil ? judgement.verdict.clause : judgement.verdict.boundClause)**"
    }
    return "**not applicable** because \(Markdown.escaped(reason))"
  }

  /// Whether a line through the points is refused by the test of the quadratic term.
  package func isBent(_ fit: RateFit) -> Bool {
    (fit.curvature?.pValue ?? 1) < VerdictThresholds.curvature
  }

  /// The names of several series, the widths and variants of one estimator together: `network (m = 256 and
  /// 1024; one law; another)`; each name in Markdown, or as `text` makes it.
  func names(
    _ series: [Study.Series], as text: (String) -> String = Markdown.escaped
  ) -> String {
    list(
      unique(series.map(\.estimator)).map { estimator in
        let own = series.filter { $0.estimator == estimator }
        let widths = unique(own.compactMap(\.width))
        let variants = unique(own.compactMap(\.variant))
        // Of all variants, the name alone says it.
        let isEverywhere = variants.count == analysis.study.variants.count
        // Variants have commas in their names.
        let further =
          (widths.isEmpty ? [] : ["m = \(list(widths.map(text)))"])
          + (isEverywhere ? [] : variants.map(text))
        return text(estimator)
          + (further.isEmpty ? "" : " (\(further.joined(separator: "; ")))")
      })
  }

  /// `a`, `a and b`, `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
