internal import Documents
internal import Formatting
internal import Foundation
internal import Theory

/// A report as one page of HTML: contents on top, long tables folded, words explained.
enum HTMLPage {
  /// The page around a body, with links to the index of all reports and to its headings of the second level.
  static func page(
    title: String, headings: [String], body: String, index: String? = ReportIndex.htmlFile
  ) -> String {
    let items = headings.map {
      "<li><a href=\"#\(Markdown.anchor($0))\">\(htmlText($0))</a></li>"
    }
    let contents =
      items.isEmpty
      ? ""
      : "<details><summary>Contents</summary><ul>\n\(items.joined(separator: "\n"))\n</ul></details>"
    let all = index.map { "<a href=\"\($0)\">All reports</a>" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(htmlText(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <nav>\(all)\(contents)</nav>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  /// The HTML with each table of more than `most` rows folded.
  static func folded(_ html: String, rows most: Int) -> String {
    html.replacing(/(?s)<table.*?<\/table>/) { match in
      let rows = match.0.components(separatedBy: "<tr").count - 2
      return rows > most
        ? "<details><summary>\(ReportNumber.count(rows)) rows</summary>\n\(match.0)\n</details>"
        : String(match.0)
    }
  }

  /// The HTML with a word explained wherever it stands as a verdict or a name, and an abbreviation where it stands
  /// first.
  static func explained(_ html: String) -> String {
    var result = html
    for (word, meaning) in verdicts {
      let abbreviation = "<abbr title=\"\(htmlText(meaning))\">\(word)</abbr>"
      result = result.replacing(
        "<strong>\(word)</strong>", with: "<strong>\(abbreviation)</strong>")
    }
    for (word, meaning) in names {
      result = result.replacing(
        "<code>\(word)</code>",
        with: "<code><abbr title=\"\(htmlText(meaning))\">\(word)</abbr></code>")
    }
    for (word, meaning) in abbreviations {
      guard let place = result.range(of: word) else { continue }
      result.replaceSubrange(place, with: "<abbr title=\"\(htmlText(meaning))\">\(word)</abbr>")
    }
    return result
  }

  private static let verdicts: [(String, String)] = [
    (
      Verdict.faster.rawValue,
      "The measured rate is better than the claimed one by more than the margin."
    ),
    (
      Verdict.noSlower.rawValue,
      "The measured rate is not worse than the claimed one by more than the margin."
    ),
    (Verdict.matches.rawValue, "The measured rate is the claimed one, within the margin."),
    (
      Verdict.slowerOnRange.rawValue,
      "On this range the measured rate is worse than the claimed one; beyond it may be another."
    ),
    (Verdict.inconclusive.rawValue, "The interval contains a boundary: more trials are needed."),
    (
      Verdict.notApplicable.rawValue,
      "A hypothesis of the claim fails here, so the claim says nothing."
    ),
  ]

  private static let names: [(String, String)] = [
    (
      "oracle",
      "The step of the least expected risk. It needs the truth, so it is not available in practice."
    ),
    (
      "oracle-realised",
      "The best step of each single fit. It needs the truth, so it is not available in practice."
    ),
    ("gcv", "Generalised cross-validation."), ("mallows-cp", "Mallows' C_p."),
  ]

  private static let abbreviations: [(String, String)] = [
    ("MCSE", "Monte Carlo standard error: the standard error over the trials."),
    ("95 % CI", "95 % confidence interval, the wider of two methods."),
  ]

  private static let style = """
    :root { color-scheme: light dark; --text: #222; --paper: #fff; --line: #d9d9d9; --quiet: #666;
      --link: #0b5fa5; --stripe: #f6f6f6; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #ddd; --paper: #16181b; --line: #3a3d42; --quiet: #9a9da3; --link: #7fb8ea;
        --stripe: #1d2024; }
    }
    body { margin: 0; background: var(--paper); color: var(--text);
      font: 16px/1.55 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
      border-bottom: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
    p, li { max-width: 46rem; }
    a { color: var(--link); }
    table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1rem 0;
      font-size: .85rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
    th, td { padding: .35rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    th { text-align: left; color: var(--quiet); font-weight: 600; white-space: nowrap; }
    tbody tr:nth-child(even) { background: var(--stripe); }
    figure { margin: 1.5rem 0 .5rem; padding: .75rem; width: fit-content; max-width: 100%;
      box-sizing: border-box; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
    figure svg { display: block; max-width: 100%; height: auto; }
    code { font: .875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
    pre { overflow-x: auto; padding: .75rem 1rem; background: var(--stripe); border-radius: 6px; }
    nav { font-size: .9rem; margin-bottom: 1.25rem; color: var(--quiet); }
    nav ul { columns: 2 14rem; margin: .5rem 0 0; padding-left: 1.2rem; }
    summary { cursor: pointer; color: var(--link); }
    abbr { text-decoration: underline dotted; cursor: help; }
    @media (max-width: 40rem) { main { padding: 1rem .9rem 3rem; } h1 { font-size: 1.35rem; }
      body { font-size: 15px; } nav ul { columns: 1; } }
    @media print { main { max-width: none; padding: 0; } figure { break-inside: avoid; } }
    """
}
