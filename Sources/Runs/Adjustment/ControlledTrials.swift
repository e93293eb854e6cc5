internal import Estimators
internal import Measures
internal import Statistics
public import Studies

/// The trials of a study as analyses see them: risks of single fits with control variates.
///
/// A linear smoother is fitted to the same data as everything else of its trial. At a record that a label-free
/// rule chooses, its risk of this fit less its risk averaged over the labels has mean 0 given the inputs,
///
///     c = R(fit) − E[R(fit) | inputs],    E c = 0,
///
/// and goes up and down with the noise of the labels, as other fits to them do. Measures may say more such
/// quantities of the data. Every risk that is not an average itself is adjusted by these controls, of all
/// linear smoothers and measures on the same variant and n; see `ControlVariates`. The store keeps raw values.
///
/// A sample size stays raw where a trial failed, or was drawn again, of the fit or of a control: which data
/// fail may depend on the labels, and c then need not have mean 0 over the rest.
public struct ControlledTrials: Sendable {
  /// The trials of each cell, by its identity, in the order of the store.
  public let records: [String: [TrialRecord]]

  /// The trials that a study asks for, of those in a store, adjusted under some of its rules or all.
  ///
  /// More trials than the study asks for may be stored; they belong to a larger version of it.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  public init(
    of study: Study, in store: RunStore, rules: Range<Int>? = nil
  ) throws(RunStoreError) {
    var records: [String: [TrialRecord]] = [:]
    for cell in study.cells {
      records[cell.identity] = try store.trials(ofCell: cell.identity)
        .filter { $0.trial < study.trials(at: cell.sampleSize) }
    }
    self.init(study, records: records, rules: rules)
  }

  /// Adjusts the risks of a study's trials, where the study does not forbid it, under some of its rules or all.
  package init(
    _ study: Study, records raw: [String: [TrialRecord]], rules: Range<Int>? = nil
  ) {
    guard study.usesControlVariates, study.cells.contains(where: \.offersControls) else {
      records = raw
      return
    }
    var tables: [String: RiskColumns] = [:]
    let positions = Dictionary(
      study.series.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for cell in study.cells where tables[cell.identity] == nil {
      tables[cell.identity] = RiskColumns(
        cell, series: positions[cell.series] ?? 0, records: raw[cell.identity] ?? [])
    }
    let controls = Dictionary(grouping: study.cells.filter(\.offersControls)) {
      ControlPlace(variant: $0.variant, n: $0.sampleSize)
    }.mapValues { cells in
      // What a measure says of the data is the same in every cell.
      Dictionary(
        cells.flatMap { tables[$0.identity]?.controls ?? [] }.map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first }
      ).map(\.value)
    }

    // Two estimators of one identity share their trials.
    var changes: [String: [TrialChange.Subject: TrialChange]] = [:]
    let rules = rules ?? 0..<study.stoppingNames.count
    for series in study.series {
      let cells = (study.cellsBySeries[series] ?? []).sorted { $0.sampleSize < $1.sampleSize }
      for rule in rules {
        let candidates = cells.compactMap { cell -> Candidate? in
          guard rule < cell.stopping.count,
            !cell.averagesLabels(under: cell.stopping[rule]),
            let table = tables[cell.identity], table.isComplete
          else { return nil }
          let place = ControlPlace(variant: cell.variant, n: cell.sampleSize)
          return Candidate(
            cell: cell, table: table, rule: rule,
            controls: (controls[place] ?? []).filter { $0.covers(table.trials) })
        }
        for change in Candidate.adjusted(candidates, trialsRecur: study.isNested) {
          changes[change.cell, default: [:]][change.subject] = change
        }
      }
    }
    var records = raw
    for (cell, changes) in changes {
      records[cell] = records[cell]?.map { $0.changed(changes) }
    }
    self.records = records
  }
}

/// Where controls belong: they are of the data of a variant at a sample size.
private struct ControlPlace: Hashable {
  let variant: Int
  let n: Int
}

/// A curve's cell that may be adjusted.
private struct Candidate {
  let cell: Cell
  let table: RiskColumns
  let rule: Int
  let controls: [RiskColumns.Control]

  /// The most controls that are tried.
  private static let mostControls = 12

  /// What becomes of the risks of one curve.
  static func adjusted(_ candidates: [Candidate], trialsRecur: Bool) -> [TrialChange] {
    // The controls that most sample sizes have; a size without one of them stays raw.
    var counts: [RiskColumns.Control.Name: Int] = [:]
    for candidate in candidates {
      for control in candidate.controls { counts[control.name, default: 0] += 1 }
    }
    guard let most = counts.values.max(), let rule = candidates.first?.rule else { return [] }
    let names = counts.filter { $0.value == most }.keys
      .sorted { $0.rank(under: rule).lexicographicallyPrecedes($1.rank(under: rule)) }
      .prefix(mostControls)
    let complete = candidates.filter { candidate in
      names.allSatisfy { name in candidate.controls.contains { $0.name == name } }
    }
    var changes: [TrialChange] = []
    for quantity in [QuantityName.risk] + QuantityName.furtherRisks {
      let measured = complete.filter { $0.table.risks[$0.rule]?[quantity] != nil }
      let samples = measured.map { candidate in
        let columns = names.compactMap { name in candidate.controls.first { $0.name == name } }
        return ControlledSample(
          values: candidate.table.risks[candidate.rule]?[quantity] ?? [],
          controls: candidate.table.trials.map { trial in
            columns.map { $0.values[trial] ?? .nan }
          }, trials: candidate.table.trials)
      }
      let result = ControlVariates(samples, trialsRecur: trialsRecur)
      for (place, candidate) in measured.enumerated() where result.isAdjusted[place] {
        changes.append(
          TrialChange(
            cell: candidate.cell.identity,
            subject: TrialChange.Subject(
              place: .rule(candidate.cell.stopping[candidate.rule].name), quantity: quantity),
            values: Dictionary(
              zip(candidate.table.trials, result.adjusted[place]), uniquingKeysWith: { $1 })))
      }
    }
    return changes
  }
}

/// New values of a quantity under a rule, by trial.
private struct TrialChange {
  /// What it is the value of.
  struct Subject: Hashable {
    let place: Place
    let quantity: String
  }

  let cell: String
  let subject: Subject
  let values: [Int: Double]
}

extension TrialRecord {
  /// The record with new values, and with the raw risk next to an adjusted one.
  fileprivate func changed(_ changes: [TrialChange.Subject: TrialChange]) -> TrialRecord {
    guard case .ok(let measured) = outcome else { return self }
    var values: [TrialValue] = []
    values.reserveCapacity(measured.count + changes.count)
    for value in measured {
      let subject = TrialChange.Subject(place: value.place, quantity: value.quantity)
      guard let new = changes[subject]?.values[trial] else {
        values.append(value)
        continue
      }
      values.append(TrialValue(value.quantity, at: value.place, value: new))
      if value.quantity == QuantityName.risk {
        values.append(TrialValue(QuantityName.unadjustedRisk, at: value.place, value: value.value))
      }
    }
    return TrialRecord(trial: trial, outcome: .ok(values), seconds: seconds)
  }
}

extension Cell {
  /// Whether trials of the cell know anything with mean 0.
  package var offersControls: Bool {
    hasConditionalRisk || measures.contains { !$0.controls.isEmpty }
  }
}
