internal import Diffusion
public import LinearAlgebra

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
  /// The exact label noise, as ``InputEvidence/exactLabelNoise``.
  public let exactLabelNoise: () -> Double?
  /// The exact norm, as ``InputEvidence/exactNorm``.
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

  /// The part of it that holds no label.
  public var inputs: InputEvidence {
    InputEvidence(
      problem: training.problem, examples: training.data.noisy,
      sampleSize: training.data.sampleSize, outputs: training.labels.columns,
      kernel: training.kernel, steps: path.steps, times: path.times,
      exactStops: path.exactStops, filter: path.filter,
      conditionalRisk: conditionalRisk, pilotRecord: pilotRecord,
      exactLabelNoise: exactLabelNoise, exactNorm: exactNorm, key: training.key
    ) { [training, path] (filter) throws(FitFailure) in
      try training.spectrum(filter: filter, steps: path.progress.map(\.step))
    }
  }

  /// The record that a rule chooses, which is shown labels only where it may see them.
  ///
  /// - Throws: ``FitFailure`` where something the rule computes fails.
  public func record(chosenBy rule: any StoppingRule) throws(FitFailure) -> Int? {
    if let rule = rule as? any LabelFreeRule { return try rule.chooseRecord(inputs) }
    return try rule.chooseRecord(self)
  }

  /// The spectrum of the kernel's Gram matrix, as much of it as the path needs, with the filter by which
  /// the path acts on it: the path's own, or for a network that of its infinite-width limit; nil for a
  /// path that has none.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func spectrum() throws(FitFailure) -> (values: GramSpectrum, filter: SpectralFilter)? {
    guard let filter = path.filter else { return nil }
    return (try training.spectrum(filter: filter, steps: path.progress.map(\.step)), filter)
  }

  /// The fits f_k(z_j) to the training inputs, one row per record, by examples and outputs; nil for a path
  /// that cannot predict elsewhere.
  ///
  /// - Throws: ``FitFailure`` where the path fails to predict.
  public func fittedValues() throws(FitFailure) -> Matrix? {
    guard let predictor = path.predictor else { return nil }
    let fits = try predictor(Array(path.steps.indices), training.data.noisy)
    return Matrix(
      rows: fits.count, columns: training.count * training.labels.columns,
      values: fits.flatMap(\.values))
  }
}
