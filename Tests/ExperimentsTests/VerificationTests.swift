import Foundation
import GRDB
import Testing

@testable import Runs
@testable import Studies

/// A store of the tiny study, 24 trials.
private func makeStore(_ path: String, _ edits: (String, String)...) async throws {
  let study = try Study(
    text: StudySamples.edited(edits), file: "tiny.yaml", trials: nil, quick: false)
  let store = try RunStore.create(path: path)
  defer { store.close() }
  let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
  _ = try await runner.run(provenance: [("program", "test")])
}

private func verify(
  _ path: String, share: Double = 1, seed: UInt64 = 0
) async throws -> Verification.Summary {
  try await Verification(store: try RunStore.open(path: path)).run(
    .share(share), seed: seed, threads: 2, stopFlag: StopFlag()
  ) { _ in }
}

@Suite struct VerificationTests {
  @Test func `stored trials come out again bit for bit, all or a sample of them`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tiny.sqlite")
    // A window, so that pilots decide about nodes; and cells that share a trial's data.
    try await makeStore(path, ("at: 0.5", "window: [0.1, 1]"))
    #expect(try await verify(path) == .init(stored: 24, recomputed: 24))
    // One of four trials of each of three sizes, two cells each.
    #expect(try await verify(path, share: 0.05) == .init(stored: 24, recomputed: 6))
  }

  @Test func `another seed samples other trials, and every trial has its turn`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tiny.sqlite")
    try await makeStore(path)
    let verification = try Verification(store: try RunStore.open(path: path))
    var seen: Set<String> = []
    for seed: UInt64 in 0..<40 {
      for case .trial(_, let n, let trial, _) in verification.sample(.share(0.25), seed: seed) {
        seen.insert("\(n)/\(trial)")
      }
    }
    #expect(seen.count == 12)
  }

  @Test func `so many trials are drawn from all of them`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tiny.sqlite")
    try await makeStore(path)
    let verification = try Verification(store: try RunStore.open(path: path))
    var seen: Set<String> = []
    for seed: UInt64 in 0..<60 {
      let units = verification.sample(.count(2), seed: seed)
      #expect(units.count == 2)
      for case .trial(_, let n, let trial, _) in units { seen.insert("\(n)/\(trial)") }
    }
    #expect(seen.count == 12)
    #expect(verification.sample(.count(100), seed: 1).count == 12)
  }

  @Test func `a number that was changed in its last bit is named`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tiny.sqlite")
    try await makeStore(path)
    let queue = try DatabaseQueue(path: path)
    let was = try await queue.write { database in
      let cell = try #require(
        try Int64.fetchOne(
          database, sql: "SELECT id FROM cells WHERE n = 32 AND kind = 'tangent-kernel'"))
      let value = try #require(
        try Double.fetchOne(
          database,
          sql: """
            SELECT value FROM measurements
            WHERE cell = ? AND trial = 2 AND stopping = 'gcv' AND quantity = 'risk'
            """, arguments: [cell]))
      try database.execute(
        sql: """
          UPDATE measurements SET value = ?
          WHERE cell = ? AND trial = 2 AND stopping = 'gcv' AND quantity = 'risk'
          """, arguments: [value.nextUp, cell])
      try database.execute(
        sql: "UPDATE trials SET outcome = 'failed', reason = 'x' WHERE cell = ? AND trial = 1",
        arguments: [cell])
      return value
    }
    try queue.close()
    let summary = try await verify(path)
    #expect(summary.recomputed == 24)
    #expect(
      summary.differences == [
        .init(
          series: "kernel", sampleSize: 32, trial: 1, name: "outcome", stored: "failed: x",
          recomputed: "ok"),
        .init(
          series: "kernel", sampleSize: 32, trial: 2, name: "risk at gcv",
          stored: "\(was.nextUp)", recomputed: "\(was)"),
      ])
  }
}
