import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators
@testable import Measures
@testable import Runs
@testable import Statistics
@testable import Studies

/// The controls from the labels' noise, beside a ridge regression written out, and their mean.
@Suite struct NoiseControlsTests {
  private static func study(_ extra: String = "", trials: Int = 2) throws -> Study {
    try Study(
      text: """
        format: 1
        name: controls
        seed: 5
        process: {kind: variance-preserving, g: 1, window: [0.1, 2.0]}
        target: {kind: atoms, points: [[-1, 0], [1.5, 0.5]], weights: [0.4, 0.6]}
        design: {n: [12, 24, 48], m: 32}
        estimators: {network: {kind: two-layer-relu, width: m, steps: 20}}
        stopping: [none]
        measure: [noise-controls]
        trials: \(trials)
        \(extra)
        """, file: "controls.yaml")
  }

  /// The controls of a training set with other labels.
  private static func controls(
    _ study: Study, labels: (Int, DataSet) -> [Double]? = { _, _ in nil }, n: Int, trial: UInt32
  ) throws -> (values: [Double], training: TrainingSet, nodes: EvaluationNodes) {
    let (problem, key) = study.trial(trial, sampleSize: n, variant: study.variants[0])
    let data = problem.drawExamples(count: n, key: key)
    var changed = data.labels
    for j in 0..<n {
      guard let label = labels(j, data) else { continue }
      for (i, value) in label.enumerated() { changed[j, i] = value }
    }
    let training = TrainingSet(
      data: DataSet(noisy: data.noisy, labels: changed, copies: 1), problem: problem, key: key)
    let nodes = try #require(problem.score).quadratureNodes(refinement: 0)
    let cell = study.cells[0]
    let path = try cell.estimator.fit(training, evaluation: nodes.nodes)
    let fit = MeasuredFit(
      estimator: cell.estimator, training: training, path: path, records: [0], nodes: nodes,
      coarseNodes: nodes, projection: { nil })
    let values = try NoiseControls().allValues(of: fit)
    #expect(values.chosen == [[]] && values.path.isEmpty)
    #expect(values.fit.map(\.name) == NoiseControls().controls)
    return (values.fit.map(\.value), training, nodes)
  }

  /// Two atoms leave two labels: with n = 6 all 64 outcomes have their probabilities, and each control its mean.
  @Test func `given the inputs the mean is 0 by enumeration`() throws {
    let study = try Self.study()
    let n = 6
    let atoms = [[-1.0, 0], [1.5, 0.5]]
    var means = Array(repeating: 0.0, count: NoiseControls().controls.count)
    var sizes = means
    var total = 0.0
    for outcome in 0..<(1 << n) {
      var probability = 1.0
      let (values, _, _) = try Self.controls(
        study,
        labels: { j, data in
          // The posterior mean is on the segment between the atoms.
          let share = (data.noisy.posteriorMeans[j, 0] + 1) / 2.5
          let isSecond = outcome >> j & 1 == 1
          probability *= isSecond ? share : 1 - share
          return atoms[isSecond ? 1 : 0]
        }, n: n, trial: 0)
      total += probability
      for (k, value) in values.enumerated() {
        means[k] += probability * value
        sizes[k] += probability * abs(value)
      }
    }
    #expect(abs(total - 1) < 1e-12)
    for (mean, size) in zip(means, sizes) {
      #expect(size > 1e-4)
      // Rounding of 64 sums, and of label noise in closed form.
      #expect(abs(mean) < 1e-11 * max(1, size))
    }
  }

  /// With landmarks at all examples the fit is kernel ridge regression.
  @Test func `parts add up to the risk of ridge regression less its average`() throws {
    let study = try Self.study()
    let n = 24
    let (values, training, nodes) = try Self.controls(study, n: n, trial: 1)
    let gram = training.kernel.gram(training.inputs)
    let trace = training.kernel.trace(training.inputs)
    let rows = training.kernel.matrix(nodes.nodes.inputs, training.inputs)
    for (k, share) in NoiseControls.ridges.enumerated() {
      var system = gram
      for j in 0..<n { system[j, j] += share * trace }
      let eigen = try SymmetricEigen(of: system)
      // S = K(nodes, examples) (H + μ)⁻¹
      var scaled = eigen.vectors
      for i in 0..<n { for j in 0..<n { scaled[i, j] /= eigen.values[i] } }
      let weights = product(rows, product(transposing: eigen.vectors, scaled))
      let fitted = product(weights, training.labels)
      let averaged = product(weights, training.data.noisy.posteriorMeans)
      let truth = nodes.nodes.posteriorMeans
      let risk = nodes.integrate { q in
        (0..<2).reduce(0) { $0 + pow(fitted[q, $1] - truth[q, $1], 2) }
      }.value
      let average = nodes.integrate { q in
        (0..<2).reduce(0) { $0 + pow(averaged[q, $1] - truth[q, $1], 2) }
          + (0..<n).reduce(0) {
            $0 + weights[q, $1] * weights[q, $1] * training.data.noisy.labelNoise[$1]
          }
      }.value
      // The jitter of 1e-9 and the Gram matrix's small eigenvalues cost digits.
      #expect(abs(values[2 * k] + values[2 * k + 1] - (risk - average)) < 1e-5 * risk)
    }
  }

  @Test func `over trials the mean is 0`() throws {
    let study = try Self.study()
    let controls = try (0..<200).map { try Self.controls(study, n: 24, trial: $0).values }
    for k in controls[0].indices {
      let moments = Moments(controls.map { $0[k] })
      // Three standard errors: true means fail in 0.3 % of cases, eight of them in 2 %; the stream is fixed.
      #expect(abs(moments.mean) < 3 * moments.meanStandardError)
    }
  }

  @Test func `they are stored once a fit, and analyses use them`() async throws {
    let study = try Self.study(trials: 20)
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    try await run(study, path)
    let store = try RunStore.open(path: path)
    let raw = try store.trials(ofCell: study.cells[0].identity)
    let stored = raw.compactMap { $0.value("noise-linear-1", at: .fit) }
    #expect(stored.count == 20)
    let adjusted = try ControlledTrials(of: study, in: store)
    let values = adjusted.records[study.cells[2].identity] ?? []
    let before = values.compactMap { $0.value("unadjusted-risk", at: .rule("none")) }
    let after = values.compactMap { $0.value("risk", at: .rule("none")) }
    #expect(before.count == 20)
    #expect(Moments(before).variance > 2 * Moments(after).variance)
    // No table shows them.
    let outputs = try RunOutputs(path)
    #expect(
      !outputs.markdown.contains("noise-linear") && !outputs.estimates.contains("noise-linear"))
    #expect(outputs.markdown.contains("ridge regression on the same data"))
  }

  @Test func `noisy copies have none, and permuted labels refuse them`() throws {
    let copies = try Self.study("copies: 3")
    let (problem, key) = copies.trial(0, sampleSize: 12, variant: copies.variants[0])
    let training = TrainingSet(
      data: problem.drawExamples(count: 12, key: key), problem: problem, key: key)
    let nodes = try #require(problem.score).quadratureNodes(refinement: 0)
    let estimator = copies.cells[0].estimator
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    let fit = MeasuredFit(
      estimator: estimator, training: training, path: path, records: [0], nodes: nodes,
      coarseNodes: nodes, projection: { nil })
    #expect(try NoiseControls().allValues(of: fit).fit.isEmpty)
    #expect(throws: (any Error).self) { try Self.study("labels: permuted") }
  }
}
