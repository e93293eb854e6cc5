internal import Analysis
internal import Documents
internal import Estimators
internal import Formatting
internal import Studies

// What became of steps, times and ridges at which a study stops exactly.

extension StudyReport {
  /// Stops that could not be taken as they are: steps that were rounded, and times or ridges taken as something else.
  var exactStopWarnings: [String] {
    analysis.study.stoppingNames.indices.flatMap { index in
      let cells = analysis.study.cells.filter { $0.stopping.indices.contains(index) }
      guard let rule = cells.first?.stopping[index], rule.exactStop != nil else {
        return [String]()
      }
      return [
        roundingWarning(rule.name, cells, index), inverseWarning(rule.name, cells, index),
        recordWarning(rule.name, cells),
      ].compactMap(\.self)
    }
  }

  /// Why a rule stops no fit of some curves, where that was known before them.
  func refusal(of name: String, _ curves: [RiskCurve]) -> String? {
    let series = Set(curves.map(\.series))
    let reasons = analysis.study.cells.filter { series.contains($0.series) }.compactMap { cell in
      cell.stopping.first { $0.name == name }?.refusal(of: cell.estimator)
    }
    return reasons.isEmpty ? nil : unique(reasons).joined(separator: "; ")
  }

  /// Steps that descent could not take, since they are not whole.
  private func roundingWarning(_ name: String, _ cells: [Cell], _ index: Int) -> String? {
    let moved = cells.compactMap { cell -> (label: String, n: Int, asked: Double?)? in
      guard let stop = cell.stopping[index].exactStop, cell.estimator.hasPath,
        case .wholeSteps = cell.estimator.service(ofExactStop: stop)
      else { return nil }
      guard case .step(let step) = stop else {
        return (cell.series.estimator, cell.sampleSize, nil)
      }
      // Rounding of the expression itself moves nothing.
      return abs(step - step.rounded()) <= 1e-9 * max(1, step)
        ? nil : (cell.series.estimator, cell.sampleSize, step)
    }
    guard let first = moved.first else { return nil }
    let labels = list(unique(moved.map(\.label)))
    guard let asked = first.asked else {
      return "\(name) is taken to the nearest whole step of \(labels)"
    }
    let sizes = unique(moved.map(\.n)).sorted().map { ReportNumber.count($0) }
    return "\(name) is rounded to whole steps of \(labels) at n = \(list(sizes)), such as "
      + "\(ReportNumber.significant(asked, 5)) to \(ReportNumber.count(Int((asked + 0.5).rounded(.down)))): write "
      + "round(...), floor(...) or ceil(...) to settle it"
  }

  /// Ridges taken as times, or times as ridges.
  private func inverseWarning(_ name: String, _ cells: [Cell], _ index: Int) -> String? {
    let inverse = cells.filter { cell in
      guard let stop = cell.stopping[index].exactStop else { return false }
      return cell.estimator.service(ofExactStop: stop) == .inverse
    }
    guard let cell = inverse.first, let stop = cell.stopping[index].exactStop else { return nil }
    let labels = list(unique(inverse.map(\.series.estimator)))
    if case .ridge = stop {
      return "\(name) is taken as the time 1/ridge of \(labels), which has no ridge"
    }
    return "\(name) is taken as the ridge 1/time of \(labels), which has no time"
  }

  /// That there is nothing to stop: every estimator has one record, which every rule gets.
  private func recordWarning(_ name: String, _ cells: [Cell]) -> String? {
    let labels = unique(cells.map(\.series.estimator))
    return cells.contains(where: \.estimator.hasPath)
      ? nil : "\(name) stops nothing in \(list(labels)): there is one record, which every rule gets"
  }
}
