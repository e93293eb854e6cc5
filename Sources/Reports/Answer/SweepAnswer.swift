internal import Analysis
internal import Formatting
internal import Statistics
internal import Studies
internal import Theory

extension StudyReport {
  /// The verdicts about sweeps in sentences, equal ones of an estimator together.
  var sweepSentence: String {
    sweeps.map(sentence).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sentence(_ sweep: Sweep) -> String {
    var clauses: [String] = []
    for claim in analysis.study.claims where claim.axis == sweep.axis {
      var words: [(text: String, sizes: [String])] = []
      for curve in sweep.curves {
        guard
          let judgement = curve.verdicts.first(where: { $0.claim.id == claim.id })?.judgement
        else { continue }
        let text =
          "**\(judgement.verdict.clause(axis: sweep.axis))** for \(Markdown.escaped(curve.label))"
        let size = ReportNumber.count(curve.sampleSize)
        if let index = words.firstIndex(where: { $0.text == text }) {
          words[index].sizes.append(size)
        } else {
          words.append((text, [size]))
        }
      }
      guard !words.isEmpty else { continue }
      let exponent = sweep.curves.first?.verdicts.first { $0.claim.id == claim.id }?.judgement?
        .target.exponent
      clauses.append(
        "\(claim.markdownName) (\(claim.claimedText(exponent: exponent))) — "
          + list(words.map { "\($0.text) (n = \(list($0.sizes)))" }))
    }
    return clauses.isEmpty
      ? ""
      : "In \(sweep.axis.words), as $\(sweep.axis.symbol)^{-b}$ at fixed n: "
        + "\(clauses.joined(separator: "; ")).\(localSentence(sweep))"
  }

  /// The local exponents at both ends of the curves on which the data are inconclusive; empty without any.
  private func localSentence(_ sweep: Sweep) -> String {
    let ends = sweep.curves.compactMap {
      curve -> (curve: SweepCurve, first: SweepCurve.LocalExponent, last: SweepCurve.LocalExponent)?
      in
      guard curve.verdicts.contains(where: { $0.judgement?.verdict == .inconclusive }),
        let first = curve.localExponents.first, let last = curve.localExponents.last,
        last.to > first.to
      else { return nil }
      return (curve, first, last)
    }
    guard let example = ends.first else { return "" }
    func places(_ local: SweepCurve.LocalExponent) -> String {
      "(\(placeText(local.from)) to \(placeText(local.to)))"
    }
    let areAlike = ends.allSatisfy {
      places($0.first) == places(example.first) && places($0.last) == places(example.last)
    }
    if areAlike, ends.count > 3 {
      func range(_ locals: [SweepCurve.LocalExponent]) -> String {
        let text = ReportNumber.range(locals.map { Estimate($0.exponent, $0.standardError) }) {
          ReportNumber.exponent($0.value, $0.standardError)
        }
        return "**\(text)** \(places(locals[0]))"
      }
      return
        " On \(ReportNumber.count(ends.count)) curves the local exponents are \(range(ends.map(\.first))) and "
        + "\(range(ends.map(\.last)))."
    }
    func text(_ local: SweepCurve.LocalExponent) -> String {
      "**\(ReportNumber.exponent(local.exponent, local.standardError))** \(places(local))"
    }
    let clauses = ends.map {
      "from \(text($0.first)) to \(text($0.last)) for \(Markdown.escaped(title($0.curve)))"
    }
    return " The local exponent goes \(list(clauses))."
  }
}
