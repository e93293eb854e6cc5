import Foundation
import LinearAlgebra
import Statistics
import Testing

@testable import Diffusion
@testable import Estimators

/// Four inputs along the axes, whose Gram matrix is diag(8, 4, 2, 1).
///
/// κ(z, z′) = 0 between orthogonal inputs and |z|²/2 on the diagonal. Every criterion is a sum of four terms that a reader can add up.
///
/// At the learning rate 1/8 and after k steps the factors left of the labels are (1 − λ/8)ᵏ:
///
///     k    λ = 8   4      2       1        df = Σ (1 − factor)
///     0    1       1      1       1        0
///     1    0       1/2    3/4     7/8      1.875
///     2    0       1/4    9/16    49/64    2.421875
///     4    0       1/16   .3164   .5862    3.034912...
///     1000 0       0      0       ~0       4
@Suite struct StoppingByHandTests {
  private static let eigenvalues: [Double] = [8, 4, 2, 1]
  private static let steps = [0, 1, 2, 4, 1000]

  /// A training set of the four inputs with given labels of one output; the others are zero.
  private static func training(_ labels: [Double]) -> TrainingSet {
    let problem = RegressionProblem(
      target: Atoms(
        points: Matrix([[1, 0, 0, 0], [0, 1, 0, 0]]), weights: [0.5, 0.5]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: nil))
    var points = Matrix(rows: 4, columns: 4)
    var matrix = Matrix(rows: 4, columns: 4)
    for i in 0..<4 {
      points[i, i] = (2 * eigenvalues[i]).squareRoot()
      matrix[i, 0] = labels[i]
    }
    let noisy = NoisyPoints(
      problem: problem, points: points, times: [Double](repeating: 0.5, count: 4))
    return TrainingSet(
      data: DataSet(noisy: noisy, labels: matrix), problem: .score(problem),
      key: TrialKey(seed: 1, trial: 0, block: 4))
  }

  /// The evidence of gradient descent on them, with the label noise v of all four outputs together.
  private static func evidence(
    _ labels: [Double], noise: Double? = nil, steps: [Int] = steps
  ) throws -> StoppingEvidence {
    let training = training(labels)
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .constant(0.125), steps: steps)
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    return StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [], conditionalRisk: nil,
      pilotRecord: nil, exactLabelNoise: { noise })
  }

  @Test func `the Gram matrix is diagonal`() {
    let gram = TangentKernel().gram(Self.training([1, 1, 1, 1]).inputs)
    for i in 0..<4 {
      for j in 0..<4 {
        #expect(abs(gram[i, j] - (i == j ? Self.eigenvalues[i] : 0)) < 1e-15)
      }
    }
  }

  /// l = (8, 4, 2, 1)/(4 · 8) = (1/4, 1/8, 1/16, 1/32), whose mean is 15/128; step size η n κ_max = 4.
  ///
  /// Until η = 4 the complexity is R̂² = 1/4 Σ min(l, 1/η) = 15/128. With Cσ = c it exceeds 1/(cη) where
  /// 15/128 > 1/(c η)²: at η = 4 t for c² > 8/(15 t²).
  @Test func `the Rademacher rule stops before the bound breaks`() throws {
    // v = 4 outputs · σ². One step: η = 4 fulfils the bound for c = 0.7 < √(8/15) = 0.7303.
    func chosen(c: Double) throws -> Int? {
      let evidence = try Self.evidence([1, 1, 1, 1], noise: 4 * 0.01)
      return try RademacherComplexity(constant: c / 0.1).chooseRecord(evidence)
    }
    // 0.74: broken at t = 1, so that T̂ = 0.
    #expect(try chosen(c: 0.74) == 0)
    // 0.7: at t = 2, η = 8: R̂² = (1/8 + 1/8 + 1/16 + 1/32)/4 = 11/128 > 1/5.6² = 0.0319. T̂ = 1.
    #expect(try chosen(c: 0.7) == 1)
    // 0.4: η = 8 has 1/3.2² = 0.0977 > 0.0859; η = 12: (1/12 + 1/12 + 1/16 + 1/32)/4 = 0.0651
    // > 1/4.8² = 0.0434. T̂ = 2.
    #expect(try chosen(c: 0.4) == 2)
    // 0.3: η = 12 has 1/3.6² = 0.0772; η = 16: (3/16 + 1/32)/4 = 0.0547 > 1/4.8² = 0.0434. T̂ = 3, of
    // which the record before is step 2.
    #expect(try chosen(c: 0.3) == 2)
    // The norm bound divides the noise; 2e is the paper's constant: c = 2e · 0.1 = 0.5437, T̂ = 1.
    let evidence = try Self.evidence([1, 1, 1, 1], noise: 4 * 0.01)
    #expect(try RademacherComplexity().chooseRecord(evidence) == 1)
    #expect(try RademacherComplexity(constant: 7.4, norm: .number(2)).chooseRecord(evidence) == 2)
    // Without a noise level it does not apply.
    #expect(try RademacherComplexity().chooseRecord(Self.evidence([1, 1, 1, 1])) == nil)
    #expect(RademacherComplexity().isLabelFree)
    let estimated = EstimatedRademacherComplexity(
      RademacherComplexity(), noise: .residuals, estimatesNorm: false)
    #expect(!estimated.isLabelFree && estimated.name == "rademacher(noise=residuals)")
  }

  /// argmin{t : R̂(1/√η_t) > 1/(c η_t)} − 1 by counting, for a piece with the eigenvalues given.
  private static func step(_ eigenvalues: [Double], c: Double) -> Int {
    let count = Double(eigenvalues.count)
    let largest = eigenvalues.max() ?? 0
    var t = 1
    while true {
      let η = count * largest * Double(t) / 8
      let mean = eigenvalues.reduce(0) { $0 + min($1 / (count * largest), 1 / η) } / count
      if mean.squareRoot() > 1 / (c * η) { return t - 1 }
      t += 1
    }
  }

  /// Radii 4, √8, 2 and √2: within 3 are the eigenvalues 4, 2 and 1.
  ///
  /// With c = 0.3 that is step 7 where all four give 3.
  @Test func `truncation leaves out what lies beyond the radius`() throws {
    let steps = Array(0...40)
    let rule = RademacherComplexity(constant: 3, truncation: (3, "3"))
    let evidence = try Self.evidence([1, 1, 1, 1], noise: 0.04, steps: steps)
    // Exact noise is the mean of v over the inputs within, for which c stands here.
    let noise = evidence.training.data.noisy.labelNoise
    let c = 3 * ((noise[1] + noise[2] + noise[3]) / 3 / 4).squareRoot()
    #expect(Self.step([4, 2, 1], c: 0.3) == 7 && Self.step([8, 4, 2, 1], c: 0.3) == 3)
    #expect(try rule.chooseRecord(evidence) == min(40, Self.step([4, 2, 1], c: c)))
    #expect(rule.name == "rademacher(constant=3,truncate=3)")
    // Nothing lies within: no complexity, and no step.
    let none = RademacherComplexity(truncation: (1, "1"))
    #expect(try none.chooseRecord(evidence) == nil)
  }

  /// Shells [1, 2), [2, 4) and [4, 8): the eigenvalues 1; 4 and 2; 8.
  @Test func `localised complexities stop at the earliest of their times`() throws {
    let steps = Array(0...400)
    let evidence = try Self.evidence([1, 1, 1, 1], noise: 0.04, steps: steps)
    let points = evidence.training.data.noisy
    #expect(Localisation.radius.pieces(of: points) == [[3], [1, 2], [0]])
    // One time is one window.
    #expect(Localisation.time.pieces(of: points) == [[0, 1, 2, 3]])
    #expect(Localisation.timeAndRadius.pieces(of: points) == [[3], [1, 2], [0]])
    let v = points.labelNoise
    func c(_ piece: [Int]) -> Double {
      (piece.reduce(0) { $0 + v[$1] } / Double(piece.count) / 4).squareRoot()
    }
    let expected = [
      Self.step([1], c: c([3])), Self.step([4, 2], c: c([1, 2])), Self.step([8], c: c([0])),
    ].min()
    let rule = RademacherComplexity(constant: 1, localisation: .radius)
    #expect(try rule.chooseRecord(evidence) == expected)
    #expect(rule.name == "rademacher(constant=1,localise=radius)" && rule.isLabelFree)
    let whole = RademacherComplexity(constant: 1, localisation: .time)
    #expect(try whole.chooseRecord(evidence) == Self.step([8, 4, 2, 1], c: c([0, 1, 2, 3])))
  }

  @Test func `windows of time are dyadic in the signal-to-noise ratio`() throws {
    let problem = try quickstart()
    let points = problem.training(200).data.noisy
    let pieces = Localisation.time.pieces(of: points)
    #expect(pieces.flatMap(\.self).sorted() == Array(0..<200) && pieces.count > 3)
    for piece in pieces {
      let ratios = piece.map { points.levels[$0].α * points.levels[$0].α / points.levels[$0].h }
      // All within [2ᵏ, 2ᵏ⁺¹).
      #expect(Set(ratios.map { log2($0).rounded(.down) }).count == 1)
    }
  }

  /// Labels (4, 2, 1/2, 1/2): RSS = 20.5, then 1 + .140625 + .19140625, .25 + .0791 + .1465, ...
  @Test func `Mallows' criterion weighs residuals against degrees of freedom`() throws {
    // RSS + 2 v df for v = 1/4: 20.5, 1.332 + .9375 = 2.2695, .4757 + 1.2109 = 1.6866,
    // .0156 + .0250 + .0859 + 1.5175 = 1.6440, 0 + 2.
    let labels = [4, 2, 0.5, 0.5]
    #expect(try MallowsCp().chooseRecord(Self.evidence(labels, noise: 0.25)) == 3)
    // v = 1/2: 20.5, 3.207, 2.8976, 3.1615, 4.
    #expect(try MallowsCp().chooseRecord(Self.evidence(labels, noise: 0.5)) == 2)
    // v = 2: 20.5, 8.832, 10.16, ...
    #expect(try MallowsCp().chooseRecord(Self.evidence(labels, noise: 2)) == 1)
    // v = 6: 20.5 against 23.8.
    #expect(try MallowsCp().chooseRecord(Self.evidence(labels, noise: 6)) == 0)
    #expect(try MallowsCp().chooseRecord(Self.evidence(labels)) == nil)
  }

  /// RSS/(1 − df/4)²: 20.5, 1.332/.2822 = 4.720, .4757/.1557 = 3.055, .1265/.0582 = 2.173, and at 1000
  /// nothing is left to judge by.
  @Test func `generalised cross-validation and the noise of its residuals`() throws {
    let evidence = try Self.evidence([4, 2, 0.5, 0.5])
    #expect(try GeneralizedCrossValidation().chooseRecord(evidence) == 3)
    // RSS/(n − df) at k = 4: factors 0, 1/16, (3/4)⁴, (7/8)⁴.
    let third = 0.75 * 0.75 * 0.75 * 0.75
    let fourth = 0.875 * 0.875 * 0.875 * 0.875
    let rss: Double = 4.0 / 256 + 0.25 * (third * third + fourth * fourth)
    let left: Double = 1.0 / 16 + third + fourth
    let noise = try NoiseEstimate.residuals.labelNoise(evidence)
    #expect(abs((noise ?? 0) - rss / left) < 1e-14)
  }

  /// The nearest of (4, 0, 0, 0), (0, √8, 0, 0), (0, 0, 2, 0), (0, 0, 0, √2) is always the shortest other.
  @Test func `the noise between nearest neighbours`() throws {
    // Neighbours 3, 3, 3 and 2: (4 − ½)² + (2 − ½)² + 0 + 0 = 14.5, over 2n = 8.
    let evidence = try Self.evidence([4, 2, 0.5, 0.5])
    #expect(try NoiseEstimate.nearestNeighbours.labelNoise(evidence) == 14.5 / 8)
    #expect(try NoiseEstimate.exact.labelNoise(Self.evidence([1, 1, 1, 1], noise: 3)) == 3)
  }

  /// RSS/n: 5.125, .333, .1189, .0316, 0.
  @Test(arguments: [(6, 0), (5.125, 0), (5, 1), (0.3, 2), (0.1, 3), (0.01, 4)])
  func `the discrepancy principle takes the first small residual`(_ noise: Double, _ record: Int)
    throws
  {
    let labels = [4, 2, 0.5, 0.5]
    #expect(try Discrepancy().chooseRecord(Self.evidence(labels, noise: noise)) == record)
    #expect(
      try Discrepancy(factor: 2).chooseRecord(Self.evidence(labels, noise: noise / 2)) == record)
    // Never small enough: the end of the path.
    let short = try Self.evidence(labels, noise: 0.01, steps: [0, 1, 2])
    #expect(try Discrepancy().chooseRecord(short) == 2)
  }

  /// Σ λ r²: 8·16 + 4·4 + 2/4 + 1/4 = 144.75, then 4·1 + 2·.140625 + .19140625 = 4.4727,
  /// 4·.25 + 2·.0791 + .1465 = 1.3047, 4·.015625 + 2·.02503 + .0859 = .1984, 0; tr H = 15.
  @Test(arguments: [(10, 0), (9.6, 1), (0.29, 2), (0.08, 3), (0.01, 4)])
  func `the smoothed principle weighs residuals by eigenvalues`(_ noise: Double, _ record: Int)
    throws
  {
    let evidence = try Self.evidence([4, 2, 0.5, 0.5], noise: noise)
    #expect(try SmoothedDiscrepancy().chooseRecord(evidence) == record)
  }

  /// Labels (4, 2, ½, ½) and C = 1; n |f_i − f_j|² against v Σ (1 − factor)², whose sums at k = 1, 2, 4,
  /// 1000 are 1 + ¼ + 1/16 + 1/64 = 1.328, 1.808, 2.5174 and 4.
  ///
  ///     0 to 1: 16 + 1 + 1/64 + 1/256 = 17.02     1 to 2: (½)² + (3/32)² + (7/128)² = .2618
  ///     1 to 4: .7656 + .0470 + .0209 = .8335     1 to 1000: 1 + .1406 + .1914 = 1.3320
  ///     2 to 4: .1406 + .0151 + .0080 = .1638     2 to 1000: .25 + .0791 + .1465 = .4757
  ///     4 to 1000: .0156 + .0250 + .0859 = .1265
  @Test(arguments: [(13, 0), (10, 1), (0.35, 1), (0.33, 2), (0.12, 2), (0.118, 3), (0.03, 4)])
  func `balancing takes the first record that none after it contradicts`(
    _ noise: Double, _ record: Int
  ) throws {
    // 17.02/1.328 = 12.8 and 20.5/4 = 5.1 for record 0; .8335/2.5174 = .3311, .333 and .197 for record 1;
    // .4757/4 = .1189 and .065 for record 2; .1265/4 = .0316 for record 3.
    let evidence = try Self.evidence([4, 2, 0.5, 0.5], noise: noise)
    #expect(try Balancing(constant: 1).chooseRecord(evidence) == record)
    let larger = try Self.evidence([4, 2, 0.5, 0.5], noise: noise / 16)
    #expect(try Balancing().chooseRecord(larger) == record)
  }

  /// n = 4; a step is η n κ_max = 4 units of time.
  @Test func `the a priori time follows decay and source`() throws {
    let evidence = try Self.evidence([1, 1, 1, 1])
    // 4^(2/3) = 2.52, nearest to 4: one step.
    #expect(try APrioriTime(decay: 2).chooseRecord(evidence) == 1)
    // 3 · 4^(2/3) = 7.56: two steps. 4^(2/5) = 1.74 and 20 · 1.74 = 35: between 16 and 4,000, four steps.
    #expect(try APrioriTime(decay: 2, scale: 3).chooseRecord(evidence) == 2)
    #expect(try APrioriTime(decay: 2, source: 2, scale: 20).chooseRecord(evidence) == 3)
    // Four coordinates and no bias: D′ = 3, decay 4/3, 4^(4/7) = 2.2.
    #expect(try APrioriTime().chooseRecord(evidence) == 1)
    #expect(try APrioriTime(scale: 4).chooseRecord(evidence) == 2)
  }

  @Test func `no stopping is the last record`() throws {
    #expect(try Interpolation().chooseRecord(try Self.evidence([1, 1, 1, 1])) == 4)
  }

  /// Left out in turn, an input is orthogonal to the others and predicted by zero at every step: all
  /// errors are equal, and the first record is taken.
  @Test func `folds of orthogonal inputs know nothing of each other`() throws {
    #expect(try FoldedCrossValidation(folds: 4).chooseRecord(Self.evidence([4, 2, 1, 1])) == 0)
    #expect(try FoldedCrossValidation(folds: 5).chooseRecord(Self.evidence([4, 2, 1, 1])) == nil)
  }

  @Test(arguments: [UInt32(0), 1, 2])
  func `folds sum the errors of the parts that are left out`(trial: UInt32) throws {
    let training = try quickstart().training(43, trial: trial)
    let steps = [0, 1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 64, 128, 256, 512, 1024, 4096]
    let estimator = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: .auto, steps: steps)
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    let evidence = StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [], conditionalRisk: nil,
      pilotRecord: nil)
    var errors = [Double](repeating: 0, count: steps.count)
    for (low, high) in [(0, 14), (14, 28), (28, 43)] {
      let kept = (0..<43).filter { $0 < low || $0 >= high }
      func rows(_ matrix: Matrix, _ indices: [Int]) -> Matrix {
        Matrix(
          rows: indices.count, columns: matrix.columns,
          values: indices.flatMap { Array(matrix.row($0)) })
      }
      let inputs = rows(training.inputs, kept)
      let gram = TangentKernel().gram(inputs)
      let largest = try #require(try SymmetricEigen.values(of: gram).last)
      let coefficients = PlainDescent.path(
        gram: gram, labels: rows(training.labels, kept), learningRate: 1 / largest, steps: steps)
      let left = Array(low..<high)
      let kernel = TangentKernel().matrix(rows(training.inputs, left), inputs)
      let held = rows(training.labels, left).values
      for (record, γ) in coefficients.enumerated() {
        errors[record] += zip(product(kernel, γ).values, held).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
      }
    }
    let best = errors.indices.min { errors[$0] < errors[$1] }
    #expect(try FoldedCrossValidation(folds: 3).chooseRecord(evidence) == best)
    #expect(best != 0 && best != steps.count - 1)
  }
}
