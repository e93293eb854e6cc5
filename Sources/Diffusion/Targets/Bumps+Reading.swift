internal import Documents
import Foundation

extension Bumps {
  /// `kind: bumps`.
  public static let kind = TargetKind(
    name: "bumps",
    summary: "least-favourable family: bumps of random sign whose size follows n",
    example: """
      {kind: bumps, base: {kind: box, lower: 0, upper: 1}, smoothness: 1.5, amplitude: 0.5}
      """,
    explanation: Explanation(
      formula:
        "p_0 = base + sum_k (+-) bump_k, with random signs and a width and height that follow n",
      keys: [
        "base": "box, histogram or spline that the bumps are added to",
        "base.kind": "box (on the line or in the plane), histogram or spline",
        "base.lower": "lower end of each coordinate of a box",
        "base.upper": "upper end of each coordinate of a box",
        "base.dimension": TargetCatalogue.dimensionMeaning,
        "base.edges": "edges of the bins of a histogram, ascending",
        "base.masses": "mass of each bin; they sum to 1",
        "base.knots": "knots of a spline, ascending",
        "base.density": "density at each knot",
        "base.ends": "ends of a spline: natural or clamped",
        "smoothness": "smoothness of the class of densities, above 0 and at most 4",
        "amplitude": "height of the bumps, as a share of what keeps the density positive",
        "on": KeyMeaning(
          "interval [l, u] that the bumps cover, for a base on the line",
          default: "the whole support"),
      ],
      source: "Tsybakov 2009, Introduction to Nonparametric Estimation, section 2.6.1"),
    read: { Bumps(reading: $0) })

  /// Bumps smoother than that would be polynomials of a degree that loses digits.
  private static let largestSmoothness = 4.0

  init?(reading section: Section) {
    section.declare("smoothness", .within(.above(0, atMost: Self.largestSmoothness)))
    section.declare("amplitude", .within(.strictlyBetween(0, 1)))
    section.declare("on", .count(2...2))
    let given = section.section("base", what: "the base")
    let base = given.flatMap(Self.base)
    let smoothness = section.number("smoothness")
    let amplitude = section.number("amplitude", default: 0.5)
    let ends = section.optionalNumbers("on")
    if let smoothness, !(smoothness > 0 && smoothness <= Self.largestSmoothness) {
      section.fail(
        at: "smoothness",
        "the smoothness must be in (0, \(Int(Self.largestSmoothness))]; it is \(smoothness)")
      return nil
    }
    guard amplitude > 0, amplitude < 1 else {
      section.fail(
        at: "amplitude",
        "the amplitude must be between 0 and 1, so that the density stays positive; it is "
          + "\(amplitude)")
      return nil
    }
    guard let base, let smoothness else { return nil }
    switch base {
    case .box:
      guard !section.contains("on") else {
        section.fail(at: "on", "bumps in the plane cover the whole box; leave 'on' out")
        return nil
      }
      self.init(base: base, smoothness: smoothness, amplitude: amplitude)
    case .line(let density, let whole):
      guard let interval = Self.interval(ends, whole, section) else { return nil }
      let (value, place) = density.minimum(on: interval)
      guard value > 1e-9 * density.largest else {
        section.fail(
          "the base's density falls to 0 at \(place.general()), where no bump fits; give 'on: [l, u]', an "
            + "interval on which it is positive")
        return nil
      }
      self.init(
        base: .line(density, on: interval), smoothness: smoothness, amplitude: amplitude)
    }
  }

  /// The interval that the bumps tile: `on:`, or the whole support.
  private static func interval(
    _ ends: [Double]?, _ whole: ClosedRange<Double>, _ section: Section
  ) -> ClosedRange<Double>? {
    guard section.contains("on") else { return whole }
    guard let ends else { return nil }
    guard ends.count == 2, ends[0] < ends[1] else {
      section.fail(at: "on", "'on' must be two numbers [l, u] with l < u")
      return nil
    }
    guard whole.lowerBound <= ends[0], ends[1] <= whole.upperBound else {
      section.fail(
        at: "on",
        "the bumps must lie in the base's support [\(whole.lowerBound), \(whole.upperBound)]; "
          + "'on' is [\(ends[0]), \(ends[1])]")
      return nil
    }
    return ends[0]...ends[1]
  }

  /// Reads what the bumps are added to.
  private static func base(_ section: Section) -> Base? {
    guard let kind = section.choice("kind", of: ["box", "histogram", "spline"]) else {
      return nil
    }
    defer { section.finish() }
    switch kind {
    case "box": return box(section)
    case "histogram": return Histogram.density(reading: section).map(line)
    default: return Spline.density(reading: section).map(line)
    }
  }

  private static func line(_ density: PiecewiseDensity) -> Base {
    .line(density, on: density.lower...density.upper)
  }

  /// A box on the line or in the plane.
  private static func box(_ section: Section) -> Base? {
    let count = section.coordinateCount(["lower", "upper"])
    guard let lower = section.numbers("lower", count: count),
      let upper = section.numbers("upper", count: count),
      section.checkOrder(lowers: lower, uppers: upper)
    else { return nil }
    guard count <= 2 else {
      section.fail(
        "bumps are made on the line and in the plane; this box has \(counted(count, "dimension"))")
      return nil
    }
    guard count == 2 else {
      return line(
        Histogram.density(edges: [lower[0], upper[0]], masses: [1], summary: "a box on the line"))
    }
    return .box(zip(lower, upper).map { $0...$1 })
  }
}
