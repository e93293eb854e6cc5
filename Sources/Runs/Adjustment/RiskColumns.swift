internal import Estimators
internal import Measures
internal import Studies

/// The risks of a cell's trials in columns, with the controls that the cell offers.
struct RiskColumns {
  /// A quantity of the trials with mean 0.
  struct Control {
    /// Where it is from.
    enum Name: Hashable {
      /// A linear smoother's risk of this fit less its average: positions of estimator and rule in the study.
      case smoother(series: Int, rule: Int, isOracle: Bool)
      /// What a measure says of the data: its position among the measure's controls.
      case measured(String, place: Int)

      /// Its place among the controls of a curve under a rule: the same rule, oracles, measures, then the rest.
      func rank(under rule: Int) -> [Int] {
        switch self {
        case .smoother(let series, let own, let isOracle):
          [own == rule ? 0 : isOracle ? 1 : 3, series, own]
        case .measured(_, let place): [2, place, 0]
        }
      }
    }
    let name: Name
    /// The values by trial.
    let values: [Int: Double]

    init(_ name: Name, trials: [Int], values: [Double]) {
      self.name = name
      self.values = Dictionary(zip(trials, values), uniquingKeysWith: { $1 })
    }

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

  /// Takes the columns out of a cell's trials; `series` is its estimator's position in the study.
  init(_ cell: Cell, series: Int, records: [TrialRecord]) {
    trials = records.map(\.trial)
    let risks = Set([QuantityName.risk, QuantityName.realisedRisk] + QuantityName.furtherRisks)
    let controls = cell.measures.flatMap(\.controls)
    let measured = Set(controls)
    let rules = Dictionary(
      cell.stopping.enumerated().map { (Place.rule($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: [String: [Double]]] = [:]
    var ofFit: [String: [Double]] = [:]
    var isComplete = !records.isEmpty
    for record in records {
      guard case .ok(let values) = record.outcome else {
        isComplete = false
        continue
      }
      for value in values {
        if value.place == .fit {
          if value.quantity == QuantityName.redraws { isComplete = false }
          if measured.contains(value.quantity) {
            ofFit[value.quantity, default: []].append(value.value)
          }
        } else if let rule = rules[value.place], risks.contains(value.quantity) {
          columns[rule, default: [:]][value.quantity, default: []].append(value.value)
        }
      }
    }
    let count = records.count
    self.isComplete = isComplete
    self.risks = columns.mapValues { $0.filter { $0.value.count == count } }
    guard isComplete else {
      self.controls = []
      return
    }
    var found: [Control] = []
    for (place, name) in controls.enumerated() {
      guard let column = ofFit[name], column.count == count else { continue }
      found.append(Control(.measured(name, place: place), trials: trials, values: column))
    }
    for (index, rule) in cell.stopping.enumerated()
    where cell.averagesLabels(under: rule) {
      guard let own = self.risks[index]?[QuantityName.realisedRisk],
        let mean = self.risks[index]?[QuantityName.risk]
      else { continue }
      found.append(
        Control(
          .smoother(series: series, rule: index, isOracle: rule.name == Oracle.name),
          trials: trials, values: zip(own, mean).map { $0 - $1 }))
    }
    self.controls = found
  }
}
