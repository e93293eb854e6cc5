internal import Documents

extension Node {
  /// The node as text that does not depend on how it was written: keys sorted, numbers in their
  /// shortest form, no quotes, comments or line breaks.
  package var canonicalText: String {
    switch content {
    case .null: "null"
    case .table(let rows): "table " + fingerprint(of: rows)
    case .scalar(let text, let quoted):
      if quoted { text } else { exactText(ofWhole: text) ?? Double(text).map { "\($0)" } ?? text }
    case .list(let items): "[" + items.map(\.canonicalText).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }
        .map { "\($0.key):\($0.value.canonicalText)" }.joined(separator: ",") + "}"
    }
  }
}

/// The digits of a whole number that no `Double` holds, so that two of them, such as seeds, never look
/// the same; nil for others.
private func exactText(ofWhole text: String) -> String? {
  guard let number = Node.wholeNumber(text), UInt64(exactly: Double(number)) != number else {
    return nil
  }
  return "\(number)"
}

/// The fingerprint of rows of numbers: of their bits, independent of their source.
private func fingerprint(of rows: [[Double]]) -> String {
  var text = ""
  for row in rows {
    for number in row { text += String((number + 0).bitPattern, radix: 16) + "," }
    text += ";"
  }
  return fingerprint(of: text)
}
