internal import Foundation
internal import Studies

/// What units cost in seconds: as measured for their variant and sample size, and where nothing of that
/// size has run yet, in proportion to a guess from the nearest size that has.
struct UnitCosts {
  /// What units of about equal cost have in common.
  private struct Kind: Hashable {
    let variant: Int
    let sampleSize: Int
  }

  private var measured: [Kind: (seconds: Double, guess: Double)] = [:]
  /// The sizes that have been measured, ascending, of each variant.
  private var sizes: [Int: [Int]] = [:]
  /// The sizes that have been measured of any variant, ascending.
  private var allSizes: [Int] = []
  /// The two first variants that have a size: one of them is another one than any given.
  private var firstVariants: [Int: [Int]] = [:]

  /// Records that a unit took some seconds.
  mutating func record(_ unit: WorkUnit, seconds: Double) {
    record(variant: unit.variant, sampleSize: unit.sampleSize, guess: unit.guess, seconds: seconds)
  }

  /// Records what units with a guessed cost took.
  mutating func record(variant: Int, sampleSize: Int, guess: Double, seconds: Double) {
    let kind = Kind(variant: variant, sampleSize: sampleSize)
    guard let known = measured[kind] else {
      measured[kind] = (seconds, guess)
      sizes[variant, default: []].insertInOrder(sampleSize)
      if firstVariants[sampleSize] == nil { allSizes.insertInOrder(sampleSize) }
      firstVariants[sampleSize, default: []].insertInOrder(variant)
      if let count = firstVariants[sampleSize]?.count, count > 2 {
        firstVariants[sampleSize]?.removeLast()
      }
      return
    }
    measured[kind] = (known.seconds + seconds, known.guess + guess)
  }

  /// The seconds that each of some units is expected to take; nil where nothing has been measured.
  func seconds(_ units: [WorkUnit]) -> [Double]? {
    guard !measured.isEmpty else { return nil }
    var ratios: [Kind: Double] = [:]
    return units.map { unit in
      let wanted = Kind(variant: unit.variant, sampleSize: unit.sampleSize)
      if let ratio = ratios[wanted] { return unit.guess * ratio }
      let ratio = ratio(variant: unit.variant, sampleSize: unit.sampleSize) ?? 0
      ratios[wanted] = ratio
      return unit.guess * ratio
    }
  }

  /// The seconds of a unit of a variant and sample size by its guess; nil where nothing has been measured.
  ///
  /// - Complexity: O(log of the number of sizes), however many variants there are.
  func ratio(variant: Int, sampleSize: Int) -> Double? {
    let wanted = Kind(variant: variant, sampleSize: sampleSize)
    // Ties are broken by the order of the kinds, so that a plan does not depend on a hash.
    let nearest = candidates(wanted).min { distance($0, wanted) < distance($1, wanted) }
    return nearest.flatMap { measured[$0] }.map {
      $0.seconds / max($0.guess, .leastNormalMagnitude)
    }
  }

  /// The nearest sizes on both sides, of the variant itself and of the first other one.
  private func candidates(_ wanted: Kind) -> [Kind] {
    if measured[wanted] != nil { return [wanted] }
    var found: [Kind] = []
    if let own = sizes[wanted.variant] {
      let place = own.firstPlace(from: wanted.sampleSize)
      for index in [place - 1, place] where own.indices.contains(index) {
        found.append(Kind(variant: wanted.variant, sampleSize: own[index]))
      }
    }
    func other(_ size: Int) -> Kind? {
      firstVariants[size]?.first { $0 != wanted.variant }
        .map { Kind(variant: $0, sampleSize: size) }
    }
    let place = allSizes.firstPlace(from: wanted.sampleSize)
    found += [
      allSizes[..<place].reversed().lazy.compactMap(other).first,
      allSizes[place...].lazy.compactMap(other).first,
    ].compactMap { $0 }
    return found
  }

  /// The units from the most expensive to the cheapest, so that threads end at about the same time.
  func longestFirst(_ units: [WorkUnit]) -> [WorkUnit] {
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

extension [Int] {
  /// The place of the first number of an ascending list that is not below another one.
  fileprivate func firstPlace(from number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Inserts a number into an ascending list.
  fileprivate mutating func insertInOrder(_ number: Int) {
    insert(number, at: firstPlace(from: number))
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
        guess: WorkUnit.guess(sampleSize: cell.sampleSize, cells: stored.trials),
        seconds: stored.seconds)
    }
    return costs
  }
}
