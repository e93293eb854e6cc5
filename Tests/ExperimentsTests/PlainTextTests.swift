import Estimators
import Foundation
import Testing

@testable import Figures
@testable import Formatting
@testable import Outputs
@testable import Reports
@testable import Runs

/// Texts of a study are data in every place that they go to.
@Suite struct PlainTextTests {
  /// A mark that makes the sign before it another letter to Swift, and none to a shell.
  private static let mark = "\u{301}"

  @Test func `control characters are seen and do nothing`() {
    let text = "a\u{1B}[31m\u{7}b\r\nc\td\u{202E}e\u{85}f\u{0}"
    #expect(text.onOneLine == "a\\x1B[31m\\x07b c d\\u202Ee f\\x00")
    #expect("a\u{1B}[2Jb\n\tc".withVisibleControls == "a\\x1B[2Jb\n\tc")
  }

  @Test(arguments: [
    ("plain, D = 1", "plain, D = 1"), ("a_b*c*<d>", #"a_b\*c\*\<d>"#),
    ("_a_ b * c", #"\_a\_ b * c"#), ("<script>", #"\<script>"#), ("p < 0.05", "p < 0.05"),
    ("![i](http://x.y/t.png)", #"![i\](http\://x.y/t.png)"#), ("`c`", #"\`c\`"#),
    ("$x$ & &lt; &#60;", #"\$x\$ & \&lt; \&#60;"#), ("# a", "\\# a"), ("1. a", #"1\. a"#),
    ("0.655 to 1", "0.655 to 1"), ("-0.5", "-0.5"), ("---", #"\---"#),
    ("n in [64, 128]", "n in [64, 128]"), ("[a]: http://b", #"\[a\]: http\://b"#),
    ("- a", #"\- a"#), (":tada: a: b", #"\:tada: a: b"#), ("a\\*", #"a\\\*"#),
    ("www.a.b c@d.e", #"www\.a.b c\@d.e"#), ("two\nlines", "two lines"), ("~~a~~", #"\~\~a\~\~"#),
  ])
  func `Markdown shows a text as it is`(text: String, markdown: String) {
    #expect(Markdown.escaped(text) == markdown)
  }

  @Test func `code holds any number of backticks`() {
    #expect(Markdown.code("a") == "`a`")
    #expect(Markdown.image("a] [b", path: "c.svg") == #"![a\] \[b](c.svg)"#)
    #expect(Markdown.code("a``b`") == "``` a``b` ```")
    #expect(Markdown.paragraphs("a\nb\n\n<b>\n \n# c") == "a b\n\n\\<b>\n\n\\# c")
  }

  @Test func `quotes and bars are what they are whatever marks they carry`() {
    #expect(plotText("a'\(Self.mark) b'") == "'a''\(Self.mark) b'''")
    #expect(SlurmScripts.quoted("a'\(Self.mark)") == "'a'\\''\(Self.mark)'")
    #expect("a\"\(Self.mark)".csvField == "\"a\"\"\(Self.mark)\"")
    #expect("a\r\nb".csvField == "\"a\r\nb\"")
    #expect(MarkdownTable.cell("a|\(Self.mark)\u{1B}") == "a\\|\(Self.mark)\\x1B")
    let page = HTMLPage.page(title: "<\(Self.mark)\u{8}b", headings: [], body: "")
    #expect(page.contains("&lt;\(Self.mark)\\x08b"))
  }

  @Test func `every letter is one of pdfTeX's, a formula or its number`() {
    #expect(StudyReport.withCommands("θ, ∞ é") == #"\ensuremath{\theta}, \ensuremath{\infty} é"#)
    #expect(StudyReport.withCommands("e\u{301}") == "é")
    #expect(StudyReport.withCommands("中") == #"\reportletter{中}{{[}U+4E2D{]}}"#)
    #expect(StudyReport.withCommands("Ж").hasPrefix(#"\reportletter{Ж}"#))
  }

  @Test func `a PDF keeps its length and loses its date`() {
    let one = Data("x /CreationDate (D:20261128052046Z) y /ModDate (D:20261128052046+01'00) z".utf8)
    let other = Data(
      "x /CreationDate (D:20251231235959Z) y /ModDate (D:20250101000000+02'00) z".utf8)
    #expect(PDFDate.replaced(in: one) == PDFDate.replaced(in: other))
    #expect(PDFDate.replaced(in: one).count == one.count)
    #expect(PDFDate.replaced(in: Data("(D:2026)".utf8)) == Data("(D:2026)".utf8))
  }
}
