package import Documents

/// Reads one YAML flow value, such as `{kind: atoms, points: [[0, 1]]}`, into nodes with places.
///
/// Just enough for the catalogue's examples; study files are read elsewhere. Text that is no flow
/// value gives nodes of which a reader complains, so a mistyped fixture cannot pass unseen.
package struct FlowText {
  private let characters: [Character]
  private let file: String
  private var offset = 0

  /// The node that `text` holds.
  package static func node(_ text: String, file: String = "t.yaml") -> Node {
    var reader = FlowText(characters: Array(text), file: file)
    return reader.value()
  }

  private init(characters: [Character], file: String) {
    self.characters = characters
    self.file = file
  }

  private var current: Character? { offset < characters.count ? characters[offset] : nil }

  private var place: SourcePosition {
    let before = characters[..<offset]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let line = 1 + before.count { $0 == "\n" }
    return SourcePosition(file: file, line: line, column: 1 + offset - lineStart)
  }

  private mutating func skipBlanks() {
    while current?.isWhitespace == true { offset += 1 }
  }

  private mutating func value() -> Node {
    skipBlanks()
    let start = place
    switch current {
    case "{": return Node(.mapping(items(closing: "}") { $0.entry() }), at: start)
    case "[": return Node(.list(items(closing: "]") { $0.value() }), at: start)
    case "\"":
      offset += 1
      let text = word { $0 == "\"" }
      offset += 1
      return Node(.scalar(text: text, quoted: true), at: start)
    default:
      let text = word { ",]}\n".contains($0) }
      return Node(text.isEmpty ? .null : .scalar(text: text, quoted: false), at: start)
    }
  }

  private mutating func entry() -> Node.Entry {
    skipBlanks()
    let start = place
    let key = word { ":,}".contains($0) }
    if current == ":" { offset += 1 }
    return Node.Entry(key: key, keyPosition: start, value: value())
  }

  private mutating func items<Item>(
    closing: Character, _ item: (inout FlowText) -> Item
  ) -> [Item] {
    var result: [Item] = []
    offset += 1
    skipBlanks()
    while let next = current, next != closing {
      result.append(item(&self))
      skipBlanks()
      if current == "," { offset += 1 }
      skipBlanks()
    }
    offset += 1
    return result
  }

  private mutating func word(until isEnd: (Character) -> Bool) -> String {
    let start = offset
    while let next = current, !isEnd(next) { offset += 1 }
    var text = characters[start..<offset]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
