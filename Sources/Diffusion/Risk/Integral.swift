/// An integral over P by several complete rules, the blocks: two of quadrature, or 32 independent
/// scrambles of Sobol points.
public struct Integral: Sendable, Equatable {
  /// The value by each block's rule.
  public let blocks: [Double]

  /// The average of the blocks.
  public var value: Double { blocks.reduce(0, +) / Double(blocks.count) }

  /// The standard error of the average over the blocks, √(Σ (b − b̄)²/(B (B − 1))).
  ///
  /// For two rules of a quadrature this is half of their difference: the size of the error of their
  /// average, at most in order of magnitude, since either rule alone has fewer nodes.
  public var error: Double {
    guard blocks.count > 1 else { return 0 }
    let mean = value
    let squares = blocks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(blocks.count * (blocks.count - 1))).squareRoot()
  }

  /// Half of the difference of two rules, with its sign: it averages over trials where their
  /// errors are independent, and stays where all trials share it.
  public var signedError: Double {
    blocks.count == 2 ? 0.5 * (blocks[0] - blocks[1]) : 0
  }

  /// Creates an integral from its values by the blocks' rules.
  public init(blocks: [Double]) {
    self.blocks = blocks
  }

  /// The integral of a sum.
  public static func + (a: Integral, b: Integral) -> Integral {
    Integral(blocks: zip(a.blocks, b.blocks).map { $0 + $1 })
  }
}
