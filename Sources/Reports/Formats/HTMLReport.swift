internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// Writes `NAME.html`: one file with everything in it, that needs no network.
  ///
  /// Figures are drawn into the folder `NAME` as for the Markdown report and stand in the page as SVG;
  /// formulas are MathML; colours follow the reader's preference for light or dark.
  ///
  /// - Throws: ``ReportError`` where a file cannot be written, or pandoc is missing or fails.
  public func writeHTML(to directory: String) async throws(ReportError) {
    let name = analysis.study.name
    // Asked for first, so that nothing is half done without it.
    _ = try await Pandoc.html(ofMarkdown: "")
    let (written, missing) = try await writeMarkdown(to: directory)
    var text = written
    let folder = (directory as NSString).appendingPathComponent(name)
    // Words that no study holds stand for the figures until all other text is HTML.
    var drawings: [(place: String, element: String)] = []
    for figure in figures {
      let path = (folder as NSString).appendingPathComponent("\(figure.name).svg")
      guard let svg = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let place = "figure" + UUID().uuidString.filter { $0 != "-" }
      text = text.replacing(picture(figure), with: place, maxReplacements: 1)
        // The answer's picture stands among the others as well, where only its caption is left.
        .replacing(picture(figure), with: "The figure stands with the answer.")
      drawings.append(("<p>\(place)</p>", Self.element(svg, of: figure)))
    }
    let body = drawings.reduce(try await Pandoc.html(ofMarkdown: text)) { body, drawing in
      body.replacing(drawing.place, with: drawing.element)
    }
    try ReportFiles.write(
      Self.page(title: analysis.study.title, body: body), to: directory, "\(name).html")
    try missing?.throwIfFailed()
  }

  private static func element(_ svg: String, of figure: Figure) -> String {
    "<figure role=\"img\" aria-label=\"\(htmlText(figure.alternativeText))\">\n"
      + "\(inline(svg, prefix: figure.name))\n</figure>"
  }

  /// An SVG document as an element of a page: no prologue, no blank lines, and names of its own, since several
  /// stand in one page.
  static func inline(_ svg: String, prefix: String) -> String {
    var text = svg
    if let start = text.range(of: "<svg") { text = String(text[start.lowerBound...]) }
    text = text.replacing(/<title>[^<]*<\/title>|<desc>[^<]*<\/desc>/, with: "")
    // Within tags alone: a label may read like one of these.
    text = text.replacing(/<[^>]*>/) { tag in
      tag.0.replacing(/id=(['"])/) { "id=\($0.1)\(prefix)-" }
        .replacing(/href=(['"])#/) { "href=\($0.1)#\(prefix)-" }
        .replacing(/url\(#/, with: "url(#\(prefix)-")
    }
    return text.split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }

  static func page(title: String, body: String) -> String {
    """
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
    \(body)
    </main>
    </body>
    </html>

    """
  }

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
    @media print { main { max-width: none; padding: 0; } figure { break-inside: avoid; } }
    """
}
