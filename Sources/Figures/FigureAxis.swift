internal import Documents
internal import Formatting
internal import Foundation

/// An axis of a figure: what it shows, from where to where, and which of its places are named.
public struct FigureAxis: Sendable, Equatable {
  /// A named place.
  struct Tick: Equatable {
    let value: Double
    let text: String
    /// The power of ten behind the text, raised.
    var exponent: Int?

    /// How wide it is in pixels.
    func width(size: Double) -> Double {
      FontMetrics.width(text, size: size)
        + (exponent.map { FontMetrics.width("\($0)", size: 0.8 * size) } ?? 0)
    }
  }

  /// What it shows, with the unit.
  public let title: String
  /// Whether equal ratios are equal distances.
  public let isLogarithmic: Bool
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// The places that may be named, where they are given; otherwise round numbers are chosen.
  let places: [Tick]?

  /// An axis on which equal ratios are equal distances, from `low` > 0 to `high` > `low`.
  public static func logarithmic(_ title: String, low: Double, high: Double) -> FigureAxis {
    FigureAxis(title: title, isLogarithmic: true, low: low, high: high, places: nil)
  }

  /// An axis on which equal differences are equal distances.
  public static func linear(_ title: String, low: Double, high: Double) -> FigureAxis {
    FigureAxis(title: title, isLogarithmic: false, low: low, high: high, places: nil)
  }

  /// A logarithmic axis that names the values themselves, evenly thinned where they are many.
  public static func values(_ title: String, _ values: [Int]) -> FigureAxis {
    let sorted = Set(values.filter { $0 > 0 }).sorted()
    let low = Double(sorted.first ?? 1)
    let high = Double(max(sorted.last ?? 1, (sorted.first ?? 1) + 1))
    let room = exp(0.045 * log(high / low))
    return FigureAxis(
      title: title, isLogarithmic: true, low: low / room, high: high * room,
      places: sorted.map { Tick(value: Double($0), text: ReportNumber.count($0)) })
  }

  /// The axis of sample sizes.
  package static func sampleSizes(_ sizes: [Int]) -> FigureAxis { .values("sample size n", sizes) }

  /// Whether the ends are numbers, the lower one first, that have a place on this kind of axis.
  package var hasRange: Bool {
    low < high && (high - low).isFinite && (!isLogarithmic || low > 0)
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper one.
  func fraction(_ value: Double) -> Double {
    isLogarithmic
      ? (log(value) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low)
  }
}

extension FigureAxis {
  /// The named places: as many as have room on `length` pixels, at least three where the axis has them.
  func ticks(length: Double, isVertical: Bool, size: Double) -> [Tick] {
    func fit(_ ticks: [Tick]) -> Bool {
      if isVertical {
        return ticks.count <= 8
          && zip(ticks, ticks.dropFirst()).allSatisfy {
            (fraction($1.value) - fraction($0.value)) * length >= 1.5 * size
          }
      }
      return ticks.count <= 9
        && zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
          let distance = (fraction(b.value) - fraction(a.value)) * length
          return distance >= (a.width(size: size) + b.width(size: size)) / 2 + 0.7 * size
        }
    }
    let levels = places.map(Self.thinned) ?? roundTicks
    let fitting = levels.filter(fit)
    // The densest level that has room; levels go from many to few.
    return fitting.first { $0.count >= 3 } ?? fitting.max { $0.count < $1.count } ?? []
  }

  /// Every place, every second one, every third one and so on: never a gap in the middle.
  private static func thinned(_ places: [Tick]) -> [[Tick]] {
    guard places.count > 1 else { return [places] }
    return (1..<places.count).map { step in
      places.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    } + [[places[0], places[places.count - 1]]]
  }

  /// Round numbers, from many to few.
  private var roundTicks: [[Tick]] {
    guard isLogarithmic else { return linearTicks }
    let decades = log10(high) - log10(low)
    let exponents = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    // One way of writing them on an axis; 1 and 10 are themselves in either.
    let asPowers = log10(low) < -3.5 || log10(high) > 4.5
    func powers(_ factors: [Double], step: Int = 1) -> [Tick] {
      exponents.filter { $0.isMultiple(of: step) }.flatMap { power in
        factors.map { ($0, power, $0 * pow(10, Double(power))) }
      }
      .filter { $0.2 >= low * 0.999999 && $0.2 <= high * 1.000001 }
      .map { Self.tick(factor: $0.0, power: $0.1, value: $0.2, asPowers: asPowers) }
    }
    // Less than half a decade has few round multiples of powers of ten.
    let narrow = decades < 0.6 ? linearTicks : []
    return narrow + [
      powers([1, 1.5, 2, 3, 4, 5, 7]), powers([1, 2, 3, 5, 7]), powers([1, 2, 5]), powers([1, 3]),
    ] + (1...max(1, exponents.count)).map { powers([1], step: $0) }
  }

  private static func tick(
    factor: Double, power: Int, value: Double, asPowers: Bool
  ) -> Tick {
    if asPowers ? (0...1).contains(power) : (-4...4).contains(power) {
      let decimals = max(0, -power + (factor == factor.rounded() ? 0 : 1))
      return Tick(
        value: value,
        text: decimals == 0
          ? ReportNumber.count(Int(value.rounded())) : ReportNumber.fixed(value, decimals: decimals)
      )
    }
    let lead = factor == 1 ? "" : "\(ReportNumber.claimed(factor))·"
    return Tick(value: value, text: "\(lead)10", exponent: power)
  }

  /// Multiples of 1, 2 or 5 times a power of ten, from many to few.
  private var linearTicks: [[Tick]] {
    let span = high - low
    guard span > 0, span.isFinite else { return [] }
    let power = Int(log10(span).rounded(.down))
    var steps: [(factor: Double, power: Int)] = []
    for shift in [-1, 0, 1] {
      for factor in [1.0, 2, 5] { steps.append((factor, power + shift)) }
    }
    return steps.map { factor, power -> [Tick] in
      let step = factor * pow(10, Double(power))
      let first = (low / step - 1e-9).rounded(.up)
      let last = (high / step + 1e-9).rounded(.down)
      guard last >= first, last - first < 100 else { return [] }
      return stride(from: first, through: last, by: 1).map { multiple in
        // Powers from -4 to 5 read best as plain numbers.
        let value = multiple * step
        return Tick(
          value: value,
          text: abs(power) > 5
            ? value.general(3) : ReportNumber.fixed(value, decimals: max(0, -power)))
      }
    }
  }
}
