internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
public import Reports
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
    let missing = try await writeMarkdown(to: directory)
    var text = markdown(missingFigures: missing?.sentence)
    let folder = (directory as NSString).appendingPathComponent(name)
    // Words that no study holds stand for the figures until all other text is HTML.
    var drawings: [(place: String, element: String)] = []
    for figure in figures {
      let path = (folder as NSString).appendingPathComponent("\(figure.name).svg")
      guard let svg = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let place = "figure" + UUID().uuidString.filter { $0 != "-" }
      text = text.replacing(picture(figure), with: place)
      drawings.append(("<p>\(place)</p>", Self.element(svg, of: figure)))
    }
    let plain = HTMLPage.explained(
      HTMLPage.folded(try await Pandoc.html(ofMarkdown: text), rows: 16))
    let body = drawings.reduce(plain) { body, drawing in
      body.replacing(drawing.place, with: drawing.element)
    }
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
    try ReportFiles.write(
      HTMLPage.page(title: analysis.study.title, headings: headings, body: body), to: directory,
      "\(name).html")
    try missing?.throwIfFailed()
  }

  private static func element(_ svg: String, of figure: Figure) -> String {
    "<figure role=\"img\" aria-label=\"\(htmlText(figure.alternativeText))\">\n"
      + "\(inline(svg, prefix: figure.name))\n</figure>"
  }

  /// An SVG document as an element of a page: no prologue, no blank lines, and its own names, since several
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
}
