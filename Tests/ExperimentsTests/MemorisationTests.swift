import Foundation
import LinearAlgebra
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Diffusion
@testable import Estimators
@testable import Formatting
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// What is measured of fits to noisy copies of samples.
@Suite struct MemorisationTests {
  private static let kernel = TangentKernelEstimator(
    algorithm: .gradientDescent, learningRate: .auto, steps: [0, 5, 200])

  private static func problem(copies: Int, time: Double = 0.5) -> RegressionProblem {
    RegressionProblem(
      target: Atoms(points: Matrix([[-1, 0], [1.5, 0.5]]), weights: [0.4, 0.6]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(time),
      inputs: InputMap(bias: 1), copies: copies)
  }

  private static func fit(_ problem: RegressionProblem, count: Int) throws -> MeasuredFit {
    let key = TrialKey(seed: 3, trial: 1, block: UInt64(count))
    let training = TrainingSet(
      data: problem.drawExamples(count: count, key: key), problem: .score(problem), key: key)
    let nodes = problem.quadratureNodes(refinement: 0)
    return MeasuredFit(
      estimator: kernel, training: training,
      path: try kernel.fit(training, evaluation: nodes.nodes), records: [1, 2], nodes: nodes,
      coarseNodes: nodes, projection: { nil })
  }

  @Test(arguments: [1, 3])
  func `bias and variance over data sets come from two fits`(copies: Int) throws {
    let problem = Self.problem(copies: copies)
    let fit = try Self.fit(problem, count: 20)
    let rows = try DataBias().values(of: fit)
    let key = TrialKey(seed: 3, trial: 1 | 1 << 30, block: 20)
    let second = TrainingSet(
      data: problem.drawExamples(count: 20, key: key), problem: .score(problem), key: key)
    #expect(second.data.noisy.points != fit.training.data.noisy.points)
    let other = try Self.kernel.fit(second, evaluation: fit.nodes.nodes)
    let truth = fit.nodes.nodes.posteriorMeans.values
    for (record, row) in zip(fit.records, rows) {
      let (a, b) = (fit.path.predictions(ofRecord: record), other.predictions(ofRecord: record))
      // |a + b − 2 f_*|² and |a − b|² by risks: bias² = (|a + b − 2f|² − |a − b|²)/4.
      let mean = zip(a, b).map { 0.5 * ($0 + $1) }
      let ofMean = fit.nodes.risk(ofPredictions: mean[...]).value
      let shifted = zip(zip(a, b), truth).map { 0.5 * ($0.0 - $0.1) + $1 }
      let half = fit.nodes.risk(ofPredictions: shifted[...]).value
      #expect(row.map(\.name) == ["squared-bias", "data-variance"])
      #expect(abs(row[0].value - (ofMean - half)) < 1e-12)
      #expect(abs(row[1].value - 2 * half) < 1e-12)
      // Together they are the mean of the two risks.
      let risks = fit.nodes.risk(ofPredictions: a).value + fit.nodes.risk(ofPredictions: b).value
      #expect(abs(row[0].value + row[1].value - 0.5 * risks) < 1e-12)
    }
  }

  /// Copies with hardly any noise are one point: m times the eigenvalues of the set without copies, and
  /// nothing for the others.
  @Test func `bulks are those of a set without copies, times the copies`() throws {
    let once = try #require(
      try GramBulks().values(of: Self.fit(Self.problem(copies: 1, time: 1e-7), count: 12)).first)
    let many = try #require(
      try GramBulks().values(of: Self.fit(Self.problem(copies: 4, time: 1e-7), count: 12)).first)
    #expect(once.map(\.name) == ["bulk-generalisation", "bulk-memorisation"])
    // Noise of 3e-4 moves eigenvalues of the order 1 by about as much, and there are two atoms only.
    #expect(abs(many[0].value / (4 * once[0].value) - 1) < 0.01)
    #expect(many.map(\.name).suffix(2) == ["bulk-noise", "rank-gap"])
    #expect(many[2].value < 1e-3 * many[0].value)
  }

  /// A point p on an axis and −p on the other side of it have κ(p, p) = |p|²/2 and κ(p, −p) = 0, and points on other
  /// axes nothing in common with them: the Gram matrix of six points on three axes is diagonal.
  @Test func `ranks of bulks count from the largest eigenvalue, 1`() throws {
    let eigenvalues: [Double] = [32, 16, 8, 4, 2, 1]
    var points = Matrix(rows: 6, columns: 3)
    for (i, λ) in eigenvalues.enumerated() {
      points[i, i / 2] = (i % 2 == 0 ? 1 : -1) * (2 * λ).squareRoot()
    }
    let problem = RegressionProblem(
      target: Atoms(points: Matrix([[1, 0, 0], [0, 1, 0]]), weights: [0.5, 0.5]),
      process: VariancePreserving(schedule: .constant(1)), times: .fixed(0.5),
      inputs: InputMap(bias: nil))
    func bulks(_ rows: [Int]) throws -> [Double] {
      let noisy = NoisyPoints(
        problem: problem, points: points.rows(at: rows), times: rows.map { _ in 0.5 })
      let training = TrainingSet(
        data: DataSet(noisy: noisy, labels: points.rows(at: rows)), problem: .score(problem),
        key: TrialKey(seed: 1, trial: 0, block: 6))
      let nodes = problem.sobolNodes(pointsPerBlock: 1, key: training.key)
      let fit = MeasuredFit(
        estimator: Self.kernel, training: training,
        path: try Self.kernel.fit(training, evaluation: nodes.nodes), records: [1], nodes: nodes,
        coarseNodes: nodes, projection: { nil })
      return try GramBulks().values(of: fit)[0].map(\.value)
    }
    // n = 6 and d = 3: the ranks 2 to 4, and from d + 2 = 5, which is beyond n/2, to 6.
    let found = try bulks([3, 0, 5, 1, 4, 2])
    try #require(found.count == 2)
    #expect(abs(found[0] - (16.0 + 8 + 4) / 3) < 1e-12)
    #expect(abs(found[1] - (2.0 + 1) / 2) < 1e-12)
    // Five samples are no more than d + 2: there are no bulks to tell apart.
    #expect(try bulks([0, 1, 2, 3, 4]).isEmpty)
  }

  @Test func `bulks of copies are those of the sorted eigenvalues`() throws {
    let fit = try Self.fit(Self.problem(copies: 4), count: 12)
    let λ = Array(
      try SymmetricEigen.values(of: TangentKernel().gram(fit.training.inputs)).sorted().reversed())
    let found = try #require(try GramBulks().values(of: fit).first).map(\.value)
    // n = 12 and d = 2: ranks 2 and 3, 6 to 12, 13 to 48, and 12 over 13; the first has the number 0.
    let wanted = [
      (λ[1] + λ[2]) / 2, λ[5...11].reduce(0, +) / 7, λ[12...47].reduce(0, +) / 36, λ[11] / λ[12],
    ]
    try #require(found.count == 4 && λ.count == 48)
    for (value, expected) in zip(found, wanted) { #expect(abs(value / expected - 1) < 1e-9) }
  }

  /// A parabola over log τ has its vertex where it is put, off the grid, and a rise that is linear over log τ half
  /// of its height where it is put.
  @Test func `times of memorisation are those of a path known in closed form`() throws {
    let times = (0...20).map { pow(10, 0.25 * Double($0)) }
    let risks = times.map { time in
      let x = log10(time)
      return x <= 2 ? 1 + 0.5 * (x - 1.1) * (x - 1.1) : min(9, 1.405 + 4 * (x - 2))
    }
    let found = try #require(MemorisationTimes.times(of: risks, at: times))
    #expect(abs(log10(found.generalising) - 1.1) < 1e-12)
    // Between the records' least risk, that at 1.0, and 9.
    let middle = 0.5 * (1.005 + 9)
    #expect(abs(log10(found.memorising) - (2 + (middle - 1.405) / 4)) < 1e-12)
    // A path that never turns, one that rises too little, and one that is best at its start.
    #expect(MemorisationTimes.times(of: risks.prefix(5).map(\.self), at: times) == nil)
    #expect(MemorisationTimes.times(of: risks.map { $0 + 10 }, at: times) == nil)
    let rising = try #require(MemorisationTimes.times(of: [1, 2, 3], at: [1, 10, 100]))
    #expect(rising.generalising == 1 && abs(rising.memorising - 10) < 1e-12)
  }

  @Test func `times of memorisation come from the risks along the path`() throws {
    let problem = Self.problem(copies: 3, time: 3)
    let fit = try Self.fit(problem, count: 20)
    let risks = fit.path.steps.indices.map {
      fit.nodes.risk(ofPredictions: fit.path.predictions(ofRecord: $0)).value
    }
    let rows = try MemorisationTimes().values(of: fit)
    let pathTimes = try #require(fit.path.times)
    let times = try #require(MemorisationTimes.times(of: risks, at: pathTimes))
    #expect(rows.count == 2 && rows[0] == rows[1])
    #expect(abs(rows[0][0].value / times.generalising - 1) < 1e-9)
    #expect(abs(rows[0][1].value / times.memorising - 1) < 1e-9)
  }

  @Test func `copies are part of a study's cells, and risks are those of single fits`() throws {
    let plain = try StudySamples.study()
    let study = try StudySamples.study(("input: {bias: 1.0}", "input: {bias: 1.0}\ncopies: 3"))
    #expect(Set(plain.cells.map(\.identity)).isDisjoint(with: study.cells.map(\.identity)))
    #expect(study.cells.allSatisfy { !$0.hasConditionalRisk })
    let same = try StudySamples.study(("input: {bias: 1.0}", "input: {bias: 1.0}\ncopies: 1"))
    #expect(same.cells.map(\.identity) == plain.cells.map(\.identity))
    #expect(try StudyPrediction(study).curves.isEmpty)
    let (problem, key) = study.trial(0, sampleSize: 16, variant: study.variants[0])
    #expect(problem.drawExamples(count: 16, key: key).count == 48)
  }

  @Test func `faults of copies and truncations are told with their place`() {
    func faults(_ line: String) -> [String] {
      StudySamples.faults(StudySamples.edited([("input: {bias: 1.0}", line)]))
    }
    #expect(faults("copies: 0") == ["tiny.yaml:12:9: 'copies' must be between 1 and 1000, found 0"])
    #expect(
      faults("copies: 2\nlabels: permuted") == [
        "tiny.yaml:13:9: 'labels: permuted' cannot be combined with 'copies', because copies "
          + "share their label; remove one of them"
      ])
    #expect(
      faults("input: {truncate: {radius: 2}}") == [
        "tiny.yaml:12:19: missing key 'method' in the truncation"
      ])
  }

  @Test func `a truncation is part of a study's cells`() throws {
    let identities = try ["none", "{radius: 2, method: clip}", "{radius: 2, method: drop}"].map {
      try StudySamples.study(("input: {bias: 1.0}", "input: {bias: 1.0, truncate: \($0)}"))
        .cells.map(\.identity)
    }
    #expect(identities[0] == (try StudySamples.study()).cells.map(\.identity))
    #expect(Set(identities.joined()).count == 3 * identities[0].count)
  }

  @Test func `the measures of a truncation are those of plain loops`() throws {
    for method in Truncation.Method.allCases {
      var problem = Self.problem(copies: 1)
      problem = RegressionProblem(
        target: problem.target, process: problem.process, times: problem.times,
        inputs: InputMap(bias: 2, truncation: Truncation(radius: 1.4, method: method)))
      let fit = try Self.fit(problem, count: 30)
      let row = try #require(try TruncationMeasure().values(of: fit).first)
      func value(_ name: String) -> Double { row.first { $0.name == name }?.value ?? .nan }
      let points = fit.training.data.noisy.points
      let norms = (0..<30).map { hypot(points[$0, 0], points[$0, 1]) }
      let outside = norms.count { $0 > 1.4 }
      #expect(outside > 0 && value("all-inside") == 0)
      #expect(abs(value("outside-share") - Double(outside) / 30) < 1e-15)
      #expect(abs(value("diagonal-bound") - 0.5 * (1.4 * 1.4 + 4)) < 1e-15)
      #expect(
        TangentKernel().largestDiagonal(fit.training.inputs) <= value("diagonal-bound") + 1e-15)
      #expect(value("tail-term") > 0 && value("tail-term") < value("tail-bound"))
      let kept = method == .clip ? Array(0..<30) : (0..<30).filter { norms[$0] <= 1.4 }
      let rows = Matrix(
        rows: kept.count, columns: 3,
        values: kept.flatMap { j in
          let scale = min(1, 1.4 / norms[j])
          return [scale * points[j, 0], scale * points[j, 1], 2]
        })
      let least = try SymmetricEigen.values(of: TangentKernel().gram(rows))[0]
      #expect(abs(value("lambda-0-kept") - least) < 1e-12)
    }
  }
}
