public import Diffusion
internal import Foundation
public import LinearAlgebra

/// The posterior mean's best approximations by functions of bounded norm in the tangent kernel's space.
///
///     f_H = argmin |f − f_*|²_P   over the f with |f|_H ≤ R
///
/// P is replaced by its average over Sobol points ζ, of which f_H is a kernel expansion: with the weights
/// W = 1/Q, f_μ = κ(·, ζ) W^(1/2) (S + μ)^(−1) W^(1/2) f_*(ζ), S = W^(1/2) κ(ζ, ζ) W^(1/2), and the penalty μ
/// that belongs to R. f_H itself is then a known function, which can be compared with f_* anywhere.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: approximation in the kernel's space).
public struct KernelProjection: Sendable {
  /// How much of f_* an approximation has.
  public enum Extent: Sendable, Hashable {
    /// The norm bound R.
    case norm(Double)
    /// The smallest norm for which |f − f_*|² is this share of |f_*|².
    case error(share: Double)
  }

  /// A function of the kernel's space: Σ_q κ(·, ζ_q) c_q.
  public struct Function: Sendable {
    /// The points ζ, Q x D.
    let centres: Matrix
    /// The coefficients, d x Q.
    let coefficients: Matrix
    /// The norm |f|_H over all outputs.
    public let norm: Double

    /// The values at inputs z (points x D): points x d.
    public func callAsFunction(_ z: Matrix, threads: IdleThreads = IdleThreads()) -> Matrix {
      TangentKernel.product(z, centres, rows: coefficients, threads: threads).transposed
    }
  }

  private let centres: Matrix
  private let eigen: SymmetricEigen
  /// Uᵀ W^(1/2) f_*(ζ), Q x d.
  private let rotated: Matrix

  /// Prepares the projections of a problem's posterior mean on points from a fixed stream.
  ///
  /// - Throws: `FactorizationError` where LAPACK fails.
  public init(_ problem: RegressionProblem, pointsPerBlock: Int = 32) throws(FactorizationError) {
    let nodes = problem.sobolNodes(
      pointsPerBlock: pointsPerBlock, key: TrialKey(seed: 0, trial: 0, block: 1)
    ).nodes
    let root = 1 / Double(nodes.count).squareRoot()
    var gram = TangentKernel.gram(nodes.inputs)
    for i in gram.values.indices { gram.values[i] *= root * root }
    var truth = nodes.posteriorMeans
    for i in truth.values.indices { truth.values[i] *= root }
    centres = nodes.inputs
    eigen = try SymmetricEigen(of: gram)
    rotated = product(eigen.vectors, truth)
  }

  /// The approximation of an extent; the one of the largest norm that the points allow where none has it.
  public func function(_ extent: Extent) -> Function {
    // Norm and error are monotone in the penalty.
    var (low, high) = (-36.0, 12.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      let (norm, error) = size(penalty: exp(middle))
      let isTooLarge =
        switch extent {
        case .norm(let bound): norm > bound
        case .error(let share): error < share
        }
      if isTooLarge { low = middle } else { high = middle }
    }
    let penalty = exp(high)
    var filtered = rotated
    let root = 1 / Double(centres.rows).squareRoot()
    for i in 0..<filtered.rows {
      for output in 0..<filtered.columns {
        filtered[i, output] *= root / (max(0, eigen.values[i]) + penalty)
      }
    }
    return Function(
      centres: centres, coefficients: product(transposing: eigen.vectors, filtered).transposed,
      norm: size(penalty: penalty).norm)
  }

  /// |f_μ|_H, and |f_μ − f_*|² over |f_*|² at the points.
  private func size(penalty μ: Double) -> (norm: Double, errorShare: Double) {
    var (norm, error, whole) = (0.0, 0.0, 0.0)
    for i in 0..<rotated.rows {
      let s = max(0, eigen.values[i])
      let square = rotated.row(i).reduce(0) { $0 + $1 * $1 }
      norm += s * square / ((s + μ) * (s + μ))
      error += μ * μ * square / ((s + μ) * (s + μ))
      whole += square
    }
    return (norm.squareRoot(), error / whole)
  }
}
