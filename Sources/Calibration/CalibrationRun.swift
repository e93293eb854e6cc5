internal import Dispatch
internal import Foundation
public import Runs
internal import Statistics

/// What a calibration measured.
public struct CalibrationResult: Sendable {
  /// The study.
  public let study: CalibrationStudy
  /// The rates, in the order of cases, then exponents, then kinds of standard error.
  let rates: [CalibrationRates]
  /// How often the percentile bootstrap covers, for the cases of declared laws; in their order.
  let bootstrap: [(setting: CalibrationRates.Case, coverage: Double)]
  /// The shares of the verdicts along a grid of true exponents; see ``CalibrationStudy/curve``.
  let curve: [CalibrationRates]
}

extension CalibrationStudy {
  /// Draws and judges every case, a few at a time.
  ///
  /// - Parameters:
  ///   - threads: How many cases at a time; the numbers do not depend on it.
  ///   - progress: Told how far it is, by one thread at a time.
  /// - Returns: What was measured.
  /// - Throws: Where an expression has no value.
  public func run(
    threads: Int, progress: @escaping @Sendable (ProgressReport) -> Void
  ) throws -> CalibrationResult {
    let cases = cases
    let declared = cases.filter { $0.law.isDeclared }
    let curvePoints = curve
    let work = try cases.flatMap { setting in
      try exponents(of: setting.law).map { (setting: setting, exponent: $0) }
    }
    let counter = Counter(
      total: work.count + declared.count + curvePoints.count, progress: progress)
    let rates = try concurrently(work.count, threads: threads) { index in
      let rates = try self.rates(work[index].setting, exponent: work[index].exponent)
      counter.add()
      return rates
    }
    let bootstrap = try concurrently(declared.count, threads: threads) { index in
      let coverage = try bootstrapCoverage(declared[index])
      counter.add()
      return [(setting: declared[index], coverage: coverage)]
    }
    let curve = try concurrently(curvePoints.count, threads: threads) { index in
      let rates = try self.rates(curvePoints[index].setting, exponent: curvePoints[index].exponent)
      counter.add()
      return Array(rates.prefix(1))
    }
    return CalibrationResult(study: self, rates: rates, bootstrap: bootstrap, curve: curve)
  }

  /// The cases of the figure: the first law with the first noise and variation, along a grid of true
  /// exponents from three tenths below the claim to a tenth above it.
  var curve: [(setting: CalibrationRates.Case, exponent: Double)] {
    guard let law = laws.first, let noise = noises.first, let variation = variations.first else {
      return []
    }
    return trials.flatMap { trials in
      let setting = CalibrationRates.Case(
        law: law, noise: noise, variation: variation, trials: trials)
      return (0...20).map { (setting, claimed - 0.3 + 0.02 * Double($0)) }
    }
  }
}

/// Results of independent pieces of work, in their order.
private func concurrently<Result: Sendable>(
  _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> [Result]
) throws -> [Result] {
  let slots = Slots<Result>(count: count)
  let next = Counter(total: count) { _ in }
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
    while let index = next.take() {
      slots.fill(index, Swift.Result { try work(index) })
    }
  }
  return try slots.results()
}

private final class Slots<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Result<[Value], any Error>?]

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func fill(_ index: Int, _ value: Result<[Value], any Error>) {
    lock.withLock { values[index] = value }
  }

  func results() throws -> [Value] { try values.compactMap { try $0?.get() }.flatMap { $0 } }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  private let total: Int
  private let progress: @Sendable (ProgressReport) -> Void

  init(total: Int, progress: @escaping @Sendable (ProgressReport) -> Void) {
    self.total = total
    self.progress = progress
  }

  /// The next piece of work; nil where none is left.
  func take() -> Int? {
    lock.withLock {
      guard count < total else { return nil }
      count += 1
      return count - 1
    }
  }

  func add() {
    lock.withLock {
      count += 1
      var report = ProgressReport(stage: .cases, total: total)
      report.done = count
      progress(report)
    }
  }
}
