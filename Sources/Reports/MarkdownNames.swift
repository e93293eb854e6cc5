internal import Formatting
internal import Studies
internal import Theory

extension Study.Series {
  /// The label in Markdown.
  var markdownLabel: String { Markdown.escaped(label) }

  /// The estimator with width and variant in brackets, for lists: a label has commas itself.
  var listedLabel: String {
    let further = [width.map { "m = \($0)" }, variant].compactMap(\.self)
    return Markdown.escaped(
      further.isEmpty ? estimator : "\(estimator) (\(further.joined(separator: "; ")))")
  }
}

extension Claim {
  /// The short name in Markdown.
  var markdownName: String { Markdown.escaped(shortName) }

  /// The name within a sentence: the code, or the name that a study gives to its claim, as words in quotes.
  var spokenName: String {
    code ?? "\"\(Markdown.escaped(title == id ? id.replacing("-", with: " ") : title))\""
  }

  /// Code and title in Markdown, as tables of verdicts have them.
  var markdownTitle: String {
    let name = "**\(markdownName)**"
    return title == id ? name : "\(name) \(Markdown.escaped(title))"
  }
}
