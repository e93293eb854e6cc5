import Documents
import Estimators
import Foundation
import LinearAlgebra

/// A kernel: k(z, w) = exp(−|z − w|/ℓ).
struct LaplaceKernel: PositiveKernel {
  let length: Double

  var identity: String { "laplace(length=\(length))/1" }

  func kinks(points: [Double], bias: Double?) -> [Double]? { points }

  func matrix(_ z: Matrix, _ w: Matrix) -> Matrix {
    Matrix(
      rows: z.rows, columns: w.rows,
      values: (0..<z.rows).flatMap { i in
        (0..<w.rows).map { j in
          let square = zip(z.row(i), w.row(j)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
          return exp(-square.squareRoot() / length)
        }
      })
  }

  func diagonal(_ z: Matrix) -> [Double] { Array(repeating: 1, count: z.rows) }

  static let kind = KernelKind(
    name: "laplace", summary: "exp(-|z - w|/length)", example: "{kind: laplace, length: 1}"
  ) { section in
    LaplaceKernel(length: section.number("length", in: .positive, default: 1))
  }
}
