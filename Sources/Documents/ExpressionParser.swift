/// Turns the source of an expression into its postfix program, by recursive descent.
///
///     sum     = product { ("+" | "-") product }
///     product = signed { ("*" | "/") signed }
///     signed  = ("-" | "+") signed | power
///     power   = primary [ "^" signed ]
///     primary = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
struct ExpressionParser {
  private let source: String
  private let characters: [Character]
  private var index = 0
  private var depth = 0
  private var program: [Expression.Step] = []

  init(_ source: String) {
    self.source = source
    characters = Array(source.prefix(DocumentLimits.expressionLength + 1))
  }

  mutating func parse() throws(ExpressionError) -> [Expression.Step] {
    guard characters.count <= DocumentLimits.expressionLength else {
      throw fault("an expression has at most \(DocumentLimits.expressionLength) characters", at: 0)
    }
    try sum()
    guard index == characters.count else { throw unexpected("an operator or the end") }
    return program
  }

  private mutating func sum() throws(ExpressionError) {
    try product()
    while let (symbol, column) = take("+", "-") {
      try product()
      emit(.combine(symbol == "+" ? .add : .subtract), column)
    }
  }

  private mutating func product() throws(ExpressionError) {
    try signed()
    while let (symbol, column) = take("*", "/") {
      try signed()
      emit(.combine(symbol == "*" ? .multiply : .divide), column)
    }
  }

  /// Every way to nest passes through here, so that this is where the depth is held.
  private mutating func signed() throws(ExpressionError) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= DocumentLimits.expressionDepth else {
      throw fault("nested deeper than \(DocumentLimits.expressionDepth) levels", at: index)
    }
    if let (symbol, column) = take("-", "+") {
      try signed()
      if symbol == "-" { emit(.negate, column) }
    } else {
      try power()
    }
  }

  private mutating func power() throws(ExpressionError) {
    try primary()
    if let (_, column) = take("^") {
      try signed()
      emit(.combine(.power), column)
    }
  }

  private mutating func primary() throws(ExpressionError) {
    skipSpace()
    guard let character = current else { throw unexpected("a number, a name or '('") }
    if character == "(" {
      index += 1
      try sum()
      try close("an operator or ')'")
    } else if Self.isDigit(character) || character == "." {
      try number()
    } else if Self.isNameStart(character) {
      try nameOrCall()
    } else if character == "*", index > 0, characters[index - 1] == "*" {
      throw fault("powers are written with '^', not '**'", at: index - 1)
    } else {
      throw unexpected("a number, a name or '('")
    }
  }

  private mutating func number() throws(ExpressionError) {
    let start = index
    skip(Self.isDigit)
    if current == "." {
      index += 1
      skip(Self.isDigit)
    }
    let mantissa = index
    if current == "e" || current == "E" {
      index += 1
      if current == "+" || current == "-" { index += 1 }
      let digits = index
      skip(Self.isDigit)
      // An `e` without digits after it is a name, which is then reported as out of place.
      if index == digits { index = mantissa }
    }
    let text = String(characters[start..<index])
    guard let value = Double(text) else { throw fault("'\(text)' is no number", at: start) }
    guard value.isFinite else { throw fault("'\(excerpt(text))' is too large", at: start) }
    emit(.push(value), start)
  }

  private mutating func nameOrCall() throws(ExpressionError) {
    let start = index
    skip { Self.isNameStart($0) || Self.isDigit($0) }
    let name = String(characters[start..<index])
    let function = Expression.Function(rawValue: name)
    skipSpace()
    guard current == "(" else {
      guard function == nil else {
        throw fault("the function '\(name)' needs its argument in parentheses", at: start)
      }
      emit(.load(name), start)
      return
    }
    guard let function else {
      let known = Expression.Function.allCases.map(\.rawValue)
      let hint = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? "."
      let list = known.joined(separator: ", ")
      throw fault("unknown function '\(excerpt(name))'\(hint) Known: \(list)", at: start)
    }
    index += 1
    var count = 0
    repeat {
      try sum()
      count += 1
    } while take(",") != nil
    try close("an operator, ',' or ')'")
    guard function.arity.contains(count) else {
      let wanted =
        function.arity.count == 1
        ? counted(function.arity.lowerBound, "argument")
        : "\(function.arity.lowerBound) to \(function.arity.upperBound) arguments"
      throw fault("\(name) takes \(wanted), found \(count)", at: start)
    }
    emit(.call(function, arguments: count), start)
  }

  private mutating func close(_ expected: String) throws(ExpressionError) {
    guard take(")") != nil else { throw unexpected(expected) }
  }

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private mutating func take(_ symbols: Character...) -> (Character, at: Int)? {
    skipSpace()
    guard let character = current, symbols.contains(character) else { return nil }
    index += 1
    return (character, index - 1)
  }

  private mutating func skipSpace() { skip(\.isWhitespace) }

  private mutating func skip(_ belongs: (Character) -> Bool) {
    while let character = current, belongs(character) { index += 1 }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isNameStart(_ character: Character) -> Bool {
    character.isLetter || character == "_"
  }

  private mutating func emit(_ instruction: Expression.Instruction, _ index: Int) {
    program.append(Expression.Step(instruction: instruction, column: index + 1))
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    let found = current.map { "'\(excerpt(String($0)))'" } ?? "the end"
    return fault("expected \(expected), found \(found)", at: index)
  }

  private func fault(_ message: String, at index: Int) -> ExpressionError {
    ExpressionError(message: message, column: index + 1, source: source)
  }
}
