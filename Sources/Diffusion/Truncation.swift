internal import Documents

/// What becomes of inputs whose point lies further than a radius R from the origin.
///
/// Theory on unbounded inputs works inside of |x| ≤ R and bounds what lies outside. Estimators that see
/// the input z, kernels and networks, are truncated by it; those that see the point x are not.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the truncation of its Lemma 3.3).
public struct Truncation: Sendable, Equatable {
  /// What is done with a point outside of the radius.
  public enum Method: String, Sendable, CaseIterable {
    /// The point is moved to the sphere, x R/|x|: fits are constant along rays outside.
    case clip
    /// The whole input is zero, where functions of the kernel's space vanish and gradients too: the
    /// example trains nothing, and the fit is 0 outside, as f_* 1{|x| ≤ R} is.
    case drop
  }

  /// The radius R.
  public let radius: Double
  /// What is done outside.
  public let method: Method

  /// Creates a truncation at a positive radius.
  public init(radius: Double, method: Method) {
    precondition(radius > 0, "truncation at the radius \(radius)")
    self.radius = radius
    self.method = method
  }

  /// R/|x| for a point outside; nil inside.
  func scale(of x: Span<Double>) -> Double? {
    var square = 0.0
    for i in 0..<x.count { square += x[i] * x[i] }
    return square > radius * radius ? radius / square.squareRoot() : nil
  }
}

extension Truncation {
  /// Reads `truncate:` of a study's `input:`: `none`, or a radius with what is done outside of it.
  init?(reading section: Section) {
    section.declare("truncate", .words(["none"]))
    guard let node = section.optionalNode("truncate") else { return nil }
    if case .scalar(let text, _) = node.content {
      if text != "none" {
        section.fail(
          at: "truncate",
          "'truncate' must be none or {radius: R, method: clip or drop}, found '\(text)'")
      }
      return nil
    }
    guard let own = section.section("truncate", what: "the truncation") else { return nil }
    let radius = own.number("radius", in: .positive)
    let method = own.choice("method", of: Method.allCases.map(\.rawValue))
    own.finish()
    guard let radius, let method = method.flatMap(Method.init(rawValue:)) else { return nil }
    self.init(radius: radius, method: method)
  }

  /// The text in identities of cells: `clip at 3.0`.
  public var text: String { "\(method.rawValue) at \(radius)" }
}
