package import Documents

// What a place takes in words, for pages and tables.

extension Shape {
  /// The values that are allowed: `a number above 0`, `auto, paper or a number`.
  package var words: String {
    var parts: [String] = []
    func add(_ text: String) { if !parts.contains(text) { parts.append(text) } }
    for form in forms where !isCovered(form) { add(text(of: form)) }
    if let definition { add(Self.article(definition)) }
    if named != nil { add("a mapping of names") }
    if definition == nil, named == nil, let first = mappings.first {
      add(
        first.keys.isEmpty || !branches.isEmpty
          ? "a mapping" : "a mapping of " + first.keys.map(\.name).joined(separator: ", "))
    }
    if let item {
      let one = Self.joined(parts)
      let own = item.isUnknown ? "" : item.words
      add(own.isEmpty ? "a list" : own == one ? "a list of these" : "a list of: \(own)")
    }
    return parts.isEmpty ? "anything" : Self.joined(parts)
  }

  private static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A name with its article.
  private static func article(_ name: String) -> String {
    ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
  }

  /// Whether another form says the same or narrows it.
  private func isCovered(_ form: ValueForm) -> Bool {
    forms.contains { other in
      switch (form, other) {
      case (.text, .words), (.text, .pattern), (.text, .expression), (.text, .texts): true
      case (.words, .texts): true
      case (.integer(let own), .integers(let others)): own == others
      case (.number, .numbers(_, let orOne)): orOne
      default: false
      }
    }
  }

  private func text(of form: ValueForm) -> String {
    switch form {
    case .text: "a text"
    case .number(let bounds): "a number" + requirement(bounds)
    case .integer(let bounds): "a whole number" + requirement(bounds)
    case .seed: "a whole number from 0"
    case .boolean: "true or false"
    case .words(let words):
      words.count > 20 ? "a name of the catalogue" : words.joined(separator: ", ")
    case .pattern(_, let words): "a text of \(words)"
    case .expression: "a number or an expression"
    case .numbers(let bounds, let orOne):
      (orOne ? "one number or a list of numbers" : "a list of \(length)numbers")
        + requirement(bounds)
    case .matrix: "a matrix"
    case .integers(let bounds): "one or several whole numbers" + requirement(bounds)
    case .values: "a mapping of names to numbers, texts or expressions"
    case .texts: words(of: forms).map { "one or several of \($0)" } ?? "one or several texts"
    }
  }

  private func words(of forms: [ValueForm]) -> String? {
    for case .words(let words) in forms { return words.joined(separator: ", ") }
    return nil
  }

  private var length: String {
    guard let counts, counts.lowerBound == counts.upperBound else { return "" }
    return "\(counts.lowerBound) "
  }

  private func requirement(_ bounds: ValueBounds) -> String {
    let all = ([bounds] + self.bounds).filter { $0.lower != nil || $0.upper != nil }
    guard let last = all.last else { return "" }
    // One value alone is not an interval.
    if let only = last.lower, only == last.upper { return ", \(only)" }
    return " " + last.requirement
  }
}
