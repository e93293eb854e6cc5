import Statistics
import Testing

/// A fit against 30-digit arithmetic on the matrices, by `Goldens/rate_fit.py`.
@Suite struct RateFitGoldenTests {
  static let samples = [
    RateSample(n: 64, risks: [0.41, 0.32, 0.55, 0.38]),
    RateSample(n: 128, risks: [0.29, 0.21, 0.25, 0.33]),
    RateSample(n: 256, risks: [0.17, 0.12, 0.22, 0.15]),
    RateSample(n: 512, risks: [0.105, 0.13, 0.09, 0.14]),
    RateSample(n: 1024, risks: [0.111, 0.082, 0.124, 0.095]),
  ]

  /// A dozen rounded operations on numbers of order one leave thirteen digits.
  static func agrees(_ value: Double?, _ expected: Double, tolerance: Double = 1e-12) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * abs(expected)
  }

  @Test func `exponent, errors and intervals`() throws {
    let fit = try RateFit(Self.samples, standardError: .hc3)
    #expect(Self.agrees(fit.exponent, 0.523666268915757460043950269568))
    #expect(Self.agrees(fit.logConstant, 1.22069070100964126976809320061))
    #expect(Self.agrees(fit.standardError, 0.115133206050525691131296012922))
    #expect(Self.agrees(fit.withinStandardError, 0.0469071112367839753889319024275))
    #expect(fit.degreesOfFreedom == 3)
    // GSL's t quantiles keep eleven digits or more.
    #expect(Self.agrees(fit.ci95.lower, 0.157261022704793935998072166198, tolerance: 1e-9))
    #expect(Self.agrees(fit.ci95.upper, 0.890071515126720984089828372937, tolerance: 1e-9))
    #expect(Self.agrees(fit.ci90.lower, 0.252715991664946188333827603506, tolerance: 1e-9))
    #expect(Self.agrees(fit.ci90.upper, 0.794616546166568731754072935629, tolerance: 1e-9))
    #expect(
      Self.agrees(
        fit.pValue(exponentAtLeast: 0.75), 0.0720145940770709492219453075228, tolerance: 1e-10))
    let first = try #require(fit.localSlopes.first)
    #expect(first.from == 64 && first.to == 128 && fit.localSlopes.count == 4)
    #expect(Self.agrees(first.exponent, 0.620151929183456211998410755578))
    #expect(Self.agrees(first.standardError, 0.218486376241282238115287015376))
  }

  @Test(arguments: [
    (SlopeStandardError.hc1, 0.0616408482883654538750907217199, 3.0),
    (.ols, 0.0588781931877351958469128054923, 3.0),
    (.within, 0.0469071112367839753889319024275, 3.0),
  ])
  func `the other standard errors`(_ kind: SlopeStandardError, _ expected: Double, _ df: Double)
    throws
  {
    let fit = try RateFit(Self.samples, standardError: kind)
    #expect(Self.agrees(fit.standardError, expected))
    #expect(fit.degreesOfFreedom == df)
  }

  @Test func `curvature and lack of fit`() throws {
    let fit = try RateFit(Self.samples)
    let curvature = try #require(fit.curvature)
    #expect(Self.agrees(curvature.coefficient, 0.112982516148967540618788703095, tolerance: 1e-11))
    #expect(Self.agrees(curvature.standardError, 0.0614067405422571377744817519259))
    #expect(Self.agrees(curvature.degreesOfFreedom, 10.3483548876893790385215233207))
    #expect(Self.agrees(curvature.pValue, 0.0946090133368552119215591556225, tolerance: 1e-10))
    #expect(Self.agrees(fit.lackOfFitP, 0.280002826900846713809045151469, tolerance: 1e-10))

    let means = fit.points.map { RateSample(n: $0.n, risks: [$0.mean]) }
    let single = try RateFit(means)
    #expect(
      Self.agrees(single.curvature?.pValue, 0.0913730379422053107069855235474, tolerance: 1e-10))
    #expect(single.lackOfFitP == nil && single.withinStandardError == nil)
  }

  @Test func `the correction and the mean logarithm`() throws {
    let corrected = try RateFit(Self.samples, biasCorrected: true)
    #expect(Self.agrees(corrected.exponent, 0.524473063747652698290309112772))
    let typical = try RateFit(Self.samples, estimand: .meanLog)
    #expect(Self.agrees(typical.exponent, 0.521639382637981814362330060069))
    #expect(Self.agrees(typical.withinStandardError, 0.0463873725401829102620782231009))
  }

  @Test func `distributions`() {
    #expect(Self.agrees(StudentT(degreesOfFreedom: 3).quantile(0.975), 3.1824463052837095927))
    #expect(Self.agrees(StudentT(degreesOfFreedom: 4.5).cumulative(1.7), 0.92182304393205111262))
    #expect(
      Self.agrees(FisherF(numerator: 3, denominator: 7.5).upperTail(2.5), 0.13819360276446282471))
    #expect(Self.agrees(ChiSquared(degreesOfFreedom: 5).upperTail(9), 0.10906415794977236127))
    #expect(Self.agrees(StandardNormal.quantile(0.9), 1.281551565544600467))
  }

  @Test func `distributions far out stay finite and do not stop the program`() {
    for df in [1, 2.5, 1e3, 1e9] {
      for t in [0, 1e-300, 1, 1e3, 1e150] {
        let p = StudentT(degreesOfFreedom: df).twoSidedP(t)
        #expect(p >= 0 && p <= 1)
        for other in [0.5, 7, 1e6] {
          let upper = FisherF(numerator: df, denominator: other).upperTail(t)
          #expect(upper >= 0 && upper <= 1)
        }
      }
      #expect(StudentT(degreesOfFreedom: df).quantile(0.999).isFinite)
    }
    #expect(StudentT(degreesOfFreedom: 3).cumulative(-.infinity) == 0)
  }
}
