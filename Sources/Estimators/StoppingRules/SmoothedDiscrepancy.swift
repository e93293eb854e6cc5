internal import Documents
internal import LinearAlgebra

/// Stops as soon as the residuals, weighted by the kernel, are no larger than the noise is in these weights.
///
///     first k with Σ_o r_oᵀ H r_o ≤ v tr H
///
/// with the residuals r_o = y_o − f_k of the outputs o, and the label noise v, which is summed over the outputs;
/// the right side is the mean of the left where the residuals are noise of one level and nothing else. The
/// weights λ_i quieten the many directions that carry noise alone, in which the plain principle drowns; they
/// are λ_i^θ with θ = 1 of the family θ ∈ [0, 1], whose plain principle is θ = 0.
///
/// > Reference: Averyanov and Celisse 2020, arXiv 2007.06827 (reading of: polynomial smoothing; only its
/// > abstract was read); Stankewitz 2020.
public struct SmoothedDiscrepancy: StoppingRule {
  /// How the label noise is known.
  public let noise: NoiseEstimate

  /// Creates the rule.
  public init(noise: NoiseEstimate = .exact) {
    self.noise = noise
  }

  /// Of the fits.
  public var needsFilter: Bool { true }

  /// `smoothed-discrepancy`, with the noise where it is estimated.
  public var name: String { ruleName("smoothed-discrepancy", [("noise", noise.option)]) }
  /// Where the noise is to be known.
  public var needsLabelNoise: Bool { noise == .exact }

  /// The first record whose weighted residuals are small enough, or the last one.
  ///
  /// - Complexity: n² kernel values, each for all records at once.
  /// - Throws: ``FitFailure`` where the noise cannot be estimated.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard let labelNoise = try noise.labelNoise(evidence), let fits = try evidence.fittedValues()
    else {
      return nil
    }
    let training = evidence.training
    let (n, d) = (training.count, training.labels.columns)
    var residuals = Matrix(rows: fits.rows * d, columns: n)
    for record in 0..<fits.rows {
      for j in 0..<n {
        for output in 0..<d {
          residuals[record * d + output, j] =
            training.labels[j, output] - fits[record, j * d + output]
        }
      }
    }
    let images = training.kernel.gramProduct(
      training.inputs, rows: residuals, threads: training.threads)
    let limit = labelNoise * training.kernel.trace(training.inputs)
    let weighted = (0..<fits.rows).map { record in
      (record * d * n..<(record + 1) * d * n).reduce(0) {
        $0 + residuals.values[$1] * images.values[$1]
      }
    }
    return weighted.firstIndex { $0 <= limit } ?? weighted.indices.last
  }
}

extension SmoothedDiscrepancy {
  static let kind = StoppingKind.keyed(
    name: "smoothed-discrepancy",
    summary: "as discrepancy, with residuals weighted by the kernel's eigenvalues",
    examples: ["smoothed-discrepancy", "{smoothed-discrepancy: {noise: residuals}}"],
    explanation: Explanation(
      formula: "as discrepancy, with residuals and noise weighted by the eigenvalues of H",
      keys: [
        "noise": NoiseEstimate.meaning
      ],
      source: "Averyanov and Celisse 2020, arXiv 2007.06827 (reading of)")
  ) { section, _ in SmoothedDiscrepancy(noise: section.noiseEstimate()) }
}
