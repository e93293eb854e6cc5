internal import CGSL

/// Sums of the real Fourier basis on the points 0, 1/N, ..., (N − 1)/N.
///
/// The basis is 1, √2 cos 2πx, √2 sin 2πx, √2 cos 4πx, ..., (−1)^{Nx}: N functions, orthonormal
/// under the uniform law on these points.
enum TorusSeries {
  /// The values Σ_i c_i φ_i(j/N) for j = 0, ..., N − 1, N a power of two.
  static func values(of coefficients: [Double]) -> [Double] {
    let count = coefficients.count
    // GSL's order: the real part of frequency k at k, its imaginary part at N − k.
    var transform = [Double](repeating: 0, count: count)
    transform[0] = coefficients[0]
    transform[count / 2] = coefficients[count - 1]
    let half = 0.5.squareRoot()
    for k in 1..<count / 2 {
      transform[k] = half * coefficients[2 * k - 1]
      transform[count - k] = -half * coefficients[2 * k]
    }
    gsl_fft_halfcomplex_radix2_backward(&transform, 1, count)
    return transform
  }

  /// The values Σ_i λ_i φ_i(0) φ_i(j/N), where a sine's eigenvalue is that of its cosine.
  static func kernel(eigenvalues: [Double]) -> [Double] {
    let count = eigenvalues.count
    var coefficients = eigenvalues
    for k in 1..<count / 2 {
      // √2 cos at 0 is √2, and φ_i(0) φ_i(u) + ψ_i(0) ψ_i(u) = 2 cos 2πku.
      coefficients[2 * k - 1] *= 2.0.squareRoot()
      coefficients[2 * k] = 0
    }
    return values(of: coefficients)
  }
}
