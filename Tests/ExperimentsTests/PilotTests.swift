import Diffusion
import Estimators
import Testing

@testable import Analysis
@testable import Runs
@testable import Studies

/// Paths of pilots with one record: the risks scatter with standard deviation `spread` about 1, and
/// the integration errs by the same `error` in each.
private func paths(_ count: Int, spread: Double, error: Double) -> [Pilots.Path] {
  (0..<count).map { pilot in
    let side = pilot.isMultiple(of: 2) ? 1.0 : -1
    return Pilots.Path(risks: [.init(value: 1 + side * spread, error: error)])
  }
}

@Suite struct PilotTests {
  private func kernelCell(
    dimension d: Int, sampleSize n: Int = 16
  ) throws -> (cell: Cell, problem: RegressionProblem) {
    let zeros = Array(repeating: ", 0", count: d - 1).joined()
    let study = try StudySamples.study(
      ("mean: [-1]", "mean: [-1\(zeros)]"), ("mean: [1]", "mean: [1\(zeros)]"),
      ("at: 0.5", "window: [0.1, 1]"), ("[16, 32, 64]", "[\(n)]"))
    return (study.cells[1], try #require(study.variants[0].problem.score))
  }

  @Test func `an error within the budget is kept, one far below steps down to be measured`() throws
  {
    let (cell, problem) = try kernelCell(dimension: 2)
    // Allowed: the smaller of 1e-3 and 5 % of 0.107/√40, which is 8.5e-4.
    let base = [3: paths(8, spread: 0.1, error: 5e-4)]
    #expect(
      Pilots.next(base, cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 3)))
    let tiny = [3: paths(8, spread: 0.1, error: 5e-5)]
    #expect(Pilots.next(tiny, cell: cell, problem: problem) == .measure(refinement: 2))
    let both = tiny.merging([2: paths(4, spread: 0.1, error: 6e-4)]) { a, _ in a }
    #expect(
      Pilots.next(both, cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 2)))
    // What was hoped for is not what was measured.
    let failed = tiny.merging([2: paths(4, spread: 0.1, error: 2e-3)]) { a, _ in a }
    #expect(
      Pilots.next(failed, cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 3)))
  }

  @Test func `an error beyond the budget goes up until a measurement passes or the end is reached`()
    throws
  {
    let (cell, problem) = try kernelCell(dimension: 2)
    var known = [3: paths(8, spread: 0.1, error: 2e-3)]
    // 2e-3 · 0.35 is just within 8.5e-4.
    #expect(Pilots.next(known, cell: cell, problem: problem) == .measure(refinement: 4))
    known[4] = paths(4, spread: 0.1, error: 1.5e-3)
    #expect(Pilots.next(known, cell: cell, problem: problem) == .measure(refinement: 5))
    known[5] = paths(4, spread: 0.1, error: 1.2e-3)
    #expect(
      Pilots.next(known, cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 5)))
  }

  @Test func `a large set begins with the nodes of its variance and does not measure the finest`()
    throws
  {
    let (cell, problem) = try kernelCell(dimension: 2, sampleSize: 1000)
    #expect(cell.usesPartialSpectrum)
    // Nothing to be saved below the base, where the best record is looked for.
    #expect(
      Pilots.next([3: paths(4, spread: 0.1, error: 1e-6)], cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 3)))
    #expect(
      Pilots.next([3: paths(4, spread: 0.1, error: 2e-3)], cell: cell, problem: problem)
        == .measure(refinement: 4))
    #expect(
      Pilots.next([3: paths(4, spread: 0.1, error: 4e-3)], cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 5)))
    let key = TrialKey(seed: 1, trial: 0, block: 1000)
    let training = TrainingSet(
      data: problem.drawExamples(count: 1000, key: key), problem: .score(problem), key: key)
    let source = TrialNodes(problem: problem)
    #expect(
      source.nodes(refinement: 3, estimator: cell.estimator, training: training).method
        == .quadrature(refinement: 5))
    #expect(
      source.varianceNodes(refinement: 4, estimator: cell.estimator, training: training).method
        == .quadrature(refinement: 4))
  }

  @Test func `a set without a whole spectrum takes the finest nodes without pilots`() throws {
    let (small, problem) = try kernelCell(dimension: 2, sampleSize: 8192)
    #expect(Pilots.areNeeded(small, problem: problem))
    let (large, _) = try kernelCell(dimension: 2, sampleSize: 8193)
    #expect(!Pilots.areNeeded(large, problem: problem))
    #expect(
      Pilots.next([:], cell: large, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 5)))
    // Random points are the trial's own, and pilots say how many it takes.
    let (random, wide) = try kernelCell(dimension: 3, sampleSize: 8193)
    #expect(Pilots.areNeeded(random, problem: wide))
  }

  @Test func `errors of random points are held against the spread of the trials`() throws {
    let (cell, problem) = try kernelCell(dimension: 3)
    // Allowed: the root of a tenth of the variance, 0.034.
    #expect(
      Pilots.next([7: paths(8, spread: 0.1, error: 0.03)], cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 7)))
    #expect(
      Pilots.next([7: paths(8, spread: 0.1, error: 0.06)], cell: cell, problem: problem)
        == .measure(refinement: 9))
  }

  @Test func `without a successful pilot the finest nodes are taken`() throws {
    let (cell, problem) = try kernelCell(dimension: 2)
    #expect(
      Pilots.next([3: []], cell: cell, problem: problem)
        == .decided(PilotDecision(record: nil, refinement: 5)))
  }

  @Test func `known kinks on the line need no pilots, a network needs them for its oracle`() throws
  {
    let study = try StudySamples.study()
    let problem = try #require(study.variants[0].problem.score)
    #expect(Pilots.areNeeded(study.cells[0], problem: problem))
    #expect(!Pilots.areNeeded(study.cells[1], problem: problem))
    // The record with the least mean.
    let paths = (0..<8).map { _ in
      Pilots.Path(risks: [3, 1, 2].map { .init(value: $0, error: 0) })
    }
    guard
      case .decided(let decision) = Pilots.next(
        [6: paths, 5: paths, 4: paths], cell: study.cells[0], problem: problem)
    else {
      Issue.record("not decided")
      return
    }
    #expect(decision.record == 1)
  }
}
