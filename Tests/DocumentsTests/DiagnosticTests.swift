import Documents
import Testing

@Suite struct DiagnosticTests {
  @Test func `diagnostics are sorted by position, one a line`() {
    let log = DiagnosticLog()
    log.record("third", at: SourcePosition(file: "a.yaml", line: 10, column: 1))
    log.record("second", at: SourcePosition(file: "a.yaml", line: 2, column: 7))
    log.record("first", at: SourcePosition(file: "a.yaml", line: 2, column: 3))
    #expect(throws: InvalidDocument.self) { try log.throwIfAny() }
    #expect(
      InvalidDocument(log.diagnostics).description == """
        a.yaml:2:3: first
        a.yaml:2:7: second
        a.yaml:10:1: third
        """)
  }

  @Test func `faults at one place keep the order in which they were found`() {
    let place = SourcePosition(file: "a", line: 1, column: 1)
    let messages = ["z", "a", "m"]
    let error = InvalidDocument(messages.map { Diagnostic(position: place, message: $0) })
    #expect(error.diagnostics.map(\.message) == messages)
  }

  @Test func `a position without a line is the file alone`() {
    #expect(SourcePosition(file: "a.yaml").description == "a.yaml")
    #expect(InvalidDocument("is empty", at: SourcePosition(file: "a")).description == "a: is empty")
  }

  @Test func `an empty log throws nothing`() throws {
    try DiagnosticLog().throwIfAny()
  }

  @Test func `a flood of faults is cut off and says so`() {
    let log = DiagnosticLog()
    for line in 1...1_000 {
      log.record("wrong", at: SourcePosition(file: "a", line: line, column: 1))
    }
    #expect(log.diagnostics.count == DocumentLimits.diagnostics + 1)
    #expect(log.diagnostics.last?.message == "there are more errors; the rest is left out")
  }
}
