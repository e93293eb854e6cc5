import Foundation
import GRDB
import Testing

@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// Runs all shards of a study, and merges them into the run's store.
private func runShards(
  _ study: Study, count: Int, into run: String, threads: Int = 2
) async throws {
  try FileManager.default.createDirectory(
    atPath: Shard.folder(run: run), withIntermediateDirectories: true)
  for index in 1...count {
    let shard = Shard(index: index, count: count)
    let selection = try TrialSelection(shard, study: study, run: run)
    try await ExperimentsTests.run(
      study, shard.storePath(run: run), selection: selection, threads: threads)
  }
}

private func prepare(_ study: Study, shards: Int, into path: String) async throws {
  let store = try RunStore.create(path: path)
  defer { store.close() }
  let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
  _ = try await runner.prepare(
    shards: shards, provenance: [("program", "test")])
}

/// The trials of a study as (variant, n, trial), of all shards together.
private func trials(_ packing: ShardPacking) -> [[Int]] {
  packing.pieces.flatMap { $0 }.flatMap { piece in
    piece.trials.map { [piece.variant, piece.sampleSize, $0] }
  }
}

@Suite struct ShardTests {
  @Test(arguments: [1, 2, 3, 7, 16, 40])
  func `every trial is in exactly one shard, and shards cost about the same`(
    _ count: Int
  ) throws {
    let study = try StudySamples.study(("[16, 32, 64]", "[16, 512, 1024]"), trials: 11)
    let plan = try Plan(study: study, store: nil)
    let packing = ShardPacking(plan, costs: UnitCosts(), shards: count)
    #expect(packing.pieces.count == count)
    let all = trials(packing)
    #expect(all.count == 33 && Set(all).count == 33)
    let loads = packing.pieces.map { pieces in
      pieces.reduce(0) {
        $0 + Double($1.trials.count) * WorkUnit.guess(sampleSize: $1.sampleSize, cells: 2)
      }
    }
    // Longest first is within a third of the best packing, which no shard or trial can be above.
    let best = max(
      loads.reduce(0, +) / Double(count), WorkUnit.guess(sampleSize: 1024, cells: 2))
    #expect((loads.max() ?? 0) <= 4 / 3 * best + 1e-9)
    // Consecutive trials: a piece a sample size.
    #expect(packing.pieces.allSatisfy { $0.count <= 3 })
  }

  @Test func `measured costs are what counts`() throws {
    let study = try StudySamples.study(trials: 12)
    var costs = UnitCosts()
    // The small sets are the expensive ones here.
    costs.record(variant: 0, sampleSize: 16, guess: 1, seconds: 100)
    costs.record(variant: 0, sampleSize: 32, guess: 1, seconds: 1)
    costs.record(variant: 0, sampleSize: 64, guess: 1, seconds: 1)
    let packing = ShardPacking(
      try Plan(study: study, store: nil), costs: costs, shards: 4)
    for pieces in packing.pieces {
      #expect(pieces.first { $0.sampleSize == 16 }?.trials.count == 3)
    }
  }

  @Test(arguments: [(1, false), (2, false), (3, true), (7, true), (30, false)])
  func `any sharding exports the bytes of the single run`(
    _ count: Int, _ isPrepared: Bool
  ) async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(("gcv]", "gcv, hold-out]"))
    try await run(study, folder.file("whole.sqlite"))
    let path = folder.file("parts.sqlite")
    if isPrepared { try await prepare(study, shards: count, into: path) }
    try await runShards(study, count: count, into: path)
    let merge = try Merge(into: path, pieces: Merge.shardStores(run: path))
    #expect(merge.missing.isEmpty && merge.missingTrials == 0)
    #expect(merge.additions.reduce(0) { $0 + $1.addition.added } == 24)
    #expect(merge.additions.allSatisfy { $0.addition.equal == 0 })
    #expect(try RunOutputs(path) == RunOutputs(folder.file("whole.sqlite")))
    // Nothing is left to do, and merging again changes nothing.
    #expect(try await run(study, path).stored == 0)
    let again = try Merge(into: path, pieces: Merge.shardStores(run: path))
    #expect(again.additions.allSatisfy { $0.addition.added == 0 })
    #expect(again.additions.reduce(0) { $0 + $1.addition.equal } == 24)
  }

  @Test func `pilots of a prepared run are not run again by its shards`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.sqlite")
    let study = try StudySamples.study()
    try await prepare(study, shards: 2, into: path)
    let store = try RunStore.open(path: path)
    #expect(try !store.storedPilots().isEmpty)
    let shard = Shard(index: 1, count: 2)
    let selection = try TrialSelection(shard, study: study, run: path)
    try FileManager.default.createDirectory(
      atPath: Shard.folder(run: path), withIntermediateDirectories: true)
    try await run(study, shard.storePath(run: path), selection: selection)
    let own = try RunStore.open(path: shard.storePath(run: path))
    // The times that pilots took are equal only where they were taken over.
    func times(_ store: RunStore) throws -> [Double] {
      try store.read { database in
        try Double.fetchAll(
          database,
          sql: """
            SELECT seconds FROM pilot_times JOIN cells ON cells.id = cell
            ORDER BY identity, pilot, refinement
            """)
      }
    }
    #expect(try times(own) == times(store))
    #expect(try !times(own).isEmpty)
  }

  @Test func `merging is associative, and its order does not matter`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let path = folder.file("r.sqlite")
    try await runShards(study, count: 3, into: path)
    let (a, b, c) = (
      Shard(index: 1, count: 3).storePath(run: path),
      Shard(index: 2, count: 3).storePath(run: path),
      Shard(index: 3, count: 3).storePath(run: path)
    )
    _ = try Merge(into: folder.file("ab.sqlite"), pieces: [a, b])
    _ = try Merge(into: folder.file("left.sqlite"), pieces: [folder.file("ab.sqlite"), c])
    _ = try Merge(into: folder.file("bc.sqlite"), pieces: [c, b])
    _ = try Merge(into: folder.file("right.sqlite"), pieces: [folder.file("bc.sqlite"), a])
    let left = try RunOutputs(folder.file("left.sqlite"))
    #expect(try RunOutputs(folder.file("right.sqlite")) == left)
    // Overlapping pieces, too.
    _ = try Merge(
      into: folder.file("all.sqlite"),
      pieces: [folder.file("ab.sqlite"), folder.file("bc.sqlite"), a, b, c])
    #expect(try RunOutputs(folder.file("all.sqlite")) == left)
    #expect(
      try RunStore.open(path: folder.file("all.sqlite")).provenance().map(\.value) == ["test"])
  }

  @Test func `a missing shard is named with its trials, and a partial run resumes`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let path = folder.file("r.sqlite")
    try await prepare(study, shards: 3, into: path)
    try await runShards(study, count: 3, into: path)
    let second = Shard(index: 2, count: 3).storePath(run: path)
    try FileManager.default.removeItem(atPath: second)
    let merge = try Merge(into: path, pieces: Merge.shardStores(run: path))
    // Packing goes by measured times: a shard need not have trials of every sample size.
    let packing = try #require(try RunStore.open(path: path).packing())
    let pieces = packing.pieces[1]
    #expect(merge.missing.count == Set(pieces.map(\.sampleSize)).count && !pieces.isEmpty)
    // Both estimators of each trial.
    #expect(merge.missingTrials == 2 * pieces.reduce(0) { $0 + $1.trials.count })
    #expect(merge.missing.allSatisfy { $0.hasPrefix("n = ") && $0.hasSuffix("; shards 2") })
    // Packing again keeps the packing while trials of it are missing.
    let before = try RunStore.open(path: path).packing()
    try await prepare(study, shards: 3, into: path)
    #expect(try RunStore.open(path: path).packing() == before)
    let selection = try TrialSelection(Shard(index: 2, count: 3), study: study, run: path)
    let summary = try await run(study, second, selection: selection)
    #expect(summary.stored == merge.missingTrials)
    #expect(try Merge(into: path, pieces: [second]).missing.isEmpty)
    try await run(study, folder.file("whole.sqlite"))
    #expect(try RunOutputs(path) == RunOutputs(folder.file("whole.sqlite")))
  }

  @Test func `an existing run is extended by shards of what it lacks`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.sqlite")
    try await run(try StudySamples.study(trials: 3), path)
    let study = try StudySamples.study(trials: 9)
    try await prepare(study, shards: 4, into: path)
    try await runShards(study, count: 4, into: path)
    let merge = try Merge(into: path, pieces: Merge.shardStores(run: path))
    #expect(merge.additions.reduce(0) { $0 + $1.addition.added } == 6 * 6)
    try await run(study, folder.file("whole.sqlite"))
    #expect(try RunOutputs(path) == RunOutputs(folder.file("whole.sqlite")))
  }

  @Test func `a study that has changed since it was packed is refused, with advice`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.sqlite")
    try await prepare(try StudySamples.study(), shards: 3, into: path)
    for changed in [
      try StudySamples.study(trials: 5), try StudySamples.study(("seed: 11", "seed: 12")),
    ] {
      #expect {
        try TrialSelection(Shard(index: 1, count: 3), study: changed, run: path)
      } throws: {
        "\($0)".contains("the study has changed since it was packed into shards")
          && "\($0)".contains("`scorebound prepare` packs it again")
      }
    }
    #expect {
      try TrialSelection(Shard(index: 1, count: 4), study: try StudySamples.study(), run: path)
    } throws: {
      "\($0)".contains("it is packed into 3 shards, not 4; run --shard I/3")
    }
  }

  @Test func `stores that disagree are refused with both values, and nothing is taken over`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let (one, other) = (folder.file("one.sqlite"), folder.file("other.sqlite"))
    for (path, value) in [(one, 0.25), (other, 0.5)] {
      let store = try RunStore.create(path: path)
      try store.register(study, provenance: [])
      try store.append(
        [
          .trial(
            trial: 2,
            outcomes: [
              (0, .ok([TrialValue(stopping: "oracle", quantity: "risk", value: value)]), 1)
            ]),
          .trial(trial: path == one ? 0 : 1, outcomes: [(0, .failed(reason: "x"), 1)]),
        ], study: study)
      store.close()
    }
    #expect {
      _ = try Merge(into: one, pieces: [other])
    } throws: {
      "\($0)".hasSuffix(
        "disagree about the same trials, so nothing was merged from the second:\n"
          + "network (m = 32), n = 16, trial 2, risk at oracle: 0.25 and 0.5")
    }
    let store = try RunStore.open(path: one)
    #expect(try store.storedTrials().values.map { $0.sorted() } == [[0, 2]])
    // One that lacks a number, or has another outcome, disagrees too.
    for outcome in [Outcome.ok([]), .failed(reason: "y")] {
      let third = folder.file("third.sqlite")
      try? FileManager.default.removeItem(atPath: third)
      let store = try RunStore.create(path: third)
      try store.register(study, provenance: [])
      try store.append([.trial(trial: 2, outcomes: [(0, outcome, 1)])], study: study)
      store.close()
      #expect(throws: RunStoreError.self) { _ = try Merge(into: one, pieces: [third]) }
      #expect(throws: RunStoreError.self) { _ = try Merge(into: third, pieces: [one]) }
    }
  }

  @Test func `a store of another study is refused, and one of another design is kept apart`()
    async throws
  {
    let folder = try TemporaryFolder()
    try await run(try StudySamples.study(trials: 1), folder.file("a.sqlite"))
    try await run(
      try StudySamples.study(("name: tiny", "name: other"), trials: 1), folder.file("b.sqlite"))
    #expect {
      _ = try Merge(into: folder.file("a.sqlite"), pieces: [folder.file("b.sqlite")])
    } throws: {
      "\($0)".contains("belongs to the study 'other', not to 'tiny'")
    }
    try await run(
      try StudySamples.study(("seed: 11", "seed: 12"), trials: 1), folder.file("c.sqlite"))
    let before = try RunOutputs(folder.file("a.sqlite"))
    let merge = try Merge(into: folder.file("a.sqlite"), pieces: [folder.file("c.sqlite")])
    #expect(merge.additions[0].addition == .init(added: 6, equal: 0))
    #expect(try RunOutputs(folder.file("a.sqlite")) == before)
  }

  @Test func `parts from different machines leave a trace in the provenance`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study(trials: 1)
    for name in ["a", "b"] {
      let store = try RunStore.create(path: folder.file("\(name).sqlite"))
      try store.register(study, provenance: [("core", name), ("GSL", "2")])
      store.close()
    }
    let merge = try Merge(
      into: folder.file("m.sqlite"), pieces: ["b", "a"].map { folder.file("\($0).sqlite") })
    #expect(merge.mixedProvenance.map { "\($0.key)=\($0.value)" } == ["core=a | b"])
  }
}

@Suite struct RunStatusTests {
  @Test func `shards that have packed themselves are told apart too, before there is a run`()
    async throws
  {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let path = folder.file("r.sqlite")
    #expect(throws: RunStoreError.missing(path: path)) { try RunStatus(run: path) }
    try await runShards(study, count: 3, into: path)
    let second = Shard(index: 2, count: 3).storePath(run: path)
    try FileManager.default.removeItem(atPath: second)
    let status = try RunStatus(run: path)
    #expect(status.shards.map(\.state) == [.complete, .missing, .complete])
    #expect(status.missingTrials == status.shards[1].wanted && status.missingTrials > 0)
    let merge = try Merge(into: path, pieces: Merge.shardStores(run: path))
    #expect(merge.missing.allSatisfy { $0.hasSuffix("; shards 2") })
    #expect(try RunStatus(run: path).shards.map(\.state) == [.merged, .missing, .merged])
  }

  @Test func `it tells cells and shards apart by what they have`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let path = folder.file("r.sqlite")
    try await prepare(study, shards: 3, into: path)
    func states() throws -> [RunStatus.ShardStatus.State] {
      try RunStatus(run: path).shards.map(\.state)
    }
    #expect(try states() == [.missing, .missing, .missing])
    #expect(try RunStatus(run: path).missingTrials == 24)
    try await runShards(study, count: 3, into: path)
    #expect(try states() == [.complete, .complete, .complete])
    #expect(try RunStatus(run: path).isToBeMerged && RunStatus(run: path).isComplete)
    #expect(try RunStatus(run: path).cells.allSatisfy { $0.present == 0 })
    _ = try Merge(into: path, pieces: [Shard(index: 2, count: 3).storePath(run: path)])
    #expect(try states() == [.complete, .merged, .complete])
    let third = Shard(index: 3, count: 3).storePath(run: path)
    try FileManager.default.removeItem(atPath: third)
    let selection = try TrialSelection(Shard(index: 3, count: 3), study: study, run: path)
    let store = try RunStore.create(path: third)
    try store.register(study, provenance: [])
    let piece = selection.pieces[0]
    let cell = try #require(
      study.distinctCells[Study.Size(variant: 0, sampleSize: piece.sampleSize)]?.first)
    try store.append(
      [
        .trial(
          trial: piece.trials.lowerBound, outcomes: [(cell, .failed(reason: "x"), 1)])
      ], study: study)
    #expect(try states() == [.complete, .merged, .running])
    store.close()
    let status = try RunStatus(run: path)
    #expect(status.shards[2].state == .partial)
    #expect(status.shards[2].present == 1 && status.shards[2].failed == 1)
    #expect(status.stoppedShards(queued: []).map(\.index) == [3])
    #expect(status.stoppedShards(queued: [3]).isEmpty)
    #expect(status.shardText(queued: []).hasPrefix("3 shards: 1 merged, 1 complete, 1 partial\n"))
    #expect(!status.isComplete)
  }
}
