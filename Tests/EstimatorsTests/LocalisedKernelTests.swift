import Documents
import Foundation
import LinearAlgebra
import Testing

@testable import Diffusion
@testable import Estimators

private let steps = [0, 1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 64, 128]

/// Rules of which the first looks at labels, the second at labels and the noise, the third at the noise alone.
private let rules: [any StoppingRule] = [
  GeneralizedCrossValidation(), MallowsCp(), RademacherComplexity(constant: 0.5),
]

private func estimator(
  by localisation: Localisation, _ rule: any StoppingRule = GeneralizedCrossValidation()
) -> LocalisedKernel {
  LocalisedKernel(
    localisation: localisation, learningRate: .auto, steps: steps, stopping: rule)
}

/// A whole fit, and the record that a rule takes of it where the noise is the mean of v over the inputs.
private func descent(
  _ training: TrainingSet, _ rule: any StoppingRule, at points: NoisyPoints
) throws -> (path: FittedPath, record: Int) {
  let kernel = TangentKernelEstimator(
    algorithm: .gradientDescent, learningRate: .auto, steps: steps)
  let path = try kernel.fit(training, evaluation: points)
  let noise = training.data.noisy.labelNoise.reduce(0, +) / Double(training.count)
  let evidence = StoppingEvidence(
    estimator: kernel, training: training, path: path, realisedRisk: [], conditionalRisk: nil,
    pilotRecord: nil, exactLabelNoise: { noise })
  return (path, try #require(try rule.chooseRecord(evidence)))
}

/// A training set of examples written down: points, times and labels.
private func training(
  _ problem: RegressionProblem, _ points: Matrix, times: [Double], labels: Matrix
) -> TrainingSet {
  TrainingSet(
    data: DataSet(
      noisy: NoisyPoints(problem: problem, points: points, times: times), labels: labels),
    problem: .score(problem), key: TrialKey(seed: 1, trial: 0, block: UInt64(points.rows)))
}

/// Points on the line at t = ½ whose labels are not their posterior means.
private func onTheLine(_ x: [Double]) -> TrainingSet {
  training(
    lineProblem(), Matrix(x.map { [$0] }), times: x.map { _ in 0.5 },
    labels: Matrix(x.enumerated().map { [$1 > 0 ? 1.5 : -1 + 0.1 * Double($0)] }))
}

extension FittedPath {
  fileprivate func diagnostic(_ name: String) -> Double? {
    diagnostics.first { $0.name == name }?.value
  }
}

@Suite struct LocalisedKernelTests {
  @Test(arguments: 0..<3)
  func `one time is one window, and the fit that of the whole kernel`(rule: Int) throws {
    let problem = lineProblem()
    let training = problem.training(40)
    let points = problem.drawTestPoints(count: 60, key: training.key)
    let found = try estimator(by: .time, rules[rule]).fit(training, evaluation: points)
    let (path, record) = try descent(training, rules[rule], at: points)
    #expect(record > 0)
    // The predictor's products and the path's round differently.
    #expect(relativeError(found.predictions, Array(path.predictions(ofRecord: record))) < 1e-12)
    #expect(found.steps == [0] && found.stride == 60)
    #expect(found.diagnostic("pieces") == 1 && found.diagnostic("smallest-piece") == 40)
    #expect(found.diagnostic("shortest-stopping-time") == path.times?[record])
    #expect(found.diagnostic("longest-stopping-time") == path.times?[record])
    #expect(found.diagnostic("share-of-pieces-without-step") == 0)
    #expect(found.diagnostic("share-of-points-without-piece") == 0)
  }

  /// Examples at t = 0.2, where ψ = 4.5, and at t = 1, where ψ = 0.58, by turns.
  @Test(arguments: 0..<3)
  func `two windows are two problems, each descended by hand to its own step`(rule: Int) throws {
    let problem = try quickstart()
    let drawn = problem.training(48)
    let times = (0..<48).map { $0 % 2 == 0 ? 0.2 : 1.0 }
    let whole = training(
      problem, drawn.data.noisy.points, times: times, labels: drawn.labels)
    // Of three points one lies in the early window, one in the late one, and one at ψ = 1.21 in neither.
    let x = problem.drawTestPoints(count: 60, key: drawn.key).points
    let points = NoisyPoints(
      problem: problem, points: x, times: (0..<60).map { [0.18, 0.9, 0.602][$0 % 3] })
    let found = try estimator(by: .time, rules[rule]).fit(whole, evaluation: points)
    var chosen: [Double] = []
    for late in [1, 0] {
      let numbers = (0..<48).filter { $0 % 2 == late }
      let piece = training(
        problem, Matrix(numbers.map { Array(drawn.data.noisy.points.row($0)) }),
        times: numbers.map { times[$0] },
        labels: Matrix(numbers.map { Array(drawn.labels.row($0)) }))
      let (path, record) = try descent(piece, rules[rule], at: points)
      chosen.append(try #require(path.times)[record])
      let γ = try #require(
        PlainDescent.path(
          gram: TangentKernel().gram(piece.inputs), labels: piece.labels,
          learningRate: LearningRate.auto.value(for: piece), steps: [steps[record]]
        ).first)
      // ψ = 1.21 has the window 0 between −1 and 2: the late one is nearer.
      let served = (0..<60).filter { late == 1 ? $0 % 3 > 0 : $0 % 3 == 0 }
      let plain = product(
        TangentKernel().matrix(Matrix(served.map { Array(points.inputs.row($0)) }), piece.inputs), γ
      )
      // A factorisation and up to 128 steps, each at 1e-16 of the coefficients.
      #expect(
        relativeError(served.flatMap { found.predictions[2 * $0..<2 * $0 + 2] }, plain.values)
          < 1e-10)
    }
    #expect(found.diagnostic("pieces") == 2 && found.diagnostic("smallest-piece") == 24)
    #expect(found.diagnostic("shortest-stopping-time") == chosen.min())
    #expect(found.diagnostic("longest-stopping-time") == chosen.max())
    #expect(found.diagnostic("share-of-points-without-piece") == 20.0 / 60)
  }

  /// Shells below 1, [1, 2) and [8, 16) have pieces; the example in [4, 8) is alone, and nearest to the last.
  @Test func `points and single examples without a piece belong to the nearest`() throws {
    let x = [0.2, 1.2, -0.4, 5, 9, -1.5, 0.7, -10, 12]
    let problem = lineProblem()
    let points = NoisyPoints(
      problem: problem, points: Matrix([[0.5], [-1.1], [3], [6], [-100]]),
      times: Array(repeating: 0.5, count: 5))
    let whole = onTheLine(x)
    let found = try estimator(by: .radius).fit(whole, evaluation: points)
    #expect(found.diagnostic("pieces") == 3 && found.diagnostic("smallest-piece") == 2)
    // At 3, 6 and −100.
    #expect(found.diagnostic("share-of-points-without-piece") == 0.6)
    for (numbers, served) in [([0, 2, 6], [0]), ([1, 5], [1, 2]), ([3, 4, 7, 8], [3, 4])] {
      let piece = training(
        problem, Matrix(numbers.map { [x[$0]] }), times: numbers.map { _ in 0.5 },
        labels: Matrix(numbers.map { Array(whole.labels.row($0)) }))
      let (path, record) = try descent(piece, GeneralizedCrossValidation(), at: points)
      let expected = Array(path.predictions(ofRecord: record))
      for point in served {
        #expect(
          abs(found.predictions[point] - expected[point]) < 1e-12 * (1 + abs(expected[point])))
      }
    }
  }

  @Test func `near is the window first, then the shell, then the lower place`() {
    func place(_ window: Int, _ shell: Int) -> Localisation.Place {
      Localisation.Place(window: window, shell: shell)
    }
    let lone = [place(5, 5)]
    let examples = [place(0, 0), place(2, 3), place(0, 0), place(2, 3), place(2, 7), place(2, 7)]
    let pieces = LocalPieces(examples: examples + lone, smallest: 2)
    #expect(pieces.places == [place(0, 0), place(2, 3), place(2, 7)])
    #expect(pieces.members(examples + lone) == [[0, 2], [1, 3, 6], [4, 5]])
    #expect(pieces.hasPiece(at: place(2, 3)) && !pieces.hasPiece(at: place(5, 5)))
    // A far shell of the own window, not the own shell of the next one.
    #expect(pieces.piece(at: place(0, 9)) == 0 && pieces.piece(at: place(2, 0)) == 1)
    // As far from both.
    #expect(pieces.piece(at: place(1, 0)) == 0 && pieces.piece(at: place(2, 5)) == 1)
    // Single examples alone are one piece.
    let single = LocalPieces(examples: [place(3, 0), place(1, 2), place(1, 1)], smallest: 2)
    #expect(single.places == [place(1, 1)] && single.members(lone) == [[0]])
  }

  @Test func `places know nothing of other points, and pieces are made of them`() throws {
    let points = try quickstart().training(100).data.noisy
    for localisation in Localisation.allCases {
      let places = localisation.places(of: points)
      let pieces = localisation.pieces(of: points)
      #expect(localisation.places(of: points.subset([9, 4])) == [places[9], places[4]])
      #expect(pieces.flatMap(\.self).sorted() == Array(0..<100))
      #expect(pieces.allSatisfy { piece in Set(piece.map { places[$0] }).count == 1 })
      #expect(pieces.map { places[$0[0]] } == Set(places).sorted())
    }
  }

  @Test func `a rule that finds no step leaves it to generalised cross-validation`() throws {
    let training = onTheLine([0.2, 1.2, -0.4, 9, -1.5, 0.7, -10, 12])
    let points = training.data.noisy
    // Pieces of two and three examples have no five parts.
    let folded = try estimator(by: .radius, FoldedCrossValidation()).fit(
      training, evaluation: points)
    let plain = try estimator(by: .radius).fit(training, evaluation: points)
    #expect(folded.diagnostic("share-of-pieces-without-step") == 1)
    #expect(plain.diagnostic("share-of-pieces-without-step") == 0)
    #expect(folded.predictions == plain.predictions)
    // A single example is as well explained by nothing as by any step.
    let alone = onTheLine([0.3])
    let zero = try estimator(by: .timeAndRadius).fit(alone, evaluation: points)
    #expect(zero.predictions == Array(repeating: 0, count: 8))
  }

  @Test func `kinks are the kernel's and the borders between the first and the last shell`() {
    let x = [0.2, 1.2, -0.4, 9, -1.5, 0.7, -10, 12]
    let training = onTheLine(x)
    #expect(
      estimator(by: .radius).kinks(training).sorted()
        == (x + [1, 2, 4, 8, -1, -2, -4, -8]).sorted())
    #expect(estimator(by: .time).kinks(training) == x)
    #expect(!estimator(by: .radius).isHomogeneous && !estimator(by: .radius).fitsAreSmooth)
  }

  @Test func `a fit ends at the deadline`() throws {
    let training = try quickstart().training(64)
    training.deadline = Deadline(seconds: 0)
    #expect(throws: FitFailure.timedOut(seconds: 0)) {
      try estimator(by: .time).fit(training, evaluation: training.data.noisy)
    }
  }
}

@Suite struct LocalisedKernelReadingTests {
  private func read(
    _ pairs: KeyValuePairs<String, String>
  ) -> (estimator: LocalisedKernel?, messages: [String]) {
    let log = DiagnosticLog()
    guard let section = Section(mapping(pairs), what: "the estimator", log: log) else {
      return (nil, ["no mapping"])
    }
    let estimator = EstimatorCatalogue.read(section, quantities: ["n": 64, "d": 2])
    return (estimator as? LocalisedKernel, log.diagnostics.map(\.description))
  }

  private func text(_ estimator: LocalisedKernel?) -> [String]? {
    estimator?.parameters.map { "\($0.name)=\($0.value)" }
  }

  @Test func `it is read with its defaults and with every parameter`() {
    let plain = read(["kind": "localised-kernel"])
    #expect(plain.messages == [])
    // 20 √64 = 160.
    #expect(
      text(plain.estimator) == ["by=time", "learning-rate=auto", "steps=160", "stopping=gcv"])
    #expect(plain.estimator?.hasPath == false && plain.estimator?.linearSmoother == nil)
    let other = read([
      "kind": "localised-kernel", "by": "time-and-radius", "learning-rate": "paper",
      "steps": "4*n", "stopping": "hold-out",
    ])
    #expect(other.messages == [])
    #expect(
      text(other.estimator) == [
        "by=time-and-radius", "learning-rate=paper", "steps=256", "stopping=hold-out",
      ])
  }

  @Test func `a rule with options is part of the identity`() throws {
    let position = SourcePosition(file: "s.yaml", line: 1, column: 1)
    let entries = [("kind", scalar("localised-kernel")), ("stopping", mapping(["fixed": "n^0.5"]))]
    let node = Node(
      .mapping(
        entries.map { Node.Entry(key: $0.0, keyPosition: position, value: $0.1) }), at: position)
    let log = DiagnosticLog()
    let section = try #require(Section(node, what: "the estimator", log: log))
    let estimator = EstimatorCatalogue.read(section, quantities: ["n": 64])
    #expect(log.isEmpty)
    #expect(estimator?.parameters.last?.value == "fixed(n^0.5)")
  }

  @Test func `an oracle that needs pilots is refused with the rules that serve`() {
    let (estimator, messages) = read(["kind": "localised-kernel", "stopping": "oracle"])
    #expect(estimator == nil)
    #expect(
      messages == [
        "s.yaml:3:9: the rule oracle asks for a risk given the inputs, which is not known piece by piece; "
          + "take one of oracle-realised, rademacher, gcv, mallows-cp, hold-out, k-fold, discrepancy, smoothed-discrepancy, "
          + "balancing, a-priori, fixed, step, time, ridge, none"
      ])
  }

  /// Of all records of each piece the oracle's has the least risk over the points of the piece: no rule beats it by
  /// more than the points at which it compares steps differ from those here.
  @Test(arguments: [Localisation.time, .radius])
  func `the realised oracle stops every piece at its best step`(localisation: Localisation) throws {
    let problem = windowProblem()
    let training = problem.training(60)
    let points = problem.drawTestPoints(count: 4000, key: training.key)
    let pieces = Dictionary(grouping: 0..<4000) { localisation.places(of: points)[$0] }
    func risks(_ rule: any StoppingRule) throws -> [Localisation.Place: Double] {
      let found = try estimator(by: localisation, rule).fit(training, evaluation: points)
      return pieces.mapValues { members in
        members.reduce(0) { sum, j in
          let error = found.predictions[j] - points.posteriorMeans[j, 0]
          return sum + error * error / 4000
        }
      }
    }
    let best = try risks(RealisedOracle())
    for step in steps {
      for (place, risk) in try risks(FixedTime(step: step, label: "\(step)")) {
        // A thirtieth of the whole risk: the error of 4,000 independent points.
        #expect(best[place] ?? 0 < risk + 0.03 * best.values.reduce(0, +))
      }
    }
  }

  /// With one piece the placebo is the whole fit; with several its pieces have the same sizes and other members.
  @Test func `a placebo's pieces are drawn from all examples`() throws {
    let problem = windowProblem()
    let training = problem.training(60)
    let points = problem.drawTestPoints(count: 50, key: training.key)
    func fit(_ training: TrainingSet, isPlacebo: Bool) throws -> FittedPath {
      try LocalisedKernel(
        localisation: .time, learningRate: .auto, steps: steps, isPlacebo: isPlacebo
      ).fit(training, evaluation: points)
    }
    let (real, placebo) = (
      try fit(training, isPlacebo: false), try fit(training, isPlacebo: true)
    )
    #expect(real.diagnostic("smallest-piece") == placebo.diagnostic("smallest-piece"))
    #expect(real.predictions != placebo.predictions)
    #expect(try fit(problem.training(60), isPlacebo: true).predictions == placebo.predictions)
    let line = lineProblem()
    let whole = line.training(40)
    let atOneTime = line.drawTestPoints(count: 20, key: whole.key)
    func predictions(_ isPlacebo: Bool) throws -> [Double] {
      try LocalisedKernel(
        localisation: .time, learningRate: .auto, steps: steps, isPlacebo: isPlacebo
      ).fit(whole, evaluation: atOneTime).predictions
    }
    #expect(try relativeError(predictions(true), predictions(false)) < 1e-12)
  }

  @Test func `a rule that asks for the known norm is refused`() throws {
    let position = SourcePosition(file: "s.yaml", line: 1, column: 1)
    let rule = Node(
      .mapping([
        Node.Entry(key: "rademacher", keyPosition: position, value: mapping(["norm": "known"]))
      ]), at: position)
    let entries = [("kind", scalar("localised-kernel")), ("stopping", rule)]
    let node = Node(
      .mapping(entries.map { Node.Entry(key: $0.0, keyPosition: position, value: $0.1) }),
      at: position)
    let log = DiagnosticLog()
    let section = try #require(Section(node, what: "the estimator", log: log))
    #expect(EstimatorCatalogue.read(section, quantities: ["n": 64]) == nil)
    #expect(log.diagnostics.contains { "\($0)".contains("norm: estimated") })
  }

  @Test func `what is no parameter is told with its place`() {
    #expect(
      read(["kind": "localised-kernel", "by": "angle"]).messages == [
        "s.yaml:3:9: 'by' must be one of time, radius, time-and-radius, found 'angle'."
      ])
    #expect(
      read(["kind": "localised-kernel", "algorithm": "gradient-flow"]).messages == [
        "s.yaml:3:1: unknown key 'algorithm' in the estimator. Allowed: kind, by, learning-rate, "
          + "steps, stopping, placebo"
      ])
    #expect(read(["kind": "localised-kernel", "steps": "0"]).estimator == nil)
  }
}
