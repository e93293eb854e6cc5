import Foundation
import Testing

@testable import Outputs
@testable import Reports
@testable import Runs

private let hasPandoc = ["/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc"]
  .contains { FileManager.default.isExecutableFile(atPath: $0) }

@Suite struct HTMLReportTests {
  @Test func `a drawing in a page has names of its own and no blank lines`() {
    let svg = """
      <?xml version="1.0" encoding="utf-8" standalone="no"?>
      <svg viewBox="0 0 1 1">

      <title>Gnuplot</title>
      <defs><path id='gpPt0' d='M0 0'/><clipPath id="c"/></defs>
      \t
      <use xlink:href='#gpPt0' clip-path="url(#c)"/><a href="https://example.org"/>
      </svg>
      """
    #expect(
      StudyReport.inline(svg, prefix: "risk") == """
        <svg viewBox="0 0 1 1">
        <defs><path id='risk-gpPt0' d='M0 0'/><clipPath id="risk-c"/></defs>
        <use xlink:href='#risk-gpPt0' clip-path="url(#risk-c)"/><a href="https://example.org"/>
        </svg>
        """)
  }

  @Test func `a title with markup stays text`() {
    let page = HTMLPage.page(
      title: "a < b & \"c\"", headings: ["What it is"], body: "<p>body</p>")
    #expect(page.contains("<title>a &lt; b &amp; &quot;c&quot;</title>"))
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<p>body</p>"))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("<li><a href=\"#what-it-is\">What it is</a></li>"))
  }

  @Test func `long tables are folded and words explained`() {
    let rows = String(repeating: "<tr><td>1</td></tr>", count: 20)
    let table = "<table><tr><th>a</th></tr>\(rows)</table>"
    #expect(HTMLPage.folded(table, rows: 16).hasPrefix("<details><summary>20 rows</summary>"))
    #expect(HTMLPage.folded(table, rows: 20) == table)
    let text = HTMLPage.explained("<strong>faster</strong> ± MCSE, MCSE")
    #expect(text.hasPrefix("<strong><abbr title=\"The measured rate is better"))
    #expect(text.components(separatedBy: "<abbr").count == 3)
  }

  @Test(.enabled(if: hasPandoc, "pandoc is not installed"))
  func `the page holds everything and loads nothing`() async throws {
    let folder = try TemporaryFolder()
    try await StudyReport(try SyntheticStudy().analysis()).writeHTML(to: folder.path)
    let text = String(decoding: try folder.data("synthetic.html"), as: UTF8.self)
    // Three figures as drawings, formulas as MathML, tables as tables.
    #expect(text.components(separatedBy: "<figure role=\"img\"").count == 4)
    #expect(text.components(separatedBy: "<svg").count == 4)
    #expect(text.contains("<math ") && text.contains("<table>") && !text.contains("<img"))
    #expect(!text.contains("<script") && !text.contains("<link") && !text.contains("@import"))
    #expect(!text.contains("src=\""))
    // Names are given once.
    let names = text.matches(of: /id=['"]([^'"]+)['"]/).map { String($0.1) }
    #expect(Set(names).count == names.count)
    // The Markdown report is there as well.
    #expect(try folder.data("synthetic.md").count > 1000)
    // So is the index, whose link leads to this page, and the page's to the index.
    try await ReportIndex.writeHTML(directory: folder.path)
    let index = String(decoding: try folder.data("index.html"), as: UTF8.self)
    #expect(index.contains("href=\"synthetic.html\">synthetic</a>"))
    #expect(!index.contains("All reports") && index.contains("What was found"))
    #expect(text.contains("<a href=\"index.html\">All reports</a>"))
    // Somebody's page stays.
    try "mine".write(toFile: folder.file("index.html"), atomically: true, encoding: .utf8)
    try await ReportIndex.writeHTML(directory: folder.path)
    #expect(try folder.data("index.html") == Data("mine".utf8))
  }

  @Test func `links of the index lead to pages of HTML where there are some`() throws {
    let folder = try TemporaryFolder()
    try "".write(toFile: folder.file("one.html"), atomically: true, encoding: .utf8)
    let text = "[one](one.md), [two](two.md), [csv](verdicts.csv), [far](a/one.md)"
    #expect(
      ReportIndex.withHTMLLinks(text, in: folder.path)
        == "[one](one.html), [two](two.md), [csv](verdicts.csv), [far](a/one.md)")
  }
}
