/// What a key of a document means, in a line, for the reference and for editors.
///
/// A text alone is a meaning: `"radius": "radius of the sphere, in units of the data"`.
public struct KeyMeaning: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The meaning, with the unit where there is one.
  public let text: String
  /// What holds where the key is missing, if that is not a value which the reader's call has.
  public let fallback: String?

  /// Makes a meaning.
  public init(_ text: String, default fallback: String? = nil) {
    self.text = text
    self.fallback = fallback
  }

  /// Makes a meaning from its text.
  public init(stringLiteral text: String) { self.init(text) }
}

/// What there is to say of an entry of a catalogue besides its name and its line in the list.
public struct Explanation: Sendable {
  /// The formula, as plain text; empty where there is none.
  public let formula: String
  /// The meanings of the keys; those of nested mappings by paths, such as `components.weight`.
  public let keys: [String: KeyMeaning]
  /// Further examples, for other ways to write the entry than that of its first one.
  public let examples: [String]
  /// Where it is from; empty where nothing needs a source.
  public let source: String

  /// Makes an explanation; everything may be left out.
  public init(
    formula: String = "", keys: [String: KeyMeaning] = [:], examples: [String] = [],
    source: String = ""
  ) {
    self.examples = examples
    self.formula = formula
    self.keys = keys
    self.source = source
  }
}
