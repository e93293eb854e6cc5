import CMachine
import Estimators
import Foundation
import LinearAlgebra

/// The kernels on one core beside its two limits, multiply-adds and memory, in processor time: rounds of work
/// take turns with measurements of the peak, and each share is the median over rounds.
enum Limits {
  /// A kernel at one size.
  struct Work {
    let name: String
    let isSingle: Bool
    /// Floating-point operations of the definition, which the loops may need fewer of.
    let operations: Double
    /// Bytes that must come from memory or go there, if caches hold nothing from one call to the next.
    let bytes: Double
    let run: () -> Void
  }

  static func printTable() {
    let bandwidth = (0..<3).map { _ in sb_bandwidth() }.max() ?? 0
    print(
      "one core: \(round(sb_peak_single())) GFLOP/s of multiply-adds in single, "
        + "\(round(sb_peak_double())) in double; \(round(bandwidth)) GB/s")
    print("work, share of the peak (it can exceed 100 %, see CHANGELOG), share of the bandwidth")
    for work in descents() + kernels() {
      var shares: [(peak: Double, bandwidth: Double)] = []
      work.run()
      for _ in 0..<9 {
        let before = work.isSingle ? sb_peak_single() : sb_peak_double()
        let start = sb_thread_seconds()
        work.run()
        let seconds = sb_thread_seconds() - start
        let peak = (before + (work.isSingle ? sb_peak_single() : sb_peak_double())) / 2
        shares.append(
          (work.operations / seconds / peak / 1e9, work.bytes / seconds / bandwidth / 1e9))
      }
      let peak = shares.map(\.peak).sorted()[4], memory = shares.map(\.bandwidth).sorted()[4]
      print("\(work.name): \(Int((100 * peak).rounded())) %, \(Int((100 * memory).rounded())) %")
    }
  }

  /// Steps of gradient descent at D = d + 1.
  private static func descents() -> [Work] {
    [1, 2, 4, 8, 16, 31, 64, 127].flatMap { d in
      [Precision.single, .double].map { precision in
        let (n, D) = (4096, d + 1), m = d < 64 ? 2048 : 512
        let steps = max(2, Int(1e9 / Double(n * m * (D + d))))
        let (z, y) = (numbers(n, D), numbers(n, d))
        let network = ReLUNetwork(
          weights: numbers(m, D),
          signs: Matrix(rows: m, columns: d, values: numbers(m, d).values.map { $0 < 0 ? -1 : 1 }))
        // The forward pass before the first step counts as half a step.
        let passes = Double(steps) + 0.5
        let size = precision == .single ? 4.0 : 8.0
        return Work(
          name: "descent, d = \(d), \(precision.rawValue)", isSingle: precision == .single,
          operations: 4 * Double(D + d) * Double(n * m) * passes,
          // A bit for each neuron and point is written and read; data and weights are small beside them.
          bytes: (Double(n * m) / 4 + size * Double(n * (D + 2 * d) + 2 * m * D)) * passes
        ) {
          var network = network
          network.train(
            inputs: z, labels: y, offset: nil, learningRate: 0.1 / Double(n), steps: [steps],
            precision: precision
          ) { _, _, _ in }
        }
      }
    }
  }

  /// The tangent kernel's Gram matrix and its product with two columns.
  private static func kernels() -> [Work] {
    [3, 8, 32, 128].flatMap { D in
      let n = 4096, z = numbers(n, D), c = numbers(2, n)
      // The inner product and the 45 operations of the angle, for each pair once.
      let operations = Double(n * n) / 2 * Double(2 * D + 45)
      return [
        Work(
          name: "Gram matrix, D = \(D)", isSingle: false, operations: operations,
          bytes: 8 * Double(n * n)
        ) { _ = TangentKernel().gram(z) },
        Work(
          name: "Gram product, D = \(D)", isSingle: false,
          operations: operations + 4 * Double(n * n), bytes: 8 * Double(n * D)
        ) { _ = TangentKernel().gramProduct(z, rows: c) },
      ]
    }
  }

  /// Numbers between −1 and 1 that look random.
  private static func numbers(_ rows: Int, _ columns: Int) -> Matrix {
    var state: UInt64 = UInt64(rows * 31 + columns)
    let values = (0..<(rows * columns)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-52 - 1
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }
}
