import Foundation
import Testing

/// What a run and a report end with on the terminal.
@Suite struct RunEndingTests {
  /// A study with claims that hold, that do not, and that are only shown; a path that is too short for its
  /// rule, and a rule that does not serve an estimator.
  static let study = """
    format: 1
    name: ending
    seed: 11
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 32, 64, 128], m: [32]}
    estimators:
      network: {kind: two-layer-relu, width: m, learning-rate: auto, steps: 16}
      ridge: {kind: kernel-ridge, ridges: {from: 1e-3, to: 1, per-decade: 2}}
    stopping: [oracle, rademacher, {fixed: "10*sqrt(n)"}, {fixed: 3}]
    trials: 6
    claims:
      - {id: slow, kind: upper, exponent: 0.05, source: invented}
      - {id: steep, kind: upper, exponent: 5, source: invented}
    related: [zhang-2024-plug-in]

    """

  private func run(columns: Int, in folder: TemporaryFolder) throws -> [String] {
    let outcome = try Program.call(
      ["report", "o/ending.sqlite", "--out", "o"], in: folder, with: ["COLUMNS": "\(columns)"])
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    return outcome.errors.split(separator: "\n").map(String.init)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    return folder
  }

  @Test func `a report ends with verdicts, contradictions first, then warnings and paths`() throws {
    let folder = try folder()
    let lines = try run(columns: 120, in: folder)
    #expect(
      lines.first.map { $0.split(separator: " ").joined(separator: " ") }
        == "claim estimator claimed measured (95 % CI) verdict")
    let rows = lines.dropFirst().prefix { !$0.hasPrefix("under the rule") }
    #expect(rows.first?.hasPrefix("steep ") == true && rows.first?.contains("b >= 5") == true)
    #expect(rows.first?.contains("slower-on-range") == true, "\(lines)")
    #expect(rows.contains { $0.hasPrefix("slow ") }, "\(lines)")
    // Columns align: every estimator begins where its heading does.
    let column = try #require(lines.first?.range(of: "estimator")).lowerBound
    for row in rows where !row.hasPrefix(" ") {
      let start = row.index(
        row.startIndex, offsetBy: lines[0].distance(from: lines[0].startIndex, to: column))
      #expect(row[row.index(before: start)] == " " && row[start] != " ", "\(row)")
    }
    #expect(lines.contains { $0.hasPrefix("under the rule oracle; and ") })
    let warnings = lines.filter { $0.hasPrefix("! ") }
    for sentence in [
      "! rademacher does not serve ridge",
      "! ridge under fixed(10*sqrt(n)) stopped at its last ridge in every trial at n = 16, 32, 64 and 128: extend ridges",
      "! network (m = 32) under oracle and fixed(10*sqrt(n)) stopped at its last step in ",
    ] {
      #expect(warnings.contains { $0.hasPrefix(sentence) }, "\(warnings)")
    }
    let last = try #require(lines.last)
    #expect(
      try /report  o\/ending.md +store  o\/ending.sqlite +(under 1|[0-9]+) s/.wholeMatch(in: last)
        != nil, "\(last)")
  }

  @Test(arguments: [24, 30, 50, 79])
  func `on a narrow terminal nothing is wider than it, and every number is there`(columns: Int)
    throws
  {
    let folder = try folder()
    let wide = try run(columns: 200, in: folder)
    let narrow = try run(columns: columns, in: folder)
    #expect(narrow.allSatisfy { $0.count <= columns }, "\(narrow)")
    func numbers(_ lines: [String]) -> [String: Int] {
      let text = lines.dropLast(1).filter { !$0.contains("sqlite") }.joined(separator: " ")
      return Dictionary(text.matches(of: /[0-9]+\.[0-9]+/).map { (String($0.0), 1) }) { $0 + $1 }
    }
    // A claim's own number is said once for all of its rows.
    #expect(Set(numbers(narrow).keys) == Set(numbers(wide).keys))
    for word in ["slower-on-range", "steep", "slow", "fixed(10*sqrt(n))"] {
      #expect(narrow.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func `without claims one line says what was measured`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("\nmeasured: risk like n^-b on n = 16 to 64: b = "))
    try folder.write(Studies.edited(("[16, 32, 64]", "[16]")), to: "one.yaml")
    let one = try Program.call(["run", "one.yaml", "--out", "p", "--no-report"], in: folder)
    #expect(one.errors.contains("\nmeasured: the risk at n = 16, from "), "\(one.errors)")
    try folder.write(Studies.calibration, to: "c.yaml")
    let calibration = try Program.call(
      ["run", "c.yaml", "--quick", "--trials", "3", "--out", "o"], in: folder)
    #expect(calibration.errors.hasPrefix("measured: a word is false in at most "))
    #expect(calibration.errors.contains("report  o/judge-quick.md   "))
  }

  @Test func `a report of a run that is not complete says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    _ = try Program.call(
      ["run", "s.yaml", "--out", "o", "--no-report", "--trials", "2"], in: folder)
    // The store's study is the one that it was last run with.
    let stopped = try Program.call(
      ["run", "s.yaml", "--out", "o", "--no-report", "--time-limit", "1e-9"], in: folder)
    #expect(stopped.code == 3, "\(stopped)")
    let report = try Program.call(["report", "o/tiny.sqlite", "--out", "o"], in: folder)
    #expect(
      report.errors.contains("! 24 trials of the study are not in the store: "), "\(report.errors)")
  }

  @Test func `a step that no path has is a warning with the step that was taken`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Studies.edited(
        ("oracle, oracle-realised, gcv", "oracle, {fixed: \"n^0.3\"}, {fixed: 4}"),
        ("16}\n  kernel", "99}\n  kernel"), ("kernel, steps: 16", "kernel, steps: 99")),
      to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder)
    #expect(outcome.code == 0)
    let words = outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "! fixed(n^0.3) was taken at the nearest recorded step of network and kernel, at most 3 instead of 3.482, at n = 64"
      ), "\(words)")
    #expect(!words.contains("! fixed(4)"), "\(words)")
  }

  @Test func `a quick run says that it is too small to judge`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let outcome = try Program.call(
      ["run", "s.yaml", "--quick", "--trials", "2", "--out", "o"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("\n! a --quick run is too small to judge a claim: "))
  }
}
