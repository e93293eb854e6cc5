internal import Diffusion
internal import Documents
internal import Estimators
internal import Formatting
internal import Measures
internal import Theory

// Claims that a study asks for and could not get are refused before anything runs.

extension StudyReader {
  /// The claims of `related:`, names of the catalogue, which are shown without a verdict.
  func readRelated(besides judged: [Claim]) -> [Claim] {
    guard let node = root.optionalNode("related") else { return [] }
    var found: [Claim] = []
    for item in node.items {
      guard let name = item.string("a related claim", log: log) else { continue }
      guard let claim = ClaimCatalogue.claim(named: name) else {
        log.record(ClaimCatalogue.unknownMessage(name), at: item.position)
        continue
      }
      if (judged + found).contains(where: { $0.id == claim.id }) {
        log.record("the claim '\(claim.id)' is given twice", at: item.position)
      } else {
        found.append(claim.related)
      }
    }
    return found
  }

  /// A claim that no curve of the study can be compared with is refused, with what it is about instead.
  ///
  /// One that states no rate is a reference wherever it stands, and one along an axis of too few values is a matter of the
  /// design, which the report says.
  func checkClaims(_ claims: [Claim], cells: [Cell], variants: [Variant]) {
    guard log.isEmpty, !cells.isEmpty else { return }
    let items = root.optionalNode("claims")?.items ?? []
    for (claim, item) in zip(claims, items) where !claim.isStatement {
      if let reason = reasonNotJudged(claim, cells: cells, variants: variants) {
        log.record(
          "the claim '\(claim.shortName)' is judged nowhere in this study: \(reason)"
            + (claim.code == nil
              ? "" : "; to have it shown without a verdict, list it under 'related'"),
          at: item.position)
      }
    }
  }

  /// Why no curve can be compared with a claim; nil where one can.
  private func reasonNotJudged(_ claim: Claim, cells: [Cell], variants: [Variant]) -> String? {
    var reasons: [String] = []
    var served: [Cell] = []
    for cell in cells {
      let context = context(of: cell, claim: claim, variants: variants)
      guard case .referenceLine(let others) = claim.applicability(to: context) else {
        served.append(cell)
        continue
      }
      if let first = others.first, !reasons.contains(first) { reasons.append(first) }
    }
    if served.isEmpty { return Self.joined(reasons) }
    return reasonNotStopped(claim, served)
  }

  /// `the claim is about A, not about B` of several B in one sentence.
  private static func joined(_ reasons: [String]) -> String {
    var grouped: [(subject: String, others: [String])] = []
    for reason in reasons {
      let parts = reason.split(separator: ", not ", maxSplits: 1).map(String.init)
      let subject = parts[0].replacing("the claim is", with: "it is")
      if let index = grouped.firstIndex(where: { $0.subject == subject }) {
        grouped[index].others += parts.dropFirst()
      } else {
        grouped.append((subject, Array(parts.dropFirst())))
      }
    }
    return grouped.map { subject, others in
      others.isEmpty ? subject : "\(subject), not \(others.joined(separator: " or "))"
    }.joined(separator: "; ")
  }

  /// What a claim has to know to be about a cell; what is measured later is taken as it would be best for it.
  private func context(of cell: Cell, claim: Claim, variants: [Variant]) -> ClaimContext {
    let variant = variants[cell.variant]
    var measured: Set<Claim.Metric> = [.denoiser]
    if variant.problem.score != nil { measured.formUnion([.score, .divergence]) }
    if cell.measures.contains(where: { $0.quantities.contains { $0.name == QuantityName.coupling } }
    ) {
      measured.insert(.coupling)
    }
    return ClaimContext(
      estimator: cell.series.estimator, estimatorKind: cell.series.kind,
      kernel: cell.estimator.spectral?.foreignKernel?.identity,
      metric: measured.contains(claim.metric) ? claim.metric : .denoiser,
      setting: variant.setting, axis: claim.axis.judged, properties: [], quantities: [:])
  }

  /// Why the rule of `under:` stops none of the cells that the claim is about; nil where it may.
  private func reasonNotStopped(_ claim: Claim, _ cells: [Cell]) -> String? {
    guard let name = claim.under else { return nil }
    var reasons: [String] = []
    for cell in cells {
      guard let rule = cell.stopping.first(where: { $0.name == name }),
        let reason = rule.refusal(of: cell.estimator)
      else { return nil }
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return "the rule \(name) does not serve what it is about: \(reasons.joined(separator: "; "))"
  }
}
