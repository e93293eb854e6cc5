internal import Documents
internal import Formatting
internal import Foundation
public import Statistics
public import Theory

/// A fitted rate and what a claim makes of it, as text for a terminal and as JSON for scripts.
public struct RateText: Sendable {
  /// The fit.
  public let fit: RateFit
  /// The verdict, or nil without a claim.
  public let judgement: Judgement?
  /// The name of what the error is a power of, such as `n`.
  public let axis: String
  /// The claim as it was given, with its kind; nil without one.
  public let claim: (text: String, kind: Claim.Kind)?
  /// The floor that was taken off the errors, or 0.
  public let floor: Double
  /// The risk, floor included, that a sample size is asked for; nil where none is.
  public let wantedRisk: Double?

  /// Creates the text.
  public init(
    fit: RateFit, judgement: Judgement?, axis: String, claim: (text: String, kind: Claim.Kind)?,
    floor: Double, wantedRisk: Double? = nil
  ) {
    self.fit = fit
    self.judgement = judgement
    self.axis = axis
    self.claim = claim
    self.floor = floor
    self.wantedRisk = wantedRisk
  }

  /// The sample size for the wanted risk.
  fileprivate var sampleSize: SampleSize? {
    wantedRisk.flatMap { fit.sampleSize(forRisk: $0 - floor) }
  }

  /// Some twenty lines for a person.
  public var text: String {
    var lines: [String] = []
    func add(_ name: String, _ value: String) {
      lines.append(name.padding(toLength: 11, withPad: " ", startingAt: 0) + value)
    }
    let trials = Set(fit.points.map(\.trials))
    let first = fit.points.first?.n ?? 0
    let last = fit.points.last?.n ?? 0
    let each =
      trials.count == 1
      ? "\(plural(trials.first ?? 0, "trial")) each"
      : "\(ReportNumber.count(trials.min() ?? 0)) to \(plural(trials.max() ?? 0, "trial")) each"
    add(
      "data",
      "\(fit.points.count) values of \(axis) from \(place(first)) to \(place(last)), \(each)")
    if floor != 0 { add("floor", "\(ReportNumber.significant(floor, 6)), taken off every error") }
    add(
      "exponent",
      "\(ReportNumber.exponent(fit.exponent, fit.standardError))   95 % CI "
        + "\(ReportNumber.interval(fit.ci95, standardError: fit.standardError))   "
        + "(\(fit.standardErrorKind.rawValue), t with "
        + "\(ReportNumber.claimed(fit.degreesOfFreedom)) degrees of freedom)")
    let late = fit.lateHalf
    add(
      "last half",
      "\(ReportNumber.exponent(late.exponent, late.standardError))   90 % CI "
        + "\(ReportNumber.interval(late.interval(level: 0.9), standardError: late.standardError))   "
        + "(\(axis) from \(place(late.from)) to \(place(late.to)))")
    add("curvature", "\(pText(fit.curvature?.pValue))   of a straight line")
    add("scatter", "\(pText(fit.lackOfFitP))   of no more than Monte Carlo error about it")
    // A verdict has them among its reasons.
    if judgement == nil {
      for caution in fit.cautions { add("caution", caution.text(axis: axis)) }
    }
    if let wantedRisk {
      add("\(axis) for", "\(ReportNumber.claimed(wantedRisk)): \(sampleSizeText)")
    }
    lines.append("")
    lines += pointLines
    if let claim, let judgement {
      lines.append("")
      let target = judgement.target
      add(
        "claim",
        "\(claim.text), \(claim.kind.rawValue), exponent \(ReportNumber.claimed(target.exponent)), "
          + "margin \(ReportNumber.claimed(target.margin))")
      add("verdict", judgement.verdict.rawValue)
      for reason in judgement.reasons { lines.append("  - \(reason)") }
      if let needed = judgement.trialsNeeded {
        lines.append(
          "  - about \(plural(needed, "further trial")) at each \(axis) would decide")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A line a point: what was measured, the line's value, and the exponent to the next point.
  private var pointLines: [String] {
    func row(_ fields: [String]) -> String { aligned(fields, widths: [12, 8, 26, 12, 0]) }
    let slopes = fit.localSlopes.map { ReportNumber.exponent($0.exponent, $0.standardError) } + [""]
    return [row([axis, "trials", "mean ± MCSE", "fitted", "exponent to the next"])]
      + zip(fit.points, slopes).map { point, slope in
        row([
          place(point.n), ReportNumber.count(point.trials),
          ReportNumber.measured(point.mean, point.standardError),
          ReportNumber.significant(point.fitted, 4), slope,
        ])
      }
  }

  private func pText(_ value: Double?) -> String {
    let text = ReportNumber.pValue(value)
    return text.hasPrefix("<") ? "p \(text)" : "p = \(text)"
  }

  /// `1,640   95 % CI 1,580 to 1,710`, with a warning beyond the data.
  private var sampleSizeText: String {
    guard let size = sampleSize else {
      return fit.exponent > 0
        ? "above 10^18"
        : "never, by this fit: the error does not fall that far"
    }
    func text(_ n: Double) -> String {
      n < 100 ? ReportNumber.significant(n, 3) : ReportNumber.count(n.rounded(.up))
    }
    let upper = size.upper.map { "to \(text($0))" } ?? "upwards without end"
    return "\(text(size.n))   95 % CI \(text(size.lower)) \(upper)"
      + (size.isExtrapolated ? "   (beyond the data, if the power law continues)" : "")
  }

  private func place(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? ReportNumber.count(Int(value)) : ReportNumber.significant(value, 4)
  }

  private func plural(_ count: Int, _ word: String) -> String {
    counted(count, word, as: ReportNumber.count(count))
  }

  /// The fit and the verdict as one JSON object with sorted keys.
  ///
  /// A number that is not finite, such as the error of an exponent where one point decides the slope alone, is
  /// null.
  ///
  /// - Throws: Nothing that the record itself throws.
  public func json() throws -> String { try JSONText.text(of: RateRecord(self)) }
}

/// The JSON of a fitted rate; keys that have no value are null.
private struct RateRecord: Encodable {
  let source: RateText

  init(_ source: RateText) { self.source = source }

  private enum Key: String, CodingKey {
    case schema_version, axis, estimand, standard_error_kind, degrees_of_freedom
    case exponent, exponent_se, exponent_ci95, exponent_ci90, constant
    case late_half, cautions, local_slopes, points, curvature_p, lack_of_fit_p, floor, sample_size
    case claimed_exponent, margin, verdict, reasons, obstacle, trials_needed
  }

  private struct Slope: Encodable {
    let from: Double
    let to: Double
    let exponent: Double
    let se: Double?
  }

  private struct Half: Encodable {
    let from: Double
    let to: Double
    let exponent: Double
    let se: Double?
    let ci90: [Double?]
  }

  private struct Size: Encodable {
    let risk: Double
    let n: Double
    let ci95: [Double?]
    let extrapolated: Bool
  }

  private struct Point: Encodable {
    let x: Double
    let trials: Int
    let mean: Double
    let mcse: Double?
    let fitted: Double
  }

  func encode(to encoder: any Encoder) throws {
    let fit = source.fit
    let judgement = source.judgement
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(1, forKey: .schema_version)
    try record.encode(source.axis, forKey: .axis)
    try record.encode(fit.estimand.rawValue, forKey: .estimand)
    try record.encode(fit.standardErrorKind.rawValue, forKey: .standard_error_kind)
    try record.encode(fit.degreesOfFreedom, forKey: .degrees_of_freedom)
    try record.encode(fit.exponent, forKey: .exponent)
    try record.encode(fit.standardError, forKey: .exponent_se)
    try record.encode([fit.ci95.lower, fit.ci95.upper], forKey: .exponent_ci95)
    try record.encode([fit.ci90.lower, fit.ci90.upper], forKey: .exponent_ci90)
    try record.encode(exp(fit.logConstant), forKey: .constant)
    try record.encode(
      fit.localSlopes.map {
        Slope(from: $0.from, to: $0.to, exponent: $0.exponent, se: $0.standardError)
      }, forKey: .local_slopes)
    let late = fit.lateHalf
    let interval = late.interval(level: 0.9)
    try record.encode(
      Half(
        from: late.from, to: late.to, exponent: late.exponent, se: late.standardError,
        ci90: [interval.lower, interval.upper]), forKey: .late_half)
    try record.encode(fit.cautions.map { $0.text(axis: source.axis) }, forKey: .cautions)
    try record.encode(
      fit.points.map {
        Point(
          x: $0.n, trials: $0.trials, mean: $0.mean, mcse: $0.standardError, fitted: $0.fitted)
      }, forKey: .points)
    try record.encode(fit.curvature?.pValue, forKey: .curvature_p)
    try record.encode(fit.lackOfFitP, forKey: .lack_of_fit_p)
    try record.encode(source.floor, forKey: .floor)
    try record.encode(
      source.sampleSize.map {
        Size(
          risk: source.wantedRisk ?? $0.risk, n: $0.n, ci95: [$0.lower, $0.upper],
          extrapolated: $0.isExtrapolated)
      }, forKey: .sample_size)
    try record.encode(judgement?.target.exponent, forKey: .claimed_exponent)
    try record.encode(judgement?.target.margin, forKey: .margin)
    try record.encode(judgement?.verdict.rawValue, forKey: .verdict)
    try record.encode(judgement?.reasons ?? [], forKey: .reasons)
    try record.encode(judgement?.obstacle?.rawValue, forKey: .obstacle)
    try record.encode(judgement?.trialsNeeded, forKey: .trials_needed)
  }
}
