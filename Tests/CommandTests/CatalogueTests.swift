import Diffusion
import Estimators
import Measures
import Reports
import Runs
import Testing
import Theory

/// A study of one problem and sample size around an example.
private func study(
  process: String = "{kind: variance-preserving, at: 1}",
  estimators: String = "{kernel: {kind: tangent-kernel}}", further: String = ""
) -> String {
  """
  format: 1
  name: example
  seed: 1
  process: \(process)
  target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
  design: {n: 16, m: [8]}
  estimators: \(estimators)
  \(further)
  """
}

@Suite struct CatalogueTests {
  @Test func `claims lists every claim, and explains each by id and by code`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["claims"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count == ClaimCatalogue.all.count)
    for (line, claim) in zip(lines, ClaimCatalogue.all) {
      let columns = line.split(separator: " ").map(String.init)
      #expect(columns.prefix(2) == [claim.code ?? "", claim.id].filter { !$0.isEmpty }[...])
      #expect(line.hasSuffix(claim.title))
      let full = try Program.call(["claims", claim.id], in: folder)
      #expect(full.code == 0 && full.errors.isEmpty)
      let words = full.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for part in [claim.statement, claim.source.citation, claim.provenance.detail]
        + claim.assumptions
      {
        #expect(words.contains(part.split(separator: " ").joined(separator: " ")))
      }
      #expect(full.output.contains("\n    " + claim.formula + "\n"))
      // Words alone may be longer than a line.
      #expect(full.output.split(separator: "\n").allSatisfy { $0.count <= 110 })
      if let code = claim.code {
        #expect(try Program.call(["claims", code.lowercased()], in: folder) == full)
      }
    }
  }

  @Test func `an unknown claim exits with 2 and names the nearest`() throws {
    let outcome = try Program.call(["claims", "wibisono-2024"], in: try TemporaryFolder())
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("scorebound: unknown claim 'wibisono-2024'"))
    for claim in ClaimCatalogue.all { #expect(outcome.errors.contains(claim.id)) }
  }

  @Test func `targets lists every target with an example that works`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["targets"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    let examples = TargetCatalogue.all.map { $0.example.split(separator: "\n").count }
    // And three lines on controls.
    #expect(
      list.output.split(separator: "\n").count
        == TargetCatalogue.all.count + examples.reduce(0, +) + 3)
    for kind in TargetCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      #expect(list.output.contains(kind.summary))
      let lines = kind.example.split(separator: "\n")
      #expect(list.output.contains("  " + lines.joined(separator: "\n    ") + "\n"))
      try folder.write(kind.example, to: "t.yaml")
      // The command says which dimension it wants, where it is another.
      var code = -1
      for dimension in 1...10 where code != 0 {
        let point = Array(repeating: "0", count: dimension).joined(separator: ",")
        try folder.write(point + "\n", to: "x.csv")
        code = try Program.call(
          ["score", "--target", "t.yaml", "--alpha", "0.5", "--h", "1", "--points", "x.csv"],
          in: folder
        ).code
      }
      #expect(code == 0, "\(kind.name)")
    }
  }

  @Test func `processes lists every process with an example that works`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["processes"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    #expect(list.output.split(separator: "\n").count == 2 * ProcessCatalogue.all.count)
    for kind in ProcessCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      #expect(list.output.contains(" \(kind.summary)\n"))
      let lines = kind.example.split(separator: "\n")
      #expect(list.output.contains("  " + lines.joined(separator: "\n    ") + "\n"))
      try folder.write(study(process: kind.example), to: "s.yaml")
      let outcome = try Program.call(["validate", "s.yaml"], in: folder)
      #expect(
        outcome == Outcome(code: 0, output: "s.yaml: valid; 1 cell, 40 trials each\n", errors: ""))
    }
  }

  @Test func `estimators lists every estimator and stopping rule with examples that work`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["estimators"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    #expect(
      list.output.split(separator: "\n").count
        == 2 * EstimatorCatalogue.all.count + 1 + StoppingCatalogue.all.count
        + StoppingCatalogue.all.reduce(0) { sum, rule in
          sum + rule.examples.count { $0 != rule.name }
        })
    for rule in StoppingCatalogue.all {
      #expect(list.output.contains("\n" + rule.name))
      #expect(list.output.contains(rule.summary))
      for example in rule.examples {
        try folder.write(study(further: "stopping: [\(example)]"), to: "s.yaml")
        let outcome = try Program.call(["validate", "s.yaml"], in: folder)
        #expect(outcome.code == 0, "\(example): \(outcome)")
      }
    }
    for kind in EstimatorCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      let lines = kind.example.split(separator: "\n")
      #expect(list.output.contains("  " + lines.joined(separator: "\n    ") + "\n"))
      try folder.write(study(estimators: "{example: \(kind.example)}"), to: "s.yaml")
      let outcome = try Program.call(["validate", "s.yaml"], in: folder)
      #expect(
        outcome == Outcome(code: 0, output: "s.yaml: valid; 1 cell, 40 trials each\n", errors: ""))
    }
  }

  @Test func `measures lists every measure with examples that work`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["measures"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    let examples = MeasureCatalogue.all.map { kind in kind.examples.filter { $0 != kind.name } }
    #expect(
      list.output.split(separator: "\n").count
        == MeasureCatalogue.all.count + examples.reduce(0) { $0 + $1.count })
    #expect(Set(MeasureCatalogue.all.map(\.summary)).count == MeasureCatalogue.all.count)
    for kind in MeasureCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      #expect(list.output.contains(" \(kind.summary)\n"))
      for example in kind.examples {
        #expect(example == kind.name || list.output.contains("\n  \(example)\n"))
        try folder.write(
          study(
            estimators:
              "{network: {kind: two-layer-relu, width: m}, kernel: {kind: tangent-kernel}}",
            further: "measure: [\(example)]"), to: "s.yaml")
        let outcome = try Program.call(["validate", "s.yaml"], in: folder)
        #expect(
          outcome
            == Outcome(code: 0, output: "s.yaml: valid; 2 cells, 40 trials each\n", errors: ""),
          "\(example)")
      }
    }
  }
}
