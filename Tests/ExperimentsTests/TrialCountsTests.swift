import Foundation
import Statistics
import Testing
import Theory

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

@Suite struct TrialCountsTests {
  @discardableResult
  private static func run(
    _ study: Study, _ store: RunStore, threads: Int = 2, limit: Int? = nil
  ) async throws -> Runner.Summary {
    let flag = StopFlag()
    let counter = limit.map { limit in (limit: limit, flag: flag) }
    return try await Runner(
      study: study, store: store, threads: threads, stopFlag: flag,
      progress: { report in
        if let counter, report.stage == .trials, report.done >= counter.limit {
          counter.flag.stop(because: "the test says so")
        }
      }
    ).run(provenance: [])
  }

  private static func control(_ trials: String) throws -> Study {
    try Study(
      text: StudySamples.edited([("trials: 600", "trials: \(trials)")], in: StudySamples.control),
      file: "c.yaml")
  }

  @Test func `single sample sizes have numbers of their own`() async throws {
    let folder = try TemporaryFolder()
    let study = try Self.control("{at-least: 5, at: {64: 30, 4096: 8}}")
    #expect(study.sampleSizes.map(study.trials(at:)) == [30, 5, 5, 5, 5, 5, 8])
    #expect(study.trialsText == "5 to 30")
    let store = try RunStore.create(path: folder.file("c.sqlite"))
    let summary = try await Self.run(study, store)
    #expect(summary.stored == 30 + 5 * 5 + 8)
    store.close()
    // Read back from the store alone, the study asks for the same.
    let analysis = try StudyAnalysis(storePath: folder.file("c.sqlite"))
    #expect(analysis.curves[0].points.map(\.trials) == [30, 5, 5, 5, 5, 5, 8])
    let report = StudyReport(analysis).markdown
    #expect(!report.contains("Incomplete"))
    #expect(report.contains("5 to 30 trials per cell"))
    #expect(report.contains("scorebound run studies/control.yaml\n"))
  }

  @Test func `a goal doubles the trials at checkpoints until it is reached`() async throws {
    // The error falls like 1/√T: one a little below half of that at T = 20 takes more than 40.
    let folder = try TemporaryFolder()
    let pilot = try Self.control("20")
    let first = try RunStore.create(path: folder.file("p.sqlite"))
    try await Self.run(pilot, first)
    let error = try #require(
      StudyAnalysis(study: pilot, store: first).curves[0].fit?.withinStandardError)
    let goal = 0.55 * error
    let study = try Self.control("{at-least: 20, at-most: 640, until: {slope-se: \(goal)}}")
    let store = try RunStore.create(path: folder.file("a.sqlite"))
    try await Self.run(study, store, threads: 1)
    let reached = try study.atCheckpoint(of: store)
    #expect(reached.trialCounts.checkpoint == 2)
    #expect(reached.trials == 80)
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.curves[0].points.allSatisfy { $0.trials == 80 })
    #expect(analysis.curves[0].fit?.withinStandardError ?? 1 <= goal)
    #expect(try Plan(study: study, store: store).missingTrials == 0)
    #expect(
      StudyReport(analysis).markdown.contains("doubled from 20 at checkpoints until every exponent")
    )

    // The same with interruptions and other threads: the same bytes.
    let other = try RunStore.create(path: folder.file("b.sqlite"))
    var stops = 0
    while try await Self.run(study, other, threads: 2, limit: 90).stopReason != nil { stops += 1 }
    #expect(stops > 1)
    let exports = try [store, other].map { try Export(store: $0) }
      .map { try $0.measurements(timings: false) }
    #expect(exports[0] == exports[1])
  }

  @Test func `where the goal is out of reach the run ends at the most`() async throws {
    let folder = try TemporaryFolder()
    let study = try Self.control("{at-least: 4, at-most: 10, until: {slope-se: 0.001}}")
    let store = try RunStore.create(path: folder.file("c.sqlite"))
    try await Self.run(study, store)
    #expect(try study.atCheckpoint(of: store).trials == 10)
    #expect(try StudyAnalysis(study: study, store: store).curves[0].points[0].trials == 10)
  }

  @Test(arguments: [
    ("{at-least: 20, until: {slope-se: 0.1}}", "'until' needs 'at-most'"),
    ("{at-least: 20, at-most: 40}", "'at-most' belongs to a goal"),
    ("{at-least: 20, at-most: 10, until: {slope-se: 0.1}}", "below 'at-least', 20"),
    ("{at: {65: 3}}", "the design has no sample size '65'; it has 64, 128"),
    ("{at: [3]}", "'at' must map sample sizes"),
    ("{at: {64: 0}}", "the trials at n = 64 must be between 1 and 1000000"),
    ("{at-least: 20, at-most: 40, until: {slope: 0.1}}", "missing key 'slope-se'"),
  ])
  func `faults are named`(trials: String, expected: String) {
    let text = StudySamples.edited([("trials: 600", "trials: \(trials)")], in: StudySamples.control)
    let faults = StudySamples.faults(text)
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("tiny.yaml:") })
  }

  @Test func `power is planned from stored trials`() async throws {
    let folder = try TemporaryFolder()
    let study = try Self.control("40")
    let store = try RunStore.create(path: folder.file("c.sqlite"))
    let empty = try StudyPower(study: study, store: store).text()
    #expect(empty.contains("No cost and power for plug-in"))
    // The four smallest sizes alone: the others are extrapolated.
    let small = try Study(
      text: StudySamples.edited(
        [("to: 4096", "to: 512"), ("trials: 600", "trials: 40")], in: StudySamples.control),
      file: "c.yaml")
    try await Self.run(small, store)
    let power = try StudyPower(study: study, store: store)
    let row = try #require(power.rows.first)
    #expect(row.extrapolated == [1024, 2048, 4096])
    // What the whole study comes to, whose larger n vary as the smaller ones do; 15 % are chance.
    let error = row.design.standardError(trials: row.trials)
    let whole = try RunStore.create(path: folder.file("w.sqlite"))
    try await Self.run(study, whole)
    let fit = try #require(StudyAnalysis(study: study, store: whole).curves[0].fit)
    #expect(abs(error / (fit.withinStandardError ?? 0) - 1) < 0.2)
    #expect(row.claims.map(\.claim.code) == ["G1"])
    let text = power.text(goal: 0.01)
    #expect(text.contains("plug-in: SE of the exponent 0.0"))
    #expect(text.contains("G1: an exponent of 0.85 is distinguished from 0.95"))
    #expect(text.contains("SE 0.01 takes"))
    #expect(text.contains("trials: {at: {64: "))
    // A rival on the other side is distinguished from the other boundary.
    let above = try StudyPower(study: study, store: store, rival: 1.2).text()
    #expect(above.contains("an exponent of 1.2 is distinguished from 1.05"))
  }
}
