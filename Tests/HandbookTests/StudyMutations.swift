import Documents

/// Studies with one mistake each, or none: what people do to a file, from a fixed seed.
struct StudyMutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 1) % bound
  }

  /// What is done to a document.
  enum Change: String, CaseIterable {
    case drop, misspell, extra, wrongType, outOfRange, wrongWord, nothing, quote, list, single,
      empty
  }

  private enum Step: Hashable {
    case key(Int)
    case item(Int)
  }

  private static func paths(_ node: Node, _ path: [Step] = []) -> [[Step]] {
    switch node.content {
    case .mapping(let entries):
      [path] + entries.indices.flatMap { paths(entries[$0].value, path + [.key($0)]) }
    case .list(let items):
      [path] + items.indices.flatMap { paths(items[$0], path + [.item($0)]) }
    case .scalar, .table, .null: [path]
    }
  }

  private static func node(_ root: Node, _ path: [Step]) -> Node {
    var node = root
    for step in path {
      switch (step, node.content) {
      case (.key(let place), .mapping(let entries)): node = entries[place].value
      case (.item(let place), .list(let items)): node = items[place]
      default: break
      }
    }
    return node
  }

  private static func edit(_ root: Node, _ path: ArraySlice<Step>, _ change: (Node) -> Node) -> Node
  {
    guard let step = path.first else { return change(root) }
    let rest = path.dropFirst()
    switch (step, root.content) {
    case (.key(let place), .mapping(var entries)):
      let old = entries[place]
      entries[place] = Node.Entry(
        key: old.key, keyPosition: old.keyPosition, value: edit(old.value, rest, change))
      return Node(.mapping(entries), at: root.position)
    case (.item(let place), .list(var items)):
      items[place] = edit(items[place], rest, change)
      return Node(.list(items), at: root.position)
    default: return root
    }
  }

  /// A document with one change, and what was done in words; nil where the change does not apply at the place drawn.
  mutating func mutate(_ root: Node) -> (document: Node, change: Change, words: String)? {
    let change = Change.allCases[next(Change.allCases.count)]
    let paths = Self.paths(root)
    let path = paths[next(paths.count)]
    let old = Self.node(root, path)
    guard let new = changed(old, change) else { return nil }
    let keys = path.reduce(into: (root, [String]())) { found, step in
      switch (step, found.0.content) {
      case (.key(let place), .mapping(let entries)):
        found = (entries[place].value, found.1 + [entries[place].key])
      case (.item(let place), .list(let items)):
        found = (items[place], found.1 + ["\(place)"])
      default: break
      }
    }.1
    return (
      Self.edit(root, path[...]) { _ in new }, change,
      "\(change.rawValue) at \(keys.joined(separator: ".")): \(DocumentJSON.text(new).prefix(100))"
    )
  }

  private func scalar(_ text: String, quoted: Bool = false, _ node: Node) -> Node {
    Node(.scalar(text: text, quoted: quoted), at: node.position)
  }

  private mutating func changed(_ node: Node, _ change: Change) -> Node? {
    switch (change, node.content) {
    case (.drop, .mapping(var entries)) where !entries.isEmpty:
      entries.remove(at: next(entries.count))
      return Node(.mapping(entries), at: node.position)
    case (.misspell, .mapping(var entries)) where !entries.isEmpty:
      let place = next(entries.count)
      var key = Array(entries[place].key)
      guard key.count > 1 else { return nil }
      let letter = next(key.count - 1)
      guard key[letter] != key[letter + 1] else { return nil }
      key.swapAt(letter, letter + 1)
      let old = entries[place]
      guard !entries.contains(where: { $0.key == String(key) }) else { return nil }
      entries[place] = Node.Entry(
        key: String(key), keyPosition: old.keyPosition, value: old.value)
      return Node(.mapping(entries), at: node.position)
    case (.extra, .mapping(var entries)):
      let keys = ["unheard-of", "kind", "n", "at", "weight", "seed"]
      let key = keys[next(keys.count)]
      guard !entries.contains(where: { $0.key == key }) else { return nil }
      entries.append(
        Node.Entry(key: key, keyPosition: node.position, value: scalar("1", node)))
      return Node(.mapping(entries), at: node.position)
    case (.wrongType, _):
      let others = [
        scalar("word", node), scalar("1.5", node), scalar("true", node),
        Node(.list([scalar("1", node), scalar("2", node)]), at: node.position),
        Node(
          .mapping([
            Node.Entry(key: "some", keyPosition: node.position, value: scalar("1", node))
          ]), at: node.position),
      ]
      return others[next(others.count)]
    case (.outOfRange, .scalar(let text, quoted: false)) where Double(text) != nil:
      let others = ["-1", "0", "1e30", "-0.5", "0.5", "1e-30", "1000000000000"]
      return scalar(others[next(others.count)], node)
    case (.wrongWord, .scalar(let text, _)) where Double(text) == nil && text.count > 1:
      return scalar(next(2) == 0 ? text + "s" : String(text.dropLast()), node)
    case (.nothing, _): return Node(.null, at: node.position)
    case (.quote, .scalar(let text, quoted: false)): return scalar(text, quoted: true, node)
    case (.list, .scalar): return Node(.list([node]), at: node.position)
    case (.single, .list(let items)) where !items.isEmpty: return items[0]
    case (.empty, .list): return Node(.list([]), at: node.position)
    case (.empty, .mapping): return Node(.mapping([]), at: node.position)
    default: return nil
    }
  }
}

/// A document as JSON, with what YAML 1.2 takes for numbers and truth values.
enum DocumentJSON {
  static func text(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, let quoted):
      quoted ? quote(text) : plain(text)
    case .list(let items): "[" + items.map(Self.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { quote($0.key) + ": " + Self.text($0.value) }.joined(separator: ", ") + "}"
    case .table(let rows):
      "[" + rows.prefix(3).map { "\($0)" }.joined(separator: ", ") + "]"
    case .null: "null"
    }
  }

  private static func plain(_ text: String) -> String {
    if text == "true" || text == "false" { return text }
    guard text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil else {
      return quote(text)
    }
    if Int(text) != nil, !text.hasPrefix("+") { return Int(text).map { "\($0)" } ?? text }
    return Double(text).map { $0.isFinite ? "\($0)" : quote(text) } ?? quote(text)
  }

  private static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
