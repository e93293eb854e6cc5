/// One number that a trial measured: a quantity of a stopping rule's choice, or of the fit itself.
public struct TrialValue: Sendable, Equatable {
  /// The version of what is measured and how: raised when a change moves the numbers.
  package static let version = 2
  /// The version of how the risks of paths and of linear fits are integrated: 2 compares the records of
  /// a path at few nodes and integrates at many those that rules choose, a variance at fewer than a bias.
  package static let evaluationVersion = 2
  /// The same for linear fits to sets of which a part of the spectrum is known: 3 lets pilots choose the
  /// nodes of the variance.
  package static let largeSetEvaluationVersion = 3

  /// The stopping rule; `step(20)` for what is measured at that step whatever rules choose, and empty for a
  /// quantity of the whole fit.
  public let stopping: String
  /// The quantity.
  public let quantity: String
  /// Its value.
  public let value: Double

  /// The quantity with its rule: `risk at oracle`.
  public var name: String { stopping.isEmpty ? quantity : "\(quantity) at \(stopping)" }

  /// Creates a measurement.
  public init(stopping: String, quantity: String, value: Double) {
    self.stopping = stopping
    self.quantity = quantity
    self.value = value
  }
}

/// The place of a recorded step in stores, where a stopping rule's name stands: `step(20)`.
package enum PathStep {
  /// The name of a step.
  package static func name(_ step: Int) -> String { "step(\(step))" }

  /// The step of a name; nil for what is no such name.
  package static func step(of name: String) -> Int? {
    guard name.hasPrefix("step("), name.hasSuffix(")") else { return nil }
    return Int(name.dropFirst(5).dropLast())
  }
}
