internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Theory

extension StudyReport {
  /// The risk along the sweep, with the lines fitted on the claims' ranges.
  func figures(_ sweep: Sweep) -> [Figure] {
    let curves = sweep.curves
    let places = Set(curves.flatMap { $0.points.map(\.value) }).filter { $0 > 0 }.sorted()
    guard let first = places.first, let last = places.last, last > first else { return [] }
    let series = curves.map { sweepSeries(sweep, $0, first: first) }
    var range = LogRange()
    for row in series.flatMap(\.rows) { range.include(row[3], row[4]) }
    guard !range.isEmpty else { return [] }
    let (low, high) = range.padded(by: 1.2)
    let name =
      sweep.axis == .time ? "time t" : "\(sweep.axis.shortWords) \(sweep.axis.symbol)"
    let lines =
      curves.allSatisfy(\.verdicts.isEmpty)
      ? "" : ", with power laws fitted on the ranges of the claims"
    let isWhole = sweep.axis == .width || sweep.axis == .dimension
    let room = exp(0.045 * log(last / first))
    return Figure.divided(
      name: sweep.figureName,
      alternativeText:
        "\(sweep.metric.meanText) against \(sweep.axis.words) on logarithmic axes, at each sample size",
      caption: "\(sweep.metric.meanText)\(underHeadlineRule), bars ± 2 MCSE\(lines).",
      horizontal: isWhole
        ? .values(name, places.map { Int($0) })
        : .logarithmic(name, low: first / room, high: last * room),
      vertical: .logarithmic(sweep.metric.axisTitle, low: low, high: high), series: series)
  }

  private func sweepSeries(_ sweep: Sweep, _ curve: SweepCurve, first: Double) -> FigureSeries {
    let fits = curve.verdicts.compactMap { verdict -> (range: [Double], fit: RateFit)? in
      let inRange = curve.points.filter { verdict.values.contains($0.value) }
      let samples = inRange.map { RateSample(n: $0.value / first, risks: $0.risks) }
      return (try? RateFit(samples)).map { (verdict.values, $0) }
    }
    var rows: [[Double]] = []
    var lastRange: Int?
    for point in curve.points {
      let bar = errorBar(point.mean, point.mcse)
      let range = fits.firstIndex { $0.range.contains(point.value) }
      // No line from the range of one claim to that of another.
      if range != lastRange, !rows.isEmpty { rows.append(Array(repeating: .nan, count: 6)) }
      lastRange = range
      let fitted = range.map { fits[$0].fit.fitted(at: point.value / first) }
      rows.append([point.value, point.mean, point.mcse, bar.lower, bar.upper, fitted ?? .nan])
    }
    let isAlone = Set(sweep.curves.map(\.label)).count == 1
    return FigureSeries(
      label: "n = \(ReportNumber.count(curve.sampleSize))", owner: "",
      group: isAlone ? "" : curve.label,
      columns: [sweep.axis.rawValue, "mean", "mcse", "lower", "upper", "fitted"], rows: rows,
      bars: (3, 4), line: fits.isEmpty ? 1 : 5)
  }
}

extension ClaimAxis {
  /// The name on an axis of a figure.
  fileprivate var shortWords: String {
    switch self {
    case .width: "width"
    case .dimension: "dimension"
    case .startTime: "start time"
    case .time: "time"
    case .sampleSize: "sample size"
    case .error: "error"
    }
  }
}

extension Claim.Metric {
  /// The title of the axis of risks.
  fileprivate var axisTitle: String {
    switch self {
    case .score: "mean risk (score units)"
    case .divergence: "mean risk (nats)"
    case .coupling: "mean squared coupling"
    case .denoiser, .totalVariation, .wasserstein: "mean risk"
    }
  }
}
