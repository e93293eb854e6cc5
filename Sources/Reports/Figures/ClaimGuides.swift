internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Studies
internal import Theory

extension StudyReport {
  /// The claimed exponents that were judged on a curve, claims of equal exponents together.
  ///
  /// Claims about something else, and those that state no exponent, are linked and not drawn.
  func judgedExponents(of curve: RiskCurve) -> [(name: String, exponent: Double)] {
    let claims = analysis.claimGroups(stopping: curve.stopping).filter(\.hasGuide).flatMap {
      group in
      group.judged.filter { $0.series == curve.series }.compactMap { verdict in
        verdict.judgement.map { (name: group.claim.shortName, exponent: $0.target.exponent) }
      }
    }
    var result: [(name: String, exponent: Double)] = []
    for claim in claims {
      // Exponents that lie no further apart than this are one line.
      if let index = result.firstIndex(where: { abs($0.exponent - claim.exponent) < 5e-3 }) {
        let names = result[index].name.components(separatedBy: ", ")
        if !names.contains(claim.name) { result[index].name += ", \(claim.name)" }
      } else {
        result.append(claim)
      }
    }
    return Array(result.prefix(Self.mostGuides))
  }

  /// The most claimed slopes that a reader can tell apart.
  private static let mostGuides = 2

  /// What a claimed exponent is called in a figure.
  func guideLabel(_ names: String, _ exponents: [Double]) -> String {
    let texts = unique(exponents.map { ReportNumber.claimed($0) })
    guard texts.count == 1, let text = texts.first else { return "claimed: \(names)" }
    return "claimed: \(names), \(text)"
  }

  /// The slopes that claims state, a line just above the points of each panel.
  ///
  /// Claims leave their constants open, so a line keeps clear of all points and only its slope means anything.
  func slopeReferences(_ curves: [RiskCurve]) -> [FigureReference] {
    let panels = unique(curves.map { $0.series.variant ?? "" })
    var slopes: [(panel: String, name: String, exponent: Double)] = []
    for panel in panels {
      for curve in curves where (curve.series.variant ?? "") == panel {
        for guide in judgedExponents(of: curve)
        where !slopes.contains(where: {
          $0.panel == panel && abs($0.exponent - guide.exponent) < 5e-3
        }) {
          slopes.append((panel, guide.name, guide.exponent))
        }
      }
    }
    return slopes.compactMap { slope in
      let points = curves.filter { ($0.series.variant ?? "") == slope.panel }.flatMap(\.points)
        .filter { $0.mean > 0 }
      let sizes = points.map { Double($0.n) }
      guard let first = sizes.min(), let last = sizes.max(), last > first,
        let constant = points.map({ $0.mean * pow(Double($0.n), slope.exponent) }).max()
      else { return nil }
      func place(_ n: Double) -> FigureReference.Place {
        .init(x: n, y: Self.distance * constant * pow(n, -slope.exponent))
      }
      let alike = slopes.filter { $0.name == slope.name }.map(\.exponent)
      return FigureReference(
        label: guideLabel(slope.name, alike), group: slope.panel, from: place(first),
        to: place(last))
    }
  }

  /// How far a line keeps from the points, as a factor.
  private static let distance = 1.3
}
