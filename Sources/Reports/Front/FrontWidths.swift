internal import Analysis
internal import Formatting
internal import Foundation
internal import Measures
internal import Statistics
internal import Studies

/// From which width on networks are as their tangent kernel, by their risks or by their distance from the kernel's fit.
struct WidthComparison {
  /// What is compared, in words that `from m = 64 on` can follow.
  let subject: String
  /// What the numbers of the table are.
  let caption: String
  /// The networks at the largest n.
  let last: [Threshold]
  /// The networks at each n.
  let all: [Threshold]
  /// The widths, in words.
  let range: String
}

extension StudyReport {
  /// A risk within this share of another is said to be near it.
  private static let nearRisk = 0.1
  /// Fits whose squared distance is this share of the risk have root risks within 10 % of each other.
  private static let nearDistance = 0.01

  /// From which width on networks are as their kernel; nil for a study without widths or without a kernel to compare
  /// with.
  var frontWidths: FrontSentence? {
    guard let comparison = widthComparison else { return nil }
    let phrase = comparison.last.phrase { last, isBeyond in
      isBeyond ? "at no width up to \(last)" : "at no width up to \(last) beyond doubt"
    }
    return FrontSentence(
      headline: "\(comparison.subject) \(phrase)",
      text: [comparison.last.borders, "This speaks of \(comparison.range) alone."]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The numbers behind ``frontWidths``; empty without them.
  var frontWidthsTable: String {
    guard let comparison = widthComparison, comparison.all.count <= Self.mostRows else { return "" }
    return "\(comparison.caption)\n\n\(comparison.all.table(heading: "Network"))"
  }

  private var widthComparison: WidthComparison? {
    riskComparison ?? distanceComparison
  }

  /// The risks of networks over that of the first estimator without a width, on the same data.
  private var riskComparison: WidthComparison? {
    let groups = estimatorRatios(under: analysis.headlineRule)
    guard let baseline = groups.first?.baseline.series.estimator else { return nil }
    let curves = groups.flatMap(\.rows).map { row in
      (row.series, row.ratios.map { (n: $0.n, value: $0.estimate) })
    }
    let name = Markdown.escaped(baseline)
    return comparison(
      curves, subject: "the risk\(underHeadlineRule) is within 10 % of that of \(name)",
      caption:
        "Mean risk\(underHeadlineRule) over that of \(name) on the same data, with 95 % intervals; bold: the whole "
        + "interval is within 10 % of 1."
    ) { ratio, interval in
      let (low, high) = (1 - Self.nearRisk, 1 + Self.nearRisk)
      return Threshold.Place(
        name: "",
        text:
          "\(ReportNumber.fixed(ratio.value, decimals: 3)) (\(ReportNumber.fixed(interval.lower, decimals: 3)) to "
          + "\(ReportNumber.fixed(interval.upper, decimals: 3)))",
        standing: interval.lower > low && interval.upper < high
          ? .within : interval.lower > high || interval.upper < low ? .beyond : .open)
    }
  }

  /// The squared distance from the kernel's fit as a share of the risk.
  private var distanceComparison: WidthComparison? {
    let curves = analysis.curves(stopping: analysis.headlineRule).map { curve in
      (
        curve.series,
        curve.points.compactMap { point in
          point.share(of: QuantityName.coupling).map { (n: point.n, value: $0) }
        }
      )
    }
    return comparison(
      curves,
      subject:
        "the squared distance from the fit of the tangent kernel\(underHeadlineRule) is below 1 % of the risk",
      caption:
        "Squared distance from the tangent kernel's fit on the same data as a share of the risk\(underHeadlineRule), "
        + "with 95 % intervals; bold: the whole interval is below 1 %, where the roots of the two risks are within 10 % "
        + "of each other."
    ) { share, interval in
      Threshold.Place(
        name: "", text: ReportNumber.percent(share, interval),
        standing: interval.upper < Self.nearDistance
          ? .within : interval.lower > Self.nearDistance ? .beyond : .open)
    }
  }

  private func comparison(
    _ curves: [(series: Study.Series, values: [(n: Int, value: Estimate)])], subject: String,
    caption: String, place: (Estimate, ConfidenceInterval) -> Threshold.Place
  ) -> WidthComparison? {
    let own = curves.filter { $0.series.width != nil && !$0.values.isEmpty }
    let sizes = unique(own.flatMap { $0.values.map(\.n) }).sorted()
    let widths = unique(own.compactMap(\.series.width))
    guard let largest = sizes.last, widths.count > 1, let first = widths.first,
      let end = widths.last
    else { return nil }
    func thresholds(_ n: Int, isLabelled: Bool) -> [Threshold] {
      networks(own.map(\.series)).compactMap { network in
        let places = own.filter { network.contains($0.series) }.compactMap {
          curve -> Threshold.Place? in
          guard let value = curve.values.first(where: { $0.n == n })?.value,
            let width = curve.series.width
          else { return nil }
          let points = analysis.curve(curve.series, stopping: analysis.headlineRule)?.points ?? []
          let trials = points.first { $0.n == n }?.trials ?? 2
          let found = place(value, value.interval(trials: trials))
          return Threshold.Place(
            name: "m = \(Int(width).map { ReportNumber.count($0) } ?? Markdown.escaped(width))",
            text: found.text, standing: found.standing)
        }
        guard places.count > 1, let series = network.first else { return nil }
        let name = networkLabel(series)
        return Threshold(
          label: isLabelled ? "\(name), n = \(ReportNumber.count(n))" : name, places: places)
      }
    }
    let last = thresholds(largest, isLabelled: false)
    guard !last.isEmpty else { return nil }
    let all = sizes.flatMap { thresholds($0, isLabelled: sizes.count > 1) }
    return WidthComparison(
      subject: "At n = \(ReportNumber.count(largest)) \(subject)",
      caption: caption, last: last, all: all,
      range:
        "m = \(Int(first).map { ReportNumber.count($0) } ?? first) to \(Int(end).map { ReportNumber.count($0) } ?? end)"
    )
  }

  /// The series that differ in their widths alone, in the order of the study.
  private func networks(_ series: [Study.Series]) -> [[Study.Series]] {
    var groups: [[Study.Series]] = []
    for one in series {
      let index = groups.firstIndex { group in
        group[0].estimator == one.estimator && group[0].variant == one.variant
      }
      if let index { groups[index].append(one) } else { groups.append([one]) }
    }
    return groups
  }

  /// A network without its width: its name, and its variant in brackets.
  private func networkLabel(_ series: Study.Series) -> String {
    Markdown.escaped(series.estimator + (series.variant.map { " (\($0))" } ?? ""))
  }
}
