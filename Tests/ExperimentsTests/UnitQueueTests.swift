import Diffusion
import Dispatch
import Foundation
import LinearAlgebra
import Testing

@testable import Measures
@testable import Runs
@testable import Studies

private func unit(_ n: Int) -> WorkUnit {
  .trial(variant: 0, sampleSize: n, trial: 0, cells: [0])
}

/// The sizes of the units that a queue hands out without waiting.
private func drain(_ queue: UnitQueue, _ count: Int, idle: IdleThreads) -> [Int] {
  (0..<count).compactMap { _ in
    queue.next(idle: idle) { false }.map { $0.1.sampleSize }
  }
}

@Suite struct UnitQueueTests {
  @Test func `units come in their order while there is memory`() {
    let queue = UnitQueue([(unit(3), 10), (unit(2), 10), (unit(1), 10)], memory: 30)
    #expect(drain(queue, 4, idle: IdleThreads()) == [3, 2, 1])
  }

  @Test func `a unit that does not fit lets smaller ones go first`() {
    let queue = UnitQueue([(unit(3), 20), (unit(2), 20), (unit(1), 5)], memory: 30)
    #expect(drain(queue, 2, idle: IdleThreads()) == [3, 1])
    queue.finish(0)
    #expect(drain(queue, 1, idle: IdleThreads()) == [2])
  }

  @Test func `one that never fits runs by itself, and waits for the others`() async {
    let queue = UnitQueue([(unit(2), 5), (unit(9), 1000)], memory: 30)
    let idle = IdleThreads()
    #expect(drain(queue, 1, idle: idle) == [2])
    let start = Date()
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) { queue.finish(0) }
    #expect(queue.next(idle: idle) { false }?.1.sampleSize == 9)
    #expect(Date().timeIntervalSince(start) >= 0.05)
    #expect(queue.next(idle: idle) { false } == nil)
  }

  @Test func `a thread that waits sees a stop`() {
    let queue = UnitQueue([(unit(2), 30), (unit(1), 30)], memory: 30)
    _ = queue.next(idle: IdleThreads()) { false }
    let start = Date()
    #expect(queue.next(idle: IdleThreads()) { Date().timeIntervalSince(start) > 0.02 } == nil)
  }

  @Test(arguments: [1, 2]) func `nodes are not underestimated`(dimension: Int) throws {
    for window in [false, true] {
      let text = StudySamples.edited(
        [
          ("mean: [0.5, -0.25]", dimension == 1 ? "mean: [0.5]" : "mean: [0.5, -0.25]"),
          ("at: 0.5", window ? "window: [0.1, 2.0]" : "at: 0.5"),
          ("gaussian-mean}", "tangent-kernel}"), ("claims: [gaussian-mean-control]", ""),
        ], in: StudySamples.control)
      let study = try Study(text: text, file: "c.yaml", trials: nil, quick: false)
      let problem = try #require(study.variants[0].problem.score)
      let estimates = problem.quadratureNodeCounts(upTo: dimension == 1 ? 10 : 4)
      for (refinement, estimate) in estimates.enumerated() {
        let count = problem.quadratureNodes(refinement: refinement).count
        #expect(count <= estimate && estimate < 8 * count, "\(refinement): \(count), \(estimate)")
      }
    }
  }

  @Test(arguments: [
    "{kind: atoms, points: [[-40], [0], [90]]}",
    "{kind: atoms, points: [[-4, 0], [0, 9], [9, -3]]}",
    "{kind: gaussian, mean: [0, 0], covariance: [[1, 0.9], [0.9, 1]]}",
    "{kind: box, lower: [-5, -2], upper: [4, 1]}", "{kind: laplace, location: 0, scale: 0.5}",
  ])
  func `nodes of a law in several places or with fine detail are counted`(target: String) throws {
    for process in ["variance-exploding, at: 0.003", "variance-preserving, window: [0.01, 2.0]"] {
      let text = StudySamples.edited(
        [
          ("kind: variance-preserving, g: 1.0, at: 0.5", "kind: \(process)"),
          ("{kind: gaussian-mixture, components: [{mean: [0.5, -0.25], covariance: 0.5}]}", target),
          ("gaussian-mean}", "tangent-kernel}"), ("claims: [gaussian-mean-control]", ""),
        ], in: StudySamples.control)
      let study = try Study(text: text, file: "c.yaml", trials: nil, quick: false)
      let problem = try #require(study.variants[0].problem.score)
      let estimates = problem.quadratureNodeCounts(upTo: 3)
      for (refinement, estimate) in estimates.enumerated() {
        let count = problem.quadratureNodes(refinement: refinement).count
        #expect(count <= estimate && estimate < 6 * count, "\(refinement): \(count), \(estimate)")
      }
    }
  }

  @Test func `memory grows with the width, and with the square of a small set`() throws {
    let study = try StudySamples.study(("n: [16, 32, 64], m: [32]", "n: [64, 512], m: [64, 16384]"))
    let memory = UnitMemory(
      study: study, decisions: study.cells.map { _ in PilotDecision(record: nil, refinement: 4) })
    func bytes(_ label: String, _ n: Int) throws -> Int {
      let cell = try #require(
        study.cells.firstIndex { $0.series.label.contains(label) && $0.sampleSize == n })
      return memory.bytes(.trial(variant: 0, sampleSize: n, trial: 0, cells: [cell]))
    }
    let network = study.cells.filter { $0.series.label.hasPrefix("network") }.map(\.series.label)
    let (narrow, wide) = (try #require(network.first), try #require(network.last))
    #expect(try bytes(wide, 64) > 10 * bytes(narrow, 64))
    #expect(try bytes("kernel", 512) > 30 * bytes("kernel", 64) / 4)
    #expect(try bytes("kernel", 512) > 6 * 8 * 512 * 512)
  }
}
