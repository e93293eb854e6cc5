import Calibration
import Diffusion
import Documents
import Estimators
import Foundation
import Measures
import Studies
import Testing

/// The page on the study file, compared with the reader in both directions.
@Suite struct StudyFormatPageTests {
  /// A row of a table of the page.
  private struct Row {
    let section: String
    let isKind: Bool
    let names: [String]
    let keys: [String]
  }

  private static func rows() throws -> [Row] {
    let page = try String(
      contentsOf: sources.deletingLastPathComponent().appendingPathComponent(
        "docs/study-format.md"), encoding: .utf8)
    var rows: [Row] = []
    var section = ""
    var isKind = false
    for line in page.split(separator: "\n") {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard line.hasPrefix("| ") else { continue }
      let columns = line.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false)
      if columns[0].hasPrefix("Key ") || columns[0].hasPrefix("Kind ") {
        isKind = columns[0].hasPrefix("Kind ")
        continue
      }
      let names = codes(columns[0])
      guard !names.isEmpty else { continue }
      rows.append(
        Row(section: section, isKind: isKind, names: names, keys: isKind ? codes(columns[1]) : []))
    }
    return rows
  }

  /// The texts between backticks.
  private static func codes(_ text: Substring) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  /// A key that no reader knows, nor takes for a mistyped one.
  private static let unknown = "qqqqqqqq"

  /// What is allowed wherever a document has the unknown key.
  private static func allowed(_ read: () throws -> Void) -> Set<String> {
    var keys: Set<String> = []
    do {
      try read()
      Issue.record("the unknown key was read")
    } catch let error as InvalidDocument {
      let messages = error.diagnostics.map(\.message).filter { $0.contains("'\(unknown)'") }
      #expect(!messages.isEmpty, "\(error)")
      for message in messages {
        guard let list = message.firstRange(of: "Allowed: ") else { continue }
        keys.formUnion(message[list.upperBound...].split(separator: ", ").map(String.init))
      }
    } catch {
      Issue.record("\(error)")
    }
    return keys
  }

  /// A study with some parts replaced.
  private static func study(_ changes: [String: String] = [:], further: String = "") -> String {
    let parts = [
      "process": "{kind: variance-preserving, at: 0.5}",
      "target": "{kind: box, lower: 0, upper: 1}",
      "design": "{n: [16, 32, 64], m: 8}", "estimators": "{kernel: {kind: tangent-kernel}}",
    ].merging(changes) { $1 }
    return "format: 1\nname: page\nseed: 1\n"
      + parts.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
      .map { "\($0.key): \($0.value)\n" }.joined() + further
  }

  private static func allowed(_ changes: [String: String], further: String = "") -> Set<String> {
    allowed { _ = try Study(text: study(changes, further: further), file: "page.yaml") }
  }

  /// An example of a catalogue, which is a mapping in braces, with the unknown key.
  private static func spoilt(_ example: String) -> String {
    let flow = example.replacing("\n", with: " ")
    let end = flow.lastIndex(of: "}") ?? flow.endIndex
    return flow[..<end] + ", \(unknown): 1}"
  }

  private static func kinds(_ section: String) throws -> [Row] {
    try rows().filter { $0.section == section && $0.isKind }
  }

  @Test func `processes and their keys are those of the catalogue`() throws {
    let rows = try Self.kinds("Process")
    #expect(rows.map { $0.names[0] } == ProcessCatalogue.all.map(\.name))
    for (row, kind) in zip(rows, ProcessCatalogue.all) {
      let keys = Self.allowed(["process": Self.spoilt(kind.example)])
      #expect(keys == Set(row.keys + ["kind", "at", "window"]), "\(kind.name)")
    }
  }

  @Test func `targets and their keys are those of the catalogue`() throws {
    let rows = try Self.kinds("Target")
    #expect(rows.map { $0.names[0] } == TargetCatalogue.all.map(\.name))
    for (row, kind) in zip(rows, TargetCatalogue.all) {
      let keys = Self.allowed(["target": Self.spoilt(kind.example)])
      #expect(keys == Set(row.keys + ["kind"]), "\(kind.name)")
    }
  }

  @Test func `estimators and their keys are those of the catalogue`() throws {
    let rows = try Self.kinds("Estimators")
    #expect(rows.map { $0.names[0] } == EstimatorCatalogue.all.map(\.name))
    for (row, kind) in zip(rows, EstimatorCatalogue.all) {
      let keys = Self.allowed(["estimators": "{one: \(Self.spoilt(kind.example))}"])
      #expect(keys == Set(row.keys + ["kind"]), "\(kind.name)")
    }
  }

  @Test func `stopping rules and their options are those of the catalogue`() throws {
    let rows = try Self.kinds("Stopping")
    #expect(rows.map { $0.names[0] } == StoppingCatalogue.all.map(\.name))
    for (row, kind) in zip(rows, StoppingCatalogue.all) {
      // Rules whose option is a number have no keys.
      guard !["fixed", "k-fold", "step", "time", "ridge"].contains(kind.name) else {
        #expect(row.keys.isEmpty)
        continue
      }
      let keys = Self.allowed(["stopping": "{\(kind.name): {\(Self.unknown): 1}}"])
      #expect(keys == Set(row.keys), "\(kind.name)")
    }
  }

  @Test func `measures and their options are those of the catalogue`() throws {
    let rows = try Self.kinds("Measure")
    #expect(rows.map { $0.names[0] } == MeasureCatalogue.all.map(\.name))
    for (row, kind) in zip(rows, MeasureCatalogue.all) {
      let keys = Self.allowed(["measure": "{\(kind.name): {\(Self.unknown): 1}}"])
      #expect(keys == Set(row.keys), "\(kind.name)")
    }
  }

  @Test func `parts of an answer are those that the reader knows`() throws {
    let rows = try Self.kinds("Answer")
    #expect(rows.map { $0.names[0] } == AnswerPart.named.map(\.name))
  }

  /// What may stand in each mapping of a study, by the path of the mapping.
  private static func mappings() throws -> [String: Set<String>] {
    let bad = "\(unknown): 1"
    let times = "times: {\(bad)}"
    let mixture = "{mean: [0], covariance: 1, \(bad)}"
    let law = "{target: {kind: box, lower: 0, upper: 1}, \(bad)}"
    let random =
      "{kind: subspace, random: {ambient: 2, rank: 1, \(bad)}, latent: {kind: box, lower: 0, upper: 1}}"
    let table: [String: ([String: String], String)] = [
      "": ([:], "\(bad)\n"),
      "process.g": (
        ["process": "{kind: variance-preserving, g: {linear: [1, 2], \(bad)}, at: 1}"], ""
      ),
      "process.sigma": (
        ["process": "{kind: variance-exploding, sigma: {from: 1, to: 2, \(bad)}, at: 1}"], ""
      ),
      "target.random": (["target": random], ""),
      "input": ([:], "input: {\(bad)}\n"),
      "input.truncate": ([:], "input: {truncate: {radius: 1, method: clip, \(bad)}}\n"),
      "labels": ([:], "labels: {noise: 2, \(bad)}\n"),
      "variants.NAME": ([:], "variants: {one: {\(bad)}}\n"),
      "regression": (
        ["process": "", "target": "", "estimators": "{one: {kind: gradient-flow}}"],
        "regression: {kind: torus-series, decay: 2, source: 1, noise: 1, \(bad)}\n"
      ),
      "design": (["design": "{n: 16, \(bad)}"], ""),
      "design.n": (["design": "{n: {from: 16, to: 64, \(bad)}}"], ""),
      "trials": ([:], "trials: {\(bad)}\n"),
      "trials.until": ([:], "trials: {at-most: 80, until: {slope-se: 0.1, \(bad)}}\n"),
      "trials.on-failure": ([:], "trials: {on-failure: {redraw: 1, \(bad)}}\n"),
      "estimators.times": (["estimators": "{one: {kind: gradient-flow, \(times)}}"], ""),
      "estimators.ridges": (["estimators": "{one: {kind: kernel-ridge, ridges: {\(bad)}}}"], ""),
      "claims": ([:], "claims: [{id: one, kind: upper, exponent: 1, source: notes, \(bad)}]\n"),
      "declared": ([:], "claims: [K8]\ndeclared: {contrast: K8, \(bad)}\n"),
    ]
    var found = table.mapValues { allowed($0.0, further: $0.1) }
    found["target.components"] = allowed([
      "target": "{kind: gaussian-mixture, components: [\(mixture)]}"
    ]).union(allowed(["target": "{kind: mixture, components: [\(law)]}"]))
    found["estimators.kernel"] = Set(
      KernelCatalogue.all.flatMap { kind in
        allowed([
          "estimators": "{one: {kind: kernel-ridge, kernel: {kind: \(kind.name), \(bad)}}}"
        ])
      })
    found["answer"] = allowed([:], further: "answer: {stopping: oracle, \(bad)}\n").union(
      allowed(
        [:],
        further:
          "measure: assumptions\nanswer: {measure: assumptions, exponent: 1, source: notes, \(bad)}\n"
      ))
    found["process"] = ["kind", "at", "window"]
    found["variants"] = ["paired"]
    return found.merging(try calibration()) { $1 }
  }

  private static func calibration() throws -> [String: Set<String>] {
    let folder = try TemporaryFolder()
    let path = folder.file("calibration.yaml")
    func keys(top: String = "", own: String = "", law: String = "") throws -> Set<String> {
      try """
      format: 1
      name: page
      seed: 1
      calibration:
        exponent: 0.5
        n: [16, 32, 64, 128, 256]
        trials: 5
        variation: 0.5
        laws: {one: {mean: "n^-b"\(law)}}
      \(own.isEmpty ? "" : "  " + own)
      \(top)
      """.write(toFile: path, atomically: true, encoding: .utf8)
      return allowed { _ = try CalibrationStudy(path: path) }
    }
    let bad = "\(unknown): 1"
    #expect(
      try keys(top: bad) == ["format", "name", "title", "aims", "seed", "calibration"])
    return [
      "calibration": try keys(own: bad), "calibration.laws": try keys(law: ", \(bad)"),
    ]
  }

  @Test func `keys of the page and of the reader are the same, mapping by mapping`() throws {
    var page: [String: Set<String>] = [:]
    for row in try Self.rows() where !row.isKind {
      for name in row.names {
        let cut = name.lastIndex(of: ".")
        let mapping = cut.map { String(name[..<$0]) } ?? ""
        let key = cut.map { String(name[name.index(after: $0)...]) } ?? name
        #expect(
          page[mapping, default: []].insert(key).inserted, "\(name) is in the page twice")
      }
    }
    // Keys of kinds of estimators, explained once for all kinds.
    let estimatorKeys = try Self.kinds("Estimators").flatMap(\.keys)
    #expect(page.removeValue(forKey: "estimators")?.isSubset(of: estimatorKeys) == true)
    let reader = try Self.mappings()
    #expect(Set(page.keys) == Set(reader.keys))
    for (mapping, keys) in reader {
      #expect(page[mapping] == keys, "in '\(mapping)'")
    }
  }

  /// Keys of mappings that the tests above do not reach are found by the calls that read them.
  @Test func `every key that the sources read is in the page`() throws {
    var known: Set<String> = ["calibration", "linear"]
    for row in try Self.rows() {
      known.formUnion(row.keys)
      known.formUnion(row.names.flatMap { $0.split(separator: ".").map(String.init) })
    }
    let call =
      /\b(?:section|root|design|linear|sigma|range|part|own|random|until|redraw|series)\??\.(?:optional)?(?:[nN]ode|[sS]tring|[sS]trings|[nN]umber|[nN]umbers|[iI]nteger|[iI]ntegers|[bB]oolean|[cC]hoice|[eE]xpression|[mM]atrix|[sS]ection|[sS]ections|namedSections|seed|value|contains|fileName|[sS]ampleSizes)\(\s*"([a-z-]+)"/
    var count = 0
    for module in ["Studies", "Diffusion", "Estimators", "Theory", "Measures", "Calibration"] {
      for file in try files(of: module, ending: ".swift") {
        for match in file.text.matches(of: call) {
          count += 1
          #expect(known.contains(String(match.1)), "\(module)/\(file.name): \(match.1)")
        }
      }
    }
    #expect(count > 100)
  }

  @Test func `the example of the page is a study`() throws {
    let page = try String(
      contentsOf: sources.deletingLastPathComponent().appendingPathComponent(
        "docs/study-format.md"), encoding: .utf8)
    let example = try #require(page.firstMatch(of: /```yaml\n(format: 1\n(?:.|\n)*?)```/))
    let study = try Study(text: String(example.1), file: "page.yaml")
    #expect(study.name == "two-atoms" && study.claims.count == 2)
  }
}
