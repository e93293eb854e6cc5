internal import Analysis
internal import Formatting
internal import Foundation
internal import Studies
internal import Theory

extension StudyReport {
  /// BibTeX entries of the program in the version that ran, of the sources of the study's claims, and
  /// of the methods that its numbers rest on.
  public var bibliography: String {
    var entries = [program]
    var seen: Set<String> = []
    for claim in analysis.study.claims {
      guard let entry = entry(claim.source, key: claim.id) else { continue }
      // Several claims of one source are one entry.
      if seen.insert(claim.source.citation).inserted { entries.append(entry) }
    }
    entries.append(
      article(
        key: "mackinnon-1985", authors: ["MacKinnon, James G.", "White, Halbert"], year: 1985,
        title:
          "Some heteroskedasticity-consistent covariance matrix estimators with improved finite "
          + "sample properties",
        note: "doi:10.1016/0304-4076(85)90158-7; standard errors of exponents"))
    if !analysis.predictions.isEmpty {
      entries.append(
        article(
          key: "simon-2023",
          authors: [
            "Simon, James B.", "Dickens, Madeline", "Karkada, Dhruva", "DeWeese, Michael R.",
          ],
          year: 2023,
          title: "The eigenlearning framework: a conservation law perspective on kernel regression "
            + "and wide neural networks",
          note: "arXiv:2110.03922; predicted curves of ridge regression"))
    }
    return entries.joined(separator: "\n\n")
  }

  private var program: String {
    let version = analysis.provenance.first { $0.key == "scorebound" }?.value ?? "unknown"
    return """
      @software{scorebound,
        title = {{ScoreBound}},
        version = {\(braced(version))},
        note = {study \(braced(analysis.study.name)), seed \(analysis.study.seed)}
      }
      """
  }

  /// The source of a claim; nil where it names neither authors nor a year.
  private func entry(_ source: Claim.Source, key: String) -> String? {
    guard !source.authors.isEmpty, let year = source.year else { return nil }
    var fields = [
      "author = {\(source.authors.map(braced).joined(separator: " and "))}", "year = {\(year)}",
    ]
    if let arXiv = source.arXiv {
      fields += ["eprint = {\(arXiv)}", "archiveprefix = {arXiv}"]
    }
    if !source.place.isEmpty { fields.append("note = {\(braced(source.place))}") }
    return "@misc{\(key),\n  " + fields.joined(separator: ",\n  ") + "\n}"
  }

  private func article(
    key: String, authors: [String], year: Int, title: String, note: String
  ) -> String {
    """
    @article{\(key),
      author = {\(authors.joined(separator: " and "))},
      year = {\(year)},
      title = {\(title)},
      note = {\(note)}
    }
    """
  }

  /// Text without what TeX would take for a command.
  private func braced(_ text: String) -> String {
    text.onOneLine.replacingScalars { scalar in
      switch scalar {
      case "#", "%", "&", "_", "$", "{", "}": "\\\(scalar)"
      case "\\": "\\textbackslash{}"
      case "^": "\\textasciicircum{}"
      case "~": "\\textasciitilde{}"
      default: nil
      }
    }
  }
}
