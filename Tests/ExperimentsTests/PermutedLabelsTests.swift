import Diffusion
import LinearAlgebra
import Testing

@testable import Analysis
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

private let text = """
  format: 1
  name: permuted
  seed: 11
  process: {kind: variance-preserving, g: 1.0, at: 0.5}
  labels: permuted
  target: {kind: box, lower: -1, upper: 1}
  design: {n: [64, 128, 256]}
  estimators:
    kernel: {kind: tangent-kernel, learning-rate: auto}
  stopping: [oracle, gcv]
  trials: 4
  """

@Suite struct PermutedLabelsTests {
  @Test func `inputs stay and labels change places`() throws {
    let permuted = try Study(text: text, file: "p.yaml")
    let paired = try Study(
      text: text.replacing("labels: permuted", with: "labels: paired"), file: "p.yaml")
    let (p, key) = permuted.trial(0, sampleSize: 128, variant: permuted.variants[0])
    let (q, _) = paired.trial(0, sampleSize: 128, variant: paired.variants[0])
    let (a, b) = (p.drawExamples(count: 128, key: key), q.drawExamples(count: 128, key: key))
    #expect(a.noisy.inputs == b.noisy.inputs)
    #expect(a.labels.values != b.labels.values)
    #expect(a.labels.values.sorted() == b.labels.values.sorted())
    // A permutation of 128 places keeps about one of them; ten have the probability 1e-7.
    #expect(zip(a.labels.values, b.labels.values).count { $0 == $1 } < 10)
  }

  @Test func `the risk is that of single fits, and nothing is predicted`() throws {
    let study = try Study(text: text, file: "p.yaml")
    #expect(study.cells.allSatisfy { !$0.hasConditionalRisk })
    let predicted = try StudyPrediction(study).curves
    #expect(predicted.isEmpty)
    let paired = try Study(
      text: text.replacing("labels: permuted\n", with: ""), file: "p.yaml")
    #expect(paired.cells.allSatisfy { $0.hasConditionalRisk })
    #expect(Set(paired.cells.map(\.identity)).isDisjoint(with: study.cells.map(\.identity)))
    // Saying what is so anyway makes no new cells.
    let said = try Study(
      text: text.replacing("labels: permuted", with: "labels: paired"), file: "p.yaml")
    #expect(said.cells.map(\.identity) == paired.cells.map(\.identity))
  }

  @Test func `a nested design refuses them`() {
    #expect {
      try Study(
        text: text.replacing(
          "design: {n: [64, 128, 256]}", with: "design: {n: [64, 128, 256], nested: true}"),
        file: "p.yaml")
    } throws: { error in
      "\(error)".contains("p.yaml:5:9") && "\(error)".contains("cannot be nested")
    }
  }
}
