// The values of a mapping's keys: required, with a default, optional.

extension Section {
  /// The text under `key`.
  public func string(_ key: String) -> String? {
    node(key)?.string("'\(key)'", log: log)
  }

  /// The text under `key`, if the key is there.
  public func optionalString(_ key: String) -> String? {
    optionalNode(key)?.string("'\(key)'", log: log)
  }

  /// The text under `key`, or `default` where the key is missing or wrong.
  public func string(_ key: String, default: String) -> String {
    fallBack(key, to: `default`)
    return optionalString(key) ?? `default`
  }

  /// The number under `key`, which must be finite and in `interval`.
  public func number(_ key: String, in interval: Interval<Double> = .any) -> Double? {
    node(key)?.number("'\(key)'", in: interval, log: log)
  }

  /// The number under `key`, which must be finite and in `interval`, if the key is there.
  public func optionalNumber(_ key: String, in interval: Interval<Double> = .any) -> Double? {
    optionalNode(key)?.number("'\(key)'", in: interval, log: log)
  }

  /// The number under `key`, which must be finite and in `interval`, or `default` where the key is missing or wrong.
  public func number(_ key: String, in interval: Interval<Double> = .any, default: Double) -> Double
  {
    fallBack(key, to: numberText(`default`))
    return optionalNumber(key, in: interval) ?? `default`
  }

  /// The whole number under `key`, which must be in `interval`.
  public func integer(_ key: String, in interval: Interval<Int> = .any) -> Int? {
    node(key)?.integer("'\(key)'", in: interval, log: log)
  }

  /// The whole number under `key`, which must be in `interval`, if the key is there.
  public func optionalInteger(_ key: String, in interval: Interval<Int> = .any) -> Int? {
    optionalNode(key)?.integer("'\(key)'", in: interval, log: log)
  }

  /// The whole number under `key`, which must be in `interval`, or `default` where the key is missing or wrong.
  public func integer(_ key: String, in interval: Interval<Int> = .any, default: Int) -> Int {
    fallBack(key, to: "\(`default`)")
    return optionalInteger(key, in: interval) ?? `default`
  }

  /// The truth value under `key`: `true` or `false`.
  public func boolean(_ key: String) -> Bool? {
    node(key)?.boolean("'\(key)'", log: log)
  }

  /// The truth value under `key`: `true` or `false`, if the key is there.
  public func optionalBoolean(_ key: String) -> Bool? {
    optionalNode(key)?.boolean("'\(key)'", log: log)
  }

  /// The truth value under `key`: `true` or `false`, or `default` where the key is missing or wrong.
  public func boolean(_ key: String, default: Bool) -> Bool {
    fallBack(key, to: "\(`default`)")
    return optionalBoolean(key) ?? `default`
  }

  /// The text under `key`, which must be one of `allowed`.
  public func choice(_ key: String, of allowed: [String]) -> String? {
    node(key)?.choice("'\(key)'", of: allowed, log: log)
  }

  /// The text under `key`, which must be one of `allowed`, if the key is there.
  public func optionalChoice(_ key: String, of allowed: [String]) -> String? {
    optionalNode(key)?.choice("'\(key)'", of: allowed, log: log)
  }

  /// The text under `key`, which must be one of `allowed`, or `default` where the key is missing or wrong.
  public func choice(_ key: String, of allowed: [String], default: String) -> String {
    fallBack(key, to: `default`)
    return optionalChoice(key, of: allowed) ?? `default`
  }

  /// The expression under `key`; a plain number is one.
  public func expression(_ key: String) -> Expression? {
    node(key)?.expression("'\(key)'", log: log)
  }

  /// The expression under `key`; a plain number is one, if the key is there.
  public func optionalExpression(_ key: String) -> Expression? {
    optionalNode(key)?.expression("'\(key)'", log: log)
  }

  /// The vector under `key`; with `count` of that length, and a scalar stands for `count` copies.
  public func numbers(_ key: String, count: Int? = nil, in interval: Interval<Double> = .any)
    -> [Double]?
  {
    node(key)?.numbers("'\(key)'", count: count, in: interval, log: log)
  }

  /// The vector under `key`; with `count` of that length, and a scalar stands for `count` copies, if the key is there.
  public func optionalNumbers(
    _ key: String, count: Int? = nil, in interval: Interval<Double> = .any
  ) -> [Double]? {
    optionalNode(key)?.numbers("'\(key)'", count: count, in: interval, log: log)
  }

  /// The matrix under `key`: rows of equal, positive length.
  public func matrix(_ key: String) -> [[Double]]? {
    node(key)?.matrix("'\(key)'", log: log)
  }

  /// The matrix under `key`: rows of equal, positive length, if the key is there.
  public func optionalMatrix(_ key: String) -> [[Double]]? {
    optionalNode(key)?.matrix("'\(key)'", log: log)
  }

  /// The whole numbers under `key`: a single one or a list.
  public func integers(_ key: String, in interval: Interval<Int> = .any) -> [Int]? {
    node(key)?.integers("'\(key)'", in: interval, log: log)
  }

  /// The texts under `key`: a single one or a list.
  public func strings(_ key: String) -> [String]? {
    node(key)?.strings("'\(key)'", log: log)
  }

  /// The texts under `key`: a single one or a list, if the key is there.
  public func optionalStrings(_ key: String) -> [String]? {
    optionalNode(key)?.strings("'\(key)'", log: log)
  }

  /// Takes note of what stands for a missing key.
  func fallBack(_ key: String, to text: String) {
    log.recording?.fallBack(key, to: text, of: position)
  }

  private func numberText(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
