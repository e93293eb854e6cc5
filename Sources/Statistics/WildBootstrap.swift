internal import Foundation

/// The law of a slope's t-ratio when the signs of the line's residuals are redrawn.
///
/// With eᵢ the residuals, hᵢ the leverages and sᵢ = ±1, the values sᵢ eᵢ/(1 − hᵢ) are regressed on the
/// same places; t* is the slope over its own HC3 standard error. Up to thirteen points all signs are
/// gone through, so that there is no chance in it; beyond, 4,096 of them are taken, the same in every
/// run. The law is symmetric, since all signs can be turned at once.
///
/// > Reference: Davidson, Flachaire 2008, doi:10.1016/j.jeconom.2008.08.003 (Rademacher signs).
struct WildBootstrap: Hashable, Sendable {
  /// |t*|, ascending.
  private let ratios: [Double]

  /// The number of points up to which all signs are gone through.
  private static let mostEnumerated = 13

  init(_ line: LeastSquaresLine, x: [Double]) {
    let count = x.count
    let centre = x.reduce(0, +) / Double(count)
    let inflated = zip(line.residuals, line.leverages).map { $0 / (1 - $1) }
    // Turning all signs at once turns t*, so the first sign may stay.
    let free = min(count, Self.mostEnumerated) - 1
    let stream = RandomStream(
      StreamKey(seed: 0, trial: 0, purpose: .bootstrap, block: UInt64(count)))
    var ratios: [Double] = []
    for pattern in 0..<(1 << free) {
      let y = inflated.enumerated().map { index, value in
        guard index > 0 else { return value }
        guard count <= Self.mostEnumerated else { return stream.sign() * value }
        return pattern >> (index - 1) & 1 == 1 ? -value : value
      }
      let mean = y.reduce(0, +) / Double(count)
      var slope = 0.0
      for (weight, value) in zip(line.slopeWeights, y) { slope += weight * value }
      var square = 0.0
      for i in 0..<count {
        let residual = y[i] - mean - slope * (x[i] - centre)
        let term = line.slopeWeights[i] * residual / (1 - line.leverages[i])
        square += term * term
      }
      ratios.append(square > 0 ? abs(slope) / square.squareRoot() : .infinity)
    }
    self.ratios = ratios.sorted()
  }

  /// The number that |t*| exceeds with probability at most 1 − `level`.
  func quantile(level: Double) -> Double {
    let rank = Int((level * Double(ratios.count)).rounded(.up))
    return ratios[min(max(rank, 1), ratios.count) - 1]
  }

  /// The probability that t* is at most `t`.
  func cumulative(_ t: Double) -> Double {
    let beyond = Double(ratios.count { $0 >= abs(t) }) / Double(ratios.count)
    return t < 0 ? beyond / 2 : 1 - beyond / 2
  }
}
