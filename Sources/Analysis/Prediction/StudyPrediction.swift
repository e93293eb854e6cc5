internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Statistics
public import Studies
public import Theory

/// What theory predicts for a study before any trial: risk curves of its spectral estimators, their
/// exponents beyond the design, and its claims' exponents in numbers.
public struct StudyPrediction: Sendable {
  /// The study.
  public let study: Study
  /// One for each series whose curve is known, in the order of the study.
  public let curves: [PredictedCurve]
  /// The spectrum of each variant's kernel, where it is needed.
  package let spectra: [MeasuredSpectrum?]

  /// Predicts a study: eigendecompositions of some thousand nodes per variant, no trial.
  ///
  /// - Throws: `FactorizationError` where LAPACK fails.
  public init(_ study: Study) throws {
    // Only where a curve is known: a spectrum costs seconds.
    let needed = Set(
      study.cells.filter {
        $0.estimator.spectral?.curve != nil && $0.hasConditionalRisk
      }.map(\.variant))
    let spectra = try study.variants.indices.map {
      needed.contains($0)
        ? try PredictionSpectra(
          of: study.variants[$0].problem,
          upTo: Double(study.variants[$0].sampleSizes.last ?? 1))
        : nil
    }
    self.study = study
    self.spectra = zip(study.variants, spectra).map { variant, spectrum in
      guard variant.problem.score != nil, let spectrum else { return nil }
      return try? MeasuredSpectrum(eigenvalues: spectrum.finest.eigenvalues)
    }
    curves = study.series.compactMap { series in
      spectra[study.variantIndex(of: series)].flatMap {
        PredictedCurve(study: study, series: series, spectra: $0)
      }
    }
  }
}

/// The predicted risk of one series, at its best stopping time or ridge.
public struct PredictedCurve: Sendable {
  /// The prediction at one sample size.
  public struct Point: Sendable {
    /// The sample size.
    public let n: Int
    /// The least risk over the recorded times or ridges of the cell.
    public let optimum: LearningCurve.Optimum
    /// The error of that risk that the nodes behind the spectrum leave.
    public let error: Double
  }

  /// The series.
  public let series: Study.Series
  /// The curve.
  public let curve: LearningCurve
  /// The design's sample sizes, ascending.
  public let points: [Point]
  /// The floor that the risk levels off at; nil where there is none, or none is known.
  public let floor: Double?
  /// Sample sizes by factors of four from the design's first on, up to where the spectrum reaches,
  /// with the local exponent of the curve at its best time or ridge, and its error.
  public let exponents: [(n: Double, exponent: Double, error: Double)]
  /// The exponent over the design, by a line through the logs as for measured risks, with its error; nil for
  /// fewer than three sample sizes.
  public let design: (exponent: Double, error: Double)?

  init?(study: Study, series: Study.Series, spectra: PredictionSpectra) {
    let spectrum = spectra.finest
    let cells = study.cells.filter { $0.series == series }.sorted { $0.sampleSize < $1.sampleSize }
    guard let first = cells.first,
      let method = LearningCurve.Method(first.estimator, spectrum: spectrum)
    else { return nil }
    let curve = LearningCurve(spectrum, method: method)
    self.series = series
    self.curve = curve
    floor =
      first.estimator.isHomogeneous
      ? study.variant(of: series).problem.score?.homogeneityFloor() : nil
    func optimum(_ cell: Cell, _ spectrum: PopulationSpectrum) -> LearningCurve.Optimum? {
      LearningCurve.Method(first.estimator, spectrum: spectrum).map { method in
        LearningCurve(spectrum, method: method).oracle(
          sampleSize: Double(cell.sampleSize),
          among: Self.candidates(cell.estimator, spectrum: spectrum))
      }
    }
    func designExponent(_ spectrum: PopulationSpectrum) -> Double? {
      try? RateFit(
        cells.map { cell in
          RateSample(
            n: Double(cell.sampleSize), risks: [optimum(cell, spectrum)?.risk ?? .nan])
        }
      ).exponent
    }
    points = cells.compactMap { cell in
      optimum(cell, spectrum).map { best in
        Point(
          n: cell.sampleSize, optimum: best,
          error: spectra.error { optimum(cell, $0)?.risk ?? .nan })
      }
    }
    design = designExponent(spectrum).map { exponent in
      (exponent, spectra.error { designExponent($0) ?? .nan })
    }
    var exponents: [(n: Double, exponent: Double, error: Double)] = []
    var n = Double(first.sampleSize)
    while n <= 1e8, curve.reaches(sampleSize: 2 * n) {
      let place = n
      let error = spectra.error { spectrum in
        LearningCurve.Method(first.estimator, spectrum: spectrum)
          .map { LearningCurve(spectrum, method: $0).localExponent(at: place) } ?? .nan
      }
      exponents.append((n, curve.localExponent(at: n), error))
      n *= 4
    }
    self.exponents = exponents
  }

  /// The last of ``exponents``, which stands for the limit.
  public var asymptoticExponent: Double? { exponents.last?.exponent }

  /// The first n from which on the local exponent stays within the margin of the last one; nil where only the last is
  /// so near to itself.
  public var visibleFrom: Double? {
    guard let last = exponents.last else { return nil }
    let near = exponents.reversed().prefix {
      abs($0.exponent - last.exponent) <= VerdictThresholds.margin
    }
    return near.count > 1 ? near.last?.n : nil
  }

  /// The times, steps or ridges that a cell's estimator records.
  private static func candidates(
    _ estimator: any Estimator, spectrum: PopulationSpectrum
  ) -> [Double]? {
    switch estimator.spectral?.curve {
    case .descent(let steps): steps.map(Double.init)
    // A step of the flow lasts 1/λ₁.
    case .flow(let steps): steps.map { Double($0) / (spectrum.eigenvalues.first ?? 1) }
    case .flowUntil(let times): times
    case .ridge(let ridges): ridges
    case nil: nil
    }
  }
}

extension LearningCurve.Method {
  /// The method of an estimator on a problem with this spectrum; nil for one without a curve.
  init?(_ estimator: any Estimator, spectrum: PopulationSpectrum) {
    switch estimator.spectral?.curve {
    case .descent:
      guard let largest = spectrum.eigenvalues.first else { return nil }
      self = .gradientDescent(stepTime: 1 / largest)
    case .flow, .flowUntil: self = .gradientFlow
    case .ridge: self = .ridge
    case nil: return nil
    }
  }
}
