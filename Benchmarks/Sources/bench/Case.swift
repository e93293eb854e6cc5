import Estimators
import Experiments
import Foundation
import LinearAlgebra

/// One piece of work, as the comparison describes it in JSON; arrays lie in its folder.
struct Case: Decodable {
  enum Kind: String, Decodable {
    /// Gradient descent of a two-layer network: z, y, w, a → predictions at z.
    case descent
    /// A kernel matrix, z → K.
    case matrix
    /// A product with a kernel matrix that is not stored: z, c → K c.
    case product
    /// All stopping times of gradient flow: z, y, points, times → predictions.
    case path
  }

  let kind: Kind
  let folder: String
  var steps: Int?
  var rate: Double?
  var precision: String?
  /// The number of independent copies that run at a time, one a thread.
  var copies: Int?
  /// The number of threads that one piece of work may use.
  var threads: Int?

  private func matrix(_ name: String) throws -> Matrix {
    let array = try NumPyArray.read(path: "\(folder)/\(name).npy")
    return Matrix(
      rows: array.shape[0], columns: array.shape.count > 1 ? array.shape[1] : 1,
      values: array.values)
  }

  /// Reads the arrays; the function that comes back does the work once.
  func prepare() throws -> () throws -> NumPyArray {
    let z = try matrix("z")
    let idle = IdleThreads((threads ?? 1) - 1)
    switch kind {
    case .descent:
      let (y, w, a) = (try matrix("y"), try matrix("w"), try matrix("a"))
      let precision = Precision(rawValue: self.precision ?? "double") ?? .double
      let (steps, rate, copies) = (self.steps ?? 1, self.rate ?? 1e-4, self.copies ?? 1)
      return {
        let results = Results(copies)
        DispatchQueue.concurrentPerform(iterations: copies) { copy in
          var network = ReLUNetwork(weights: w, signs: a)
          network.train(
            inputs: z, labels: y, offset: nil, learningRate: rate, steps: [steps],
            precision: precision
          ) { _, _, _ in }
          results[copy] = network
        }
        let predictions = results[0].map { $0(z) } ?? y
        return NumPyArray(shape: [z.rows, y.columns], values: predictions.values)
      }
    case .matrix:
      return {
        NumPyArray(shape: [z.rows, z.rows], values: TangentKernel().gram(z, threads: idle).values)
      }
    case .product:
      let c = try matrix("c").transposed
      return {
        let image = TangentKernel().gramProduct(z, rows: c, threads: idle).transposed
        return NumPyArray(shape: [z.rows, c.rows], values: image.values)
      }
    case .path:
      let (y, points) = (try matrix("y"), try matrix("points"))
      let times = try matrix("times").values.map { $0 / Double(z.rows) }
      let steps = times.indices.map(Double.init)
      return {
        let filter = SpectralFilter.flow(times: times)
        let spectrum = try GramSpectrum.fitting(
          inputs: z, labels: y, filter: filter, steps: steps, threads: idle)
        let path = GradientFlow.path(
          steps: steps, filter: filter, spectrum: spectrum,
          rotatedLabels: product(spectrum.vectors, y), kernel: TangentKernel(), inputs: z,
          evaluationInputs: points, threads: idle)
        return NumPyArray(shape: [steps.count, points.rows, y.columns], values: path)
      }
    }
  }
}

/// The trained copies, each written by its own thread.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var networks: [ReLUNetwork?]

  init(_ count: Int) { networks = Array(repeating: nil, count: count) }

  subscript(copy: Int) -> ReLUNetwork? {
    get { lock.withLock { networks[copy] } }
    set { lock.withLock { networks[copy] = newValue } }
  }
}
