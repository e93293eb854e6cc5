internal import DataFiles
package import Documents

/// A part of a study file that has its own reader, with what there is to say of its keys.
package struct Definition {
  /// The name, by which other parts lead here: `target`.
  package let name: String
  /// What it is, in a line.
  package let summary: String
  /// What its reader takes.
  package let shape: Shape
  /// What a key means, by the word under `kind` and the path of the key.
  private let meanings: (String?, String) -> KeyMeaning?

  /// Has a reader show what it takes.
  init(
    _ name: String, summary: String, seeds: [String],
    meanings: @escaping (String?, String) -> KeyMeaning?,
    read: @escaping (Node, DiagnosticLog) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.meanings = meanings
    // An example of a catalogue that is not YAML is found by the test of the examples.
    let nodes = seeds.compactMap { try? YAMLDocument.parse(text: $0, file: name) }
    shape = ShapeExplorer.shape(of: name, seeds: nodes, read: read)
  }

  /// What a key means; nil where no entry says it.
  package func meaning(kind: String?, path: [String]) -> KeyMeaning? {
    meanings(kind, path.joined(separator: "."))
  }
}
