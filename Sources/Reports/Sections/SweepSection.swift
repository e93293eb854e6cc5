internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

extension ClaimAxis {
  /// The name of its figure's files.
  var figureName: String {
    switch self {
    case .sampleSize: "sample-size"
    case .width: "width"
    case .dimension: "dimension"
    case .time: "time"
    case .startTime: "start-time"
    case .error: "error"
    }
  }

  /// The letter in formulas.
  var symbol: String { self == .startTime ? "T_0" : rawValue }

  /// What the places of a sweep are called, with their article.
  fileprivate var places: String {
    switch self {
    case .time: "the times of the sweep"
    case .startTime: "the start times of the variants' windows"
    case .dimension: "the dimensions of the variants"
    case .width: "the widths"
    case .sampleSize, .error: words
    }
  }

  /// Whether data sets are shared along it.
  fileprivate func dataText(isShared: Bool) -> String {
    let places =
      switch self {
      case .width: "widths"
      case .time: "times"
      case .startTime, .dimension, .sampleSize, .error: "variants"
      }
    return isShared
      ? "The \(places) share their data sets, so that their risks vary together; errors of exponents come "
        + "from leaving out whole trials."
      : "Data are independent across \(places)."
  }
}

extension Claim.Metric {
  /// The risk with its formula.
  fileprivate var riskText: String {
    switch self {
    case .score: "The risk in score units, $E|\\hat s - s|^2$,"
    case .divergence:
      "The risk in KL units, half the integral of the squared error against $d\\psi$,"
    case .coupling:
      "The coupling $E|f_W - f^K|^2$, the squared distance of the network from gradient descent with the "
        + "tangent kernel on the same data,"
    case .denoiser, .totalVariation, .wasserstein: "The mean risk"
    }
  }

  /// The mean with its unit, as headings of tables and captions have it.
  var meanText: String {
    self == .coupling ? "Mean squared coupling" : "Mean risk\(unitText)"
  }

  /// The unit after a risk; empty for denoiser units.
  var unitText: String {
    switch self {
    case .score: " in score units"
    case .divergence: " in nats"
    case .denoiser, .coupling, .totalVariation, .wasserstein: ""
    }
  }
}

extension StudyReport {
  /// How the risk depends on times, start times, dimensions and widths, under the headline rule; empty
  /// for a study without sweeps.
  func sweepSections(missingFigures: String?) -> String {
    let sections = sweeps.map { section($0, missingFigures: missingFigures) }
    return (sections + [missingSweeps].filter { !$0.isEmpty }).joined(separator: "\n\n")
  }

  /// The figures of the sweeps.
  var sweepFigures: [Figure] { sweeps.flatMap(figures) }

  /// Claims about something that the study does not sweep.
  private var missingSweeps: String {
    let sweeps = sweeps
    let claims = analysis.study.claims.filter { claim in
      claim.axis.judged != .sampleSize && !claim.isStatement
        && !sweeps.contains { $0.axis == claim.axis && $0.metric == claim.metric }
    }
    guard !claims.isEmpty else { return "" }
    return claims.map { claim in
      sweeps.contains { $0.axis == claim.axis }
        ? "\(claim.markdownName) is not judged: it is about the error of the \(claim.metric.words), which "
          + "this study does not measure along \(claim.axis.words)."
        : "\(claim.markdownName) is not judged: it is about \(claim.axis.words), which this study does not "
          + "vary on its own at any n."
    }.joined(separator: " ")
  }

  private func section(_ sweep: Sweep, missingFigures: String?) -> String {
    let article = sweep.axis == .time ? "time" : sweep.axis.words
    var parts = [
      """
      ## \(sweep.metric == .coupling ? "Dependence of the coupling" : "Dependence") on \(article)

      \(sweep.metric.riskText) over \(sweep.axis.places) at each n\(underHeadlineRule). \
      \(sweep.axis.dataText(isShared: sweep.sharesData))
      """
    ]
    if missingFigures == nil { parts += figures(sweep).map(pictureWithCaption) }
    parts.append(table(sweep))
    let local = localExponents(sweep)
    if !local.isEmpty { parts.append(local) }
    let joint = jointText(sweep)
    if !joint.isEmpty { parts.append(joint) }
    let verdicts = verdicts(sweep)
    if !verdicts.isEmpty { parts.append(verdicts) }
    return parts.joined(separator: "\n\n")
  }

  /// n and m together, for each network whose widths are the same at every n.
  private func jointText(_ sweep: Sweep) -> String {
    // The errors of the joint fit come from data that are independent across n.
    guard sweep.axis == .width, !analysis.study.isNested else { return "" }
    let lines = unique(sweep.curves.map(\.label)).compactMap { label -> String? in
      let curves = sweep.curves.filter { $0.label == label }
      guard let widths = curves.first?.points.map(\.value),
        curves.allSatisfy({ $0.points.map(\.value) == widths }),
        let fit = try? GridFit(
          sampleSizes: curves.map { Double($0.sampleSize) }, widths: widths,
          errors: curves.map { $0.points.map(\.mean) })
      else { return nil }
      func text(_ exponent: GridFit.Exponent) -> String {
        "\(ReportNumber.exponent(exponent.value, exponent.standardError)) (95 % CI "
          + "\(ReportNumber.interval(exponent.interval(level: 0.95), standardError: exponent.standardError)))"
      }
      let p = ReportNumber.pValue(fit.interactionP)
      let one =
        fit.interactionP < VerdictThresholds.curvature
        ? "one exponent in m does not serve all n: it changes by "
          + "\(ReportNumber.exponent(fit.interaction.value, fit.interaction.standardError)) with log n (p \(p.hasPrefix("<") ? p : "= \(p)"))"
        : "nothing speaks against one exponent in m for all n (p = \(p))"
      return
        "- \(Markdown.escaped(label)): b = \(text(fit.inSampleSize)), a = \(text(fit.inWidth)); \(one)."
    }
    return lines.isEmpty
      ? ""
      : "In n and m together, as $n^{-b} m^{-a}$ by least squares on logs; errors come from what differs "
        + "between n, whose data sets are independent:\n\n" + lines.joined(separator: "\n")
  }

  private func table(_ sweep: Sweep) -> String {
    let places = Set(sweep.curves.flatMap { $0.points.map(\.value) }).sorted()
    var table = MarkdownTable(
      [(sweep.axis.rawValue, .right)] + sweep.curves.map { (Markdown.escaped(title($0)), .right) })
    for place in places {
      table.add(
        [placeText(place)]
          + sweep.curves.map { curve in
            guard let point = curve.points.first(where: { $0.value == place }) else { return "—" }
            return ReportNumber.measured(point.mean, point.mcse)
          })
    }
    return "\(sweep.metric.meanText) ± MCSE:\n\n\(table.text)"
  }

  /// The exponents between neighbouring places; empty for fewer than three places.
  private func localExponents(_ sweep: Sweep) -> String {
    let places = Set(sweep.curves.flatMap { $0.points.map(\.value) }).sorted()
    guard places.count > 2 else { return "" }
    var table = MarkdownTable(
      [(sweep.axis.rawValue, .left)] + sweep.curves.map { (Markdown.escaped(title($0)), .right) })
    for (from, to) in zip(places, places.dropFirst()) {
      table.add(
        ["\(placeText(from)) to \(placeText(to))"]
          + sweep.curves.map { curve in
            curve.localExponents.first { $0.from == from && $0.to == to }.map {
              ReportNumber.exponent($0.exponent, $0.standardError)
            } ?? "—"
          })
    }
    let paired = sweep.sharesData ? ", paired by trial" : ""
    return "Local exponents ± SE\(paired):\n\n\(table.text)"
  }

  private func verdicts(_ sweep: Sweep) -> String {
    var table = MarkdownTable([
      ("Verdict", .left), ("Claim", .left), ("Source", .left), ("Estimator", .left),
      ("Claimed", .left), ("Measured b (95 % CI)", .left), (sweep.axis.rawValue, .left),
    ])
    var notes: [String] = []
    var seen: Set<String> = []
    for curve in sweep.curves {
      for verdict in curve.verdicts {
        let claim = verdict.claim
        let isFirst = seen.insert(claim.id).inserted
        var measured = "—"
        var word = "not judged: \(Markdown.escaped(verdict.failure ?? "no reason recorded"))"
        var claimed = claim.claimedText(exponent: nil)
        if let judgement = verdict.judgement {
          let decimals = ReportNumber.exponentDecimals(judgement.standardError)
          measured =
            "\(ReportNumber.fixed(judgement.exponent, decimals: decimals)) ("
            + "\(ReportNumber.interval(judgement.ci95, standardError: judgement.standardError)))"
          word = "**\(judgement.verdict.rawValue)**"
          claimed = claim.claimedText(exponent: judgement.target.exponent)
          notes.append(
            "- \(claim.markdownName), \(Markdown.escaped(title(curve))): "
              + "\(Markdown.escaped(judgement.reasons.joined(separator: "; "))).")
        }
        let ends = [verdict.values.first, verdict.values.last].compactMap { $0.map(placeText) }
        table.add([
          word,
          isFirst
            ? claim.code == nil ? Markdown.escaped(claim.title) : claim.markdownTitle
            : "**\(claim.markdownName)**", isFirst ? claim.sourceText : "",
          Markdown.escaped(title(curve)), claimed, measured, ends.joined(separator: " to "),
        ])
      }
    }
    guard !table.isEmpty else { return "" }
    return
      "The claimed risk is of order $\(sweep.axis.symbol)^{-b}$ at fixed n.\n\n\(table.text)\n\n"
      + notes.joined(separator: "\n")
  }

  /// A place on the axis as tables have it.
  func placeText(_ place: Double) -> String {
    place == place.rounded() && abs(place) < 1e9
      ? ReportNumber.count(Int(place)) : ReportNumber.significant(place, 4)
  }

  /// A curve with its sample size.
  func title(_ curve: SweepCurve) -> String {
    "\(curve.label), n = \(ReportNumber.count(curve.sampleSize))"
  }
}
