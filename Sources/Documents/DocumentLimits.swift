/// What a document may cost, so that a file from elsewhere cannot exhaust memory or the stack.
///
/// The largest honest documents are targets with some ten thousand atoms written out.
public enum DocumentLimits {
  /// The largest file read, in bytes.
  public static let bytes = 8 << 20
  /// The most nodes of the value tree, after aliases are expanded.
  public static let nodes = 500_000
  /// The deepest nesting of lists and mappings.
  public static let depth = 64
  /// The most faults reported for one document.
  public static let diagnostics = 200
  /// The longest expression, in characters.
  public static let expressionLength = 4_096
  /// The deepest nesting of parentheses, signs and powers in an expression.
  public static let expressionDepth = 64
}
