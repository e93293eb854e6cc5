internal import Foundation

/// What units cost in seconds: as measured for their variant and sample size, and where nothing of that
/// size has run yet, in proportion to a guess from the nearest size that has.
struct UnitCosts {
  /// What units of about equal cost have in common.
  private struct Kind: Hashable {
    let variant: Int
    let sampleSize: Int
  }

  private var measured: [Kind: (seconds: Double, guess: Double)] = [:]

  /// Records that a unit took some seconds.
  mutating func record(_ unit: Unit, seconds: Double) {
    record(variant: unit.variant, sampleSize: unit.sampleSize, guess: unit.guess, seconds: seconds)
  }

  /// Records what units with a guessed cost took.
  mutating func record(variant: Int, sampleSize: Int, guess: Double, seconds: Double) {
    let kind = Kind(variant: variant, sampleSize: sampleSize)
    let known = measured[kind] ?? (0, 0)
    measured[kind] = (known.seconds + seconds, known.guess + guess)
  }

  /// The seconds that each of some units is expected to take; nil where nothing has been measured.
  func seconds(_ units: [Unit]) -> [Double]? {
    guard !measured.isEmpty else { return nil }
    var ratios: [Kind: Double] = [:]
    return units.map { unit in
      let wanted = Kind(variant: unit.variant, sampleSize: unit.sampleSize)
      if let ratio = ratios[wanted] { return unit.guess * ratio }
      // Ties are broken by the order of the kinds, so that a plan does not depend on a hash.
      let nearest = measured.min { distance($0.key, wanted) < distance($1.key, wanted) }?.value
      let ratio = nearest.map { $0.seconds / max($0.guess, .leastNormalMagnitude) } ?? 0
      ratios[wanted] = ratio
      return unit.guess * ratio
    }
  }

  /// The units from the most expensive to the cheapest, so that threads end at about the same time.
  func longestFirst(_ units: [Unit]) -> [Unit] {
    zip(units, seconds(units) ?? units.map(\.guess)).map { (unit: $0, cost: $1) }
      .enumerated()
      .sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }
      .map(\.element.unit)
  }

  private func distance(_ a: Kind, _ b: Kind) -> (Double, Int, Int) {
    // Another variant of the same size says less than the next size of the same variant.
    let sizes = abs(log(Double(max(1, a.sampleSize)) / Double(max(1, b.sampleSize))))
    return (sizes + (a.variant == b.variant ? 0 : 1), a.variant, a.sampleSize)
  }
}

extension Study {
  /// What the stored trials took, a unit being one trial of all cells of a variant and size.
  func unitCosts(seconds: [String: (trials: Int, seconds: Double)]) -> UnitCosts {
    var costs = UnitCosts()
    for cell in cells {
      guard let stored = seconds[cell.identity], stored.trials > 0 else { continue }
      costs.record(
        variant: cell.variant, sampleSize: cell.sampleSize,
        guess: Unit.guess(sampleSize: cell.sampleSize, cells: stored.trials),
        seconds: stored.seconds)
    }
    return costs
  }
}

/// How long the units of a stage still take.
struct RemainingTime {
  private var costs: UnitCosts
  private let threads: Int
  private var left: [Int: Unit] = [:]
  private var started: [Int: Date] = [:]

  init(_ units: [Unit], costs: UnitCosts, threads: Int) {
    self.costs = costs
    self.threads = max(1, threads)
    for (index, unit) in units.enumerated() { left[index] = unit }
  }

  mutating func start(_ index: Int, at date: Date) { started[index] = date }

  mutating func finish(_ index: Int, seconds: Double) {
    guard let unit = left.removeValue(forKey: index) else { return }
    started[index] = nil
    costs.record(unit, seconds: seconds)
  }

  /// The seconds until all units are done, or nil where nothing is known yet.
  func seconds(at date: Date) -> Double? {
    var total = 0.0
    var longest = 0.0
    let units = left.sorted { $0.key < $1.key }
    guard let expectations = costs.seconds(units.map(\.value)) else { return nil }
    for ((index, _), expected) in zip(units, expectations) {
      let elapsed = started[index].map { date.timeIntervalSince($0) } ?? 0
      // A unit that takes longer than expected is about to end.
      let rest = max(0.05 * expected, expected - elapsed)
      total += rest
      longest = max(longest, rest)
    }
    return max(longest, total / Double(threads))
  }
}
