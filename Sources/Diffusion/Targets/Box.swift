internal import Documents

/// The uniform law on a box, a product of uniform laws on intervals [l, u].
///
/// Per coordinate, with s = √h/α, A = (α l − x)/√h, B = (α u − x)/√h and a standard normal Z given
/// A ≤ Z ≤ B,
///
///     f = x/α + s E Z,   score = E Z/√h,   v = s² Var Z
///     log p_t = log P(A ≤ Z ≤ B) − log(α (u − l))
///
/// which is ``TruncatedGaussian`` with an infinite deviation. Compact; its density jumps.
public enum Box {
  /// `kind: box`.
  public static let kind = TargetKind(
    name: "box",
    summary: "uniform law on a box",
    example: "{kind: box, lower: [-1, -1], upper: [1, 0.5]}",
    explanation: Explanation(
      formula: "X0 uniform on the product of [lower_i, upper_i]",
      keys: [
        "lower": "lower end of each coordinate, a number or a vector",
        "upper": "upper end of each coordinate, a number or a vector",
        "dimension": TargetCatalogue.dimensionMeaning,
      ],
      examples: [
        "{kind: box, lower: -1, upper: 1, dimension: 2}"
      ]),
    read: { read($0) })

  private static func read(_ section: Section) -> (any Target)? {
    let d = section.coordinateCount(["lower", "upper"])
    let lowers = section.numbers("lower", count: d)
    let uppers = section.numbers("upper", count: d)
    guard let lowers, let uppers, section.checkOrder(lowers: lowers, uppers: uppers) else {
      return nil
    }
    return Product.independent(
      zip(lowers, uppers).map { TruncatedGaussian(uniformFrom: $0, to: $1) })
  }
}
