import Documents
import Foundation
import LinearAlgebra
import TestSupport
import Testing

@testable import Diffusion
@testable import Estimators

/// A kernel, read from its example as a user copies it.
struct ExampleKernel: Sendable, CustomTestStringConvertible {
  let kind: KernelKind

  var testDescription: String { kind.name }

  static let all = KernelCatalogue.all.map(ExampleKernel.init)

  func kernel() throws -> any PositiveKernel {
    let log = DiagnosticLog()
    let section = try #require(
      Section(FlowText.node("{kernel: \(kind.example)}"), what: "a study", log: log))
    let kernel = KernelCatalogue.read(section)
    section.finish()
    try #require(log.isEmpty, "\(log.diagnostics)")
    return try #require(kernel)
  }
}

/// What holds of every kernel of the catalogue.
@Suite struct KernelLawTests {
  private static let points = lineProblem().training(23).inputs
  private static let others = lineProblem().training(9, trial: 1).inputs

  @Test(arguments: ExampleKernel.all)
  func `the Gram matrix is symmetric, has no negative eigenvalue, and is the matrix of its points`(
    _ example: ExampleKernel
  ) throws {
    let kernel = try example.kernel()
    let z = Self.points
    let gram = kernel.gram(z)
    #expect(gram == gram.transposed)
    #expect(relativeError(gram.values, kernel.matrix(z, z).values) < 1e-14)
    #expect(relativeError(kernel.diagonal(z), (0..<z.rows).map { gram[$0, $0] }) < 1e-14)
    let eigenvalues = try SymmetricEigen.values(of: gram)
    let largest = try #require(eigenvalues.last)
    // LAPACK's eigenvalues are exact to some n ε of the largest.
    #expect(try #require(eigenvalues.first) > -1e-13 * largest)
    #expect(abs(kernel.largestEigenvalue(z) / largest - 1) < 1e-10)
    #expect(abs(kernel.trace(z) / eigenvalues.reduce(0, +) - 1) < 1e-12)
    #expect(kernel.largestDiagonal(z) == kernel.diagonal(z).max())
  }

  @Test(arguments: ExampleKernel.all, [1, 2])
  func `products are those with the matrix, for any threads`(
    _ example: ExampleKernel, threads: Int
  ) throws {
    let kernel = try example.kernel()
    let (z, w) = (Self.points, Self.others)
    func coefficients(_ count: Int) -> Matrix {
      Matrix(rows: 3, columns: count, values: (0..<3 * count).map { cos(Double($0 * $0)) })
    }
    let idle = IdleThreads(threads - 1)
    let c = coefficients(w.rows)
    let expected = LinearAlgebra.product(c, transposing: kernel.matrix(z, w))
    #expect(
      relativeError(kernel.product(z, w, rows: c, threads: idle).values, expected.values) < 1e-13)
    let own = coefficients(z.rows)
    let ownExpected = LinearAlgebra.product(own, kernel.gram(z))
    #expect(
      relativeError(kernel.gramProduct(z, rows: own, threads: idle).values, ownExpected.values)
        < 1e-13)
    var filled = Matrix(rows: z.rows, columns: w.rows)
    kernel.fill(&filled, z, w)
    #expect(filled == kernel.matrix(z, w))
  }

  @Test(arguments: ExampleKernel.all)
  func `a kernel is homogeneous exactly where it says so`(_ example: ExampleKernel) throws {
    let kernel = try example.kernel()
    let doubled = Matrix(
      rows: Self.points.rows, columns: Self.points.columns,
      values: Self.points.values.map { 2 * $0 })
    let image = kernel.matrix(doubled, Self.others).values
    let expected = kernel.matrix(Self.points, Self.others).values.map { 2 * $0 }
    #expect(kernel.isHomogeneous == (relativeError(image, expected) < 1e-12))
  }

  @Test(arguments: ExampleKernel.all)
  func `the identity has name and version`(_ example: ExampleKernel) throws {
    let identity = try example.kernel().identity
    #expect(identity.hasPrefix(example.kind.name))
    #expect(identity.contains(/\/[0-9]+$/))
  }

  @Test func `the Gaussian kernel is an exponential of squared distances`() {
    let z = Matrix([[0, 0], [1, 2]])
    let w = Matrix([[3, -1]])
    // |z - w|² is 10 and 13; 2 ℓ² = 8.
    let values = GaussianKernel(length: 2).matrix(z, w).values
    #expect(abs(values[0] - exp(-10.0 / 8)) < 1e-16 && abs(values[1] - exp(-13.0 / 8)) < 1e-16)
  }

  /// Ridge regression with a kernel of its own, by solving its equation.
  @Test func `an estimator fits with the kernel that it names`() throws {
    let training = lineProblem().training(20)
    let kernel = GaussianKernel(length: 0.7)
    let estimator = KernelRidge(
      ridges: LogGrid(from: 1e-2, to: 1, perDecade: 1), kernel: kernel)
    let points = training.scoreProblem.drawTestPoints(count: 7, key: training.key)
    let path = try estimator.fit(training, evaluation: points)
    for (record, ridge) in estimator.ridges.descending.enumerated() {
      var matrix = kernel.gram(training.inputs)
      for j in 0..<20 { matrix[j, j] += 20 * ridge }
      let γ = solution(matrix, training.labels)
      let expected = LinearAlgebra.product(kernel.matrix(points.inputs, training.inputs), γ)
      // A condition number of at most 100.
      #expect(relativeError(path.predictions(ofRecord: record), expected.values) < 1e-11)
    }
    // The set itself keeps the problem's kernel, and estimators of one kernel share a set.
    #expect(training.kernel.identity == "tangent/1")
    #expect(training.using(kernel) === training.using(GaussianKernel(length: 0.7)))
    #expect(training.using(nil) === training && training.using(TangentKernel()) === training)
    // Theory has no curve for it, and a control keeps its own kernel.
    #expect(estimator.curve == nil && !estimator.isHomogeneous)
    let control = Problem.series(SeriesRegression(decay: 2, source: 1, noise: 1, modes: 16))
    #expect(estimator.refusal(of: control) != nil)
    #expect(KernelRidge(ridges: KernelRidge.standardRidges).refusal(of: control) == nil)
  }

  @Test func `another kernel has other caches, and the way back leads to the problem's own`() throws
  {
    let training = lineProblem().training(12)
    let other = training.using(GaussianKernel(length: 1))
    #expect(try other.spectrum().values != training.spectrum().values)
    #expect(other.using(nil).kernel.identity == "tangent/1")
    #expect(try other.using(nil).spectrum().values == training.spectrum().values)
  }

  @Test func `theory knows the tangent kernel, whether or not it is named`() {
    let ridges = KernelRidge.standardRidges
    #expect(KernelRidge(ridges: ridges, kernel: TangentKernel()).curve != nil)
    #expect(KernelRidge(ridges: ridges, kernel: TangentKernel()).foreignKernel == nil)
    #expect(KernelRidge(ridges: ridges, kernel: GaussianKernel(length: 1)).curve == nil)
  }

  /// The decay that the rule supposes is that of the tangent kernel.
  @Test func `a time from a decay is known only where the decay is`() throws {
    let training = lineProblem().training(12).using(GaussianKernel(length: 1))
    let estimator = GradientFlow(
      times: GradientFlow.standardTimes, kernel: GaussianKernel(length: 1))
    let path = try estimator.fit(training, evaluation: training.data.noisy)
    let evidence = StoppingEvidence(
      estimator: estimator, training: training, path: path, realisedRisk: [], conditionalRisk: nil,
      pilotRecord: nil)
    #expect(try APrioriTime().chooseRecord(evidence) == nil)
    #expect(try APrioriTime(decay: 2).chooseRecord(evidence) != nil)
  }

  @Test func `a path that is not what its estimator said is a failed trial`() {
    let path = FittedPath(
      progress: [0, 3].map { TrainingProgress(step: $0) }, predictions: [], stride: 0,
      residualSumsOfSquares: [1, 1])
    let flow = GradientFlow(times: LogGrid(from: 1, to: 10, perDecade: 1))
    #expect(throws: FitFailure.self) { try flow.check(path) }
    #expect(throws: FitFailure.self) { try Constant().check(path) }
    #expect(throws: Never.self) {
      try Constant().check(FittedPath(record: [1], stride: 1))
    }
  }
}
