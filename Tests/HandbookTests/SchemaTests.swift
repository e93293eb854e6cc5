import Calibration
import DataFiles
import Diffusion
import Documents
import Estimators
import Foundation
import Handbook
import Measures
import Studies
import Testing

/// The schema compared with the reader, on committed studies and on mutations of them.
@Suite struct SchemaTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let schema = SchemaWriter(StudyReference()).schema

  /// A document, with its folder for data files.
  struct Document {
    let name: String
    let node: Node
  }

  /// The committed studies, and small ones with the examples of every catalogue.
  static func documents() throws -> [Document] {
    let folder = root.appendingPathComponent("studies")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let studies = try files.map {
      Document(
        name: $0,
        node: try YAMLDocument.read(path: folder.appendingPathComponent($0).path))
    }
    return try studies
      + ExampleStudies.all.map {
        Document(name: $0.name, node: try YAMLDocument.parse(text: $0.text, file: "example"))
      }
  }

  /// What the reader says of a document.
  static func faults(_ node: Node) -> [String] {
    let log = DiagnosticLog()
    let folder = root.appendingPathComponent("studies").path
    if node["calibration"] != nil {
      CalibrationStudy.examine(node, log: log)
    } else {
      Study.examine(TargetData.filled(in: node, folder: folder, log: log), log: log)
    }
    return log.diagnostics.map(\.message)
  }

  /// What a schema cannot say, since it compares values with each other, computes, or reads files; by the reader's words.
  static let beyondSchemas: [(what: String, phrases: [String])] = [
  ]

  static func excuse(_ messages: [String]) -> String? {
    var found: String?
    for message in messages {
      guard let entry = beyondSchemas.first(where: { $0.phrases.contains { message.contains($0) } })
      else { return nil }
      found = entry.what
    }
    return found
  }

  @Test(.enabled(if: SchemaValidator.isInstalled, "Python's jsonschema is not installed"))
  func `every committed study and every example is accepted`() throws {
    let documents = try Self.documents()
    for document in documents {
      #expect(Self.faults(document.node).isEmpty, "\(document.name)")
    }
    let complaints = try SchemaValidator.complaints(
      schema: Self.schema.text, documents: documents.map { DocumentJSON.text($0.node) })
    for (document, complaint) in zip(documents, complaints) {
      #expect(complaint == nil, "\(document.name): \(complaint ?? "")")
    }
  }

  @Test(.enabled(if: SchemaValidator.isInstalled, "Python's jsonschema is not installed"))
  func `the schema accepts of mutated studies what the reader accepts`() throws {
    let documents = try Self.documents()
    var mutations = StudyMutations(seed: 20_261_128)
    var cases: [(name: String, node: Node, change: StudyMutations.Change, words: String)] = []
    while cases.count < 600 {
      let document = documents[cases.count % documents.count]
      guard let (node, change, words) = mutations.mutate(document.node) else { continue }
      cases.append((document.name, node, change, words))
    }
    let complaints = try SchemaValidator.complaints(
      schema: Self.schema.text, documents: cases.map { DocumentJSON.text($0.node) })
    #expect(complaints.count == cases.count)
    var tally: [String: [String: Int]] = [:]
    var disagreements: [String] = []
    for (item, complaint) in zip(cases, complaints) {
      let faults = Self.faults(item.node)
      let outcome: String
      switch (faults.isEmpty, complaint) {
      case (true, nil): outcome = "accepted"
      case (false, .some): outcome = "refused"
      case (false, nil):
        if let reason = Self.excuse(faults) {
          outcome = "beyond schemas: \(reason)"
        } else {
          outcome = "disagreement"
          disagreements.append("\(item.name), \(item.words)\n  reader: \(faults)")
        }
      case (true, let complaint?):
        outcome = "disagreement"
        disagreements.append("\(item.name), \(item.words)\n  schema: \(complaint)")
      }
      tally[item.change.rawValue, default: [:]][outcome, default: 0] += 1
    }
    for (change, outcomes) in tally.sorted(by: { $0.key < $1.key }) {
      let texts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      print("\(change): \(texts.joined(separator: ", "))")
    }
    for text in disagreements { print(text) }
    #expect(disagreements.isEmpty)
  }
}
