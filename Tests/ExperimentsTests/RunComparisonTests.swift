import Foundation
import Testing

@testable import Analysis
@testable import Measures
@testable import Runs
@testable import Studies

@Suite struct RunComparisonTests {
  private func run(_ study: Study, _ path: String) async throws -> RunStore {
    let store = try RunStore.create(path: path)
    _ = try await Runner(
      study: study, store: store, threads: 2, stopFlag: StopFlag(), progress: { _ in }
    ).run(provenance: [])
    return store
  }

  @Test func `a run equals itself, cell by cell and to the last bit`() async throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let first = try await run(study, folder.file("a.sqlite"))
    let second = try await run(study, folder.file("b.sqlite"))
    let comparison = try RunComparison(first: first, second: second)
    // Three sample sizes, two estimators, three rules.
    #expect(comparison.isPaired && comparison.rows.count == 18)
    #expect(comparison.rows.allSatisfy { $0.change == 0 && !$0.isMoved && $0.trials == (4, 4) })
    #expect(comparison.text.hasPrefix("18 mean risks compared trial by trial (one seed): 18 equal"))
  }

  @Test func `a small change of one estimator is seen in pairs, and nothing else is`() async throws
  {
    let folder = try TemporaryFolder()
    let first = try await run(try StudySamples.study(trials: 12), folder.file("a.sqlite"))
    // A learning rate of a third instead of 1/λ_max moves the network, and the kernel not at all.
    let second = try await run(
      try StudySamples.study(
        ("learning-rate: auto, steps: 16", "learning-rate: 1e-3, steps: 16"), trials: 12),
      folder.file("b.sqlite"))
    let comparison = try RunComparison(first: first, second: second)
    for row in comparison.rows {
      if row.label == "kernel" { #expect(row.change == 0) }
      if row.label != "kernel", row.stopping == "oracle-realised" { #expect(row.isMoved) }
    }
    #expect(comparison.text.contains("\nestimator "))
  }

  @Test func `different seeds are compared by their means, and lacking cells are named`()
    async throws
  {
    let folder = try TemporaryFolder()
    let first = try await run(try StudySamples.study(), folder.file("a.sqlite"))
    let second = try await run(
      try StudySamples.study(("seed: 11", "seed: 12"), ("[16, 32, 64]", "[16, 32, 128]")),
      folder.file("b.sqlite"))
    let comparison = try RunComparison(first: first, second: second)
    #expect(!comparison.isPaired && comparison.rows.count == 12)
    #expect(comparison.rows.allSatisfy { $0.change != 0 })
    #expect(comparison.missing.inSecond == ["network (m = 32) at n = 64", "kernel at n = 64"])
    #expect(comparison.missing.inFirst == ["network (m = 32) at n = 128", "kernel at n = 128"])
    #expect(comparison.text.contains("Only in the second run: network (m = 32) at n = 128;"))
  }

  @Test func `a mean risk of 0 is equal to 0, and less than any other`() async throws {
    let folder = try TemporaryFolder()
    let exact = (
      "kernel: {kind: tangent-kernel", "kernel: {kind: exact}\n  other: {kind: tangent-kernel"
    )
    let first = try await run(try StudySamples.study(exact), folder.file("a.sqlite"))
    let equal = try RunComparison(first: first, second: first)
    #expect(equal.rows.contains { $0.label == "kernel" && $0.means == (0, 0) })
    #expect(equal.rows.allSatisfy { $0.change == 0 && !$0.isMoved })
    let second = try await run(try StudySamples.study(), folder.file("b.sqlite"))
    let moved = try RunComparison(first: first, second: second)
    let rows = moved.rows.filter { $0.label == "kernel" }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.means.first == 0 && $0.change == .infinity })
    #expect(rows.contains(where: \.isMoved) && !moved.text.contains("inf"))
  }

  @Test func `runs without a common cell say so`() async throws {
    let folder = try TemporaryFolder()
    let first = try await run(try StudySamples.study(), folder.file("a.sqlite"))
    let second = try await run(
      try StudySamples.study(("[16, 32, 64]", "[20, 40, 80]")), folder.file("b.sqlite"))
    let comparison = try RunComparison(first: first, second: second)
    #expect(comparison.text.hasPrefix("The two runs have no cell in common"))
  }
}
