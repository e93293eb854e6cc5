internal import Analysis
internal import Foundation
internal import Statistics
internal import Theory

extension StudyReport {
  /// The risk along the sweep, with the lines fitted on the claims' ranges.
  func figure(_ sweep: Sweep) -> Figure? {
    let curves = sweep.curves
    let points = curves.flatMap(\.points)
    guard let first = points.map(\.value).min(), let last = points.map(\.value).max(),
      last > first
    else { return nil }
    var figure = LogLogFigure()
    for curve in curves {
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
      figure.add(
        title(curve), columns: [sweep.axis.rawValue, "mean", "mcse", "lower", "upper", "fitted"],
        ends: 3, line: fits.isEmpty ? 2 : 6, rows: rows)
    }
    let name =
      sweep.axis == .time ? "time t" : "\(sweep.axis.shortWords) \(sweep.axis.symbol)"
    let lines =
      curves.allSatisfy(\.verdicts.isEmpty)
      ? "" : ", with the power laws fitted on the ranges that claims speak of"
    return figure.figure(
      name: sweep.figureName,
      axis: FigureStyle.sweepAxis(
        places: Set(points.map(\.value)).sorted(), title: name,
        areTicks: sweep.axis == .width || sweep.axis == .dimension),
      title: sweep.metric.axisTitle, padding: 1.3,
      alternativeText:
        "\(sweep.metric.meanText) against \(sweep.axis.words), log-log, at each sample size",
      caption: "\(sweep.metric.meanText)\(underHeadlineRule), bars ± 2 MCSE\(lines).")
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
