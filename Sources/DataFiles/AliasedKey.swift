internal import Yams

/// Finds an alias inside a key, before the YAML parser compares keys.
///
/// Yams hashes each key with its aliases expanded, which for nested aliases takes time exponential
/// in the size of the file. A key is a plain text here anyway, so that nothing is lost.
enum AliasedKey {
  /// Stands for the sign of an alias in the text that is looked at: a character of private use, which
  /// begins a plain text and which no file has.
  private static let replacement: Character = "\u{E0A1}"

  /// The place of the first key that is an alias or not a text, if any.
  ///
  /// The parser itself says what is a key, on a text in which no sign of an alias is left: every
  /// place is the same there, nothing is expanded, and prose, quotes and comments are what they are.
  ///
  /// - Throws: `YamlError` where the text is not YAML.
  static func first(in text: String) throws -> (line: Int, column: Int)? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    let plain = text.replacing("*", with: String(replacement))
    let root = try Yams.Parser(yaml: plain, resolver: .basic, encoding: .utf8).singleRoot()
    return root.flatMap(place)
  }

  /// The place of the first such key in a node.
  private static func place(_ node: Yams.Node) -> (line: Int, column: Int)? {
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items):
      for item in items {
        if let found = place(item) { return found }
      }
    case .mapping(let entries):
      for (key, value) in entries {
        guard case .scalar(let scalar) = key,
          scalar.style != .plain || scalar.string.first != replacement
        else { return (key.mark?.line ?? 0, key.mark?.column ?? 0) }
        if let found = place(value) { return found }
      }
    }
    return nil
  }
}
