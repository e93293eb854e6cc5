import Foundation
import Testing

@Suite struct JSONTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Studies.tiny, to: "s.yaml")
    try folder.write(Studies.edited(("seed: 11", "sead: 11")), to: "bad.yaml")
    try folder.write("n,risk\n16,0.5\n32,0.3\n64,0.2\n128,0.13\n", to: "e.csv")
    try folder.write("0.5\n1\n-1\n", to: "p.csv")
    let run = ["run", "s.yaml", "--out", "o", "--no-report", "--trials", "3"]
    #expect(try Program.call(run, in: folder).code == 0)
    return folder
  }

  private func value(_ arguments: [String], in folder: TemporaryFolder, code: Int = 0) throws -> Any
  {
    let outcome = try Program.call(arguments + ["--json"], in: folder)
    #expect(outcome.code == code && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output.hasSuffix("\n"))
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  @Test func `everything that prints data prints it as JSON, and nothing else`() throws {
    let folder = try folder()
    for line in [
      "plan s.yaml --out o --trials 3", "predict s.yaml", "report o/tiny.sqlite",
      "compare o/tiny.sqlite o/tiny.sqlite", "status o/tiny.sqlite", "validate s.yaml",
      "fit e.csv", "kernel --inputs p.csv --spectrum", "claims", "claims K8", "targets",
      "processes", "estimators", "measures",
    ] {
      _ = try value(line.split(separator: " ").map(String.init), in: folder)
    }
    #expect(!folder.has("reports"))
  }

  @Test func `a plan and a status as JSON have the cells with their trials`() throws {
    let folder = try folder()
    let plan = try #require(
      try value(["plan", "s.yaml", "--out", "o"], in: folder) as? [String: Any])
    #expect(plan["missing_trials"] as? Int == 18 && plan["study"] as? String == "tiny")
    let cells = try #require(plan["cells"] as? [[String: Any]])
    #expect(cells.count == 6)
    #expect(cells.allSatisfy { $0["stored"] as? Int == 3 && $0["trials"] as? Int == 6 })
    let status = try #require(try value(["status", "o/tiny.sqlite"], in: folder) as? [String: Any])
    #expect(status["is_complete"] as? Bool == true && status["missing_trials"] as? Int == 0)
    let cell = try #require(cells.first?["cell"] as? String)
    let rerun = try #require(
      try value(["rerun", "o/tiny.sqlite", "--cell", cell, "--trial", "0"], in: folder)
        as? [String: Any])
    #expect(rerun["differences"] as? Int == 0 && rerun["is_stored"] as? Bool == true)
    #expect((rerun["measurements"] as? [Any])?.isEmpty == false)
  }

  @Test func `the faults of a study as JSON have their positions`() throws {
    let folder = try folder()
    let record = try #require(
      try value(["validate", "bad.yaml"], in: folder, code: 2) as? [String: Any])
    #expect(record["is_valid"] as? Bool == false)
    let faults = try #require(record["faults"] as? [[String: Any]])
    #expect(faults.map { $0["line"] as? Int } == [1, 5])
    #expect((faults.last?["message"] as? String)?.contains("did you mean 'seed'?") == true)
  }

  @Test func `the JSON of the report is the format json`() throws {
    let folder = try folder()
    let option = try Program.call(["report", "o/tiny.sqlite", "--json"], in: folder)
    let format = try Program.call(["report", "o/tiny.sqlite", "--format", "json"], in: folder)
    #expect(option == format && option.code == 0)
  }
}
