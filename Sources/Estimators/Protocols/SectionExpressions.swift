public import Documents

extension Section {
  /// Reads an expression in the quantities of a cell and evaluates it; problems are recorded.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - text: The expression where the key is missing.
  ///   - quantities: n, m and d.
  /// - Returns: The value, or nil where there is none.
  public func value(_ key: String, default text: String, quantities: [String: Double]) -> Double? {
    let given = optionalExpression(key)
    if given == nil, contains(key) { return nil }
    do throws(ExpressionError) {
      if let given { return try given.evaluate(quantities) }
      return try Expression(parsing: text).evaluate(quantities)
    } catch {
      fail(at: key, "\(error)")
      return nil
    }
  }
}
