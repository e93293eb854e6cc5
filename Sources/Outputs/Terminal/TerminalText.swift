/// A text in lines of at most `columns` columns, broken between words, or within one that is longer than a line;
/// the first line begins after `indent` blanks, the others after `hanging`, or as many.
package func wrapped(
  _ text: String, columns: Int, indent: Int = 0, hanging: Int? = nil
) -> String {
  let hanging = hanging ?? indent
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isEmpty = true
  func startLine() {
    lines.append(line)
    line = String(repeating: " ", count: hanging)
    isEmpty = true
  }
  for word in text.split(separator: " ") {
    if !isEmpty, line.terminalWidth + 1 + String(word).terminalWidth > columns { startLine() }
    if !isEmpty { line += " " }
    for character in word {
      if !isEmpty, line.terminalWidth + String(character).terminalWidth > columns { startLine() }
      line.append(character)
      isEmpty = false
    }
  }
  if !isEmpty || lines.isEmpty { lines.append(line) }
  return lines.joined(separator: "\n")
}

extension String {
  /// The columns that the text takes on a terminal: two for a wide character, such as one of Chinese.
  package var terminalWidth: Int {
    reduce(0) { width, character in
      let isWide = character.unicodeScalars.first.map { Self.isWide($0.value) } ?? false
      return width + (isWide ? 2 : 1)
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
