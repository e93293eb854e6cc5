public import Documents

extension Claim {
  /// The expression of the exponent; nil where the claim is about a ratio or a floor, or no rate.
  public var exponentExpression: Expression? {
    switch check {
    case .exponent(let expression), .excess(let expression, _), .constant(let expression, _):
      expression
    case .ratio, .floor, .bound, .statement: nil
    }
  }

  /// The quantities the exponent depends on, sorted by name.
  public var quantities: [ClaimQuantity] {
    (exponentExpression?.names ?? []).sorted().compactMap(ClaimQuantity.init(rawValue:))
  }

  /// The exponent b for the given values; 0 for a ratio, which must not grow.
  ///
  /// An expression in the axis, such as `n^-(2/3)`, stands for its power. A number a of samples of order
  /// ε^(−a) for the root mean squared error ε is the exponent 2/a. Throws where a quantity
  /// is missing or the expression is not a power law.
  public func exponent(_ values: [ClaimQuantity: Double]) throws(TheoryError) -> Double {
    guard let expression = exponentExpression else { return 0 }
    let named = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    do {
      let value =
        expression.names.contains(axis.rawValue)
        ? try expression.powerLawExponent(of: axis.rawValue, with: named)
        : try expression.evaluate(named)
      return axis == .error ? 2 / value : value
    } catch {
      throw .exponent(claim: id, reason: error.description)
    }
  }
}
