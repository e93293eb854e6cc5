import Foundation
import Statistics
import Testing
import Theory

/// Verdicts on invented power laws with a known exponent, on fixed streams.
///
/// Rates are held against 5 % + 2 Monte Carlo errors for the repetitions used.
@Suite struct VerdictTests {
  static let claimed = 0.6
  static let sizes = (0..<7).map { 64 * pow(2, Double($0)) }

  static func target(_ exponent: Double = claimed, logs: Double = 0) -> Judgement.Target {
    Judgement.Target(exponent: exponent, logs: logs, sampleSizes: sizes)
  }

  /// How often each verdict falls when the mean risk is `mean`.
  static func frequencies(
    repetitions: Int, trials: Int, cv: Double, kind: Claim.Kind, target: Judgement.Target,
    mean: (Double) -> Double
  ) throws -> [Verdict: Double] {
    var risks = PowerLawRisks(seed: 20_260_115)
    var counts: [Verdict: Double] = [:]
    for _ in 0..<repetitions {
      let fit = try risks.draw(trials: trials, cv: cv, mean: mean)
      counts[fit.judged(as: kind, against: target).verdict, default: 0] += 1
    }
    return counts.mapValues { $0 / Double(repetitions) }
  }

  /// 5 % and two Monte Carlo errors of it for 2,000 repetitions.
  static let size = 0.05 + 2 * (0.05 * 0.95 / 2_000).squareRoot()

  @Test(arguments: [(10, 0.6), (40, 0.08), (40, 0.6)])
  func `at the lower boundary no-slower and slower-on-range keep their level`(
    _ trials: Int, _ cv: Double
  ) throws {
    let rates = try Self.frequencies(
      repetitions: 2_000, trials: trials, cv: cv, kind: .upper, target: Self.target()
    ) { pow($0, -(Self.claimed - VerdictThresholds.margin)) }
    #expect(rates[.noSlower, default: 0] + rates[.faster, default: 0] <= Self.size)
    #expect(rates[.slowerOnRange, default: 0] <= Self.size)
    // Conservative, but not so much that the test never fires.
    #expect(rates[.slowerOnRange, default: 0] >= 0.02)
  }

  @Test(arguments: [-1.0, 1])
  func `at both boundaries matches keeps its level`(_ side: Double) throws {
    let rates = try Self.frequencies(
      repetitions: 2_000, trials: 40, cv: 0.08, kind: .matching, target: Self.target()
    ) { pow($0, -(Self.claimed + side * VerdictThresholds.margin)) }
    #expect(rates[.matches, default: 0] <= Self.size)
    #expect(rates[side > 0 ? .faster : .slowerOnRange, default: 0] <= Self.size)
  }

  @Test func `the truth matches, and is no slower`() throws {
    for (kind, verdict) in [(Claim.Kind.matching, Verdict.matches), (.upper, .noSlower)] {
      let rates = try Self.frequencies(
        repetitions: 500, trials: 40, cv: 0.08, kind: kind, target: Self.target()
      ) { pow($0, -Self.claimed) }
      #expect(rates[verdict, default: 0] >= 0.9)
      #expect(rates[.slowerOnRange, default: 0] == 0)
    }
  }

  @Test func `a planted claim that is wrong by 0.15 is contradicted`() throws {
    let rates = try Self.frequencies(
      repetitions: 1_000, trials: 40, cv: 0.3, kind: .upper,
      target: Self.target(Self.claimed + 0.15)
    ) { pow($0, -Self.claimed) }
    #expect(rates[.slowerOnRange, default: 0] >= 0.9)
    #expect(rates[.noSlower, default: 0] == 0)
  }

  @Test func `a rate faster by 0.15 is faster, and only an upper claim takes that lightly`() throws
  {
    var risks = PowerLawRisks(seed: 5)
    let fit = try risks.draw(trials: 40, cv: 0.3) { pow($0, -0.75) }
    for kind in Claim.Kind.allCases {
      #expect(fit.judged(as: kind, against: Self.target()).verdict == .faster)
    }
    let upper = fit.judged(as: .upper, against: Self.target())
    #expect(upper.reasons.contains("a rate faster than an upper bound is consistent with it"))
  }

  @Test func `a lower or minimax claim is never contradicted by one law`() throws {
    var risks = PowerLawRisks(seed: 6)
    let fit = try risks.draw(trials: 40, cv: 0.1) { pow($0, -0.2) }
    for kind in [Claim.Kind.lower, .minimax] {
      let judgement = fit.judged(as: kind, against: Self.target())
      #expect(judgement.verdict == .inconclusive && judgement.refutationP == nil)
      #expect(judgement.reasons.contains { $0.contains("one fixed law cannot refute it") })
      #expect(judgement.trialsNeeded == nil)
    }
    #expect(fit.judged(as: .upper, against: Self.target()).verdict == .slowerOnRange)
  }

  /// A true n^(−2/3) log n falls on this grid with exponent 0.50.
  @Test func `a logarithm is allowed for where the claim has one`() throws {
    var risks = PowerLawRisks(seed: 4)
    for _ in 0..<100 {
      let fit = try risks.draw(trials: 40, cv: 0.08) { pow($0, -2 / 3.0) * log($0) }
      // Without the allowance the slope refutes the claim each time, bent or not.
      let naive = fit.judged(as: .upper, against: Self.target(2 / 3.0))
      #expect(naive.ci90.upper < naive.target.lower)
      #expect(naive.verdict == .slowerOnRange)
      let aware = fit.judged(as: .upper, against: Self.target(2 / 3.0, logs: 1))
      #expect(aware.verdict == .noSlower)
      #expect(aware.reasons.contains { $0.contains("logarithms in the claim can take 0.165") })
    }
    // The slope of log log n on log n over 64…4096.
    #expect(abs(logarithmSlope(over: Self.sizes) - 0.165) < 5e-4)
    #expect(logarithmSlope(over: [1, 2]) == 0)
  }

  /// A bend excuses nothing: above a floor of half of the last power the risk falls with 0.515 on the range and
  /// 0.470 on its last half, both below 0.55.
  @Test func `a floor is found and excuses no slow fall`() throws {
    let rates = try Self.frequencies(
      repetitions: 300, trials: 40, cv: 0.08, kind: .upper, target: Self.target()
    ) { pow($0, -Self.claimed) + 0.5 * pow(4096, -Self.claimed) }
    #expect(rates[.slowerOnRange, default: 0] >= 0.95)
    #expect(rates[.noSlower, default: 0] == 0)
    var risks = PowerLawRisks(seed: 7)
    let fit = try risks.draw(trials: 40, cv: 0.08) { pow($0, -0.6) + 0.02 }
    let judgement = fit.judged(as: .upper, against: Self.target())
    #expect(judgement.verdict == .slowerOnRange && judgement.trialsNeeded == nil)
    // At the last n, 0.0068 above a floor of 0.02, a quarter of the exponent is left.
    #expect(judgement.obstacle == .floorReached)
    #expect(judgement.reasons.contains { $0.contains("bent (p < 0.0001), the fall levels") })
    // A floor of a tenth of the last risk leaves nine tenths of the exponent, which need not be a floor.
    let slight = try risks.draw(trials: 400, cv: 0.02) { pow($0, -0.6) + 0.00068 }
    #expect(slight.judged(as: .upper, against: Self.target()).obstacle == .preAsymptotic)
    let late = try risks.draw(trials: 40, cv: 0.08) { pow($0 + 500, -0.6) }
    // 0.24 over the whole range and 0.42 on its last half, on the way to 0.6.
    let early = late.judged(as: .upper, against: Self.target())
    #expect(early.verdict == .slowerOnRange)
    #expect(early.obstacle == .preAsymptotic)
    #expect(early.reasons.contains { $0.contains("pre-asymptotic: the curve is bent") })
    #expect(early.reasons.contains { $0.contains("the fall gets steeper") })
  }

  @Test func `an inconclusive verdict names the trials, and they decide`() throws {
    var risks = PowerLawRisks(seed: 8)
    let fit = try risks.draw(trials: 5, cv: 0.9) { pow($0, -0.62) }
    let judgement = fit.judged(as: .upper, against: Self.target())
    #expect(judgement.verdict == .inconclusive)
    let further = try #require(judgement.trialsNeeded)
    let gap = abs(fit.exponent - judgement.target.lower)
    var more = PowerLawRisks(seed: 9)
    var decided = 0.0
    for _ in 0..<200 {
      let truth = gap > 0 ? fit.exponent : Self.claimed
      let again = try more.draw(trials: 5 + further, cv: 0.9) { pow($0, -truth) }
      if again.judged(as: .upper, against: Self.target()).verdict != .inconclusive {
        decided += 1 / 200.0
      }
    }
    // Planned for 0.9 with the noise as measured in five trials, which is itself uncertain.
    #expect(decided >= 0.6)
  }

  @Test func `Holm's correction takes back the contradictions that are only luck`() throws {
    var risks = PowerLawRisks(seed: 10)
    let clear = try risks.draw(trials: 40, cv: 0.1) { pow($0, -0.3) }.judged(
      as: .upper, against: Self.target())
    // Among draws on the boundary, one that falls below it with p just under 5 %.
    var marginal: Judgement?
    for _ in 0..<500 where marginal == nil {
      let fit = try risks.draw(trials: 10, cv: 0.6) { pow($0, -0.55) }
      let judgement = fit.judged(as: .upper, against: Self.target())
      if judgement.verdict == .slowerOnRange, let p = judgement.refutationP, p > 0.02 {
        marginal = judgement
      }
    }
    let lucky = try #require(marginal)
    let fine = try risks.draw(trials: 40, cv: 0.1) { pow($0, -0.6) }.judged(
      as: .upper, against: Self.target())
    let corrected = correctedForMultiplicity([fine, lucky, clear, fine])
    #expect(corrected.map(\.verdict) == [.noSlower, .inconclusive, .slowerOnRange, .noSlower])
    #expect(corrected[1].reasons.first?.contains("Holm's correction for 4 cells") == true)
    #expect(correctedForMultiplicity([lucky]).map(\.verdict) == [.slowerOnRange])
  }

  @Test func `verdict words are the fixed ones`() {
    #expect(
      Verdict.allCases.map(\.rawValue) == [
        "no-slower", "matches", "faster", "slower-on-range", "inconclusive", "not-applicable",
        "reference-line",
      ])
  }
}
