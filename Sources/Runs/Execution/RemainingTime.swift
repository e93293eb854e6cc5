internal import Studies

/// How long the units of a stage still take.
///
/// Units of one variant and size cost about the same by their guess, so that sums over those are kept
/// instead of the units: an answer costs what the variants and sizes do, however many trials are left.
struct RemainingTime {
  /// The units that are left of a variant and size.
  private struct Group {
    let variant: Int
    let sampleSize: Int
    /// The sum of the guesses of those that have not ended.
    var guess = 0.0
    /// How many these are.
    package var count = 0
    /// The largest guess of any.
    var largest = 0.0
  }

  private var costs: UnitCosts
  private let threads: Int
  private let units: [WorkUnit]
  private var groups: [Group] = []
  /// The group of each unit.
  private var places: [Int] = []
  private var started: [Int: ContinuousClock.Instant] = [:]

  init(_ units: [WorkUnit], costs: UnitCosts, threads: Int) {
    self.units = units
    self.costs = costs
    self.threads = max(1, threads)
    var known: [Study.Size: Int] = [:]
    places.reserveCapacity(units.count)
    for unit in units {
      let size = Study.Size(variant: unit.variant, sampleSize: unit.sampleSize)
      let place = known[size] ?? groups.count
      if place == groups.count {
        known[size] = place
        groups.append(Group(variant: unit.variant, sampleSize: unit.sampleSize))
      }
      places.append(place)
      groups[place].guess += unit.guess
      groups[place].count += 1
      groups[place].largest = max(groups[place].largest, unit.guess)
    }
  }

  mutating func start(_ index: Int, at instant: ContinuousClock.Instant) {
    started[index] = instant
  }

  mutating func finish(_ index: Int, seconds: Double) {
    let place = places[index]
    groups[place].count -= 1
    groups[place].guess = groups[place].count == 0 ? 0 : groups[place].guess - units[index].guess
    started[index] = nil
    costs.record(units[index], seconds: seconds)
  }

  /// The seconds until all units are done, or nil where nothing is known yet.
  func seconds(at instant: ContinuousClock.Instant) -> Double? {
    let ratios = groups.map {
      $0.count == 0 ? 0 : costs.ratio(variant: $0.variant, sampleSize: $0.sampleSize)
    }
    var total = 0.0
    var longest = 0.0
    var running = [Int](repeating: 0, count: groups.count)
    for (index, start) in started {
      let place = places[index]
      guard let ratio = ratios[place] else { return nil }
      let expected = units[index].guess * ratio
      // A unit that takes longer than expected is about to end.
      let rest = max(0.05 * expected, expected - (instant - start) / .seconds(1))
      total += rest - expected
      longest = max(longest, rest)
      running[place] += 1
    }
    for (place, group) in groups.enumerated() where group.count > 0 {
      guard let ratio = ratios[place] else { return nil }
      total += group.guess * ratio
      if group.count > running[place] { longest = max(longest, group.largest * ratio) }
    }
    return max(longest, total / Double(threads))
  }
}
