internal import Documents

/// The schemas of the scalars and lists that a place takes.
struct SchemaValues {
  private let shape: Shape

  init(_ shape: Shape) { self.shape = shape }

  /// One schema for each kind of value.
  var choices: [JSONValue] {
    var found: [JSONValue] = []
    for form in forms {
      for schema in schemas(of: form) where !found.contains(schema) { found.append(schema) }
    }
    return found
  }

  /// The forms without those that others narrow.
  private var forms: [ValueForm] {
    let words = shape.forms.contains { if case .words = $0 { true } else { false } }
    let isNarrowed =
      words || shape.forms.contains(.expression)
      || shape.forms.contains { if case .pattern = $0 { true } else { false } }
    return shape.forms.filter { !($0 == .text && isNarrowed) }
  }

  private var words: [String]? {
    for case .words(let words) in shape.forms { return words }
    return nil
  }

  private static let anyText = JSONValue.object([
    "type": .list([.text("string"), .text("number"), .text("boolean")])
  ])

  private func schemas(of form: ValueForm) -> [JSONValue] {
    switch form {
    case .text: [Self.anyText]
    case .number(let bounds): [number(bounds, type: "number")]
    case .integer(let bounds): [number(bounds, type: "integer")]
    case .seed:
      [
        .object([
          "type": .text("integer"), "minimum": .number("0"), "maximum": .number("\(UInt64.max)"),
        ])
      ]
    case .boolean: [.object(["type": .text("boolean")])]
    case .words(let words):
      words.isEmpty ? [] : [.object(["enum": .list(words.map(JSONValue.text))])]
    case .pattern(let pattern, _):
      [
        .object([
          "type": .list([.text("string"), .text("number"), .text("boolean")]),
          "pattern": .text(pattern),
        ])
      ]
    case .expression:
      [
        .object(["type": .text("number")]),
        .object(["type": .text("string"), "pattern": .text(ExpressionPattern.text)]),
      ]
    case .numbers(let bounds, let orOne):
      (orOne ? [number(bounds, type: "number")] : [])
        + [list(number(bounds, type: "number"), least: shape.takesEmptyList ? 0 : 1)]
    case .matrix:
      [list(list(.object(["type": .text("number")]), least: 1, counts: nil), least: 1, counts: nil)]
    case .integers(let bounds):
      [number(bounds, type: "integer"), list(number(bounds, type: "integer"), least: 1)]
    case .texts: texts
    case .values:
      [.object(["type": .text("object"), "additionalProperties": Self.anyText])]
    }
  }

  /// A text or a list of texts, or of words.
  private var texts: [JSONValue] {
    let one =
      words.map { JSONValue.object(["enum": .list($0.map(JSONValue.text))]) } ?? Self.anyText
    return [one, list(one, least: 1)]
  }

  private func list(_ item: JSONValue, least: Int) -> JSONValue {
    list(item, least: least, counts: shape.counts)
  }

  private func list(_ item: JSONValue, least: Int, counts: ClosedRange<Int>?) -> JSONValue {
    var members = [
      JSONMember(key: "type", value: .text("array")), JSONMember(key: "items", value: item),
      JSONMember(key: "minItems", value: .number("\(counts?.lowerBound ?? least)")),
    ]
    if let most = counts?.upperBound, most < .max {
      members.append(JSONMember(key: "maxItems", value: .number("\(most)")))
    }
    return .object(members)
  }

  /// A number in the interval of the call and in those that the reader tests by itself.
  private func number(_ bounds: ValueBounds, type: String) -> JSONValue {
    var members = [JSONMember(key: "type", value: .text(type))]
    for bounds in [bounds] + shape.bounds {
      if let lower = bounds.lower {
        members.removeAll { $0.key.lowercased().hasSuffix("minimum") }
        members.append(
          JSONMember(
            key: bounds.includesLower ? "minimum" : "exclusiveMinimum", value: .number(lower)))
      }
      if let upper = bounds.upper {
        members.removeAll { $0.key.lowercased().hasSuffix("maximum") }
        members.append(
          JSONMember(
            key: bounds.includesUpper ? "maximum" : "exclusiveMaximum", value: .number(upper)))
      }
    }
    return .object(members)
  }
}

/// A regular expression that every expression of a study satisfies, and few other texts do.
enum ExpressionPattern {
  /// Operands between operators, with signs, functions and parentheses in front and parentheses behind; whether they
  /// match, and what names mean, no regular expression knows.
  static let text: String = {
    // Braces are parentheses where the parser takes them for such.
    let hasBraces = (try? Documents.Expression(parsing: "n^{-1}")) != nil
    let open = hasBraces ? "(\\{" : "("
    let close = hasBraces ? ")\\}" : ")"
    let before = "\\s*(?:(?:[-+\(open)]|[A-Za-z_][A-Za-z0-9_]*\\s*\\()\\s*)*"
    let operand = "(?:[A-Za-z_][A-Za-z0-9_]*|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    let after = "(?:\\s*[\(close)])*\\s*"
    let part = before + operand + after
    return "^" + part + "(?:[-+*/^,]" + part + ")*$"
  }()
}
