import ArgumentParser
import Documents
internal import Formatting

/// A first word on the command line that is not the name of a command.
struct MisspeltCommand: Error, CustomStringConvertible {
  /// The word.
  let word: String

  /// Looks at the arguments of the program, without its name; nil where they name a command, or none.
  init?(_ arguments: [String]) {
    // `help COMMAND` names one as well.
    let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
    guard let word = words.first, !word.hasPrefix("-"), !Self.names.contains(word) else {
      return nil
    }
    self.word = word
  }

  /// The names of all commands.
  static var names: [String] {
    ScoreBound.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  var description: String {
    let hint = nearest(to: word, among: Self.names).map { " Did you mean '\($0)'?" } ?? ""
    return """
      Error: '\(word.onOneLine)' is not a command.\(hint)
      Usage: scorebound <subcommand>
        See 'scorebound --help' for the commands.
      """
  }
}
