/// A kind of value that a reader takes, as its call says.
package enum ValueForm: Hashable, Sendable {
  /// Any scalar.
  case text
  /// A number.
  case number(ValueBounds)
  /// A whole number.
  case integer(ValueBounds)
  /// A whole number from 0 on, of 64 bits.
  case seed
  /// `true` or `false`.
  case boolean
  /// One of some words.
  case words([String])
  /// Text of a form, by a regular expression, and what the form is in words.
  case pattern(String, String)
  /// An expression.
  case expression
  /// A list of numbers; where `orOne`, a single number stands for copies of itself.
  case numbers(ValueBounds, orOne: Bool)
  /// A list of rows of numbers.
  case matrix
  /// A whole number, or a list of at least one.
  case integers(ValueBounds)
  /// A text, or a list of at least one.
  case texts
  /// A mapping of any names to scalars.
  case values

  /// Whether a list is among what the form allows.
  package var allowsList: Bool {
    switch self {
    case .numbers, .matrix, .integers, .texts: true
    default: false
    }
  }
}

/// The ends of an interval of numbers.
package struct ValueBounds: Hashable, Sendable {
  /// The lower end as a number's text; nil where there is none.
  package let lower: String?
  /// Whether the lower end is allowed itself.
  package let includesLower: Bool
  /// The upper end; nil where there is none.
  package let upper: String?
  /// Whether the upper end is allowed itself.
  package let includesUpper: Bool
  /// What must hold, in words.
  package let requirement: String

  /// No bounds.
  package static let none = ValueBounds(Interval<Double>.any)

  init<Value>(_ interval: Interval<Value>) {
    func text(_ value: Value?) -> String? {
      value.map { "\($0)" }.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    }
    lower = text(interval.lower)
    includesLower = interval.includesLower
    upper = text(interval.upper)
    includesUpper = interval.includesUpper
    requirement = interval.requirement
  }

  /// A number inside, for a document that is to be read.
  var sample: Double {
    let low = lower.flatMap(Double.init)
    let high = upper.flatMap(Double.init)
    return switch (low, high) {
    case (nil, nil): 1
    case (let low?, nil): low < 1 ? 1 : low + 1
    case (nil, let high?): high > 1 ? 1 : high - 1
    case (let low?, let high?): low < 1 && high > 1 ? 1 : (low + high) / 2
    }
  }
}

/// What the reader of a key tests by itself, said for the reference; nothing is tested by saying it.
public enum KeyFact: Hashable, Sendable {
  /// Numbers under the key lie in an interval.
  case within(Interval<Double>)
  /// A list under the key has so many items.
  case count(ClosedRange<Int>)
  /// The words that are allowed, in addition to what is read.
  case words([String])
  /// Any text is allowed, in addition to what is read.
  case text
  /// A text or a list of texts is allowed, in addition to what is read.
  case texts
  /// A mapping of any names to scalars is allowed, in addition to what is read.
  case values
  /// A list of at least one number is allowed, in addition to what is read.
  case listOfNumbers
  /// The names in a mapping are whole numbers.
  case wholeNumberNames
}

/// What must hold of several keys of a mapping.
package enum KeyRule: Hashable, Sendable {
  /// Exactly one of them is given.
  case one([String])
  /// At least one of them is given.
  case some([String])
  /// Not all of them are given.
  case notAll([String])
  /// The mapping under a key has an inner key, unless another key is given.
  case needs(key: String, inner: String, unless: String)

  /// The keys one of which must be given.
  package var choice: [String]? {
    switch self {
    case .one(let keys), .some(let keys): keys
    case .notAll, .needs: nil
    }
  }
}
