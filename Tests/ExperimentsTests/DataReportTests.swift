import Foundation
import Statistics
import Testing
import Theory

@testable import Analysis
@testable import Measures
@testable import Outputs
@testable import Reports
@testable import Runs
@testable import Studies

private let hasPandoc = ["/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc"]
  .contains { FileManager.default.isExecutableFile(atPath: $0) }

@Suite struct DataReportTests {
  @Test func `JSON has every estimate, exponent and verdict of the report`() throws {
    let analysis = try SyntheticStudy().analysis()
    let text = try StudyReport(analysis).json()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema_version"] as? Int == 1)
    #expect(object["study"] as? String == "synthetic")
    #expect(object["headline_stopping"] as? String == "oracle")
    #expect((object["answer"] as? String)?.hasPrefix("At least as fast as K8 claims") == true)
    func list(_ key: String) throws -> [[String: Any]] {
      try #require(object[key] as? [[String: Any]])
    }
    let risks = try list("estimates").filter { $0["quantity"] as? String == "risk" }
    #expect(risks.count == analysis.curves.reduce(0) { $0 + $1.points.count })
    let exponents = try list("exponents")
    for (record, curve) in zip(exponents, analysis.curves) {
      // Foundation's reader of JSON is off by a last digit.
      let (read, fitted) = (record["exponent"] as? Double, curve.fit?.exponent)
      #expect(abs((read ?? 0) - (fitted ?? 1)) < 1e-15)
      #expect(record["series"] as? String == curve.series.label)
      #expect((record["exponent_ci95"] as? [Double])?.count == 2)
      #expect((record["local_slopes"] as? [Any])?.count == 4)
    }
    let verdicts = try list("verdicts")
    #expect(verdicts.count == analysis.verdicts.count)
    for (record, verdict) in zip(verdicts, analysis.verdicts) {
      #expect(record["verdict"] as? String == verdict.judgement?.verdict.rawValue)
      #expect((record["reasons"] as? [String]) == verdict.judgement?.reasons)
      // A line that is only drawn has no measured exponent.
      #expect((record["exponent"] == nil) == (verdict.judgement?.verdict == .referenceLine))
    }
  }

  @Test func `letters that text fonts lack become commands`() {
    #expect(
      StudyReport.withCommands(#"b ≥ 0.5 ± 0.1, risk/ε\_n²"#)
        == #"b \ensuremath{\ge} 0.5 \ensuremath{\pm} 0.1, risk/\ensuremath{\varepsilon_n^2}"#)
  }

  @Test(.enabled(if: hasPandoc, "pandoc is not installed"))
  func `LaTeX has the tables, the figures as PDF and letters of text fonts alone`() async throws {
    let folder = try TemporaryFolder()
    try await StudyReport(try SyntheticStudy().analysis()).writeLaTeX(to: folder.path)
    let text = String(decoding: try folder.data("synthetic.tex"), as: UTF8.self)
    #expect(text.hasPrefix("% To be read into a document"))
    #expect(text.contains(#"\begin{longtable}"#) && text.contains(#"\toprule"#))
    #expect(!text.contains(".svg") && text.contains("synthetic/risk.pdf"))
    #expect(!text.contains("Highlighting") && text.contains("scorebound run"))
    // Latin letters, dashes and quotes are all that is left beyond ASCII.
    let others = Set(text.unicodeScalars.filter { !$0.isASCII }).subtracting(
      "—–’“”é ".unicodeScalars)
    #expect(others.isEmpty, "\(others)")
    #expect(try folder.data("synthetic/risk.pdf").prefix(4) == Data("%PDF".utf8))
    #expect(!FileManager.default.fileExists(atPath: folder.file("synthetic/risk-pdf.gp")))
  }
}
