import Documents
import Testing

@testable import DataFiles
@testable import Runs

/// Prose that has the signs of anchors, aliases and keys, and keys that are none.
@Suite struct YAMLProseTests {
  private func fault(_ text: String) -> String? {
    do throws(InvalidDocument) {
      _ = try YAMLDocument.parse(text: text, file: "s.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    "title: \"Bias & variance (d = 1)?\"\nb: \"2*d\"\n",
    "title: A & B - which falls faster ?\nb: 2*d\n",
    "# Smith & Jones: does it hold (for d = 2)?\nb: 2*d\n", "a: '*x & [y]: z'\nb: \"*x : y\"\n",
    "a: |\n  A & B ? *x : y\n  [z]: 2\n", "a: >\n  ? [*x]\n  & so on\nb: 1\n",
    "a: 1 # *x : & ?\n",
    "a: some & text\n  that goes on *x with: nothing\n".replacing(": nothing", with: ""),
    "a: &x [1]\nb: *x\nc: {d: *x, e: [*x]}\n", "a: &x 1\n# *x : 2\n",
  ])
  func `prose is prose`(_ text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    ("a: &x 1\n*x : 2\n", 2, 1), ("a: &x 1\nb: {*x : 2}\n", 2, 5),
    ("a: &x 1\nb: {[*x]: 2}\n", 2, 5),
    ("a: &x 1\n? *x\n: 2\n", 2, 3), ("a: &x 1\nb:\n  - *x : 1\n", 3, 5),
  ])
  func `a key that is an alias is refused where it stands`(text: String, line: Int, column: Int) {
    let expected =
      "a key must be a plain text; in a file with aliases this looks like another kind of key"
    #expect(fault(text) == "s.yaml:\(line):\(column): \(expected)")
  }

  @Test func `what is not YAML is told as elsewhere`() {
    #expect(fault("a: &x [1\nb: *x\n")?.contains("expected ',' or ']'") == true)
    #expect(fault("a: & *\n") != nil)
  }
}
