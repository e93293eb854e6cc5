import ArgumentParser
import Experiments
import Programs

/// Whether programs that a study names may be started.
struct ProgramConsent: ParsableArguments {
  @Flag(help: "Start the programs that the study's estimators name.")
  var allowPrograms = false

  /// The option again, for a command that this one starts.
  var arguments: [String] { allowPrograms ? ["--allow-programs"] : [] }

  /// Ends the command unless the study starts no program, or the user has allowed it; then looks whether each can be
  /// started.
  ///
  /// `study` is how the study is called on the command line, for a hint.
  func check(_ study: Study, called name: String) throws {
    let commands = study.programCommands
    guard !commands.isEmpty else { return }
    guard allowPrograms || ProgramTrust().holds(for: study) else {
      let lines = commands.map { "  \($0.text)" }.joined(separator: "\n")
      throw InvalidInput(
        """
        \(study.name) starts \(commands.count == 1 ? "a program" : "programs") on this machine, with your rights:
        \(lines)
        Add --allow-programs to start \(commands.count == 1 ? "it" : "them") this time, or run `scorebound trust \(name)` to be asked again only after a change.
        """)
    }
    for command in commands {
      if let fault = command.fault {
        throw InvalidInput("the program `\(command.text)` cannot be started: \(fault)")
      }
    }
    if let changed = study.programFiles.first(where: { !$0.isUnchanged }) {
      throw InvalidInput(
        "\(changed.path) is not what it was when these trials were computed; put the old file back, or run the study again"
      )
    }
  }
}
