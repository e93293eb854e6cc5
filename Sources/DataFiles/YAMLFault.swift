internal import Documents
internal import Yams

extension YamlError {
  /// The parser's fault in words for people who do not know how YAML is scanned.
  func diagnostic(text: String, file: String) -> Diagnostic {
    func place(_ mark: Mark) -> SourcePosition {
      SourcePosition(file: file, line: mark.line, column: mark.column)
    }
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let message = YamlError.sentence(problem, context, at: mark, text: text)
      return Diagnostic(position: place(mark), message: message)
    case .reader(let problem, let offset, _, _):
      return Diagnostic(
        position: offset.map { position(of: $0, in: text, file: file) }
          ?? SourcePosition(file: file),
        message: problem == "control characters are not allowed"
          ? "a control character is not allowed here; remove it" : "is not text: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      // The parser gives the first place of the first key in alphabetical order.
      let name = names.first ?? ""
      guard let line = YamlError.lineOfRepetition(of: name, after: context.mark, in: text) else {
        return Diagnostic(
          position: place(context.mark), message: "the key '\(name)' is given twice; give it once")
      }
      return Diagnostic(
        position: SourcePosition(file: file, line: line, column: context.mark.column),
        message: "the key '\(name)' is already on line \(context.mark.line); give it once")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Diagnostic(
        position: SourcePosition(file: file), message: "cannot be read as YAML: \(self)")
    }
  }

  private func position(of offset: Int, in text: String, file: String) -> SourcePosition {
    let before = text.prefix(offset)
    let line = before.count { $0.isNewline } + 1
    let start = before.lastIndex { $0.isNewline }.map(before.index(after:)) ?? before.startIndex
    let column = before.distance(from: start, to: before.endIndex) + 1
    return SourcePosition(file: file, line: line, column: column)
  }

  private static func sentence(
    _ problem: String, _ context: Context?, at mark: Mark, text: String
  ) -> String {
    let opening = context.map { "line \($0.mark.line), column \($0.mark.column)" } ?? "above"
    switch problem {
    case "found character that cannot start any token":
      let character = character(at: mark, in: text)
      return character == "\t"
        ? "a tab is not allowed here; indent with spaces"
        : "a text cannot begin with '\(character.map(String.init) ?? "")'; put it in quotes"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return "a tab is not allowed here; indent with spaces"
    case "mapping values are not allowed in this context":
      return "a ':' is not allowed here; check the indentation, or quote a text that contains ': '"
    case "could not find expected ':'":
      return "expected ':' after the key on \(opening)"
    case "did not find expected ',' or ']'":
      return "expected ',' or ']' for the list that opens at \(opening)"
    case "did not find expected ',' or '}'":
      return "expected ',' or '}' for the mapping that opens at \(opening)"
    case "did not find expected key":
      return "expected a key here; check the indentation of the mapping that begins at \(opening)"
    case "did not find expected '-' indicator":
      return "expected '- ' here; check the indentation of the list that begins at \(opening)"
    case "block sequence entries are not allowed in this context":
      return "a list item '- ' is not allowed here; begin it on a new line"
    case "did not find expected node content":
      return "expected a value here"
    case "found unexpected end of stream":
      return "the quoted text that opens at \(opening) is never closed"
    case "found unknown escape character":
      return "unknown escape after '\\' in a text in double quotes; use single quotes, or '\\\\'"
    case "found undefined alias":
      return "this alias has no anchor before it"
    case "but found another document":
      return "a second document begins here; a file holds one"
    case "did not find expected <document start>":
      return "expected the end of the document; check the indentation"
    case let text where text.hasPrefix("Maximum nesting level"):
      return "nested deeper than \(DocumentLimits.depth) levels"
    default:
      return "is not valid YAML here: \(problem)" + (context.map { " (\($0.text))" } ?? "")
    }
  }

  /// The next line with the key at the same column, which in a block mapping is the repetition.
  private static func lineOfRepetition(
    of key: String, after mark: Mark, in text: String
  ) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, content) in lines.enumerated().dropFirst(mark.line) {
      let indentation = content.unicodeScalars.prefix(mark.column - 1)
      let rest = content.unicodeScalars.dropFirst(mark.column - 1)
      let spellings = ["\(key):", "'\(key)':", "\"\(key)\":"]
      guard indentation.allSatisfy({ $0 == " " }) else { continue }
      if spellings.contains(where: { rest.starts(with: $0.unicodeScalars) }) { return index + 1 }
    }
    return nil
  }

  private static func character(at mark: Mark, in text: String) -> Character? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first.map(Character.init)
  }
}
