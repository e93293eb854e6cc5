import ArgumentParser
import Testing

@testable import scorebound

@Suite struct HelpExampleTests {
  private static var commands: [any ParsableCommand.Type] {
    ScoreBound.configuration.subcommands
  }

  /// The words of a line as a shell has them, without the program's name.
  private func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line.replacing("\\\n", with: " ") {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    #expect(!isQuoted, "\(line)")
    return words + (word.isEmpty ? [] : [word])
  }

  @Test func `every command has two or three examples, and the parser takes each`() throws {
    for command in Self.commands {
      let name = command.configuration.commandName ?? ""
      let type = try #require(command as? any CommandWithExamples.Type, "\(name)")
      #expect(2...3 ~= type.examples.count, "\(name)")
      #expect(type.examples.contains { $0.hasPrefix("scorebound \(name)") }, "\(name)")
      for example in type.examples {
        let line = words(example)
        #expect(line.first == "scorebound")
        do {
          let parsed = try ScoreBound.parseAsRoot(Array(line.dropFirst()))
          #expect(Swift.type(of: parsed).configuration.commandName == line[1], "\(example)")
        } catch {
          Issue.record("\(example): \(ScoreBound.message(for: error))")
        }
        #expect(type.configuration.discussion.contains("\n  " + example), "\(example)")
        #expect(example.split(separator: "\n").allSatisfy { $0.count <= 78 }, "\(example)")
      }
    }
  }

  @Test func `the same option means the same in all commands`() throws {
    // An option that takes a value takes one everywhere, and a flag takes none; exceptions have reasons.
    let allowed: Set<String> = [
      // Trials per cell, data sets to verify; the flag of export is a hidden, earlier name.
      "trials"
    ]
    var kinds: [String: Set<String>] = [:]
    for command in Self.commands {
      let help = command.helpMessage(includeHidden: false, columns: 200)
      for match in help.matches(of: /\n  --([a-z0-9-]+)( <)?/) {
        kinds[String(match.1), default: []].insert(match.2 == nil ? "flag" : "value")
      }
    }
    #expect(kinds.count > 30)
    for (name, found) in kinds where !allowed.contains(name) {
      #expect(found.count == 1, "\(name)")
    }
    // Names that stand for others elsewhere are hidden.
    for name in ["mem", "cpus"] { #expect(kinds[name] == nil) }
  }

  @Test(arguments: [
    (["submit", "s.yaml", "--shards", "2", "--mem", "8G", "--cpus", "4"], 0),
    (["submit", "s.yaml", "--shards", "2", "--memory", "8G", "--threads", "4"], 0),
    (["export", "s.sqlite", "--trials"], 0), (["export", "s.sqlite", "--outcomes"], 0),
  ])
  func `earlier names of options are understood`(_ arguments: [String], _ unused: Int) throws {
    _ = try ScoreBound.parseAsRoot(arguments)
  }

  @Test(arguments: [
    ("rnu", "run"), ("reprot", "report"), ("claim", "claims"), ("Run", "run"), ("xyzzy", nil),
  ])
  func `a misspelt command is answered with the one that was meant`(
    _ word: String, _ meant: String?
  ) throws {
    let folder = try TemporaryFolder()
    for arguments in [[word], [word, "s.yaml", "--quick"], ["help", word]] {
      let outcome = try Program.call(arguments, in: folder)
      #expect(outcome.code == 64 && outcome.output.isEmpty)
      let hint = meant.map { " Did you mean '\($0)'?" } ?? ""
      #expect(
        outcome.errors
          == "Error: '\(word)' is not a command.\(hint)\nUsage: scorebound <subcommand>\n"
          + "  See 'scorebound --help' for the commands.\n")
    }
  }
}
