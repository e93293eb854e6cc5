import Documents
import Foundation

@testable import Analysis
@testable import Runs
@testable import Studies

/// Small studies that tests write, edit and run.
enum StudySamples {
  /// Two estimators on a mixture in one dimension: a cell takes a few milliseconds.
  static let text = """
    format: 1
    name: tiny
    title: A tiny study
    aims: Does the program run?
    seed: 11
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target:
      kind: gaussian-mixture
      components:
        - {weight: 0.5, mean: [-1], covariance: 0.05}
        - {weight: 0.5, mean: [1], covariance: 0.1}
    input: {bias: 1.0}
    design: {n: [16, 32, 64], m: [32]}
    estimators:
      network: {kind: two-layer-relu, width: m, learning-rate: auto, steps: 16}
      kernel: {kind: tangent-kernel, steps: 16}
    stopping: [oracle, oracle-realised, gcv]
    trials: 4

    """

  /// The control: exponent and constant are known exactly.
  static let control = """
    format: 1
    name: control
    seed: 20260117
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: gaussian-mixture, components: [{mean: [0.5, -0.25], covariance: 0.5}]}
    design: {n: {from: 64, to: 4096, factor: 2}}
    estimators:
      plug-in: {kind: gaussian-mean}
    trials: 600
    claims: [gaussian-mean-control]

    """

  /// The tiny study with texts replaced, each of which must be there.
  static func edited(_ edits: [(String, String)], in text: String = text) -> String {
    edits.reduce(text) { text, edit in
      precondition(text.contains(edit.0), "the study has no '\(edit.0)'")
      return text.replacingOccurrences(of: edit.0, with: edit.1)
    }
  }

  /// The tiny study, edited and read.
  static func study(
    _ edits: (String, String)..., trials: Int? = nil, quick: Bool = false
  ) throws -> Study {
    try Study(text: edited(edits), file: "tiny.yaml", trials: trials, quick: quick)
  }

  /// The faults of a text, one a line; empty for a study without fault.
  static func faults(_ text: String) -> [String] {
    do throws(InvalidDocument) {
      _ = try Study(text: text, file: "tiny.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
