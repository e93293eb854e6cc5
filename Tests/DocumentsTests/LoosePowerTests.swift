import Documents
import Testing

/// Exponents without parentheses, after which a product goes on.
@Suite struct LoosePowerTests {
  private func exponent(_ source: String) -> String {
    do {
      return "\(try Expression(parsing: source).powerLawExponent(of: "n", with: ["d": 2]))"
    } catch {
      return "\(error.column): \(error.message)"
    }
  }

  @Test(arguments: [
    ("n^-1/2", 3, "n^(-1/2)"), ("3*n^-2*d/(d+1)", 5, "n^(-2*d/(d+1))"),
    ("n^-d/(2*d+1)", 3, "n^(-d/(2*d+1))"),
    ("sqrt(n)^-1/2", 9, "sqrt(n)^(-1/2)"), ("n ^ - 1 / 2", 5, "n^(-1/2)"),
    ("(n)^-1/2", 5, "(n)^(-1/2)"),
    ("1/(n^-1*2)", 6, "n^(-1*2)"),
  ])
  func `a power of n that may go on is refused`(source: String, column: Int, meant: String) {
    let text = exponent(source)
    #expect(
      text.hasPrefix("\(column): '") && text.contains("write \(meant) for that power"), "\(text)")
  }

  @Test(
    arguments: [
      ("n^-(1/2)", 0.5), ("n^(-1)/2", 1), ("2*n^-1", 1), ("n^-1*n^-0.5", 1.5), ("n^-1/n", 2),
      ("d^2/4/n", 1),
      ("(n^-1)/2", 1), ("d/n^2", 2), ("n^-1 + n^-1", 1),
    ] as [(String, Double)])
  func `a power that leaves no doubt is read`(source: String, expected: Double) throws {
    let value = try Expression(parsing: source).powerLawExponent(of: "n", with: ["d": 2])
    #expect(abs(value - expected) < 1e-12)
  }

  @Test func `the power 1 over a number is refused everywhere, and others keep their value`() throws
  {
    #expect(throws: ExpressionError.self) { try Expression(parsing: "ceil(n^1/2)") }
    #expect(throws: ExpressionError.self) { try Expression(parsing: "(n+1)^1/3") }
    #expect(try Expression(parsing: "n^2/4").evaluate(["n": 6]) == 9)
    #expect(try Expression(parsing: "n^-1*100").evaluate(["n": 4]) == 25)
    #expect(try Expression(parsing: "n^1/n").evaluate(["n": 4]) == 1)
  }

  @Test(arguments: [
    ("n^{-0.5}", 0.5), ("n^{-1/2}", 0.5), ("n^\u{2212}0.5", 0.5), ("\u{2013}1", -1),
    ("2\u{B7}n", 8),
    ("2 \u{D7} {n + 1}", 10), ("2\u{22C5}sqrt(n)", 4),
  ])
  func `signs of typeset formulas are read as they are meant`(
    source: String, expected: Double
  ) throws {
    #expect(try Expression(parsing: source).evaluate(["n": 4]) == expected)
  }

  @Test(arguments: [("n^{-0.6)", 8), ("n^(-0.6}", 8), ("{n", 3)])
  func `a bracket is closed by its own kind`(source: String, column: Int) {
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: source) }
    #expect(error?.column == column)
  }
}
