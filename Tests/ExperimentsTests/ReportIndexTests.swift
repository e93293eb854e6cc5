import Foundation
import Testing
import Theory

@testable import Analysis
@testable import DataFiles
@testable import Measures
@testable import Outputs
@testable import Reports
@testable import Runs
@testable import Studies

struct ReportIndexTests {
  /// Records of a study whose every verdict is told by claim, curve and word.
  private func record(
    _ study: String, quick: Bool? = nil, _ verdicts: [(claim: String, series: String, word: String)]
  ) -> VerdictRecords {
    VerdictRecords(
      study: study, title: "What of \(study)?", quick: quick, headlineStopping: "oracle",
      verdicts: verdicts.map { claim, series, word in
        let isMeasured = word != "reference-line" && word != VerdictRecords.notJudged
        return .init(
          claim: claim, code: nil, series: series, stopping: "oracle", claimed: "b ≥ 0.5",
          exponent: isMeasured ? 0.5 : nil, se: isMeasured ? 0.015 : nil,
          ci95: isMeasured ? [0.47, 0.53] : nil, verdict: word,
          p: isMeasured && word != "inconclusive" ? 1e-9 : nil)
      })
  }

  /// The rows of the table under a heading, cells trimmed, without the heads of columns.
  private func rows(_ text: String, under heading: String) throws -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == heading })
    return lines[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      .dropFirst(2)
      .map { line in
        line.dropFirst().dropLast().split(separator: " | ", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  private let kernelClaim = "tangent-kernel-regression"

  @Test func `the index has every claim of the catalogue and of the studies`() async throws {
    let folder = try TemporaryFolder()
    let ownClaim = ", {id: mine, kind: upper, exponent: 0.6, source: a talk}]"
    var study = SyntheticStudy()
    study.text = study.text.replacing(", H2c]", with: ownClaim)
    let report = StudyReport(try study.analysis())
    try await report.write(to: folder.path, gnuplot: "no-such-program")
    try "# What else there is\n\nText.\n".write(
      toFile: folder.file("else.md"), atomically: true, encoding: .utf8)
    try ReportIndex.write(directory: folder.path)
    let text = String(decoding: try folder.data("README.md"), as: UTF8.self)

    let claims = try rows(text, under: "## Claims")
    // K8, H2c and mine on two series, S1 and S2 drawn; all others are named as untested.
    let named = claims.dropLast().map { $0[0].replacing("**", with: "") }
    for (row, name) in zip(claims, named) {
      let claim = try #require(ClaimCatalogue.all.first { $0.shortName == name })
      #expect(row[1] == claim.title.replacing("|", with: "\\|"))
    }
    let untested = try #require(text.firstMatch(of: /Not tested: (.*)\./)).1
    #expect(
      untested.split(separator: ", ").count + named.count == ClaimCatalogue.all.count)
    #expect(claims.count { $0[2] == "reference line" } == 2)
    #expect(claims.allSatisfy { $0[3] == "[synthetic](synthetic.md)" })
    #expect(claims.last?[0] == "**mine**" && claims.last?[1] == "—")

    #expect(text.contains("## Further pages\n\n- [What else there is](else.md)\n\n"))
    #expect(
      try rows(text, under: "## What was found").map { $0[0] } == ["[synthetic](synthetic.md)"])
    // Every verdict under every rule is a row of the register.
    let register = VerdictRegister.csv([report.verdictRecords]).split(separator: "\n")
    #expect(register.count == 1 + report.verdictRecords.verdicts.count)
    #expect(register[0].hasPrefix("study,claim,code,series,stopping,headline,"))
  }

  @Test func `verdicts are counted over all studies, the most frequent first`() throws {
    let text = ReportIndex.markdown([
      record(
        "second",
        [(kernelClaim, "kernel", "faster"), (kernelClaim, "network", "slower-on-range")]),
      record(
        "first",
        [
          (kernelClaim, "kernel", "faster"), (kernelClaim, "network", "no-slower"),
          (kernelClaim, "wide", "not-judged"), (kernelClaim, "plug-in", "reference-line"),
        ]),
      record("drawn", [(kernelClaim, "plug-in", "reference-line")]),
      record(
        "hopeless",
        [("lost", "kernel", "not-judged"), ("lost", "network", "not-judged")]),
    ])
    let claims = try rows(text, under: "## Claims")
    let kernel = try #require(claims.first { $0[0] == "**K8**" })
    #expect(kernel[2] == "2 faster, 1 no-slower, **1 slower-on-range**, 1 not judged")
    #expect(kernel[3] == "[first](first.md), [second](second.md)")
    #expect(claims.last == ["**lost**", "—", "1 not judged", "[hopeless](hopeless.md)"])
    let studies = try rows(text, under: "## What was found")
    #expect(
      studies.map { [$0[0], $0[3]] }
        == [
          ["[drawn](drawn.md)", "—"], ["[first](first.md)", "1 no-slower, 1 faster"],
          ["[hopeless](hopeless.md)", "—"], ["[second](second.md)", "1 faster, 1 slower-on-range"],
        ])
  }

  @Test func `a quick report is listed apart, and its verdicts are not counted`() throws {
    let full = record("full", [(kernelClaim, "kernel", "no-slower")])
    let quick = record("full-quick", quick: true, [(kernelClaim, "kernel", "slower-on-range")])
    let text = ReportIndex.markdown([quick, full])
    #expect(try rows(text, under: "## What was found").map { $0[0] } == ["[full](full.md)"])
    #expect(
      try rows(text, under: "## Quick versions of studies").map { $0[0] }
        == ["[full-quick](full-quick.md)"])
    #expect(text.components(separatedBy: "(full-quick.md)").count == 2)
    let kernel = try #require(try rows(text, under: "## Claims").first { $0[0] == "**K8**" })
    #expect(kernel[2...] == ["1 no-slower", "[full](full.md)"])
    #expect(!text.contains("slower-on-range"))
    // A folder of nothing else says nothing of claims.
    let alone = ReportIndex.markdown([quick])
    #expect(alone.contains("(full-quick.md)") && !alone.contains("## Claims"))
  }

  @Test func `reports with verdicts by older rules are listed apart, and not counted`() throws {
    let today = record("today", [(kernelClaim, "kernel", "no-slower")])
    var before = record("before", [(kernelClaim, "kernel", "faster")])
    before.schemaVersion = 1
    let text = ReportIndex.markdown([before, today])
    #expect(try rows(text, under: "## What was found").map { $0[0] } == ["[today](today.md)"])
    #expect(
      try rows(text, under: "## Studies to be run again").map { $0[0] } == ["[before](before.md)"])
    let kernel = try #require(try rows(text, under: "## Claims").first { $0[0] == "**K8**" })
    #expect(kernel[2...] == ["1 no-slower", "[today](today.md)"])
    #expect(!text.contains("faster"))
  }

  @Test func `a law counts once for each word, and bends are marked`() throws {
    var records = ["first", "second"].map { study in
      record(
        study,
        [
          (kernelClaim, "kernel, a", "faster"), (kernelClaim, "kernel, b", "faster"),
          (kernelClaim, "wide, a", "no-slower"),
        ])
    }
    for study in records.indices {
      for index in 0..<3 { records[study].verdicts[index].law = ["A", "B", "A"][index] }
      records[study].verdicts[1].bent = true
    }
    let text = ReportIndex.markdown(records)
    let kernel = try #require(try rows(text, under: "## Claims").first { $0[0] == "**K8**" })
    #expect(kernel[2] == "2 faster (1 bent), 1 no-slower")
    let bent = VerdictRegister.csv(records).split(separator: "\n").filter {
      $0.contains("kernel, b")
    }
    #expect(bent.count == 2 && bent.allSatisfy { $0.contains(",faster,yes,") })
  }

  @Test func `the records of a quick study say that it is one`() throws {
    let study = try Study(text: SyntheticStudy.text, file: "s.yaml", quick: true)
    let records = StudyReport(
      StudyAnalysis(
        study: study, curves: [], verdicts: [], eigenDecays: [nil], squaredCriticalRadii: [[:]],
        sweepCurves: [], predictions: [], provenance: [])
    ).verdictRecords
    #expect(records.quick == true)
    let text = try records.json()
    #expect(text.contains("\"quick\" : true"))
    #expect(try JSONDecoder().decode(VerdictRecords.self, from: Data(text.utf8)) == records)
  }

  @Test func `a folder without reports has an index that says so`() {
    let text = ReportIndex.markdown([])
    #expect(text.hasPrefix("# Reports\n\nThere are no reports yet.\n\n## Claims\n"))
    #expect(VerdictRegister.csv([]).split(separator: "\n").count == 1)
  }

  @Test func `an index over a broken record names the file`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/x", withIntermediateDirectories: true)
    try Data("{".utf8).write(to: URL(fileURLWithPath: folder.path + "/x/verdicts.json"))
    #expect(
      throws: ReportError.cannotRead(
        path: folder.path + "/x/verdicts.json",
        reason: "it is not a record of verdicts; remake that report")
    ) {
      try ReportIndex.write(directory: folder.path)
    }
  }
}
