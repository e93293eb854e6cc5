import ArgumentParser

/// A command whose help ends in examples.
protocol CommandWithExamples: ParsableCommand {
  /// Two or three lines of a shell, each a call of the program that works on files of these names.
  static var examples: [String] { get }
}

/// The block of examples in the help of a command.
enum HelpExamples {
  /// What the help says of a command, with its examples behind.
  static func discussion(_ text: String = "", _ examples: [String]) -> String {
    let block = (["EXAMPLES:"] + examples.map { "  " + $0 }).joined(separator: "\n")
    return text.isEmpty ? block : text + "\n\n" + block
  }
}
