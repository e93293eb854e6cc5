/// A value of a document together with its place: a scalar, a list, a mapping or nothing.
public struct Node: Hashable, Sendable {
  /// A key of a mapping with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key is.
    public let keyPosition: SourcePosition
    /// What the key maps to.
    public let value: Node

    /// Makes an entry.
    public init(key: String, keyPosition: SourcePosition, value: Node) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// Text; a quoted one is never a number or a truth value.
    case scalar(text: String, quoted: Bool)
    /// Values in order.
    case list([Node])
    /// Keys, each once, in the order of the file.
    case mapping([Entry])
    /// Rows of numbers from another file, where one is named instead of a list of rows; without
    /// rows it is a file whose faults have been recorded.
    case table([[Double]])
    /// No value (`null`, `~` or nothing after the colon).
    case null
  }

  /// What the node holds.
  public let content: Content
  /// Where the node begins.
  public let position: SourcePosition

  /// Makes a node.
  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// What the node is, in words for a message: `the text 'abc'`, `a list`.
  public var summary: String {
    switch content {
    case .scalar(let text, quoted: true): "the quoted text \"\(excerpt(text))\""
    case .scalar(let text, quoted: false): "'\(excerpt(text))'"
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping: "a mapping"
    case .table: "a table of numbers"
    case .null: "nothing"
    }
  }

  /// The value under `key` where the node is a mapping that has it.
  public subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

/// Text that may appear in a message: short, on one line, without control characters.
func excerpt(_ text: String, limit: Int = 60) -> String {
  var result = ""
  for character in text.prefix(limit) {
    let isControl = character.unicodeScalars.contains {
      [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    if isControl {
      for scalar in character.unicodeScalars {
        result += scalar.escaped(asASCII: true)
      }
    } else {
      result.append(character)
    }
  }
  return text.dropFirst(limit).isEmpty ? result : result + "…"
}
