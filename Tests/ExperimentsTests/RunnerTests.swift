import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Analysis
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

@Suite struct RunnerTests {
  @Test func `one thread and two, and any order of the estimators' work, give the same bytes`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(("gcv]", "gcv, hold-out, {fixed: 5}]"))
    let summary = try await run(study, folder.file("1.sqlite"), threads: 1)
    #expect(summary == .init(stored: 24, failed: 0, stopReason: nil))
    try await run(study, folder.file("2.sqlite"), threads: 2)
    try await run(study, folder.file("5.sqlite"), threads: 5)
    let one = try RunOutputs(folder.file("1.sqlite"))
    #expect(try RunOutputs(folder.file("2.sqlite")) == one)
    #expect(try RunOutputs(folder.file("5.sqlite")) == one)
    // Six cells of four trials, five rules with a risk each.
    #expect(one.export.split(separator: "\n").count { $0.contains(",risk,") } == 6 * 4 * 5)
    #expect(one.trials.split(separator: "\n").count == 1 + 24)
  }

  @Test func `a window, fresh points above two dimensions and single precision are determined too`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(
      ("at: 0.5", "window: [0.1, 1]"), ("mean: [-1]", "mean: [-1, 0, 0]"),
      ("mean: [1]", "mean: [1, 0, 0]"), ("[16, 32, 64]", "[16]"),
      ("auto, steps: 16", "auto, precision: single, steps: 4"), ("trials: 4", "trials: 2"))
    try await run(study, folder.file("1.sqlite"), threads: 1)
    try await run(study, folder.file("2.sqlite"), threads: 2)
    let one = try RunOutputs(folder.file("1.sqlite"))
    #expect(try RunOutputs(folder.file("2.sqlite")) == one)
    #expect(one.export.contains("16,32,network,1,oracle,risk,"))
  }

  @Test(arguments: [1, 2])
  func `a run that is stopped midway and resumed gives the bytes of one that was not`(
    _ threads: Int
  ) async throws {
    let folder = try TemporaryFolder()
    // The longest cells come first; a flush after half a second is what reports progress.
    let study = try StudySamples.study(
      ("[16, 32, 64]", "[16, 32, 256]"), ("trials: 4", "trials: 12"))
    try await run(study, folder.file("whole.sqlite"))
    let path = folder.file("parts.sqlite")
    let store = try RunStore.create(path: path)
    let flag = StopFlag()
    let runner = Runner(study: study, store: store, threads: threads, stopFlag: flag) { report in
      if report.stage == .trials { flag.stop(because: "the test says so") }
    }
    let stopper = Task {
      // Stops while trials run, where the machine is too fast for a first report.
      while flag.stopReason == nil {
        try await Task.sleep(for: .milliseconds(5))
        if progressOfTrials(store) > 0 { flag.stop(because: "the test says so") }
      }
    }
    let summary = try await runner.run(provenance: [("program", "test")])
    flag.stop(because: "done")
    try? await stopper.value
    let left = try Plan(study: study, store: store).missingTrials
    store.close()
    #expect(summary.stored == 72 - left)
    if summary.stopReason != nil {
      #expect(summary.stopReason == "the test says so")
      #expect(left > 0)
    }
    let rest = try await run(study, path, threads: 3 - threads)
    #expect(rest == .init(stored: left, failed: 0, stopReason: nil))
    #expect(try RunOutputs(path) == RunOutputs(folder.file("whole.sqlite")))
  }

  @Test func `a run stopped before its first unit stores nothing and says why`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    let flag = StopFlag()
    flag.stop(because: "first")
    flag.stop(because: "second")
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: flag) { _ in }
    let summary = try await runner.run(provenance: [])
    #expect(summary == .init(stored: 0, failed: 0, stopReason: "first"))
    #expect(try Plan(study: study, store: store).missingTrials == 24)
  }

  @Test func `trials that are added later equal those of a larger run`() async throws {
    let folder = try TemporaryFolder()
    let ten = try StudySamples.study(trials: 10)
    let twenty = try StudySamples.study(trials: 20)
    try await run(ten, folder.file("grown.sqlite"))
    let second = try await run(twenty, folder.file("grown.sqlite"))
    #expect(second.stored == 6 * 10)
    try await run(twenty, folder.file("whole.sqlite"))
    #expect(try RunOutputs(folder.file("grown.sqlite")) == RunOutputs(folder.file("whole.sqlite")))
  }

  @Test func `fewer trials than are stored are shown as if there were no more`() async throws {
    let folder = try TemporaryFolder()
    try await run(try StudySamples.study(trials: 6), folder.file("shrunk.sqlite"))
    let summary = try await run(try StudySamples.study(trials: 3), folder.file("shrunk.sqlite"))
    #expect(summary.stored == 0)
    try await run(try StudySamples.study(trials: 3), folder.file("small.sqlite"))
    #expect(try RunOutputs(folder.file("shrunk.sqlite")) == RunOutputs(folder.file("small.sqlite")))
  }

  @Test func `a changed design runs what is new and equals a run of its own`() async throws {
    let folder = try TemporaryFolder()
    let new = try StudySamples.study(("[16, 32, 64]", "[16, 48]"), ("width: m", "width: 16"))
    try await run(try StudySamples.study(), folder.file("changed.sqlite"))
    let summary = try await run(new, folder.file("changed.sqlite"))
    // The kernel at n = 16 is there already.
    #expect(summary.stored == 3 * 4)
    try await run(new, folder.file("own.sqlite"))
    #expect(try RunOutputs(folder.file("changed.sqlite")) == RunOutputs(folder.file("own.sqlite")))
  }

  @Test func `cells that coincide are run once and shown under both names`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(
      ("[16, 32, 64]", "[16, 32]"), ("m: [32]", "m: [32, \"n\"]"))
    try await run(study, folder.file("s.sqlite"))
    let analysis = try StudyAnalysis(storePath: folder.file("s.sqlite"))
    let means = analysis.study.series.prefix(2).map { series in
      analysis.curve(series, stopping: "oracle")?.points.last?.mean
    }
    #expect(means[0] != nil && means[0] == means[1])
  }

  @Test func `training that diverges is a stored failure with its reason, and counted`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let study = try StudySamples.study(("learning-rate: auto", "learning-rate: 1e300"))
    let summary = try await run(study, path)
    #expect(summary == .init(stored: 24, failed: 12, stopReason: nil))
    let store = try RunStore.open(path: path)
    let network = try store.trials(ofCell: study.cells[0].identity)
    let reason = "training diverged by step 1; try a smaller learning-rate"
    #expect(
      network.map(\.outcome)
        == Array(repeating: .failed(.diverged, reason: reason), count: 4))
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(
      analysis.cellsAboveFailureShare.map(\.text)
        == [16, 32, 64].map {
          "network (m = 32), n = \($0): 4 of 4 trials failed (4 diverged), the first because \(reason)"
        })
    for curve in analysis.curves {
      #expect(curve.points.isEmpty == (curve.series.estimator == "network"))
      #expect(curve.points.allSatisfy { $0.mean.isFinite && $0.mcse.isFinite })
    }
    #expect(!StudyReport(analysis).estimatesCSV.lowercased().contains("nan"))
    let trials = try Export(store: store).trials(timings: false)
    #expect(trials.contains("16,32,network,0,diverged,\(reason)\n"))
    // A second run does not try again what failed the same way.
    store.close()
    #expect(try await run(study, path).stored == 0)
  }

  @Test func `estimators of a trial see the same data`() async throws {
    let folder = try TemporaryFolder()
    // The same network under two names, told apart by an initialisation that moves no prediction
    // at step 0, and the kernel at step 0: zero predictions have one risk, whoever makes them.
    let study = try StudySamples.study(
      ("[oracle, oracle-realised, gcv]", "[{fixed: 0}, {fixed: 8}]"), ("[16, 32, 64]", "[64]"),
      ("m: [32]", "m: [4096]"), ("trials: 4", "trials: 6"))
    try await run(study, folder.file("s.sqlite"))
    let store = try RunStore.open(path: folder.file("s.sqlite"))
    func values(_ cell: Int, _ stopping: String, _ quantity: String) throws -> [Double] {
      try store.trials(ofCell: study.cells[cell].identity)
        .compactMap { $0.value(quantity, at: .rule(stopping)) }
    }
    let zero = try #require(study.variants[0].problem.score).target.secondMoment
    for risk in try values(0, "fixed(0)", "risk") {
      // E f_*² is below E X₀², by the mean label noise.
      #expect(risk < zero && risk > 0.5 * zero)
    }
    // A wide network's realised risks follow the kernel's, trial by trial: that needs equal data.
    let network = try values(0, "fixed(8)", "risk")
    let kernel = try values(1, "fixed(8)", "realised-risk")
    #expect(network.count == 6 && kernel.count == 6)
    let gaps = zip(network, kernel).map { abs($0 - $1) / $1 }
    let others = zip(network, kernel.dropFirst() + kernel.prefix(1)).map { abs($0 - $1) / $1 }
    // Other data differ by the trials' scatter, some 30 %; the width's part is of order 1/√m.
    #expect(gaps.reduce(0, +) < 0.5 * others.reduce(0, +), "\(gaps) against \(others)")
    #expect(gaps.allSatisfy { $0 < 0.15 }, "\(gaps)")
  }

  @Test func `nested data sets are prefixes of each other, and independent ones are not`() throws {
    for isNested in [true, false] {
      let study = try StudySamples.study(("m: [32]", "m: [32], nested: \(isNested)"))
      #expect(study.isNested == isNested)
      let sets = [16, 64].map { n in
        study.variants[0].problem.drawExamples(
          count: n, key: study.trial(3, sampleSize: n, variant: study.variants[0]).key)
      }
      let small = sets[0]
      let prefix = sets[1].subset(0..<16)
      #expect((small.labels.values == prefix.labels.values) == isNested)
      #expect((small.noisy.inputs.values == prefix.noisy.inputs.values) == isNested)
    }
  }

  @Test func `a nested study runs and is determined`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(("m: [32]", "m: [32], nested: true"))
    try await run(study, folder.file("1.sqlite"), threads: 1)
    try await run(study, folder.file("2.sqlite"), threads: 2)
    #expect(try RunOutputs(folder.file("1.sqlite")) == RunOutputs(folder.file("2.sqlite")))
  }

  @Test func `pilots and trials draw different data`() {
    let pilots = (0..<Pilots.count).map(Pilots.trialNumber)
    #expect(Set(pilots).count == Pilots.count)
    #expect(pilots.allSatisfy { $0 > UInt32(Int32.max) })
  }
}

/// The trials that a store that is being written holds; 0 where it cannot be asked now.
private func progressOfTrials(_ store: RunStore) -> Int {
  ((try? store.storedTrials()) ?? [:]).values.reduce(0) { $0 + $1.count }
}
