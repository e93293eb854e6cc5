import Diffusion
import Foundation
import Statistics
import Testing

@testable import Calibration
@testable import DataFiles
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// A study of several variants, named as given.
private func study(_ variants: [String], seed: Int = 7, extra: String = "") throws -> Study {
  try Study(
    text: """
      format: 1
      name: variants
      seed: \(seed)
      process: {kind: variance-preserving, g: 1.0, at: 0.5}
      target: {kind: atoms, points: [[-1], [1]]}
      variants:
      \(extra)\(variants.map { "  \($0)" }.joined(separator: "\n"))
      design: {n: [16, 24, 32]}
      estimators: {kernel: {kind: tangent-kernel, steps: 8}}
      stopping: [oracle]
      trials: 20
      """, file: "variants.yaml")
}

/// The first uniform number of a variant's data at a trial.
private func firstDraw(_ study: Study, _ name: String, trial: UInt32 = 0, n: Int = 16) throws
  -> Double
{
  let variant = try #require(study.variants.first { $0.name == name })
  return study.trial(trial, sampleSize: n, variant: variant).key.stream(for: .data).uniform()
}

@Suite struct VariantStreamTests {
  @Test func `all variants of all committed studies have streams of their own`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "studies")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count > 20)
    for file in files {
      let path = folder.appending(path: file).path
      guard !CalibrationStudy.isCalibration(path: path) else { continue }
      let study = try Study(path: path)
      let seeds = study.variants.map { study.seed(of: $0) }
      if study.isPaired {
        #expect(Set(seeds).count == study.variantsByData.count, "\(file)")
      } else {
        #expect(Set(seeds).count == seeds.count, "\(file)")
      }
    }
  }

  @Test func `the same name in another order or study has the same numbers`() throws {
    let one = try study(["copy 1: {}", "copy 2: {}"])
    let other = try study(["other: {}", "copy 2: {}", "copy 1: {}"])
    for name in ["copy 1", "copy 2"] {
      #expect(try firstDraw(one, name) == firstDraw(other, name))
      #expect(try firstDraw(one, name) != firstDraw(study(["\(name): {}"], seed: 8), name))
    }
    #expect(try firstDraw(one, "copy 1") != firstDraw(one, "copy 2"))
  }

  @Test func `paired variants share the data of one law, process and times`() throws {
    let paired = try study(
      [
        "whole: {}", "clipped: {input: {truncate: {radius: 1, method: clip}}}",
        "later: {process: {kind: variance-preserving, g: 1.0, at: 0.7}}",
        "uniform: {target: {kind: box, lower: [-1], upper: [1]}}",
      ], extra: "  paired: true\n")
    #expect(paired.isPaired && paired.variants.count == 4)
    let groups = paired.variantsByData.map { $0.map(\.name) }
    #expect(groups == [["whole", "clipped"], ["later"], ["uniform"]])
    #expect(try firstDraw(paired, "whole") == firstDraw(paired, "clipped"))
    #expect(try firstDraw(paired, "whole") != firstDraw(paired, "later"))
    #expect(Set(paired.cells.map(\.identity)).count == paired.cells.count)
    let apart = try study(["whole: {}", "clipped: {}"])
    #expect(Set(apart.cells.map(\.identity)).isDisjoint(with: paired.cells.map(\.identity)))
    let again = try study(["whole: {}", "clipped: {}"], extra: "  paired: false\n")
    #expect(again.cells.map(\.identity) == apart.cells.map(\.identity))
  }

  @Test func `a pairing that is no truth value is named with its place`() {
    #expect {
      try study(["a: {}"], extra: "  paired: {}\n")
    } throws: { error in
      "\(error)".contains("variants.yaml:7:11: 'paired' must be true or false")
    }
  }

  /// 25 variants that differ in their last letter alone, on one problem: 300 pairs of columns.
  ///
  /// The first of 200 uniform numbers a variant. For independent columns a correlation has the standard error
  /// 1/√200, and the largest of 300 is below 4.2 of them with a probability of 99 %.
  @Test func `variants of any names are uncorrelated`() throws {
    let names = (0..<25).map { "copy \(UnicodeScalar(UInt8(97 + $0)))" }
    let study = try study(names.map { "\($0): {}" })
    let columns = try names.map { name in
      try (0..<200).map { try firstDraw(study, name, trial: UInt32($0)) }
    }
    func correlation(_ a: [Double], _ b: [Double]) -> Double {
      let (u, v) = (Moments(a), Moments(b))
      let products = zip(a, b).map { ($0 - u.mean) * ($1 - v.mean) }
      return products.reduce(0, +)
        / (u.sumOfSquaredDeviations * v.sumOfSquaredDeviations).squareRoot()
    }
    var largest = 0.0
    for i in columns.indices {
      for j in 0..<i { largest = max(largest, abs(correlation(columns[i], columns[j]))) }
    }
    #expect(largest < 4.2 / 200.0.squareRoot(), "\(largest)")
  }
}
