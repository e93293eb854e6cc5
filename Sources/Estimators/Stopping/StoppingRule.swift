internal import Diffusion
public import LinearAlgebra

/// A rule that looks at a training path and picks a recorded step.
///
/// A new rule is one file that conforms to this protocol and one line in ``StoppingCatalogue``.
public protocol StoppingRule: Sendable {
  /// The name with what was set, as stores and reports have it: `rademacher(constant=0.5)`.
  var name: String { get }

  /// Whether the choice depends on the labels; the risk of a rule that does not can be replaced by
  /// its conditional expectation given the inputs.
  var isLabelIndependent: Bool { get }

  /// Whether the rule needs ``StoppingEvidence/pilotRecord`` where no conditional risk is known.
  var needsPilots: Bool { get }

  /// Whether the rule looks at ``StoppingEvidence/realisedRisk``.
  var needsRealisedRisk: Bool { get }

  /// Whether the rule looks at ``StoppingEvidence/exactNorm``.
  var needsNorm: Bool { get }

  /// Whether the rule looks at ``StoppingEvidence/exactLabelNoise``.
  var needsLabelNoise: Bool { get }

  /// Whether the rule looks for a step, so that the end of a path may keep it from a better one.
  var searchesPath: Bool { get }

  /// Picks a record of the path, or nil where the rule does not apply to this estimator.
  ///
  /// - Throws: ``FitFailure`` where something the rule computes fails.
  func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int?
}

extension StoppingRule {
  /// No pilots.
  public var needsPilots: Bool { false }
  /// It does not.
  public var needsRealisedRisk: Bool { false }
  /// It does not.
  public var needsNorm: Bool { false }
  /// It does not.
  public var needsLabelNoise: Bool { false }
  /// It does.
  public var searchesPath: Bool { true }
}

/// What a stopping rule may look at.
public struct StoppingEvidence {
  /// The estimator whose path it is.
  public let estimator: any Estimator
  /// The training set.
  public let training: TrainingSet
  /// The path.
  public let path: FittedPath
  /// The realised risk of every record, good enough to find the best one, and infinite where a record is
  /// far from it; empty where no rule of the cell looks at it.
  public let realisedRisk: [Double]
  /// The risk of every record given the inputs, where it is known.
  public let conditionalRisk: [Double]?
  /// The record with the least mean risk over independent pilot trials, where they were run.
  public let pilotRecord: Int?
  /// The exact label noise E v, summed over the outputs; nil where it is not known.
  public let exactLabelNoise: () -> Double?
  /// The norm, in the space of κ and over all outputs, of the smallest function that misses the share
  /// ``NormBound/missedShare`` of E|f_*|²; nil where none is found.
  public let exactNorm: () -> Double?

  /// Creates the evidence.
  public init(
    estimator: any Estimator, training: TrainingSet, path: FittedPath, realisedRisk: [Double],
    conditionalRisk: [Double]?, pilotRecord: Int?,
    exactLabelNoise: @escaping () -> Double? = { nil },
    exactNorm: @escaping () -> Double? = { nil }
  ) {
    self.exactNorm = exactNorm
    self.estimator = estimator
    self.training = training
    self.path = path
    self.realisedRisk = realisedRisk
    self.conditionalRisk = conditionalRisk
    self.pilotRecord = pilotRecord
    self.exactLabelNoise = exactLabelNoise
  }

  /// The spectrum of the kernel's Gram matrix, as much of it as the path needs, with the filter by which
  /// the path acts on it: the path's own, or for a network that of its infinite-width limit; nil for a
  /// path that has none.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func spectrum() throws(FitFailure) -> (values: GramSpectrum, filter: SpectralFilter)? {
    guard let filter = path.filter else { return nil }
    return (try training.spectrum(filter: filter, steps: path.steps), filter)
  }

  /// The squared errors on some samples of the fit to the others, summed, a number a record; steps carry over
  /// to the fit to all because the learning rate `auto` makes a step the same dimensionless time for both.
  ///
  /// Noisy copies stay with their sample, since a copy on the other side would tell the label.
  ///
  /// - Throws: ``FitFailure`` where the fit fails.
  func validationErrors(on part: Range<Int>) throws(FitFailure) -> [Double] {
    let rest = TrainingSet(
      data: training.data.excluding(part), problem: training.problem, key: training.key,
      threads: training.threads)
    rest.deadline = training.deadline
    let left = training.data.subset(part)
    let path = try estimator.fit(rest, evaluation: left.noisy)
    return path.steps.indices.map { record in
      zip(path.predictions(ofRecord: record), left.labels.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
    }
  }

  /// The fits f_k(z_j) to the training inputs, a row a record, by examples and outputs; nil for a path
  /// that cannot predict elsewhere.
  public func fittedValues() -> Matrix? {
    guard let predictor = path.predictor else { return nil }
    let fits = predictor(Array(path.steps.indices), training.inputs)
    return Matrix(
      rows: fits.count, columns: training.count * training.labels.columns,
      values: fits.flatMap(\.values))
  }
}

/// The position of the smallest value; the first one of equals.
public func indexOfSmallest(_ values: [Double]) -> Int? {
  values.indices.min { values[$0] < values[$1] }
}
