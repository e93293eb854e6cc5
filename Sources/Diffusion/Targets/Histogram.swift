internal import Documents
import Foundation

/// A density that is constant between edges: a mixture of boxes side by side on the line.
///
///     p₀(u) = masses_k/(edges_{k+1} − edges_k)  on (edges_k, edges_{k+1})
public enum Histogram {
  /// The law of masses between edges, all checked: ascending edges, one mass fewer, sum 1.
  static func density(
    edges: [Double], masses: [Double], summary: String? = nil
  ) -> PiecewiseDensity {
    let pieces = masses.indices.map { k in
      let height = masses[k] / (edges[k + 1] - edges[k])
      return PolynomialPiece(
        lower: edges[k], upper: edges[k + 1], fromLower: [height], fromUpper: [height])
    }
    // A bin without mass at an end is not part of the law.
    let first = masses.firstIndex { $0 > 0 } ?? 0
    let last = masses.lastIndex { $0 > 0 } ?? masses.count - 1
    return PiecewiseDensity(
      pieces: Array(pieces[first...last]), smoothness: 0,
      summary: summary ?? "a histogram with edges "
        + edges.map { $0.general() }.joined(separator: ", "))
  }

  /// The law of masses between ascending edges.
  ///
  /// - Precondition: There is one edge more than masses. Masses are not negative, and not all zero; they are divided by
  ///   their sum.
  public static func law(edges: [Double], masses: [Double]) -> PiecewiseDensity {
    let sum = masses.reduce(0, +)
    precondition(
      edges.count == masses.count + 1 && zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 },
      "\(edges.count) edges, which must ascend, for \(masses.count) masses")
    precondition(sum > 0 && masses.allSatisfy { $0 >= 0 }, "masses \(masses)")
    return density(edges: edges, masses: masses.map { $0 / sum })
  }

  /// `kind: histogram`.
  public static let kind = TargetKind(
    name: "histogram",
    summary: "density on the line that is constant between edges",
    example: "{kind: histogram, edges: [-1, -0.25, 0.5, 1], masses: [0.3, 0.1, 0.6]}",
    explanation: Explanation(
      formula: "p_0(x) = masses_i/(edges_(i+1) - edges_i) between the edges",
      keys: [
        "edges": "edges of the bins, ascending, in units of the data",
        "masses": "mass of each bin; they sum to 1",
      ]),
    read: { density(reading: $0) })

  /// The law that a section describes.
  static func density(reading section: Section) -> PiecewiseDensity? {
    section.declare("edges", .count(2...Int.max))
    section.declare("masses", .within(.nonNegative))
    let read = (section.numbers("edges"), section.numbers("masses"))
    guard let edges = read.0, ascends(edges, key: "edges", what: "edge", section) else {
      return nil
    }
    guard let masses = read.1 else { return nil }
    guard masses.count == edges.count - 1 else {
      section.fail(
        at: "masses",
        "\(edges.count) edges make \(edges.count - 1) bins; there are \(masses.count) masses")
      return nil
    }
    if let negative = masses.first(where: { $0 < 0 }) {
      section.fail(at: "masses", "a mass must not be negative; one is \(negative)")
      return nil
    }
    let sum = masses.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else {
      section.fail(at: "masses", "the masses must sum to 1; they sum to \(sum.general())")
      return nil
    }
    return density(edges: edges, masses: masses.map { $0 / sum })
  }

  /// Whether numbers under `key` strictly ascend and are at least two; a fault names the two that
  /// do not.
  static func ascends(_ values: [Double], key: String, what: String, _ section: Section) -> Bool {
    guard values.count >= 2 else {
      section.fail(at: key, "at least two \(what)s are needed; there is \(values.count)")
      return false
    }
    for k in values.indices.dropFirst() where !(values[k] > values[k - 1]) {
      section.fail(
        at: key,
        "the \(what)s must ascend; \(what) \(k) is \(values[k - 1]) and \(what) \(k + 1) is "
          + "\(values[k])")
      return false
    }
    return true
  }
}
