import Foundation
import Testing

/// 7 sample sizes with 5 trials each: 2 n^(−0.6) times fixed factors around 1.
private let table: String = {
  let factors = [0.93, 1.04, 0.99, 1.07, 0.97]
  let rows = (0..<7).flatMap { k -> [String] in
    let n = 64 << k
    return (0..<5).map { j in
      "\(n),\(j),\(2 * pow(Double(n), -0.6) * factors[(j + k) % 5])"
    }
  }
  return "n,trial,risk\n" + rows.joined(separator: "\n") + "\n"
}()

@Suite struct FitCommandTests {
  private func fit(_ arguments: String...) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "e.csv")
    return try Program.call(["fit", "e.csv"] + arguments, in: folder)
  }

  private func object(_ outcome: Outcome) throws -> [String: Any] {
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `a table is fitted and held against a claim`() throws {
    let outcome = try fit("--claim", "n^-(1/2)")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("exponent   0.6000 ± 0.0068"))
    #expect(outcome.output.contains("verdict    faster"))
    let slower = try object(fit("--claim", "3 * n^-0.8", "--trial", "trial", "--json"))
    #expect(slower["verdict"] as? String == "slower-on-range")
    let exponent = try #require(slower["exponent"] as? Double)
    // The factors' mean is the same at every n.
    #expect(abs(exponent - 0.6) < 1e-12)
  }

  @Test func `logarithms, margin, kind and standard error are options`() throws {
    let logs = try object(fit("--claim", "n^-0.75", "--logs", "1", "--json"))
    #expect(logs["verdict"] as? String == "no-slower")
    let margin = try object(
      fit(
        "--claim", "n^-0.61", "--margin", "0.005", "--kind", "matching", "--se", "hc3", "--json"))
    #expect(margin["verdict"] as? String == "slower-on-range")
    let within = try object(fit("--se", "within", "--estimand", "mean-log", "--json"))
    #expect(within["standard_error_kind"] as? String == "within")
    #expect(within["degrees_of_freedom"] as? Double == 4)
    #expect(within["verdict"] is NSNull)
    let nested = try object(fit("--se", "nested", "--trial", "trial", "--json"))
    #expect(nested["standard_error_kind"] as? String == "nested")
    #expect(nested["degrees_of_freedom"] as? Double == 4)
  }

  @Test func `a known floor is taken off`() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<6).map { k in "\(64 << k),\(0.01 + 1 / Double(64 << k))" }
    try folder.write("m,mse\n" + rows.joined(separator: "\n") + "\n", to: "e.csv")
    let outcome = try Program.call(
      ["fit", "e.csv", "--x", "m", "--y", "mse", "--floor", "0.01", "--json"], in: folder)
    #expect(abs(try #require(object(outcome)["exponent"] as? Double) - 1) < 1e-10)
    let refused = try Program.call(
      ["fit", "e.csv", "--x", "m", "--y", "mse", "--floor", "0.02"], in: folder)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("not above the floor 0.02"))
  }

  @Test func `the sample size for a risk is told with its interval`() throws {
    // 2 n^(−0.6) = 0.02 at n = 100^(1/0.6) = 2154.4.
    let outcome = try fit("--risk", "0.02", "--se", "hc3")
    #expect(outcome.output.contains("n for      0.02: 2,155   95 % CI 2,155 to 2,155\n"))
    let far = try object(fit("--risk", "0.001", "--json"))
    let size = try #require(far["sample_size"] as? [String: Any])
    #expect(size["extrapolated"] as? Bool == true)
    #expect(abs(try #require(size["n"] as? Double) / pow(2000, 1 / 0.6) - 1) < 1e-9)
  }

  @Test(arguments: [
    (["--claim", "m^-1"], "unknown name 'm'"),
    (["--claim", "n^^2"], "expected a number"),
    (["--claim", "log(n)"], "is not a power law in n"),
    (["--margin", "0.1"], "--margin belongs to a claim"),
    (["--margin", "-0.1", "--claim", "n^-1"], "--margin must be positive"),
    (["--logs", "-1", "--claim", "n^-1"], "--logs must be 0 or more"),
    (["--risk", "0"], "--risk must be positive; it is 0.0"),
    (["--risk", "0.01", "--floor", "0.02"], "--risk must be above the floor 0.02; it is 0.01"),
    (["--se", "nested"], "name their column with --trial"),
    (["--y", "rsk"], "e.csv:1:1: there is no column 'rsk'; did you mean 'risk'?"),
  ])
  func `what cannot be meant is told`(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "e.csv")
    let outcome = try Program.call(["fit", "e.csv"] + arguments, in: folder)
    #expect(outcome.code == 2 && outcome.errors.contains(expected), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
