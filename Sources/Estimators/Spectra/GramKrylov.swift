internal import Diffusion
internal import Foundation
internal import LinearAlgebra
internal import Statistics

/// The part of the spectrum of a kernel's Gram matrix H that a training path sees, without H.
///
/// A path needs f(H) Y for smooth f, and no eigenvector that training does not reach. The Krylov space
/// of the labels gives it to rounding after some tens of products with H, each O(n²) on the fly and
/// shared by all columns: labels, posterior means, probes of the label noise and plain probes. Memory
/// is O(n k) for a space of dimension k.
final class GramKrylov {
  /// Up to here the whole spectrum costs less.
  static let largestComplete = 512
  /// Up to here the whole spectrum is taken where the Krylov space would have to be large.
  static let largestFallback = 8192
  /// The dimension at which a Krylov space is given up.
  static let largestDimension = 2000
  /// The version of the numbers.
  static let version = 1

  /// The failure of a path that needs more directions than are kept, on a set that has no whole spectrum.
  static func tooLong(sampleSize: Int) -> FitFailure {
    .pathTooLong(sampleSize: sampleSize, directions: largestDimension)
  }

  /// The relative error, in the Euclidean norm over the data, that fits may have at each record.
  static let tolerance = 1e-10
  /// The least number of steps: with fewer the probes would have too much of the traces to find.
  static let leastSteps = 16
  /// The number of plain probes, for traces.
  static let plainProbeCount = 4

  private let kernel: any PositiveKernel
  private let inputs: Matrix
  private let labelNoise: [Double]
  private let threads: IdleThreads
  /// The columns of the start that are probes: of the label noise, and plain ones.
  private let noiseProbes: Range<Int>
  private let plainProbes: Range<Int>
  private var lanczos: BlockLanczos

  /// The space of labels alone, n x d, without probes.
  init(kernel: any PositiveKernel, inputs: Matrix, labels: Matrix, threads: IdleThreads) {
    self.kernel = kernel
    self.inputs = inputs
    self.threads = threads
    labelNoise = []
    noiseProbes = labels.columns..<labels.columns
    plainProbes = noiseProbes
    lanczos = BlockLanczos(start: labels.transposed)
  }

  /// The space of a data set, with what its risks given the inputs and its traces need.
  init(data: DataSet, kernel: any PositiveKernel, key: TrialKey, threads: IdleThreads) {
    self.kernel = kernel
    self.threads = threads
    inputs = data.noisy.inputs
    labelNoise = data.noisy.labelNoise.map { max(0, $0) }
    let d = data.labels.columns
    // At least four, and as many as fill the last group of four columns of a product.
    let padding = (4 - (2 * d + Self.plainProbeCount) % 4) % 4
    noiseProbes = 2 * d..<2 * d + 4 + padding
    plainProbes = noiseProbes.upperBound..<noiseProbes.upperBound + Self.plainProbeCount
    let stream = key.stream(for: .probes)
    let n = data.count
    var start = Matrix(rows: plainProbes.upperBound, columns: n)
    for j in 0..<n {
      for i in 0..<d {
        start[i, j] = data.labels[j, i]
        start[d + i, j] = data.noisy.posteriorMeans[j, i]
      }
      stream.seek(item: j)
      let deviation = labelNoise[j].squareRoot()
      for probe in noiseProbes { start[probe, j] = stream.sign() * deviation }
      for probe in plainProbes { start[probe, j] = stream.sign() }
    }
    lanczos = BlockLanczos(start: start)
  }

  /// The spectrum for a filter at some records, or nil where the space would be too large.
  ///
  /// It is that of the fewest steps that reach the tolerance, independent of earlier requests.
  ///
  /// - Throws: ``FitFailure`` where H is not finite, or at the deadline.
  func spectrum(
    filter: SpectralFilter, steps records: [Double], deadline: Deadline = Deadline()
  ) throws(FitFailure) -> GramSpectrum? {
    let limit = min(Self.largestDimension, inputs.rows / 2)
    var steps = plainProbes.isEmpty ? 4 : Self.leastSteps
    while true {
      // Blocks hardly ever shrink: a space that would be too large is not built to find that out.
      let taken = min(steps, lanczos.steps)
      let width = lanczos.blocks[taken].rows
      let expected = lanczos.dimension(steps: taken) + (steps - taken) * width
      if expected > limit, inputs.rows <= Self.largestFallback { return nil }
      advance(to: steps)
      let reached = min(steps, lanczos.steps)
      guard lanczos.dimension(steps: reached) <= limit || lanczos.isExhausted else { return nil }
      try deadline.check()
      let pairs: RitzPairs
      do throws(FactorizationError) {
        pairs = try lanczos.ritzPairs(steps: reached)
      } catch {
        throw .factorization(error)
      }
      if Self.error(pairs, filter: filter, records: records) <= Self.tolerance
        || (reached < steps && lanczos.isExhausted)
      {
        return spectrum(pairs)
      }
      steps += 2
    }
  }

  /// The largest eigenvalue of H: the Ritz value of the least space, which is exact to rounding.
  func largestEigenvalue() -> Double {
    advance(to: Self.leastSteps)
    return (try? lanczos.ritzPairs(steps: min(Self.leastSteps, lanczos.steps)))?.values.last ?? .nan
  }

  private func advance(to steps: Int) {
    while lanczos.steps < steps, !lanczos.isExhausted {
      lanczos.advance { kernel.gramProduct(inputs, rows: $0, threads: threads) }
    }
  }

  /// The largest relative error of the fits H f(H) b to the columns b of the start, over the records.
  ///
  /// The coefficients c of a record solve their equation but for the part r of b − H c that lies outside
  /// of the space: ċ = b − H c + r for gradient flow. An error e of c then has ė = −H e + r, so that
  /// |H e| ≤ ∫ |H exp(−s H)| |r| ds ≤ max |r|, and likewise for the sums of descent and for ridge
  /// regression, where H (H + ρ)⁻¹ ≤ 1. What is returned is |r| at the records, in units of the fit H c.
  ///
  /// > Reference: Botchev, Grimm, Hochbruck 2013, SIAM Journal on Scientific Computing 35, for the
  /// > residual of the exponential.
  static func error(_ pairs: RitzPairs, filter: SpectralFilter, records: [Double]) -> Double {
    var worst = 0.0
    for k in records {
      var fitted = pairs.start
      var coefficients = pairs.start
      for (i, θ) in pairs.values.enumerated() {
        let φ = filter.value(eigenvalue: θ, step: k)
        for c in 0..<fitted.columns {
          coefficients[i, c] *= φ
          fitted[i, c] = θ * coefficients[i, c]
        }
      }
      let outside = product(transposing: pairs.residuals, coefficients)
      for c in 0..<fitted.columns {
        let size = fitted.column(c).reduce(0) { $0 + $1 * $1 }
        let gap = outside.column(c).reduce(0) { $0 + $1 * $1 }
        if size > 0 { worst = max(worst, (gap / size).squareRoot()) }
      }
    }
    return worst
  }

  private func spectrum(_ pairs: RitzPairs) -> GramSpectrum {
    let vectors = lanczos.vectors(of: pairs)
    let quadrature = SpectralQuadrature(
      pairs, probes: plainProbes, count: inputs.rows, trace: kernel.trace(inputs))
    return GramSpectrum(
      values: pairs.values, vectors: vectors, multiplicities: quadrature.multiplicities,
      noise: noise(pairs, vectors: vectors, isEigenpair: quadrature.isEigenvalue))
  }

  private func noise(_ pairs: RitzPairs, vectors: Matrix, isEigenpair: [Bool]) -> Matrix {
    let count = pairs.values.count
    guard !noiseProbes.isEmpty else { return Matrix(rows: count, columns: count) }
    var result = turned(labelNoise, into: vectors)
    var probes = Matrix(rows: count, columns: noiseProbes.count)
    for i in 0..<count {
      for (column, probe) in noiseProbes.enumerated() { probes[i, column] = pairs.start[i, probe] }
    }
    let estimated = product(probes, transposing: probes)
    for i in 0..<count {
      for j in 0..<count where !isEigenpair[i] || !isEigenpair[j] {
        result[i, j] = estimated[i, j] / Double(noiseProbes.count)
      }
    }
    return result
  }
}
