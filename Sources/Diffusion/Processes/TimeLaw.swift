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
  /// What the keys of `process:` mean that all kinds have.
  package static let keyMeanings: [String: KeyMeaning] = [
    "kind": "kind of the process",
    "at":
      "one time above 0, or a list of times; each is then a variant, and the report says how the risk depends on t",
    "window":
      "[T0, T] with 0 < T0 < T: times are uniform on it, and the time is an input of the estimators",
  ]

  /// Reads `window:` or `at:` of a study's `process:`.
  ///
  /// The times must be positive and times of the process, and not so early or late that a noise
  /// level leaves the range of numbers. Problems are recorded in the section's log.
  public init?(reading section: Section, process: (any ForwardProcess)?) {
    section.declareOne(of: ["at", "window"])
    section.declare("at", .within(.positive))
    // Studies take a list apart, and read one time after the other.
    section.declare("at", .listOfNumbers)
    section.declare("window", .within(.positive))
    section.declare("window", .count(2...2))
    let at = section.optionalNumber("at")
    let window = section.optionalNumbers("window")
    switch (at, window) {
    case (let t?, nil):
      guard t > 0, process?.isDefined(at: t) ?? true else {
        let demand = process.map(Self.demand) ?? "positive"
        section.fail(at: "at", "the time must be \(demand); it is \(t)")
        return nil
      }
      self = .fixed(t)
    case (nil, let ends?):
      guard ends.count == 2 else {
        section.fail(at: "window", "the window must be two times [T0, T]")
        return nil
      }
      if let fault = Self.fault(from: ends[0], to: ends[1], process: process) {
        section.fail(at: "window", fault)
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
    if let fault = process.flatMap({ rangeFault(of: $0) }) {
      section.fail(at: isWindow ? "window" : "at", fault)
      return nil
    }
  }

  private static func fault(
    from start: Double, to end: Double, process: (any ForwardProcess)?
  ) -> String? {
    guard start > 0 else {
      return "T0 must be positive, but it is \(start): the score is unbounded as t goes to 0"
    }
    if let process, !process.isDefined(at: start) {
      return "T0 must be \(demand(of: process)); it is \(start)"
    }
    guard end > start, process?.isDefined(at: end) ?? true else {
      var limit = ""
      if let process, process.lastTime.isFinite {
        let bound = process.includesEnds ? "at most" : "smaller than"
        limit = " and \(bound) \(process.lastTime), where the process ends"
      }
      return "T must be larger than T0 = \(start)\(limit); it is \(end)"
    }
    return nil
  }

  /// What a time of the process must be, in words.
  private static func demand(of process: any ForwardProcess) -> String {
    if process.includesEnds {
      return "between \(process.firstTime) and \(process.lastTime), where the process is defined"
    }
    let end = process.lastTime
    return "positive" + (end.isFinite ? " and smaller than \(end), where the process ends" : "")
  }

  /// What is wrong where the first or last time is so extreme that ψ or |dψ/dt| is not a number.
  private func rangeFault(of process: any ForwardProcess) -> String? {
    for t in [start, end] {
      let (α, h) = process.coefficients(at: t)
      guard h.isNormal, (α * α / h).isNormal, process.signalToNoiseRate(at: t).isFinite else {
        return
          "at t = \(t) the process has alpha = \(α) and h = \(h), so that alpha^2/h or its rate "
          + "leaves the range of numbers; take a time closer to 1"
      }
    }
    return nil
  }
}
