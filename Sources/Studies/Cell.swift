internal import DataFiles
package import Diffusion
public import Estimators
package import Measures

/// One cell of a design: a sample size, an estimator and, where it has one, a width.
public struct Cell: Sendable {
  /// The series the cell belongs to.
  public let series: Study.Series
  /// The position of the cell's variant in the study.
  public let variant: Int
  /// The sample size n.
  public let sampleSize: Int
  /// The estimator with all its parameters.
  public private(set) var estimator: any Estimator
  /// The stopping rules, in the order of the study.
  public let stopping: [any StoppingRule]
  /// What trials measure besides the risks.
  package let measures: [any Measure]
  /// Whether risks can be averaged over the labels given the inputs, which permuted labels forbid.
  public let hasConditionalRisk: Bool
  /// Whether the numbers rest on a part of the kernel's spectrum, since the set is large.
  package let usesPartialSpectrum: Bool
  /// Whether pilots settle the evaluation nodes alone, at the best record of each, and no record for a rule.
  package let pilotsJudgeOneRecord: Bool
  /// The examples of a trial: the sample size, times the noisy copies of each sample.
  package let exampleCount: Int
  /// Whether it is a linear fit to a set with a partly known spectrum, whose bias and variance have their own nodes.
  package var splitsRisk: Bool { usesPartialSpectrum && estimator.spectral != nil }

  /// Everything that the numbers of a trial depend on, as text.
  ///
  /// Two cells with equal text give bit for bit equal trials; the text holds no position in the
  /// design, no number of trials and no title, so a changed design keeps what did not change.
  public let identityText: String

  /// A short name of the identity, under which the store keeps the cell.
  public let identity: String

  /// Creates a cell; `context` is what the numbers depend on besides estimator and rules.
  package init(
    series: Study.Series, variant: Int, sampleSize: Int, estimator: any Estimator,
    stopping: [any StoppingRule], measures: [any Measure] = [], problem: Problem?,
    context: String, policy: FailurePolicy = FailurePolicy()
  ) {
    self.series = series
    self.variant = variant
    self.sampleSize = sampleSize
    self.estimator = estimator
    self.stopping = stopping
    let measures = problem?.score == nil ? [] : measures.filter { $0.applies(to: estimator) }
    self.measures = measures
    // The labels of noisy copies are one label, whose law given all of its inputs is another one.
    hasConditionalRisk =
      estimator.linearSmoother != nil && problem?.labelsArePermuted != true
      && problem?.copies ?? 1 == 1
    exampleCount = sampleSize * (problem?.copies ?? 1)
    let isSpectral = estimator.spectral != nil
    // With a large set, learning rates, kernel fits and degrees of freedom rest on a part of the
    // kernel's spectrum.
    let spectrum =
      estimator.restsOnSpectrum
      ? problem.flatMap {
        TrainingSet.partialSpectrumVersion($0, examples: sampleSize * $0.copies)
      } : nil
    usesPartialSpectrum = spectrum != nil
    // Measures look at kernels as well, with any estimator.
    let many =
      estimator.restsOnSpectrum || !measures.isEmpty
      ? problem.flatMap(TrainingSet.manyVersion) : nil
    let isIntegrated = problem?.score != nil && (estimator.hasPath || isSpectral)
    let evaluation =
      isSpectral && usesPartialSpectrum
      ? TrialValue.largeSetEvaluationVersion : TrialValue.evaluationVersion
    pilotsJudgeOneRecord =
      problem?.score != nil && estimator.hasPath && !stopping.contains(where: \.needsPilots)
      && !(hasConditionalRisk && stopping.contains(where: \.isLabelFree))
    let parameters = estimator.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    identityText = [
      "measurement=\(TrialValue.version)",
      context,
      "n=\(sampleSize)",
      "estimator=\(estimator.kind)/\(estimator.version){\(parameters)}",
      "stopping=\(stopping.map(\.name).joined(separator: ","))",
      spectrum.map { "spectrum=krylov/\($0)" },
      many.map { "loops=many/\($0)" },
      // Validation of steps that depend on the size of a set compared step numbers once.
      !estimator.stepsKeepTheirTime && estimator.hasPath
        && stopping.contains(where: \.usesValidation) ? "validation=times" : nil,
      isIntegrated ? "evaluation=\(evaluation)" : nil,
      // Where no rule asks for a record, pilots looked at every one of the path once, and chose other nodes.
      pilotsJudgeOneRecord ? "pilots=one-record" : nil,
      measures.isEmpty
        ? nil : "measures=\(measures.map(\.identityText).joined(separator: ","))",
      policy.identityText,
    ].compactMap(\.self).joined(separator: ";")
    identity = fingerprint(of: identityText)
  }
}

extension Cell {
  /// Whether the risk under a rule is averaged over the labels, given the inputs.
  package func averagesLabels(under rule: any StoppingRule) -> Bool {
    hasConditionalRisk && rule.isLabelFree
  }

  /// The same cell with an estimator that knows what its own does not, such as predictions from elsewhere.
  package func fitting(_ estimator: any Estimator) -> Cell {
    var changed = self
    changed.estimator = estimator
    return changed
  }
}

extension Study {
  /// The cells of each series, in their order: found at once instead of series by series.
  package var cellsBySeries: [Series: [Cell]] { Dictionary(grouping: cells, by: \.series) }
}
