import ArgumentParser
import Handbook

/// `scorebound schema`.
struct SchemaCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound schema",
    "scorebound schema --markdown keys",
  ]

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of study files, with which editors complete and check them.",
    discussion: HelpExamples.discussion(
      """
      Save it with `scorebound schema > study.schema.json`. An editor with a language server for YAML takes it from a first line such as \
      `# yaml-language-server: $schema=study.schema.json`, a path from the study's folder.
      """, examples))

  @Option(help: "Print a page of the reference in Markdown instead.")
  var markdown: MarkdownPage?

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    let reference = StudyReference()
    if let markdown { return try printData(markdown.page.text(reference)) }
    try printText(SchemaWriter(reference).schema.text)
  }
}

/// The word of `--markdown`.
enum MarkdownPage: String, CaseIterable, ExpressibleByArgument {
  case keys, laws, methods

  var page: ReferencePage {
    switch self {
    case .keys: .keys
    case .laws: .laws
    case .methods: .methods
    }
  }
}
