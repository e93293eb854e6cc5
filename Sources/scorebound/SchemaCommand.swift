import ArgumentParser
import Handbook

/// `scorebound schema`.
struct SchemaCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound schema > study.schema.json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of study files, with which editors complete and check them.",
    discussion: HelpExamples.discussion(
      """
      An editor with a language server for YAML takes it from a first line such as \
      `# yaml-language-server: $schema=study.schema.json`, a path from the study's folder.
      """, examples))

  func run() async throws {
    try await reportingErrors {
      try printText(SchemaWriter(StudyReference()).schema.text)
    }
  }
}
