import Diffusion
import Documents
import Foundation
import LinearAlgebra
import Testing

private func expectFaults(_ text: String, _ messages: [String]) {
  let read = readTarget(text)
  #expect(read.target == nil || !read.messages.isEmpty)
  #expect(read.messages == messages)
}

@Suite struct DensityTargetReadingTests {
  @Test(arguments: [
    (
      "{kind: histogram, edges: [0, 1, 1], masses: [0.5, 0.5]}",
      ["t.yaml:1:26: the edges must ascend; edge 2 is 1.0 and edge 3 is 1.0"]
    ),
    (
      "{kind: histogram, edges: [0], masses: []}",
      ["t.yaml:1:26: at least two edges are needed; there is 1"]
    ),
    (
      "{kind: histogram, edges: [0, 1, 2], masses: [1]}",
      ["t.yaml:1:45: 3 edges make 2 bins; there are 1 masses"]
    ),
    (
      "{kind: histogram, edges: [0, 1, 2], masses: [1.5, -0.5]}",
      ["t.yaml:1:45: a mass must not be negative; one is -0.5"]
    ),
    (
      "{kind: histogram, edges: [0, 1, 2], masses: [0.5, 0.4]}",
      ["t.yaml:1:45: the masses must sum to 1; they sum to 0.9"]
    ),
    (
      "{kind: histogram, edge: [0, 1, 2], masses: [0.5, 0.5]}",
      [
        "t.yaml:1:1: missing key 'edges' in the target",
        "t.yaml:1:19: unknown key 'edge' in the target; did you mean 'edges'? "
          + "Allowed: kind, edges, masses",
      ]
    ),
  ])
  func `what is no histogram is told with its place`(text: String, messages: [String]) {
    expectFaults(text, messages)
  }

  @Test(arguments: [
    (
      "{kind: spline, knots: [0, 2, 1], density: [0.5, 0.5, 0.5]}",
      ["t.yaml:1:23: the knots must ascend; knot 2 is 2.0 and knot 3 is 1.0"]
    ),
    (
      "{kind: spline, knots: [0, 1], density: [1, 1, 1]}",
      ["t.yaml:1:40: 3 values of the density at 2 knots"]
    ),
    (
      "{kind: spline, knots: [0, 1], density: [2, -0.5]}",
      ["t.yaml:1:40: a density must not be negative; at 1.0 it is -0.5"]
    ),
    (
      "{kind: spline, knots: [0, 1], density: [0.93, 0.93]}",
      ["t.yaml:1:40: the density integrates to 0.93 with these knots, not to 1"]
    ),
    // Second derivatives (0, −7.2, 4.8, 0): the last cubic, −0.8 t (1 − t)(2 − t), has its least
    // value, −1.6/(3√3), at t = 1 − 1/√3.
    (
      "{kind: spline, knots: [0, 1, 2, 3], density: [0, 2, 0, 0]}",
      [
        "t.yaml:1:46: the spline through these values is negative between them, -0.30792 at "
          + "2.42265; give more knots there, or gentler steps"
      ]
    ),
    (
      "{kind: spline, knots: [0, 1], density: [1, 1], ends: clampd}",
      [
        "t.yaml:1:54: 'ends' must be one of natural, clamped, found 'clampd'. "
          + "Did you mean 'clamped'?"
      ]
    ),
  ])
  func `what is no spline density is told with its place`(text: String, messages: [String]) {
    expectFaults(text, messages)
  }

  private static let gaussian =
    "{kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}"

  @Test(arguments: [
    (
      """
      {kind: mixture, components: [
      {weight: 0.5, target: \(gaussian)},
      {weight: 0.5, target: {kind: atoms, points: [[0, 1]]}}]}
      """,
      ["t.yaml:3:23: this component has the dimension 2, the first one 1"]
    ),
    (
      """
      {kind: mixture, components: [
      {weight: 0.5, target: \(gaussian)},
      {weight: 0.25, target: \(gaussian)}]}
      """,
      ["t.yaml:1:29: the weights must sum to 1; they sum to 0.75"]
    ),
    (
      """
      {kind: mixture, components: [
      {weight: 0, target: \(gaussian)},
      {weight: 1, targt: 3}]}
      """,
      [
        "t.yaml:2:10: a weight must be in (0, 1]; it is 0.0",
        "t.yaml:3:1: missing key 'target' in a component of the mixture",
        "t.yaml:3:13: unknown key 'targt' in a component of the mixture; did you mean 'target'? "
          + "Allowed: weight, target",
      ]
    ),
    (
      "{kind: mixture, components: []}",
      ["t.yaml:1:29: 'components' must be a list of mappings, found an empty list"]
    ),
  ])
  func `what is no mixture of laws is told with its place`(text: String, messages: [String]) {
    expectFaults(text, messages)
  }

  private static let box = "base: {kind: box, lower: 0, upper: 1}"

  @Test(arguments: [
    (
      "{kind: bumps, \(box), smoothness: 9}",
      ["t.yaml:1:66: the smoothness must be in (0, 4]; it is 9.0"]
    ),
    (
      "{kind: bumps, \(box), smoothness: 1, amplitude: 1}",
      [
        "t.yaml:1:80: the amplitude must be between 0 and 1, so that the density stays positive; "
          + "it is 1.0"
      ]
    ),
    ("{kind: bumps, \(box)}", ["t.yaml:1:1: missing key 'smoothness' in the target"]),
    (
      "{kind: bumps, base: {kind: box, lower: 1, upper: 1}, smoothness: 1}",
      [
        "t.yaml:1:50: upper must be above lower; in coordinate 1 they are 1 and 1"
      ]
    ),
    (
      "{kind: bumps, base: {kind: box, lower: [0, 0, 0], upper: 1}, smoothness: 1}",
      [
        "t.yaml:1:21: bumps are made on the line and in the plane; this box has 3 dimensions"
      ]
    ),
    (
      "{kind: bumps, base: {kind: spline, knots: [-1, 0, 1], density: [0, 0.8, 0]}, smoothness: 1}",
      [
        "t.yaml:1:1: the base's density falls to 0 at -1, where no bump fits; give 'on: [l, u]', "
          + "an interval on which it is positive"
      ]
    ),
    (
      "{kind: bumps, \(box), smoothness: 1, on: [0.5, 2]}",
      ["t.yaml:1:73: the bumps must lie in the base's support [0.0, 1.0]; 'on' is [0.5, 2.0]"]
    ),
    (
      "{kind: bumps, base: {kind: bx, lower: 0, upper: 1}, smoothness: 1}",
      [
        "t.yaml:1:28: 'kind' must be one of box, histogram, spline, found 'bx'. "
          + "Did you mean 'box'?"
      ]
    ),
  ])
  func `what is no family of bumps is told with its place`(text: String, messages: [String]) {
    expectFaults(text, messages)
  }

  @Test func `masses that miss 1 by rounding are scaled`() throws {
    let third = "0.3333333333"
    let law = try target(
      "{kind: histogram, edges: [0, 1, 2, 3], masses: [\(third), \(third), \(third)]}")
    #expect(abs(law.mean[0] - 1.5) < 1e-15)
    #expect(abs(law.secondMoment - 3) < 1e-14)
  }

  @Test func `atoms from a file are told where no files are read`() {
    expectFaults(
      "{kind: atoms, csv: data.csv}",
      ["t.yaml:1:20: no CSV file can be read here; give the points themselves"])
  }

  @Test func `atoms take a table in place of points`() throws {
    let position = SourcePosition(file: "t.yaml", line: 1, column: 1)
    let entries = [
      ("kind", Node.Content.scalar(text: "atoms", quoted: false)),
      ("points", .table([[1, 2], [3, 4]])),
    ].map { key, value in
      Node.Entry(key: key, keyPosition: position, value: Node(value, at: position))
    }
    let log = DiagnosticLog()
    let section = try #require(
      Section(Node(.mapping(entries), at: position), what: "the target", log: log))
    let law = try #require(TargetCatalogue.read(section) as? Atoms)
    #expect(law.points.values == [1, 2, 3, 4] && law.mean == [2, 3] && log.isEmpty)
  }
}
