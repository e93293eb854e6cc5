import Foundation
import Statistics
import Testing
import Theory

/// Bends help no word and excuse none, whichever way they bend.
@Suite struct VerdictDirectionTests {
  private static func verdict(
    _ claimed: Double, kind: Claim.Kind = .upper, points: Int = 7, cv: Double = 0.05,
    mean: (Double) -> Double
  ) throws -> Judgement {
    var risks = PowerLawRisks(seed: 99)
    let fit = try risks.draw(points: points, trials: 40, cv: cv, mean: mean)
    return fit.judged(
      as: kind,
      against: Judgement.Target(exponent: claimed, sampleSizes: fit.points.map(\.n)))
  }

  /// n^(−0.6) above a floor: 0.52 over the range, 0.47 on its last half, and 0.43 at its end.
  @Test func `a floor does not pass for the power law before it`() throws {
    func mean(_ n: Double) -> Double { pow(n, -0.6) + 0.5 * pow(4096, -0.6) }
    let judgement = try Self.verdict(0.54, mean: mean)
    #expect(judgement.verdict == .slowerOnRange)
    #expect(judgement.reasons[0].contains("of the last half [512, 4096], "))
    #expect(try Self.verdict(0.52, mean: mean).verdict != .noSlower)
  }

  /// The local exponent goes from 0.70 to 0.50 around 0.6, 0.54 over the last half.
  @Test func `an exponent that only passes through the claim does not match it`() throws {
    let judgement = try Self.verdict(0.6, kind: .matching) { n in
      let x = log(n / 512)
      return exp(-0.6 * x + 0.0288 * x * x)
    }
    #expect(judgement.verdict != .matches)
  }

  /// 0.74 at first and 0.5 at last: 0.62 over the range, faster than 0.52 ± 0.05, and 0.56 over the last half.
  @Test func `a fall that slows down is no faster than where it ends`() throws {
    func mean(_ n: Double) -> Double {
      let x = log(n / 512)
      return exp(-0.62 * x + 0.029 * x * x)
    }
    #expect(try Self.verdict(0.52, mean: mean).verdict == .noSlower)
    // The mirror image gets steeper; the last half is the faster one, and the range is not.
    func mirror(_ n: Double) -> Double { pow(n, -1.24) / mean(n) }
    #expect(try Self.verdict(0.45, mean: mirror).verdict == .faster)
  }

  /// A ratio to a bound that rises ever faster: the range gives −0.069 with a wide interval, each late local
  /// exponent is far below −0.05.
  @Test func `a curve that bends away from the claim is slower, not inconclusive`() throws {
    let ratios = [0.395, 0.36, 0.337, 0.331, 0.343, 0.361, 0.390, 0.418, 0.469, 0.506, 0.581]
    let judgement = try Self.verdict(0, points: 11, cv: 0.03) { n in
      ratios[Int(log2(n / 64).rounded())]
    }
    #expect(judgement.exponent > -0.08 && judgement.exponent < 0)
    #expect(judgement.verdict == .slowerOnRange)
    #expect(judgement.reasons[0].contains("over the whole range, with the smaller n, the exponent"))
  }

  /// Going through all claims in steps of 0.001, a word is said exactly while its p-value is below 5 %: the last one before
  /// it changes has a p-value that has come near to it.
  @Test(arguments: [Claim.Kind.upper, .matching])
  func `a word has the p-value of the tests that it needs`(kind: Claim.Kind) throws {
    var last: [Verdict: Double] = [:]
    for step in 0...600 {
      let judgement = try Self.verdict(0.3 + 0.001 * Double(step), kind: kind, cv: 0.2) {
        pow($0, -0.6)
      }
      guard judgement.verdict != .inconclusive else {
        #expect(judgement.wordP == nil)
        continue
      }
      let p = try #require(judgement.wordP)
      #expect(p < VerdictThresholds.level, "\(judgement.verdict) has \(p)")
      last[judgement.verdict] = max(last[judgement.verdict] ?? 0, p)
    }
    let words: Set<Verdict> =
      kind == .upper
      ? [.faster, .noSlower, .slowerOnRange] : [.faster, .matches, .slowerOnRange]
    #expect(Set(last.keys) == words)
    // A contradiction also needs the last half's estimate to lie below, where it ends.
    for (word, p) in last where word != .slowerOnRange { #expect(p > 0.03, "\(word) ends at \(p)") }
  }

  /// Slow at first and as claimed at last: neither word, and no trials would bring one.
  @Test func `a curve that bends towards the claim is inconclusive`() throws {
    let judgement = try Self.verdict(0.6) { pow($0 + 60, -0.62) }
    #expect(judgement.verdict == .inconclusive && judgement.trialsNeeded == nil)
    #expect(judgement.obstacle == .preAsymptotic)
  }

  @Test func `an exponent over a bent curve is called the slope of a chord`() throws {
    let judgement = try Self.verdict(0.54) { pow($0, -0.6) + 0.5 * pow(4096, -0.6) }
    #expect(judgement.reasons.contains { $0.hasSuffix("one exponent is the slope of a chord") })
  }
}
