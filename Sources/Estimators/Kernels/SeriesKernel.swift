public import Diffusion
public import LinearAlgebra

/// The kernel that a control is built on, Σ_i λ_i φ_i(x) φ_i(x′) on the torus.
public struct SeriesKernel: PositiveKernel {
  /// The control.
  public let series: SeriesRegression

  /// The kernel of a control.
  public init(_ series: SeriesRegression) {
    self.series = series
  }

  /// The parameters of the control's eigenvalues.
  public var identity: String { "series(decay=\(series.decay),modes=\(series.modes))/1" }

  /// Risks on a control are sums over its basis, without integration.
  public func kinks(points: [Double], bias: Double?) -> [Double]? { nil }

  public func matrix(_ z: Matrix, _ w: Matrix) -> Matrix { series.matrix(series.kernel, z, w) }

  public func gram(_ z: Matrix) -> Matrix { matrix(z, z) }

  public func product(
    _ z: Matrix, _ w: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    LinearAlgebra.product(matrix(z, w), transposing: c).transposed
  }

  public func gramProduct(
    _ z: Matrix, rows c: Matrix, threads: IdleThreads = IdleThreads()
  ) -> Matrix {
    LinearAlgebra.product(c, gram(z))
  }

  public func diagonal(_ z: Matrix) -> [Double] {
    Array(repeating: series.kernel[0], count: z.rows)
  }

  public func trace(_ z: Matrix) -> Double { Double(z.rows) * series.kernel[0] }
}
