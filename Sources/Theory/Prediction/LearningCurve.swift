internal import Foundation

/// The risk that theory predicts for a spectral method, over stopping times or ridges and over n.
///
/// Gradient flow and descent, by their filter on the population's eigenvalues (valid where the
/// effective dimension is far below n):
///
///     R(τ) ≈ Σ q_i² c_i² + (1/n) Σ (1 − q_i)² s_i²,    q_i = e^(−τ λ_i), or (1 − η n λ_i)^k
///
/// Ridge regression with the ridge μ, by the eigenframework, with the noise mode by mode:
///
///     n = Σ L_i + n μ/κ,  L_i = λ_i/(λ_i + κ),  E₀ = n/(n − Σ L_i²)
///     R(μ) ≈ E₀ (Σ (1 − L_i)² c_i² + (1/n) Σ L_i² s_i²)
///
/// > Reference: Simon, Dickens, Karkada, DeWeese 2023, arXiv 2110.03922, for ridge regression; the
/// > flow's formula is the balance of squared bias and variance at the population's eigenvalues.
public struct LearningCurve: Sendable {
  /// The methods whose curves are known.
  public enum Method: Sendable, Equatable {
    /// Gradient flow; the parameter is the time τ.
    case gradientFlow
    /// Gradient descent with η n = stepTime; the parameter is the step k.
    case gradientDescent(stepTime: Double)
    /// Ridge regression; the parameter is the ridge μ.
    case ridge
  }

  /// A predicted risk with the parameter that it is best at.
  public struct Optimum: Sendable, Equatable {
    /// The risk.
    public let risk: Double
    /// The time, step or ridge.
    public let parameter: Double
    /// The effective dimension Σ (1 − q_i)² or Σ L_i² there.
    public let effectiveDimension: Double
  }

  /// The problem.
  public let spectrum: PopulationSpectrum
  /// The method.
  public let method: Method

  /// Creates the curve.
  public init(_ spectrum: PopulationSpectrum, method: Method) {
    self.spectrum = spectrum
    self.method = method
  }

  /// The predicted risk at a parameter and a sample size n.
  public func risk(at parameter: Double, sampleSize n: Double) -> Double {
    point(at: parameter, sampleSize: n).risk
  }

  /// The least predicted risk at a sample size n: among given parameters, or over all, up to what the
  /// spectrum reaches.
  ///
  /// - Parameters:
  ///   - n: The sample size.
  ///   - candidates: The parameters that may be chosen, such as the recorded steps; nil for all.
  /// - Returns: The risk, the parameter and the effective dimension.
  public func oracle(sampleSize n: Double, among candidates: [Double]? = nil) -> Optimum {
    oracle(sampleSize: n, among: candidates, reach: spectrum.reach)
  }

  /// The same with another effective dimension up to which modes are believed.
  private func oracle(
    sampleSize n: Double, among candidates: [Double]?, reach: Double
  ) -> Optimum {
    if let candidates {
      let reached = candidates.map { point(at: $0, sampleSize: n) }
        .filter { $0.effectiveDimension <= reach }
      if let best = reached.min(by: { $0.risk < $1.risk }) { return best }
    }
    // A grid over everything that could be best, then golden sections around its least point: the
    // risk need not have one valley, but a filter changes little over a factor of two.
    let largest = spectrum.eigenvalues.first ?? 1
    let smallest = max(spectrum.eigenvalues.last ?? 1, 1e-12 * largest)
    let range: ClosedRange<Double> =
      switch method {
      case .gradientFlow: log(0.01 / largest)...log(10 / smallest)
      case .gradientDescent(let stepTime):
        log(0.01 / (largest * stepTime))...log(10 / (smallest * stepTime))
      case .ridge: log(0.1 * smallest)...log(100 * largest)
      }
    let step = log(10.0) / 3
    let count = Int(((range.upperBound - range.lowerBound) / step).rounded(.up))
    var best = (place: range.lowerBound, risk: Double.infinity)
    for i in 0...count {
      let place = range.lowerBound + Double(i) * step
      let candidate = point(at: exp(place), sampleSize: n)
      guard candidate.effectiveDimension <= reach else { continue }
      if candidate.risk < best.risk { best = (place, candidate.risk) }
    }
    let golden = (5.0.squareRoot() - 1) / 2
    var (left, right) = (best.place - step, best.place + step)
    while right - left > 1e-3 {
      let (a, b) = (right - golden * (right - left), left + golden * (right - left))
      if risk(at: exp(a), sampleSize: n) < risk(at: exp(b), sampleSize: n) {
        right = b
      } else {
        left = a
      }
    }
    let found = point(at: exp((left + right) / 2), sampleSize: n)
    return found.effectiveDimension <= reach
      ? found : point(at: exp(best.place), sampleSize: n)
  }

  /// The exponent between n/√factor and n √factor of the least predicted risk.
  public func localExponent(at n: Double, factor: Double = 4) -> Double {
    let (low, high) = (n / factor.squareRoot(), n * factor.squareRoot())
    return log(oracle(sampleSize: low).risk / oracle(sampleSize: high).risk) / log(factor)
  }

  /// Whether the least predicted risk at a sample size is the problem's own: whether the best time over
  /// all modes, believed or not, learns those alone that the spectrum is believed for.
  public func reaches(sampleSize n: Double) -> Bool {
    oracle(sampleSize: n, among: nil, reach: .infinity).effectiveDimension
      < 0.8 * spectrum.reach
  }

  /// The sample size at which the least predicted risk comes down to a value; nil where the spectrum
  /// does not reach so far.
  public func sampleSize(forRisk risk: Double) -> Double? {
    guard oracle(sampleSize: 1).risk > risk else { return 1 }
    var (low, high) = (1.0, 4.0)
    while oracle(sampleSize: high).risk > risk {
      guard high < 1e12, reaches(sampleSize: high) else { return nil }
      (low, high) = (high, 4 * high)
    }
    while high / low > 1 + 1e-6 {
      let middle = (low * high).squareRoot()
      if oracle(sampleSize: middle).risk > risk { low = middle } else { high = middle }
    }
    return high
  }

  private func point(at parameter: Double, sampleSize n: Double) -> Optimum {
    switch method {
    case .gradientFlow:
      return filtered(parameter, sampleSize: n) { exp(-parameter * $0) }
    case .gradientDescent(let stepTime):
      return filtered(parameter, sampleSize: n) { λ in
        parameter == 0 ? 1 : pow(abs(1 - stepTime * λ), parameter)
      }
    case .ridge:
      return ridge(parameter, sampleSize: n)
    }
  }

  private func filtered(
    _ parameter: Double, sampleSize n: Double, residual: (Double) -> Double
  ) -> Optimum {
    var (bias, variance, dimension) = (spectrum.unreachable, 0.0, 0.0)
    for mode in spectrum.modes {
      let q = residual(mode.eigenvalue)
      bias += q * q * mode.squaredCoefficient
      variance += (1 - q) * (1 - q) * mode.noise
      dimension += (1 - q) * (1 - q) * mode.count
    }
    return Optimum(
      risk: bias + variance / n, parameter: parameter, effectiveDimension: dimension)
  }

  private func ridge(_ μ: Double, sampleSize n: Double) -> Optimum {
    let κ = effectiveRidge(μ, sampleSize: n)
    var (bias, variance, dimension) = (spectrum.unreachable, 0.0, 0.0)
    for mode in spectrum.modes {
      let learned = mode.eigenvalue / (mode.eigenvalue + κ)
      bias += (1 - learned) * (1 - learned) * mode.squaredCoefficient
      variance += learned * learned * mode.noise
      dimension += learned * learned * mode.count
    }
    let amplification = n > dimension ? n / (n - dimension) : .infinity
    return Optimum(
      risk: amplification * (bias + variance / n), parameter: μ, effectiveDimension: dimension)
  }

  /// κ with n = Σ λ_i/(λ_i + κ) + n μ/κ, whose right side falls in κ.
  private func effectiveRidge(_ μ: Double, sampleSize n: Double) -> Double {
    // κ ≥ μ, since the sum is positive, and κ ≤ μ + Σ λ_i/n. Newton's method within the bracket:
    // the right side is convex.
    var low = max(μ, 1e-300)
    var high =
      max(μ + spectrum.modes.reduce(0) { $0 + $1.count * $1.eigenvalue } / n, low) * (1 + 1e-12)
    var κ = high
    for _ in 0..<200 {
      var value = n * μ / κ - n
      var slope = -n * μ / (κ * κ)
      for mode in spectrum.modes {
        let share = 1 / (mode.eigenvalue + κ)
        value += mode.count * mode.eigenvalue * share
        slope -= mode.count * mode.eigenvalue * share * share
      }
      if value > 0 { low = κ } else { high = κ }
      let next = κ - value / slope
      let step = next > low && next < high ? next : (low * high).squareRoot()
      let isDone = abs(step - κ) <= 1e-13 * κ
      κ = step
      if isDone { break }
    }
    return κ
  }
}
