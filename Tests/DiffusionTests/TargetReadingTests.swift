import Diffusion
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct TargetReadingTests {
  @Test(arguments: TargetCatalogue.all.map(\.name))
  func `the example of a kind is read without complaint`(name: String) throws {
    let kind = try #require(TargetCatalogue.all.first { $0.name == name })
    let (target, messages) = readTarget(kind.example)
    #expect(messages == [])
    #expect(target?.summary.isEmpty == false)
    #expect(kind.example.contains("kind: \(name)") && !kind.summary.isEmpty)
  }

  @Test func `mean and second moment are those of the text`() throws {
    let mixture = try target(Laws.quickstartText)
    #expect(mixture.mean == [0, 0])
    // 1 + (0.05 + 0.05 + 0.1 + 0.05)/2.
    #expect(abs(mixture.secondMoment - 1.125) < 1e-15)
    let atoms = try target("{kind: atoms, points: [[3, 4], [0, 0]], weights: [0.2, 0.8]}")
    #expect(abs(atoms.mean[0] - 0.6) < 1e-15 && abs(atoms.mean[1] - 0.8) < 1e-15)
    #expect(abs(atoms.secondMoment - 5) < 1e-14)
    #expect(atoms.properties.supportRadius == 5)
  }

  @Test(arguments: [
    // Equal; one larger in every direction; crossing, as in the quickstart; equal in one direction.
    ("[[0.1, 0.02], [0.02, 0.05]]", "[[0.1, 0.02], [0.02, 0.05]]", true),
    ("0.05", "[[0.1, 0.02], [0.02, 0.08]]", true),
    ("0.05", "[[0.1, 0.02], [0.02, 0.05]]", false),
    ("[[0.1, 0], [0, 0.05]]", "0.1", false),
  ])
  func `a mixture's score is Lipschitz where the covariances are ordered`(
    first: String, second: String, expected: Bool
  ) throws {
    let mixture = try target(
      "{kind: gaussian-mixture, components: [{weight: 0.5, mean: [-1, 0], covariance: \(first)}, "
        + "{weight: 0.5, mean: [1, 0], covariance: \(second)}]}")
    #expect(mixture.properties.hasLipschitzScore == expected)
    // The slope of the score along the curve where both weigh the same, far out: it stays bounded or
    // grows like |x|², by a factor of about 16 from |x| = 10 to 40.
    let slopes = [10.0, 40.0].map { steepest(mixture, radius: $0) }
    #expect((slopes[1] < 1.5 * slopes[0]) == expected, "\(slopes)")
  }

  @Test func `on the line a mixture's score is Lipschitz`() throws {
    let mixture = try target(
      "{kind: gaussian-mixture, components: [{weight: 0.5, mean: [-1], covariance: 0.1}, "
        + "{weight: 0.5, mean: [1], covariance: 0.4}]}")
    #expect(mixture.properties.hasLipschitzScore)
  }

  @Test func `properties say what a claim may assume`() throws {
    let mixture = try target(Laws.quickstartText).properties
    #expect(mixture.hasDensity && mixture.isSubGaussian)
    #expect(mixture.supportRadius == nil && mixture.smoothness == .infinity)
    let degenerate = try target(Laws.degenerateText).properties
    #expect(!degenerate.hasDensity && !degenerate.hasLipschitzScore)
    #expect(degenerate.smoothness == nil && degenerate.isSubGaussian)
    let atoms = try target(Laws.atomsText).properties
    #expect(!atoms.hasDensity && !atoms.hasLipschitzScore && atoms.smoothness == nil)
    #expect(atoms.supportRadius == 5)
  }

  @Test func `a full covariance that is isotropic is one`() throws {
    let text =
      "{kind: gaussian-mixture, components: [{mean: [1, 2], covariance: [[3, 0], [0, 3]]}]}"
    let law = try #require(try target(text) as? GaussianMixture)
    #expect(law.isotropicGaussian?.mean == [1, 2] && law.isotropicGaussian?.variance == 3)
    let other = try target(Laws.quickstartText) as? GaussianMixture
    #expect(other?.isotropicGaussian == nil)
  }

  @Test func `weights that miss 1 by rounding are scaled`() throws {
    let third = "0.3333333333"
    let text = "{kind: atoms, points: [[0], [1], [2]], weights: [\(third), \(third), \(third)]}"
    let atoms = try #require(try target(text) as? Atoms)
    #expect(abs(atoms.weights.reduce(0, +) - 1) < 1e-15)
  }

  private static let mixture = "{kind: gaussian-mixture, components: ["
  private static let kindNames = TargetCatalogue.all.map(\.name).joined(separator: ", ")

  @Test(arguments: [
    (
      "\(mixture){mean: [0], covariance: -0.5}]}",
      ["t.yaml:1:63: a covariance must not be negative; it is -0.5"]
    ),
    (
      "\(mixture){mean: [0, 0], covariance: [[1, 2], [2, 1]]}]}",
      ["t.yaml:1:66: the covariance has the negative eigenvalue -1"]
    ),
    (
      "\(mixture){mean: [0, 0], covariance: [[1, 0.1], [0.2, 1]]}]}",
      ["t.yaml:1:66: a covariance must be symmetric; entries (2, 1) and (1, 2) differ"]
    ),
    (
      "\(mixture){mean: [0, 0], covariance: [[1]]}]}",
      ["t.yaml:1:66: the covariance is 1 x 1, the mean has 2 coordinates"]
    ),
    (
      "\(mixture){mean: [0, 0]}]}",
      ["t.yaml:1:39: missing key 'covariance' in a component of the mixture"]
    ),
    (
      "\(mixture){mean: 0, covariance: 1}]}",
      ["t.yaml:1:46: 'mean' must be a list of numbers, found '0'"]
    ),
    (
      "\(mixture){mean: [], covariance: 1}]}", ["t.yaml:1:46: a mean needs at least one coordinate"]
    ),
    (
      """
      \(mixture)
      {weight: 0.5, mean: [0], covariance: 1},
      {weight: 0.4, mean: [1], covariance: 1}]}
      """,
      ["t.yaml:1:38: the weights must sum to 1; they sum to 0.9"]
    ),
    (
      """
      \(mixture)
      {weight: 0.5, mean: [0], covariance: 1},
      {weight: 0.5, mean: [1, 2], covariance: 1}]}
      """,
      ["t.yaml:3:21: the mean has 2 coordinates, the first component's 1"]
    ),
    (
      """
      \(mixture)
      {weight: 1.5, mean: [0], covariance: 1},
      {weight: -0.5, mean: [1], covariance: 1}]}
      """,
      [
        "t.yaml:2:10: a weight must be in (0, 1]; it is 1.5",
        "t.yaml:3:10: a weight must be in (0, 1]; it is -0.5",
      ]
    ),
    (
      """
      \(mixture)
      {mean: [0], covariance: 1},
      {weight: 0.5, mean: [1], covariance: 1}]}
      """,
      ["t.yaml:2:1: missing key 'weight' in a component of the mixture"]
    ),
    (
      "\(mixture){mean: [0], covarience: 1}]}",
      [
        "t.yaml:1:39: missing key 'covariance' in a component of the mixture",
        "t.yaml:1:51: unknown key 'covarience' in a component of the mixture; "
          + "did you mean 'covariance'? Allowed: covariance, weight, mean",
      ]
    ),
    (
      "\(mixture){mean: [.nan], covariance: 1}]}",
      ["t.yaml:1:47: an entry of 'mean' must be a finite number, found '.nan'"]
    ),
    (
      "\(mixture){mean: [0], covariance: .inf}]}",
      ["t.yaml:1:63: 'covariance' must be a finite number, found '.inf'"]
    ),
  ])
  func `what is no mixture is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil || !read.messages.isEmpty)
    #expect(read.messages == messages)
  }

  @Test(arguments: [
    (
      "{kind: atoms, point: [[0], [1]]}",
      [
        "t.yaml:1:1: missing key 'points' in the target",
        "t.yaml:1:15: unknown key 'point' in the target; did you mean 'points'? "
          + "Allowed: kind, weights, csv, columns, points",
      ]
    ),
    (
      "{kind: atoms, points: [[0], [1]], weights: [0.5, 0.6]}",
      ["t.yaml:1:44: the weights must sum to 1; they sum to 1.1"]
    ),
    (
      "{kind: atoms, points: [[0], [1]], weights: [1]}",
      ["t.yaml:1:44: 1 weight for 2 points"]
    ),
    (
      "{kind: atoms, points: [[0], [1]], weights: [1, 0]}",
      ["t.yaml:1:44: every weight must be in (0, 1]"]
    ),
    (
      "{kind: atoms, points: [[0], [1, 2]]}",
      ["t.yaml:1:29: a row of 'points' has 2 numbers, but the first row has 1"]
    ),
    (
      "{kind: atoms, points: []}",
      ["t.yaml:1:23: 'points' must be a list of rows of numbers, found an empty list"]
    ),
    (
      "{kind: atom, points: [[0]]}",
      [
        "t.yaml:1:8: 'kind' must be one of \(Self.kindNames), found 'atom'. "
          + "Did you mean 'atoms'?"
      ]
    ),
    ("{points: [[0]]}", ["t.yaml:1:1: missing key 'kind' in the target"]),
  ])
  func `what are no atoms is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil)
    #expect(read.messages == messages)
  }
}

@Suite struct InputMapReadingTests {
  private func read(_ text: String?) -> (inputs: InputMap?, messages: [String]) {
    let log = DiagnosticLog()
    let section = text.flatMap { Section(FlowText.node($0), what: "the input", log: log) }
    return (InputMap(reading: section), log.diagnostics.map(\.description))
  }

  @Test func `a bias is 1, a number or none`() {
    #expect(read(nil).inputs == InputMap(bias: 1))
    #expect(read("{}").inputs == InputMap(bias: 1))
    #expect(read("{bias: 2.5, truncate: none}").inputs == InputMap(bias: 2.5))
    #expect(read("{bias: none}").inputs == InputMap(bias: nil))
    #expect(
      read("{truncate: {radius: 2, method: drop}}").inputs
        == InputMap(bias: 1, truncation: Truncation(radius: 2, method: .drop)))
    #expect(read("{bias: none}").messages == [])
  }

  @Test func `other inputs are told with their place`() {
    #expect(
      read("{bias: 0}").messages == ["t.yaml:1:8: a bias of 0 adds nothing; write none for no bias"]
    )
    #expect(read("{bias: yes}").messages == ["t.yaml:1:8: 'bias' must be a number, found 'yes'"])
    #expect(
      read("{truncate: 3}").messages == [
        "t.yaml:1:12: 'truncate' must be none or {radius: R, method: clip or drop}, found '3'"
      ])
    #expect(
      read("{truncate: {radius: -1, method: cut}}").messages == [
        "t.yaml:1:21: 'radius' must be above 0, found -1",
        "t.yaml:1:33: 'method' must be one of clip, drop, found 'cut'.",
      ])
    #expect(
      read("{baias: 1}").messages == [
        "t.yaml:1:2: unknown key 'baias' in the input; did you mean 'bias'? Allowed: truncate, bias"
      ])
  }

  @Test func `dimensions count the time in a window and the bias`() {
    let window = TimeLaw.window(from: 0.1, to: 2)
    let cases: [(Double?, TimeLaw, Int)] = [
      (1, window, 4), (nil, window, 3), (0.5, .fixed(1), 3), (nil, .fixed(1), 2),
    ]
    for (bias, times, dimension) in cases {
      let map = InputMap(bias: bias)
      #expect(map.dimension(ofData: 2, times: times) == dimension)
      #expect(map.intrinsicDimension(ofData: 2, times: times) == dimension - 1)
    }
  }
}

/// The largest difference quotient of the score around a circle, at steps of 1e-5 of its radius.
///
/// The noise is so small that the score is that of the law itself.
private func steepest(_ target: any Target, radius: Double) -> Double {
  let step = 1e-5
  var largest = 0.0
  var last: [Double]?
  for k in 0...Int(2 * Double.pi / step) {
    let angle = Double(k) * step
    let score = target.posterior(
      at: [radius * cos(angle), radius * sin(angle)], NoiseLevel(α: 1, h: 1e-9)
    ).score
    if let last {
      let gap = hypot(score[0] - last[0], score[1] - last[1])
      largest = max(largest, gap / (radius * step))
    }
    last = score
  }
  return largest
}
