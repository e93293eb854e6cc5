internal import Foundation

/// The tables of a series regression on the points of its torus.
struct SeriesTables: Sendable {
  let regressionFunction: [Double]
  let image: [Double]
  let kernel: [Double]
  let iteratedKernel: [Double]
  let squaredNorm: Double

  /// The tables for the eigenvalues λ_i and the coefficients θ_i, by one Fourier transform each.
  init(eigenvalues: [Double], coefficients: [Double]) {
    regressionFunction = TorusSeries.values(of: coefficients)
    image = TorusSeries.values(of: zip(eigenvalues, coefficients).map { $0 * $1 })
    kernel = TorusSeries.kernel(eigenvalues: eigenvalues)
    iteratedKernel = TorusSeries.kernel(eigenvalues: eigenvalues.map { $0 * $0 })
    // From the smallest on, so that the tail is not lost.
    squaredNorm = coefficients.reversed().reduce(0) { $0 + $1 * $1 }
  }
}

/// Tables that are made once, on first use.
final class LazySeriesTables: @unchecked Sendable {
  private let lock = NSLock()
  private let make: @Sendable () -> SeriesTables
  private var known: SeriesTables?

  init(_ make: @escaping @Sendable () -> SeriesTables) {
    self.make = make
  }

  var made: SeriesTables {
    lock.withLock {
      let tables = known ?? make()
      known = tables
      return tables
    }
  }
}
