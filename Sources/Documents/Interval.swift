/// The values a number in a document may take.
public struct Interval<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  let lower: Value?
  let includesLower: Bool
  let upper: Value?
  let includesUpper: Bool

  private init(
    lower: Value? = nil, includesLower: Bool = true, upper: Value? = nil,
    includesUpper: Bool = true
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// Every finite number.
  public static var any: Self { Self() }
  /// Numbers from `lower` on, itself included.
  public static func atLeast(_ lower: Value) -> Self { Self(lower: lower) }
  /// Numbers above `lower`.
  public static func above(_ lower: Value) -> Self { Self(lower: lower, includesLower: false) }
  /// Numbers below `upper`.
  public static func below(_ upper: Value) -> Self { Self(upper: upper, includesUpper: false) }
  /// Numbers above `lower` and up to `upper`, itself included.
  public static func above(_ lower: Value, atMost upper: Value) -> Self {
    Self(lower: lower, includesLower: false, upper: upper)
  }
  /// Numbers from `lower` to `upper`, both included.
  public static func between(_ lower: Value, _ upper: Value) -> Self {
    Self(lower: lower, upper: upper)
  }
  /// Numbers strictly between `lower` and `upper`.
  public static func strictlyBetween(_ lower: Value, _ upper: Value) -> Self {
    Self(lower: lower, includesLower: false, upper: upper, includesUpper: false)
  }

  /// Whether `value` lies in the interval.
  public func contains(_ value: Value) -> Bool {
    // A NaN fails both comparisons, so it must be refused here where it is not asked for.
    guard value == value else { return false }
    if let lower, includesLower ? value < lower : value <= lower { return false }
    if let upper, includesUpper ? value > upper : value >= upper { return false }
    return true
  }

  /// What must hold, in words: `at least 1`, `between 0 and 1`.
  public var requirement: String {
    switch (lower, upper) {
    case (nil, nil): "finite"
    case (let lower?, nil): includesLower ? "at least \(text(lower))" : "above \(text(lower))"
    case (nil, let upper?): includesUpper ? "at most \(text(upper))" : "below \(text(upper))"
    case (let lower?, let upper?):
      if includesLower != includesUpper {
        (includesLower ? "at least" : "above") + " \(text(lower)) and "
          + (includesUpper ? "at most" : "below") + " \(text(upper))"
      } else {
        (includesLower ? "" : "strictly ") + "between \(text(lower)) and \(text(upper))"
      }
    }
  }

  private func text(_ value: Value) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Interval where Value: Numeric {
  /// Numbers above 0.
  public static var positive: Self { above(0) }
  /// Numbers from 0 on.
  public static var nonNegative: Self { atLeast(0) }
}

extension Interval where Value == Double {
  /// Lengths of laws: squares of smaller ones are lost among the smallest numbers.
  public static var length: Self { atLeast(1e-100) }
  /// Weights of a mixture.
  public static var weight: Self { above(0, atMost: 1) }
}
