import ArgumentParser
import Documents
import Foundation
import Handbook

/// `scorebound init`.
struct InitCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound init --out studies/mine.yaml",
    "scorebound init --like early-stopping --out studies/mine.yaml",
    "scorebound init",
  ]

  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented study to begin with, which runs as it is in less than a minute.",
    discussion: HelpExamples.discussion(
      """
      With --out the schema for editors is written as \(StudyTemplate.schemaFile) to the same folder, if it is not \
      there yet. No file is ever overwritten.
      """, examples))

  @Option(help: "Copy this study of the repository's folder studies/ instead, such as quickstart.")
  var like: String?

  @Option(help: "The file of the new study (default: standard output).")
  var out: String?

  func run() async throws { try await reportingErrors { try write() } }

  private func write() throws {
    let url = out.map { URL(fileURLWithPath: $0) }
    let name = url?.deletingPathExtension().lastPathComponent ?? "my-study"
    let text = try like.map(copy) ?? StudyTemplate.plain(name: name)
    guard let url, let out else { return try printData(text) }
    let files = FileManager.default
    guard !files.fileExists(atPath: url.path) else {
      throw InvalidInput("\(out) exists already; give --out another name, or remove the file first")
    }
    let schema = url.deletingLastPathComponent().appendingPathComponent(StudyTemplate.schemaFile)
    let hasSchema = files.fileExists(atPath: schema.path)
    do {
      try files.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      if !hasSchema {
        let made = SchemaWriter(StudyReference()).schema.text + "\n"
        try Data(made.utf8).write(to: schema, options: .withoutOverwriting)
      }
    } catch {
      throw InvalidInput("\(out) cannot be written: \(error.localizedDescription)")
    }
    try printText(
      "wrote \(out)" + (hasSchema ? "" : ", and \(StudyTemplate.schemaFile) for editors"))
    try printText("next: scorebound validate \(out), scorebound run \(out)")
  }

  private func copy(_ name: String) throws -> String {
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    guard
      let folder = StudyTemplate.folder(above: [here, program.deletingLastPathComponent()])
    else {
      throw InvalidInput(
        "--like copies a study of the repository, whose folder studies/ is neither above this folder nor above the "
          + "program; go to the repository, or leave --like out")
    }
    if let text = StudyTemplate.copy(of: name, in: folder) { return text }
    let names = StudyTemplate.names(in: folder)
    let hint = didYouMean(name, among: names)
    throw InvalidInput(
      "there is no study '\(name)'\(hint.isEmpty ? "." : hint) Known: "
        + names.joined(separator: ", "))
  }
}
