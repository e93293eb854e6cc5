import Foundation
import Statistics
import Testing
import Theory

private func context(
  _ properties: Set<Hypothesis> = [.homogeneousInput], setting: Claim.Setting = .window
) -> ClaimContext {
  ClaimContext(
    estimator: "kernel", estimatorKind: "tangent-kernel", setting: setting,
    properties: properties, quantities: [.dimension: 1])
}

/// A curve with a floor of 0.06 and errors of `noise` a mean, in alternating directions.
private func fit(noise: Double) throws -> FloorFit {
  try FloorFit(
    (0..<8).map { index in
      let n = 64 * pow(2, Double(index))
      let mean = 0.06 + 1.5 * pow(n, -0.8)
      return RateSample(n: n, risks: [mean * (1 + (index.isMultiple(of: 2) ? noise : -noise))])
    })
}

@Suite struct FloorClaimTests {
  @Test func `a floor within two per cent matches, one outside contradicts or is lower`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "F0"))
    let exact = try fit(noise: 1e-4)
    #expect(claim.judge(floor: exact, exact: 0.06, in: context()).verdict == .matches)
    #expect(claim.judge(floor: exact, exact: 0.0585, in: context()).verdict == .slowerOnRange)
    #expect(claim.judge(floor: exact, exact: 0.0615, in: context()).verdict == .faster)
    let rough = try fit(noise: 0.05)
    let judgement = claim.judge(floor: rough, exact: 0.06, in: context())
    #expect(judgement.verdict == .inconclusive)
    #expect(judgement.reasons[0].contains("the exact one is 0.06"))
  }

  @Test func `with a constant input it does not apply, and at one time it is about something else`()
    throws
  {
    let claim = try #require(ClaimCatalogue.claim(named: "homogeneity-floor"))
    let fit = try fit(noise: 1e-4)
    let other = claim.judge(floor: fit, exact: 0.06, in: context([.constantInput]))
    #expect(other.verdict == .notApplicable && other.stressVerdict == .matches)
    #expect(
      claim.judge(floor: fit, exact: 0.06, in: context(setting: .fixed)).verdict
        == .referenceLine)
    #expect(claim.exponentExpression == nil)
  }

  @Test func `claims about times are held against fits over times alone`() throws {
    let claim = try #require(ClaimCatalogue.claim(named: "S3a"))
    #expect(claim.axis == .time && claim.range == 0...1)
    let fit = try RateFit(
      (0..<5).map { index in
        let t = pow(2, Double(index))
        return RateSample(n: t, risks: [pow(t, -1.5), 1.001 * pow(t, -1.5)])
      })
    let properties: Set<Hypothesis> = [.oneDimension, .compactSupport, .additiveNoise]
    func verdict(axis: ClaimAxis, _ properties: Set<Hypothesis>) throws -> Verdict {
      try claim.judge(
        fit,
        in: ClaimContext(
          estimator: "p", estimatorKind: "smoothed-empirical", metric: .score, setting: .fixed,
          axis: axis, properties: properties, quantities: [:])
      ).verdict
    }
    #expect(try verdict(axis: .time, properties) == .matches)
    #expect(try verdict(axis: .sampleSize, properties) == .referenceLine)
    #expect(try verdict(axis: .time, [.oneDimension]) == .notApplicable)
  }
}
