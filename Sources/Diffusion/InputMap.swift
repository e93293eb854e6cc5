public import Documents

/// How a noisy point and its time become the input z of an estimator.
///
/// z = (x, t − T₀, c) for a window and z = (x, c) for a fixed time; without a bias the constant c is
/// left out. Without it every function of the tangent kernel's space is positively homogeneous in z,
/// and the posterior mean is not: an error remains that no n removes. Whether the paper has a bias
/// is not known here, so both modes exist. Points beyond a radius may be truncated.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604, Algorithm 1 for the input (x, t − T₀).
public struct InputMap: Sendable, Equatable {
  /// The constant coordinate c, or nil for none.
  public let bias: Double?
  /// What becomes of points far out; nil where nothing does.
  public let truncation: Truncation?

  /// Creates an input map.
  public init(bias: Double?, truncation: Truncation? = nil) {
    self.bias = bias
    self.truncation = truncation
  }

  /// The number D of coordinates of z.
  public func dimension(ofData d: Int, times: TimeLaw) -> Int {
    d + (times.isWindow ? 1 : 0) + (bias == nil ? 0 : 1)
  }

  /// The intrinsic dimension D′ of the inputs seen by a kernel that is homogeneous in z.
  ///
  /// A cone of dimension D has a section of dimension D − 1.
  public func intrinsicDimension(ofData d: Int, times: TimeLaw) -> Int {
    dimension(ofData: d, times: times) - 1
  }

  /// Writes z for the point x at time t.
  public func write(_ x: Span<Double>, time: Double, times: TimeLaw, into z: inout [Double]) {
    var scale = 1.0
    if let truncation, let beyond = truncation.scale(of: x) {
      guard truncation.method == .clip else {
        z += repeatElement(0, count: dimension(ofData: x.count, times: times))
        return
      }
      scale = beyond
    }
    for i in 0..<x.count { z.append(scale * x[i]) }
    if times.isWindow { z.append(time - times.start) }
    if let bias { z.append(bias) }
  }
}

extension InputMap {
  /// What the keys of `input:` mean.
  package static let keyMeanings: [String: KeyMeaning] = [
    "bias": KeyMeaning(
      "constant c that is added to the input as a coordinate, or none; without it the tangent kernel's functions are "
        + "homogeneous, and the risk has a floor", default: "1"),
    "truncate": KeyMeaning("what happens to points beyond a radius", default: "none"),
    "truncate.radius": "radius beyond which points are truncated, in units of the data",
    "truncate.method": "clip moves the point to the sphere, drop trains without it",
  ]

  /// Reads a study's `input:`; nil for a missing section gives the default bias 1 and no truncation.
  public init?(reading section: Section?) {
    guard let section else {
      self.init(bias: 1)
      return
    }
    section.define("input")
    let truncation = Truncation(reading: section)
    if section.word("bias", of: ["none"]) != nil {
      self.init(bias: nil, truncation: truncation)
    } else {
      let bias = section.number("bias", default: 1)
      guard bias != 0 else {
        section.fail(at: "bias", "a bias of 0 adds nothing; write none for no bias")
        return nil
      }
      self.init(bias: bias, truncation: truncation)
    }
    section.finish()
  }
}
