import Foundation
import Testing

/// What reports say of unusual studies, by the built program.
@Suite struct ReportTextTests {
  private func report(
    _ changes: (String, String)..., claims: String = "", folder: TemporaryFolder
  ) throws -> String {
    var text = """
      format: 1
      name: s
      seed: 7
      process: {kind: variance-preserving, at: 0.5}
      target: {kind: atoms, points: [[-1], [1]]}
      design: {n: [16, 32, 64]}
      estimators: {kernel: {kind: tangent-kernel}}
      stopping: [oracle, gcv, hold-out, oracle-realised]
      trials: 3

      """
    for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
    try folder.write(text + claims, to: "s.yaml")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o"], in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    return try ["o/s.md", "o/s/details.md"].map {
      try String(contentsOfFile: folder.file($0), encoding: .utf8)
    }.joined()
  }

  @Test(arguments: [
    "{truth: {kind: exact}}", "{truth: {kind: exact}, kernel: {kind: tangent-kernel}}",
    "{kernel: {kind: tangent-kernel}, truth: {kind: exact}, mean: {kind: constant}}",
  ])
  func `an estimator without any error is reported with its risk of 0`(estimators: String) throws {
    let folder = try TemporaryFolder()
    let others = estimators.contains("tangent-kernel")
    let text = try report(
      ("{kernel: {kind: tangent-kernel}}", estimators),
      ("at: 0.5}", "window: [0.1, 1]}"),
      claims: others ? "claims: [K8, H2c]\n" : "related: [K8, H2c]\n", folder: folder)
    #expect(text.contains(#/\| truth +\| +16 \| +3 \| +0[.0]* ± 0 /#))
    // Other curves are drawn; 0 has no place on the axis.
    #expect(folder.has("o/s/risk.svg") == others && !text.contains("gnuplot failed"))
    #expect(!others || text.contains("## Estimators compared with kernel"))
  }

  @Test func `claims that state no rate have no line, no exponent and no number`() throws {
    let folder = try TemporaryFolder()
    _ = try report(claims: "claims: [M1, M2, K8]\n", folder: folder)
    let script = try String(contentsOfFile: folder.file("o/s/local-slopes.gp"), encoding: .utf8)
    #expect(!script.contains("M1") && !script.contains("M2"))
    let json = try Program.call(["report", "o/s.sqlite", "--format", "json"], in: folder).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let verdicts = try #require(object["verdicts"] as? [[String: Any]])
    let statements = verdicts.filter { ["M1", "M2"].contains($0["code"] as? String) }
    #expect(!statements.isEmpty && statements.allSatisfy { $0["claimed_exponent"] == nil })
    let predicted = try Program.call(["predict", "s.yaml"], in: folder).output
    let plan = try Program.call(["plan", "s.yaml", "--out", "o"], in: folder).output
    #expect(!(predicted + plan).contains("M1"))
  }

  @Test(arguments: [("t", "score"), ("d", "denoiser"), ("m", "denoiser")])
  func `claims about something else than n are named`(axis: String, metric: String) throws {
    let folder = try TemporaryFolder()
    let text = try report(
      ("at: 0.5}", "at: [0.5, 1]}"),
      claims: """
        claims: [{id: mine, kind: upper, axis: \(axis), metric: \(metric), exponent: 1, source: x}]

        """, folder: folder)
    #expect(!text.contains("names no claim"))
    #expect(text.contains("No claim of the study is about the sample size: mine is about the "))
    #expect(!text.contains("sample sizes to the design") || axis != "t")
    #expect(axis != "t" || text.contains("A rate in t needs at least 3 different values of t"))
    #expect(text.contains("2 atoms in 1 dimension,"))
  }

  @Test func `numbers far from 1 stay numbers in every answer about them`() throws {
    let folder = try TemporaryFolder()
    var table = "n,risk\n"
    for n in [16, 32, 64, 128] {
      for factor in [1, 1.1] { table += "\(n),\(factor * 1e-300 / Double(n))\n" }
    }
    try folder.write(table, to: "small.csv")
    try folder.write(table.replacingOccurrences(of: "e-30", with: "e+29"), to: "large.csv")
    for (file, risk) in [("small.csv", "1e-302"), ("large.csv", "1e290")] {
      let text = try Program.call(["fit", file, "--risk", risk], in: folder)
      #expect(text.code == 0 && !text.output.contains("n/a"), "\(text)")
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count < 130 })
      let json = try Program.call(["fit", file, "--json"], in: folder)
      #expect(json.code == 0)
      _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    }
    // One point decides the slope alone, so that its error is infinite.
    try folder.write("n,risk\n1.0,0.1\n1.0000001,0.09\n1e12,1e-4\n", to: "lever.csv")
    let lever = try Program.call(["fit", "lever.csv", "--json", "--claim", "n^-0.5"], in: folder)
    #expect(lever.code == 0 && lever.output.contains("\"exponent_se\" : null"), "\(lever)")
  }
}
