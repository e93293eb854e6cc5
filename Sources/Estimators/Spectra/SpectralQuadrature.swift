internal import Diffusion
internal import Foundation
public import LinearAlgebra
internal import Statistics

/// Sums over all eigenvalues of a tangent kernel's Gram matrix H, some of which a Krylov space knows.
///
/// A Ritz value that is an eigenvalue stands for itself, and each of the others for as many as
/// stochastic Lanczos quadrature with random signs gives it, adjusted such that the number n of all
/// eigenvalues and their sum, the trace of H, are right.
///
/// > Reference: Ubaru, Chen, Saad 2017, SIAM Journal on Matrix Analysis and Applications 38.
public struct SpectralQuadrature: Sendable {
  /// The largest set whose eigenvalues are all computed.
  public static let largestComplete = GramKrylov.largestFallback
  /// A Ritz value counts as an eigenvalue of H where |H y − θ y| is this small in units of λ_max.
  static let tolerance = 1e-8

  /// The Ritz values, ascending.
  public let values: [Double]
  /// Which of them are eigenvalues of H.
  public let isEigenvalue: [Bool]
  /// How many eigenvalues of H each stands for, all together n: the mean over the probes.
  public let multiplicities: [Double]
  /// The same by each probe alone: their spread shows the error of a sum.
  public let multiplicitiesByProbe: [[Double]]

  /// From the Ritz pairs of a space whose start has probes of random signs in some columns.
  init(_ pairs: RitzPairs, probes: Range<Int>, count: Int, trace: Double) {
    values = pairs.values
    let limit = Self.tolerance * (pairs.values.last ?? 0)
    let isEigenvalue = pairs.residualNorms.map { $0 <= limit }
    self.isEigenvalue = isEigenvalue
    func multiplicities(_ probes: Range<Int>) -> [Double] {
      adjusted(
        pairs.values.indices.map { i in
          isEigenvalue[i]
            ? 1
            : probes.reduce(0) { $0 + pairs.start[i, $1] * pairs.start[i, $1] }
              / Double(max(1, probes.count))
        }, values: pairs.values, isEigenvalue: isEigenvalue, count: count, trace: trace)
    }
    self.multiplicities = multiplicities(probes)
    multiplicitiesByProbe = probes.map { multiplicities($0..<$0 + 1) }
  }

  /// The quadrature for inputs z (n x D) by probes whose signs are fixed.
  ///
  /// - Complexity: `steps` products of H with `probes` columns; memory O(n probes steps).
  /// - Throws: `FactorizationError` where H is not finite.
  public init(
    kernel: any PositiveKernel = TangentKernel(), inputs: Matrix, probes: Int = 8, steps: Int = 40,
    threads: IdleThreads = IdleThreads()
  ) throws(FactorizationError) {
    let n = inputs.rows
    let stream = TrialKey(seed: 0, trial: 0, block: UInt64(n)).stream(for: .probes)
    var start = Matrix(rows: probes, columns: n)
    for j in 0..<n {
      stream.seek(item: j)
      for probe in 0..<probes { start[probe, j] = stream.sign() }
    }
    var lanczos = BlockLanczos(start: start)
    while lanczos.steps < steps, !lanczos.isExhausted {
      lanczos.advance { kernel.gramProduct(inputs, rows: $0, threads: threads) }
    }
    self.init(
      try lanczos.ritzPairs(steps: lanczos.steps), probes: 0..<probes, count: n,
      trace: kernel.trace(inputs))
  }

  /// The eigenvalues that are known, descending.
  public var eigenvalues: [Double] {
    zip(values, isEigenvalue).filter(\.1).map(\.0).reversed()
  }
}

/// Multiplicities of the values that are not eigenvalues by factors a + b θ, with which their sum and
/// that of their values are what is left of n and of the trace.
private func adjusted(
  _ multiplicities: [Double], values: [Double], isEigenvalue: [Bool], count: Int, trace: Double
) -> [Double] {
  var weights = multiplicities
  let rest = values.indices.filter { !isEigenvalue[$0] }
  var trace = trace
  var count = Double(count)
  for i in values.indices where isEigenvalue[i] {
    trace -= values[i]
    count -= 1
  }
  if rest.isEmpty, count >= 1 {
    // The space is exhausted, which has no more copies of an eigenvalue than columns: what is left are
    // further ones, of a null space that the trace knows.
    let mean = trace / count
    let nearest = values.indices.min { abs(values[$0] - mean) < abs(values[$1] - mean) }
    if let nearest { weights[nearest] += count }
    return weights
  }
  // Σ ω (a + b θ) = count and Σ ω (a + b θ) θ = trace.
  let moments = (0...2).map { power in
    rest.reduce(0) { $0 + weights[$1] * pow(values[$1], Double(power)) }
  }
  let determinant = moments[0] * moments[2] - moments[1] * moments[1]
  guard determinant > 1e-12 * moments[0] * moments[2] else { return weights }
  let a = (count * moments[2] - trace * moments[1]) / determinant
  let b = (trace * moments[0] - count * moments[1]) / determinant
  let factors = rest.map { a + b * values[$0] }
  guard factors.allSatisfy({ $0 > 0 }) else { return weights }
  for (i, factor) in zip(rest, factors) { weights[i] *= factor }
  return weights
}
