internal import Analysis
internal import Foundation
internal import Statistics
internal import Theory

/// Where claimed slopes are drawn beside the measured risks.
///
/// Claims leave their constants open: a line lies just above all points, or just below them where
/// it is steeper than every fitted curve, so that it touches the cloud and crosses nothing.
struct ClaimGuides {
  /// A line of a claimed slope over the whole range.
  struct Line {
    let name: String
    let exponent: Double
    let start: (n: Double, y: Double)
    let end: (n: Double, y: Double)
  }

  /// A slope triangle with its right angle at the top right.
  struct Triangle {
    let name: String
    let exponent: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
  }

  let lines: [Line]
  let triangle: Triangle?

  /// How far a line keeps from the points.
  private static let distance = 1.35

  init(analysis: StudyAnalysis, curves: [RiskCurve]) {
    // Risks of 0 have no place on a logarithmic axis, and no line keeps a distance from them.
    let points = curves.flatMap(\.points).filter { $0.mean > 0 }
    let sizes = points.map { Double($0.n) }
    guard let first = sizes.min(), let last = sizes.max(), last > first else {
      lines = []
      triangle = nil
      return
    }
    var judged: [(name: String, exponent: Double)] = []
    var others: [(name: String, exponent: Double)] = []
    for group in analysis.claimGroups(stopping: analysis.headlineRule)
    where group.hasGuide {
      for exponent in group.exponents {
        let entry = (group.claim.shortName, exponent)
        if group.judged.isEmpty { others.append(entry) } else { judged.append(entry) }
      }
    }
    let steepest = curves.compactMap { $0.fit?.exponent }.max() ?? 0
    let lines = Self.merged(Array(judged.dropFirst()) + others).map { name, exponent in
      let scaled = points.map { $0.mean * pow(Double($0.n), exponent) }
      let constant =
        exponent > steepest
        ? (scaled.min() ?? 1) / Self.distance : (scaled.max() ?? 1) * Self.distance
      return Line(
        name: name, exponent: exponent, start: (first, constant * pow(first, -exponent)),
        end: (last, constant * pow(last, -exponent)))
    }
    self.lines = lines
    triangle = judged.first.map { claim in
      Self.triangle(claim, points: points, lines: lines, range: (first, last))
    }
  }

  /// The lowest and the highest risk of a guide.
  var lowest: Double {
    (lines.map { min($0.start.y, $0.end.y) } + [triangle?.bottom ?? .infinity]).min() ?? .infinity
  }
  var highest: Double { (lines.map(\.start.y) + [triangle?.top ?? 0]).max() ?? 0 }

  /// Claimed exponents that lie no further apart than this share a guide.
  private static let width = 5e-3

  /// Claims of equal exponents share a guide, and each is named once.
  static func merged(
    _ claims: [(name: String, exponent: Double)]
  ) -> [(name: String, exponent: Double)] {
    var result: [(name: String, exponent: Double)] = []
    for claim in claims {
      if let index = result.firstIndex(where: { abs($0.exponent - claim.exponent) < width }) {
        let names = result[index].name.split(separator: ", ")
        if !names.contains(claim.name[...]) { result[index].name += ", \(claim.name)" }
      } else {
        result.append(claim)
      }
    }
    return result
  }

  /// A triangle in the upper right, above everything else that is drawn there: risks fall, so there
  /// is room.
  private static func triangle(
    _ claim: (name: String, exponent: Double), points: [RiskPoint], lines: [Line],
    range: (first: Double, last: Double)
  ) -> Triangle {
    let span = log(range.last / range.first)
    let left = range.first * exp(0.62 * span)
    let right = range.first * exp(0.9 * span)
    // Neighbours on both sides count, since the lines between points cross the triangle's range.
    let step = exp(span / Double(max(1, Set(points.map(\.n)).count - 1)) * 1.01)
    let near = points.filter { Double($0.n) > left / step && Double($0.n) < right * step }
    var heights = near.map { point in
      errorBar(point.mean, point.mcse).upper * pow(Double(point.n) / left, claim.exponent)
    }
    for line in lines {
      for n in [left, right] {
        heights.append(
          line.start.y * pow(n / line.start.n, -line.exponent)
            * pow(n / left, claim.exponent))
      }
    }
    let top = (heights.max() ?? 1) * 1.2
    return Triangle(
      name: claim.name, exponent: claim.exponent, left: left, right: right, top: top,
      bottom: top * pow(right / left, -claim.exponent))
  }
}
