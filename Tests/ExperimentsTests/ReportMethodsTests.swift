import Foundation
import Testing

@testable import Analysis
@testable import Reports
@testable import Runs
@testable import Studies

/// What the section on methods says of spectra, truncations and integrals.
@Suite struct ReportMethodsTests {
  private static let text = """
    format: 1
    name: methods
    seed: 3
    process: {kind: variance-preserving, window: [0.1, 1]}
    target: {kind: gaussian, mean: [0, 0], covariance: 1}
    design: {n: [64, 512]}
    estimators:
      kernel: {kind: tangent-kernel, steps: "n", learning-rate: paper}
      ridge: {kind: kernel-ridge}
    trials: 4
    """

  /// The section of a study without results.
  private static func methods(_ edits: (String, String)...) throws -> String {
    let study = try Study(text: StudySamples.edited(edits, in: text), file: "methods.yaml")
    let analysis = StudyAnalysis(
      study: study, curves: [], verdicts: [], eigenDecays: study.variants.map { _ in nil },
      squaredCriticalRadii: study.variants.map { _ in [:] }, sweepCurves: [], predictions: [],
      provenance: [])
    return StudyReport(analysis).methodsSection
  }

  @Test func `large sets tell how their spectrum is known`() throws {
    let sentence =
      "Above n = 512 what depends on the kernel's Gram matrix comes from a Krylov space of the labels, "
      + "which gives fits to a relative error below 1e-10; averages over the labels and degrees of "
      + "freedom are exact on its eigenvectors and estimated on the rest by random probes, whose "
      + "spread between trials is part of each MCSE."
    #expect(try Self.methods(("[64, 512]", "[64, 513]")).contains("\n\n" + sentence))
    #expect(try !Self.methods().contains("Krylov"))
  }

  @Test func `a truncation tells its radius and what becomes of points outside`() throws {
    func methods(_ method: String) throws -> String {
      try Self.methods(
        ("design:", "input: {truncate: {radius: 1.5, method: \(method)}}\ndesign:"))
    }
    let sentence = "Inputs are truncated at $|x| \\le 1.5$: "
    #expect(
      try methods("clip").contains(sentence + "a point outside is moved to the sphere."))
    #expect(
      try methods("drop").contains(
        sentence + "an example outside trains nothing, and the fit is zero there."))
    #expect(try !Self.methods().contains("truncated"))
  }

  @Test func `integrals are those of the dimensions that occur`() throws {
    let start = "the risk of each fit is its exact distance from it, integrated by "
    let end = "; an MCSE combines Monte Carlo and integration error."
    let sobol = "32 independent scrambles of Sobol points, drawn again for every trial"
    func target(_ dimension: Int) -> String {
      "target: {kind: gaussian, mean: [\((0..<dimension).map { _ in "0" }.joined(separator: ", "))], "
        + "covariance: 1}"
    }
    let plane = target(2)
    #expect(try Self.methods().contains(start + "quadrature" + end))
    #expect(try Self.methods((plane, target(3))).contains(start + sobol + end))
    // A Gaussian of 40 coordinates over a window takes a coordinate for the time.
    #expect(
      try Self.methods((plane, target(45))).contains(
        start + sobol
          + " (the first 40 coordinates; the others are independent uniform numbers)" + end))
    #expect(
      try Self.methods(
        (plane + "\n", "variants:\n  low: {\(target(2))}\n  high: {\(target(3))}\n")
      ).contains(start + "quadrature in one and two dimensions and by " + sobol + " above" + end))
  }

  @Test func `estimators have their parameters, from the smallest to the largest n`() throws {
    let text = try Self.methods()
    #expect(
      text.contains(
        "- kernel: tangent-kernel, algorithm gradient-descent, learning-rate paper, steps 64 to 512\n"
          + "- ridge: kernel-ridge, ridges from 1e-06 to 10.0, 4 per decade"))
    #expect(text.contains("with n = 64 and 512 samples."))
    #expect(text.contains("times uniform on [0.1, 1.0]"))
    #expect(text.contains("on $z = (x, t - T_0, 1.0)$"))
  }

  @Test func `copies and permuted labels are told`() throws {
    #expect(
      try Self.methods(("design:", "copies: 3\ndesign:")).contains(
        "with n = 64 and 512 samples, each with 3 noisy copies that share its label; n counts samples, not "
          + "examples."))
    #expect(
      try Self.methods(("design:", "labels: permuted\ndesign:")).contains(
        " The labels are then permuted among the examples, so that there is nothing to learn."))
  }
}
