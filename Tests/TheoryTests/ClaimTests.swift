import Documents
import Foundation
import Statistics
import Testing
import Theory

@Suite struct ClaimTests {
  @Test(arguments: ClaimCatalogue.all)
  func `every claim of the catalogue is complete`(_ claim: Claim) throws {
    let code = try #require(claim.code)
    #expect(ClaimCatalogue.claim(named: claim.id) == claim)
    #expect(ClaimCatalogue.claim(named: code.lowercased()) == claim)
    #expect(ClaimCatalogue.all.filter { $0.id == claim.id || $0.code == code }.count == 1)
    #expect(claim.id == claim.id.lowercased() && !claim.id.contains(" "))
    #expect(!claim.title.isEmpty && claim.statement.count > 80)
    #expect(!claim.provenance.detail.isEmpty && !claim.source.citation.isEmpty)
    #expect(claim.logs >= 0 && !claim.estimators.isEmpty)

    // Each name of the exponent is a known quantity, and with values it is a plausible exponent.
    let names = claim.exponentExpression?.names ?? []
    #expect(claim.quantities.count == names.count)
    let exponent = try claim.exponent([
      .dimension: 2, .eigenDecay: 1.4, .inputDimension: 3, .source: 2.5, .smoothness: 1.5,
    ])
    #expect(exponent >= 0 && exponent <= (claim.axis.judged == .sampleSize ? 1 : 2))
  }

  /// A series may be named like a kind, and a study's own claim may be about any kernel.
  @Test func `claims of the catalogue are about the tangent kernel, whatever a series is called`()
    throws
  {
    let claim = try #require(ClaimCatalogue.claim(named: "K8"))
    func context(_ kernel: String?) -> ClaimContext {
      ClaimContext(
        estimator: claim.estimators[0], estimatorKind: "kernel-ridge", kernel: kernel,
        setting: .fixed, properties: Set(claim.hypotheses), quantities: [:])
    }
    #expect(claim.applicability(to: context(nil)) == .judged)
    let other = claim.applicability(to: context("gaussian(length=1.0)/1"))
    #expect(
      other.reasons == ["the claim is about the tangent kernel, not about gaussian(length=1.0)/1"])
    let own = Claim(
      id: "mine", title: "t", statement: "s",
      source: Claim.Source(authors: [], year: nil, place: "here"), provenance: .reading("here"),
      kind: .upper, estimators: ["kernel-ridge"], check: .exponent(literal: "1"))
    #expect(own.applicability(to: context("gaussian(length=1.0)/1")) == .judged)
  }

  @Test func `exponents are the published ones`() throws {
    func exponent(_ id: String, _ values: [ClaimQuantity: Double]) throws -> Double {
      try #require(ClaimCatalogue.claim(named: id)).exponent(values)
    }
    #expect(try exponent("K8", [.inputDimension: 2]) == 0.6)
    #expect(try exponent("S1", [.dimension: 1]) == 0.4)
    #expect(try exponent("S1", [.dimension: 4]) == 0.25)
    #expect(try exponent("S2", [:]) == 1)
    #expect(try exponent("G1", [:]) == 1)
    #expect(try exponent("H2a", [.dimension: 2]) == 0.6)
    #expect(try exponent("H2b", [.dimension: 2]) == 4.0 / 7)
    // The sphere of R³ has the intrinsic dimension 2.
    #expect(try exponent("K9", [.inputDimension: 2]) == 0.6)
    #expect(try exponent("S4", [.dimension: 2, .smoothness: 2]) == 4.0 / 6)
    #expect(try exponent("S5", [.dimension: 3]) == 0.25)
    #expect(try exponent("S11", [:]) == 0.4)
    #expect(try exponent("K4", [.eigenDecay: 1.25, .source: 3]) == 3.75 / 4.75)
    #expect(try exponent("K1", [.eigenDecay: 1.25, .source: 3]) == 2.5 / 3.5)
    #expect(try exponent("K1", [.eigenDecay: 1.25, .source: 1]) == 1.25 / 2.25)
    #expect(try exponent("H2c", [:]) == 0)
    #expect(throws: TheoryError.self) { try exponent("K8", [.dimension: 2]) }
  }

  @Test func `an unverified statement is called a reading`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "H2c"))
    #expect(claim.provenance.word == "reading of")
  }

  @Test func `a mistyped name is answered with the nearest`() {
    #expect(ClaimCatalogue.claim(named: "wibisono-2024-lipshitz") == nil)
    let message = ClaimCatalogue.unknownMessage("wibisono-2024-lipshitz")
    #expect(message.contains("did you mean 'wibisono-2024-lipschitz'?"))
    #expect(message.contains("zhang-2024-plug-in (S2)"))
  }

  static func context(
    kind: String = "tangent-kernel", metric: Claim.Metric = .denoiser,
    setting: Claim.Setting = .window,
    properties: Set<Hypothesis> = [
      .compactSupport, .constantInput, .oneNoise, .wholeInputs,
    ]
  ) -> ClaimContext {
    ClaimContext(
      estimator: "kernel", estimatorKind: kind, metric: metric, setting: setting,
      properties: properties, quantities: [.dimension: 2, .eigenDecay: 1.5, .inputDimension: 2])
  }

  @Test func `a claim about something else is a reference line`() throws {
    let plugIn = try #require(ClaimCatalogue.claim(named: "S2"))
    guard case .referenceLine(let reasons) = plugIn.applicability(to: Self.context()) else {
      Issue.record("a plug-in bound was judged on a kernel")
      return
    }
    #expect(reasons.count == 3)
    // At one time the score's and the posterior mean's errors are proportional.
    let own = Self.context(kind: "smoothed-empirical", setting: .fixed)
    #expect(plugIn.applicability(to: own) == .judged)
    let lipschitz = try #require(ClaimCatalogue.claim(named: "S1"))
    #expect(lipschitz.applicability(to: own) != .judged)
  }

  @Test func `a broken hypothesis makes a claim not applicable and leaves a stress test`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "K8"))
    #expect(claim.applicability(to: Self.context()) == .judged)
    let context = Self.context(properties: [.subGaussian, .oneNoise, .wholeInputs])
    guard case .notApplicable(let reasons) = claim.applicability(to: context) else {
      Issue.record("the floor of homogeneous inputs was overlooked")
      return
    }
    #expect(reasons.count == 1 && reasons[0].contains("constant coordinate"))
    var risks = PowerLawRisks(seed: 11)
    let fit = try risks.draw(trials: 40, cv: 0.1) { 1 / $0 }
    let judgement = try claim.judge(fit, in: context)
    #expect(judgement.verdict == .notApplicable && judgement.stressVerdict == .faster)
    #expect(judgement.refutationP == nil)
    #expect(try claim.judge(fit, in: Self.context()).verdict == .faster)
    #expect(
      try #require(ClaimCatalogue.claim(named: "S2")).judge(fit, in: Self.context()).verdict
        == .referenceLine)
  }

  @Test func `a ratio may not grow`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "H2c"))
    var risks = PowerLawRisks(seed: 12)
    let flat = try risks.draw(trials: 40, cv: 0.2) { _ in 3 }
    #expect(try claim.judge(flat, in: Self.context()).verdict == .noSlower)
    let growing = try risks.draw(trials: 40, cv: 0.2) { n in n.squareRoot() }
    let judgement = try claim.judge(growing, in: Self.context())
    #expect(judgement.verdict == .slowerOnRange)
    #expect(judgement.reasons.contains { $0.contains("squared critical radius") })
  }

  @Test func `the control matches its constant and notices another`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "G1"))
    let context = ClaimContext(
      estimator: "mean", estimatorKind: "gaussian-mean", setting: .fixed,
      properties: [.sphericalGaussian, .subGaussian], quantities: [.dimension: 2])
    var risks = PowerLawRisks(seed: 13)
    let fit = try risks.draw(trials: 400, cv: 0.6) { 0.5 / $0 }
    let exact = fit.points.map { 0.5 / $0.n }
    let right = try claim.judge(fit, in: context, exact: exact)
    #expect(right.verdict == .matches)
    #expect(right.reasons.contains { $0.hasPrefix("measured over exact risk is ") })
    let low = try claim.judge(fit, in: context, exact: exact.map { $0 / 1.1 })
    #expect(low.verdict == .slowerOnRange)
    #expect(try #require(low.refutationP) < 0.01)
    #expect(correctedForMultiplicity([low, right])[0].verdict == .slowerOnRange)
    let high = try claim.judge(fit, in: context, exact: exact.map { $0 * 1.1 })
    #expect(high.verdict == .faster)
    #expect(throws: TheoryError.missingExactValues(claim: claim.id, given: 0, needed: 7)) {
      try claim.judge(fit, in: context)
    }
    let comparison = try #require(ConstantComparison(fit.points, exact: exact))
    #expect(comparison.agrees && abs(comparison.ratio - 1) < 0.05)
    // √(0.36/400/7) of theory, and the sample's own variation about it.
    #expect(abs(comparison.standardError - 0.01134) < 0.001)
  }

  @Test func `a constant known too coarsely is not confirmed`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "G1"))
    let context = ClaimContext(
      estimator: "mean", estimatorKind: "gaussian-mean", setting: .fixed,
      properties: [.sphericalGaussian], quantities: [:])
    // Twelve decades give the exponent from few trials, but not the constant: √(0.36/10/5) = 0.085.
    var risks = PowerLawRisks(seed: 17)
    let fit = try risks.draw(points: 5, factor: 1000, trials: 10, cv: 0.6) { 1 / $0 }
    #expect(fit.ci90.lower > 0.95 && fit.ci90.upper < 1.05)
    let judgement = try claim.judge(fit, in: context, exact: fit.points.map(\.mean))
    #expect(judgement.verdict == .inconclusive)
    let comparison = try #require(
      ConstantComparison(fit.points, exact: fit.points.map(\.mean)))
    // The error must shrink to the margin.
    let factor = pow(comparison.standardError / VerdictThresholds.margin, 2)
    #expect(judgement.trialsNeeded == Int((10 * (factor - 1)).rounded(.up)))
  }

  /// False alarms of the control: 3 standard errors, and chi-squared at 0.27 %, on skewed noise.
  @Test func `the constant's false alarms are rare`() throws {
    var risks = PowerLawRisks(seed: 14)
    var alarms = 0.0
    for _ in 0..<1_000 {
      let fit = try risks.draw(trials: 40, cv: 0.6) { 1 / $0 }
      let comparison = ConstantComparison(fit.points, exact: fit.points.map { 1 / $0.n })
      if comparison?.agrees == false { alarms += 1 / 1_000.0 }
    }
    // Forty skewed trials bring estimated errors; the nominal rate is 0.5 % for normal ones.
    #expect(alarms <= 0.03)
  }
}
