import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Analysis
@testable import Diffusion
@testable import Estimators
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// The constants of the assumptions against closed forms and plain loops.
@Suite struct AssumptionAuditTests {
  private static let window = TimeLaw.window(from: 0.1, to: 2)

  private static func fit(
    _ target: any Target, times: TimeLaw, n: Int = 24, refinement: Int = 0,
    process: any ForwardProcess = VariancePreserving(schedule: .constant(1)),
    estimator: any Estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 1, 8])
  ) throws -> MeasuredFit {
    let problem = RegressionProblem(
      target: target, process: process, times: times, inputs: InputMap(bias: 1))
    let key = TrialKey(seed: 5, trial: 1, block: UInt64(n))
    let training = TrainingSet(
      data: problem.drawExamples(count: n, key: key), problem: .score(problem), key: key)
    let nodes = problem.quadratureNodes(refinement: refinement)
    return MeasuredFit(
      estimator: estimator, training: training,
      path: try estimator.fit(training, evaluation: nodes.nodes), records: [0, 2], nodes: nodes,
      coarseNodes: nodes, projection: { nil })
  }

  private static func constants(_ fit: MeasuredFit) throws -> [String: Double] {
    let rows = try AssumptionAudit().values(of: fit)
    try #require(rows.count == 2 && rows[0] == rows[1])
    return Dictionary(uniqueKeysWithValues: rows[0].map { ($0.name, $0.value) })
  }

  /// f_* = a tanh(α a x/h) has its largest slope (α/h) a² at x = 0 and nowhere else.
  @Test func `two atoms have the slope of the hyperbolic tangent`() throws {
    let fit = try Self.fit(
      Atoms(points: Matrix([[-1.5], [1.5]]), weights: [0.5, 0.5]), times: .fixed(0.5),
      refinement: 10)
    let (α, h) = (exp(-0.25), 1 - exp(-0.5))
    let supremum = α / h * 1.5 * 1.5
    let found = try #require(try Self.constants(fit)["lipschitz-in-x"])
    #expect(found <= supremum * (1 + 1e-12))
    // A node lies within half a spacing, 0.75/2⁵ of √h, of 0, where 1 − tanh² is 1 less the square.
    let distance = α * 1.5 / h * 0.5 * 0.75 / 32 * h.squareRoot()
    #expect(found > supremum * (1 - distance * distance))
    // Over a window the slope is steepest at the first of all the times.
    let wide = try Self.fit(
      Atoms(points: Matrix([[-1.5], [1.5]]), weights: [0.5, 0.5]), times: Self.window,
      refinement: 6)
    let earliest = exp(-0.05) / (1 - exp(-0.1)) * 1.5 * 1.5
    let slope = try #require(try Self.constants(wide)["lipschitz-in-x"])
    #expect(slope <= earliest && slope > 0.8 * earliest)
  }

  /// The covariance given x of two atoms has rank one, so that its norm is the label noise, in closed form.
  @Test func `in the plane the slope of two atoms is the label noise's`() throws {
    let fit = try Self.fit(
      Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]), times: .fixed(0.5))
    try #require(fit.nodes.count <= AssumptionAudit.mostNodes)
    let (α, h) = (exp(-0.25), 1 - exp(-0.5))
    let noise = fit.training.data.noisy.labelNoise + fit.nodes.nodes.labelNoise
    let expected = α / h * (noise.max() ?? .nan)
    let found = try #require(try Self.constants(fit)["lipschitz-in-x"])
    // Central differences: their own error is of the order of the squared step.
    #expect(abs(found / expected - 1) < 1e-5)
  }

  /// ∇f_* = α Σ S⁻¹ with S = α² Σ + h I, whatever x.
  @Test func `a Gaussian in the plane has one slope`() throws {
    let turned = try SymmetricEigen(of: Matrix([[0.9, 0.35], [0.35, 0.4]]))
    let target = GaussianMixture(components: [
      GaussianMixture.Component(
        weight: 1, mean: [0.3, -1], variances: turned.values, axes: turned.vectors)
    ])
    let (α, h) = (exp(-0.25), 1 - exp(-0.5))
    // The larger root of λ² − 1.3 λ + (0.36 − 0.1225).
    let largest = 0.65 + (0.65 * 0.65 - 0.2375).squareRoot()
    let expected = α * largest / (α * α * largest + h)
    let constants = try Self.constants(try Self.fit(target, times: .fixed(0.5)))
    #expect(abs(try #require(constants["lipschitz-in-x"]) / expected - 1) < 1e-8)
    #expect(constants["lipschitz-in-t"] == nil && constants["smallest-time-gap"] == nil)
  }

  /// f_* = a(t) x for N(0, σ²), a = α σ²/S with S = α² σ² + 1 − α², so that with dα/dt = −α/2
  /// da/dt = −½ α σ² (1 − α² (σ² − 1))/S².
  @Test func `a Gaussian's slopes in x and in t are those of its factor`() throws {
    let variance = 1.7
    let target = GaussianMixture(components: [
      GaussianMixture.Component(weight: 1, mean: [0], variances: [variance], axes: .identity(1))
    ])
    let fit = try Self.fit(target, times: Self.window)
    try #require(fit.nodes.count <= AssumptionAudit.mostNodes)
    var (inSpace, inTime) = (0.0, 0.0)
    // The nodes count at the first time, too.
    for (points, time) in [
      (fit.training.data.noisy, nil), (fit.nodes.nodes, nil), (fit.nodes.nodes, Self.window.start),
    ] {
      for j in 0..<points.count {
        let α = exp(-(time ?? points.times[j]) / 2)
        let s = α * α * variance + 1 - α * α
        inSpace = max(inSpace, α * variance / s)
        inTime = max(
          inTime,
          abs(0.5 * α * variance * (1 - α * α * (variance - 1)) / (s * s) * points.points[j, 0]))
      }
    }
    let constants = try Self.constants(fit)
    #expect(abs(try #require(constants["lipschitz-in-x"]) / inSpace - 1) < 1e-10)
    #expect(abs(try #require(constants["lipschitz-in-t"]) / inTime - 1) < 1e-5)
  }

  @Test func `radii and times are those of the set, for kernels and networks`() throws {
    let target = Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6])
    let network = NetworkEstimator(
      neurons: 16, initialization: .antisymmetric, learningRate: .auto, steps: [0, 1, 8],
      precision: .double)
    let kernel = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: [0, 1, 8])
    for estimator in [network as any Estimator, kernel] {
      let fit = try Self.fit(target, times: Self.window, estimator: estimator)
      let training = fit.training
      var (label, point, gap) = (0.0, 0.0, Double.infinity)
      for j in 0..<training.count {
        label = max(label, hypot(training.labels[j, 0], training.labels[j, 1]))
        let x = training.data.noisy.points
        point = max(point, hypot(x[j, 0], x[j, 1]))
        gap = min(gap, training.data.noisy.times[j] - 0.1)
      }
      let constants = try Self.constants(fit)
      #expect(abs(try #require(constants["data-radius"]) - label) < 1e-14)
      #expect(abs(try #require(constants["input-radius"]) - point) < 1e-14 * point)
      #expect(constants["smallest-time-gap"] == gap)
      #expect(abs(try #require(constants["integrated-rate"]) - 2) < 1e-12)
      // 24⁶/(λ⁴ 0.1³)
      let least = try SymmetricEigen.values(of: TangentKernel().gram(training.inputs))[0]
      let width = pow(24, 6) / (pow(least, 4) * 0.001)
      #expect(abs(try #require(constants["log10-implied-width"]) - log10(width)) < 1e-6)
      #expect(Set(constants.keys) == Set(AssumptionAudit().quantityNames))
    }
  }

  @Test func `the width is that of the formula`() {
    // 10⁶/((10⁻²)⁴ (10⁻¹)³) = 10¹⁷
    #expect(
      abs(AssumptionAudit.logarithmOfWidth(sampleSize: 10, leastEigenvalue: 0.01) - 17) < 1e-12)
  }

  /// −2 log α(T) = 0.1 T + ½ 19.9 T² of a linear schedule; with another scaling of X_t, that of the same ψ.
  @Test func `the integrated rate is the schedule's`() throws {
    let target = Atoms(points: Matrix([[-1], [1]]), weights: [0.5, 0.5])
    func rate(_ process: any ForwardProcess, _ times: TimeLaw) throws -> Double {
      try #require(
        try Self.constants(try Self.fit(target, times: times, process: process))["integrated-rate"])
    }
    let linear = VariancePreserving(schedule: .linear(from: 0.1, to: 20))
    let found = try rate(linear, .window(from: 0.1, to: 0.6))
    #expect(abs(found - (0.06 + 0.5 * 19.9 * 0.36)) < 1e-10)
    // X_t = X₀ + √t Z at t = 3 is twice a variance-preserving point with α = ½.
    let heat = VarianceExploding(noise: .heatFlow)
    #expect(abs(try rate(heat, .fixed(3)) - 2 * log(2)) < 1e-12)
  }

  @Test func `no quantity is another measure's`() {
    let others: [any Measure] = [
      GramMeasure(), Coupling(), Decomposition(extent: .error(share: 0.01)),
    ]
    let names = (others + [AssumptionAudit()]).flatMap(\.quantityNames)
    #expect(Set(names).count == names.count)
  }

  /// A curve whose constants have given means at n = 32 and at 512.
  private static func curve(
    _ variant: String, radius: (Double, Double), slope: (Double, Double), width: (Double, Double)
  ) -> RiskCurve {
    func point(_ n: Int, _ radius: Double, _ slope: Double, _ width: Double) -> RiskPoint {
      RiskPoint(
        n: n, trials: 2, failed: 0, mean: 1, mcse: 0.1, integrationError: 0,
        coefficientOfVariation: 0.1, meanStep: nil, stoppingTime: nil, shareAtEnd: 0,
        ratioToOracle: nil,
        stoppingCost: nil,
        others: [
          ("data-radius", Estimate(radius, 0.1)), ("lipschitz-in-x", Estimate(slope, 0.1)),
          ("log10-implied-width", Estimate(width, 0.1)),
        ], risks: [1, 1])
    }
    return RiskCurve(
      series: Study.Series(
        variant: variant, estimator: "kernel", kind: "tangent-kernel", width: nil),
      stopping: "gcv", isConditional: false,
      points: [
        point(32, radius.0, slope.0, width.0), point(512, radius.1, slope.1, width.1),
      ], fit: nil, fitFailure: nil, floor: nil)
  }

  @Test func `the answer tells constants that grow from those that do not`() throws {
    let answer = try #require(
      AssumptionAudit().answer([
        Self.curve("box", radius: (0.97, 1), slope: (2, 2.01), width: (17.2, 29)),
        Self.curve("tails", radius: (2, 3.4), slope: (2, 1), width: (18, 31.04)),
      ]))
    #expect(
      answer
        == "Of the assumptions' constants, the largest norm of a label changes by less than 5 % "
        + "(1.00 ± 0.10 for kernel, box) and **grows** (2.00 ± 0.10 to 3.40 ± 0.10 for kernel, tails); "
        + "the largest slope of the posterior mean in x changes by less than 5 % (2.01 ± 0.10 for "
        + "kernel, box) and **falls** (2.00 ± 0.10 to 1.00 ± 0.10 for kernel, tails); the width asked "
        + "for by λ_min(H) is 10^(17.20 ± 0.10) to 10^(18.00 ± 0.10) at n = 32 and 10^(29.00 ± 0.10) "
        + "to 10^(31.04 ± 0.10) at 512.")
    #expect(AssumptionAudit().answer([]) == nil)
  }
}
