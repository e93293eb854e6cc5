public import LinearAlgebra

/// The tangent kernel of a network of finite width at its present weights, and the network linearised there.
///
///     K_il(z, z′) = (z · z′)/m Σ_r a_ri a_rl 1{w_r · z ≥ 0} 1{w_r · z′ ≥ 0}
///
/// for the outputs i and l; for wide networks it tends to κ(z, z′) where i = l and to 0 elsewhere. The
/// network linearised at w, f(z; w) + Σ_r ∂f/∂w_r · Δ_r, is what gradient descent with this kernel trains.
///
/// > Reference: Jacot, Gabriel, Hongler 2018, arXiv 1806.07572.
public struct NetworkTangentKernel: Sendable {
  /// The network whose gradients make the kernel.
  public let network: ReLUNetwork

  /// Creates the kernel of a network.
  public init(_ network: ReLUNetwork) {
    self.network = network
  }

  /// The neurons whose activations are held at a time.
  private static let neuronsAtATime = 1024

  /// The Gram matrix K_il(z_j, z_k) of inputs z (n x D): n d x n d, output i of input j in row j d + i.
  ///
  /// - Complexity: d (d + 1)/2 · n² m multiplications.
  public func gram(_ z: Matrix) -> Matrix {
    let (n, d, m) = (z.rows, network.outputs, network.width)
    var result = Matrix(rows: n * d, columns: n * d)
    for start in stride(from: 0, to: m, by: Self.neuronsAtATime) {
      let range = start..<min(start + Self.neuronsAtATime, m)
      let active = activations(z, neurons: range)
      for i in 0..<d {
        for l in 0...i {
          // Where the signs agree counts for, where they differ against.
          var signed = active
          for j in 0..<n {
            for r in 0..<range.count {
              signed.values[j * range.count + r] *=
                network.signs[start + r, i] * network.signs[start + r, l]
            }
          }
          let counts = product(signed, transposing: active)
          for j in 0..<n {
            for k in 0..<n { result[j * d + i, k * d + l] += counts[j, k] }
          }
        }
      }
    }
    let inner = product(z, transposing: z)
    for j in 0..<n {
      for k in 0..<n {
        let scale = inner[j, k] / Double(m)
        for i in 0..<d {
          for l in 0...i {
            result[j * d + i, k * d + l] *= scale
            result[j * d + l, k * d + i] = result[j * d + i, k * d + l]
          }
        }
      }
    }
    return result
  }

  /// The displacement Δ (m x D) of the weights that makes the linearised network's change at z the kernel
  /// expansion Σ_j K(z, z_j) γ_j with coefficients γ (n x d) at inputs z_j (n x D).
  ///
  ///     Δ_r = m^(−1/2) Σ_j 1{w_r · z_j ≥ 0} (Σ_i a_ri γ_ji) z_j
  public func displacement(_ coefficients: Matrix, at inputs: Matrix) -> Matrix {
    let (n, D, m) = (inputs.rows, inputs.columns, network.width)
    var result = Matrix(rows: m, columns: D)
    let root = Double(m).squareRoot()
    for start in stride(from: 0, to: m, by: Self.neuronsAtATime) {
      let range = start..<min(start + Self.neuronsAtATime, m)
      var weights = activations(inputs, neurons: range)
      let sums = product(coefficients, transposing: network.signs.rows(range))
      for i in weights.values.indices { weights.values[i] *= sums.values[i] / root }
      let part = product(transposing: weights, inputs)
      for i in part.values.indices { result.values[start * D + i] = part.values[i] }
    }
    precondition(n == coefficients.rows, "\(coefficients.rows) coefficients for \(n) inputs")
    return result
  }

  /// The change of the linearised network's outputs at z (points x D) under displacements of its weights, each
  /// m x D: points x d for each.
  ///
  ///     f_i = m^(−1/2) Σ_r a_ri 1{w_r · z ≥ 0} (Δ_r · z)
  public func change(_ displacements: [Matrix], at z: Matrix) -> [Matrix] {
    let (points, d, m) = (z.rows, network.outputs, network.width)
    var results = displacements.map { _ in Matrix(rows: points, columns: d) }
    let root = Double(m).squareRoot()
    let pointsAtATime = 256
    for first in stride(from: 0, to: points, by: pointsAtATime) {
      let block = z.rows(first..<min(first + pointsAtATime, points))
      for start in stride(from: 0, to: m, by: Self.neuronsAtATime) {
        let range = start..<min(start + Self.neuronsAtATime, m)
        let active = activations(block, neurons: range)
        let signs = network.signs.rows(range)
        for (index, displacement) in displacements.enumerated() {
          var moved = product(block, transposing: displacement.rows(range))
          for i in moved.values.indices { moved.values[i] *= active.values[i] }
          let part = product(moved, signs)
          for i in part.values.indices {
            results[index].values[first * d + i] += part.values[i] / root
          }
        }
      }
    }
    return results
  }

  /// 1 where w_r · z_j ≥ 0, else 0, for some neurons: n x neurons.
  func activations(_ z: Matrix, neurons: Range<Int>) -> Matrix {
    var values = product(z, transposing: network.weights.rows(neurons))
    for i in values.values.indices { values.values[i] = values.values[i] >= 0 ? 1 : 0 }
    return values
  }

  /// The share of pairs of a neuron and an input whose activation differs between two states of a network.
  public static func flippedShare(
    from start: ReLUNetwork, to end: ReLUNetwork, at z: Matrix
  ) -> Double {
    var flipped = 0
    for first in stride(from: 0, to: start.width, by: neuronsAtATime) {
      let range = first..<min(first + neuronsAtATime, start.width)
      let before = NetworkTangentKernel(start).activations(z, neurons: range)
      let after = NetworkTangentKernel(end).activations(z, neurons: range)
      flipped += zip(before.values, after.values).count { $0 != $1 }
    }
    return Double(flipped) / Double(z.rows * start.width)
  }
}
