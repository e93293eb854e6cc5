internal import Foundation
internal import LinearAlgebra
internal import Statistics

extension RegressionProblem {
  /// The number of independent scrambles of Sobol points behind a risk.
  public static let sobolBlocks = 32

  /// Nodes for a risk in three dimensions and more: 32 independent scrambles of Sobol points.
  ///
  /// A point of the cube gives the time (for a window), X₀ by the target's transport and Z by normal
  /// quantiles, in this order: 1 + k + d coordinates. Sobol's sequence serves the first 40
  /// and independent uniform numbers the others. Times are uniform in log t with weights
  /// t log(T/T₀)/(T − T₀), since small times weigh most in score units and in the divergence.
  ///
  /// With `uniformInTime` they are uniform in t, and weights are equal.
  ///
  /// Scrambles of other numbers, from `firstBlock` on, are independent of these. The nodes are the
  /// trial's own, so their errors are independent across trials and part of the
  /// spread of the trials' risks.
  public func sobolNodes(
    pointsPerBlock: Int, blocks: Int = RegressionProblem.sobolBlocks, firstBlock: Int = 0,
    uniformInTime: Bool = false, key: TrialKey
  ) -> EvaluationNodes {
    let d = dataDimension
    let k = target.transportDimension
    let first = times.isWindow ? 1 : 0
    let stream = key.stream(for: .test)
    let total = pointsPerBlock * blocks
    var points = Matrix(rows: total, columns: d)
    var nodeTimes: [Double] = []
    var weights: [Double] = []
    nodeTimes.reserveCapacity(total)
    weights.reserveCapacity(total)
    var clean = [Double](repeating: 0, count: d)
    for block in 0..<blocks {
      let cube = SobolPoints(
        count: pointsPerBlock, dimension: first + k + d, stream: stream,
        block: firstBlock + block)
      for index in 0..<pointsPerBlock {
        let u = cube.values.span.extracting(
          index * cube.dimension..<(index + 1) * cube.dimension)
        var time = times.start
        var weight = 1 / Double(pointsPerBlock)
        if case .window(let from, let to) = times {
          if uniformInTime {
            time = from + (to - from) * u[0]
          } else {
            time = from * pow(to / from, u[0])
            weight *= time * log(to / from) / (to - from)
          }
        }
        var span = clean.mutableSpan
        target.transport(u.extracting(first..<first + k), into: &span)
        let level = process.level(at: time)
        let row = block * pointsPerBlock + index
        for i in 0..<d {
          points[row, i] =
            level.α * clean[i] + level.h.squareRoot() * StandardNormal.quantile(u[first + k + i])
        }
        nodeTimes.append(time)
        weights.append(weight)
      }
    }
    return EvaluationNodes(
      method: .sobol(pointsPerBlock: pointsPerBlock), problem: self, points: points,
      times: nodeTimes, weights: weights,
      blocks: (0..<blocks).map { $0 * pointsPerBlock..<($0 + 1) * pointsPerBlock })
  }
}
