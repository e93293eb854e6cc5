internal import Analysis
internal import Diffusion
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

extension StudyReport {
  /// A tail term below this share of the risk is said to be small.
  private static let smallTail = 0.1

  /// From which radius on the tail term is a small share of the risk, for each way to truncate; nil where fewer than
  /// two radii can be compared.
  var frontTruncation: FrontSentence? {
    guard let (thresholds, n) = truncations, thresholds.contains(where: { $0.places.count > 1 })
    else { return nil }
    let phrase = thresholds.phrase { last, isBeyond in
      isBeyond
        ? "at no radius up to \(last.dropFirst(4))"
        : "at no radius up to \(last.dropFirst(4)) beyond doubt"
    }
    return FrontSentence(
      headline:
        "At n = \(ReportNumber.count(n)) the tail term is below 10 % of the risk\(underHeadlineRule) "
        + phrase.replacing("from R", with: "from the radius R"),
      text: "\(thresholds.borders) This speaks of these radii and this n alone.")
  }

  /// The tail term as a share of the risk, a row a way to truncate and a column a radius; empty without any.
  var frontTruncationTable: String {
    guard let (thresholds, n) = truncations else { return "" }
    return
      "Tail term as a share of the risk\(underHeadlineRule) at n = \(ReportNumber.count(n)), with 95 % intervals; "
      + "bold: the whole interval is below 10 %.\n\n\(thresholds.table(heading: "Truncation by"))"
  }

  /// The shares at the largest n by law and method, radii growing.
  private var truncations: ([Threshold], Int)? {
    var found: [(label: String, radius: Double, place: Threshold.Place)] = []
    let curves = analysis.curves(stopping: analysis.headlineRule)
    guard let n = curves.compactMap({ $0.points.last?.n }).max() else { return nil }
    for curve in curves {
      guard let problem = analysis.study.variant(of: curve.series).problem.score,
        let truncation = problem.inputs.truncation, let point = curve.points.last, point.n == n,
        let share = point.share(of: "tail-term")
      else { continue }
      let interval = share.interval(trials: point.trials)
      let method =
        switch truncation.method {
        case .clip: "clipping"
        case .drop: "dropping"
        }
      found.append(
        (
          "\(method) (\(Markdown.escaped(problem.target.summary)))", truncation.radius,
          Threshold.Place(
            name: "R = \(ReportNumber.claimed(truncation.radius))",
            text: ReportNumber.percent(share, interval),
            standing: interval.upper < Self.smallTail
              ? .within : interval.lower > Self.smallTail ? .beyond : .open)
        ))
    }
    let thresholds = unique(found.map(\.label)).map { label in
      Threshold(
        label: label,
        places: found.filter { $0.label == label }.sorted { $0.radius < $1.radius }.map(\.place))
    }
    return thresholds.isEmpty ? nil : (thresholds, n)
  }
}
