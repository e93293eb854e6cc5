import Documents
import Foundation
import Testing

@testable import DataFiles
@testable import Measures
@testable import Studies

private func identities(_ edits: (String, String)...) throws -> [String] {
  let text = StudySamples.edited(edits)
  return try Study(text: text, file: "tiny.yaml").cells.map(\.identity)
}

private func kernelIdentities(_ edits: (String, String)...) throws -> [String] {
  let text = StudySamples.edited(edits)
  return try Study(text: text, file: "tiny.yaml").cells
    .filter { $0.series.kind == "tangent-kernel" }.map(\.identity)
}

@Suite struct StudyIdentityTests {
  static let same: [(String, String)] = [
    ("title: A tiny study", "title: Another title"),
    ("aims: Does the program run?", "aims: Something else"),
    ("name: tiny", "name: renamed"),
    ("trials: 4", "trials: 400"),
    ("trials: 4", "trials: 4\nclaims: [K8]"),
    ("{weight: 0.5, mean: [-1], covariance: 0.05}", "{covariance: 0.05, mean: [-1], weight: 0.5}"),
    (
      "{weight: 0.5, mean: [-1], covariance: 0.05}", "{weight: 5e-1, mean: [-1.0], covariance: .05}"
    ),
    (
      "    - {weight: 0.5, mean: [-1], covariance: 0.05}",
      "    - weight: 0.50   # a comment\n      mean:\n        - -1\n      covariance: 0.05"
    ),
    (
      "{kind: variance-preserving, g: 1.0, at: 0.5}",
      "{at: 0.50, g: 1, kind: \"variance-preserving\"}"
    ),
    ("bias: 1.0", "bias: 1"),
    ("input: {bias: 1.0}\n", ""),
    ("[16, 32, 64]", "[64.0, 16, 32]"),
    ("[16, 32, 64]", "{from: 16, to: 64, factor: 2}"),
    ("m: [32]", "m: 32"),
    ("m: [32]", "m: [\"2*16\"]"),
    ("width: m, learning-rate: auto, steps: 16", "steps: \"8+8\", width: m"),
    ("steps: 16}\n  kernel", "steps: 16, init: antisymmetric, precision: double}\n  kernel"),
    ("network:", "net:"),
  ]

  static let different: [(String, String)] = [
    ("seed: 11", "seed: 12"),
    ("at: 0.5", "at: 0.6"),
    ("at: 0.5", "window: [0.1, 0.5]"),
    ("g: 1.0", "g: 1.1"),
    ("g: 1.0", "g: cosine"),
    ("covariance: 0.05", "covariance: 0.06"),
    ("mean: [-1]", "mean: [-2]"),
    ("bias: 1.0", "bias: none"),
    ("bias: 1.0", "bias: 2"),
    ("m: [32]", "m: [32], nested: true"),
    ("gcv]", "hold-out]"),
    (", gcv]", "]"),
    ("gcv]", "{fixed: 3}]"),
  ]

  @Test(arguments: same)
  func `what moves no number changes no identity`(_ old: String, _ new: String) throws {
    #expect(try Set(identities((old, new))) == Set(identities()))
  }

  @Test(arguments: different)
  func `what moves numbers changes every identity`(_ old: String, _ new: String) throws {
    #expect(try Set(identities((old, new))).isDisjoint(with: identities()))
  }

  @Test(arguments: [
    ("learning-rate: auto", "learning-rate: 0.1"), ("learning-rate: auto", "learning-rate: paper"),
    ("width: m", "width: 64"), ("auto, steps: 16", "auto, steps: 17"),
    ("auto, steps", "auto, init: plain, steps"), ("auto, steps", "auto, precision: single, steps"),
  ])
  func `a parameter of one estimator changes its cells and no others`(
    _ old: String, _ new: String
  ) throws {
    let before = try Set(identities())
    let after = try Set(identities((old, new)))
    #expect(before.intersection(after) == Set(try kernelIdentities()))
    #expect(after.count == before.count)
  }

  @Test func `learning rates have one identity in every notation`() throws {
    #expect(
      try identities(("learning-rate: auto", "learning-rate: 0.1"))
        == identities(("learning-rate: auto", "learning-rate: 1.0e-1")))
  }

  @Test func `another sample size has another identity`() throws {
    let before = try Set(identities())
    let after = try Set(identities(("[16, 32, 64]", "[16, 32, 65]")))
    #expect(before.intersection(after).count == 4)
    #expect(after.count == 6)
  }

  @Test func `numbers that differ only far behind the point are different`() throws {
    let near = ("covariance: 0.05", "covariance: 0.05000000000000001")
    #expect(try Set(identities(near)).isDisjoint(with: identities()))
  }

  @Test func `the fingerprint is FNV-1a with 128 bits`() {
    // The published values of the empty text and of "a" and "foobar" (RFC 9923, test code).
    #expect(fingerprint(of: "") == "6c62272e07bb014262b821756295c58d")
    #expect(fingerprint(of: "a") == "d228cb696f1a8caf78912b704e4a8964")
    #expect(fingerprint(of: "foobar") == "343e1662793c64bf6f0d3597ba446f18")
  }
}
