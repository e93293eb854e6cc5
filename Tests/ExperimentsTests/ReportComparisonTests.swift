import Diffusion
import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// What reports say of estimators beside each other, and of stopping times beside the label noise.
@Suite struct ReportComparisonTests {
  private static let text = """
    format: 1
    name: compared
    seed: 3
    target: {kind: box, lower: [-1], upper: [1]}
    variants:
      early: {process: {kind: variance-preserving, g: 1.0, at: 0.1}}
      second: {process: {kind: variance-preserving, g: 1.0, at: 0.2}}
      third: {process: {kind: variance-preserving, g: 1.0, at: 0.3}}
      fourth: {process: {kind: variance-preserving, g: 1.0, at: 0.5}}
      late: {process: {kind: variance-preserving, g: 1.0, at: 1.0}}
    design: {n: [16, 32]}
    estimators:
      kernel: {kind: tangent-kernel, learning-rate: auto}
      mean: {kind: constant}
    stopping: [oracle, gcv]
    trials: 6
    """

  private static func report() async throws -> StudyReport {
    let folder = try TemporaryFolder()
    let study = try Study(text: text, file: "c.yaml")
    let store = try RunStore.create(path: folder.file("c.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    _ = try await runner.run(provenance: [])
    return StudyReport(try StudyAnalysis(study: study, store: store))
  }

  @Test func `ratios are paired by trial, and times have a power of the noise`() async throws {
    let report = try await Self.report()
    let markdown = report.markdown
    #expect(markdown.contains("## Estimators compared with kernel"))
    #expect(markdown.contains("## Stopping times and label noise"))
    // The ratio of means, once more from the curves.
    let curves = report.analysis.curves(stopping: "oracle")
    let kernel = try #require(curves.first { $0.series.label == "kernel, late" })
    let mean = try #require(curves.first { $0.series.label == "mean, late" })
    let ratio = mean.points[1].mean / kernel.points[1].mean
    let ratios = zip(
      curves.filter { $0.series.estimator == "mean" },
      curves.filter { $0.series.estimator == "kernel" }
    ).map { $0.points[1].mean / $1.points[1].mean }
    let sentence = report.estimatorRatiosSentence
    let numbers = sentence.split(whereSeparator: { !"0123456789.".contains($0) }).compactMap {
      Double($0)
    }
    // n, the number of variants, and both ends of the range with their errors, to half of a digit shown.
    try #require(numbers.count == 6, "\(sentence)")
    #expect(
      sentence.split(separator: "**").map(String.init).enumerated().map { $0 == 1 ? "" : $1 } == [
        "At n = 32 the risk over that of kernel on the same data is, over 5 variants, ", "",
        " for mean.",
      ], "\(sentence)")
    #expect(abs(numbers[2] - (ratios.min() ?? 0)) < 0.005 && numbers[3] > 0)
    #expect(abs(numbers[4] - (ratios.max() ?? 0)) < 0.05 && numbers[5] > 0)
    let line = try #require(
      report.estimatorRatiosSection.split(separator: "\n").first { $0.hasPrefix("| mean, late") })
    let cell = try #require(line.split(separator: "|").last { $0.contains("±") })
    let value = try #require(
      Double(cell.split(separator: "±")[0].trimmingCharacters(in: .whitespaces)))
    #expect(abs(value / ratio - 1) < 0.02)
    // Rows go from little noise to much.
    let rows = report.stoppingTimesSection.split(separator: "\n").filter {
      $0.hasPrefix("| kernel")
    }
    #expect(rows.map { $0.contains("early") } == [true, false, false, false, false])
    #expect(rows.map { $0.contains("late") } == [false, false, false, false, true])
    // The power is the slope of the line in logarithms, with and without each of the variants.
    let stopped = report.analysis.curves(stopping: "oracle").filter {
      $0.series.estimator == "kernel"
    }
    let points = zip(report.analysis.study.variants, stopped).map { variant, curve in
      (
        x: log(variant.problem.score?.truth().labelNoise.value ?? .nan),
        y: log(curve.points[1].stoppingTime?.value ?? .nan)
      )
    }
    func slope(without left: Int?) throws -> Double {
      let kept = points.indices.filter { $0 != left }.map { points[$0] }
      return try LeastSquaresLine(x: kept.map(\.x), y: kept.map(\.y)).slope
    }
    let all = try slope(without: nil)
    let rests = try points.indices.map { try slope(without: $0) }
    let most = try #require(rests.max { abs($0 - all) < abs($1 - all) })
    let row = try #require(
      report.stoppingTimesSection.split(separator: "\n").first { $0.hasPrefix("| `oracle`") })
    let cells = row.split(separator: "|").dropFirst().prefix(2).compactMap {
      Double($0.split(separator: "±")[0].trimmingCharacters(in: .whitespaces))
    }
    try #require(cells.count == 2, "\(row)")
    #expect(abs(cells[0] - all) < 0.006 && abs(cells[1] - most) < 0.006, "\(row)")
    // Five points, of which one decides: nothing is said that they do not bear.
    let claims = report.stoppingTimesSentence
    let isSaid = claims.hasPrefix(
      "The best stopping time scales as the label noise to the power **")
    #expect(isSaid || claims.hasPrefix("These variants do not show how the best stopping time"))
  }
}
