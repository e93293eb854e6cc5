/// Where a trial measured a quantity: of the whole fit, at the record that a rule chose, or at a step of the path.
public enum Place: Hashable, Sendable {
  /// The whole fit, independent of the rules' choices.
  case fit
  /// The record that a rule chose, by the rule's name.
  case rule(String)
  /// A recorded step, independent of the rules' choices.
  case step(Int)

  /// Reads a place as stores and exports have it instead of a stopping rule's name: empty for the fit,
  /// `step(20)` for a step.
  public init(stored text: String) {
    if text.isEmpty {
      self = .fit
    } else if text.hasPrefix("step("), text.hasSuffix(")"),
      let step = Int(text.dropFirst(5).dropLast())
    {
      self = .step(step)
    } else {
      self = .rule(text)
    }
  }

  /// The place as stores and exports have it.
  public var stored: String {
    switch self {
    case .fit: ""
    case .rule(let name): name
    case .step(let step): "step(\(step))"
    }
  }
}
