public import Documents

extension Claim {
  /// What the keys of a study's own claims mean.
  package static let keyMeanings: [String: KeyMeaning] = [
    "id": "name of the claim, not one of the catalogue's",
    "kind": KeyMeaning(
      "upper: at most the order; matching: the order; lower: not below it in the worst case; minimax: both",
      default: "required without at-most; upper with it"),
    "estimators": KeyMeaning(
      "names of the study's estimators, or kinds, that the claim is about", default: "all"),
    "setting":
      "times that the claim is about: one time, a window, or zero; elsewhere it is only drawn",
    "axis": "what the risk is a power of",
    "metric": KeyMeaning(
      "error that the claim is about", default: "denoiser; score on the axis t"),
    "exponent":
      "b of n^-b, or the power itself, in d, Dprime, beta, s and smoothness: \"2/3\" is \"n^-(2/3)\"",
    "title": KeyMeaning("a few words for tables", default: "the id"),
    "under": KeyMeaning(
      "rule under which alone the claim is judged: an item of stopping, or its name",
      default: "every rule"),
    "at-most":
      "a bound with its constant instead of an exponent, in n, m and the same quantities: \"3*n^-0.6\"",
    "standing":
      "how sure the claim is; the source of a theorem is printed as it is given",
    "logs": "power of log n that the claim allows in addition",
    "margin": KeyMeaning(
      "difference of exponents that still counts as agreement", default: "0.05"),
    "source": "where it is stated",
  ]

  /// Reads a study's `claims:`: names of the catalogue, and its own claims.
  ///
  ///     claims: [S1, {id: my-claim, kind: upper, estimators: [kernel], setting: window, axis: n,
  ///              exponent: "(d+2)/(2*d+3)", logs: 1, source: "reading of ...", margin: 0.05}]
  ///
  /// `estimators` names kinds or a study's own names, and all of them where it is left out. `metric` is
  /// the error of the posterior mean where it is left out, and that of the score on the axis t. With `at-most` in
  /// place of `exponent` it is a bound with its constant. `rule` gives the name of the stopping rule that `under`
  /// is about, or records that the study has none such. Faults go to the log; what could be read is returned.
  public static func read(
    _ node: Node, log: DiagnosticLog, rule: (Node) -> String? = { _ in nil }
  ) -> [Claim] {
    var claims: [Claim] = []
    for item in node.items {
      let claim: Claim?
      log.recording?.define("claim", at: item.position)
      if case .mapping = item.content {
        claim = Section(item, what: "a claim", log: log).flatMap { read($0, rule: rule) }
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

  private static func read(
    _ section: Section, rule: (Node) -> String?
  ) -> Claim? {
    section.declareOne(of: ["exponent", "at-most"])
    section.declareSome(of: ["kind", "at-most"])
    for key in ["logs", "margin"] { section.declareNotAll(of: ["at-most", key]) }
    let id = section.string("id")
    let isBound = section.contains("at-most")
    let title = section.optionalString("title")
    let kinds = Kind.allCases.map(\.rawValue)
    let kind =
      isBound
      ? section.choice("kind", of: kinds, default: Kind.upper.rawValue)
      : section.choice("kind", of: kinds)
    if isBound, let kind, kind != Kind.upper.rawValue {
      section.fail(at: "kind", "'at-most' is a bound from above, so that 'kind' can only be upper")
    }
    let estimators = section.optionalStrings("estimators") ?? []
    let under = section.optionalNode("under").flatMap(rule)
    let setting = section.choice("setting", of: Setting.allCases.map(\.rawValue), default: "any")
    let axes = isBound ? [ClaimAxis.sampleSize] : ClaimAxis.allCases
    let axis = section.choice("axis", of: axes.map(\.rawValue), default: "n")
    // The literature has the dependence on time in score units.
    let usual: Metric = axis == ClaimAxis.time.rawValue ? .score : .denoiser
    let metric = section.choice(
      "metric", of: Metric.allCases.map(\.rawValue), default: usual.rawValue)
    let expression = section.claimedExpression(isBound: isBound, axis: axis)
    let logs = isBound ? 0 : section.number("logs", in: .nonNegative, default: 0)
    let margin = isBound ? nil : section.optionalNumber("margin", in: .positive)
    let standing = section.choice(
      "standing", of: Standing.allCases.map(\.rawValue), default: Standing.reading.rawValue)
    let source = section.string("source")
    section.finish()

    if let id, ClaimCatalogue.claim(named: id) != nil {
      section.fail(at: "id", "'\(id)' is a claim of the catalogue; choose another id")
      return nil
    }
    guard let id, let expression, let source, let kind = kind.flatMap(Kind.init(rawValue:)),
      let setting = Setting(rawValue: setting), let metric = Metric(rawValue: metric),
      let claimAxis = ClaimAxis(rawValue: axis)
    else { return nil }
    return Claim(
      id: id, title: title ?? id,
      statement: statement(expression, axis: claimAxis, metric: metric, isBound: isBound),
      source: Source(authors: [], year: nil, place: source),
      provenance: (Standing(rawValue: standing) ?? .reading).provenance, kind: kind,
      axis: claimAxis,
      metric: metric, estimators: estimators, setting: setting,
      check: isBound ? .bound(expression) : .exponent(expression), logs: logs, margin: margin,
      under: under)
  }

  private static func statement(
    _ expression: Expression, axis: ClaimAxis, metric: Metric, isBound: Bool
  ) -> String {
    if isBound { return "The mean squared error of the \(metric.words) is at most \(expression)." }
    if axis == .error {
      return
        "A root mean squared error epsilon takes n of order epsilon^(-a) with a = \(expression)."
    }
    return expression.names.contains(axis.rawValue)
      ? "The risk is of order \(expression)."
      : "The risk is of order \(axis.rawValue)^(-b) with b = \(expression)."
  }

  /// Whether two claims of a study differ in nothing but their names, in any spelling.
  private func says(theSameAs other: Claim) -> Bool {
    func value(_ claim: Claim) -> String? {
      (claim.exponentExpression ?? claim.bound).map { expression in
        (try? expression.evaluate([:])).map { "\($0)" } ?? expression.description
      }
    }
    return value(self) == value(other) && value(self) != nil && kind == other.kind
      && (bound == nil) == (other.bound == nil) && under == other.under
      && axis == other.axis && range == other.range && metric == other.metric
      && Set(estimators) == Set(other.estimators) && setting == other.setting
      && hypotheses == other.hypotheses && source == other.source && logs == other.logs
      && margin == other.margin
  }
}

/// How sure the author of a claim is of it, as a study says so.
private enum Standing: String, CaseIterable {
  case theorem, conjecture, reading

  var provenance: Claim.Provenance {
    switch self {
    case .theorem: .theorem("Declared in the study as a theorem.")
    case .conjecture: .conjecture("Declared in the study as a conjecture.")
    case .reading: .reading("Declared in the study.")
    }
  }
}

extension Section {
  /// Reads `exponent:` or `at-most:` of a claim, which says what its author means; faults are recorded.
  fileprivate func claimedExpression(isBound: Bool, axis: String) -> Expression? {
    let key = isBound ? "at-most" : "exponent"
    if isBound, contains("exponent") {
      fail(
        at: "exponent",
        "'at-most' states the whole bound, with its exponent and its constant; leave 'exponent' out"
      )
      return nil
    }
    guard let expression = expression(key) else { return nil }
    let allowed =
      ClaimQuantity.allCases.map(\.rawValue) + (isBound ? ["n", "m"] : [axis])
    for name in expression.names.sorted() where !allowed.contains(name) {
      let hint = didYouMean(name, among: allowed)
      fail(
        at: key,
        "unknown name '\(name)' in the \(isBound ? "bound" : "exponent")\(hint.isEmpty ? "." : hint) Known: "
          + allowed.joined(separator: ", "))
      return nil
    }
    do throws(ExpressionError) {
      try expression.refuseLoosePowers(of: isBound ? "n" : axis)
    } catch {
      fail(at: key, "\(error)")
      return nil
    }
    // A number alone is b of n^-b, and -1/2 means n^(-1/2).
    if !isBound, expression.names.isEmpty, axis == ClaimAxis.sampleSize.rawValue,
      let value = try? expression.evaluate([:]), value < 0
    {
      fail(
        at: key,
        "'exponent' is b of \(axis)^-b, so \(expression) would be a risk that grows; write "
          + "\(axis)^(\(expression)) for one that falls")
      return nil
    }
    return expression
  }
}
