import Foundation
import Testing

@testable import DataFiles
@testable import Figures
@testable import Reports
@testable import Runs

/// Figures need gnuplot, which the set-up of the tests installs.
struct ReportFilesTests {
  @Test func `equal analyses give equal bytes, and a figure's script remakes it`() async throws {
    let folder = try TemporaryFolder()
    let report = StudyReport(try SyntheticStudy().analysis())
    try await report.write(to: folder.path + "/a")
    try await report.write(to: folder.path + "/b")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/synthetic")
    #expect(
      names.sorted() == [
        "details.md", "diagnostics.csv", "estimates.csv", "local-slopes.dat", "local-slopes.gp",
        "local-slopes.svg",
        "ratio-to-bound.dat", "ratio-to-bound.gp", "ratio-to-bound.svg", "risk.dat", "risk.gp",
        "risk.svg", "verdicts.json",
      ])
    for name in names.map({ "synthetic/\($0)" }) + ["synthetic.md"] {
      #expect(try folder.data("a/\(name)") == folder.data("b/\(name)"), "\(name)")
    }
    let drawn = try folder.data("a/synthetic/risk.svg")
    // An SVG with both series, their error bars and the claims is far larger than an empty one.
    #expect(drawn.count > 5_000)
    try FileManager.default.removeItem(atPath: folder.path + "/a/synthetic/risk.svg")
    let outcome = try await Gnuplot.run(
      program: "gnuplot", script: "risk.gp", in: folder.path + "/a/synthetic")
    #expect(outcome == .drawn)
    // But for what it says of itself, which the report adds.
    func untitled(_ data: Data) -> String {
      String(decoding: data, as: UTF8.self).replacing(/<title>[^<]*<\/title>/, with: "")
    }
    #expect(try untitled(folder.data("a/synthetic/risk.svg")) == untitled(drawn))
    #expect(
      String(decoding: drawn, as: UTF8.self).contains(
        "<title>Mean risk against sample size n on logarithmic axes, for kernel"))
  }

  @Test func `figures of an earlier report are removed, and nothing else`() async throws {
    let folder = try TemporaryFolder()
    let report = StudyReport(try SyntheticStudy().analysis())
    try await report.write(to: folder.path)
    let own = folder.path + "/synthetic"
    let expected = Set(try FileManager.default.contentsOfDirectory(atPath: own))
    // Of measures, of their paths, and of a sweep in another metric.
    let stale = ["bias-variance-2", "coupling-path-1", "time-denoiser", "stopping-cost"].map {
      name in
      Figure(
        name: name, alternativeText: "", caption: "", horizontal: .sampleSizes([64, 128]),
        vertical: .linear("mean", low: 0, high: 3),
        series: [
          FigureSeries(
            label: name, owner: "", columns: ["n", "mean"], rows: [[64, 1], [128, 2]])
        ])
    }
    // Drawn elsewhere, since whoever draws removes what was drawn before.
    let elsewhere = folder.path + "/elsewhere"
    try ReportFiles.makeFolder(elsewhere)
    #expect(try await Figure.draw(stale, in: elsewhere, name: "synthetic") == nil)
    for file in try FileManager.default.contentsOfDirectory(atPath: elsewhere) {
      try? FileManager.default.removeItem(atPath: "\(own)/\(file)")
      try FileManager.default.moveItem(atPath: "\(elsewhere)/\(file)", toPath: "\(own)/\(file)")
    }
    try Data().write(to: URL(fileURLWithPath: own + "/coupling-path-1.pdf"))
    let foreign = ["notes.md", "photo.svg", "mine.gp", "mine.dat"]
    for name in foreign { try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(own)/\(name)")) }
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: own))
    #expect(before.count == expected.count + 13 + foreign.count)
    try await report.write(to: folder.path)
    let left = Set(try FileManager.default.contentsOfDirectory(atPath: own))
    #expect(left == expected.union(foreign), "\(left.symmetricDifference(expected.union(foreign)))")
  }

  @Test func `every figure of a report is fit to be shown`() throws {
    let figures = StudyReport(try SyntheticStudy().analysis()).figures
    #expect(figures.count > 2)
    for figure in figures {
      #expect(FigureLayout(figure).faults.isEmpty, "\(figure.name): \(FigureLayout(figure).faults)")
    }
  }

  @Test func `without gnuplot the report is written and says how to get it`() async throws {
    let folder = try TemporaryFolder()
    let report = StudyReport(try SyntheticStudy().analysis())
    try await report.write(to: folder.path, gnuplot: "no-such-program-for-figures")
    let text = String(decoding: try folder.data("synthetic.md"), as: UTF8.self)
    #expect(text.contains("The figures are missing, since gnuplot is not installed"))
    #expect(text.contains("apt-get install gnuplot-nox"))
    #expect(!text.contains("!["))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/synthetic/risk.gp"))
    #expect(try folder.data("synthetic/estimates.csv") == Data(report.estimatesCSV.utf8))
  }

  @Test func `a gnuplot that fails leaves no empty picture behind`() async throws {
    let folder = try TemporaryFolder()
    let report = StudyReport(try SyntheticStudy().analysis())
    let error = await #expect(throws: ReportError.self) {
      try await report.write(to: folder.path, gnuplot: "false")
    }
    // Nobody may take a report that lost its figures for whole.
    #expect(error?.description.hasPrefix("the report is written without its figures") == true)
    let text = String(decoding: try folder.data("synthetic.md"), as: UTF8.self)
    #expect(text.contains("The figures are missing, since gnuplot failed"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/synthetic/risk.svg"))
  }

  @Test func `an estimator's name can neither break a script nor run a command`() async throws {
    let folder = try TemporaryFolder()
    var study = SyntheticStudy()
    let name = "a'b`touch \(folder.path)/ran`^_{x"
    study.text = study.text.replacing("network: {", with: "\"\(name)\": {")
    try await StudyReport(try study.analysis()).write(to: folder.path)
    let picture = String(decoding: try folder.data("synthetic/risk.svg"), as: UTF8.self)
    // The name as it is, but for the quote that SVG may write otherwise.
    #expect(picture.contains("^_{x"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ran"))
  }

  @Test func `a folder that cannot be made is named`() async throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    let report = StudyReport(try SyntheticStudy().analysis())
    let error = await #expect(throws: ReportError.self) {
      try await report.write(to: folder.path + "/file")
    }
    #expect(error?.description.hasPrefix("cannot write \(folder.path)/file/synthetic: ") == true)
  }

  @Test func `records of verdicts come back as they were written`() throws {
    let report = StudyReport(try SyntheticStudy().analysis())
    let text = try report.verdictRecords.json()
    let read = try JSONDecoder().decode(VerdictRecords.self, from: Data(text.utf8))
    #expect(read == report.verdictRecords)
    #expect(text.contains("\"schema_version\" : 2"))
    #expect(!text.contains("\"quick\""))
    // Four claims on two series under three rules.
    #expect(read.verdicts.count == 24)
  }
}
