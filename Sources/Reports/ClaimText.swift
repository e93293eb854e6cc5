package import Analysis
internal import Documents
internal import Estimators
internal import Formatting
internal import Statistics
internal import Studies
package import Theory

/// How claims and verdicts are worded in reports.
extension Claim {
  /// The claim's kind in words.
  var kindWords: String {
    switch kind {
    case .upper: "upper bound"
    case .matching: "matching rate"
    case .lower: "lower bound"
    case .minimax: "minimax rate"
    }
  }

  /// What is claimed of the exponent in Markdown, such as `b ≥ 0.646`, given the exponent's value.
  package func claimedText(exponent: Double?) -> String {
    if let boundText { return boundText + ruleText }
    if isRatio { return "risk/ε_n² does not grow" }
    if case .statement(let formula, _) = check { return Markdown.code(formula) }
    if isFloor {
      return "risk → " + (exponent.map { ReportNumber.significant($0, 4) } ?? "a floor")
    }
    let sign =
      switch kind {
      case .upper: "≥"
      case .lower: "≤"
      case .matching, .minimax: "="
      }
    let value =
      exponent.map { ReportNumber.claimed($0) }
      ?? exponentExpression.map { Markdown.escaped("\($0)") }
    let of = if case .excess = check { " above the floor" } else { "" }
    return "b\(of) \(sign) \(value ?? "?")" + (hasConstant ? " and the constant" : "") + ruleText
  }

  /// The reference as a link where there is one, led by the word that says how sure it is.
  var sourceText: String {
    let word = provenance.word
    // The author of a theorem says where it is from, and that is all there is to say.
    if case .theorem = provenance { return Markdown.escaped(source.place) }
    // A study's own claim often says "reading of" itself.
    let lead = source.place.hasPrefix(word) ? "" : word == "reading of" ? "\(word) " : "\(word): "
    let place = Markdown.escaped(source.place)
    let names: String =
      switch source.authors.count {
      case 0: ""
      case 1...3: source.authors.joined(separator: ", ")
      default: "\(source.authors[0]) et al."
      }
    let title = [names, source.year.map(String.init) ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    guard let arXiv = source.arXiv else {
      if title.isEmpty, !lead.isEmpty { return "\(word) (\(place))" }
      return lead + [title, place].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return "\(lead)\(title), [arXiv:\(arXiv)](https://arxiv.org/abs/\(arXiv))"
  }
}

extension Verdict {
  /// The verdict as a clause that follows "kernel:".
  var clause: String { clause(axis: .sampleSize) }

  /// The same about a dependence on something else than n.
  func clause(axis: ClaimAxis) -> String {
    switch self {
    case .noSlower: "no slower than claimed"
    case .matches: "matches"
    case .faster: "faster than claimed"
    case .slowerOnRange: "slower than claimed on this range of \(axis.rawValue)"
    case .inconclusive: "inconclusive"
    case .notApplicable: "not applicable"
    case .referenceLine: "reference line"
    }
  }
}

/// The verdicts of one claim under one rule, as tables and sentences need them.
struct ClaimGroup {
  let claim: Claim
  /// The rule that was asked for; a claim that is about another one has the verdicts under that one.
  let stopping: String
  let verdicts: [ClaimVerdict]

  /// The verdicts of curves that the claim speaks of, whether or not its hypotheses hold.
  var addressed: [ClaimVerdict] {
    verdicts.filter { $0.judgement?.verdict != .referenceLine }
  }

  /// Whether the claim is only drawn.
  var isReferenceOnly: Bool { addressed.isEmpty && !verdicts.isEmpty }

  /// Whether the claimed exponent can be drawn with measured risks and their local exponents.
  var hasGuide: Bool {
    claim.statesExponent && claim.metric.quantity != nil && claim.metric != .coupling
      && (claim.under == nil || claim.under == stopping)
  }

  /// Whether no curve could be compared with the claim.
  var isUnjudged: Bool { verdicts.allSatisfy { $0.judgement == nil } }

  /// The verdicts with a word of judgement.
  var judged: [ClaimVerdict] {
    addressed.filter { $0.judgement != nil && $0.judgement?.verdict != .notApplicable }
  }

  /// The claimed exponents of the curves that the claim speaks of, or of all where it speaks of none;
  /// variants of a study may differ in them.
  var exponents: [Double] {
    unique((addressed.isEmpty ? verdicts : addressed).compactMap { $0.judgement?.target.exponent })
  }

  /// The claimed exponent's value, where it could be worked out.
  var exponent: Double? { verdicts.compactMap { $0.judgement?.target.exponent }.first }

  /// What is claimed, for sentences; variants of a study may differ in it.
  var claimedText: String {
    let texts = unique(addressed.map(claimedText))
    let values = addressed.compactMap { $0.judgement?.target.exponent }
    if texts.count > 2, values.count == addressed.count, let least = values.min(),
      let most = values.max()
    {
      return claim.claimedText(exponent: least) + " to " + ReportNumber.claimed(most)
    }
    return texts.isEmpty ? claim.claimedText(exponent: exponent) : texts.joined(separator: "; ")
  }

  /// What is claimed of one curve.
  func claimedText(_ verdict: ClaimVerdict) -> String {
    claim.claimedText(exponent: verdict.judgement?.target.exponent)
  }
}

extension StudyAnalysis {
  /// The claims with their verdicts under a rule, in the order of the study; curves that the rule
  /// does not apply to are left out.
  ///
  /// A claim that is about one rule has its verdicts where the study's first rule is asked for, whichever its own is.
  func claimGroups(stopping: String) -> [ClaimGroup] {
    study.claims.filter(\.standsInVerdicts).map { claim in
      ClaimGroup(
        claim: claim, stopping: stopping,
        verdicts: verdicts.filter { verdict in
          verdict.claim.id == claim.id
            && (claim.under == nil ? verdict.stopping == stopping : stopping == headlineRule)
            && !(curve(verdict.series, stopping: verdict.stopping)?.points.isEmpty ?? true)
        })
    }
  }

  /// The smallest and the largest sample size with a result, such as `64 to 4,096`.
  package func rangeText(of curve: RiskCurve) -> String {
    guard let first = curve.points.first?.n, let last = curve.points.last?.n else { return "—" }
    return "\(ReportNumber.count(first)) to \(ReportNumber.count(last))"
  }
}
