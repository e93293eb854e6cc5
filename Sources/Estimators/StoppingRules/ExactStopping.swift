internal import Documents

/// Stops exactly at a step, a time or a ridge that is given in advance, as theorems do: at 10 √n steps, at the time
/// n^0.4, with the ridge n^-0.6.
///
/// The path is recorded there as well, so that no nearby record stands in for it. Descent takes whole steps, halves
/// rounded up; a flow takes what it is given.
public struct ExactStopping: LabelFreeRule {
  /// Where to stop.
  public let stop: ExactStop
  private let label: String

  /// Creates the rule; the label is the place as the study file has it.
  public init(_ stop: ExactStop, label: String) {
    self.stop = stop
    self.label = label
  }

  /// `step(10*sqrt(n))`, `time(n^0.4)` or `ridge(n^-0.6)`; a step that is a bare number is `step(k=100)`, since stores
  /// have measurements along a path under `step(100)`.
  public var name: String {
    switch stop {
    case .step: Int(label) == nil ? "step(\(label))" : "step(k=\(label))"
    case .time: "time(\(label))"
    case .ridge: "ridge(\(label))"
    }
  }
  /// The place is settled beforehand.
  public var searchesPath: Bool { false }
  public var exactStop: ExactStop? { stop }

  /// What the estimator says of the place.
  public func refusal(of estimator: any Estimator) -> String? {
    if case .none(let reason) = estimator.service(ofExactStop: stop) { reason } else { nil }
  }

  /// The record that was made for it; nil where the path has none.
  public func chooseRecord(_ evidence: InputEvidence) -> Int? {
    evidence.exactStops.firstIndex(of: stop).map { evidence.steps.count + $0 }
  }
}

extension ExactStopping {
  static let stepKind = kind(
    name: "step",
    summary: "exactly at a step, an expression in n and d, rounded half up for descent",
    examples: ["{step: \"10*sqrt(n)\"}"],
    formula:
      "exactly the step k, recorded besides: an expression in n and d; descent rounds it, halves up",
    range: .between(0, StepSchedule.largestStep),
    allowed: "from 0 to 1e9"
  ) { .step($0) }

  static let timeKind = kind(
    name: "time", summary: "exactly at a dimensionless time, an expression in n and d",
    examples: ["{time: \"n^0.4\"}"],
    formula:
      "exactly the time tau = eta n k, recorded besides; the nearest whole step of descent, the ridge 1/tau of ridges",
    range: .between(1e-16, 1e16), allowed: "from 1e-16 to 1e16"
  ) { .time($0) }

  static let ridgeKind = kind(
    name: "ridge", summary: "exactly at a ridge of a ridge path, an expression in n and d",
    examples: ["{ridge: \"n^-0.6\"}"],
    formula:
      "exactly the ridge lambda of a ridge path, recorded besides; the time 1/lambda of other paths",
    range: .between(1e-16, 1e16), allowed: "from 1e-16 to 1e16"
  ) { .ridge($0) }

  private static func kind(
    name: String, summary: String, examples: [String], formula: String, range: Interval<Double>,
    allowed: String,
    _ stop: @escaping @Sendable (Double) -> ExactStop
  ) -> StoppingKind {
    StoppingKind(
      name: name, summary: summary, examples: examples,
      explanation: Explanation(formula: formula)
    ) { given in
      guard let node = given.node else {
        given.log.record(
          "the rule \(name) needs a \(name), a number or an expression: \(examples[0])",
          at: given.position)
        return nil
      }
      guard let place = node.expression("the \(name) of the rule \(name)", log: given.log) else {
        return nil
      }
      do throws(ExpressionError) {
        try place.refuseLoosePowers(of: "n")
        let value = try place.evaluate(given.quantities)
        guard range.contains(value) else {
          return node.refuse(
            "the \(name) must be \(allowed); \(place) is \(value)"
              + (given.quantities["n"].map { " at n = \(Int($0))" } ?? ""), given.log)
        }
        return ExactStopping(stop(value), label: place.description)
      } catch {
        given.log.record("\(error)", at: node.position)
        return nil
      }
    }
  }
}
