internal import Documents
internal import Foundation

extension Claim {
  /// What is claimed as one line of plain text, such as `E|f^ - f_*|^2 <= C n^-(beta/(beta+1))`; `~` stands
  /// for the same order.
  public var formula: String {
    let relation =
      switch kind {
      case .upper: "<= C"
      case .matching, .minimax: "~"
      case .lower: ">= c"
      }
    switch check {
    case .statement(let formula, _): return formula
    case .ratio(let quantity): return "\(metric.formula) <= C \(quantity.rawValue)"
    case .bound(let bound): return "\(metric.formula) <= \(bound)"
    case .floor(let quantity): return "\(metric.formula) -> \(quantity.rawValue) as n grows"
    case .exponent(let expression), .excess(let expression, _), .constant(let expression, _):
      let names = expression.names.contains(axis.rawValue)
      let isBare = !"\(expression)".contains { "+-*/^ ".contains($0) }
      let power =
        names
        ? "\(expression)" : "\(axis.rawValue)^-" + (isBare ? "\(expression)" : "(\(expression))")
      let factor =
        logs == 0 ? "" : logs == 1 ? " log(n)" : " log(n)^\(logs.general())"
      if axis == .error {
        return "n \(relation) \(power)\(factor) for \(metric.formula) = epsilon^2"
      }
      var error = metric.formula
      if case .excess(_, let floor) = check { error += " - \(floor.rawValue)" }
      var text = "\(error) \(relation) \(power)\(factor)"
      if kind == .minimax { text += ", and nothing does better over the class" }
      if case .constant(_, let exact) = check { text += ", with the constant of \(exact.rawValue)" }
      return text
    }
  }

  /// The exponent at some values of the one quantity that it depends on; empty where it depends on none
  /// or on several.
  public var exponentExamples: [(value: Double, exponent: Double)] {
    guard quantities.count == 1, let quantity = quantities.first else { return [] }
    let values: [Double] =
      switch quantity {
      case .dimension, .inputDimension: [1, 2, 3, 5, 10]
      case .eigenDecay: [2, 1.5, 1.25]
      case .source: [0.5, 1, 2, 3]
      case .smoothness: [1, 2, 4]
      }
    return values.compactMap { value in
      (try? exponent([quantity: value])).map { (value, $0) }
    }
  }

}

extension Claim.Metric {
  /// The error in a formula of plain text.
  var formula: String {
    switch self {
    case .denoiser: "E|f^ - f_*|^2"
    case .score: "E|s^ - s|^2"
    case .divergence: "KL"
    case .coupling: "E|f_W - f_K|^2"
    case .totalVariation: "TV"
    case .wasserstein: "W1"
    }
  }
}
