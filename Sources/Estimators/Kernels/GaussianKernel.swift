internal import Documents
internal import Foundation
public import LinearAlgebra

/// The Gaussian kernel k(z, w) = exp(−|z − w|²/(2 ℓ²)).
///
/// Analytic, and its eigenvalues fall faster than any power: compared with the tangent kernel it shows what a kernel's
/// smoothness does to a rate.
///
/// > Reference: Schölkopf and Smola 2002, Learning with Kernels, section 2.3.
public struct GaussianKernel: PositiveKernel {
  /// The length ℓ.
  public let length: Double

  /// The kernel with a positive length.
  public init(length: Double) {
    precondition(length > 0, "a Gaussian kernel of length \(length)")
    self.length = length
  }

  /// The name with the length.
  public var identity: String { "gaussian(length=\(length))/1" }

  /// None: it is analytic.
  public func kinks(points: [Double], bias: Double?) -> [Double]? { [] }

  /// The matrix k(z_i, w_j), n x m.
  ///
  /// - Complexity: n m D operations and n m exponentials.
  public func matrix(_ z: Matrix, _ w: Matrix) -> Matrix {
    precondition(
      z.columns == w.columns,
      "kernel between inputs of shape \(z.rows) x \(z.columns) and \(w.rows) x \(w.columns)")
    var result = Matrix(rows: z.rows, columns: w.rows)
    let D = z.columns
    let scale = -0.5 / (length * length)
    z.values.withUnsafeBufferPointer { z in
      w.values.withUnsafeBufferPointer { w in
        for i in 0..<result.rows {
          for j in 0..<result.columns {
            var square = 0.0
            for k in 0..<D {
              let gap = z[i * D + k] - w[j * D + k]
              square += gap * gap
            }
            result.values[i * result.columns + j] = exp(scale * square)
          }
        }
      }
    }
    return result
  }

  /// 1 everywhere.
  public func diagonal(_ z: Matrix) -> [Double] { Array(repeating: 1, count: z.rows) }
}

extension GaussianKernel {
  static let kernelKind = KernelKind(
    name: "gaussian", summary: "exp(-|z - w|^2/(2 length^2))",
    example: "{kind: gaussian, length: 1}",
    explanation: Explanation(
      formula: "kappa(z, w) = exp(-|z - w|^2/(2 length^2))",
      keys: [
        "length": "length, in units of the inputs"
      ],
      source: "Schölkopf and Smola 2002, Learning with Kernels, section 2.3")
  ) { section in
    GaussianKernel(length: section.number("length", in: .positive, default: 1))
  }
}
