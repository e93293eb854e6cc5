internal import Formatting
internal import Studies
internal import Theory

extension Study.Series {
  /// The label in Markdown.
  var markdownLabel: String { Markdown.escaped(label) }
}

extension Claim {
  /// The short name in Markdown.
  var markdownName: String { Markdown.escaped(shortName) }

  /// Code and title in Markdown, as tables of verdicts have them.
  var markdownTitle: String {
    let name = "**\(markdownName)**"
    return title == id ? name : "\(name) \(Markdown.escaped(title))"
  }
}
