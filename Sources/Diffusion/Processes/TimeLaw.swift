internal import CGSL
public import Documents
internal import Foundation

/// How the time of a training point is drawn: uniformly from a window, or held fixed.
public enum TimeLaw: Sendable, Equatable {
  /// t ~ Unif[T₀, T] with 0 < T₀ < T; the score blows up like 1/h as T₀ → 0.
  case window(from: Double, to: Double)
  /// One time t > 0.
  case fixed(Double)

  /// The first time T₀.
  public var start: Double {
    switch self {
    case .window(let from, _): from
    case .fixed(let t): t
    }
  }

  /// The last time T.
  public var end: Double {
    switch self {
    case .window(_, let to): to
    case .fixed(let t): t
    }
  }

  /// The average of a smooth function of time, by Gauss–Legendre with `count` nodes in log t.
  public func average(count: Int = 40, _ value: (Double) -> Double) -> Double {
    rule(count: count).reduce(0) { $0 + $1.weight * value($1.time) }
  }

  /// Times and weights that average over the law; the weights sum to 1 up to the rule's error.
  ///
  /// Gauss–Legendre nodes in log t, since everything steepens as t → T₀; a fixed time is one node.
  func rule(count: Int) -> [(time: Double, weight: Double)] {
    guard case .window(let from, let to) = self else { return [(start, 1)] }
    guard let table = gsl_integration_glfixed_table_alloc(count) else {
      fatalError("out of memory for \(count) quadrature nodes")
    }
    defer { gsl_integration_glfixed_table_free(table) }
    return (0..<count).map { i in
      var u = 0.0
      var weight = 0.0
      gsl_integration_glfixed_point(log(from), log(to), i, &u, &weight, table)
      // dt = t du.
      return (exp(u), weight * exp(u) / (to - from))
    }
  }

  /// Whether times vary.
  public var isWindow: Bool {
    if case .window = self { true } else { false }
  }
}

extension TimeLaw {
  /// Reads `window:` or `at:` of a study's `process:`.
  ///
  /// Problems are recorded in the section's log.
  public init?(reading section: Section, process: ForwardProcess?) {
    let at = section.optionalNumber("at")
    let window = section.optionalNumbers("window")
    let last = process?.lastTime ?? .infinity
    switch (at, window) {
    case (let t?, nil):
      guard t > 0, t < last else {
        section.fail(at: "at", "the time must be positive" + Self.limit(last) + "; it is \(t)")
        return nil
      }
      self = .fixed(t)
    case (nil, let ends?):
      guard ends.count == 2 else {
        section.fail(at: "window", "a window is two times [T0, T]")
        return nil
      }
      guard ends[0] > 0 else {
        section.fail(
          at: "window",
          "T0 must be positive, since the score is unbounded as t goes to 0; it is \(ends[0])")
        return nil
      }
      guard ends[1] > ends[0], ends[1] < last else {
        section.fail(
          at: "window",
          "T must be larger than T0 = \(ends[0])" + Self.limit(last)
            + "; it is \(ends[1])")
        return nil
      }
      self = .window(from: ends[0], to: ends[1])
    case (.some, .some):
      section.fail(at: "at", "give either at (one time) or window (two times), not both")
      return nil
    case (nil, nil):
      if !section.contains("window") && !section.contains("at") {
        section.fail("the process needs a window [T0, T] or one time: at")
      }
      return nil
    }
  }

  private static func limit(_ last: Double) -> String {
    last.isFinite ? " and smaller than \(last), where the process ends" : ""
  }
}
