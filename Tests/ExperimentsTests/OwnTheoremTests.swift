import Diffusion
import Documents
import Estimators
import Foundation
import Testing
import Theory

@testable import Analysis
@testable import Measures
@testable import Outputs
@testable import Reports
@testable import Runs
@testable import Studies

/// Theorems of a study's author: ridges and steps that they name, claims under a rule, and bounds with their constant.
@Suite struct OwnTheoremTests {
  private static func text(
    _ estimators: String, stopping: String = "[oracle]", claims: String = "[]", more: String = ""
  ) -> String {
    """
    format: 1
    name: mine
    seed: 3
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: box, lower: [-1], upper: [1]}
    design: {n: [64, 128, 256, 512, 1024]}
    estimators: \(estimators)
    stopping: \(stopping)
    trials: 4
    claims: \(claims)
    \(more)
    """
  }

  private static let descent = "{gd: {kind: tangent-kernel}}"

  /// The faults of a study that is to be run.
  private static func faults(_ text: String) -> [String] {
    do throws(InvalidDocument) {
      _ = try Study(text: text, file: "mine.yaml", refusesUnjudgedClaims: true)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static func study(_ text: String) throws -> Study {
    try Study(text: text, file: "mine.yaml", refusesUnjudgedClaims: true)
  }

  @Test func `a ridge is one record, a number of its own at each n`() throws {
    let study = try Self.study(Self.text("{krr: {kind: kernel-ridge, ridge: \"n^-0.6\"}}"))
    for cell in study.cells {
      let ridge = pow(Double(cell.sampleSize), -0.6)
      #expect(cell.estimator.parameters.map(\.value) == ["\(ridge)"])
      #expect(!cell.estimator.hasPath)
    }
    #expect(Set(study.cells.map(\.identity)).count == study.cells.count)
  }

  @Test func `steps of a theorem are taken exactly`() throws {
    let study = try Self.study(Self.text(Self.descent, stopping: "[{step: \"10*sqrt(n)\"}, gcv]"))
    let exact = [64: 80.0, 128: 113, 256: 160, 512: 226, 1024: 320]
    for cell in study.cells {
      let problem = try #require(study.variants[0].problem.score)
      let training = problem.drawExamples(
        count: cell.sampleSize, key: .init(seed: 1, trial: 0, block: 0))
      let set = TrainingSet(
        data: training, problem: .score(problem), key: .init(seed: 1, trial: 0, block: 0))
      let path = try cell.estimator.fit(set, evaluation: training.noisy.subset(0..<0))
      #expect(path.progress.last?.step == exact[cell.sampleSize])
    }
    #expect(study.stoppingNames == ["step(10*sqrt(n))", "gcv"])
  }

  @Test(arguments: [
    (
      "{krr: {kind: kernel-ridge, lambda: 0.1}}", "[oracle]", "[]",
      "unknown key 'lambda' in the estimator 'krr'; did you mean 'ridge'?"
    ),
    (
      "{krr: {kind: kernel-ridge, ridge: 0.1, ridges: {from: 0.1}}}", "[oracle]", "[]",
      "'ridge' is one ridge and 'ridges' a path of them"
    ),
    (
      "{krr: {kind: kernel-ridge, ridge: \"n^-1/2\"}}", "[oracle]", "[]",
      "'n^-1/2' is (n^-1)/2 as written"
    ),
    (
      "{flow: {kind: gradient-flow}}", "[{step: \"10*sqrt(n)\"}]", "[]",
      "mine.yaml:8:12: the rule step(10*sqrt(n)) serves no estimator of the study: gradient-flow has times and no "
        + "learning rate"
    ),
    (
      descent, "[oracle]",
      "[{id: a, kind: upper, exponent: 0.6, under: {step: \"10*sqrt(n)\"}, source: own}]",
      "the study does not stop by {step: 10*sqrt(n)}; its rules are oracle: add it to 'stopping'"
    ),
    (
      "{krr: {kind: kernel-ridge}, gd: {kind: tangent-kernel}}", "[oracle, a-priori]",
      "[{id: a, kind: upper, exponent: 0.6, estimators: [krr], under: a-priori, source: own}]",
      "the claim 'a' is judged nowhere in this study: the rule a-priori does not serve what it is about: kernel-ridge "
        + "has ridges and no training time"
    ),
    (
      "{flow: {kind: gradient-flow}, gd: {kind: tangent-kernel}}",
      "[oracle, {step: \"10*sqrt(n)\"}]",
      "[{id: a, kind: upper, exponent: 0.6, estimators: [flow], under: {step: \"10*sqrt(n)\"}, source: own}]",
      "the rule step(10*sqrt(n)) does not serve what it is about: gradient-flow has times"
    ),
    (
      descent, "[oracle]",
      "[{id: a, kind: upper, exponent: 0.6, estimators: [exact], source: own}]",
      "it is about the estimator exact, not about tangent-kernel"
    ),
    (
      descent, "[oracle]", "[{id: a, kind: upper, exponent: 0.6, setting: window, source: own}]",
      "it is about a window of times, not one fixed time"
    ),
    (
      descent, "[oracle]",
      "[{id: a, kind: upper, metric: wasserstein, exponent: 0.6, source: own}]",
      "it is about the error of the sampled law in Wasserstein distance, not of the posterior mean"
    ),
    (
      descent, "[oracle]", "[S1]",
      "to have it shown without a verdict, list it under 'related'"
    ),
  ])
  func `what is asked for and cannot be had is said before anything runs`(
    estimators: String, stopping: String, claims: String, expected: String
  ) {
    let found = Self.faults(Self.text(estimators, stopping: stopping, claims: claims))
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test
  func `statements and related claims need no curve, and stores are read whatever they claim`()
    throws
  {
    #expect(Self.faults(Self.text(Self.descent, claims: "[M1]")) == [])
    let related = Self.text(Self.descent, more: "related: [S1]")
    #expect(try Self.study(related).claims.map(\.isRelated) == [true])
    #expect(
      Self.faults(Self.text(Self.descent, claims: "[K8]", more: "related: [K8]")).count == 1)
    let unjudged = Self.text(Self.descent, claims: "[S1]")
    #expect(try Study(text: unjudged, file: "mine.yaml").claims.count == 1)
  }

  private static let claims = """
    [{id: bound, at-most: "3*n^-0.5", under: {step: "10*sqrt(n)"}, source: Theorem 2 of mine, standing: theorem,
      title: Descent is near}, {id: low, at-most: "(1/3)*n^-0.5", under: step(10*sqrt(n)), source: own},
      {id: rate, kind: upper, exponent: "n^{-0.5}", under: gcv, source: own}]
    """

  /// Risks of n^(-1/2) under the exact rule and 2 n^(-1/4) under gcv.
  private static func report() throws -> StudyReport {
    let study = try study(
      text(descent, stopping: "[oracle, {step: \"10*sqrt(n)\"}, gcv]", claims: claims))
    let analysis = try Invented.analysis(of: study) { cell, trial in
      let n = Double(cell.sampleSize)
      return [
        ("risk at oracle", Invented.value(0.9 * pow(n, -0.5), trial)),
        (
          "risk at step(10*sqrt(n))",
          Invented.value(pow(n, -0.5), trial, shift: cell.sampleSize % 3)
        ),
        ("risk at gcv", Invented.value(2 * pow(n, -0.25), trial, shift: cell.sampleSize % 3)),
      ]
    }
    return StudyReport(analysis)
  }

  @Test func `a claim is judged under its rule alone, and leads whichever it is`() throws {
    let report = try Self.report()
    #expect(
      report.analysis.verdicts.map { "\($0.claim.id) \($0.stopping)" } == [
        "bound step(10*sqrt(n))", "low step(10*sqrt(n))", "rate gcv",
      ])
    #expect(
      report.analysis.verdicts.map { $0.judgement?.verdict } == [
        .noSlower, .slowerOnRange, .slowerOnRange,
      ])
    let rows = report.terminalVerdicts(columns: 200).split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.hasPrefix("low") && $0.contains("of the bound, most at n =") })
    #expect(!rows.contains { $0.hasPrefix("low") && $0.contains("last half") })
    #expect(
      rows.contains {
        $0.contains("risk <= 3*n^-0.5 under step(10*sqrt(n))") && $0.contains("0.33")
      })
    #expect(report.verdictRecords.verdicts.allSatisfy { $0.headline == true })
  }

  @Test func `the first page says what became of each`() throws {
    let page = try Self.report().front
    for part in [
      "Below the bound of \"Descent is near\" at every n measured under `step(10*sqrt(n))`; above the bound of \"low\" on "
        + "this range of n under `step(10*sqrt(n))`; slower than \"rate\" claims (b ≥ 0.5 under `gcv`) on this range of n",
      "| **no-slower**", "**bound** Descent is near", "risk ≤ `3*n^-0.5` under `step(10*sqrt(n))`",
    ] {
      #expect(page.contains(part), "\(page)")
    }
  }

  @Test func `steps that descent rounds, and ridges that it takes as times, are told`() throws {
    let study = try Self.study(
      Self.text(
        "{gd: {kind: tangent-kernel}, flow: {kind: gradient-flow}, one: {kind: exact}}",
        stopping: "[{step: \"10*sqrt(n)\"}, {ridge: \"n^-0.5\"}]"))
    let analysis = try Invented.analysis(of: study) { cell, trial in
      ["step(10*sqrt(n))", "ridge(n^-0.5)"].filter {
        !$0.hasPrefix("step") || cell.series.estimator != "flow"
      }
      .map { ("risk at \($0)", Invented.value(1 / Double(cell.sampleSize), trial)) }
    }
    #expect(
      StudyReport(analysis).experimentWarnings == [
        "step(10*sqrt(n)) does not serve flow: gradient-flow has times and no learning rate, so its path has no "
          + "steps; give a time: {time: \"n^0.5\"}, or take {kind: tangent-kernel, algorithm: gradient-flow}",
        "step(10*sqrt(n)) is rounded to whole steps of gd at n = 128 and 512, such as 113.14 to 113: write "
          + "round(...), floor(...) or ceil(...) to settle it",
        "ridge(n^-0.5) is taken as the time 1/ridge of gd and flow, which has no ridge",
      ])
  }

  @Test func `a stop where nothing has a path is told`() throws {
    let study = try Self.study(
      Self.text("{krr: {kind: kernel-ridge, ridge: 0.1}}", stopping: "[{step: 10}]"))
    let analysis = try Invented.analysis(of: study) { cell, trial in
      [("risk at step(k=10)", Invented.value(1 / Double(cell.sampleSize), trial))]
    }
    #expect(
      StudyReport(analysis).experimentWarnings == [
        "step(k=10) stops nothing in krr: there is one record, which every rule gets"
      ])
  }
}
