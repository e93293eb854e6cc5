import Diffusion
import Documents
import Foundation
import Testing

@Suite struct LineTargetReadingTests {
  @Test func `numbers stand for every coordinate or for their own`() throws {
    let box = try target("{kind: box, lower: [-1, 0], upper: 2}")
    #expect(box.dimension == 2 && box.mean == [0.5, 1])
    // 9/12 + 1/4 and 4/12 + 1.
    #expect(abs(box.secondMoment - (1 + 4.0 / 3)) < 1e-15)
    #expect(box.summary == "product in 2 dimensions: uniform on [-1, 2] × uniform on [0, 2]")
    let cube = try target("{kind: box, lower: -1, upper: 1, dimension: 5}")
    #expect(cube.dimension == 5 && abs(cube.secondMoment - 5.0 / 3) < 1e-15)
    #expect(cube.summary == "product in 5 dimensions: 5 of uniform on [-1, 1]")
    let laplace = try target("{kind: laplace, location: [1, 2, 3], scale: 0.5}")
    #expect(laplace.mean == [1, 2, 3] && abs(laplace.secondMoment - (14 + 6 * 0.25)) < 1e-14)
    #expect(try target("{kind: laplace, location: 1, scale: 1}") is Laplace)
  }

  @Test func `a truncated Gaussian has its moments`() throws {
    // Half of a normal law: mean √(2/π), second moment 1.
    let half = try target("{kind: truncated-gaussian, mean: 1, deviation: 2, lower: 1}")
    let offset = 2 * (2 / Double.pi).squareRoot()
    #expect(abs(half.mean[0] - (1 + offset)) < 1e-14)
    #expect(abs(half.secondMoment - (1 + 2 * offset + 4)) < 1e-13)
    #expect(half.summary == "N(1, 2²) on [1, ∞)")
    // A thousand deviations out it is exponential, of rate 1000 to within 1e-6.
    let tail = try target("{kind: truncated-gaussian, mean: 0, deviation: 1, upper: -1000}")
    #expect(abs(-1000 - tail.mean[0] - 1e-3) < 1e-8)
    #expect(tail.summary == "N(0, 1²) on (-∞, -1000]")
  }

  @Test func `properties say what a claim may assume`() throws {
    let box = try target("{kind: box, lower: [-3, 0], upper: [1, 4]}").properties
    #expect(box.supportRadius == 5 && box.isSubGaussian && box.hasDensity)
    #expect(box.smoothness == 0 && !box.hasLipschitzScore)
    let half = try target("{kind: truncated-gaussian, mean: 0, deviation: 1, lower: 0}").properties
    #expect(half.supportRadius == nil && half.isSubGaussian && half.smoothness == 0)
    let laplace = try target("{kind: laplace, location: 0, scale: 1}").properties
    #expect(laplace.supportRadius == nil && !laplace.isSubGaussian && laplace.hasDensity)
    #expect(laplace.smoothness == 1 && !laplace.hasLipschitzScore)
    let gaussian = try target("{kind: gaussian, mean: [0], covariance: 1}").properties
    #expect(gaussian.smoothness == .infinity && gaussian.hasLipschitzScore)
  }

  @Test func `a product has what all its factors have`() throws {
    func product(_ factors: String) throws -> TargetProperties {
      try target("{kind: product, of: [\(factors)]}").properties
    }
    let box = "{kind: box, lower: [0, 0], upper: [2, 1]}"
    let laplace = "{kind: laplace, location: 0, scale: 1}"
    let atoms = "{kind: atoms, points: [[2]]}"
    let gaussian = "{kind: gaussian, mean: [0], covariance: 1}"
    let compact = try product("\(box), \(atoms)")
    #expect(compact.supportRadius == 3 && compact.isSubGaussian)
    #expect(!compact.hasDensity && compact.smoothness == nil)
    let rough = try product("\(laplace), \(gaussian)")
    #expect(rough.supportRadius == nil && !rough.isSubGaussian && rough.hasDensity)
    #expect(rough.smoothness == 1 && !rough.hasLipschitzScore)
    #expect(try product("\(gaussian), \(gaussian)").hasLipschitzScore)
  }

  @Test func `a Gaussian is a mixture of one component`() throws {
    let law = try #require(
      try target("{kind: gaussian, mean: [1, 2], covariance: 3}") as? GaussianMixture)
    #expect(law.isotropicGaussian?.mean == [1, 2] && law.isotropicGaussian?.variance == 3)
    #expect(law.summary == "a Gaussian in 2 dimensions")
    let full = try target("{kind: gaussian, mean: [0, 0], covariance: [[2, 1], [1, 2]]}")
    #expect((full as? GaussianMixture)?.isotropicGaussian == nil)
  }

  private static let cut = "{kind: truncated-gaussian, mean: 0, "

  @Test(arguments: [
    ("{kind: box, lower: -1}", ["t.yaml:1:1: missing key 'upper' in the target"]),
    (
      "{kind: box, lower: [-1, 0.5], upper: [1, 0.5]}",
      ["t.yaml:1:38: upper must be above lower; in coordinate 2 they are 0.5 and 0.5"]
    ),
    (
      "{kind: box, lower: [-1, 0], upper: [1, 1, 1]}",
      ["t.yaml:1:36: 'upper' must have 2 numbers, found 3"]
    ),
    (
      "{kind: box, lower: [-1, 0], upper: 1, dimension: 3}",
      ["t.yaml:1:20: 'lower' must have 3 numbers, found 2"]
    ),
    (
      "{kind: box, lower: -1, upper: 1, dimension: 0}",
      ["t.yaml:1:45: 'dimension' must be between 1 and 10000, found 0"]
    ),
    (
      "{kind: box, lower: [], upper: 1}", ["t.yaml:1:20: 'lower' must have 1 number, found 0"]
    ),
    (
      "{kind: box, low: -1, upper: .inf}",
      [
        "t.yaml:1:1: missing key 'lower' in the target",
        "t.yaml:1:29: 'upper' must be a finite number, found '.inf'",
        "t.yaml:1:13: unknown key 'low' in the target; did you mean 'lower'? "
          + "Allowed: kind, lower, upper, dimension",
      ]
    ),
    (
      "\(cut)deviation: 1}",
      [
        "t.yaml:1:1: a truncated Gaussian needs lower, upper or both; add one, "
          + "or use kind: gaussian"
      ]
    ),
    (
      "\(cut)deviation: 0, upper: 1}",
      ["t.yaml:1:48: 'deviation' must be at least 1e-100, found 0"]
    ),
    (
      "\(cut)deviation: [1, -2], upper: 1}",
      ["t.yaml:1:52: an entry of 'deviation' must be at least 1e-100, found -2"]
    ),
    (
      "\(cut)deviation: 1, lower: 2, upper: 1}",
      ["t.yaml:1:68: upper must be above lower; in coordinate 1 they are 1 and 2"]
    ),
    (
      "{kind: laplace, location: 0, scale: -0.5}",
      ["t.yaml:1:37: 'scale' must be at least 1e-100, found -0.5"]
    ),
    (
      "{kind: laplace, scale: wide}",
      [
        "t.yaml:1:1: missing key 'location' in the target",
        "t.yaml:1:24: 'scale' must be a number, found 'wide'",
      ]
    ),
    (
      "{kind: gaussian, covariance: -1}",
      [
        "t.yaml:1:1: missing key 'mean' in the target",
        "t.yaml:1:30: a covariance must not be negative; it is -1.0",
      ]
    ),
    (
      "{kind: gaussian, mean: [0, 0], covariance: [[1]]}",
      ["t.yaml:1:44: the covariance is 1 x 1, the mean has 2 coordinates"]
    ),
    ("{kind: gaussian, mean: [0]}", ["t.yaml:1:1: missing key 'covariance' in the target"]),
    (
      "{kind: gaussian, mean: [], covariance: 1}",
      ["t.yaml:1:24: a mean needs at least one coordinate"]
    ),
    (
      "{kind: product, of: []}",
      ["t.yaml:1:21: 'of' must be a list of mappings, found an empty list"]
    ),
    (
      "{kind: product, of: [{kind: laplace, location: 0, scale: 0}, 3]}",
      [
        "t.yaml:1:62: expected a mapping for a factor of the product, found '3'",
        "t.yaml:1:58: 'scale' must be at least 1e-100, found 0",
      ]
    ),
  ])
  func `what is no such law is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil || !read.messages.isEmpty)
    #expect(read.messages == messages)
  }
}
