/// Where a node is in a document.
enum DocumentStep: Hashable, Sendable {
  case key(String)
  case item(Int)
}

extension Node {
  /// The document with another node at a path, or without what is there; nodes on the way to it must exist.
  func replacing(_ path: ArraySlice<DocumentStep>, with new: Node?) -> Node? {
    guard let step = path.first else { return new }
    let rest = path.dropFirst()
    switch (content, step) {
    case (.mapping(var entries), .key(let key)):
      if let place = entries.firstIndex(where: { $0.key == key }) {
        if let value = entries[place].value.replacing(rest, with: new) {
          entries[place] = Entry(key: key, keyPosition: position, value: value)
        } else {
          entries.remove(at: place)
        }
      } else if let new {
        entries.append(Entry(key: key, keyPosition: position, value: new))
      }
      return Node(.mapping(entries), at: position)
    case (.list(var items), .item(let place)):
      if let value = items[place].replacing(rest, with: new) {
        items[place] = value
      } else {
        items.remove(at: place)
      }
      return Node(.list(items), at: position)
    default: return self
    }
  }

  /// The document with another place for every node, from a counter.
  func numbered(_ count: inout Int) -> Node {
    count += 1
    let place = SourcePosition(file: "", line: count, column: 1)
    switch content {
    case .mapping(let entries):
      return Node(
        .mapping(
          entries.map { entry in
            Entry(key: entry.key, keyPosition: place, value: entry.value.numbered(&count))
          }), at: place)
    case .list(let items):
      return Node(.list(items.map { $0.numbered(&count) }), at: place)
    case .scalar, .table, .null: return Node(content, at: place)
    }
  }

  /// A text that equal documents share.
  var identityText: String {
    switch content {
    case .scalar(let text, let quoted): quoted ? "\"\(text)\"" : text
    case .list(let items): "[" + items.map(\.identityText).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key):\($0.value.identityText)" }.joined(separator: ",") + "}"
    case .table: "table"
    case .null: "null"
    }
  }
}

/// Values of every form that a document may have, to see what a reader makes of them.
enum SampleValues {
  private static let place = SourcePosition(file: "")

  static func scalar(_ text: String) -> Node { Node(.scalar(text: text, quoted: false), at: place) }

  static func mapping(_ entries: [(String, Node)]) -> Node {
    Node(
      .mapping(entries.map { Node.Entry(key: $0.0, keyPosition: place, value: $0.1) }), at: place)
  }

  static func list(_ items: [Node]) -> Node { Node(.list(items), at: place) }

  static let nothing = Node(.null, at: place)

  static let emptyList = list([])

  /// One of each form.
  static let all = [
    scalar("1"), scalar("sample"), list([scalar("1"), scalar("2")]), list([list([scalar("1")])]),
    mapping([]), list([mapping([])]), list([scalar("sample")]),
    mapping([("sample", mapping([]))]), nothing, emptyList,
  ]

  /// One that a form allows.
  static func node(of form: ValueForm) -> [Node] {
    switch form {
    case .number(let bounds): [scalar("\(bounds.sample)")]
    case .integer(let bounds), .integers(let bounds): [scalar("\(Int(bounds.sample))")]
    case .boolean: [scalar("true")]
    case .words(let words): words.map(scalar)
    case .numbers(let bounds, _): [list([scalar("\(bounds.sample)")])]
    case .text, .seed, .pattern, .expression, .matrix, .texts, .values: []
    }
  }
}
