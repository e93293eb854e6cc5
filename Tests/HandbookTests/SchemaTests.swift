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
    (
      "names that another part of the file must have",
      [
        "the study has no estimator", "is not a claim of the study", "is a claim of the catalogue",
        "the design has no sample size", "the width is m, but the design has no m",
        "a part of the answer must be one of",
      ]
    ),
    (
      "keys that depend on how many variants or components there are",
      [
        "has no sample sizes n, and the design has none", "missing key 'process' in the study",
        "missing key 'target' in the study", "missing key 'weight' in",
        // Studies without variants alone take a list of times apart.
        "'at' must be a number, found a list",
      ]
    ),
    (
      "values that are given twice",
      ["is given twice", "says the same as", "both measure", "is the same as"]
    ),
    (
      "what an expression evaluates to",
      [
        "it evaluates to", "unknown name", "is not a power law", "the last step must be between",
        "the rule fixed needs a step", "is not an expression", "would be a risk that grows",
        "must be positive, but is", "is not above the floor",
      ]
    ),
    (
      "numbers of a law or of times that do not fit together",
      [
        "must sum to 1", "must ascend", "coordinates, the first component's", "the mean has",
        "must be symmetric", "negative eigenvalue", "the inner product", "integrates to",
        "is negative between", "upper must be above lower", "has the dimension", "has dimension",
        "can be orthonormal", "T must be larger than", "the time must be", "T0 must be",
        "sigma must grow", "leaves the range of numbers", "must fall", "masses", "weights for",
        "weight for", "of the density at", "' must have ", "but the first row has", "falls to 0",
        "must lie in", "with l < u", "is higher than the ambient", "quadrature", "entries; at most",
        "scale must not be 0", "the size of a scale", "has the length",
      ]
    ),
    (
      "numbers of a study that do not fit together",
      [
        "needs three sample sizes", "below 'at-least'", "'until' needs", "belongs to a goal",
        "the range ends at", "five sample sizes", "a power of two", "has two sentences",
        "trials in all", "must be smaller than 'to'", "the design has more than",
      ]
    ),
    (
      "what does not go with another part",
      [
        "estimates a score", "permuted labels", "cannot be combined with", "isotropic",
        "a placebo replaces", "decides the approximation", "bias of 0", "bumps in the plane",
        "bumps are made", "cannot be nested", "asks for the norm", "asks for a risk",
        "must be even", "takes the noise",
      ]
    ),
    ("files", ["the file '"]),
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

  @Test func `the reader accepts every committed study, and every example in a small one`() throws {
    let documents = try Self.documents()
    #expect(documents.count > 100)
    for document in documents {
      #expect(Self.faults(document.node).isEmpty, "\(document.name)")
    }
  }

  @Test(.enabled(if: SchemaValidator.isInstalled, "Python's jsonschema is not installed"))
  func `the schema accepts every committed study and every example`() throws {
    let documents = try Self.documents()
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
    let count = ProcessInfo.processInfo.environment["SCOREBOUND_MUTATIONS"].flatMap(Int.init) ?? 400
    while cases.count < count {
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
          if count > 400 { print("excused: \(item.words)  \(faults)") }
        } else {
          outcome = "disagreement"
          disagreements.append("\(item.name), \(item.words)\n  reader: \(faults)")
        }
      case (true, let complaint?) where complaint.contains("True"):
        // An expression of the name 'true', which is unknown where it is used.
        outcome = "stricter: names in expressions"
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
