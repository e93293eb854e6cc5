import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

/// Noisy copies of samples.
@Suite struct CopiesTests {
  private static func problem(copies: Int) throws -> RegressionProblem {
    RegressionProblem(
      target: try target(Laws.quickstartText), process: VariancePreserving(schedule: .constant(1)),
      times: .window(from: 0.1, to: 2), inputs: InputMap(bias: 1), copies: copies)
  }

  private static let key = TrialKey(seed: 5, trial: 2, block: 0)

  @Test func `copies share a label, and the first is that of a set without copies`() throws {
    let once = try Self.problem(copies: 1).drawExamples(count: 50, key: Self.key)
    let data = try Self.problem(copies: 3).drawExamples(count: 50, key: Self.key)
    #expect(data.count == 150 && data.sampleSize == 50 && data.copies == 3)
    for j in 0..<50 {
      for copy in 0..<3 { #expect(data.labels.row(3 * j + copy) == once.labels.row(j)[...]) }
      #expect(Array(data.noisy.points.row(3 * j)) == Array(once.noisy.points.row(j)))
      #expect(data.noisy.times[3 * j] == once.noisy.times[j])
    }
    // Times are drawn for each copy, and a smaller set is a prefix of a larger one.
    #expect(Set(data.noisy.times).count == 150)
    let fewer = try Self.problem(copies: 3).drawExamples(count: 20, key: Self.key)
    #expect(fewer.noisy.points == data.noisy.points.rows(0..<60))
  }

  @Test func `noises of copies are standard normal and know nothing of each other`() throws {
    let data = try Self.problem(copies: 2).drawExamples(count: 4000, key: Self.key)
    let noise = (0..<data.count).map { row -> Double in
      let level = data.noisy.levels[row]
      return (data.noisy.points[row, 0] - level.α * data.labels[row, 0]) / level.h.squareRoot()
    }
    let pairs = (0..<4000).map { (noise[2 * $0], noise[2 * $0 + 1]) }
    #expect(agrees(pairs.map(\.0), with: 0) && agrees(pairs.map(\.1), with: 0))
    #expect(
      agrees(pairs.map { $0.0 * $0.0 }, with: 1) && agrees(pairs.map { $0.1 * $0.1 }, with: 1))
    #expect(agrees(pairs.map { $0.0 * $0.1 }, with: 0))
  }

  @Test func `a set is split by sample, never by copy`() throws {
    let data = try Self.problem(copies: 3).drawExamples(count: 10, key: Self.key)
    let (part, rest) = (data.subset(2..<4), data.excluding(2..<4))
    #expect(part.sampleSize == 2 && rest.sampleSize == 8)
    #expect(part.labels == data.labels.rows(6..<12))
    #expect(part.count == 6 && rest.count == 24)
    let labels = Set((0..<part.count).map { part.labels[$0, 0] })
    #expect((0..<rest.count).allSatisfy { !labels.contains(rest.labels[$0, 0]) })
  }
}
