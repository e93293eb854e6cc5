import Foundation
import Statistics
import Testing

@Suite struct SlopeDesignTests {
  private static let design = SlopeDesign(
    (0..<7).map { k in
      SlopeDesign.Point(
        n: Double(64 << k), coefficientOfVariation: 0.6 * pow(0.9, Double(k)),
        seconds: 0.01 * pow(4, Double(k)))
    })

  @Test func `the standard error is the one that trials then give`() throws {
    let design = try #require(Self.design)
    // Risks with exactly the stated variation: mean 1, half above and half below.
    let trials = 40
    let fit = try RateFit(
      design.points.map { point in
        // ±a with an even number of trials has cv² = a² T/(T − 1).
        let a = point.coefficientOfVariation * (39 / 40.0).squareRoot()
        return RateSample(
          n: point.n, risks: (0..<trials).map { 1 + ($0 % 2 == 0 ? a : -a) })
      }, standardError: .within)
    let planned = design.standardError(trials: Array(repeating: trials, count: 7))
    #expect(abs(planned / fit.standardError - 1) < 1e-12)
  }

  @Test func `equal numbers reach the goal and one trial less does not`() throws {
    let design = try #require(Self.design)
    let trials = try #require(design.equalTrials(forStandardError: 0.02))
    #expect(design.standardError(trials: trials) <= 0.02)
    #expect(design.standardError(trials: trials.map { $0 - 1 }) > 0.02)
  }

  @Test(arguments: [0.05, 0.02, 0.005])
  func `no shift of time between sample sizes is cheaper`(_ goal: Double) throws {
    let design = try #require(Self.design)
    let cheapest = try #require(design.cheapestTrials(forStandardError: goal))
    let equal = try #require(design.equalTrials(forStandardError: goal))
    #expect(design.standardError(trials: cheapest) <= goal)
    #expect(design.seconds(trials: cheapest) <= design.seconds(trials: equal))
    #expect(cheapest.allSatisfy { $0 >= SlopeDesign.fewestTrials })
    // Half of the trials at one n, made good at another, must cost more; rounding up costs a trial an n.
    let rounding = design.points.reduce(0) { $0 + $1.seconds }
    for from in 0..<7 where cheapest[from] > 30 {
      for to in 0..<7 where to != from && to != 3 {
        var other = cheapest
        other[from] = Int(Double(other[from]) * 0.5)
        while design.standardError(trials: other) > goal, other[to] < 100 * cheapest[to] {
          other[to] += 1
        }
        #expect(
          design.standardError(trials: other) > goal
            || design.seconds(trials: other) > design.seconds(trials: cheapest) - rounding)
      }
    }
  }

  @Test func `the planned chance is the one met`() throws {
    // An exponent 0.08 below the boundary with lognormal noise: 1,000 repetitions at the planned
    // number of trials, whose MCSE at 90 % is 1 %.
    let points = (0..<7).map {
      SlopeDesign.Point(n: Double(64 << $0), coefficientOfVariation: 0.5, seconds: 1)
    }
    let design = try #require(SlopeDesign(points))
    let goal = design.standardError(toTell: 0.08, level: 0.05, power: 0.9)
    let trials = try #require(design.equalTrials(forStandardError: goal))[0]
    var generator = SplitMix64(seed: 77)
    var seen = 0
    for _ in 0..<1000 {
      let fit = try RateFit(
        points.map { point in
          RateSample(
            n: point.n,
            risks: (0..<trials).map { _ in
              pow(point.n, -0.42) * Noise.lognormal.draw(cv: 0.5, from: &generator)
            })
        })
      if fit.ci90.upper < 0.5 { seen += 1 }
    }
    #expect(seen > 870 && seen < 930)
  }

  @Test func `three different sample sizes are needed`() {
    let point = SlopeDesign.Point(n: 64, coefficientOfVariation: 0.5, seconds: 1)
    #expect(SlopeDesign([point, point, point]) == nil)
    #expect(SlopeDesign([]) == nil)
    let design = Self.design
    #expect(design?.equalTrials(forStandardError: 1e-9) == nil)
    #expect(design?.cheapestTrials(forStandardError: 0) == nil)
  }
}

@Suite struct PowerMultipleTests {
  @Test func `the multiple is above that of Student's t and nears the normal one`() {
    func multiple(_ points: Int) -> Double {
      powerMultiple(points: points, level: 0.05, power: 0.9)
    }
    // NumPy, 400,000 draws; a quantile of 20,000 draws is off by some 0.03 where it is 5.
    for (points, expected) in [(5, 5.705), (7, 4.281), (9, 3.788)] {
      #expect(abs(multiple(points) / expected - 1) < 0.03)
    }
    // 1.645 + 1.282 for ever more points; sixty of them come within a tenth.
    #expect(abs(multiple(60) - 2.926) < 0.3)
    #expect(multiple(7) == multiple(7))
  }
}
