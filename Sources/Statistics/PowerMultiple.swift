internal import Foundation
internal import Synchronization

/// How many standard errors an exponent must lie off a boundary for its one-sided limit to pass it with
/// a given chance.
///
/// The limit is b̂ + t ŝ with Student's t of k − 2 degrees of freedom and the error ŝ of HC3, which
/// varies itself, and more so for few points: for seven points and a chance of 90 % the multiple is 4.3
/// where t + z would be 3.3. It is the quantile of (b̂ − b + t ŝ)/SE over 20,000 draws of k equally
/// spaced points with equal normal errors, the same draws in every run.
public func powerMultiple(points k: Int, level: Double, power: Double) -> Double {
  precondition(k >= 3, "an exponent needs three points")
  let key = MultipleKey(points: k, level: level, power: power)
  if let known = knownMultiples.withLock({ $0[key] }) { return known }
  let x = (0..<k).map(Double.init)
  let limit = StudentT(degreesOfFreedom: Double(k - 2)).quantile(1 - level)
  let stream = RandomStream(
    StreamKey(seed: 0, trial: 0, purpose: .bootstrap, block: UInt64(k)))
  var ratios: [Double] = []
  for _ in 0..<20_000 {
    guard let line = try? LeastSquaresLine(x: x, y: x.map { _ in stream.gaussian() }) else {
      continue
    }
    let error = SlopeStandardError.hc3.estimate(line, variances: x.map { _ in nil })
    ratios.append((line.slope + limit * error) * line.spread.squareRoot())
  }
  ratios.sort()
  let value = ratios[min(ratios.count - 1, Int(power * Double(ratios.count)))]
  knownMultiples.withLock { $0[key] = value }
  return value
}

private struct MultipleKey: Hashable {
  let points: Int
  let level: Double
  let power: Double
}

private let knownMultiples = Mutex<[MultipleKey: Double]>([:])
