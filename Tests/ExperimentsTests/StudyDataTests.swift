import Diffusion
import Foundation
import LinearAlgebra
import Testing

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

private let text = StudySamples.edited([
  (
    """
    target:
      kind: gaussian-mixture
      components:
        - {weight: 0.5, mean: [-1], covariance: 0.05}
        - {weight: 0.5, mean: [1], covariance: 0.1}
    """, "target: {kind: atoms, csv: points.csv, columns: [b]}"
  ), ("[16, 32, 64]", "[16]"),
])

@Suite struct StudyDataTests {
  @Test func `a run keeps the rows of its data files, so that a report needs the store alone`()
    async throws
  {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("s.yaml")))
    let data = URL(fileURLWithPath: folder.file("points.csv"))
    try Data("a,b\n1,0.25\n2,-0.5\n3,1e-3\n".utf8).write(to: data)
    let study = try Study(path: folder.file("s.yaml"))
    #expect(
      (study.variants[0].problem.score?.target as? Atoms)?.points.values == [0.25, -0.5, 1e-3])
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    let summary = try await runner.run(provenance: [])
    #expect(summary == .init(stored: 8, failed: 0, stopReason: nil))
    store.close()
    try FileManager.default.removeItem(at: data)
    let analysis = try StudyAnalysis(storePath: folder.file("s.sqlite"))
    #expect(analysis.study.cells.map(\.identity) == study.cells.map(\.identity))
    #expect(StudyReport(analysis).markdown.contains("3 atoms in 1 dimension"))
  }

  @Test func `the identity is that of the numbers, not of the file`() throws {
    let folder = try TemporaryFolder()
    func identities(_ csv: String, named name: String) throws -> [String] {
      try Data(csv.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
      let path = folder.file("s.yaml")
      try Data(text.replacing("points.csv", with: name).utf8).write(
        to: URL(fileURLWithPath: path))
      return try Study(path: path).cells.map(\.identity)
    }
    let first = try identities("a,b\n1,0.25\n2,-0.5\n", named: "points.csv")
    #expect(try identities("b\n0.25\n-0.5\n", named: "moved.csv") == first)
    #expect(try identities("b\n0.25\n-0.50001\n", named: "moved.csv") != first)
  }
}
