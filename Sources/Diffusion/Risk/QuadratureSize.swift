internal import Foundation

/// How large the grids are by which risks are integrated in one and two dimensions, before any is made.
///
/// A grid has as many points as the law is wide in units of its finest detail, on each axis: a law in two
/// places far apart has a large grid and keeps few of its points.
extension RegressionProblem {
  /// The most points of a grid at one time; more take minutes and gain nothing.
  public static let largestGrid = 1 << 26

  /// Whether the risk is integrated by quadrature, rather than by the trial's own random points.
  public var isIntegratedByQuadrature: Bool { dataDimension <= Self.largestQuadratureDimension }

  /// The spacing of a refinement's grid in units of the law's length scale.
  static func spacing(refinement: Int) -> Double { 0.75 * pow(2, -0.5 * Double(refinement)) }

  /// Where the law's grid is largest, d ≤ 2: the time, the points of a refinement's grid there, the law's
  /// largest width and its length scale.
  public func finestGrid(
    refinement: Int
  ) -> (time: Double, points: Double, width: Double, lengthScale: Double)? {
    guard dataDimension <= Self.largestQuadratureDimension else { return nil }
    return gridTimes.map { time in
      let (points, width, scale) = grid(spacing: Self.spacing(refinement: refinement), time: time)
      return (time: time, points: points, width: width, lengthScale: scale)
    }.max { $0.points < $1.points || $1.points.isNaN }
  }

  /// About how many nodes ``quadratureNodes(refinement:)`` keeps in both of its blocks, for each
  /// refinement up to a largest one, rather too many than too few.
  ///
  /// Where a grid is not small, the kept points of a coarse one are counted: their share of all points
  /// does not depend on the spacing.
  public func quadratureNodeCounts(upTo largest: Int) -> [Int] {
    let shares = gridTimes.map { (time: $0, share: keptShare(time: $0)) }
    return (0...largest).map { refinement in
      let spacing = Self.spacing(refinement: refinement)
      let most =
        shares.map { (grid(spacing: spacing, time: $0.time).points + 1) * $0.share }.max() ?? 0
      // Grids begin and end with a part of a spacing on each axis.
      let perTime = Int(min(most, Double(Self.largestGrid)) * 1.1) + 8
      return perTime * (times.isWindow ? 2 * (3 + refinement) + 1 : 2)
    }
  }

  /// The nodes that are held at a time where each is needed once, as by ``truth()``.
  public var nodesAtATime: Int {
    guard dataDimension <= Self.largestQuadratureDimension else { return 2048 }
    let points = gridTimes.map { grid(spacing: 0.25, time: $0).points }.max() ?? 0
    return Int(min(points, Double(Self.pointsAtATime)))
  }

  /// About how many nodes ``panelNodes(kinks:)`` keeps in both of its blocks, at most, for a number of
  /// kinks.
  public func panelNodeCount(kinks: Int) -> Int {
    let (points, _, _) = grid(spacing: 0.5, time: times.start)
    return 16 * Int(min(Double(Self.largestGrid), points * keptShare(time: times.start)))
      + 16 * (kinks + 4)
  }

  /// The ends of the window, between which grids are no larger, or the one time.
  private var gridTimes: [Double] { times.isWindow ? [times.start, times.end] : [times.start] }

  private func grid(
    spacing: Double, time: Double
  ) -> (points: Double, width: Double, lengthScale: Double) {
    let level = process.level(at: time)
    let scale = target.lengthScale(level: level)
    let widths = target.effectiveSupport(level: level).map { $0.upperBound - $0.lowerBound }
    let points = widths.reduce(1) { $0 * max(1, $1 / (spacing * scale)) }
    return (points, widths.max() ?? 0, scale)
  }

  /// The share of a grid's points whose weight is not negligible, from a coarse grid; at most 1.
  private func keptShare(time: Double) -> Double {
    let coarse = 1.5
    let (points, _, _) = grid(spacing: coarse, time: time)
    // A small grid is counted as a whole; a huge one is refused at once.
    guard points > 100, points <= Double(Self.largestGrid) else { return 1 }
    let kept = keptPoints(spacing: coarse, time: time)
    return min(1, 1.2 * Double(kept + 10) / points)
  }
}
