internal import DataFiles
internal import Documents

// Parts of a study file on one line, for messages and reports.

extension Section {
  /// The mapping on one line, without its braces.
  var asWritten: String {
    entries.filter { !$0.key.hasPrefix("\u{1}") }
      .map { "\($0.key): \($0.value.textAsWritten)" }.joined(separator: ", ")
  }
}

extension Node {
  /// The node about as the file has it.
  fileprivate var textAsWritten: String {
    switch content {
    case .list(let items):
      return "[\(items.map { $0.textAsWritten }.joined(separator: ", "))]"
    case .mapping: return asWritten
    case .scalar(let text, _): return text
    case .table, .null: return canonicalText
    }
  }

  /// The node about as the file has it.
  var asWritten: String {
    guard case .mapping(let entries) = content else { return "'\(valueText)'" }
    let pairs = entries.map { "\($0.key): \($0.value.textAsWritten)" }
    return "{\(pairs.joined(separator: ", "))}"
  }
}
