import Estimators
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion

private func problem(_ times: TimeLaw) -> RegressionProblem {
  RegressionProblem(
    target: GaussianMixture(
      components: [component(weight: 1, mean: [0.7, -1.2], variances: [0.6, 0.6])]),
    process: VariancePreserving(schedule: .constant(1)), times: times, inputs: InputMap(bias: 1))
}

@Suite struct GaussianMeanTests {
  @Test(arguments: [0.1, 0.7])
  func `the mean risk at one time is the exact one`(t: Double) throws {
    let problem = problem(.fixed(t))
    let nodes = problem.quadratureNodes(refinement: 0)
    let risks = try (0..<400).map { trial in
      let training = problem.training(10, trial: UInt32(trial))
      let path = try GaussianMean().fit(training, evaluation: nodes.nodes)
      return nodes.risk(ofPredictions: path.predictions(ofRecord: 0)).value
    }
    let exact = GaussianMean.exactRisk(
      level: problem.process.level(at: t), variance: 0.6, dimension: 2, sampleSize: 10)
    #expect(agrees(risks, with: exact))
    // By the formula with α² = e⁻ᵗ in place of the noise level.
    let total = 0.6 * exp(-t) + (1 - exp(-t))
    let shrinkage = (1 - exp(-t)) / total
    #expect(abs(exact / (shrinkage * shrinkage * 2 * 0.6 / 10) - 1) < 1e-14)
  }

  @Test func `the mean risk over a window is the average of the exact ones`() throws {
    let problem = problem(.window(from: 0.1, to: 2))
    let nodes = problem.quadratureNodes(refinement: 1)
    let risks = try (0..<200).map { trial in
      let training = problem.training(25, trial: UInt32(trial))
      let path = try GaussianMean().fit(training, evaluation: nodes.nodes)
      return nodes.risk(ofPredictions: path.predictions(ofRecord: 0)).value
    }
    let exact = problem.times.average { t in
      GaussianMean.exactRisk(
        level: problem.process.level(at: t), variance: 0.6, dimension: 2, sampleSize: 25)
    }
    #expect(agrees(risks, with: exact))
  }

  @Test func `a fit's risk is the squared error of its mean, shrunk`() throws {
    let problem = problem(.fixed(0.5))
    let nodes = problem.quadratureNodes(refinement: 2)
    let training = problem.training(7)
    let path = try GaussianMean().fit(training, evaluation: nodes.nodes)
    #expect(path.steps == [0] && path.filter == nil)
    let level = problem.process.level(at: 0.5)
    let shrinkage = level.h / (level.α * level.α * 0.6 + level.h)
    let gaps = zip([0.7, -1.2], 0..<2).map { mean, i in
      training.labels.column(i).reduce(0, +) / 7 - mean
    }
    let exact = shrinkage * shrinkage * (gaps[0] * gaps[0] + gaps[1] * gaps[1])
    // The gap is constant in x; the rule's mass is 1 to 1e-10.
    #expect(abs(nodes.risk(ofPredictions: path.predictions[...]).value / exact - 1) < 1e-9)
  }

  @Test func `only an isotropic Gaussian has a known variance`() throws {
    #expect(GaussianMean.variance(of: problem(.fixed(1))) == 0.6)
    #expect(GaussianMean.variance(of: try quickstart()) == nil)
    #expect(GaussianMean.variance(of: lineProblem()) == nil)
  }
}
