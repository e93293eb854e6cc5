import Diffusion
import Estimators
import Foundation
import Statistics
import Testing

/// The page on the library, whose examples are these.
@Suite struct LibraryPageTests {
  @Test func `a score`() {
    // MARK: example
    let law = GaussianMixture(weights: [0.5, 0.5], means: [[-1], [1]], variances: [0.05, 0.1])
    let process = VariancePreserving(schedule: .constant(1))
    let posterior = law.posterior(at: [0.3], level: process.level(at: 0.5))
    print(posterior.score, posterior.mean, posterior.labelNoise, posterior.logDensity)
    // MARK: end
    #expect(posterior.score.count == 1)
  }

  @Test func `a rate`() throws {
    // MARK: example
    let law = GaussianMixture(weights: [0.5, 0.5], means: [[-1], [1]], variances: [0.05, 0.1])
    let process = VariancePreserving(schedule: .constant(1))
    let problem = RegressionProblem(
      target: law, process: process, times: .fixed(0.5), inputs: InputMap(bias: 1))

    let kernel = TangentKernelEstimator(
      algorithm: .gradientFlow, learningRate: .auto, steps: [0, 10, 100, 1000])
    let nodes = problem.quadratureNodes(refinement: 4)
    let samples = try [64, 128, 256, 512].map { n in
      RateSample(
        n: Double(n),
        risks: try (0..<20).map { trial in
          let key = TrialKey(seed: 7, trial: UInt32(trial), block: UInt64(n))
          let set = TrainingSet(
            data: problem.drawExamples(count: n, key: key), problem: .score(problem), key: key)
          return try kernel.conditionalRisk(set, nodes: nodes).min() ?? .nan
        })
    }
    let fit = try RateFit(samples)
    print(fit.exponent, fit.standardError, fit.ci95)
    // MARK: end
    #expect(fit.exponent > 0.3 && fit.exponent < 1.2)
  }

  /// Lines without the blanks before them, and without imports.
  private static func lines(_ text: some StringProtocol) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
      .filter { !$0.isEmpty && !$0.hasPrefix("import ") }
  }

  @Test func `the examples of the page are these`() throws {
    let own = URL(fileURLWithPath: #filePath)
    let source = try String(contentsOf: own, encoding: .utf8)
    let compiled = source.matches(of: /\/\/ MARK: example\n((?:.|\n)*?)\/\/ MARK: end/)
      .map { Self.lines($0.1) }
    let page = try String(
      contentsOf: own.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/library.md"), encoding: .utf8)
    let examples = page.matches(of: /```swift\n((?:.|\n)*?)```/).map { Self.lines($0.1) }
    #expect(examples.count == 2)
    #expect(examples == compiled)
  }
}
