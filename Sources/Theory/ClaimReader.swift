public import Documents

extension Claim {
  /// What the keys of a study's own claims mean.
  package static let keyMeanings: [String: KeyMeaning] = [
    "id": "name of the claim, not one of the catalogue's",
    "kind":
      "upper: at most the order; matching: the order; lower: not below it in the worst case; minimax: both",
    "estimators": KeyMeaning(
      "names of the study's estimators, or kinds, that the claim is about", default: "all"),
    "setting":
      "times that the claim is about: one time, a window, or zero; elsewhere it is only drawn",
    "axis": "what the risk is a power of",
    "metric": KeyMeaning(
      "error that the claim is about", default: "denoiser; score on the axis t"),
    "exponent":
      "b of n^-b, or the power itself, in d, Dprime, beta, s and smoothness: \"2/3\" is \"n^-(2/3)\"",
    "logs": "power of log n that the claim allows in addition",
    "margin": KeyMeaning(
      "difference of exponents that still counts as agreement", default: "0.05"),
    "source": "where it is stated; printed as a reading of that source",
  ]

  /// Reads a study's `claims:`: names of the catalogue, and its own claims.
  ///
  ///     claims: [S1, {id: my-claim, kind: upper, estimators: [kernel], setting: window, axis: n,
  ///              exponent: "(d+2)/(2*d+3)", logs: 1, source: "reading of ...", margin: 0.05}]
  ///
  /// `estimators` names kinds or a study's own names, and all of them where it is left out. `metric` is
  /// the error of the posterior mean where it is left out, and that of the score on the axis t. Faults go
  /// to the log; what could be read is returned.
  public static func read(_ node: Node, log: DiagnosticLog) -> [Claim] {
    var claims: [Claim] = []
    for item in node.items {
      let claim: Claim?
      log.recording?.define("claim", at: item.position)
      if case .mapping = item.content {
        claim = Section(item, what: "a claim", log: log).flatMap(read)
      } else {
        claim = item.string("a claim", log: log).flatMap { name in
          log.recording?.note(.words(ClaimCatalogue.names), at: item.position)
          let known = ClaimCatalogue.claim(named: name)
          if known == nil { log.record(ClaimCatalogue.unknownMessage(name), at: item.position) }
          return known
        }
      }
      guard let claim else { continue }
      if claims.contains(where: { $0.id == claim.id }) {
        log.record("the claim '\(claim.id)' is given twice", at: item.position)
      } else if let same = claims.first(where: { $0.says(theSameAs: claim) }) {
        log.record(
          "the claim '\(claim.id)' says the same as '\(same.id)'; leave one of them out",
          at: item.position)
      } else {
        claims.append(claim)
      }
    }
    return claims
  }

  private static func read(_ section: Section) -> Claim? {
    let id = section.string("id")
    let kind = section.choice("kind", of: Kind.allCases.map(\.rawValue))
    let estimators = section.optionalStrings("estimators") ?? []
    let setting = section.choice("setting", of: Setting.allCases.map(\.rawValue), default: "any")
    let axis = section.choice("axis", of: ClaimAxis.allCases.map(\.rawValue), default: "n")
    // The literature has the dependence on time in score units.
    let usual: Metric = axis == ClaimAxis.time.rawValue ? .score : .denoiser
    let metric = section.choice(
      "metric", of: Metric.allCases.map(\.rawValue), default: usual.rawValue)
    let exponent = section.expression("exponent")
    let logs = section.number("logs", in: .nonNegative, default: 0)
    let margin = section.optionalNumber("margin", in: .positive)
    let source = section.string("source")
    section.finish()

    if let id, ClaimCatalogue.claim(named: id) != nil {
      section.fail(at: "id", "'\(id)' is a claim of the catalogue; choose another id")
      return nil
    }
    let allowed = ClaimQuantity.allCases.map(\.rawValue) + [axis]
    for name in (exponent?.names ?? []).sorted() where !allowed.contains(name) {
      let hint = didYouMean(name, among: allowed)
      section.fail(
        at: "exponent",
        "unknown name '\(name)' in the exponent\(hint.isEmpty ? "." : hint) Known: "
          + allowed.joined(separator: ", "))
      return nil
    }
    if let exponent, !isPlain(exponent, axis: axis, section) { return nil }
    guard let id, let exponent, let source, let kind = kind.flatMap(Kind.init(rawValue:)),
      let setting = Setting(rawValue: setting), let metric = Metric(rawValue: metric),
      let claimAxis = ClaimAxis(rawValue: axis)
    else { return nil }
    return Claim(
      id: id, title: id,
      statement: claimAxis == .error
        ? "A root mean squared error epsilon takes n of order epsilon^(-a) with a = \(exponent)."
        : "The risk is of order \(axis)^(-b) with b = \(exponent).",
      source: Source(authors: [], year: nil, place: source),
      provenance: .reading("Declared in the study."), kind: kind, axis: claimAxis, metric: metric,
      estimators: estimators, setting: setting, check: .exponent(exponent), logs: logs,
      margin: margin)
  }
  /// Whether two claims of a study differ in nothing but their names, in any spelling.
  private func says(theSameAs other: Claim) -> Bool {
    func value(_ claim: Claim) -> String? {
      claim.exponentExpression.map { expression in
        (try? expression.evaluate([:])).map { "\($0)" } ?? expression.description
      }
    }
    return value(self) == value(other) && exponentExpression != nil && kind == other.kind
      && axis == other.axis && range == other.range && metric == other.metric
      && Set(estimators) == Set(other.estimators) && setting == other.setting
      && hypotheses == other.hypotheses && source == other.source && logs == other.logs
      && margin == other.margin
  }

  /// Whether an exponent says what its author means; faults are recorded.
  private static func isPlain(
    _ exponent: Expression, axis: String, _ section: Section
  ) -> Bool {
    do throws(ExpressionError) {
      try exponent.refuseLoosePowers(of: axis)
    } catch {
      section.fail(at: "exponent", "\(error)")
      return false
    }
    // A number alone is b of n^-b, and -1/2 means n^(-1/2).
    if exponent.names.isEmpty, axis == ClaimAxis.sampleSize.rawValue,
      let value = try? exponent.evaluate([:]), value < 0
    {
      section.fail(
        at: "exponent",
        "'exponent' is b of \(axis)^-b, so \(exponent) would be a risk that grows; write "
          + "\(axis)^(\(exponent)) for one that falls")
      return false
    }
    return true
  }
}
