internal import Estimators
internal import Measures
internal import Runs
public import Statistics
public import Studies

/// The mean of a measured quantity along the training paths of one series, at one sample size.
public struct PathCurve: Sendable {
  /// The estimator with its width.
  public let series: Study.Series
  /// The sample size.
  public let sampleSize: Int
  /// The measure's name.
  public let measure: String
  /// The quantity.
  public let quantity: String
  /// The mean over the trials at each kept step, ascending, with its Monte Carlo standard error.
  public let points: [(step: Int, estimate: Estimate)]
}

extension PathCurve {
  /// The curves of everything that a study's measures follow along paths, at the largest sample size of each
  /// series, in the order of series, then quantities.
  static func all(study: Study, records: [String: [TrialRecord]]) -> [PathCurve] {
    let cellsBySeries = study.cellsBySeries
    return study.series.flatMap { series -> [PathCurve] in
      let cells = cellsBySeries[series] ?? []
      guard let cell = cells.max(by: { $0.sampleSize < $1.sampleSize }) else { return [] }
      let trials = records[cell.identity] ?? []
      return cell.measures.flatMap { measure in
        measure.pathQuantities.compactMap { quantity in
          PathCurve(series, cell, measure: measure.name, quantity: quantity.name, trials)
        }
      }
    }
  }

  private init?(
    _ series: Study.Series, _ cell: Cell, measure: String, quantity: String,
    _ trials: [TrialRecord]
  ) {
    var values: [Int: [Double]] = [:]
    for trial in trials {
      for (step, value) in trial.path(of: quantity) { values[step, default: []].append(value) }
    }
    guard !values.isEmpty else { return nil }
    self.series = series
    sampleSize = cell.sampleSize
    self.measure = measure
    self.quantity = quantity
    points = values.sorted { $0.key < $1.key }.map { step, values in
      (step, Estimate(meanOf: values))
    }
  }
}

extension TrialRecord {
  /// The values of a quantity along the path, by step.
  fileprivate func path(of quantity: String) -> [(step: Int, value: Double)] {
    guard case .ok(let measurements) = outcome else { return [] }
    return measurements.compactMap { measurement in
      guard measurement.quantity == quantity,
        case .step(let step) = measurement.place
      else { return nil }
      return (step, measurement.value)
    }
  }
}
