internal import Foundation
public import Reports

extension ReportIndex {
  /// The name of the index as a page of HTML.
  static let htmlFile = "index.html"
  private static let title = "Reports"

  /// Writes the index as `index.html`, with links to the reports that are there as HTML, and to the Markdown of others.
  ///
  /// An `index.html` of somebody else is left alone.
  ///
  /// - Throws: ``ReportError`` where a record cannot be read, the page cannot be written, or pandoc is missing or fails.
  public static func writeHTML(directory: String) async throws(ReportError) {
    let path = (directory as NSString).appendingPathComponent(htmlFile)
    if let text = try? String(contentsOfFile: path, encoding: .utf8),
      !text.contains("<title>\(title)</title>")
    {
      return
    }
    let text = withHTMLLinks(try markdown(directory: directory), in: directory)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3)) }
    try ReportFiles.write(
      HTMLPage.page(
        title: title, headings: headings, body: try await Pandoc.html(ofMarkdown: text),
        index: nil), to: directory, htmlFile)
  }

  /// The text with links to pages of HTML instead of Markdown, where the folder has them.
  static func withHTMLLinks(_ text: String, in directory: String) -> String {
    text.replacing(/\]\(([^()\s\/]+)\.md\)/) { link in
      let page = "\(link.1).html".removingPercentEncoding ?? ""
      let path = (directory as NSString).appendingPathComponent(page)
      return FileManager.default.fileExists(atPath: path)
        ? "](\(link.1).html)" : String(link.0)
    }
  }
}
