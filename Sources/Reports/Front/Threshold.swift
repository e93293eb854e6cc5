internal import Formatting
internal import Foundation
internal import Statistics

/// A number at growing places, such as widths or radii, compared with a limit at each of them.
struct Threshold {
  /// How a number with its interval stands to a limit.
  enum Standing: String {
    /// The whole interval is within the limit.
    case within
    /// The whole interval is beyond it.
    case beyond
    /// The interval contains the limit.
    case open
  }

  /// The number at one place.
  struct Place {
    /// The place in words, such as `m = 64`.
    let name: String
    /// The number with its 95 % interval, as a text.
    let text: String
    /// How the interval stands to the limit.
    let standing: Standing
  }

  /// What tells it from others.
  let label: String
  /// The places, in their order.
  let places: [Place]

  /// The first place from which on every interval is within the limit; nil where the last one is not.
  var start: Int? {
    let last = places.lastIndex { $0.standing != .within }.map { $0 + 1 } ?? 0
    return last < places.count ? last : nil
  }
}

extension [Threshold] {
  /// From which place on each is within the limit, those alike together: `from m = 64 on (0.1 %) for a and b, and at no
  /// m up to 256 for c`.
  ///
  /// `none` words places without a start: of those where every interval is beyond the limit, and of others.
  func phrase(none: (_ last: String, _ isBeyond: Bool) -> String) -> String {
    let all = self
    let clauses = unique(compactMap { item in item.start.map { item.places[$0].name } }).map {
      place -> String in
      let own = filter { item in item.start.map { item.places[$0].name } == place }
      let numbers = own.compactMap { item in item.start.map { item.places[$0].text } }
      let value = all.count == 1 ? ", with \(numbers[0])" : ""
      let isLast = own.allSatisfy { $0.start == $0.places.count - 1 }
      return (isLast ? "at \(place), the largest tried" : "from \(place) on") + value
        + own.names(among: all)
    }
    let rest = filter { $0.start == nil }
    let lacks = [true, false].compactMap { isBeyond -> String? in
      let own = rest.filter { item in
        item.places.allSatisfy { $0.standing == .beyond } == isBeyond
      }
      guard let last = own.first?.places.last?.name else { return nil }
      return none(last, isBeyond) + own.names(among: all)
    }
    return (clauses + lacks).joined(separator: "; ")
  }

  /// ` for a and b`; empty where there is only one.
  private func names(among all: [Threshold]) -> String {
    guard all.count > 1 else { return "" }
    let names = map(\.label)
    return " for "
      + (names.count < 3
        ? names.joined(separator: " and ")
        : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? ""))
  }

  /// The number at the start of each and at the place before it, as sentences; empty for a single one without a
  /// place before.
  var borders: String {
    compactMap { item -> String? in
      let name = item.label.isEmpty ? "It" : item.label.firstCapital
      if let start = item.start {
        let own = "\(item.places[start].text) at \(item.places[start].name)"
        guard start > 0 else { return "\(name): \(own)." }
        let before = item.places[start - 1]
        return "\(name): \(before.text) at \(before.name)"
          + (before.standing == .open ? " (undecided)" : "") + ", \(own)."
      }
      guard let last = item.places.last else { return nil }
      return "\(name): \(last.text) at \(last.name)"
        + (last.standing == .open ? " (undecided)." : ".")
    }.joined(separator: " ")
  }

  /// The numbers as a table, a row each and a column a place; those within the limit are bold.
  func table(heading: String) -> String {
    let columns = unique(flatMap { $0.places.map(\.name) })
    var table = MarkdownTable([(heading, .left)] + columns.map { ($0, .right) })
    for item in self {
      table.add(
        [item.label]
          + columns.map { name in
            item.places.first { $0.name == name }.map {
              $0.standing == .within ? "**\($0.text)**" : $0.text
            } ?? "—"
          })
    }
    return table.text
  }
}

extension Estimate {
  /// The 95 % interval by Student's t.
  func interval(trials: Int) -> ConfidenceInterval {
    ConfidenceInterval(
      estimate: value, standardError: standardError,
      degreesOfFreedom: Double(Swift.max(1, trials - 1)), level: 0.95)
  }
}

extension ReportNumber {
  /// A share with its interval as percentages, `0.64 % (0.46 to 0.82)`.
  static func percent(_ share: Estimate, _ interval: ConfidenceInterval) -> String {
    let error = 100 * share.standardError
    let decimals = error > 0 ? Swift.max(0, Swift.min(4, 1 - Int(log10(error).rounded(.down)))) : 2
    func text(_ value: Double) -> String { fixed(100 * value, decimals: decimals) }
    return "\(text(share.value)) % (\(text(interval.lower)) to \(text(interval.upper)))"
  }
}
