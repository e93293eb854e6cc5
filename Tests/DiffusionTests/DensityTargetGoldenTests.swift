import Diffusion
import Foundation
import Testing

private let goldenLaws = [
  (name: "histogram", text: Laws.histogramText), (name: "spline", text: Laws.splineText),
  (name: "spline-clamped", text: Laws.clampedSplineText),
  (name: "mixture-of-laws", text: Laws.mixtureOfLawsText),
]

private let goldenLevels: [(name: String, α: Double, h: Double)] = [
  (name: "h0.001", α: (1 - 1e-3).squareRoot(), h: 1e-3),
  (name: "h0.1", α: (1 - 0.1).squareRoot(), h: 0.1),
  (name: "h0.95", α: (1 - 0.95).squareRoot(), h: 0.95), (name: "a1.7-h0.3", α: 1.7, h: 0.3),
  (name: "a1-h4", α: 1, h: 4),
]

/// The densities against adaptive quadrature in 40 digits: `References/density_reference.py`.
@Suite struct DensityTargetGoldenTests {
  @Test(arguments: goldenLaws)
  func `densities on the line have the golden posteriors`(name: String, text: String) throws {
    let law = try target(text)
    let folder = references.appendingPathComponent("golden/score")
    for level in goldenLevels {
      let file = folder.appendingPathComponent("\(name)-\(level.name)")
      let points = try rowsOfNumPyFile(file.appendingPathExtension("points.npy"), columns: 1)
      let table = try tableOfCSVFile(file.appendingPathExtension("expected.csv"))
      #expect(table.names == ["f_1", "score_1", "label_noise", "log_density"])
      try #require(points.count == 20 && table.rows.count == 20)
      for (x, expected) in zip(points, table.rows) {
        let found = law.posterior(at: x, NoiseLevel(α: level.α, h: level.h))
        let place = "\(level.name) at \(x)"
        // Rounding of some hundred nodes, and of m = x/α against an edge: measured 2e-13. Sums of
        // components of a mixture whose log densities are 1e4 far out lose four digits more.
        let limit = 1e-11
        #expect(abs(found.mean[0] - expected[0]) <= limit * abs(expected[0]), "\(place)")
        // Where a density is flat the score is exp(−x²/(2h)), less than quadrature can tell.
        let score = max(abs(expected[1]), 1e-20)
        #expect(abs(found.score[0] - expected[1]) <= limit * score, "\(place)")
        #expect(abs(found.labelNoise - expected[2]) <= limit * expected[2], "\(place)")
        #expect(
          abs(found.logDensity - expected[3]) <= limit * max(1, abs(expected[3])), "\(place)")
      }
    }
  }
}
