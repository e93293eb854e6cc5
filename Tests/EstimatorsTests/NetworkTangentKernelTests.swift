import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

@Suite struct NetworkTangentKernelTests {
  private static let key = TrialKey(seed: 5, trial: 0, block: 0)

  /// A network of m neurons with two outputs, and inputs z = (x₁, x₂, 1).
  private static func network(_ m: Int, _ start: ReLUNetwork.Initialization = .plain) -> ReLUNetwork
  {
    ReLUNetwork(width: m, inputs: 3, outputs: 2, initialization: start, key: key)
  }
  private static let inputs = Matrix([
    [0.3, -1.2, 1], [1.5, 0.4, 1], [-0.7, 0.9, 1], [0.1, 0.2, 1], [-2, -0.5, 1],
  ])

  /// The outputs with the weights moved by ε Δ.
  private static func moved(_ network: ReLUNetwork, _ Δ: Matrix, by ε: Double, at z: Matrix)
    -> Matrix
  {
    ReLUNetwork(
      weights: Matrix(
        rows: Δ.rows, columns: Δ.columns,
        values: zip(network.weights.values, Δ.values).map { $0 + ε * $1 }),
      signs: network.signs)(z)
  }

  /// Σ_r ∂f_i(z)/∂w_r · ∂f_l(z′)/∂w_r with derivatives by central differences, which are exact between
  /// kinks but for rounding: 1e-16/1e-5 for each of the derivatives.
  @Test(arguments: [7, 64])
  func `the Gram matrix is the sum of products of numerical derivatives`(_ m: Int) {
    let network = Self.network(m)
    let ε = 1e-5
    var jacobian = Matrix(rows: 10, columns: 3 * m)
    for parameter in 0..<3 * m {
      var Δ = Matrix(rows: m, columns: 3)
      Δ.values[parameter] = 1
      let above = Self.moved(network, Δ, by: ε, at: Self.inputs)
      let below = Self.moved(network, Δ, by: -ε, at: Self.inputs)
      for row in 0..<10 {
        jacobian[row, parameter] = (above.values[row] - below.values[row]) / (2 * ε)
      }
    }
    let expected = product(jacobian, transposing: jacobian)
    let gram = NetworkTangentKernel(network).gram(Self.inputs)
    #expect(relativeError(gram.values, expected.values) < 1e-9)
  }

  @Test
  func `displacements and changes are the kernel's expansion, and the derivative of the network`() {
    let network = Self.network(300)
    let kernel = NetworkTangentKernel(network)
    let γ = Matrix([[0.2, -1], [1, 0.3]])
    let Δ = kernel.displacement(γ, at: Self.inputs.rows(0..<2))
    let changes = kernel.change([Δ, Matrix(rows: 300, columns: 3)], at: Self.inputs)
    // K(·, Z) γ from the Gram matrix of all five inputs.
    let gram = kernel.gram(Self.inputs)
    let expected = product(gram.columns(0..<4), Matrix(rows: 4, columns: 1, values: γ.values))
    #expect(relativeError(changes[0].values, expected.values) < 1e-14)
    #expect(changes[1].values.allSatisfy { $0 == 0 })
    let ε = 1e-6
    let above = Self.moved(network, Δ, by: ε, at: Self.inputs)
    let below = Self.moved(network, Δ, by: -ε, at: Self.inputs)
    let slopes = zip(above.values, below.values).map { ($0 - $1) / (2 * ε) }
    #expect(relativeError(changes[0].values, slopes) < 1e-8)
  }

  /// E K_il = κ 1{i = l}, and each entry is a mean over neurons with a variance of (z · z′)²/4 at most.
  @Test(arguments: [ReLUNetwork.Initialization.plain, .antisymmetric])
  func `a wide network's kernel is that of infinite width`(_ start: ReLUNetwork.Initialization) {
    let m = 40_000
    let gram = NetworkTangentKernel(Self.network(m, start)).gram(Self.inputs)
    let limit = TangentKernel().gram(Self.inputs)
    let inner = product(Self.inputs, transposing: Self.inputs)
    // Pairs of an antisymmetric network share their weights.
    let draws = Double(start == .antisymmetric ? m / 2 : m)
    for j in 0..<5 {
      for k in 0..<5 {
        for i in 0..<2 {
          for l in 0..<2 {
            let expected = i == l ? limit[j, k] : 0
            // The variance of a ±1 with probability p is p − q² with the mean q; p is at most ½ here.
            let error = abs(inner[j, k]) * (0.5 / draws).squareRoot()
            #expect(abs(gram[2 * j + i, 2 * k + l] - expected) < 4.2 * error)
          }
        }
      }
    }
  }

  @Test func `flips are counted over neurons and inputs`() {
    let start = ReLUNetwork(weights: Matrix([[1, 0], [0, 1]]), signs: Matrix([[1], [1]]))
    let end = ReLUNetwork(weights: Matrix([[1, -2], [0, 1]]), signs: Matrix([[1], [1]]))
    // Of (1, 1), (1, 0), (−1, 0) the first neuron changes at the first one alone: 1 − 2 < 0.
    let z = Matrix([[1, 1], [1, 0], [-1, 0]])
    #expect(NetworkTangentKernel.flippedShare(from: start, to: end, at: z) == 1.0 / 6)
    #expect(NetworkTangentKernel.flippedShare(from: start, to: start, at: z) == 0)
  }
}
