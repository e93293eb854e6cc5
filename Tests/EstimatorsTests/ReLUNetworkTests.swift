import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

private func network(
  _ width: Int, _ initialization: ReLUNetwork.Initialization, trial: UInt32 = 0, inputs: Int = 3,
  outputs: Int = 2
) -> ReLUNetwork {
  ReLUNetwork(
    width: width, inputs: inputs, outputs: outputs, initialization: initialization,
    key: TrialKey(seed: 5, trial: trial, block: 64))
}

private func points(_ count: Int, dimension: Int = 3) -> Matrix {
  let stream = RandomStream(StreamKey(seed: 6, trial: 0, purpose: .test, block: 0))
  return Matrix(
    rows: count, columns: dimension, values: (0..<count * dimension).map { _ in stream.gaussian() })
}

/// The definition, term by term.
private func plainOutput(weights: Matrix, signs: Matrix, _ z: ArraySlice<Double>) -> [Double] {
  (0..<signs.columns).map { i in
    let sum = (0..<weights.rows).reduce(0.0) { sum, r in
      sum + signs[r, i] * max(0, zip(weights.row(r), z).reduce(0) { $0 + $1.0 * $1.1 })
    }
    return sum / Double(weights.rows).squareRoot()
  }
}

@Suite struct ReLUNetworkTests {
  @Test(arguments: ReLUNetwork.Initialization.allCases)
  func `a network of twice the width begins with the neurons of the narrower one`(
    initialization: ReLUNetwork.Initialization
  ) {
    let narrow = network(34, initialization)
    let wide = network(68, initialization)
    #expect(wide.weights.rows(0..<34) == narrow.weights)
    #expect(wide.signs.rows(0..<34) == narrow.signs)
    #expect(wide.width == 68 && wide.outputs == 2)
    #expect(network(34, initialization, trial: 1).weights != narrow.weights)
  }

  @Test(arguments: ReLUNetwork.Initialization.allCases)
  func `each neuron, or pair of neurons, draws from its item of the streams`(
    initialization: ReLUNetwork.Initialization
  ) {
    let key = TrialKey(seed: 5, trial: 0, block: 64)
    let (weights, signs) = (key.stream(for: .weights), key.stream(for: .signs))
    let drawn = network(20, initialization)
    let copies = initialization == .antisymmetric ? 2 : 1
    for item in [8, 0, 3] {
      weights.seek(item: item)
      signs.seek(item: item)
      let w = (0..<3).map { _ in weights.gaussian() }
      let a = (0..<2).map { _ in signs.sign() }
      #expect(Array(drawn.weights.row(copies * item)) == w)
      #expect(Array(drawn.signs.row(copies * item)) == a)
    }
  }

  @Test func `an antisymmetric network is zero at the start`() {
    let zero = network(300, .antisymmetric)
    for pair in 0..<150 {
      #expect(zero.weights.row(2 * pair) == zero.weights.row(2 * pair + 1))
      #expect(zip(zero.signs.row(2 * pair), zero.signs.row(2 * pair + 1)).allSatisfy { $0 == -$1 })
    }
    // Terms of size |z| cancel in sums of 300 that may be taken in any order.
    let z = points(50)
    for (j, f) in zero(z).values.enumerated() {
      let size = z.row(j / 2).reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(abs(f) < 300.0.squareRoot() * 4e-16 * 4 * size)
    }
  }

  @Test func `outputs are those of the definition`() {
    let plain = network(37, .plain)
    let z = points(9)
    let found = plain(z)
    for j in 0..<9 {
      let expected = plainOutput(weights: plain.weights, signs: plain.signs, z.row(j))
      #expect(relativeError(found.row(j), expected) < 1e-14)
    }
  }

  @Test func `a plain network starts with variance |z|²/2 and standard normal weights`() {
    let z = Matrix([[0.3, -1.2, 1]])
    let values = (0..<1500).map { network(16, .plain, trial: UInt32($0))(z)[0, 0] }
    #expect(agrees(values, with: 0))
    // E f² = |z|²/2 at any width: 2.53/2.
    #expect(agrees(values.map { $0 * $0 }, with: 1.265))
    let large = network(5000, .plain)
    #expect(agrees(large.weights.values, with: 0))
    #expect(agrees(large.weights.values.map { $0 * $0 }, with: 1))
    #expect(large.signs.values.allSatisfy { abs($0) == 1 })
    #expect(agrees(large.signs.values, with: 0))
    #expect(agrees((0..<5000).map { large.signs[$0, 0] * large.signs[$0, 1] }, with: 0))
    #expect(agrees((0..<5000).map { large.signs[$0, 0] * large.weights[$0, 0] }, with: 0))
  }

  @Test(arguments: [nil, 0.5])
  func `a step goes down the gradient of half the squared error`(offset: Double?) {
    let start = network(10, .plain)
    let z = points(7)
    let labels = Matrix(rows: 7, columns: 2, values: points(14, dimension: 1).values)
    let shift = offset.map { Matrix(rows: 7, columns: 2, repeating: $0) }
    var trained = start
    trained.train(
      inputs: z, labels: labels, offset: shift, learningRate: 0.01, steps: [1], precision: .double
    ) { _, _, _ in }
    func loss(_ weights: Matrix) -> Double {
      (0..<7).reduce(0.0) { sum, j in
        let f = plainOutput(weights: weights, signs: start.signs, z.row(j))
        return sum
          + (0..<2).reduce(0.0) { $0 + 0.5 * pow(f[$1] - (offset ?? 0) - labels[j, $1], 2) }
      }
    }
    for i in start.weights.values.indices {
      var (up, down) = (start.weights, start.weights)
      up.values[i] += 1e-5
      down.values[i] -= 1e-5
      // The loss is a parabola between kinks: the difference is exact but for 1e-16/1e-5.
      let gradient = (loss(up) - loss(down)) / 2e-5
      let step = (start.weights.values[i] - trained.weights.values[i]) / 0.01
      #expect(abs(step - gradient) < 1e-8)
    }
    #expect(trained.signs == start.signs)
  }

  @Test(arguments: [Precision.double, .single])
  func `reports are of the network as it is then`(precision: Precision) {
    let z = points(11)
    let labels = Matrix(rows: 11, columns: 2, repeating: 0.25)
    var reported: [(Int, Matrix)] = []
    var whole = network(40, .antisymmetric)
    whole.train(
      inputs: z, labels: labels, offset: nil, learningRate: 0.02, steps: [0, 3, 10],
      precision: precision
    ) { step, network, outputs in
      reported.append((step, network.weights))
      let tolerance = precision == .double ? 1e-14 : 1e-5
      #expect(zip(outputs.values, network(z).values).allSatisfy { abs($0 - $1) < tolerance })
    }
    #expect(reported.map(\.0) == [0, 3, 10])
    // Reporting changes nothing: the same ten steps without a stop.
    var straight = network(40, .antisymmetric)
    straight.train(
      inputs: z, labels: labels, offset: nil, learningRate: 0.02, steps: [10],
      precision: precision
    ) { _, _, _ in }
    #expect(straight.weights == whole.weights && straight.weights == reported[2].1)
    #expect(reported[1].1 != reported[0].1)
  }
}
