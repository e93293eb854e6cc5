import Foundation
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Figures
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
    for (low, high) in [(0.0, 1.0), (1, .infinity), (.infinity, 0), (1, 1), (.nan, 1)] {
      #expect(!FigureAxis.logarithmic("x", low: low, high: high).hasRange)
    }
  }

  @Test func `a claimed slope lies above every measured point`() throws {
    let report = StudyReport(try SyntheticStudy().analysis())
    let curves = report.analysis.curves(stopping: "oracle")
    let references = report.slopeReferences(curves)
    // S1 and S2 speak of other estimators and are not drawn.
    #expect(references.map(\.label) == ["claimed: K8, 0.571"])
    for reference in references {
      let (start, end) = (reference.start, reference.end)
      let slope = log(end.y / start.y) / log(end.x / start.x)
      #expect(abs(slope + 4.0 / 7) < 1e-3)
      for point in curves.flatMap(\.points) {
        #expect(start.y * pow(Double(point.n) / start.x, slope) > point.mean)
      }
    }
  }
}
