internal import Analysis
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

/// Where a claimed exponent lies compared with the 95 % interval of a measured one.
private enum ExponentPlace: CaseIterable {
  case inside, below, above

  init(_ exponent: Double, in interval: ConfidenceInterval) {
    self = interval.contains(exponent) ? .inside : exponent < interval.lower ? .below : .above
  }

  /// Where the exponents that claims name lie; `interval` is what they are compared with.
  func words(_ names: String, isOne: Bool, interval: String) -> String {
    let subject = isOne ? "the exponent that \(names) claims is" : "those that \(names) claim are"
    switch self {
    case .inside: return "\(subject) inside \(interval)"
    case .below: return "\(subject) below \(interval)"
    case .above: return "\(subject) above \(interval)"
    }
  }
}

extension StudyReport {
  /// Which claimed exponents the intervals of the measured ones contain, and which they exclude, and in which
  /// direction; nil where no claim about n was judged.
  var frontExponents: FrontSentence? {
    guard !analysis.study.isQuick else { return nil }
    let groups = analysis.claimGroups(stopping: analysis.headlineRule).filter { group in
      !group.claim.isFloor && group.claim.bound == nil && !group.judged.isEmpty
    }
    let found = groups.map { group in
      (
        group: group,
        places: group.judged.compactMap { verdict in
          verdict.judgement.map { ExponentPlace($0.target.exponent, in: $0.ci95) }
        }
      )
    }
    guard !found.isEmpty else { return nil }
    // Claims of which all curves say the same share a clause.
    var clauses: [String] = []
    func add(_ place: ExponentPlace, _ names: [String], _ curves: String) {
      let interval = clauses.isEmpty ? "the 95 % interval" : "it"
      clauses.append(
        place.words(list(names), isOne: names.count == 1, interval: interval) + curves)
    }
    for place in ExponentPlace.allCases {
      let same = found.filter { Set($0.places) == [place] }
      for count in unique(same.map(\.places.count)) {
        add(
          place,
          same.filter { $0.places.count == count }.map { exponentName($0.group.claim) },
          count == 1 ? "" : " on all \(ReportNumber.count(count)) curves")
      }
    }
    for (group, places) in found where Set(places).count > 1 {
      for place in ExponentPlace.allCases {
        let own = zip(group.judged, places).filter { $0.1 == place }.map { shortLabel($0.0.series) }
        guard !own.isEmpty else { continue }
        add(
          place, [exponentName(group.claim)],
          " on \(own.count) of \(places.count) curves"
            + (own.count <= 3 ? " (\(own.map(Markdown.escaped).joined(separator: "; ")))" : ""))
      }
    }
    let ranges = unique(
      groups.flatMap(\.judged).compactMap {
        analysis.curve($0.series, stopping: analysis.headlineRule)
      }.map { analysis.rangeText(of: $0) })
    let range = ranges.count == 1 ? "On n = \(ranges[0]) " : "On the range of each curve "
    return FrontSentence(
      headline: "\(range)\(clauses.joined(separator: "; "))",
      text: ([particulars(found.map(\.group))] + [inapplicable]).filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  /// A claim's name, with what its exponent is of where that is not the risk itself.
  private func exponentName(_ claim: Claim) -> String {
    claim.spokenName + (claim.isRatio ? " (0, that of the ratio to ε_n²)" : "")
  }

  /// For each claim how far the intervals reach, what is claimed, and that an interval confirms nothing by containing it.
  private func particulars(_ groups: [ClaimGroup]) -> String {
    let texts = groups.compactMap { group -> String? in
      let judgements = group.judged.compactMap(\.judgement)
      guard let lower = judgements.map(\.ci95.lower).min(),
        let upper = judgements.map(\.ci95.upper).max()
      else { return nil }
      let ends = [lower, upper].map { ReportNumber.fixed($0, decimals: 3) }.joined(
        separator: " to ")
      let bent = judgements.count(where: \.isBent)
      return "\(ends) for \(group.claim.spokenName) (\(group.claimedText)"
        + (bent == 0 ? ")" : "; \(bent == judgements.count ? "all" : "\(bent) of them") bent)")
    }
    let isOpen = groups.contains { group in
      group.judged.contains { $0.judgement.map { $0.ci95.contains($0.target.exponent) } ?? false }
    }
    return "The 95 % intervals run from \(list(texts))."
      + (isOpen
        ? " An interval that contains an exponent does not confirm it: each exponent in it fits the data."
        : "")
  }

  private var inapplicable: String {
    let names = analysis.claimGroups(stopping: analysis.headlineRule).filter { group in
      group.judged.isEmpty && group.addressed.contains { $0.judgement?.verdict == .notApplicable }
    }.map(\.claim.markdownName)
    return names.isEmpty
      ? "" : "\(list(names)) \(names.count == 1 ? "does" : "do") not apply to any of these curves."
  }
}
