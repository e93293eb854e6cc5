internal import Documents

/// What there is to say of one entry of a catalogue.
public struct EntryPage: Encodable, Sendable {
  /// A key of the entry.
  public struct Key: Encodable, Sendable {
    /// The key, or its path for one of a nested mapping.
    public let key: String
    /// What it means.
    public let meaning: String
    /// The values that are allowed.
    public let values: String
    /// What holds where it is missing; nil where there is nothing to say.
    public let `default`: String?
    /// Whether it must be given.
    public let isRequired: Bool
  }

  /// The name in a study file.
  public let name: String
  /// What it is, in a line.
  public let summary: String
  /// The formula; nil where there is none.
  public let formula: String?
  /// The keys, without the one that names the entry.
  public let keys: [Key]
  /// Examples, as a study file has them.
  public let examples: [String]
  /// Where it is from; nil where nothing needs a source.
  public let source: String?

  init(
    name: String, summary: String, explanation: Explanation, examples: [String], keys: [Key]
  ) {
    self.name = name
    self.summary = summary
    formula = explanation.formula.isEmpty ? nil : explanation.formula
    self.keys = keys
    self.examples = (examples + explanation.examples).map {
      $0.split(separator: "\n").joined(separator: "\n")
    }
    source = explanation.source.isEmpty ? nil : explanation.source
  }

  /// The page as text.
  public var text: String {
    var lines = ["\(name): \(summary)"]
    if let formula { lines += ["", "    \(formula)"] }
    if !keys.isEmpty {
      let width = (keys.map(\.key.count).max() ?? 0) + 2
      lines += ["", "keys"]
      for key in keys {
        let indent = String(repeating: " ", count: 2 + width)
        let pad = String(repeating: " ", count: width - key.key.count)
        let ending =
          key.isRequired ? "; required" : key.default.map { "; default: \($0)" } ?? "; optional"
        lines.append("  \(key.key)\(pad)\(key.meaning.isEmpty ? key.values : key.meaning)")
        if !key.meaning.isEmpty { lines.append("\(indent)\(key.values)\(ending)") }
      }
    }
    lines += ["", examples.count == 1 ? "example" : "examples"]
    lines += examples.map { "  " + $0.replacing("\n", with: "\n    ") }
    if let source { lines += ["", "source: \(source)"] }
    return lines.joined(separator: "\n")
  }
}
