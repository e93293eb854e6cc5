import Diffusion
import Documents
import Estimators
import Foundation
import Testing
import Theory

@testable import Runs
@testable import Studies

/// An edit of the tiny study and all that is to be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let expected: [String]

  init(_ old: String, _ new: String, _ expected: String...) {
    self.old = old
    self.new = new
    self.expected = expected.map { "tiny.yaml:" + $0 }
  }

  var testDescription: String { new.isEmpty ? "without \(old)" : new }
}

private let mixtures = [
  Fault(
    "covariance: 0.05", "covariance: -0.05",
    "10:45: a covariance must not be negative; it is -0.05"),
  Fault(
    "mean: [1], covariance: 0.1", "mean: [1], covariance: [[-0.1]]",
    "11:44: the covariance has the negative eigenvalue -0.1"),
  Fault(
    "mean: [1], covariance: 0.1", "mean: [1], covariance: [[0.1, 0], [0, 0.1]]",
    "11:44: the covariance is 2 x 2, the mean has 1 coordinates"),
  Fault(
    "weight: 0.5, mean: [1]", "weight: 0.4, mean: [1]",
    "10:5: the weights must sum to 1; they sum to 0.9"),
  Fault(
    "mean: [1],", "mean: [1, 0],",
    "11:27: the mean has 2 coordinates, the first component's 1"),
  Fault(
    "mean: [1],", "mean: [.nan],",
    "11:28: an entry of 'mean' must be a finite number, found '.nan'"),
  Fault(
    "covariance: 0.05", "covarance: 0.05",
    "10:7: missing key 'covariance' in a component of the mixture",
    "10:33: unknown key 'covarance' in a component of the mixture; did you mean 'covariance'? "
      + "Allowed: covariance, weight, mean"),
  Fault(
    "kind: gaussian-mixture", "kind: gaussian-mixtures",
    "8:9: 'kind' must be one of \(targetKinds), found 'gaussian-mixtures'. "
      + "Did you mean 'gaussian-mixture'?"),
]

private let times = [
  Fault(
    "at: 0.5", "window: [0, 2.0]",
    "6:54: T0 must be positive, but it is 0.0: the score is unbounded as t goes to 0"),
  Fault(
    "at: 0.5", "window: [-0.1, 2.0]",
    "6:54: T0 must be positive, but it is -0.1: the score is unbounded as t goes to 0"),
  Fault("at: 0.5", "at: 0", "6:50: the time must be positive; it is 0.0"),
  Fault("at: 0.5", "window: [1]", "6:54: the window must be two times [T0, T]"),
]

private let designs = [
  Fault("n: [16, 32, 64]", "n: 0", "13:13: 'n' must be between 1 and 10000000, found 0"),
  Fault("n: [16, 32, 64]", "n: [16, 16]", "13:13: a sample size is given twice"),
  Fault(
    "n: [16, 32, 64]", "n: [16, 32.5]",
    "13:18: an entry of 'n' must be a whole number, found '32.5'"),
  Fault(
    "n: [16, 32, 64]", "n: {from: 16, to: 8}", "13:28: the range ends at 8, below its start 16"),
  Fault(
    "n: [16, 32, 64]", "n: {from: 16, to: 80, factor: 1.0}",
    "13:40: the factor must be at least 1.01; it is 1.0"),
  Fault(
    "n: [16, 32, 64]", "n: {from: 16, too: 80}",
    "13:13: missing key 'to' in the range of n",
    "13:24: unknown key 'too' in the range of n; did you mean 'to'? Allowed: from, to, factor"),
  Fault(", m: [32]", "", "15:42: the width is m, but the design has no m"),
  Fault(
    "m: [32]", "m: [33]",
    "15:42: an antisymmetric network pairs its neurons: the width must be even, but it is 33"),
  Fault(
    "m: [32]", "m: [\"n^^2\"]",
    "13:31: in \"n^^2\" at column 3: expected a number, a name or '(', found '^'"),
]

/// The names of catalogues, as messages list them.
private let targetKinds = TargetCatalogue.all.map(\.name).joined(separator: ", ")
private let estimatorKinds = EstimatorCatalogue.all.map(\.name).joined(separator: ", ")
private let stoppingRules = StoppingCatalogue.all.map(\.name).joined(separator: ", ")

private let estimators = [
  Fault(
    "kind: tangent-kernel", "kind: tangent-kernal",
    "16:18: 'kind' must be one of \(estimatorKinds), found 'tangent-kernal'. "
      + "Did you mean 'tangent-kernel'?"),
  Fault(
    "learning-rate: auto", "learning-rate: 0",
    "15:60: the learning rate must be auto, paper or a positive number"),
  Fault(
    "learning-rate: auto", "learning-rate: fast",
    "15:60: 'learning-rate' must be a number, found 'fast'"),
  Fault(
    "kernel: {kind: tangent-kernel, steps: 16}", "plug-in: {kind: gaussian-mean}",
    "16:19: gaussian-mean needs a target that is one Gaussian with covariance σ₀² I"),
  Fault(
    "gcv]", "gvc]",
    "17:37: a stopping rule must be one of \(stoppingRules), found 'gvc'. Did you mean 'gcv'?"),
  Fault(
    "gcv]", "fixed]",
    "17:37: the rule fixed needs a step from 0 to 1e9: {fixed: 100} or {fixed: \"n^0.5\"}"),
  Fault(
    "gcv]", "{fixd: 3}]",
    "17:38: unknown key 'fixd' in a stopping rule; did you mean 'fixed'? Allowed: "
      + stoppingRules),
]

private let rest = [
  Fault(
    "trials: 4", "trials: 4\nreps: 3",
    "19:1: unknown key 'reps' in the study. Allowed: format, name, title, aims, answer, seed, process, "
      + "target, input, labels, copies, regression, variants, design, stopping, measure, estimators, trials, claims, related, declared, control-variates"
  ),
  Fault(
    "trials: 4", "trials: 4\nrisk: {method: auto}",
    "19:1: unknown key 'risk' in the study. Allowed: format, name, title, aims, answer, seed, process, "
      + "target, input, labels, copies, regression, variants, design, stopping, measure, estimators, trials, claims, related, declared, control-variates"
  ),
  Fault("seed: 11", "seed: eleven", "5:7: 'seed' must be a whole number, found 'eleven'"),
  Fault("seed: 11", "seed: -1", "5:7: 'seed' must be at least 0, found -1"),
  Fault("seed: 11\n", "", "1:1: missing key 'seed' in the study"),
  Fault(
    "seed: 11", "seed: 11\nseed: 12",
    "6:1: the key 'seed' is already on line 5; give it once"),
  Fault(
    "name: tiny", "name: ../tiny",
    "2:7: names are used as file names: use only letters, digits, '-', '_' and '.'"),
  Fault("format: 1", "format: 2", "1:9: this program reads format 1; the file has format 2"),
  Fault("trials: 4", "trials: 0", "18:9: 'trials' must be between 1 and 1000000, found 0"),
  Fault(
    "trials: 4", "trials: \"4\"",
    "18:9: 'trials' must be a whole number, found the quoted text \"4\"; remove the quotes"),
  Fault(
    "trials: 4", "trials: {count: 5}",
    "18:10: unknown key 'count' in the trials. Allowed: at-least, at, at-most, until, on-failure, failed-at-most, time-limit"
  ),
  Fault(
    "trials: 4", "trials: 4\nclaims: [K77]",
    "19:10: \(ClaimCatalogue.unknownMessage("K77"))"),
  Fault(
    "bias: 1.0", "bias: 0",
    "12:15: a bias of 0 adds nothing; write none for no bias"),
  Fault(
    "process: {", "process: [",
    "6:53: expected ',' or ']' for the list that opens at line 6, column 10"),
  Fault("title:", "\ttitle:", "3:1: a tab is not allowed here; indent with spaces"),
]

@Suite struct StudyFaultTests {
  @Test(arguments: mixtures + times + designs + estimators + rest)
  func `a fault is told once, with its place and what would be right`(_ fault: Fault) {
    let text = StudySamples.edited([(fault.old, fault.new)])
    #expect(StudySamples.faults(text) == fault.expected)
  }

  @Test func `ranges that come to more than a plan can hold are refused with their numbers`() {
    let widths = (1...60).map { "\(2 * $0)" }.joined(separator: ", ")
    let cells = StudySamples.edited([
      ("{n: [16, 32, 64], m: [32]}", "{n: {from: 1, to: 10000000, factor: 1.01}, m: [\(widths)]}")
    ])
    #expect(
      StudySamples.faults(cells)
        == [
          "tiny.yaml:13:9: the design has more than 20,000 cells; take fewer sizes, widths or variants"
        ])
    let trials = StudySamples.edited([
      ("[16, 32, 64]", "[16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26]"),
      ("trials: 4", "trials: 1000000"),
    ])
    #expect(
      StudySamples.faults(trials)
        == [
          "tiny.yaml:18:9: the study asks for up to 22,000,000 trials in all; at most 20,000,000 are "
            + "possible"
        ])
  }

  @Test func `a missing file is a sentence`() {
    let error = #expect(throws: InvalidDocument.self) { try Study(path: "/nowhere/study.yaml") }
    #expect(error?.description == "/nowhere/study.yaml: there is no such file")
  }

  @Test func `an unknown estimator in a claim is told with the nearest name`() {
    let claim =
      "claims: [{id: mine, kind: upper, estimators: [kernl], exponent: 1, source: reading}]\n"
    #expect(
      StudySamples.faults(StudySamples.text + claim)
        == ["tiny.yaml:19:47: the study has no estimator 'kernl'; did you mean 'kernel'?"])
  }

  @Test func `faults of many sections are told in one pass, in the order of the file`() {
    let text = StudySamples.edited([
      ("seed: 11", "seed: eleven"), ("at: 0.5", "window: [0, 2]"),
      ("covariance: 0.05", "covariance: -1"), ("n: [16, 32, 64]", "n: 0"),
      ("kind: tangent-kernel", "kind: tangent-kernal"), ("gcv]", "gvc]"),
      ("trials: 4", "trials: no\nclaims: [K77]"),
    ])
    let places = StudySamples.faults(text).map { fault in
      fault.split(separator: ":").prefix(3).joined(separator: ":")
    }
    #expect(
      places == [
        "tiny.yaml:5:7", "tiny.yaml:6:54", "tiny.yaml:10:45", "tiny.yaml:13:13",
        "tiny.yaml:16:18", "tiny.yaml:17:37", "tiny.yaml:18:9", "tiny.yaml:19:10",
      ])
  }

  @Test(arguments: [
    ("auto, steps: 16", "auto, steps: -4"), ("gcv]", "{fixed: -3}]"),
    ("m: [32]", "m: [32, 32]"), ("gcv]", "gcv, gcv]"),
  ])
  func `what cannot be meant is refused`(_ old: String, _ new: String) {
    let faults = StudySamples.faults(StudySamples.edited([(old, new)]))
    #expect(faults.count == 1, "\(faults)")
  }
}
