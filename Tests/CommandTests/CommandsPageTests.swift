import Foundation
import Testing

/// The page on the commands, compared with the parser.
@Suite struct CommandsPageTests {
  /// What the program tells of its commands to tools.
  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let shouldDisplay: Bool?
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let valueName: String?
      let names: [Name]?
      let shouldDisplay: Bool

      /// `--trials`, or `<study>` for an argument without a name.
      var text: String {
        names?.first { $0.kind == "long" }.map { "--" + $0.name } ?? "<\(valueName ?? "")>"
      }
    }
    let command: Command
  }

  private static let page = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("docs/commands.md"), encoding: .utf8)
  }

  /// The part of the page below the heading of each verb.
  private static func sections() throws -> [(verb: String, text: Substring)] {
    let text = try page.get()
    let headings = text.matches(of: /(?:^|\n)### ([a-z]+)\n/)
    return headings.indices.map { index in
      let end = index + 1 < headings.count ? headings[index + 1].range.lowerBound : text.endIndex
      return (String(headings[index].1), text[headings[index].range.upperBound..<end])
    }
  }

  private static func commands() throws -> [Dump.Command] {
    let outcome = try Program.call(["--experimental-dump-help"], in: try TemporaryFolder())
    #expect(outcome.code == 0)
    let program = try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)).command
    return (program.subcommands ?? []).filter {
      $0.commandName != "help" && $0.shouldDisplay != false
    }
  }

  @Test func `verbs and their options are those of the parser`() throws {
    let sections = try Self.sections()
    let commands = try Self.commands()
    #expect(sections.map(\.verb).sorted() == commands.map(\.commandName).sorted())
    #expect(commands.count > 20)
    for (verb, text) in sections {
      guard let command = commands.first(where: { $0.commandName == verb }) else { continue }
      let written = text.matches(of: /(?:^|\n)- `(<[a-z-]+>|--[a-z-]+)/).map { String($0.1) }
      let known = (command.arguments ?? []).filter(\.shouldDisplay).map(\.text)
        .filter { !["--help", "--version"].contains($0) }
      #expect(Set(written) == Set(known) && written.count == known.count, "\(verb)")
    }
  }

  @Test func `every verb has an example with options that it knows`() throws {
    let commands = try Self.commands()
    for (verb, text) in try Self.sections() {
      let lines = text.matches(of: /```\n((?:.|\n)*?)```/)
        .flatMap { $0.1.replacing("\\\n", with: " ").split(separator: "\n") }
      #expect(lines.contains { $0.hasPrefix("scorebound \(verb)") }, "\(verb)")
      for line in lines {
        let words = line.split(separator: " ").map(String.init)
        let name = words.count > 1 ? words[1] : ""
        let command = commands.first { $0.commandName == name }
        #expect(words.first == "scorebound" && command != nil, "\(line)")
        let known = Set((command?.arguments ?? []).map(\.text))
        for option in words where option.hasPrefix("--") {
          #expect(known.contains(option), "\(line)")
        }
      }
    }
  }
}
