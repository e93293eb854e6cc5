import Documents
import Testing

@Suite struct ExpressionTests {
  private let values: [String: Double] = ["n": 64, "d": 2, "m": 16]

  private func value(_ source: String) throws -> Double {
    try Expression(parsing: source).evaluate(values)
  }

  /// The description of the error that parsing or evaluating throws, or "no error".
  private func fault(_ source: String) -> String {
    do {
      return "no error: \(try Expression(parsing: source).evaluate(values))"
    } catch {
      return "\(error.column): \(error.message)"
    }
  }

  @Test(
    arguments: [
      ("1+2*3", 7), ("(1+2)*3", 9), ("2-3-4", -5), ("24/4/2", 3), ("2^3^2", 512), ("-2^2", -4),
      ("(-2)^2", 4), ("2^-1", 0.5), ("n^-0.5", 0.125), ("4^-(1/2)", 0.5), ("2*-3", -6), ("--3", 3),
      ("+3", 3), ("1e-3*1E3", 1), (".5+1.", 1.5), ("2^-3^2", 0.001953125), (" ( d + 2 ) / 4 ", 1),
      ("ceil(n^1.5)", 512), ("ceil(0.2)", 1), ("floor(-0.2)", -1), ("round(2.4)", 2),
      ("sqrt(n)", 8), ("log(exp(2))", 2), ("min(n, m, d)", 2), ("max(n,m)", 64),
      ("(d+2)/(2*d+2)", 4.0 / 6),
    ] as [(String, Double)])
  func `expressions have their value`(source: String, expected: Double) throws {
    #expect(try value(source) == expected)
  }

  @Test func `rounding of a power does not lift ceil`() throws {
    // The C library gives 27^(2/3) = 9.000000000000002 or 9, depending on its version.
    #expect(try value("ceil(27^(2/3))") == 9)
    #expect(try value("floor(1000^(1/3))") == 10)
    #expect(try value("ceil(9 + 1e-9)") == 10)
  }

  @Test func `names are collected and the source is kept`() throws {
    let source = "ceil( n^1.5 ) + max(d,n)"
    let expression = try Expression(parsing: source)
    #expect(expression.names == ["n", "d"])
    #expect(expression.description == source)
    #expect(try Expression(parsing: source) == expression)
    #expect(try Expression(parsing: "n") != Expression(parsing: "d"))
  }

  @Test(arguments: [
    ("", "1: expected a number, a name or '(', found the end"),
    ("n +", "4: expected a number, a name or '(', found the end"),
    ("n ^^ 2", "4: expected a number, a name or '(', found '^'"),
    ("n ** 2", "3: powers are written with '^', not '**'"),
    ("2n", "2: expected an operator or the end, found 'n'"),
    ("2e", "2: expected an operator or the end, found 'e'"),
    ("(n", "3: expected an operator or ')', found the end"),
    ("n)", "2: expected an operator or the end, found ')'"),
    ("min(n", "6: expected an operator, ',' or ')', found the end"),
    ("min(n)", "1: min takes 2 to 16 arguments, found 1"),
    ("sqrt(n, d)", "1: sqrt takes 1 argument, found 2"),
    ("ceil + 1", "1: the function 'ceil' needs its argument in parentheses"),
    (
      "1+ciel(n)",
      "3: unknown function 'ciel'; did you mean 'ceil'?"
        + " Known: ceil, floor, round, sqrt, log, exp, min, max"
    ),
    ("1.2.3", "4: expected an operator or the end, found '.'"), (".", "1: '.' is not a number"),
    ("1e999", "1: '1e999' is too large"),
    ("n — 1", "3: expected an operator or the end, found '—'"),
    ("1/(d-2)", "2: division by zero"), ("log(0)", "1: the result of log is not a finite number"),
    ("1+sqrt(-1)", "3: the result of sqrt is not a finite number"),
    ("(-8)^(1/3)", "5: the result of '^' is not a finite number"),
    ("1e200*1e200", "6: the result of '*' is not a finite number"),
    ("2*N", "3: unknown name 'N'; did you mean 'n'? Known: d, m, n"),
    ("2*sigma", "3: unknown name 'sigma'. Known: d, m, n"),
  ])
  func `faults name the column and what was expected`(source: String, expected: String) {
    #expect(fault(source) == expected)
  }

  @Test func `the error's text shows the expression`() {
    #expect(throws: ExpressionError.self) { try Expression(parsing: "n^^2") }
    let error = ExpressionError(message: "division by zero", column: 2, source: "1/0")
    #expect(error.description == "in \"1/0\" at column 2: division by zero")
  }

  @Test(arguments: ["(", "-", "2^", "ceil(", "((-"])
  func `deep nesting is refused, not a crash`(unit: String) {
    let long = String(repeating: unit, count: 100_000)
    #expect(fault(long) == "1: an expression has at most 4096 characters")
    let deep = String(repeating: unit, count: 4_096 / unit.count)
    #expect(fault(deep).hasSuffix("nested deeper than 64 levels"))
  }

  @Test func `nesting within the limit and long chains work`() throws {
    #expect(
      try value(String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60)) == 1)
    #expect(try value("1" + String(repeating: "+1", count: 2_000)) == 2_001)
  }

  @Test(
    arguments: [
      ("n^-(2/3)", 2.0 / 3), ("3*n^-0.5", 0.5), ("1/n", 1), ("n^((-2)/(d+2))", 0.5),
      ("d/(n*sqrt(n))", 1.5), ("7", 0), ("n^2", -2), ("1e-200*n^-1", 1),
    ] as [(String, Double)])
  func `the exponent of a power law is found`(source: String, expected: Double) throws {
    let exponent = try Expression(parsing: source).powerLawExponent(of: "n", with: ["d": 2])
    // Two logarithms of size up to 460 are rounded at 1e-16 of it and divided by 6.5.
    #expect(abs(exponent - expected) < 1e-13)
  }

  @Test(arguments: [
    ("log(n)/n", "is not a power law in n: its slope is -0.8"),
    ("1/n + 0.01", "is not a power law in n: its slope is -0.2"),
    ("ceil(n^1.5)", "is not a power law in n"),
    ("0-n", "must be positive, but is -137.0 at n = 137"),
    ("N^-1", "unknown name 'N'; did you mean 'n'?"),
  ])
  func `what is not a power law is refused`(source: String, expected: String) throws {
    let expression = try Expression(parsing: source)
    let error = #expect(throws: ExpressionError.self) {
      try expression.powerLawExponent(of: "n", with: [:])
    }
    #expect(error?.message.contains(expected) == true, "\(error.debugDescription)")
  }
}
