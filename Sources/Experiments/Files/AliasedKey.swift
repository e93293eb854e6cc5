/// Finds what may be an alias inside a key, before the YAML parser compares keys.
///
/// Yams hashes each key with its aliases expanded, which for nested aliases takes time exponential
/// in the size of the file. A key is a plain text here anyway, so that nothing is lost.
enum AliasedKey {
  /// Where the first `*name :`, `[…] :`, `{…} :` or `?` of an explicit key stands, if any.
  ///
  /// Only a text with both the sign of an anchor and that of an alias is looked at, because quotes
  /// and comments are not told apart: prose with all of this at once is refused too.
  static func first(in text: String) -> (line: Int, column: Int)? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var line = 1
    var column = 0
    // A `*`, `]` or `}` that a colon would make a key, and whether the alias' name goes on.
    var opening: (column: Int, isName: Bool)?
    var question: Int?
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      column += 1
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if let question, !isWord { return (line, question) }
      question = nil
      switch scalar {
      case "\n":
        line += 1
        column = 0
        opening = nil
      case "*": opening = (column, true)
      case "]", "}": opening = (column, false)
      case ":":
        if let opening { return (line, opening.column) }
      case " ", "\t":
        if let start = opening { opening = (start.column, false) }
      case "?":
        opening = nil
        let followsWord = previous.properties.isAlphabetic || ("0"..."9").contains(previous)
        question = followsWord || previous == "?" ? nil : column
      default:
        if opening?.isName != true || "[{,\r".unicodeScalars.contains(scalar) { opening = nil }
      }
      previous = scalar
    }
    return question.map { (line, $0) }
  }
}
