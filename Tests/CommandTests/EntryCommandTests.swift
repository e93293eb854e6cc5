import Foundation
import Testing

/// Pages of single entries, noise levels, the schema and new studies.
@Suite struct EntryCommandTests {
  @Test(arguments: [
    ["targets", "gaussian-mixture"], ["processes", "variance-preserving"],
    ["estimators", "kernel-ridge"], ["kernels", "gaussian"], ["rules", "rademacher"],
    ["measures", "decomposition"],
  ])
  func `an entry is explained, as text and as JSON`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let page = try Program.call(arguments, in: folder)
    #expect(page.code == 0 && page.errors.isEmpty)
    #expect(page.output.hasPrefix("\(arguments[1]): "))
    #expect(page.output.contains("\nkeys\n") && page.output.contains("\nexample"))
    let json = try Program.call(arguments + ["--json"], in: folder)
    let record = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(record?["name"] as? String == arguments[1])
    let keys = record?["keys"] as? [[String: Any]] ?? []
    #expect(!keys.isEmpty && keys.allSatisfy { ($0["meaning"] as? String)?.isEmpty == false })
  }

  @Test func `unknown entries are refused with the nearest name`() throws {
    for (verb, name, meant) in [
      ("targets", "gausian", "gaussian"), ("rules", "gvc", "gcv"),
      ("estimators", "kernl-ridge", "kernel-ridge"), ("claims", "K99", "K9"),
    ] {
      let outcome = try Program.call([verb, name], in: try TemporaryFolder())
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("did you mean '\(meant)'?"), "\(outcome.errors)")
    }
  }

  /// A noise level as the program prints it.
  private struct Level: Decodable {
    let t: Double
    let alpha: Double
    let h: Double
  }

  @Test func `processes prints alpha and h at times`() throws {
    let folder = try TemporaryFolder()
    for process in ["{kind: variance-preserving, g: 1.0}", "variance-preserving"] {
      let outcome = try Program.call(["processes", "--at", "0.3", process, "--json"], in: folder)
      let level = try JSONDecoder().decode(Level.self, from: Data(outcome.output.utf8))
      #expect(level.t == 0.3)
      #expect(abs(level.alpha - exp(-0.15)) < 1e-15 && abs(level.h - (1 - exp(-0.3))) < 1e-15)
    }
    let several = try Program.call(
      ["processes", "rectified-flow", "--at", "0.25,0.5", "--json"], in: folder)
    let levels = try JSONDecoder().decode([Level].self, from: Data(several.output.utf8))
    #expect(levels.map(\.alpha) == [0.75, 0.5] && levels.map(\.h) == [0.0625, 0.25])
    let table = try Program.call(["processes", "--at", "0.25,0.5", "rectified-flow"], in: folder)
    #expect(table.output.split(separator: "\n").count == 3)
    for wrong in [
      ["processes", "--at", "2", "rectified-flow"], ["processes", "--at", "x", "rectified-flow"],
      ["processes", "--at", "0.1"], ["processes", "--at", "0.1", "nothing"],
      ["processes", "--at", "0.1", "{kind: rectified-flow, g: 1}"],
    ] {
      let outcome = try Program.call(wrong, in: folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(wrong)")
    }
  }

  @Test func `schema prints JSON`() throws {
    let outcome = try Program.call(["schema"], in: try TemporaryFolder())
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }

  @Test func `init writes a valid study once, with the schema next to it`() throws {
    let folder = try TemporaryFolder()
    let first = try Program.call(["init", "--out", "new/mine.yaml"], in: folder)
    #expect(first.code == 0 && first.output.hasPrefix("wrote new/mine.yaml, and study.schema.json"))
    let valid = try Program.call(["validate", "new/mine.yaml"], in: folder)
    #expect(valid.output == "new/mine.yaml: valid; 10 cells, 20 trials each\n")
    let again = try Program.call(["init", "--out", "new/mine.yaml"], in: folder)
    #expect(again.code == 2 && again.errors.contains("exists already"))
    let printed = try Program.call(["init"], in: folder)
    #expect(printed.output.contains("\nname: my-study "))
    #expect(printed.output.hasPrefix("# yaml-language-server: $schema=study.schema.json\n"))
    let unknown = try Program.call(["init", "--like", "quikstart"], in: folder)
    #expect(unknown.code == 2 && unknown.output.isEmpty)
  }
}
