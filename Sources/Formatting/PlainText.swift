internal import Foundation

// Texts of a study or a store are data, with any content. A letter can carry marks that make it another
// `Character`, so that all of this looks at Unicode scalars: a quote with an accent still is a quote to a shell.

extension String {
  /// The text with some scalars replaced, each by a text; those for which there is none stay.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        scalars.append(contentsOf: text.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text as a terminal may have it: line ends and tabs stay, and other control characters are written
  /// out, such as `\x1B` for an escape.
  public var withVisibleControls: String {
    replacingScalars { $0 == "\n" || $0 == "\t" ? nil : $0.isControl ? $0.written : nil }
  }

  /// The text on one line: line ends and tabs are blanks, and other control characters are written out.
  public var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").replacingScalars { scalar in
      scalar == "\t" || scalar.properties.isWhitespace && scalar.isControl
        ? " " : scalar.isControl ? scalar.written : nil
    }
  }

  /// The text as one field of a CSV row.
  package var csvField: String {
    let mustBeQuoted = unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return mustBeQuoted ? "\"" + replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\"" : self
  }
}

extension Unicode.Scalar {
  /// Whether it does something instead of being shown: controls, separators of lines, changes of direction,
  /// and what no XML document may hold.
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default:
      (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        || properties.isNoncharacterCodePoint
    }
  }

  /// Its number: `\x1B`, `\u202E`.
  fileprivate var written: String {
    value < 0x100
      ? String(format: "\\x%02X", value) : String(format: "\\u%04X", value)
  }
}
