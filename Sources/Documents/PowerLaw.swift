internal import Foundation

extension Expression {
  /// The exponent b of an expression that is c · x^(−b) in its `variable` x.
  ///
  /// `values` holds the other quantities. The slope of log f on log x is taken between two points
  /// and checked at two more, none of them round, so that `ceil` or a logarithm is noticed.
  ///
  /// Throws where the expression has no value, is not positive, or is not a power law in `variable`, and
  /// where an exponent has no parentheses although a product continues after it.
  public func powerLawExponent(
    of variable: String, with values: [String: Double] = [:]
  ) throws(ExpressionError) -> Double {
    try refuseLoosePowers(of: variable)
    func logarithm(at point: Double) throws(ExpressionError) -> Double {
      let value = try evaluate(values.merging([variable: point]) { $1 })
      guard value > 0 else {
        throw refusal("must be positive, but is \(value) at \(variable) = \(Int(point))")
      }
      return log(value)
    }
    let points = [137.0, 811, 4_793, 91_193]
    var logarithms: [Double] = []
    for point in points { logarithms.append(try logarithm(at: point)) }
    let slope = (logarithms[3] - logarithms[0]) / log(points[3] / points[0])
    for (point, value) in zip(points, logarithms) {
      let expected = logarithms[0] + slope * log(point / points[0])
      // Rounding moves a logarithm by some 1e-15 of its size; any real deviation is far larger.
      guard abs(value - expected) <= 1e-10 * max(1, abs(expected)) else {
        let first = (logarithms[1] - logarithms[0]) / log(points[1] / points[0])
        let last = (logarithms[3] - logarithms[2]) / log(points[3] / points[2])
        throw refusal(
          "is not a power law in \(variable): its slope is \(first.general(4)) near \(variable) = 300 and "
            + "\(last.general(4)) near \(variable) = 20000")
      }
    }
    return slope == 0 ? 0 : -slope
  }

  private func refusal(_ message: String) -> ExpressionError {
    ExpressionError(message: "the expression \(message)", column: 1, source: description)
  }

}
