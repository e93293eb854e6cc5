import Foundation
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Formatting
@testable import Reports
@testable import Runs

struct ReportNumberTests {
  @Test(arguments: [
    (0.031238, 0.00042, "0.03124 ± 0.00042"),
    (0.0312, 0.000996, "0.0312 ± 0.0010"),
    (1.0812, 0.0123, "1.081 ± 0.012"),
    (12345.6, 120.0, "12346 ± 120"),
    (2.0, 0.95, "2.00 ± 0.95"),
    (0.5, 0.0, "0.500"),
  ])
  func `a number has as many digits as its error earns`(
    value: Double, error: Double, text: String
  ) {
    #expect(ReportNumber.measured(value, error) == text)
  }

  @Test func `small risks share a power of ten, everyday ones have none`() {
    let plain = MeasuredColumn(values: [0.0579, 0.0093], errors: [0.00081, 0.00012])
    #expect(plain.unit == "")
    #expect(plain.text(0.00930, 0.00012) == "0.00930 ± 0.00012")
    let small = MeasuredColumn(values: [5.79e-6, 9.3e-7], errors: [8.1e-8, 1.2e-8])
    #expect(small.unit == ", in 10^-6")
    #expect(small.text(5.79e-6, 8.1e-8) == "5.790 ± 0.081")
    #expect(small.text(9.3e-7, 1.2e-8) == "0.930 ± 0.012")
    #expect(small.text(9.3e-7, .nan) == "0.930 ± n/a")
  }

  @Test func `counts, shares, exponents and p-values have fixed forms`() {
    #expect(ReportNumber.count(1_234_567) == "1,234,567")
    #expect(ReportNumber.count(-1000) == "-1,000")
    #expect(ReportNumber.count(999) == "999")
    #expect(ReportNumber.percent(0) == "0 %")
    #expect(ReportNumber.percent(0.0004) == "< 0.1 %")
    #expect(ReportNumber.percent(0.0532) == "5.3 %")
    #expect(ReportNumber.claimed(2.0 / 3) == "0.667")
    #expect(ReportNumber.claimed(1) == "1")
    #expect(ReportNumber.pValue(1e-7) == "< 0.0001")
    #expect(ReportNumber.pValue(0.0123) == "0.012")
    #expect(ReportNumber.pValue(nil) == "—")
    #expect(ReportNumber.fixed(-0.0001, decimals: 2) == "0.00")
  }

  @Test(arguments: [
    (1e-4, "0.0001"), (4e-4, "0.0004"), (1e-6, "1e-06"), (2.5e-300, "2.5e-300"), (0.05, "0.05"),
    (100, "100"), (1e300, "1e+300"), (-4e-4, "-0.0004"), (0, "0"),
  ])
  func `no number that somebody chose is printed as 0 or in hundreds of digits`(
    value: Double, text: String
  ) {
    #expect(ReportNumber.claimed(value) == text)
  }

  @Test func `numbers at the ends of their range keep their digits`() {
    // Below the normal numbers, which a literal may not be.
    let tiny = 1e-155 * 1e-155
    #expect(ReportNumber.measured(2 * tiny, 0.03 * tiny) == "(2.000 ± 0.030)·10^-310")
    #expect(ReportNumber.measured(1.5e300, 2e298) == "(1.500 ± 0.020)·10^300")
    #expect(ReportNumber.fixed(1e300, decimals: 2).count < 12)
    #expect(ReportNumber.count(1e300).count < 12)
    let zero = MeasuredColumn(values: [0, 0.02], errors: [0, 0.001])
    #expect(zero.text(0, 0) == "0.0000 ± 0" && zero.text(0.02, 0.001) == "0.0200 ± 0.0010")
    let large = MeasuredColumn(values: [1234], errors: [1e-8])
    #expect(large.unit == "")
  }

  @Test func `an axis has a place for positive finite numbers alone`() {
    var range = LogRange()
    range.include(0, -1, .nan, .infinity)
    #expect(range.isEmpty)
    range.include(1e-12, 5)
    #expect(range.low == 1e-12 && range.high == 5)
    for (low, high) in [(0.0, 1.0), (1, .infinity), (.infinity, 0), (1, 1)] {
      #expect(FigureStyle.logarithmicAxis(low: low, high: high, title: "x").contains("logscale y"))
    }
    // Thirty decades have as many labels as have room.
    let axis = FigureStyle.logarithmicAxis(low: 1e-300, high: 1e300, title: "x")
    #expect(axis.components(separatedBy: "10^").count < 12)
  }

  @Test func `labels beside a plot keep their order and a line's distance`() {
    let gap = Double(FigureStyle.lineHeight - 3) / FigureStyle.innerHeight
    let placed = separated([0.50, 0.1, 0.51, 0.505, 0.9])
    #expect(placed[1] == 0.1)
    #expect(placed[4] == 0.9)
    let cluster = [placed[0], placed[3], placed[2]]
    for (low, high) in zip(cluster, cluster.dropFirst()) {
      // Relaxation stops within a thousandth of the plot's height.
      #expect(high - low > gap - 1e-3)
    }
  }

  @Test func `claimed slopes cross no measured curve and the triangle lies above them`() throws {
    let analysis = try SyntheticStudy().analysis()
    let curves = analysis.curves(stopping: "oracle")
    let guides = ClaimGuides(analysis: analysis, curves: curves)
    #expect(guides.lines.map(\.name) == ["S1", "S2"])
    for line in guides.lines {
      let above = curves.flatMap(\.points).map { point in
        line.start.y * pow(Double(point.n) / line.start.n, -line.exponent) > point.mean
      }
      // S1 is flatter than both curves and lies above, S2 is steeper and lies below.
      #expect(above.allSatisfy { $0 == (line.name == "S1") })
    }
    let triangle = try #require(guides.triangle)
    #expect(triangle.name == "K8")
    #expect(
      abs(log(triangle.top / triangle.bottom) / log(triangle.right / triangle.left) - 4.0 / 7)
        < 5e-4)
    for point in curves.flatMap(\.points)
    where (triangle.left...triangle.right).contains(Double(point.n)) {
      let side = triangle.top * pow(Double(point.n) / triangle.left, -triangle.exponent)
      #expect(side > point.mean)
    }
  }
}
