internal import Documents
internal import Estimators
internal import Formatting
internal import Foundation
internal import Measures
public import Runs
internal import Statistics
internal import Studies

/// What moved between two runs: the mean risks of the cells that both have.
///
/// Where the two studies have one seed, trials of one number saw the same random numbers and are
/// compared pair by pair, which sees far smaller changes than two means side by side.
public struct RunComparison: Sendable {
  /// The mean risk of one cell in both runs.
  public struct Row: Sendable {
    /// The estimator with its width and variant.
    public let label: String
    /// The stopping rule.
    public let stopping: String
    /// The sample size.
    public let n: Int
    /// The trials compared, in each run.
    public let trials: (first: Int, second: Int)
    /// The mean risks.
    public let means: (first: Double, second: Double)
    /// Second less first, over the mean of the first; 0 for equal means, infinite for a mean that was 0.
    public let change: Double
    /// The standard error of ``change``; NaN for a single trial, infinite where the change is.
    public let standardError: Double
    /// The standard error of second less first; NaN for a single trial.
    let differenceError: Double

    /// Whether the change is beyond three of its standard errors; a change without any scatter
    /// counts from a billionth on.
    public var isMoved: Bool {
      guard differenceError.isFinite else { return false }
      let difference = abs(means.second - means.first)
      return difference > max(3 * differenceError, 1e-9 * abs(means.first))
    }
  }

  /// One row per cell and rule, in the order of the first study.
  public let rows: [Row]
  /// Whether trials were compared pair by pair.
  public let isPaired: Bool
  /// Cells that only the first run has, and only the second, by name.
  public let missing: (inSecond: [String], inFirst: [String])

  /// Compares two stores.
  ///
  /// - Throws: `RunStoreError` where one cannot be read.
  public init(first: RunStore, second: RunStore) throws(RunStoreError) {
    let studies = (try first.study(), try second.study())
    isPaired = studies.0.seed == studies.1.seed
    var rows: [Row] = []
    var lacking: [String] = []
    for cell in studies.0.cells {
      let other = studies.1.cells.first {
        $0.series.label == cell.series.label && $0.sampleSize == cell.sampleSize
      }
      guard let other else {
        lacking.append(Self.name(cell))
        continue
      }
      let records = (
        try first.trials(ofCell: cell.identity), try second.trials(ofCell: other.identity)
      )
      for rule in cell.stopping.map(\.name)
      where other.stopping.contains(where: { $0.name == rule }) {
        let risks = (Self.risks(records.0, rule), Self.risks(records.1, rule))
        guard !risks.0.isEmpty, !risks.1.isEmpty else { continue }
        rows.append(Row(cell, rule, risks.0, risks.1, isPaired: isPaired))
      }
    }
    self.rows = rows
    let known = Set(studies.0.cells.map(Self.name))
    missing = (lacking, studies.1.cells.map(Self.name).filter { !known.contains($0) })
  }

  private static func name(_ cell: Cell) -> String {
    "\(cell.series.label.onOneLine) at n = \(ReportNumber.count(cell.sampleSize))"
  }

  private static func risks(_ records: [TrialRecord], _ rule: String) -> [Int: Double] {
    Dictionary(
      records.compactMap { record in
        record.value(QuantityName.risk, at: .rule(rule)).map { (record.trial, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension RunComparison.Row {
  fileprivate init(
    _ cell: Cell, _ rule: String, _ first: [Int: Double], _ second: [Int: Double],
    isPaired: Bool
  ) {
    let common = first.keys.filter { second[$0] != nil }.sorted()
    let usesPairs = isPaired && !common.isEmpty
    func values(_ risks: [Int: Double]) -> [Double] {
      (usesPairs ? common : risks.keys.sorted()).compactMap { risks[$0] }
    }
    let (one, other) = (Moments(values(first)), Moments(values(second)))
    let error =
      usesPairs
      ? Moments(zip(values(first), values(second)).map { $1 - $0 }).meanStandardError
      : (pow(one.meanStandardError, 2) + pow(other.meanStandardError, 2)).squareRoot()
    label = cell.series.label
    stopping = rule
    n = cell.sampleSize
    trials = (one.count, other.count)
    means = (one.mean, other.mean)
    // Zero differences of many pairs are an error of 0, of one pair of none.
    differenceError = min(one.count, other.count) > 1 ? error : .nan
    // Nothing is a share of a mean of 0, such as that of the exact posterior mean.
    let difference = other.mean - one.mean
    change = difference == 0 ? 0 : difference / one.mean
    standardError = differenceError == 0 ? 0 : differenceError / abs(one.mean)
  }
}

extension RunComparison {
  /// The comparison for a terminal: the cells that moved, or a sentence that none did.
  public var text: String {
    guard !rows.isEmpty else {
      return
        "The two runs have no cell in common: no estimator with the same name, width and variant "
        + "at the same sample size."
    }
    let moved = rows.filter(\.isMoved)
    let equal = rows.count { $0.change == 0 }
    let how = isPaired ? "trial by trial (one seed)" : "by their means (different seeds)"
    var lines = [
      "\(counted(rows.count, "mean risk", as: count(rows.count))) compared \(how): \(count(equal)) equal to the last bit, "
        + "\(count(moved.count)) moved by more than three standard errors."
    ]
    if !moved.isEmpty {
      lines.append("")
      lines.append(line(["estimator", "rule", "n", "first", "second", "change"]))
      for row in moved {
        lines.append(
          line([
            row.label, row.stopping, count(row.n), ReportNumber.significant(row.means.first, 4),
            ReportNumber.significant(row.means.second, 4),
            changeText(row),
          ]))
      }
    }
    for (names, run) in [(missing.inSecond, "first"), (missing.inFirst, "second")]
    where !names.isEmpty {
      lines.append("")
      lines.append("Only in the \(run) run: \(names.joined(separator: "; ")).")
    }
    return lines.joined(separator: "\n")
  }

  private func changeText(_ row: Row) -> String {
    row.change.isFinite
      ? (row.change < 0 ? "" : "+")
        + "\((100 * row.change).decimals(2)) % ± \((100 * row.standardError).decimals(2))"
      : ReportNumber.measured(row.means.second - row.means.first, row.differenceError)
  }

  private func count(_ value: Int) -> String { ReportNumber.count(value) }

  private func line(_ fields: [String]) -> String {
    aligned(fields, widths: [28, 18, 9, 12, 12, 0])
  }
}
