import Diffusion
import Foundation
import Testing

/// A noise level of the golden values.
private struct Level: Sendable {
  let name: String
  let level: NoiseLevel
}

private let levels = [
  Level(name: "h1e-06", level: NoiseLevel(α: (1 - 1e-6).squareRoot(), h: 1e-6)),
  Level(name: "h0.01", level: NoiseLevel(α: 0.99.squareRoot(), h: 0.01)),
  Level(name: "h0.5", level: NoiseLevel(α: 0.5.squareRoot(), h: 0.5)),
  Level(name: "a1.7-h0.3", level: NoiseLevel(α: 1.7, h: 0.3)),
  Level(name: "a0.001-h4", level: NoiseLevel(α: 1e-3, h: 4)),
]

private let goldenLaws = [
  (name: "sphere1", text: "{kind: sphere, dimension: 1, radius: 1.5}"),
  (name: "sphere2", text: "{kind: sphere, dimension: 2, radius: 1}"),
  (name: "sphere3", text: Laws.sphere3Text),
  (name: "sphere6", text: "{kind: sphere, dimension: 6, radius: 2.5}"),
  (name: "sphere40", text: "{kind: sphere, dimension: 40, radius: 1}"),
  (name: "ball1", text: "{kind: ball, dimension: 1, radius: 1.5, center: [0.25]}"),
  (name: "ball2", text: "{kind: ball, dimension: 2, radius: 1}"),
  (name: "ball3", text: "{kind: ball, dimension: 3, radius: 2.5, center: [1, -0.5, 0]}"),
  (name: "ball7", text: "{kind: ball, dimension: 7, radius: 0.75}"),
  (name: "subspace", text: Laws.subspaceText),
  (name: "subspace-atoms", text: Laws.subspaceOfAtomsText),
  (name: "union", text: Laws.unionText),
  (name: "affine", text: Laws.affineText),
]

private let folder = references.appendingPathComponent("golden/score")

/// Spheres, balls and images against 70 digits by other routes: `References/radial_reference.py`.
@Suite struct RadialTargetGoldenTests {
  @Test(arguments: goldenLaws)
  func `posterior mean, score, label noise and density are the golden ones`(
    name: String, text: String
  ) throws {
    let law = try target(text)
    let d = law.dimension
    for (label, level) in levels.map({ ($0.name, $0.level) }) {
      let file = folder.appendingPathComponent("\(name)-\(label)")
      let points = try rowsOfNumPyFile(file.appendingPathExtension("points.npy"), columns: d)
      let table = try tableOfCSVFile(file.appendingPathExtension("expected.csv"))
      #expect(table.names.suffix(2) == ["label_noise", "log_density"])
      #expect(table.names.count == 2 * d + 2)
      try #require(points.count == (d > 10 ? 6 : 12) && table.rows.count == points.count)
      for (x, expected) in zip(points, table.rows) {
        let found = law.posterior(at: x, level)
        let mean = Array(expected[..<d])
        let score = Array(expected[d..<2 * d])
        // Exponents of size 1e9 at |x| = 50 and h = 1e-6 enter by differences that are formed
        // first; what is left are some hundred roundings, and the quadrature rule's 1e-13.
        let place = "\(label) at \(x)"
        // At the origin and h = 1e-6 means of components of size 1 cancel to 1e-5.
        #expect(distance(found.mean, mean) <= 1e-12 * norm(mean) + 4e-16, "\(place)")
        #expect(distance(found.score, score) <= 1e-11 * norm(score), "\(place)")
        let noise = expected[2 * d]
        #expect(abs(found.labelNoise - noise) <= 1e-11 * abs(noise), "\(place)")
        let logDensity = expected[2 * d + 1]
        #expect(
          abs(found.logDensity - logDensity) <= 1e-12 * max(1, abs(logDensity)), "\(place)")
      }
    }
  }

  @Test func `ratios of Bessel functions are accurate to d = 400 for any argument`() throws {
    let table = try tableOfCSVFile(folder.appendingPathComponent("sphere-bessel.csv"))
    try #require(table.rows.count == 126)
    for row in table.rows {
      // At α = h = 1 and |x| = κ the unit sphere's posterior mean is A_d(κ).
      let d = Int(row[0])
      let law = try target("{kind: sphere, dimension: \(d), radius: 1}")
      let κ = row[1]
      let x = [κ] + Array(repeating: 0, count: d - 1)
      let found = law.posterior(at: x, NoiseLevel(α: 1, h: 1))
      let place = "d = \(d), κ = \(κ)"
      #expect(abs(found.mean[0] - row[2]) <= 1e-14 * row[2], "\(place)")
      // 1 − A is a difference where A is not yet close to 1: 2κ/(d − 1) ≤ 200 ulps of 2e-16,
      // and some of κ.
      #expect(abs(found.labelNoise - row[3]) <= 3e-13 * row[3], "\(place)")
      let gap = κ - 1
      let logNormalizer =
        found.logDensity + 0.5 * Double(d) * log(2 * .pi) + 0.5 * gap * gap
      let size = max(1, abs(found.logDensity), 0.5 * gap * gap)
      #expect(abs(logNormalizer - row[4]) <= 1e-15 * size + 1e-12, "\(place)")
    }
  }
}
