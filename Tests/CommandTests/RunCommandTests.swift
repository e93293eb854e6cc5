import Foundation
import Testing

enum Studies {
  /// A study whose run takes a fraction of a second.
  static let tiny = """
    format: 1
    name: tiny
    title: A tiny study
    aims: Does the program run?
    seed: 11
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 32, 64], m: [32]}
    estimators:
      network: {kind: two-layer-relu, width: m, learning-rate: auto, steps: 16}
      kernel: {kind: tangent-kernel, steps: 16}
    stopping: [oracle, oracle-realised, gcv]
    trials: 6

    """

  /// A study of verdicts, which is run for a few repetitions.
  static let calibration = """
    format: 1
    name: judge
    seed: 3
    calibration:
      exponent: 0.6
      n: {from: 64, to: 4096, factor: 2}
      trials: [5]
      variation: [0.3]
      laws:
        power law: {mean: "n^-b"}

    """

  static func edited(_ edits: (String, String)...) -> String {
    edits.reduce(tiny) { text, edit in
      precondition(text.contains(edit.0), "the study has no '\(edit.0)'")
      return text.replacingOccurrences(of: edit.0, with: edit.1)
    }
  }
}

private func export(_ store: String, in folder: TemporaryFolder) throws -> String {
  let outcome = try Program.call(["export", store, "--no-timings"], in: folder)
  #expect(outcome.code == 0 && outcome.errors.isEmpty)
  return outcome.output
}

@Suite struct RunCommandTests {
  @Test func `a run writes store, report and folder, and nothing to standard output`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "new/out"], in: folder)
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("tiny: 6 cells of 6 trials; 36 to run. Store: new/out/tiny.sqlite\n")
    )
    #expect(outcome.errors.contains("\nreport  new/out/tiny.md"))
    let files = try folder.contents(of: "new/out")
    for name in [
      "tiny.sqlite", "tiny.md", "tiny/details.md", "tiny/estimates.csv", "tiny/verdicts.json",
    ] {
      #expect(files[name]?.isEmpty == false, "\(name) is missing")
    }
    // README.md is the index of the reports in the folder.
    let places = files.keys.filter {
      !["tiny.sqlite", "tiny.md", "README.md", "register.csv", "verdicts.csv"].contains($0)
    }
    #expect(places.allSatisfy { $0.hasPrefix("tiny/") }, "\(places)")
    #expect(!folder.has("runs") && !folder.has("reports"))

    let again = try Program.call(["run", "s.yaml", "--out", "new/out"], in: folder)
    #expect(
      again.errors.hasPrefix(
        "tiny: 6 cells of 6 trials; 36 trials are in the store; nothing is missing."))
    let after = try folder.contents(of: "new/out")
    #expect(after.filter { $0.key != "tiny.sqlite" } == files.filter { $0.key != "tiny.sqlite" })
  }

  @Test func `a README that is somebody else's is left as it is`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    try folder.write("# My thesis\n", to: "README.md")
    #expect(
      try Program.call(["run", "s.yaml", "--out", ".", "--trials", "2"], in: folder).code == 0)
    #expect(folder.has("tiny.md"))
    #expect(
      try String(contentsOfFile: folder.file("README.md"), encoding: .utf8) == "# My thesis\n")
  }

  @Test func `without --out the store goes to runs and the report to reports`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    #expect(try Program.call(["run", "s.yaml", "--trials", "2"], in: folder).code == 0)
    #expect(folder.has("runs/tiny.sqlite") && folder.has("reports/tiny.md"))
    #expect(folder.has("reports/tiny/estimates.csv"))
  }

  @Test func `one thread and two write equal bytes, and so does the report from the store alone`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    for threads in ["1", "2"] {
      let outcome = try Program.call(
        ["run", "s.yaml", "--out", threads, "--threads", threads], in: folder)
      #expect(outcome.code == 0)
    }
    #expect(
      try export("1/tiny.sqlite", in: folder) == export("2/tiny.sqlite", in: folder))
    let one = try folder.contents(of: "1").filter { $0.key != "tiny.sqlite" }
    #expect(try folder.contents(of: "2").filter { $0.key != "tiny.sqlite" } == one)

    try FileManager.default.removeItem(atPath: folder.file("s.yaml"))
    let report = try Program.call(["report", "1/tiny.sqlite", "--out", "r"], in: folder)
    #expect(report.code == 0 && report.output.isEmpty)
    #expect(report.errors.contains("\nreport  r/tiny.md"))
    #expect(try folder.contents(of: "r") == one)
    let table = try Program.call(["report", "1/tiny.sqlite", "--format", "csv"], in: folder)
    #expect(table.code == 0 && table.errors.isEmpty)
    #expect(Data(table.output.utf8) == one["tiny/estimates.csv"])
    #expect(
      table.output.hasPrefix(
        "n,m,estimator,stopping,quantity,trials,mean,mcse,outcome_ok,outcome_failed\n"))
  }

  @Test func `export prints CSV and nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    let run = ["run", "s.yaml", "--out", "o", "--no-report"]
    #expect(try Program.call(run, in: folder).code == 0)
    #expect(!folder.has("o/tiny.md"))
    for (options, header) in [
      ([], "n,m,estimator,trial,stopping,quantity,value,seconds"),
      (["--no-timings"], "n,m,estimator,trial,stopping,quantity,value"),
      (["--trials"], "n,m,estimator,trial,outcome,reason,seconds"),
      (["--trials", "--no-timings"], "n,m,estimator,trial,outcome,reason"),
    ] {
      let outcome = try Program.call(["export", "o/tiny.sqlite"] + options, in: folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.first.map(String.init) == header)
      let fields = header.split(separator: ",").count
      #expect(
        lines.allSatisfy {
          $0.split(separator: ",", omittingEmptySubsequences: false).count == fields
        })
      if options.contains("--trials") { #expect(lines.count == 1 + 36) }
    }
  }

  @Test func `plan tells what a run would do and touches nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    let before = try Program.call(["plan", "s.yaml", "--out", "o"], in: folder)
    #expect(before.code == 0 && before.errors.isEmpty)
    #expect(before.output.hasSuffix("6 cells of 6 trials; 36 to run. Store: o/tiny.sqlite\n"))
    #expect(!folder.has("o"))
    _ = try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder)
    try folder.write(Studies.edited(("[16, 32, 64]", "[16, 32, 48]")), to: "s.yaml")
    let after = try Program.call(["plan", "s.yaml", "--out", "o"], in: folder)
    #expect(
      after.output.contains(
        "tiny: 6 cells of 6 trials; 24 trials are in the store; 12 to run; 2 stored cells belong "
          + "to an earlier design; kept, not used. Store: o/tiny.sqlite\n"))
  }

  @Test func `the quick version has a store and a report of its own`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.edited(("[16, 32, 64]", "[16, 32, 64, 128, 300, 400]")), to: "s.yaml")
    let outcome = try Program.call(
      ["run", "s.yaml", "--quick", "--trials", "2", "--out", "o"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("tiny-quick: 8 cells of 2 trials; 16 to run."))
    #expect(folder.has("o/tiny-quick.sqlite") && folder.has("o/tiny-quick.md"))
    let report = try Program.call(["report", "o/tiny-quick.sqlite", "--out", "r"], in: folder)
    #expect(report.code == 0 && folder.has("r/tiny-quick.md"))
  }

  @Test(arguments: [
    (Studies.tiny, "tiny-quick"), (Studies.calibration, "judge-quick"),
  ])
  func `a quick version leaves the folder of reports alone`(_ study: String, _ name: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write(study, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--quick", "--trials", "3"], in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(folder.has("runs/\(name).md") && !folder.has("reports"))
    let index = try String(contentsOfFile: folder.file("runs/README.md"), encoding: .utf8)
    #expect(index.contains("## Quick versions of studies\n"))
    #expect(index.contains("[\(name)](\(name).md)"))
  }

  @Test func `a study whose trials all fail in a cell exits with 4 and names the cell`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Studies.edited(("learning-rate: auto", "learning-rate: 1e300"), ("[16, 32, 64]", "[16]")),
      to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder)
    #expect(outcome.code == 4 && outcome.output.isEmpty)
    #expect(
      outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "! network (m = 32), n = 16: 6 of 6 trials failed (6 diverged), the first because training "
          + "diverged by step 1; try a smaller learning-rate"))
    #expect(
      outcome.errors.hasSuffix(
        """
        1 of 2 cells has more failures than the 5 % that the study allows (trials: \
        {failed-at-most: ...}).

        """))
    #expect(
      try Program.call(["export", "o/tiny.sqlite", "--trials", "--no-timings"], in: folder)
        .output.contains("16,32,network,5,diverged,training diverged by step 1;"))
  }

  @Test func `a contradiction exits with 5 only where that was asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      format: 1
      name: wrong
      seed: 4
      process: {kind: variance-preserving, at: 0.5}
      target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
      design: {n: {from: 16, to: 1024}}
      estimators: {plug-in: {kind: gaussian-mean}}
      trials: 100
      claims: [{id: cube, kind: upper, exponent: 3, source: invented}]

      """, to: "s.yaml")
    let plain = try Program.call(["run", "s.yaml", "--out", "o"], in: folder)
    #expect(plain.code == 0)
    let strict = try Program.call(
      ["run", "s.yaml", "--out", "o", "--fail-on", "contradiction"], in: folder)
    #expect(strict.code == 5 && strict.output.isEmpty)
    #expect(strict.errors.hasSuffix("cube on plug-in, oracle: slower-on-range\n"))
  }
}

@Suite struct RunFaultTests {
  static let faults: [(String, String, String)] = [
    (
      "seed: 11", "sead: 11",
      "s.yaml:1:1: missing key 'seed' in the study\ns.yaml:5:1: unknown key 'sead' in the study; did you mean 'seed'? Allowed: format, name, title, aims, answer, seed, process, target, input, labels, copies, regression, variants, design, stopping, measure, estimators, trials, claims, related, declared, control-variates\n"
    ),
    (
      "{kind: atoms", "[kind: atoms",
      "s.yaml:7:42: expected ',' or ']' for the list that opens at line 7, column 9\n"
    ),
    ("n: [16, 32, 64]", "n: 0", "s.yaml:8:13: 'n' must be between 1 and 10000000, found 0\n"),
    (
      "at: 0.5", "window: [0, 1]",
      "s.yaml:6:54: T0 must be positive, but it is 0.0: the score is unbounded as t goes to 0\n"
    ),
    (
      "points: [[-1], [1]]", "points: [[-1], [1]], weights: [0.5, 0.4]",
      "s.yaml:7:53: the weights must sum to 1; they sum to 0.9\n"
    ),
  ]

  @Test(arguments: faults)
  func `a faulty study exits with 2 and its sentences, from every verb, and leaves nothing`(
    _ old: String, _ new: String, _ sentences: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.edited((old, new)), to: "s.yaml")
    let expected = Outcome(code: 2, output: "", errors: sentences)
    for verb in [["run", "s.yaml", "--out", "o"], ["plan", "s.yaml"], ["validate", "s.yaml"]] {
      #expect(try Program.call(verb, in: folder) == expected)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s.yaml"])
  }

  @Test func `a missing study exits with 2`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try Program.call(["run", "none.yaml", "--out", "o"], in: folder)
        == Outcome(code: 2, output: "", errors: "none.yaml: there is no such file\n"))
    #expect(!folder.has("o"))
  }

  @Test(arguments: [
    ("auto, steps: 16", "auto, steps: 1e30"), ("gcv]", "{fixed: 1e30}]"),
    ("gcv]", "{fixed: \"2^n^n\"}]"), ("steps: 16}\n  kernel", "steps: \"2^n^n\"}\n  kernel"),
    ("[16, 32, 64]", "[1e15]"),
  ])
  func `numbers beyond all measure are refused and crash nothing`(_ old: String, _ new: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Studies.edited((old, new)), to: "s.yaml")
    let outcome = try Program.call(["validate", "s.yaml"], in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.errors.hasPrefix("s.yaml:"))
  }

  @Test func `stores that are none are refused by run, report and export`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.file("o"), withIntermediateDirectories: true)
    try folder.write(String(repeating: "notes\n", count: 300), to: "o/tiny.sqlite")
    let expected = Outcome(
      code: 1, output: "",
      errors: "o/tiny.sqlite: is not a ScoreBound store or is damaged (file is not a database); "
        + "move it away to start from scratch\n")
    for arguments in [
      ["run", "s.yaml", "--out", "o"], ["report", "o/tiny.sqlite"], ["export", "o/tiny.sqlite"],
    ] {
      #expect(try Program.call(arguments, in: folder) == expected)
    }
    let missing = try Program.call(["report", "o/none.sqlite"], in: folder)
    #expect(
      missing
        == Outcome(
          code: 2, output: "",
          errors: "o/none.sqlite: no such store; `scorebound run STUDY` makes one\n"))
    #expect(!folder.has("reports"))
  }

  @Test func `verify computes stored trials again and names what differs`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    _ = try Program.call(["run", "s.yaml", "--no-report"], in: folder)
    #expect(
      try Program.call(["verify", "runs/tiny.sqlite", "--sample", "50%"], in: folder)
        == Outcome(
          code: 0, output: "18 of 36 stored trials were computed again: the same, bit for bit.\n",
          errors: ""))
    try FileManager.default.copyItem(
      atPath: folder.file("runs/tiny.sqlite"), toPath: folder.file("runs/copy.sqlite"))
    let both = try Program.call(["verify", "runs", "--trials", "2"], in: folder)
    #expect(both.code == 0 && both.output.contains("All 2 stores came out the same."))
    // The last bit of one stored number, as SQLite keeps it, is turned.
    let row = try #require(
      try export("runs/tiny.sqlite", in: folder).split(separator: "\n")
        .first { $0.hasPrefix("16,,kernel,3,gcv,risk,") })
    let value = try #require(row.split(separator: ",").last.flatMap { Double($0) })
    func pattern(_ value: Double) -> Data {
      withUnsafeBytes(of: value.bitPattern.bigEndian) { Data($0) }
    }
    let url = URL(fileURLWithPath: folder.file("runs/tiny.sqlite"))
    var bytes = try Data(contentsOf: url)
    let place = try #require(bytes.range(of: pattern(value)))
    bytes.replaceSubrange(place, with: pattern(value.nextUp))
    try bytes.write(to: url)
    let differs = try Program.call(["verify", "runs/tiny.sqlite", "--sample", "100%"], in: folder)
    #expect(
      differs
        == Outcome(
          code: 1,
          output: "36 of 36 stored trials were computed again: 1 number differs.\n"
            + "kernel, n = 16, trial 3, risk at gcv: stored \(value.nextUp), now \(value)\n",
          errors:
            "Program, libraries and processor have not changed, so the store was edited or the "
            + "machine computes wrongly. Move the store away and run the study again.\n"))
    // A folder: every store by itself, and one that differs fails all.
    let each = try Program.call(["verify", "runs", "--trials", "1000"], in: folder)
    #expect(each.code == 1 && each.errors.contains("Not verified: runs/tiny.sqlite."))
    #expect(each.output.contains("runs/copy.sqlite:\n36 of 36 stored trials"))
    let missing = try Program.call(["verify", "missing.sqlite"], in: folder)
    #expect(missing.code == 2 && missing.errors.contains("missing.sqlite"))
    let wrong = try Program.call(["verify", "runs/tiny.sqlite", "--sample", "150%"], in: folder)
    #expect(wrong.code == 64 && wrong.errors.contains("'150%' is invalid"))
  }
}
