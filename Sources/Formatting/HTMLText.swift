internal import Documents

/// Text as an element or an attribute of HTML and SVG has it, on one line.
package func htmlText(_ text: String) -> String {
  text.onOneLine.replacingScalars { scalar in
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
