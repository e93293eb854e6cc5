/// Turns the source of an expression into its postfix program, by recursive descent.
///
///     sum     = product { ("+" | "-") product }
///     product = signed { ("*" | "/") signed }
///     signed  = ("-" | "+") signed | power
///     power   = primary [ "^" signed ]
///     primary = number | name | function "(" sum { "," sum } ")" | "(" sum ")" | "{" sum "}"
///
/// Typeset formulas are read as they are meant: braces group like parentheses, and a typographic minus, a raised dot or
/// a cross are `-` and `*`.
struct ExpressionParser {
  private let source: String
  private let characters: [Character]
  private var index = 0
  private var depth = 0
  private var program: [Expression.Step] = []
  /// The powers without parentheses that a product continues.
  private(set) var loosePowers: [LoosePower] = []
  /// The power without parentheses that was read last, and where it ends.
  private var lastPower: BarePower?

  init(_ source: String) {
    self.source = source
    characters = source.prefix(DocumentLimits.expressionLength + 1).map {
      Self.typeset[$0] ?? $0
    }
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
    let known = loosePowers.count
    var start: Int?
    while true {
      let end = index
      guard let (symbol, column) = take("*", "/") else { break }
      let power = lastPower.flatMap { $0.end == end ? $0 : nil }
      let step = program.count
      try signed()
      if let power {
        start = start ?? column
        try record(power, symbol: symbol, from: column, step: step)
      }
      emit(.combine(symbol == "*" ? .multiply : .divide), column)
    }
    // The first of this product itself; those inside of its factors are complete.
    if let start,
      let first = loosePowers.indices.dropFirst(known).first(where: {
        loosePowers[$0].start == start
      })
    {
      loosePowers[first].rest = text(from: start)
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
    skipSpace()
    let (begin, first) = (index, program.count)
    try primary()
    let (base, baseNames) = (text(from: begin), names(from: first))
    if let (_, column) = take("^") {
      skipSpace()
      let start = index
      try signed()
      let exponent = text(from: start)
      // A number or a name, with its sign: nothing that shows where the exponent ends.
      let isBare = !exponent.contains { "({^".contains($0) }
      lastPower =
        isBare
        ? BarePower(
          base: base, baseNames: baseNames, exponent: exponent, start: start, end: index) : nil
      emit(.combine(.power), column)
    }
  }

  /// A power whose exponent has no parentheses.
  private struct BarePower {
    let base: String
    let baseNames: Set<String>
    let exponent: String
    /// Where the exponent begins and ends.
    let start: Int
    let end: Int
  }

  /// Records a power that a product continues; n^1/2 is refused everywhere.
  private mutating func record(
    _ power: BarePower, symbol: Character, from column: Int, step: Int
  ) throws(ExpressionError) {
    let loose = LoosePower(
      base: power.base, baseNames: power.baseNames, exponent: power.exponent,
      rest: text(from: column), start: column, names: names(from: step), column: power.start + 1)
    guard symbol != "/" || power.exponent != "1" || !loose.names.isEmpty else {
      throw fault(loose.refusal, at: power.start)
    }
    loosePowers.append(loose)
  }

  /// The names that the steps from one on load.
  private func names(from step: Int) -> Set<String> {
    Set(
      program[step...].compactMap { step in
        if case .load(let name) = step.instruction { name } else { nil }
      })
  }

  private mutating func primary() throws(ExpressionError) {
    skipSpace()
    guard let character = current else { throw unexpected("a number, a name or '('") }
    if character == "(" || character == "{" {
      index += 1
      try sum()
      try close(character == "(" ? ")" : "}", "an operator or '\(character == "(" ? ")" : "}")'")
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

  /// The characters of typeset formulas: minus signs and dashes, a raised dot, a cross.
  private static let typeset: [Character: Character] = [
    "\u{2212}": "-", "\u{2013}": "-", "\u{B7}": "*", "\u{22C5}": "*", "\u{D7}": "*",
  ]

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
    guard let value = Double(text) else { throw fault("'\(text)' is not a number", at: start) }
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
    try close(")", "an operator, ',' or ')'")
    guard function.arity.contains(count) else {
      let wanted =
        function.arity.count == 1
        ? counted(function.arity.lowerBound, "argument")
        : "\(function.arity.lowerBound) to \(function.arity.upperBound) arguments"
      throw fault("\(name) takes \(wanted), found \(count)", at: start)
    }
    emit(.call(function, arguments: count), start)
  }

  private mutating func close(
    _ bracket: Character, _ expected: String
  ) throws(ExpressionError) {
    guard take(bracket) != nil else { throw unexpected(expected) }
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

  /// What was read from a character on, without spaces.
  private func text(from start: Int) -> String {
    String(characters[start..<index].filter { !$0.isWhitespace })
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    let found = current.map { "'\(excerpt(String($0)))'" } ?? "the end"
    return fault("expected \(expected), found \(found)", at: index)
  }

  private func fault(_ message: String, at index: Int) -> ExpressionError {
    ExpressionError(message: message, column: index + 1, source: source)
  }
}
