public import Diffusion
public import LinearAlgebra

/// An estimator that filters the spectrum of the kernel's Gram matrix.
///
///     f_k(z) = k(z)ᵀ φ_k(H) Y
///
/// A conforming type supplies the filter and the recorded steps; fit, kinks and conditional risk follow
/// from these. The whole path comes from one spectrum of H.
public protocol SpectralEstimator: LinearSmoother, PiecewiseAnalytic, ExactlyStopped {
  /// The records, as the filter counts them: steps of training, or numbers of ridge parameters.
  var steps: [Int] { get }

  /// The filter for a training set; one of numbered times or ridges has those of ``ExactlyStopped/exactStops`` last.
  func filter(for training: TrainingSet) -> SpectralFilter

  /// The kernel; nil for the problem's own, the tangent kernel or that of a control.
  var kernel: (any PositiveKernel)? { get }

  /// What theory has to know to predict the risk at the best record; nil where it cannot.
  var curve: SpectralCurve? { get }
}

/// What theory has to know of a spectral estimator to predict its risk at the best record.
public enum SpectralCurve: Sendable {
  /// Gradient descent with the learning rate 1/λ_max, at these steps.
  case descent(steps: [Int])
  /// Its limit of small learning rates; a step of it lasts 1/λ_max.
  case flow(steps: [Int])
  /// Gradient flow at these dimensionless times.
  case flowUntil(times: [Double])
  /// Ridge regression with these ridges.
  case ridge([Double])
}

extension SpectralEstimator {
  public var kernel: (any PositiveKernel)? { nil }

  /// A kernel other than the tangent kernel, which no theory here covers; nil for the problem's own.
  public var foreignKernel: (any PositiveKernel)? {
    kernel.flatMap { $0.identity == TangentKernel().identity ? nil : $0 }
  }

  public var curve: SpectralCurve? { nil }

  /// Every record as the filter counts it: the steps, then those of ``ExactlyStopped/exactStops``.
  public func recordedSteps(_ filter: SpectralFilter, examples n: Int) -> [Double] {
    steps.map(Double.init)
      + exactStops.enumerated().map { index, stop in
        filter.step(of: stop, examples: n) ?? Double(steps.count + index)
      }
  }

  /// The spectrum of a set's Gram matrix, as much of it as the records need.
  ///
  /// - Throws: ``FitFailure`` where it cannot be computed.
  public func spectrum(of training: TrainingSet) throws(FitFailure) -> GramSpectrum {
    let filter = filter(for: training)
    return try training.spectrum(
      filter: filter, steps: recordedSteps(filter, examples: training.count))
  }

  /// The recorded steps.
  public var recordCount: Int { steps.count }

  /// As the kernel is in each argument.
  public var isHomogeneous: Bool { kernel?.isHomogeneous ?? true }

  /// The kernel's spectrum is all that a fit has.
  public var restsOnSpectrum: Bool { true }

  /// Where the kernel knows them; the problem's own does.
  public func knowsKinks(on problem: RegressionProblem) -> Bool {
    kernel.map { $0.kinks(points: [], bias: problem.inputs.bias) != nil } ?? true
  }

  /// A control has its own kernel.
  public func refusal(of problem: Problem) -> String? {
    problem.series != nil && kernel != nil
      ? "a regression with a known kernel is fitted with that kernel; leave 'kernel' out" : nil
  }

  /// The kernel's kinks in its first argument.
  public func kinks(_ training: TrainingSet) -> [Double] {
    training.using(kernel).kernel.kinks(
      points: training.data.noisy.points.column(0), bias: training.scoreProblem.inputs.bias) ?? []
  }

  /// The spectrum, the kernel at the nodes, and the predictions on the examples.
  public func memory(_ size: FitSize) -> Double {
    size.spectrum + size.sliceGrams + 2 * Double(steps.count) * size.examples * size.outputs
  }

  /// Fits the path and predicts at the evaluation points.
  ///
  /// - Complexity: O(n³) for a factorisation or some tens of O(n²) products, which the training set
  ///   keeps, then O(n) a record, output and evaluation point.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let training = training.using(kernel)
    let filter = filter(for: training)
    let records = recordedSteps(filter, examples: training.count)
    let spectrum = try training.spectrum(filter: filter, steps: records)
    try training.deadline.check()
    let rotated = product(spectrum.vectors, training.labels)
    let path =
      evaluation.count == 0
      ? []
      : Self.path(
        steps: records, filter: filter, spectrum: spectrum, rotatedLabels: rotated,
        kernel: training.kernel, inputs: training.inputs, evaluationInputs: evaluation.inputs,
        threads: training.threads)
    let n = Double(training.count)
    let result = FittedPath(
      progress: records.map {
        TrainingProgress(
          step: $0, time: n * filter.limit(step: $0),
          gradientEvaluations: filter.learningRate == nil ? nil : n * $0)
      },
      exactStops: exactStops, filter: filter,
      predictions: path, stride: evaluation.count * training.labels.columns,
      residualSumsOfSquares: steps.map { k in
        spectrum.values.indices.reduce(into: 0.0) { sum, i in
          let factor = filter.residualFactor(eigenvalue: max(0, spectrum.values[i]), step: k)
          sum += factor * factor * rotated.row(i).reduce(0) { $0 + $1 * $1 }
        }
      },
      diagnostics: (filter.learningRate.map { [Quantity("learning-rate", $0)] } ?? []) + [
        Quantity("kappa-max", training.kernel.largestDiagonal(training.inputs))
      ]
        + (spectrum.isComplete
          ? [Quantity("smallest-eigenvalue", spectrum.values.first ?? 0)] : [])
        + [Quantity("largest-eigenvalue", spectrum.values.last ?? 0)],
      predictor: {
        [kernel = training.kernel, inputs = training.inputs, threads = training.threads]
        chosen, points in
        // Record by record: a number does not depend on what else was asked for.
        var rows: [Double] = []
        for record in chosen {
          let filtered = filteredLabels(
            steps: [records[record]], filter: filter, spectrum: spectrum, rotatedLabels: rotated)
          rows += LinearAlgebra.product(transposing: filtered, spectrum.vectors).values
        }
        let d = rotated.columns
        let predictions = kernel.product(
          points.inputs, inputs,
          rows: Matrix(rows: chosen.count * d, columns: inputs.rows, values: rows),
          threads: threads
        ).transposed
        return chosen.indices.map { predictions.columns($0 * d..<($0 + 1) * d) }
      })
    try result.checkFinite()
    try training.deadline.check()
    return result
  }

  /// Computes predictions (records x points x outputs) along the path.
  ///
  /// - Parameters:
  ///   - steps: The records as the filter counts them, in the order of the result.
  ///   - filter: How records act on eigenvalues.
  ///   - spectrum: The spectrum of the Gram matrix of `inputs`.
  ///   - rotatedLabels: Uᵀ Y, a row for each of its vectors, by outputs.
  ///   - kernel: The kernel.
  ///   - inputs: Training inputs, n x D.
  ///   - evaluationInputs: Where to predict, points x D.
  ///   - threads: Those that may be borrowed.
  /// - Returns: The predictions, record by record, then point by point.
  public static func path(
    steps: [Double], filter: SpectralFilter, spectrum: GramSpectrum, rotatedLabels: Matrix,
    kernel: any PositiveKernel, inputs: Matrix, evaluationInputs: Matrix,
    threads: IdleThreads = IdleThreads()
  ) -> [Double] {
    let d = rotatedLabels.columns
    let filtered = filteredLabels(
      steps: steps, filter: filter, spectrum: spectrum, rotatedLabels: rotatedLabels)
    let coefficients = product(transposing: spectrum.vectors, filtered)
    let points = evaluationInputs.rows
    var predictions = [Double](repeating: 0, count: steps.count * points * d)
    predictions.withUnsafeMutableBufferPointer { buffer in
      // Parts write different points.
      nonisolated(unsafe) let predictions = buffer
      threads.forEachPart(of: points, size: kernelRowsAtATime(columns: inputs.rows)) { range in
        let block = product(
          kernel.matrix(evaluationInputs.rows(range), inputs), coefficients)
        for (row, point) in range.enumerated() {
          for record in steps.indices {
            for output in 0..<d {
              predictions[(record * points + point) * d + output] = block[row, record * d + output]
            }
          }
        }
      }
    }
    return predictions
  }
}

/// φ_k(λ) Uᵀ Y, a row a vector, by records and outputs.
func filteredLabels(
  steps: [Double], filter: SpectralFilter, spectrum: GramSpectrum, rotatedLabels: Matrix
) -> Matrix {
  let d = rotatedLabels.columns
  var filtered = Matrix(rows: spectrum.values.count, columns: steps.count * d)
  for i in 0..<filtered.rows {
    for (record, k) in steps.enumerated() {
      let φ = filter.value(eigenvalue: spectrum.values[i], step: k)
      for output in 0..<d {
        filtered[i, record * d + output] = φ * rotatedLabels[i, output]
      }
    }
  }
  return filtered
}
