import Foundation
import Testing

/// The tutorial, followed to the letter: its study is written, its commands are run, and what they print
/// is what the page shows.
@Suite struct TutorialTests {
  /// A fenced block of the page.
  private struct Block {
    let language: String
    let lines: [String]
  }

  private static func blocks() throws -> [Block] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/tutorial.md"), encoding: .utf8)
    return text.matches(of: /(?:^|\n)```([a-z]*)\n((?:.|\n)*?)\n```/).map {
      Block(
        language: String($0.1),
        lines: $0.2.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// The words of a line, whatever the blanks between them.
  private static func words(_ line: some StringProtocol) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  /// Whether a line says how long something took or takes, or how much memory, which differs each time.
  private static func isTiming(_ line: String) -> Bool {
    line.wholeMatch(of: /.*\b[0-9.]+ (s|min|h|MB)\b.*/) != nil
  }

  /// Applies a block of lines that go and lines that come.
  private static func change(_ text: String, by block: Block) throws -> String {
    let gone = block.lines.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let come = block.lines.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
    let old = gone.joined(separator: "\n")
    try #require(text.ranges(of: old).count == 1, "the study has '\(old)' once")
    return text.replacing(old, with: come.joined(separator: "\n"))
  }

  @Test func `a reader who follows the tutorial sees what it shows`() throws {
    let folder = try TemporaryFolder()
    var study = ""
    var name = ""
    var printed: [String] = []
    var commands = 0
    for block in try Self.blocks() {
      switch block.language {
      case "yaml":
        study = block.lines.joined(separator: "\n") + "\n"
        name = String(try #require(study.firstMatch(of: /(?m)^name: (.+)$/)).1)
        try folder.write(study, to: name + ".yaml")
      case "diff":
        study = try Self.change(study, by: block)
        try folder.write(study, to: name + ".yaml")
      case "sh":
        for line in block.lines {
          let words = line.split(separator: " ").map(String.init)
          try #require(words.first == "scorebound", "\(line)")
          let outcome = try Program.call(Array(words.dropFirst()), in: folder)
          #expect(outcome.code == 0, "\(line): \(outcome.errors)")
          printed = (outcome.output + outcome.errors).split(separator: "\n").map(Self.words)
          commands += 1
        }
      case "text":
        for line in block.lines where !line.isEmpty && !Self.isTiming(line) {
          #expect(printed.contains(Self.words(line)), "not printed: \(line)")
        }
      case "markdown":
        let report = try String(contentsOfFile: folder.file("reports/\(name).md"), encoding: .utf8)
        let lines = Set(report.split(separator: "\n").map(Self.words))
        for line in block.lines where !line.isEmpty {
          #expect(lines.contains(Self.words(line)), "not in the report: \(line)")
        }
      default:
        Issue.record("a block of '\(block.language)' that this test does not know")
      }
    }
    #expect(commands >= 5)
  }
}
