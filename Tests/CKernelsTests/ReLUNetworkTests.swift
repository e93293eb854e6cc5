import CKernels
import Foundation
import Testing

/// The vectorised network against the definition, one sum after another.
struct ReLUNetworkTests {
  /// Sizes that fill lanes, blocks of neurons and chunks evenly, and sizes that do not.
  struct Sizes: Sendable {
    let D: Int
    let d: Int
    let n: Int
    let width: Int
  }

  static let sizes = [
    Sizes(D: 1, d: 1, n: 1, width: 3),
    Sizes(D: 2, d: 1, n: 64, width: 256),
    Sizes(D: 2, d: 1, n: 37, width: 259),
    Sizes(D: 3, d: 1, n: 65, width: 130),
    Sizes(D: 3, d: 2, n: 50, width: 513),
    Sizes(D: 4, d: 2, n: 33, width: 41),
    Sizes(D: 4, d: 3, n: 129, width: 66),
    Sizes(D: 5, d: 3, n: 70, width: 77),
    Sizes(D: 5, d: 1, n: 19, width: 35),
    Sizes(D: 6, d: 5, n: 300, width: 31),
    Sizes(D: 7, d: 6, n: 8, width: 5),
    Sizes(D: 9, d: 8, n: 81, width: 270),
    Sizes(D: 64, d: 64, n: 40, width: 23),
    Sizes(D: 200, d: 3, n: 9, width: 18),
    // More points than one run of either precision.
    Sizes(D: 3, d: 2, n: 2_087, width: 6),
    Sizes(D: 9, d: 8, n: 1_043, width: 6),
    Sizes(D: 17, d: 16, n: 1_043, width: 6),
    // Many neurons of each choice of signs, up to a common one, and more neurons than a chunk of many outputs.
    Sizes(D: 6, d: 5, n: 37, width: 331),
    Sizes(D: 9, d: 8, n: 21, width: 1_301),
    Sizes(D: 17, d: 13, n: 21, width: 1_063),
    Sizes(D: 6, d: 1, n: 1_103, width: 9),
  ]

  /// Every number of inputs with every number of outputs, and odd numbers of points and neurons.
  static let grid = [5, 6, 8, 9, 16, 17, 32, 33, 64, 128, 256].flatMap { D in
    [1, 5, 8, 16, 33, 64].map { d in Sizes(D: D, d: d, n: 37, width: 35) }
  }

  struct Problem {
    let sizes: Sizes
    var weights: [Double]
    var signs: [Double]
    var inputs: [Double]
    let labels: [Double]
    let offset: [Double]

    /// Numbers of a fixed Philox stream; each is a float, so that both precisions see the same.
    init(_ sizes: Sizes) {
      var state = sb_philox_state()
      state.key = (UInt32(sizes.D), UInt32(sizes.d))
      sb_philox_seek(&state, UInt32(sizes.n))
      func draws(_ count: Int) -> [Double] {
        (0..<count).map { _ in Double(Float(2 * sb_philox_get_double(&state) - 1)) }
      }
      self.sizes = sizes
      weights = draws(sizes.width * sizes.D)
      signs = draws(sizes.width * sizes.d).map { $0 < 0 ? -1 : 1 }
      inputs = draws(sizes.n * sizes.D)
      labels = draws(sizes.n * sizes.d)
      offset = draws(sizes.n * sizes.d)
    }

    /// The outputs by the definition.
    func forward() -> [Double] {
      let (D, d, n, width) = (sizes.D, sizes.d, sizes.n, sizes.width)
      var outputs = [Double](repeating: 0, count: n * d)
      for j in 0..<n {
        for r in 0..<width {
          var activation = 0.0
          for k in 0..<D { activation += weights[r * D + k] * inputs[j * D + k] }
          for i in 0..<d { outputs[j * d + i] += signs[r * d + i] * max(activation, 0) }
        }
      }
      return outputs.map { $0 / Double(width).squareRoot() }
    }

    /// One step by the definition.
    mutating func step(rate: Double, subtractingOffset: Bool) {
      let (D, d, n, width) = (sizes.D, sizes.d, sizes.n, sizes.width)
      let outputs = forward()
      var next = weights
      for r in 0..<width {
        for j in 0..<n {
          var activation = 0.0
          for k in 0..<D { activation += weights[r * D + k] * inputs[j * D + k] }
          guard activation >= 0 else { continue }
          var pull = 0.0
          for i in 0..<d {
            let base = subtractingOffset ? offset[j * d + i] : 0
            pull += signs[r * d + i] * (outputs[j * d + i] - base - labels[j * d + i])
          }
          for k in 0..<D {
            next[r * D + k] -= rate / Double(width).squareRoot() * pull * inputs[j * D + k]
          }
        }
      }
      weights = next
    }

    func vectorForward() -> [Double] {
      var outputs = [Double](repeating: .nan, count: sizes.n * sizes.d)
      sb_relu_forward_f64(
        weights, signs, sizes.width, sizes.D, sizes.d, inputs, sizes.n, &outputs)
      return outputs
    }

    func singleForward() -> [Double] {
      var outputs = [Float](repeating: .nan, count: sizes.n * sizes.d)
      sb_relu_forward_f32(
        weights.map { Float($0) }, signs.map { Float($0) }, sizes.width, sizes.D, sizes.d,
        inputs.map { Float($0) }, sizes.n, &outputs)
      return outputs.map { Double($0) }
    }

    /// Trains the weights and returns the last outputs.
    mutating func train(steps: Int, rate: Double, subtractingOffset: Bool = true) -> [Double] {
      var outputs = [Double](repeating: .nan, count: sizes.n * sizes.d)
      let size = sb_relu_workspace_f64(sizes.width, sizes.D, sizes.d, sizes.n)
      // NaN shows reads of workspace that was never written, the guard writes beyond its end.
      var workspace = [Double](repeating: .nan, count: size) + [-123]
      offset.withUnsafeBufferPointer { offset in
        sb_relu_gradient_descent_f64(
          &weights, signs, sizes.width, sizes.D, sizes.d, inputs, labels,
          subtractingOffset ? offset.baseAddress : nil, sizes.n, rate, steps, &outputs, &workspace)
      }
      #expect(workspace[size] == -123)
      return outputs
    }

    mutating func trainSingle(steps: Int, rate: Double) -> [Double] {
      var single = weights.map { Float($0) }
      var outputs = [Float](repeating: .nan, count: sizes.n * sizes.d)
      let size = sb_relu_workspace_f32(sizes.width, sizes.D, sizes.d, sizes.n)
      var workspace = [Float](repeating: .nan, count: size) + [-123]
      sb_relu_gradient_descent_f32(
        &single, signs.map { Float($0) }, sizes.width, sizes.D, sizes.d,
        inputs.map { Float($0) }, labels.map { Float($0) }, offset.map { Float($0) }, sizes.n,
        Float(rate), steps, &outputs, &workspace)
      #expect(workspace[size] == -123)
      weights = single.map { Double($0) }
      return outputs.map { Double($0) }
    }
  }

  /// The largest difference, relative to the largest size.
  private func distance(_ x: [Double], _ y: [Double]) -> Double {
    let size = y.map { abs($0) }.max() ?? 0
    return (zip(x, y).map { abs($0 - $1) }.max() ?? 0) / size
  }

  /// A rate at which the steps are large but stable: 1/(n D) is below 1/λ_max(H).
  private func rate(_ sizes: Sizes) -> Double {
    Double(Float(1 / Double(sizes.n * sizes.D)))
  }

  @Test(arguments: sizes + grid)
  func `the outputs are those of the definition`(_ sizes: Sizes) {
    let problem = Problem(sizes)
    // Sums of at most 513 x 200 terms in another order.
    #expect(distance(problem.vectorForward(), problem.forward()) < 1e-12)
  }

  @Test(arguments: sizes + grid, [false, true])
  func `five gradient steps are those of the definition`(_ sizes: Sizes, _ offset: Bool) {
    var slow = Problem(sizes)
    var fast = slow
    for _ in 0..<5 { slow.step(rate: rate(sizes), subtractingOffset: offset) }
    let outputs = fast.train(steps: 5, rate: rate(sizes), subtractingOffset: offset)
    #expect(distance(fast.weights, slow.weights) < 1e-12)
    #expect(distance(outputs, slow.forward()) < 1e-12)
    // The steps must have moved the weights by far more than the tolerance.
    #expect(distance(fast.weights, Problem(sizes).weights) > 1e-4)
  }

  @Test(arguments: [[5, 3], [4, 8, 1], [9, 2, 2, 7], [1, 1, 1, 1, 4], [12]])
  func `neurons with the same signs may come in any number`(_ counts: [Int]) {
    // Neurons of the same signs up to a common one go together, blocks of them first.
    let width = counts.reduce(0, +)
    var slow = Problem(Sizes(D: 9, d: 8, n: 37, width: width))
    let classes = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    for r in 0..<width {
      let own = (7 * r) % width
      for i in 0..<8 {
        slow.signs[own * 8 + i] = (classes[r] >> (i % 3)) & 1 == 1 && i > 2 ? -1 : 1
        if r.isMultiple(of: 2) { slow.signs[own * 8 + i] *= -1 }
      }
    }
    var fast = slow
    #expect(distance(fast.vectorForward(), fast.forward()) < 1e-12)
    for _ in 0..<3 { slow.step(rate: rate(slow.sizes), subtractingOffset: true) }
    let outputs = fast.train(steps: 3, rate: rate(slow.sizes))
    #expect(distance(fast.weights, slow.weights) < 1e-12)
    #expect(distance(outputs, slow.forward()) < 1e-12)
  }

  @Test func `many more points than one tile give the same outputs`() {
    let problem = Problem(Sizes(D: 3, d: 2, n: 1_111, width: 65))
    #expect(distance(problem.vectorForward(), problem.forward()) < 1e-12)
  }

  @Test(arguments: sizes + grid)
  func `the last outputs of training are the forward pass bit for bit`(_ sizes: Sizes) {
    var problem = Problem(sizes)
    let outputs = problem.train(steps: 3, rate: rate(sizes))
    #expect(outputs == problem.vectorForward())
    let single = problem.trainSingle(steps: 3, rate: rate(sizes))
    #expect(single == problem.singleForward())
  }

  @Test(arguments: sizes)
  func `three steps and then four are seven bit for bit`(_ sizes: Sizes) {
    var (once, twice) = (Problem(sizes), Problem(sizes))
    let outputs = once.train(steps: 7, rate: rate(sizes))
    _ = twice.train(steps: 3, rate: rate(sizes))
    #expect(twice.train(steps: 4, rate: rate(sizes)) == outputs)
    #expect(once.weights == twice.weights)

    var (single, halves) = (Problem(sizes), Problem(sizes))
    let singleOutputs = single.trainSingle(steps: 7, rate: rate(sizes))
    _ = halves.trainSingle(steps: 3, rate: rate(sizes))
    #expect(halves.trainSingle(steps: 4, rate: rate(sizes)) == singleOutputs)
    #expect(single.weights == halves.weights)
  }

  @Test func `no steps leave the weights and give the outputs`() {
    var problem = Problem(Sizes(D: 3, d: 2, n: 21, width: 30))
    let weights = problem.weights
    #expect(problem.train(steps: 0, rate: 1) == problem.vectorForward())
    #expect(problem.weights == weights)
  }

  @Test(arguments: grid)
  func `a single-precision step of any size follows double`(_ sizes: Sizes) {
    // Later steps could differ by more, where a neuron is active in one precision alone.
    var (single, double) = (Problem(sizes), Problem(sizes))
    #expect(distance(single.singleForward(), double.vectorForward()) < 3e-6)
    let outputs = double.train(steps: 1, rate: rate(sizes))
    #expect(distance(single.trainSingle(steps: 1, rate: rate(sizes)), outputs) < 1e-5)
    #expect(distance(single.weights, double.weights) < 1e-5)
  }

  @Test(arguments: sizes)
  func `single precision follows double`(_ sizes: Sizes) {
    var (single, double) = (Problem(sizes), Problem(sizes))
    // A sum of N floats in lanes and blocks: some √N roundings of 6e-8, in few steps.
    #expect(distance(single.singleForward(), double.vectorForward()) < 3e-6)
    let outputs = double.train(steps: 5, rate: rate(sizes))
    #expect(distance(single.trainSingle(steps: 5, rate: rate(sizes)), outputs) < 1e-5)
    #expect(distance(single.weights, double.weights) < 1e-5)
  }

  @Test(arguments: [1, 8, 16])
  func `single precision sums over many neurons without losing digits`(_ d: Int) {
    // All signs and inputs are 1 and all weights 0.1: 2^18 equal terms, whose plain sum in floats
    // is wrong by 1e-3. Within a chunk of 256 equal terms, or of four such, the error stays below 256
    // roundings.
    let width = 1 << 18
    for D in [1, d + 1] {
      var outputs = [Float](repeating: 0, count: d)
      sb_relu_forward_f32(
        [Float](repeating: 0.1 / Float(D), count: width * D),
        [Float](repeating: 1, count: width * d), width, D, d, [Float](repeating: 1, count: D), 1,
        &outputs)
      let expected = 512 * Double(D) * Double(0.1 / Float(D))
      #expect(outputs.allSatisfy { abs(Double($0) / expected - 1) < 1e-5 }, "\(outputs)")
    }
  }

  @Test(arguments: [(1, 1), (2, 1), (9, 8), (9, 16)])
  func `single precision sums over many points without losing digits`(_ D: Int, _ d: Int) {
    // One step from the weight 0 on 2^18 equal points z = (1, 0, …) with labels 0.1/d, signs 1 and rate
    // 2^-18 leads to 0.1. A lane adds 2^14 equal terms; in one run it would lose 1e-4.
    let n = 1 << 18
    var weights = [Float](repeating: 0, count: D)
    let inputs = (0..<(n * D)).map { Float($0 % D == 0 ? 1 : 0) }
    let labels = [Float](repeating: 0.1 / Float(d), count: n * d)
    var outputs = [Float](repeating: 0, count: n * d)
    var workspace = [Float](repeating: 0, count: sb_relu_workspace_f32(1, D, d, n))
    sb_relu_gradient_descent_f32(
      &weights, [Float](repeating: 1, count: d), 1, D, d, inputs, labels, nil, n, 1 / Float(n), 1,
      &outputs, &workspace)
    #expect(abs(weights[0] / 0.1 - 1) < 1e-5)
    #expect(outputs.allSatisfy { $0 == weights[0] })
  }

  @Test(arguments: sizes)
  func `a NaN weight or input reaches the outputs`(_ sizes: Sizes) {
    var spoilt = Problem(sizes)
    spoilt.weights[spoilt.weights.count - 1] = .nan
    #expect(spoilt.vectorForward().allSatisfy { $0.isNaN })
    #expect(spoilt.singleForward().allSatisfy { $0.isNaN })
    #expect(spoilt.trainSingle(steps: 1, rate: rate(sizes)).allSatisfy { $0.isNaN })
    #expect(spoilt.train(steps: 1, rate: rate(sizes)).allSatisfy { $0.isNaN })

    var problem = Problem(sizes)
    problem.inputs[problem.inputs.count - 1] = .nan
    for outputs in [problem.vectorForward(), problem.singleForward()] {
      for (index, output) in outputs.enumerated() {
        #expect(output.isNaN == (index / sizes.d == sizes.n - 1))
      }
    }
    // It counts as active, so that one step carries it into every weight.
    #expect(problem.trainSingle(steps: 1, rate: rate(sizes)).allSatisfy { $0.isNaN })
    problem.weights = Problem(sizes).weights
    #expect(problem.train(steps: 1, rate: rate(sizes)).allSatisfy { $0.isNaN })
  }

  @Test func `an activation of exactly zero counts as active`() {
    // w·z = 0, and the output is 0: the step is η y z with relu′(0) = 1.
    var weights = [1.0, -1.0]
    var output = 0.0
    var workspace = [Double](repeating: 0, count: sb_relu_workspace_f64(1, 2, 1, 1))
    sb_relu_gradient_descent_f64(
      &weights, [1], 1, 2, 1, [1, 1], [2], nil, 1, 0.25, 1, &output, &workspace)
    #expect(weights == [1.5, -0.5])
    #expect(output == 1)
  }

  @Test(
    arguments: sizes + grid + [
      Sizes(D: 4, d: 2, n: 1100, width: 301), Sizes(D: 2, d: 1, n: 1100, width: 301),
    ])
  func `kept bits of active neurons and new ones give the same numbers`(_ sizes: Sizes) {
    // On a machine where bits are not kept the one path is compared with itself on request.
    defer { sb_relu_keep_bits(-1) }
    var results: [[Double]] = []
    for choice: Int32 in [0, 1] {
      sb_relu_keep_bits(choice)
      var double = Problem(sizes)
      var single = Problem(sizes)
      results.append(double.train(steps: 3, rate: rate(sizes)) + double.weights)
      results.append(single.trainSingle(steps: 3, rate: rate(sizes)) + single.weights)
    }
    #expect(results[0] == results[2])
    #expect(results[1] == results[3])
  }
}
