internal import Estimators
internal import Measures
internal import Studies

/// The risks of a cell's trials in columns, with the controls that the cell offers.
struct RiskColumns {
  /// A quantity of the trials with mean 0.
  struct Control {
    /// Which estimator's, under which rule.
    struct Name: Hashable {
      /// The estimator's position in the study.
      let series: Int
      /// The rule's position in the study.
      let rule: Int
      /// Whether the rule is the oracle.
      let isOracle: Bool

      /// Its place among the controls of a curve under a rule: the same rule, oracles, then the rest.
      func rank(under rule: Int) -> [Int] {
        [self.rule == rule ? 0 : isOracle ? 1 : 2, series, self.rule]
      }
    }
    let name: Name
    /// The values by trial.
    let values: [Int: Double]

    /// Whether there is a value for each of some trials.
    func covers(_ trials: [Int]) -> Bool { trials.allSatisfy { values[$0] != nil } }
  }

  /// The trials' numbers.
  let trials: [Int]
  /// Whether no trial failed or was drawn again.
  let isComplete: Bool
  /// The values of risks that every trial has, by the position of the rule, then by quantity.
  let risks: [Int: [String: [Double]]]
  /// The controls; none where a trial failed or was drawn again.
  let controls: [Control]

  /// Takes the columns out of a cell's trials.
  init(_ cell: Cell, series: Int, records: [TrialRecord]) {
    trials = records.map(\.trial)
    let wanted = Set(
      [QuantityName.risk, QuantityName.realisedRisk] + QuantityName.furtherRisks)
    let rules = Dictionary(
      cell.stopping.enumerated().map { (Place.rule($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: [String: [Double]]] = [:]
    var isComplete = !records.isEmpty
    for record in records {
      guard case .ok(let values) = record.outcome else {
        isComplete = false
        continue
      }
      for value in values {
        if value.place == .fit, value.quantity == QuantityName.redraws { isComplete = false }
        guard let rule = rules[value.place], wanted.contains(value.quantity) else { continue }
        columns[rule, default: [:]][value.quantity, default: []].append(value.value)
      }
    }
    let count = records.count
    let complete = columns.mapValues { $0.filter { $0.value.count == count } }
    self.isComplete = isComplete
    risks = complete
    let numbers = trials
    controls =
      isComplete && cell.hasConditionalRisk
      ? cell.stopping.enumerated().compactMap { index, rule in
        guard rule.isLabelFree, let own = complete[index]?[QuantityName.realisedRisk],
          let mean = complete[index]?[QuantityName.risk]
        else { return nil }
        return Control(
          name: Control.Name(series: series, rule: index, isOracle: rule.name == Oracle.name),
          values: Dictionary(
            zip(numbers, zip(own, mean).map { $0 - $1 }), uniquingKeysWith: { $1 }))
      } : []
  }
}
