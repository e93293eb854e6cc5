/// Why an expression cannot be read or has no value.
public struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what was expected, without the place.
  public let message: String
  /// The character at fault, from 1.
  public let column: Int
  /// The expression.
  public let source: String

  /// Makes the error.
  public init(message: String, column: Int, source: String) {
    self.message = message
    self.column = column
    self.source = source
  }

  /// `in "n^^2" at column 3: expected …`.
  public var description: String {
    "in \"\(excerpt(source))\" at column \(column): \(message)"
  }
}
