public import Diffusion
internal import LinearAlgebra

/// What a stopping rule may look at that sees no label: inputs, the kernel on them, and the steps of the path.
public struct InputEvidence {
  /// The problem that the examples come from.
  public let problem: Problem
  /// The examples without their labels; what they know of f_* and of the noise is the truth, which no user has.
  public let examples: NoisyPoints
  /// The sample size n; with noisy copies there are more examples.
  public let sampleSize: Int
  /// The number d of outputs.
  public let outputs: Int
  /// The kernel of the path's spectral filter.
  public let kernel: any PositiveKernel
  /// The recorded steps, ascending.
  public let steps: [Int]
  /// The dimensionless times of the recorded steps; nil for a path that has none.
  public let times: [Double]?
  /// Where the path was recorded besides: the records after those of the steps.
  public let exactStops: [ExactStop]
  /// How steps filter the kernel's eigenvalues; nil for a path that has no filter.
  public let filter: SpectralFilter?
  /// The risk of every record given the inputs, where it is known.
  public let conditionalRisk: [Double]?
  /// The record with the least mean risk over independent pilot trials, where they were run.
  public let pilotRecord: Int?
  /// The exact label noise E v, summed over the outputs; nil where it is not known.
  public let exactLabelNoise: () -> Double?
  /// The norm, in the space of κ and over all outputs, of the smallest function that misses the share
  /// ``NormBound/missedShare`` of E|f_*|²; nil where none is found.
  public let exactNorm: () -> Double?
  /// Random numbers for placebos.
  let key: TrialKey
  /// Finds as much of the Gram matrix's spectrum as a filter needs at the records.
  let gramSpectrum: (SpectralFilter) throws(FitFailure) -> GramSpectrum

  /// The number of examples.
  public var count: Int { examples.count }

  /// The eigenvalues of the kernel's Gram matrix, as many as the path needs, with the path's filter; nil for a path that
  /// has none.
  ///
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func spectrum() throws(FitFailure) -> (eigenvalues: Eigenvalues, filter: SpectralFilter)? {
    guard let filter else { return nil }
    return (try gramSpectrum(filter).eigenvalues, filter)
  }
}
