internal import Estimators
internal import Measures
internal import Runs

/// The trials of a cell that have a risk under a rule, with all that they measured.
struct TrialTable {
  /// One trial.
  struct Row {
    /// Its number.
    let number: Int
    fileprivate let rule: String
    fileprivate let values: [Place: [String: Double]]

    /// The value of a quantity at a place; nil where it was not measured.
    func value(_ quantity: String, at place: Place) -> Double? { values[place]?[quantity] }

    /// The risk of this fit under a rule, and the one with less noise of the labels: averaged over them, or
    /// adjusted by control variates; nil where there is none.
    func risk(at place: Place) -> (raw: Double?, reduced: Double?) {
      let risk = value(QuantityName.risk, at: place)
      guard
        let raw = value(QuantityName.realisedRisk, at: place)
          ?? value(QuantityName.unadjustedRisk, at: place)
      else { return (risk, nil) }
      return (raw, risk)
    }

    /// The value at the rule's choice.
    subscript(quantity: String) -> Double? { value(quantity, at: .rule(rule)) }
  }

  /// The trials, in the order of the store.
  let rows: [Row]

  /// The trials of a cell under a rule.
  init(_ records: [TrialRecord], under rule: String) {
    rows = records.compactMap { record in
      guard case .ok(let measured) = record.outcome else { return nil }
      var values: [Place: [String: Double]] = [:]
      for value in measured { values[value.place, default: [:]][value.quantity] = value.value }
      let row = Row(number: record.trial, rule: rule, values: values)
      return row[QuantityName.risk] == nil ? nil : row
    }
  }

  /// The values of a quantity, of the trials that have it.
  func column(_ quantity: String) -> [Double] { rows.compactMap { $0[quantity] } }

  /// Risks with those under an oracle that they may be compared with, of the trials that have both; none for an oracle
  /// itself.
  ///
  /// Under the oracle that knows this fit they are both realised: the two oracles are never mixed. Under the other
  /// one they are both averaged over the labels, or both of this fit, so that the expectation is the same. Control
  /// variates leave an expectation as it is, so that an adjusted risk may be compared with an average over the
  /// labels: what both have in common is then out of both.
  func risks(beside oracle: String) -> (own: [Double], oracle: [Double]) {
    var pairs: (own: [Double], oracle: [Double]) = ([], [])
    for row in rows where row.rule != oracle {
      let isRealisedOracle = oracle == RealisedOracle.name
      if isRealisedOracle, row.rule == Oracle.name { continue }
      let theirs = row.risk(at: .rule(oracle))
      let ours = row.risk(at: .rule(row.rule))
      let isReduced = ours.reduced != nil && theirs.reduced != nil
      guard let risk = isReduced ? ours.reduced : ours.raw,
        let best = isReduced ? theirs.reduced : theirs.raw
      else { continue }
      pairs.own.append(risk)
      pairs.oracle.append(best)
    }
    return pairs
  }
}
