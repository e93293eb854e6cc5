import Testing

@testable import Runs

/// What a study names twice, in one spelling or another.
@Suite struct RepetitionTests {
  private func faults(_ edits: (String, String)...) -> [String] {
    StudySamples.faults(StudySamples.edited(edits))
  }

  @Test(arguments: ["0.50", "5e-1", "+0.5", "0.5"])
  func `a time is given once`(again: String) {
    let found = faults(("at: 0.5", "at: [0.5, 1, \(again)]"))
    #expect(found.contains { $0.contains("the time \(again) is given twice") }, "\(found)")
  }

  @Test(arguments: ["2^5", "32.0", "3.2e1", "64/2"])
  func `a width is given once`(again: String) {
    #expect(
      faults(("m: [32]", "m: [32, \"\(again)\"]"))
        == ["tiny.yaml:13:35: the width \(again) is given twice: it is 32 at every n"])
  }

  @Test func `widths that agree at one n alone are two`() {
    #expect(faults(("m: [32]", "m: [32, n]")) == [])
    #expect(faults(("m: [32]", "m: [2*n, \"n*2\"]")).count == 1)
  }

  @Test(arguments: ["1.6e1", "16.0", "016"])
  func `a sample size is given once`(again: String) {
    #expect(
      faults(("[16, 32, 64]", "[16, 32, \(again)]")).contains {
        $0.contains("a sample size is given twice")
      })
  }

  @Test func `a stopping rule is given once`() {
    #expect(
      faults(("gcv]", "gcv, {fixed: 10}, {fixed: 1e1}]")).first?
        .contains("the stopping rule fixed(1e1) is given twice: it is fixed(10) at every n") == true
    )
    #expect(faults(("gcv]", "gcv, {fixed: n}, {fixed: \"2*n/2\"}]")).count == 1)
    #expect(faults(("gcv]", "gcv, {fixed: 16}, {fixed: n}]")) == [])
    #expect(
      faults(("gcv]", "gcv, balancing, {balancing: {constant: 4.0}}]")).count == 1)
  }

  @Test func `the trials at a sample size are given once`() {
    let found = faults(("trials: 4", "trials: {at-least: 4, at: {16: 5, 1.6e1: 6}}"))
    #expect(found.count == 1 && found[0].contains("the trials at n = 16 are given twice"))
    #expect(faults(("trials: 4", "trials: {at-least: 4, at: {1.6e1: 6}}")) == [])
  }
}
