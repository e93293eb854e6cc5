import Statistics

/// What a stopping rule costs compared with `oracle` at a sample size, curve by curve.
///
/// Curves are a choice of laws and not a sample of them: what stands for all is the median and the worst of them, and
/// only a single curve's cost has a Monte Carlo error.
struct StoppingCosts {
  /// The rule.
  let rule: String
  /// The curves that have a cost, from the cheapest to the dearest.
  let curves: [(label: String, cost: Estimate)]

  /// Collects the costs; nil where no curve has one.
  init?(rule: String, curves: [(label: String, cost: Estimate)]) {
    guard !curves.isEmpty else { return nil }
    self.rule = rule
    self.curves = curves.sorted { $0.cost.value < $1.cost.value }
  }

  /// The median over the curves, half of the way between the two in the middle for an even number of them.
  var median: Double {
    let (a, b) = (curves[(curves.count - 1) / 2], curves[curves.count / 2])
    return 0.5 * (a.cost.value + b.cost.value)
  }

  /// The cheapest curve.
  var least: (label: String, cost: Estimate) { curves[0] }

  /// The dearest curve.
  var worst: (label: String, cost: Estimate) { curves[curves.count - 1] }
}
