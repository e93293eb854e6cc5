// Readers of a single node. Each records what is wrong, naming the value `name`, and returns nil.

extension Node {
  /// The text of a scalar, quoted or not.
  public func string(_ name: String, log: DiagnosticLog) -> String? {
    log.recording?.note(.text, at: position)
    guard case .scalar(let text, _) = content else {
      return refuse("\(name) must be a text, found \(summary)", log)
    }
    return text
  }

  /// A finite number in `interval`; `1`, `0.5` and `1e-3` are numbers, a quoted text is not.
  public func number(
    _ name: String, in interval: Interval<Double> = .any, log: DiagnosticLog
  ) -> Double? {
    log.recording?.note(.number(ValueBounds(interval)), at: position)
    guard case .scalar(let text, let quoted) = content, let value = Node.parseNumber(text) else {
      return refuse("\(name) must be a number, found \(summary)", log)
    }
    guard !quoted else {
      return refuse("\(name) must be a number, found \(summary); remove the quotes", log)
    }
    guard value.isFinite else {
      return refuse("\(name) must be a finite number, found \(summary)", log)
    }
    guard interval.contains(value) else {
      return refuse("\(name) must be \(interval.requirement), found \(excerpt(text))", log)
    }
    return value
  }

  /// A whole number in `interval`; `1e6` is one, `0.5` is not.
  public func integer(
    _ name: String, in interval: Interval<Int> = .any, log: DiagnosticLog
  ) -> Int? {
    log.recording?.note(.integer(ValueBounds(interval)), at: position)
    guard case .scalar(let text, quoted: false) = content else {
      let hint =
        if case .scalar(let text, _) = content, WholeNumber(text) != nil {
          "; remove the quotes"
        } else { "" }
      return refuse("\(name) must be a whole number, found \(summary)\(hint)", log)
    }
    guard let value = WholeNumber(text)?.value(as: Int.self) else {
      return refuse("\(name) must be a whole number, found \(summary)", log)
    }
    guard interval.contains(value) else {
      return refuse("\(name) must be \(interval.requirement), found \(excerpt(text))", log)
    }
    return value
  }

  /// `true` or `false`.
  public func boolean(_ name: String, log: DiagnosticLog) -> Bool? {
    log.recording?.note(.boolean, at: position)
    return switch content {
    case .scalar("true", quoted: false): true
    case .scalar("false", quoted: false): false
    default: refuse("\(name) must be true or false, found \(summary)", log)
    }
  }

  /// One of the `allowed` texts.
  public func choice(_ name: String, of allowed: [String], log: DiagnosticLog) -> String? {
    log.recording?.note(.words(allowed), at: position)
    let list = allowed.joined(separator: ", ")
    guard case .scalar(let text, _) = content else {
      return refuse("\(name) must be one of \(list), found \(summary)", log)
    }
    guard allowed.contains(text) else {
      let hint = nearest(to: text, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
      return refuse("\(name) must be one of \(list), found \(summary).\(hint)", log)
    }
    return text
  }

  /// A vector of numbers, each in `interval`.
  ///
  /// With `count` the list must have that length, and a scalar stands for `count` copies of itself;
  /// without it a scalar is refused.
  public func numbers(
    _ name: String, count: Int? = nil, in interval: Interval<Double> = .any, log: DiagnosticLog
  ) -> [Double]? {
    log.recording?.note(.numbers(ValueBounds(interval), orOne: count != nil), at: position)
    if let count, case .scalar = content {
      return number(name, in: interval, log: log).map { Array(repeating: $0, count: count) }
    }
    guard case .list(let items) = content else {
      return refuse("\(name) must be a list of numbers, found \(summary)", log)
    }
    if let count, items.count != count {
      return refuse("\(name) must have \(counted(count, "number")), found \(items.count)", log)
    }
    return Node.all(items) { $0.number("an entry of \(name)", in: interval, log: log) }
  }

  /// A matrix: a list of rows of equal, positive length, or a table from another file.
  public func matrix(_ name: String, log: DiagnosticLog) -> [[Double]]? {
    log.recording?.note(.matrix, at: position)
    if case .table(let rows) = content { return rows.isEmpty ? nil : rows }
    guard case .list(let items) = content, !items.isEmpty else {
      return refuse("\(name) must be a list of rows of numbers, found \(summary)", log)
    }
    let read = Node.all(items) { $0.numbers("a row of \(name)", log: log) }
    guard let rows = read else { return nil }
    guard let columns = rows.first?.count, columns > 0 else {
      return items[0].refuse("a row of \(name) must have at least one number", log)
    }
    for (row, item) in zip(rows, items) where row.count != columns {
      let found = counted(row.count, "number")
      return item.refuse("a row of \(name) has \(found), but the first row has \(columns)", log)
    }
    return rows
  }

  /// Whole numbers, each in `interval`: a single one, or a list of at least one.
  public func integers(
    _ name: String, in interval: Interval<Int> = .any, log: DiagnosticLog
  ) -> [Int]? {
    log.recording?.note(.integers(ValueBounds(interval)), at: position)
    return several(name, "whole numbers", log) { $0.integer($1, in: interval, log: log) }
  }

  /// Texts: a single one, or a list of at least one.
  public func strings(_ name: String, log: DiagnosticLog) -> [String]? {
    log.recording?.note(.texts, at: position)
    return several(name, "texts", log) { $0.string($1, log: log) }
  }

  /// An expression in named quantities; a plain number is one.
  public func expression(_ name: String, log: DiagnosticLog) -> Expression? {
    log.recording?.note(.expression, at: position)
    guard case .scalar(let text, let quoted) = content else {
      return refuse("\(name) must be a number or an expression, found \(summary)", log)
    }
    do {
      return try Expression(parsing: text)
    } catch {
      let fault = position.advanced(by: error.column - 1 + (quoted ? 1 : 0))
      log.record("\(name) is not an expression: \(error.message)", at: fault)
      return nil
    }
  }

  /// The nodes of a list, or the node itself where it is anything else but nothing.
  public var items: [Node] {
    switch content {
    case .list(let items): items
    case .null: []
    case .scalar, .mapping, .table: [self]
    }
  }

  /// Records `message` at this node.
  public func refuse<Value>(_ message: String, _ log: DiagnosticLog) -> Value? {
    log.record(message, at: position)
    return nil
  }

  private func several<Value>(
    _ name: String, _ kind: String, _ log: DiagnosticLog, _ read: (Node, String) -> Value?
  ) -> [Value]? {
    switch content {
    case .scalar: read(self, name).map { [$0] }
    case .list(let items) where !items.isEmpty: Node.all(items) { read($0, "an entry of \(name)") }
    default: refuse("\(name) must be one or several \(kind), found \(summary)", log)
    }
  }

  /// Reads every item, so that every fault is recorded, and returns nil if one had a fault.
  private static func all<Value>(_ items: [Node], _ read: (Node) -> Value?) -> [Value]? {
    let values = items.map(read)
    let good = values.compactMap(\.self)
    return good.count == values.count ? good : nil
  }

  /// A number as YAML 1.2 writes it, without Swift's hexadecimal forms.
  static func parseNumber(_ text: String) -> Double? {
    switch text {
    case ".nan", ".NaN", ".NAN": return .nan
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    default: break
    }
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }
}

/// `1 number`, `2 numbers`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
