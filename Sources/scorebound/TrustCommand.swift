import ArgumentParser
import Experiments
internal import Formatting
import Programs

/// `scorebound trust`.
struct TrustCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound trust my-study.yaml", "scorebound trust runs/my-study.sqlite",
  ]

  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract:
      "Allow the programs of a study from now on, until the study or one of their files changes.",
    discussion: HelpExamples.discussion(
      """
      A study whose estimators are programs (kind: program) starts them with your rights. Without this, or \
      --allow-programs, `run`, `verify` and `rerun` print the commands and start nothing.
      """, examples))

  @Argument(help: ArgumentHelp("The study file, or a store of its run.", valueName: "study"))
  var path: String

  func run() async throws {
    try await reportingErrors {
      let study =
        path.hasSuffix(".sqlite") ? try RunStore.open(path: path).study() : try Study(path: path)
      let commands = study.programCommands
      guard !commands.isEmpty else {
        try printText("\(study.name) starts no program.")
        return
      }
      try ProgramTrust().remember(study)
      let files = study.programFiles.map(\.path)
      try printText(
        "Allowed for you: \(commands.map(\.text).joined(separator: "; "))"
          + (files.isEmpty
            ? "" : "\nuntil the study or a file changes: \(files.joined(separator: ", "))"))
    }
  }
}
