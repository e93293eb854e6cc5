/// A JSON document that keeps the order of its keys, which is the order in which editors propose them.
public indirect enum JSONValue: Sendable, Hashable {
  case object([JSONMember])
  case list([JSONValue])
  case text(String)
  /// A number by its digits.
  case number(String)
  case boolean(Bool)
  case null

  /// An object of keys with their values.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember(key: $0.key, value: $0.value) })
  }

  /// The value of a key of an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The document as text of several lines, without a line end at its end.
  public var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { inner + Self.quoted($0.key) + ": " + $0.value.text(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    case .list(let items):
      let isFlat = items.allSatisfy(\.isPlain)
      let texts = items.map { $0.text(indent: inner) }
      if isFlat { return "[" + texts.joined(separator: ", ") + "]" }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    case .text(let text): return Self.quoted(text)
    case .number(let digits): return digits
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .null: return "null"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .list: false
    case .text, .number, .boolean, .null: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A key of a JSON object with its value.
public struct JSONMember: Sendable, Hashable {
  /// The key.
  public let key: String
  /// The value.
  public let value: JSONValue
}
