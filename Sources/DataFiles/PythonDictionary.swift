/// The part of Python's syntax that heads of `.npy` files use.
struct PythonDictionary {
  enum Value: Equatable {
    case text(String)
    case boolean(Bool)
    case integers([Int])
    /// A list, which stands for a type with fields.
    case other
  }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// The dictionary's entries, or nil where the text is not a dictionary of this kind.
  mutating func parse() -> [String: Value]? {
    var entries: [String: Value] = [:]
    guard take("{") else { return nil }
    while !take("}") {
      guard let key = quotedText(), take(":"), let value = value(), entries[key] == nil else {
        return nil
      }
      entries[key] = value
      guard take(",") || rest.drop(while: \.isWhitespace).first == "}" else { return nil }
    }
    return rest.allSatisfy(\.isWhitespace) ? entries : nil
  }

  private mutating func value() -> Value? {
    if take("True") { return .boolean(true) }
    if take("False") { return .boolean(false) }
    if take("(") { return integers().map(Value.integers) }
    if take("[") { return skipList() ? .other : nil }
    return quotedText().map(Value.text)
  }

  private mutating func integers() -> [Int]? {
    var numbers: [Int] = []
    while !take(")") {
      rest = rest.drop(while: \.isWhitespace)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return nil }
      numbers.append(number)
      rest = rest.dropFirst(digits.count)
      guard take(",") || rest.first == ")" else { return nil }
    }
    return numbers
  }

  private mutating func skipList() -> Bool {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
    }
    return depth == 0
  }

  private mutating func quotedText() -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
    let text = rest.dropFirst().prefix { $0 != quote }
    guard text.endIndex < rest.endIndex else { return nil }
    rest = rest[rest.index(after: text.endIndex)...]
    return String(text)
  }

  private mutating func take(_ token: String) -> Bool {
    rest = rest.drop(while: \.isWhitespace)
    guard rest.hasPrefix(token) else { return false }
    rest = rest.dropFirst(token.count)
    return true
  }
}
