public import Diffusion
internal import Documents
internal import LinearAlgebra
internal import Statistics

/// Kernel gradient descent piece by piece: windows of time or shells of radius, or both, are regression
/// separate problems, each with its own stopping time.
///
///     f̂(z) = k_p(z)ᵀ φ_{K_p}(H_p) Y_p   for z in piece p
///
/// with the tangent kernel between the examples of a piece, H_p, its learning rate, and the step K_p that the
/// stopping rule takes on that piece alone. Steps are recorded for the n of all examples. The noise level that
/// rules know exactly is the mean of v over the piece's inputs.
///
/// A piece has ``smallestPiece`` examples or more; the others belong to the nearest piece, as do points to predict
/// at where there are none. A rule that finds no step in a piece, which may be too small for it, leaves the choice
/// to generalised cross-validation.
///
/// `oracle-realised` stops each piece at the step of its least squared error over the points of that piece, of
/// ``oraclePoints`` points of P that the risk is not computed at: what pieces cost apart from the choice of their
/// steps. A `placebo` has pieces of the same sizes, but each is fitted to examples drawn at random from all. That
/// is the cost of fewer examples alone, similar or not.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the localised kernel regression problems
/// > of its fourth version, whose definition was not available; a rule for small and empty pieces is ours).
public struct LocalisedKernel: PiecewiseAnalytic {
  /// What the pieces are.
  public let localisation: Localisation
  /// The rule that stops each piece.
  public let stopping: any StoppingRule
  /// Whether the examples of a piece are drawn at random from all.
  public let isPlacebo: Bool
  /// Gradient descent on a piece.
  private let descent: TangentKernelEstimator

  /// The least number of examples that are a regression problem: one leaves no residual to stop by.
  public static let smallestPiece = 2
  /// The points of P at which `oracle-realised` compares steps.
  public static let oraclePoints = 4096

  /// Creates the estimator; the rule must not ask for pilots.
  public init(
    localisation: Localisation, learningRate: LearningRate, steps: [Int],
    stopping: any StoppingRule = GeneralizedCrossValidation(), isPlacebo: Bool = false
  ) {
    precondition(!stopping.needsPilots, "a piece has no pilots for the rule \(stopping.name)")
    self.localisation = localisation
    self.isPlacebo = isPlacebo
    self.stopping = stopping
    var descent = TangentKernelEstimator(
      algorithm: .gradientDescent, learningRate: learningRate, steps: steps)
    descent.exactStops = stopping.exactStop.map { [$0] } ?? []
    self.descent = descent
  }

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// Pieces, learning rate, last step and rule.
  public var parameters: [(name: String, value: String)] {
    [
      ("by", localisation.rawValue), ("learning-rate", descent.learningRate.text),
      ("steps", "\(descent.steps.last ?? 0)"), ("stopping", stopping.name),
    ] + (isPlacebo ? [("placebo", "true")] : [])
      // Such steps were compared by their numbers once.
      + (stopping.usesValidation && !descent.stepsKeepTheirTime ? [("validation", "times")] : [])
  }

  /// A single record: every piece has stopped already.
  public var recordCount: Int { 1 }
  /// What every piece learns is zero there.
  public var vanishesAtZero: Bool { true }
  /// The fits of the pieces do.
  public var restsOnSpectrum: Bool { true }
  /// The rule of the pieces.
  public var innerRules: [any StoppingRule] { [stopping] }
  /// What it reports of its pieces.
  public var shownDiagnostics: [String] { Self.diagnosticNames }

  /// One piece after the other; one of them may have all examples.
  public func memory(_ size: FitSize) -> Double { size.spectrum }

  /// Pieces part the copies of a sample, which share their label.
  public func refusal(of problem: Problem) -> String? {
    problem.copies > 1
      ? "localised-kernel does not support copies; set 'copies: 1' or use tangent-kernel"
      : nil
  }

  /// The kernel's kinks, at one time all of one window, and ±1, ±2, ±4, ..., where shells meet.
  public func kinks(_ training: TrainingSet) -> [Double] {
    let shells = pieces(of: training).places.map(\.shell)
    let borders = ((shells.min() ?? 0)..<(shells.max() ?? 0)).map {
      Double(sign: .plus, exponent: $0, significand: 1)
    }
    return descent.kinks(training) + borders + borders.map { -$0 }
  }

  /// Fits and stops piece by piece and predicts at the evaluation points; one record.
  ///
  /// Diagnostics are the number of pieces, the least number of examples of one, the least and the largest
  /// dimensionless time η n_p k at which pieces stop, the share of pieces in which the rule found no step, and
  /// the share of evaluation points, each counted once, in whose place there is no piece.
  ///
  /// - Complexity: O(Σ n_p³) for the factorisations, then O(n_p) an output and evaluation point.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let pieces = pieces(of: training)
    var examples = pieces.members(localisation.places(of: training.data.noisy))
    if isPlacebo {
      examples = RandomPieces(
        count: training.count, stream: training.key.stream(for: .placebo))(
          sizes: examples.map(\.count))
    }
    let places = localisation.places(of: evaluation)
    let known = stopping.needsRealisedRisk ? oraclePoints(training) : nil
    let knownMembers = known.map { pieces.members(localisation.places(of: $0)) }
    let d = training.labels.columns
    var predictions = [Double](repeating: 0, count: places.count * d)
    var times: [Double] = []
    var withoutStep = 0
    for (number, points) in pieces.members(places).enumerated() {
      let numbers = examples[number]
      let piece = TrainingSet(
        data: training.data.examples(numbers), problem: training.problem, key: training.key,
        threads: training.threads)
      piece.deadline = training.deadline
      let path = try descent.fit(piece, evaluation: evaluation.subset(0..<0))
      var risks: [Double] = []
      if let known, let knownMembers {
        risks = try squaredErrors(of: path, at: known.subset(knownMembers[number]))
      }
      let (record, isFound) = try record(of: path, piece: piece, risks: risks)
      if let time = path.progress[record].time { times.append(time) }
      withoutStep += isFound ? 0 : 1
      if !points.isEmpty, let predictor = path.predictor {
        let fit = try predictor([record], evaluation.subset(points))[0]
        for (row, point) in points.enumerated() {
          for output in 0..<d { predictions[point * d + output] = fit[row, output] }
        }
      }
      try training.deadline.check()
    }
    let strangers = places.count { !pieces.hasPiece(at: $0) }
    let result = FittedPath(
      progress: [TrainingProgress(step: 0, time: 0)], predictions: predictions,
      stride: predictions.count, residualSumsOfSquares: [],
      diagnostics: [
        Quantity(Self.pieceCount, Double(examples.count)),
        Quantity(Self.smallestPieceSize, Double(examples.map(\.count).min() ?? 0)),
        Quantity(Self.shortestTime, times.min() ?? 0),
        Quantity(Self.longestTime, times.max() ?? 0),
        Quantity(Self.shareWithoutStep, Double(withoutStep) / Double(examples.count)),
        Quantity(
          "share-of-points-without-piece", Double(strangers) / Double(max(1, places.count))),
      ])
    try result.checkFinite()
    return result
  }

  /// The diagnostic names: the number of pieces.
  public static let pieceCount = "pieces"
  /// The least number of examples of a piece.
  public static let smallestPieceSize = "smallest-piece"
  /// The least dimensionless time at which a piece stops.
  public static let shortestTime = "shortest-stopping-time"
  /// The largest one.
  public static let longestTime = "longest-stopping-time"
  /// The share of pieces in which the rule found no step.
  public static let shareWithoutStep = "share-of-pieces-without-step"

  /// What every fit reports of its pieces, in the order of tables.
  public static let diagnosticNames = [
    pieceCount, smallestPieceSize, shortestTime, longestTime, shareWithoutStep,
  ]

  private func pieces(of training: TrainingSet) -> LocalPieces {
    LocalPieces(
      examples: localisation.places(of: training.data.noisy), smallest: Self.smallestPiece)
  }

  /// Points of P that neither the examples nor the nodes of the risk depend on.
  private func oraclePoints(_ training: TrainingSet) -> NoisyPoints {
    training.scoreProblem.sobolNodes(
      pointsPerBlock: Self.oraclePoints, blocks: 1, firstBlock: 2 * RegressionProblem.sobolBlocks,
      uniformInTime: true, key: training.key
    ).nodes
  }

  /// Σ |f_k − f_*|² over points, one number per record; none without points.
  private func squaredErrors(
    of path: FittedPath, at points: NoisyPoints
  ) throws(FitFailure) -> [Double] {
    guard points.count > 0, let predictor = path.predictor else { return [] }
    return try predictor(Array(path.steps.indices), points).map { fit in
      zip(fit.values, points.posteriorMeans.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
    }
  }

  /// The record at which a piece stops, and whether it is the rule that found it.
  private func record(
    of path: FittedPath, piece: TrainingSet, risks: [Double]
  ) throws(FitFailure) -> (record: Int, isFound: Bool) {
    let noise = piece.data.noisy.labelNoise
    let evidence = StoppingEvidence(
      estimator: descent, training: piece, path: path, realisedRisk: risks, conditionalRisk: nil,
      pilotRecord: nil, exactLabelNoise: { noise.reduce(0, +) / Double(noise.count) })
    if let record = try evidence.record(chosenBy: stopping) { return (record, true) }
    return (try GeneralizedCrossValidation().chooseRecord(evidence) ?? 0, false)
  }
}

extension LocalisedKernel {
  /// `kind: localised-kernel`.
  public static let estimatorKind = EstimatorKind(
    name: "localised-kernel",
    summary: "kernel gradient descent for each window of time or shell of radius by itself",
    example: "{kind: localised-kernel, by: time-and-radius, stopping: gcv, placebo: false}",
    explanation: Explanation(
      formula: "tangent-kernel on each piece of the inputs, by itself",
      keys: [
        "by": "what the pieces are: windows of time, shells of radius, or both",
        "stopping": KeyMeaning(
          "rule that stops each piece", default: "gcv"),
        "placebo": "whether to fit random pieces of the same sizes instead",
      ],
      source: "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of)"),
    read: { section, quantities in
      let localisation = section.choice(
        "by", of: Localisation.allCases.map(\.rawValue), default: Localisation.time.rawValue)
      let rate = LearningRate(reading: section)
      let steps = section.steps(quantities: quantities)
      let rule = section.stoppingOfPieces(quantities: quantities)
      let isPlacebo = section.boolean("placebo", default: false)
      guard let steps, let rule else { return nil }
      return LocalisedKernel(
        localisation: Localisation(rawValue: localisation) ?? .time, learningRate: rate,
        steps: steps, stopping: rule, isPlacebo: isPlacebo)
    })
}

extension Section {
  /// Reads `stopping:`, a rule that asks for no pilots; generalised cross-validation where there is none.
  fileprivate func stoppingOfPieces(quantities: [String: Double]) -> (any StoppingRule)? {
    guard let node = optionalNode("stopping") else { return GeneralizedCrossValidation() }
    guard let rule = StoppingCatalogue.read(node, quantities: quantities, log: log) else {
      return nil
    }
    if rule.needsNorm {
      fail(
        at: "stopping",
        "the rule \(rule.name) asks for the norm of the posterior mean, which a piece does not know; give a number, "
          + "or norm: estimated")
      return nil
    }
    guard rule.needsPilots else { return rule }
    let others = StoppingCatalogue.all.map(\.name).filter { $0 != rule.name }
    fail(
      at: "stopping",
      "the rule \(rule.name) asks for a risk given the inputs, which is not known piece by piece; take one of "
        + others.joined(separator: ", "))
    return nil
  }
}
