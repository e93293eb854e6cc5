internal import LinearAlgebra

/// Units handed to threads one by one, in their order, within the memory allowed.
///
/// A unit that does not fit in memory with those that run waits, and smaller ones behind it go first; one that
/// does not fit at all runs alone.
final class UnitQueue: @unchecked Sendable {
  private let condition = MonotonicCondition()
  private let units: [(unit: WorkUnit, bytes: Int)]
  private let memory: Int
  private var waiting: [Int]
  private var used = 0
  private var running = 0

  /// Creates a queue; `memory` is what all running units may use, in bytes.
  init(_ units: [(unit: WorkUnit, bytes: Int)], memory: Int) {
    self.units = units
    self.memory = memory
    waiting = Array(units.indices.reversed())
  }

  /// The next unit with its number, when there is memory for it.
  ///
  /// Nil where none is left, or once `isStopped` holds. While it waits the thread is one of the idle ones.
  func next(idle: IdleThreads, isStopped: () -> Bool) -> (Int, WorkUnit)? {
    condition.lock()
    defer { condition.unlock() }
    var isLent = false
    defer { if isLent { idle.take() } }
    while !isStopped(), !waiting.isEmpty {
      // From the end: the order of the units.
      let fitting = waiting.lastIndex { running == 0 || units[$0].bytes <= memory - used }
      if let fitting {
        let index = waiting.remove(at: fitting)
        used += units[index].bytes
        running += 1
        return (index, units[index].unit)
      }
      if !isLent {
        idle.add()
        isLent = true
      }
      // A stop is noticed even while a long unit runs.
      condition.wait(seconds: 0.1)
    }
    return nil
  }

  /// Gives the memory of a unit back.
  func finish(_ index: Int) {
    condition.lock()
    used -= units[index].bytes
    running -= 1
    condition.broadcast()
    condition.unlock()
  }
}
