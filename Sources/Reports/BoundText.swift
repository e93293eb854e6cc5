internal import Analysis
internal import Formatting
internal import Statistics
package import Theory

// How a claim that states a bound with its constant is worded.

extension Claim {
  /// The bound in Markdown, such as "risk ≤ `3*n^-0.6`"; nil for other claims.
  var boundText: String? {
    bound.map { bound in
      let risk =
        switch metric {
        case .denoiser: "risk"
        case .score: "risk of the score"
        case .divergence: "KL"
        case .coupling: "squared coupling"
        case .totalVariation, .wasserstein: metric.words
        }
      return "\(risk) ≤ \(Markdown.code("\(bound)"))"
    }
  }

  /// The rule that the claim is about, to follow what is claimed; empty for a claim about every rule.
  var ruleText: String { under.map { " under \(Markdown.code($0))" } ?? "" }
}

extension Judgement {
  /// How much of a bound the risk takes where it takes most, with its interval; nil for other claims.
  package func ratioText(withInterval: Bool = true) -> String? {
    place.map { n in
      let decimals = ReportNumber.exponentDecimals(standardError)
      let value = ReportNumber.fixed(exponent, decimals: decimals)
      let interval = ReportNumber.interval(ci95, standardError: standardError)
      return (withInterval ? "\(value) (\(interval))" : value)
        + " of the bound, most at n = \(ReportNumber.count(Int(n)))"
    }
  }
}

extension Verdict {
  /// The verdict on a bound with its constant, as a clause that follows "the risk of the kernel is".
  var boundClause: String {
    switch self {
    case .noSlower: "below the bound at every n measured"
    case .slowerOnRange: "above the bound at some n"
    case .inconclusive: "not shown to be on either side of the bound"
    default: clause
    }
  }
}

extension StudyReport {
  /// What the verdicts on a bound say together, in lower case.
  func boundPhrase(_ name: String, _ verdicts: [(label: String, verdict: Verdict)]) -> String {
    let words = unique(verdicts.map(\.verdict))
    if words.count == 1 {
      switch words[0] {
      case .noSlower: return "below the bound of \(name) at every n measured"
      case .slowerOnRange: return "above the bound of \(name) on this range of n"
      default: return "inconclusive about the bound of \(name)"
      }
    }
    let parts = words.map { word in
      let own = verdicts.filter { $0.verdict == word }.map { Markdown.escaped($0.label) }
      let names = own.count <= 3 ? "for \(list(own))" : "on \(ReportNumber.count(own.count)) curves"
      let clause =
        switch word {
        case .noSlower: "holds at every n measured"
        case .slowerOnRange: "is exceeded on this range"
        default: "is left open"
        }
      return "\(clause) \(names)"
    }
    return "the bound of \(name) \(list(parts))"
  }
}
