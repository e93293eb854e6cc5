import Foundation
import Testing

@testable import Measures
@testable import Runs
@testable import Studies

/// Simulated runs beside times worked out by hand, and bounds that hold for every list of units.
@Suite struct RunSimulationTests {
  private func simulation(_ stages: [[Double]]) -> RunSimulation {
    RunSimulation(
      stages: stages,
      longest: (64, stages.flatMap(\.self).max() ?? 0))
  }

  @Test func `units are handed to the core that is free first, stage by stage`() {
    let run = simulation([[2, 2, 2], [5, 4, 3, 3, 3]])
    // The pilots end at 2 + 2. Then 5 | 4 3 | 3: at 4 the second core is free, at 5 the first, and so on: 5 + 3 = 8
    // and 4 + 3 + 3 = 10.
    #expect(run.run(cores: 2).seconds == 4 + 10)
    #expect(run.run(cores: 1).seconds == 24)
    #expect(run.run(cores: 1).busy == 1)
    #expect(run.run(cores: 1).limit == .work)
    // One core a unit: the longest of each stage.
    #expect(run.run(cores: 8).seconds == 2 + 5)
    #expect(run.run(cores: 8).limit == .longestUnits)
    #expect(abs(run.run(cores: 8).busy - 24 / (8 * 7.0)) < 1e-15)
    // 6 units of 3 on 4 cores: two rounds, with half of the second one idle.
    let rounds = simulation([[3, 3, 3, 3, 3, 3]]).run(cores: 4)
    #expect(rounds.seconds == 6 && rounds.limit == .ends)
  }

  /// Graham's bound: a list that is handed out in any order takes at most the even share and the longest unit.
  ///
  /// > Reference: Graham 1969, doi:10.1137/0117039.
  @Test(arguments: [1, 2, 3, 7, 64, 1024])
  func `a run is between its bounds`(cores: Int) {
    var state: UInt64 = 7
    let units = (0..<500).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 1e6
    }
    let run = simulation([units]).run(cores: cores)
    let sum = units.reduce(0, +)
    let longest = units.max() ?? 0
    #expect(run.seconds >= max(longest, sum / Double(cores)) * (1 - 1e-12))
    #expect(run.seconds <= (sum / Double(cores) + longest) * (1 + 1e-12))
    #expect(run.busy > 0 && run.busy <= 1 + 1e-12)
  }

  @Test func `times come from the store, and trials that are missing count as their size's mean`()
    throws
  {
    let study = try Study(
      text: """
        format: 1
        name: times
        seed: 1
        process: {kind: variance-preserving, g: 1, at: 0.5}
        target: {kind: gaussian, mean: [0], covariance: 1}
        design: {n: [32, 64]}
        trials: 4
        estimators:
          kernel: {kind: tangent-kernel, steps: 8}
          ridge: {kind: kernel-ridge, ridge: "n^-0.5"}
        """, file: "times.yaml")
    let folder = try TemporaryFolder()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    try store.register(study, provenance: [])
    #expect(try RunSimulation(study: study, store: store) == nil)
    for trial in 0..<3 {
      let outcomes = study.cells.indices.map {
        index -> (cell: Int, outcome: Outcome, seconds: Double) in
        (index, .failed(reason: "invented"), study.cells[index].sampleSize == 32 ? 1 : 4)
      }
      try store.append([.trial(trial: trial, outcomes: outcomes)], study: study)
    }
    let simulation = try #require(try RunSimulation(study: study, store: store))
    // Two cells a unit: 2 s and 8 s, four of each, one of each expected.
    #expect(abs(simulation.work - 40) < 1e-9)
    #expect(simulation.longest.sampleSize == 64 && simulation.longest.seconds == 8)
    #expect(abs(simulation.run(cores: 2).seconds - 20) < 1e-9)
    #expect(abs(simulation.run(cores: 1024).seconds - 8) < 1e-9)
    #expect(simulation.table(cores: [1, 1024]).contains("the longest trial"))
  }
}
