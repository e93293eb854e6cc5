internal import DataFiles
public import Diffusion
internal import LinearAlgebra
public import Programs

/// A program of the user's as an estimator: it is handed the examples of a trial and predicts where it is asked.
///
/// Its process lives as long as the run and its thread (``ProgramHost``). What it does wrong is an outcome of the trial.
/// Nothing is known of its fits but their predictions, so that rules which need a kernel's filter do not serve it,
/// and its risk is that of the fit itself.
public struct ProgramEstimator: ExactlyStopped {
  /// What is started.
  public let description: ProgramServer.Description
  /// What the command is called by in identities: the words of the study, with the contents of those that are files.
  let commandIdentity: String
  /// The version that the study gives the program.
  public let programVersion: String
  /// What it predicts.
  public let predicts: ProgramPrediction
  /// The parameters, evaluated for a cell.
  public let values: [String: ProgramValue]
  /// The records that it returns; nil for a program with one.
  public let records: [Int]?
  public let width: Int?
  public var exactStops: [ExactStop] = []

  public var kind: String { Self.estimatorKind.name }
  public var version: Int { 1 }
  /// All that the study says of the program, and what its files hold; the time limit moves no number.
  public var parameters: [(name: String, value: String)] {
    [
      ("command", commandIdentity), ("version", programVersion), ("predicts", predicts.rawValue),
      (
        "parameters",
        values.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.identityText)" }
          .joined(separator: ",")
      ),
    ] + (records.map { [("path", $0.map(String.init).joined(separator: ","))] } ?? [])
  }

  public var recordCount: Int { records?.count ?? 1 }
  /// Programs have neither residuals nor a filter for rules to look at.
  public var hasFilter: Bool { false }

  /// The examples, their columns, and what is predicted; what the program itself takes is not known.
  public func memory(_ size: FitSize) -> Double {
    size.examples * (2 * size.outputs + 4) + 4 * size.nodes
  }

  /// A program is asked for whole steps.
  public func service(of stop: ExactStop) -> ExactStopService {
    switch stop {
    case .step: .wholeSteps
    case .time, .ridge:
      .none(
        "program has records that are numbered by its steps; give a step: {step: \"10*sqrt(n)\"}")
    }
  }

  /// Has the program fit the examples, and predict at the evaluation points.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    try path(of: try session(training), training, evaluation: evaluation)
  }

  /// Has the program fit the examples.
  func session(_ training: TrainingSet) throws(FitFailure) -> ProgramSession {
    let request = ProgramFit(
      trial: Int(training.key.trial), sampleSize: training.data.sampleSize,
      copies: training.data.copies, seed: Self.seed(training), parameters: values,
      points: training.data.noisy.columns, labels: training.labels.values,
      records: records == nil ? nil : Set(steps).sorted())
    do throws(ProgramFailure) {
      let server = try ProgramHost.shared.server(description)
      return ProgramSession(server, try server.fit(request, seconds: training.deadline.left).fit)
    } catch {
      throw FitFailure(error)
    }
  }

  /// The steps of the path, and those of exact stops.
  private var steps: [Int] {
    (records ?? [0])
      + exactStops.map { stop in
        if case .step(let step) = stop { Int(ExactStop.rounded(step: step)) } else { 0 }
      }
  }

  /// Which of the records that a fit was asked for belongs to a step of ``steps``.
  func position(ofRecord record: Int) -> Int {
    records == nil ? 0 : Set(steps).sorted().firstIndex(of: steps[record]) ?? 0
  }

  /// The path of a fit, with its predictions at the evaluation points.
  func path(
    of session: ProgramSession, _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let order = steps.indices.map { position(ofRecord: $0) }
    let predictor: FittedPath.Predictor = {
      [predicts, deadline = training.deadline] chosen, points throws(FitFailure) in
      try session.predict(
        chosen.map { order[$0] }, at: points, predicts, seconds: deadline.left)
    }
    let predictions =
      evaluation.count == 0
      ? [] : try predictor(Array(steps.indices), evaluation).flatMap(\.values)
    return FittedPath(
      progress: steps.map { TrainingProgress(step: Double($0), time: records == nil ? 0 : nil) },
      exactStops: exactStops, predictions: predictions,
      stride: evaluation.count * training.labels.columns,
      residualSumsOfSquares: [], predictor: predictor)
  }

  /// What random numbers of a program come from: a function of the study's seed, the variant, the trial and n alone.
  package static func seed(_ training: TrainingSet) -> String {
    fingerprint(
      of:
        "program;seed=\(training.key.seed);trial=\(training.key.trial);n=\(training.data.sampleSize)"
    )
  }
}

extension ProgramValue {
  /// The value in an identity.
  fileprivate var identityText: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): "'\(text)'"
    }
  }
}
