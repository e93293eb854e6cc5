internal import CGSL
import Foundation

/// Mean resultant length and normaliser of directions on the sphere Sᵈ⁻¹ weighted by exp(κ u₁).
///
///     A_d(κ) = I_{d/2}(κ)/I_{d/2−1}(κ) = E[u₁]
///     L_d(κ) = log Γ(d/2) (2/κ)^{d/2−1} I_{d/2−1}(κ) = log ∫ exp(κ u₁)
///
/// GSL's scaled Bessel functions underflow where d/2 ≫ κ. Three forms share the range instead, none
/// with a cancellation: a hyperbolic tangent for d = 1, Hankel's series for large κ, and Gauss's
/// continued fraction A_d = κ/(d + κ A_{d+2}) from the back elsewhere.
///
/// > Reference: Amos 1974, "Computation of modified Bessel functions and their ratios" (bounds).
struct BesselRatio: Sendable {
  /// The dimension d ≥ 1.
  let dimension: Int

  private let logGamma: Double

  /// Prepares the functions for dimension d.
  init(dimension: Int) {
    self.dimension = dimension
    self.logGamma = gsl_sf_lngamma(0.5 * Double(dimension))
  }

  /// From where on Hankel's series is good to rounding.
  ///
  /// Its terms fall like (d−1)²/(8 κ) at first and until number 2 κ, where they are e^{−2κ}.
  private var hankelBegins: Double {
    let μ = Double(dimension - 1)
    return max(20, 0.25 * μ * μ)
  }

  /// A_d(κ) and 1 − A_d(κ), both to rounding, for κ ≥ 0.
  func ratio(_ κ: Double) -> (value: Double, complement: Double) {
    guard dimension > 1 else {
      let decay = exp(-2 * κ)
      return (tanh(κ), 2 * decay / (1 + decay))
    }
    guard κ < hankelBegins else {
      let complement = hankelComplement(κ)
      return (1 - complement, complement)
    }
    let value = continuedFraction(κ, dimension: dimension)
    return (value, 1 - value)
  }

  /// A_{d+2}(κ), which occurs in A_d = κ/(d + κ A_{d+2}).
  func nextRatio(_ κ: Double) -> Double {
    if κ < hankelBegins { return continuedFraction(κ, dimension: dimension + 2) }
    return 1 / ratio(κ).value - Double(dimension) / κ
  }

  /// 1 − A_d(κ) = Σ (−1)^{k+1} (a_k(ν+1) − a_k(ν)) κ^{−k} / Σ (−1)ᵏ a_k(ν) κ^{−k}, ν = d/2 − 1.
  ///
  /// With μ = d − 1, a_k = Π_{j≤k} (μ − 2j)(μ − 2 + 2j)/(8 j) and the difference is
  /// a_{k−1} (μ − 2 + 2k)/2: the leading terms 1 − 1 cancel on paper.
  private func hankelComplement(_ κ: Double) -> Double {
    let μ = Double(dimension - 1)
    var power = 1.0
    var upper = 0.0
    var lower = 1.0
    for k in 1...200 {
      let index = Double(k)
      let difference = power * (μ - 2 + 2 * index) / (2 * κ)
      upper += difference
      let next = -power * (μ - 2 * index) * (μ - 2 + 2 * index) / (8 * index * κ)
      lower += next
      if abs(next) <= 1e-18 || abs(next) >= abs(power) { break }
      power = next
    }
    return upper / lower
  }

  /// A_d(κ) by the continued fraction, begun so far back that the start's error has died out.
  private func continuedFraction(_ κ: Double, dimension: Int) -> Double {
    // An error in A_{m+2} comes through to A_m multiplied by A_m² ≤ the square of Amos's bound.
    var order = Double(dimension)
    var remaining = 1.0
    var bound = 0.0
    repeat {
      let middle = 0.5 * (order - 1)
      bound = κ / (middle + (middle * middle + κ * κ).squareRoot())
      remaining *= bound * bound
      order += 2
    } while remaining > 1e-17
    var value = bound
    while order > Double(dimension) {
      order -= 2
      value = κ / (order + κ * value)
    }
    return value
  }

  /// L_d(κ) − κ for κ ≥ 0, absolutely to some roundings of its largest term.
  func logNormalizer(_ κ: Double) -> Double {
    if dimension == 1 { return log1p(exp(-2 * κ)) - log(2) }
    let d = Double(dimension)
    if κ * κ <= 400 + 40 * d {
      // ₀F₁(d/2; κ²/4) − 1, of positive terms.
      let quarter = 0.25 * κ * κ
      var term = 1.0
      var sum = 0.0
      var k = 0.0
      repeat {
        term *= quarter / ((k + 1) * (0.5 * d + k))
        sum += term
        k += 1
      } while term > 1e-17 * sum
      return log1p(sum) - κ
    }
    // I_ν = 1/(κ (K_{ν+1} + A_d K_ν)), with K_ν e^κ from ν = 0 or −½ upward: stable, as K grows.
    var order = dimension.isMultiple(of: 2) ? 0.0 : -0.5
    let isWhole = order == 0
    var logK = log(isWhole ? gsl_sf_bessel_K0_scaled(κ) : (0.5 * .pi / κ).squareRoot())
    var step = isWhole ? gsl_sf_bessel_K1_scaled(κ) / gsl_sf_bessel_K0_scaled(κ) : 1
    var product = 1.0
    let ν = 0.5 * d - 1
    while order < ν {
      product *= step
      if product > 1e200 {
        logK += log(product)
        product = 1
      }
      order += 1
      step = 2 * order / κ + 1 / step
    }
    logK += log(product)
    let logI = -log(κ) - logK - log(step + ratio(κ).value)
    return logGamma + ν * log(2 / κ) + logI
  }
}
