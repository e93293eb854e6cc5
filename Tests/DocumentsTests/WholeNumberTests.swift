import Documents
import Testing

/// Whole numbers and seeds, however they are spelled.
@Suite struct WholeNumberTests {
  private static func node(_ text: String, quoted: Bool = false) -> Node {
    Node(.scalar(text: text, quoted: quoted), at: SourcePosition(file: "x.yaml"))
  }

  private static func fault(_ read: (DiagnosticLog) -> Void) -> String? {
    let log = DiagnosticLog()
    read(log)
    return log.diagnostics.first?.message
  }

  @Test(
    arguments: [
      ("7", 7), ("+7", 7), ("007", 7), ("7.0", 7), ("0.7e1", 7), ("700e-2", 7), ("-0", 0),
      ("0e99", 0),
      ("1e18", 1_000_000_000_000_000_000), ("9007199254740993", 9_007_199_254_740_993),
      ("9223372036854775808", 1 << 63), ("18446744073709551615", .max),
      ("1.8446744073709551615e19", .max),
    ] as [(String, UInt64)])
  func `a seed is read exactly`(text: String, expected: UInt64) {
    let log = DiagnosticLog()
    #expect(Self.node(text).seed("'seed'", log: log) == expected)
    #expect(log.isEmpty && Node.wholeNumber(text) == expected)
  }

  @Test(arguments: [
    ("18446744073709551616", "between 0 and 18446744073709551615, since seeds have 64 bits"),
    ("1e20", "since seeds have 64 bits"), ("-1", "'seed' must be at least 0, found -1"),
    ("7.5", "must be a whole number, found '7.5'"), ("1e-1", "must be a whole number"),
    ("0x7", "must be a whole number"), ("1_000", "must be a whole number"),
    ("e5", "must be a whole"),
    (".", "must be a whole"), ("1e", "must be a whole"),
    ("1e9999999999999999999", "must be a whole"),
  ])
  func `what is no seed is refused`(text: String, expected: String) {
    let fault = Self.fault { #expect(Self.node(text).seed("'seed'", log: $0) == nil) }
    #expect(fault?.contains(expected) == true, "\(fault ?? "none")")
  }

  @Test func `a quoted seed asks for the quotes to go`() {
    let fault = Self.fault { _ = Self.node("7", quoted: true).seed("'seed'", log: $0) }
    #expect(fault?.hasSuffix("; remove the quotes") == true)
  }

  @Test(
    arguments: [
      ("1e18", 1_000_000_000_000_000_000), ("-9223372036854775808", Int.min), ("6.4e1", 64),
    ])
  func `whole numbers have all bits of theirs`(text: String, expected: Int) {
    #expect(Self.node(text).integer("n", log: DiagnosticLog()) == expected)
  }
}
