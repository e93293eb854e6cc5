import Foundation
import Testing

@testable import Analysis
@testable import Figures
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

struct ReportTests {
  /// The whole report of the synthetic study; after a wanted change of its text, run the tests once
  /// with SCOREBOUND_WRITE_GOLDENS=1 and read the difference.
  @Test func `the report of invented results reads as the golden one`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/synthetic-report.md")
    var study = SyntheticStudy()
    study.predicts = true
    let text = StudyReport(try study.analysis()).markdown
    if ProcessInfo.processInfo.environment["SCOREBOUND_WRITE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: path)
    }
    let golden = try String(contentsOf: path, encoding: .utf8)
    for (line, wanted) in zip(lines(text), lines(golden)) { #expect(line == wanted) }
    #expect(lines(text).count == lines(golden).count)
  }

  @Test func `the answer names exponents, range and the standing to every claim`() throws {
    let answer = StudyReport(try SyntheticStudy().analysis()).answer
    #expect(answer.contains("for n from 64 to 1,024 with b = **0.6591** (95 % CI "))
    #expect(
      answer.contains(
        "K8 (b ≥ 0.571) — **faster than claimed** for kernel and **no slower than claimed** for network"
      ))
    #expect(answer.contains("S1 and S2 concern other estimators, metrics or settings"))
    #expect(answer.components(separatedBy: ". ").count == 2)
  }

  @Test func `a study chooses what leads its answer, and the rest is a list`() throws {
    var study = SyntheticStudy()
    let usual = StudyReport(try study.analysis()).answer
    #expect(usual.hasPrefix("Stopped by"))
    study.text += "\nanswer: claims"
    let answer = StudyReport(try study.analysis()).answer
    #expect(answer.hasPrefix("Compared with the claims"))
    #expect(answer.contains("\n\n- Stopped by `"))
    // The sentences are the same.
    func sentences(_ text: String) -> [String] {
      text.replacingOccurrences(of: "\n\n- ", with: " ").replacingOccurrences(of: "\n- ", with: " ")
        .components(separatedBy: ". ").map { $0.trimmingCharacters(in: ["."]) }.sorted()
    }
    #expect(sentences(answer) == sentences(usual))
  }

  @Test func `faults of the answer's parts are told with their place`() {
    func faults(_ line: String) -> [String] {
      StudySamples.faults(StudySamples.edited([("trials: 4", "trials: 4\n\(line)")]))
    }
    #expect(faults("answer: [stopping, rate]").isEmpty)
    #expect(faults("measure: coupling\nanswer: coupling").isEmpty)
    #expect(faults("answer: stoping").first?.contains("Did you mean 'stopping'?") == true)
    // A measure that the study does not have.
    #expect(faults("answer: coupling").count == 1)
    #expect(
      faults("answer: [rate, claims, sweep]").first?.contains("two sentences at most") == true)
    #expect(faults("answer: [rate, rate]").first?.contains("given twice") == true)
    #expect(faults("answer: {stopping: oracle, estimator: kernel}").isEmpty)
    #expect(faults("answer: [{stopping: oracle}, rate]").isEmpty)
    #expect(faults("answer: [{stopping: oracle}, stopping]").first?.contains("given twice") == true)
    #expect(faults("answer: {stopping: orakle}").first?.contains("Did you mean 'oracle'?") == true)
    #expect(faults("answer: {stopping: oracle, estimator: none}").count == 1)
    #expect(
      faults("answer: {estimator: kernel}").first?.contains("neither 'stopping' nor 'measure'")
        == true)
    #expect(
      faults("measure: assumptions\nanswer: {measure: assumptions, exponent: 1}").first?.contains(
        "missing key 'source'") == true)
  }

  @Test func `a claim whose hypothesis fails is not applicable, with the reason`() throws {
    var study = SyntheticStudy()
    study.text += "\ninput: {bias: none}"
    let report = StudyReport(try study.analysis())
    #expect(
      report.answer.contains(
        "**not applicable** because the claim assumes what fails here: the inputs"))
    let rows = lines(report.verdictSection).filter { $0.contains("| **K8**") }
    #expect(rows.count == 2)
    for row in rows {
      #expect(row.contains("**not-applicable**"))
      #expect(cells(row).last == "no")
    }
  }

  @Test func `a claim that is only drawn has one row`() throws {
    let report = StudyReport(try SyntheticStudy().analysis())
    for claim in ["S1", "S2"] {
      let rows = lines(report.verdictSection).filter { $0.contains("| **\(claim)**") }
      #expect(rows.count == 1)
      #expect(rows.first?.contains("reference line [") == true)
    }
  }

  @Test func `a study without training paths speaks of no stopping`() throws {
    var study = SyntheticStudy()
    study.text = SyntheticStudy.gaussianControl
    study.exponents = ["mean": 1]
    study.hasPaths = false
    let text = StudyReport(try study.analysis()).markdown
    #expect(text.contains("The mean risk fell like $n^{-b}$ for n from 64 to 1,024 with b = **"))
    // The invented risks have the exponent of the control, but not its constant.
    #expect(text.contains("**the exponent matches, but the risk is larger than claimed** for mean"))
    #expect(!text.contains("Stopped by"))
    #expect(!text.contains("mean step"))
    #expect(!text.contains("Two oracles"))
    // Once on the first page and once in the details.
    #expect(lines(text).count { $0.contains("| **G1**") } == 2)
  }

  @Test func `nested data sets are warned of`() throws {
    var study = SyntheticStudy()
    study.text = study.text.replacing("design: {", with: "design: {nested: true, ")
    let warning = "**The data sets of this study are nested**"
    #expect(StudyReport(try study.analysis()).markdown.contains(warning))
    #expect(!StudyReport(try SyntheticStudy().analysis()).markdown.contains(warning))
  }

  @Test func `two sample sizes give a report that says that there is no rate`() throws {
    var study = SyntheticStudy()
    study.text = study.text.replacing("to: 1024", with: "to: 128")
    let report = StudyReport(try study.analysis())
    #expect(report.answer.hasPrefix("No rate could be fitted"))
    #expect(report.answer.contains("Therefore no claim could be judged: K8, S1, S2 and H2c"))
    #expect(report.figures.map(\.name) == ["risk"])
  }

  @Test func `a study without results says so`() throws {
    let full = try SyntheticStudy().analysis()
    let empty = StudyAnalysis(
      study: full.study, curves: [], verdicts: [], eigenDecays: [nil], squaredCriticalRadii: [[:]],
      sweepCurves: [], predictions: [], provenance: [])
    let text = StudyReport(empty).markdown
    #expect(text.contains("nothing to report"))
    #expect(text.contains("10 of 10 cells have fewer than the 20 trials"))
    #expect(StudyReport(empty).figures.isEmpty)
  }

  @Test func `every row of every table has as many cells as its heading`() throws {
    var study = SyntheticStudy()
    study.text = study.text.replacing("network: {", with: "\"a|b\": {")
      .replacing("title: Does", with: "title: a | b, does")
    let text = lines(StudyReport(try study.analysis()).markdown)
    var width: Int?
    var tables = 0
    for line in text {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let count = cells(line).count
      if width == nil { tables += 1 }
      #expect(count == width ?? count, "\(line)")
      width = count
    }
    #expect(tables == 11)
  }

  @Test func `estimates are exported row by row in full precision`() throws {
    let analysis = try SyntheticStudy().analysis()
    let rows = lines(StudyReport(analysis).estimatesCSV).map { $0.split(separator: ",") }
    #expect(
      rows.first?.joined(separator: ",")
        == "n,m,estimator,stopping,quantity,trials,mean,mcse,outcome_ok,outcome_failed")
    let risks = rows.filter { $0.contains("risk") && $0.contains("network") }
    // Five sample sizes under three rules.
    #expect(risks.count == 15)
    let last = try #require(risks.last)
    let curve = try #require(analysis.curves.last)
    let point = try #require(curve.points.last)
    #expect(last.prefix(6) == ["1024", "1024", "network", "gcv", "risk", "20"])
    #expect(Double(last[6]) == point.mean)
    #expect(Double(last[7]) == point.mcse)
    #expect(last[8...] == ["20", "1"])
  }

  @Test func `paths that ended too early are warned of above five per cent`() throws {
    let text = StudyReport(try SyntheticStudy().analysis()).markdown
    #expect(text.contains("**Warning: paths too short.**"))
    #expect(text.contains("- kernel under `gcv`: 10 % at n = 64"))
    #expect(!text.contains("- kernel under `oracle`: "))
  }

  @Test func `the command that remakes a quick or shortened run has its options`() throws {
    let full = try SyntheticStudy().analysis()
    func provenance(_ study: Study) -> String {
      StudyReport(
        StudyAnalysis(
          study: study, curves: [], verdicts: [], eigenDecays: [nil], squaredCriticalRadii: [[:]],
          sweepCurves: [], predictions: [], provenance: [])
      ).provenanceSection
    }
    #expect(provenance(full.study).contains("scorebound run studies/synthetic.yaml\n"))
    let quick = try Study(text: SyntheticStudy.text, file: "s.yaml", quick: true)
    #expect(provenance(quick).contains("scorebound run studies/synthetic.yaml --quick\n"))
    let short = try Study(text: SyntheticStudy.text, file: "s.yaml", trials: 5)
    #expect(provenance(short).contains("scorebound run studies/synthetic.yaml --trials 5\n"))
  }
}

private func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// The cells of a table's row, bars that are escaped left alone.
private func cells(_ row: String) -> [String] {
  row.replacing("\\|", with: "¦").split(separator: "|").map {
    $0.trimmingCharacters(in: .whitespaces)
  }
}
