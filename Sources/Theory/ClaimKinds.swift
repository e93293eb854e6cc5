package import Documents

extension Claim {
  /// The short code, or the id of a study's own claim.
  package var shortName: String { code ?? id }

  /// Whether the claim is not a rate of a risk.
  package var isStatement: Bool {
    if case .statement = check { true } else { false }
  }

  /// Whether the claim says of a risk like what power of n it falls, which can be drawn and compared.
  package var statesExponent: Bool {
    switch check {
    case .exponent, .constant: true
    case .ratio, .floor, .bound, .excess, .statement: false
    }
  }

  /// Whether the claim is in the table of verdicts, and not next to a sweep: it is about n, or not a rate.
  package var standsInVerdicts: Bool { axis.judged == .sampleSize || isStatement }

  /// Whether the claim is about a ratio to a bound.
  package var isRatio: Bool {
    if case .ratio = check { true } else { false }
  }

  /// Whether the claim is about a floor.
  package var isFloor: Bool {
    if case .floor = check { true } else { false }
  }

  /// The bound that the claim states with its constant; nil for other claims.
  package var bound: Expression? {
    if case .bound(let bound) = check { bound } else { nil }
  }

  /// Whether the claim knows the risk's constant too.
  package var hasConstant: Bool {
    if case .constant = check { true } else { false }
  }
}
