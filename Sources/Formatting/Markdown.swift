internal import Foundation

/// Text as Markdown that shows it as it is: nothing of it is a heading, an emphasis, a link, a picture, a formula or
/// HTML, whether GitHub, pandoc or another reader of CommonMark shows it.
package enum Markdown {
  /// One line, or a part of one, of plain text.
  package static func escaped(_ text: String) -> String { escaped(text, withinBrackets: false) }

  /// The same; with `withinBrackets` for the words of a link or a picture, which no bracket of theirs may end.
  package static func escaped(_ text: String, withinBrackets: Bool) -> String {
    let scalars = Array(
      text.onOneLine.trimmingCharacters(in: .whitespaces).unicodeScalars)
    let lead = leadOfBlock(scalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBracket = scalar == "[" || scalar == "]"
      // A heading may end in marks that are not part of it.
      let closesHeading = scalar == "#" && index == scalars.count - 1
      if index == lead || closesHeading || isSpecial(scalars, at: index)
        || withinBrackets && isBracket
      {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Paragraphs of plain text, which blank lines part.
  package static func paragraphs(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { escaped($0.joined(separator: " ")) }
      .joined(separator: "\n\n")
  }

  /// Plain text in the type of code.
  package static func code(_ text: String) -> String {
    let line = text.onOneLine
    let runs = line.unicodeScalars.split { $0 != "`" }.map(\.count)
    guard let longest = runs.max() else { return "`\(line)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(line) \(fence)"
  }

  /// A picture with the words for readers who do not see it.
  package static func image(_ words: String, path: String) -> String {
    "![\(escaped(words, withinBrackets: true))](\(path))"
  }

  /// A link to a file next to the page, or to a heading of it; `label` is Markdown.
  package static func link(_ label: String, to file: String, anchor: String? = nil) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/"))
    func encoded(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
    return "[\(label)](\(encoded(file))\(anchor.map { "#" + encoded($0) } ?? ""))"
  }

  /// The name by which GitHub links to a heading: letters and digits in lower case, with hyphens for blanks.
  package static func anchor(_ heading: String) -> String {
    var result = ""
    for character in heading.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      } else if character == " " {
        result.append("-")
      }
    }
    return result
  }

  /// The text with each table of more than `rows` rows folded, so that a reader opens it.
  package static func folded(_ text: String, rows most: Int) -> String {
    var result: [Substring] = []
    var table: [Substring] = []
    func close() {
      // A table has two lines above its rows.
      if table.count > most + 2 {
        result += ["<details><summary>\(table.count - 2) rows</summary>", ""]
        result += table
        result += ["", "</details>"]
      } else {
        result += table
      }
      table = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| ") {
        table.append(line)
      } else {
        close()
        result.append(line)
      }
    }
    close()
    return result.joined(separator: "\n")
  }

  /// The place of what would make a block of the line: a heading, a quotation, an item of a list, a rule.
  private static func leadOfBlock(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    // A bracket may begin an address for words in brackets elsewhere.
    if "#>=[".unicodeScalars.contains(first) { return 0 }
    func endsWord(_ index: Int) -> Bool {
      index >= scalars.count || scalars[index].properties.isWhitespace
    }
    if "+-".unicodeScalars.contains(first) { return endsWord(1) || scalars[1] == first ? 0 : nil }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count, ".)".unicodeScalars.contains(scalars[digits]),
      endsWord(digits + 1)
    else { return nil }
    return digits
  }

  private static func isSpecial(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalars[index] {
    case "\\", "`", "$", "~": return true
    // Words in brackets are words, and with an address after them a link.
    case "]": return "([:".unicodeScalars.contains(after)
    // Between blanks a star is a star, and within a word an underscore is one.
    case "*": return !(before.properties.isWhitespace && after.properties.isWhitespace)
    case "_": return !(before.isWordLetter && after.isWordLetter)
    case "<": return after.isWordLetter || "/!?".unicodeScalars.contains(after)
    case "&": return after.isWordLetter || after == "#"
    // Addresses become links on their own, and names between colons pictures.
    case ":": return after == "/" || isShortcode(scalars[(index + 1)...])
    case "@": return before.isWordLetter && after.isWordLetter
    case ".":
      return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }

  /// Whether a colon before these letters begins something like `:tada:`.
  private static func isShortcode(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.isWordLetter || "_+-".unicodeScalars.contains($0)) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ":"
  }
}

extension Unicode.Scalar {
  fileprivate var isWordLetter: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
