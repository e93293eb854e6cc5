internal import Foundation
internal import Statistics

/// κ, the slope of log log n on log n over the grid: a factor (log n)^k shifts the fitted exponent
/// by −kκ.
///
/// 0.165 on 64…4096. Sizes below 2, whose logarithm is 0, are left out; 0 for fewer than two others.
public func logarithmSlope(over sampleSizes: [Double]) -> Double {
  let x = sampleSizes.filter { $0 >= 2 }.map { log($0) }
  return (try? LeastSquaresLine(x: x, y: x.map { log($0) }).slope) ?? 0
}
