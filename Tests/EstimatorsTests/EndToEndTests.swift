import Diffusion
import Estimators
import Foundation
import LinearAlgebra
import Statistics
import Testing

/// The quickstart study's kernel arm in an independent simulation: `References/end_to_end.py`.
private struct EndToEnd: Decodable {
  struct Estimate: Decodable {
    let mean: Double
    let mcse: Double
  }
  struct Cell: Decodable {
    let n: Int
    let conditional_risk_at_oracle: Estimate
    let oracle_step: Estimate
    let oracle_dimensionless_time: Estimate
    let raw_risk_at_oracle_realised: Estimate
    let oracle_realised_step: Estimate
    let lambda_max: Estimate
    let lambda_min: Estimate
    let kappa_max: Estimate
  }
  let cells: [Cell]
}

/// Whether trials and an independent estimate differ by less than four joint standard errors.
private func agrees(_ values: [Double], _ estimate: EndToEnd.Estimate) -> Bool {
  let moments = Moments(values)
  let variance = moments.meanStandardError * moments.meanStandardError
  let joint = (variance + estimate.mcse * estimate.mcse).squareRoot()
  return abs(moments.mean - estimate.mean) < 4 * joint
}

@Suite struct EndToEndTests {
  @Test func `a hundred trials at n = 64 give the risks of an independent simulation`() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("References/end_to_end.json")
    let reference = try JSONDecoder().decode(EndToEnd.self, from: Data(contentsOf: file))
    let cell = try #require(reference.cells.first { $0.n == 64 })
    let problem = try quickstart()
    let nodes = problem.quadratureNodes(refinement: 0)
    // Every step, as in the reference; its best steps are at 6.6 (conditional) and 15 (realised).
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: Array(0...160))
    var (risks, steps, times): ([Double], [Double], [Double]) = ([], [], [])
    var (realised, realisedSteps): ([Double], [Double]) = ([], [])
    var (largest, smallest, kappa): ([Double], [Double], [Double]) = ([], [], [])
    for trial in 0..<100 {
      let training = problem.training(64, trial: UInt32(trial), seed: 20_260_115)
      let conditional = try estimator.conditionalRisk(training, nodes: nodes)
      let best = try #require(indexOfSmallest(conditional))
      risks.append(conditional[best])
      steps.append(Double(estimator.steps[best]))
      let path = try estimator.fit(training, evaluation: nodes.nodes)
      times.append(try #require(path.times)[best])
      let own = path.steps.indices.map {
        nodes.risk(ofPredictions: path.predictions(ofRecord: $0)).value
      }
      let ownBest = try #require(indexOfSmallest(own))
      realised.append(own[ownBest])
      realisedSteps.append(Double(estimator.steps[ownBest]))
      let spectrum = try training.spectrum().values
      largest.append(try #require(spectrum.last))
      smallest.append(try #require(spectrum.first))
      kappa.append(TangentKernel().largestDiagonal(training.inputs))
    }
    #expect(agrees(risks, cell.conditional_risk_at_oracle))
    #expect(abs(cell.conditional_risk_at_oracle.mean - 0.08222) < 5e-6)
    #expect(agrees(steps, cell.oracle_step))
    #expect(agrees(times, cell.oracle_dimensionless_time))
    #expect(agrees(realised, cell.raw_risk_at_oracle_realised))
    #expect(agrees(realisedSteps, cell.oracle_realised_step))
    #expect(agrees(largest, cell.lambda_max))
    #expect(agrees(smallest, cell.lambda_min))
    #expect(agrees(kappa, cell.kappa_max))
  }
}
