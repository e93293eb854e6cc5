/// A power whose exponent has no parentheses, and a factor or divisor right after it: `n^-1/2`.
///
/// By the rules of precedence it is (n^-1)/2, and where a power of n is asked for n^(-1/2) was meant.
struct LoosePower: Hashable, Sendable {
  /// What is raised, as it was written.
  let base: String
  /// The names in it.
  let baseNames: Set<String>
  /// The exponent as it was written.
  let exponent: String
  /// What follows it, to the end of the product: `/2`, `*d/(d+1)`.
  var rest: String
  /// Where that begins, from 0.
  let start: Int
  /// The names in the first factor that follows.
  let names: Set<String>
  /// Where the exponent begins, from 1.
  let column: Int

  /// What is wrong with it, and the two ways to say what is meant.
  var refusal: String {
    "'\(base)^\(exponent)\(rest)' is (\(base)^\(exponent))\(rest) as written; write "
      + "\(base)^(\(exponent)\(rest)) for that power, or the parentheses around the first part"
  }
}

extension Expression {
  /// Refuses a power of `variable` whose exponent might continue after it: `n^-1/2`, `n^-2*d/(d+1)`.
  ///
  /// A factor that has the variable itself, as in `n^-1*n^-0.5`, leaves no doubt.
  ///
  /// - Throws: `ExpressionError` at the exponent.
  public func refuseLoosePowers(of variable: String) throws(ExpressionError) {
    for power in loosePowers
    where power.baseNames.contains(variable) && !power.names.contains(variable) {
      throw ExpressionError(message: power.refusal, column: power.column, source: description)
    }
  }
}
