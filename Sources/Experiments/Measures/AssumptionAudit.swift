internal import Diffusion
internal import Documents
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// The constants that the paper's assumptions bound, as they are in a training set of the study.
///
///     3.2   data-radius            max_j |X₀,ⱼ|
///     3.4   integrated-rate        log(1 + h/α²) at the last time T: −2 log α(T) = ∫₀ᵀ g where α² + h = 1
///     3.5   lipschitz-in-x         max |∇ₓ f_*| = (α/h) λ_max(Cov(X₀ | X_t = x))
///     3.5   lipschitz-in-t         max |∂f_*/∂t|, over a window only
///     3.7   smallest-time-gap      min_j t_j − T₀, over a window only
///     3.7   input-radius           max_j |X_t,ⱼ|
///     3.8   log10-implied-width    log₁₀ n⁶/(λ_0⁴ δ³) with λ_0 = λ_min(H) and δ = 0.1
///
/// Slopes are the largest over the training inputs, the evaluation nodes and nodes at T₀, so that they bound the
/// suprema from below. The integrated rate of a process with α² + h ≠ 1 is that of the variance-preserving one with
/// the same signal-to-noise ratio at T, of which X_t is a multiple. λ_0 itself is what ``GramMeasure`` measures,
/// and the error of early stopping that 3.11 assumes is judged against the squared critical radius by H2c.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: Assumptions 3.2 to 3.8); Du, Zhai,
/// > Poczos, Singh, ICLR 2019, for the width.
struct AssumptionAudit: Measure {
  let name = "assumptions"
  let version = 1
  let heading = "Constants of the assumptions"

  /// The evaluation nodes that slopes in t, and slopes in x above one dimension, are looked for at.
  static let mostNodes = 2000
  /// The probability δ of failure that the width allows.
  static let failure = 0.1

  let explanation = """
    What assumptions of the paper bound, as it is in these training sets; the numbers are those of its third version. \
    3.2, compact support: the largest norm of a label. 3.4, the schedule: the integral of its rate up to the last \
    time. 3.5: the largest norms of the posterior mean's derivatives in x and in t at inputs, evaluation nodes and \
    nodes at $T_0$, which are below the Lipschitz constants. 3.7: the smallest distance of a time from $T_0$, and the \
    largest norm of a noisy point. 3.8: the decimal logarithm of the width $n^6/(\\lambda_0^4 \\delta^3)$ that Du, \
    Zhai, Poczos and Singh ask for, with the measured smallest eigenvalue and δ = 0.1. What exactly 3.4, 3.5, 3.7 and \
    3.8 bound is our reading; the error that 3.11 assumes of early stopping is judged by H2c.
    """

  let quantities: [(name: String, heading: String)] = [
    ("data-radius", "3.2: max |X₀|"), ("integrated-rate", "3.4: ∫g"),
    ("lipschitz-in-x", "3.5: max |∇f|"), ("lipschitz-in-t", "3.5: max |∂f/∂t|"),
    ("smallest-time-gap", "3.7: min t − T₀"), ("input-radius", "3.7: max |X_t|"),
    ("log10-implied-width", "3.8: log₁₀ m"),
  ]

  /// All but the schedule's, which knows no n, and the logarithm.
  var quantitiesWithExponents: [String] {
    quantityNames.filter { $0 != "integrated-rate" && $0 != "log10-implied-width" }
  }

  func applies(to estimator: any Estimator) -> Bool {
    estimator is TangentKernelEstimator || estimator is NetworkEstimator
  }

  func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    let problem = fit.training.scoreProblem
    let noisy = fit.training.data.noisy
    let nodes = fit.nodes.nodes
    let slopes = PosteriorSlopes(problem: problem)
    let start = slopes.atStart(nodes, limit: Self.mostNodes)
    let inSpace = max(
      try slopes.largestInSpace(at: noisy),
      try slopes.largestInSpace(at: nodes, limit: Self.mostNodes),
      try slopes.largestInSpace(at: start, limit: Self.mostNodes))
    var constants = [
      Quantity("data-radius", fit.training.labels.rowNorms.max() ?? 0),
      Quantity(
        "integrated-rate",
        log1p(1 / problem.process.level(at: problem.times.end).signalToNoise)),
      Quantity("lipschitz-in-x", inSpace),
      Quantity("input-radius", noisy.points.rowNorms.max() ?? 0),
    ]
    if problem.times.isWindow {
      let inTime = max(
        slopes.largestInTime(at: noisy), slopes.largestInTime(at: nodes, limit: Self.mostNodes),
        slopes.largestInTime(at: start, limit: Self.mostNodes))
      constants += [
        Quantity("lipschitz-in-t", inTime),
        Quantity("smallest-time-gap", (noisy.times.min() ?? 0) - problem.times.start),
      ]
    }
    if let (least, largest) = try fit.gramEnds() {
      // What rounding leaves of an eigenvalue is no smaller, and may be negative.
      let least = max(least, .ulpOfOne * largest)
      constants.append(
        Quantity(
          "log10-implied-width",
          Self.logarithmOfWidth(sampleSize: fit.training.count, leastEigenvalue: least)))
    }
    return fit.records.map { _ in constants }
  }

  /// log₁₀ n⁶/(λ_0⁴ δ³), which for a few hundred examples is beyond twenty.
  static func logarithmOfWidth(sampleSize n: Int, leastEigenvalue: Double) -> Double {
    6 * log10(Double(n)) - 4 * log10(leastEigenvalue) - 3 * log10(failure)
  }
}

extension AssumptionAudit {
  static let kind = MeasureKind.plain(
    name: "assumptions", summary: "the constants that the paper's assumptions bound",
    measure: AssumptionAudit())
}

extension AssumptionAudit {
  /// A change by less than this share between the smallest and the largest n is none.
  private static let steadyShare = 0.05

  /// How radius, slope in x and width change between the smallest and the largest sample size.
  func answer(_ curves: [RiskCurve]) -> String? {
    let clauses = [
      ("data-radius", "the largest norm of a label"),
      ("lipschitz-in-x", "the largest slope of the posterior mean in x"),
    ].compactMap { name, subject in changes(of: name, curves).map { "\(subject) \($0)" } }
    let parts = clauses + [widths(curves)].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "Of the assumptions' constants, " + parts.joined(separator: "; ") + "."
  }

  /// How a constant changes, curves on which it does the same together; nil where it was not measured.
  private func changes(of quantity: String, _ curves: [RiskCurve]) -> String? {
    var groups: [(verb: String, texts: [String], last: [(value: Double, mcse: Double)])] = []
    for curve in curves {
      guard let (first, last) = curve.ends(of: quantity), first.mean > 0 else { continue }
      let ratio = last.mean / first.mean
      let isSteady = abs(ratio - 1) < Self.steadyShare
      let verb =
        isSteady
        ? "changes by less than \(ReportNumber.significant(100 * Self.steadyShare, 1)) %"
        : ratio > 1 ? "**grows**" : "**falls**"
      let end = Self.text(last.mean, last.mcse)
      let text =
        (isSteady ? end : "\(Self.text(first.mean, first.mcse)) to \(end)")
        + " for \(curve.series.label)"
      let value = (value: last.mean, mcse: last.mcse)
      if let index = groups.firstIndex(where: { $0.verb == verb }) {
        groups[index].texts.append(text)
        groups[index].last.append(value)
      } else {
        groups.append((verb, [text], [value]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return groups.map { group in
      let details =
        group.texts.count > Self.mostCurves
        ? ReportNumber.range(group.last, text: Self.text)
        : group.texts.joined(separator: ", ")
      return "\(group.verb) (\(details))"
    }
    .joined(separator: " and ")
  }

  /// The most curves that a clause can tell one by one.
  private static let mostCurves = 2

  /// A mean with its error, but for one that no digit would show.
  private static func text(_ mean: Double, _ mcse: Double) -> String {
    mcse > 0.0005 * abs(mean)
      ? ReportNumber.measured(mean, mcse) : ReportNumber.significant(mean, 3)
  }

  /// The range of the widths over the curves, at the smallest and at the largest n.
  private func widths(_ curves: [RiskCurve]) -> String? {
    let ends = curves.compactMap { $0.ends(of: "log10-implied-width") }
    guard let sizes = ends.first.map({ ($0.first.n, $0.last.n) }) else { return nil }
    func range(_ values: [(n: Int, mean: Double, mcse: Double)]) -> String {
      ReportNumber.range(values.map { ($0.mean, $0.mcse) }) { value, error in
        error.isFinite && error >= 0.05
          ? "10^(\(ReportNumber.measured(value, error)))"
          : "10^\(ReportNumber.fixed(value, decimals: 1))"
      }
    }
    return "the width asked for by λ_min(H) is \(range(ends.map(\.first))) at n = "
      + "\(ReportNumber.count(sizes.0)) and \(range(ends.map(\.last))) at "
      + "\(ReportNumber.count(sizes.1))"
  }
}
