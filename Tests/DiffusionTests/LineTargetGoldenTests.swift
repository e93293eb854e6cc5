import Diffusion
import Foundation
import Testing

/// A noise level of the golden values.
private struct LineGoldenLevel: Decodable {
  let name: String
  let alpha: Double
  let h: Double
}

/// Boxes, truncated Gaussians, Laplace laws and products against raw moments in 150 digits, to
/// |x| = 50 and h = 1e-6: `References/line_reference.py`.
@Suite struct LineTargetGoldenTests {
  @Test(arguments: Laws.lineGoldenTexts)
  func `posterior mean, score, label noise and density are the golden ones`(
    name: String, text: String
  ) throws {
    let law = try target(text)
    let d = law.dimension
    let folder = references.appendingPathComponent("golden/score")
    let levels = try JSONDecoder().decode(
      [LineGoldenLevel].self,
      from: Data(contentsOf: folder.appendingPathComponent("line-levels.json")))
    #expect(levels.count == 5)
    for level in levels {
      let file = folder.appendingPathComponent("\(name)-\(level.name)")
      let points = try rowsOfNumPyFile(file.appendingPathExtension("points.npy"), columns: d)
      let table = try tableOfCSVFile(file.appendingPathExtension("expected.csv"))
      try #require(points.count == 24 && table.rows.count == 24)
      for (x, expected) in zip(points, table.rows) {
        let found = law.posterior(at: x, NoiseLevel(α: level.alpha, h: level.h))
        let mean = Array(expected[..<d])
        let score = Array(expected[d..<2 * d])
        let (v, logDensity) = (expected[2 * d], expected[2 * d + 1])
        let place = "\(level.name) at \(x)"
        // No form cancels: some tens of roundings. Only a Gaussian's posterior mean is always an
        // offset from μ, also where it is near 0.
        let offset = law is GaussianMixture || name == "product" ? norm(law.mean) : 0
        #expect(
          distance(found.mean, mean) <= 2e-13 * norm(mean) + 1e-15 * offset, "\(place)")
        // Inside a box the score is exp(−A²/2), whose relative error is that of A times A², up to
        // 500 before it falls below 1e-120; less is 0 to the reference.
        #expect(distance(found.score, score) <= 5e-13 * norm(score) + 1e-120, "\(place)")
        #expect(abs(found.labelNoise - v) <= 2e-13 * v, "\(place)")
        #expect(
          abs(found.logDensity - logDensity) <= 2e-13 * max(1, abs(logDensity)), "\(place)")
      }
    }
  }
}
