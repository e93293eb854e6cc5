import Diffusion
import Foundation
import Testing

/// A noise level of the golden values.
private struct GoldenLevel: Decodable {
  let name: String
  let alpha: Double
  let h: Double
}

private let goldenLaws = [
  (name: "mixture", text: Laws.quickstartText), (name: "atoms", text: Laws.atomsText),
  (name: "mixture3d", text: Laws.mixture3dText),
]

/// The targets against sums in 60 digits, to |x| = 50: `References/score_reference.py`.
@Suite struct TargetGoldenTests {
  @Test(arguments: goldenLaws)
  func `posterior mean, score, label noise and density are the golden ones`(
    name: String, text: String
  ) throws {
    let law = try target(text)
    let d = law.dimension
    let folder = references.appendingPathComponent("golden/score")
    let levels = try JSONDecoder().decode(
      [GoldenLevel].self, from: Data(contentsOf: folder.appendingPathComponent("levels.json")))
    #expect(levels.count == 7)
    for level in levels {
      let file = folder.appendingPathComponent("\(name)-\(level.name)")
      let points = try rowsOfNumPyFile(file.appendingPathExtension("points.npy"), columns: d)
      let table = try tableOfCSVFile(file.appendingPathExtension("expected.csv"))
      #expect(table.names.suffix(2) == ["label_noise", "log_density"])
      #expect(table.names.count == 2 * d + 2)
      try #require(points.count == 30 && table.rows.count == 30)
      for (x, expected) in zip(points, table.rows) {
        let found = law.posterior(at: x, NoiseLevel(α: level.alpha, h: level.h))
        let mean = Array(expected[..<d])
        let score = Array(expected[d..<2 * d])
        // Exponents reach 1e6 at |x| = 50 and h = 1e-3 but their differences, which matter, only
        // some thousands where two components still compete: 1e-16 · 1e4, and a margin of ten.
        let place = "\(level.name) at \(x)"
        #expect(distance(found.mean, mean) <= 1e-11 * norm(mean), "\(place)")
        #expect(distance(found.score, score) <= 1e-11 * norm(score), "\(place)")
        // Squared gaps between components lose a few more.
        #expect(
          abs(found.labelNoise - expected[2 * d]) <= 1e-9 * abs(expected[2 * d]), "\(place)")
        #expect(
          abs(found.logDensity - expected[2 * d + 1]) <= 1e-11 * max(1, abs(expected[2 * d + 1])),
          "\(place)")
      }
    }
  }
}
