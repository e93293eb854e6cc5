/// A whole number as documents write it, read digit by digit and so exact at any size.
///
/// `64`, `64.0`, `6.4e1` and `1e18` are whole, `0.5` is not. A `Double` would hold numbers above 2^53
/// only in part.
struct WholeNumber {
  private let isNegative: Bool
  /// Without leading zeros; empty for 0.
  private let digits: String

  /// A larger number has more digits than any that is meant.
  private static let largestExponent = 400

  /// Reads a number; nil where the text is none, or has a part after the point.
  init?(_ text: String) {
    var rest = Substring(text)
    isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    let whole = rest.prefix(while: Self.isDigit)
    rest.removeFirst(whole.count)
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = rest.prefix(while: Self.isDigit)
      rest.removeFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = 0
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      guard let last = rest.last, Self.isDigit(last), let value = Int(rest) else { return nil }
      exponent = value
      rest = ""
    }
    guard rest.isEmpty else { return nil }

    var digits = Substring(whole + fraction).drop { $0 == "0" }
    guard !digits.isEmpty else {
      self.digits = ""
      return
    }
    guard abs(exponent) <= Self.largestExponent else { return nil }
    let shift = exponent - fraction.count
    if shift < 0 {
      guard digits.count > -shift, digits.suffix(-shift).allSatisfy({ $0 == "0" }) else {
        return nil
      }
      digits = digits.dropLast(-shift)
    }
    self.digits = digits + String(repeating: "0", count: max(0, shift))
  }

  /// The number as a value of a type; nil where that does not hold it.
  func value<Value: FixedWidthInteger>(as type: Value.Type) -> Value? {
    digits.isEmpty ? 0 : Value((isNegative ? "-" : "") + digits)
  }

  /// Whether the number is below 0.
  var isBelowZero: Bool { isNegative && !digits.isEmpty }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension Node {
  /// A seed: a whole number of 64 bits.
  public func seed(_ name: String, log: DiagnosticLog) -> UInt64? {
    log.recording?.note(.seed, at: position)
    guard case .scalar(let text, let quoted) = content, let number = WholeNumber(text) else {
      return refuse("\(name) must be a whole number, found \(summary)", log)
    }
    guard !quoted else {
      return refuse("\(name) must be a whole number, found \(summary); remove the quotes", log)
    }
    guard !number.isBelowZero else {
      return refuse("\(name) must be at least 0, found \(excerpt(text))", log)
    }
    guard let value = number.value(as: UInt64.self) else {
      return refuse(
        "\(name) must be between 0 and \(UInt64.max), since seeds have 64 bits; found "
          + excerpt(text), log)
    }
    return value
  }

  /// The whole number from 0 on, of 64 bits, that a text is in any form that documents allow; nil for
  /// others.
  public static func wholeNumber(_ text: String) -> UInt64? {
    WholeNumber(text)?.value(as: UInt64.self)
  }
}

extension Section {
  /// The seed under `key`: a whole number of 64 bits.
  public func seed(_ key: String) -> UInt64? { node(key)?.seed("'\(key)'", log: log) }

  /// The seed under `key`, or `default` where the key is missing or wrong.
  public func seed(_ key: String, default: UInt64) -> UInt64 {
    fallBack(key, to: "\(`default`)")
    return optionalNode(key).flatMap { $0.seed("'\(key)'", log: log) } ?? `default`
  }
}
