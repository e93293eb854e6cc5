import Diffusion
import Estimators
import Testing
import Theory

@Suite struct CatalogueTests {
  @Test func `claims lists every claim, and explains each by id and by code`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["claims"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count == ClaimCatalogue.all.count)
    for (line, claim) in zip(lines, ClaimCatalogue.all) {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.prefix(2) == [claim.code ?? "", claim.id].filter { !$0.isEmpty }[...])
      #expect(line.hasSuffix(claim.title))
      let full = try Program.call(["claims", claim.id], in: folder)
      #expect(full.code == 0 && full.errors.isEmpty)
      for part in [claim.statement, claim.source.citation, claim.provenance.detail] {
        #expect(full.output.contains(part))
      }
      for assumption in claim.assumptions { #expect(full.output.contains(assumption)) }
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
    #expect(list.output.split(separator: "\n").count == 2 * TargetCatalogue.all.count)
    for kind in TargetCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      #expect(list.output.contains(kind.summary))
      #expect(list.output.contains("  \(kind.example)\n"))
      try folder.write(kind.example, to: "t.yaml")
      try folder.write("0,0\n", to: "x.csv")
      let score = try Program.call(
        ["score", "--target", "t.yaml", "--alpha", "0.5", "--h", "1", "--points", "x.csv"],
        in: folder)
      #expect(score.code == 0, "\(kind.name): \(score.errors)")
    }
  }

  @Test func `estimators lists every estimator and stopping rule with examples that work`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.call(["estimators"], in: folder)
    #expect(list.code == 0 && list.errors.isEmpty)
    #expect(
      list.output.split(separator: "\n").count
        == 2 * EstimatorCatalogue.all.count + 1 + StoppingCatalogue.all.count)
    for rule in StoppingCatalogue.all {
      #expect(list.output.contains("\n" + rule.name))
      #expect(list.output.contains(rule.summary))
    }
    for kind in EstimatorCatalogue.all {
      #expect(list.output.contains("\n" + kind.name) || list.output.hasPrefix(kind.name))
      #expect(list.output.contains("  \(kind.example)\n"))
      try folder.write(
        """
        format: 1
        name: example
        seed: 1
        process: {kind: variance-preserving, at: 1}
        target: {kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}
        design: {n: 16, m: [8]}
        estimators: {example: \(kind.example)}
        """, to: "s.yaml")
      let outcome = try Program.call(["validate", "s.yaml"], in: folder)
      #expect(
        outcome == Outcome(code: 0, output: "s.yaml: valid; 1 cells, 40 trials each\n", errors: ""))
    }
  }
}
