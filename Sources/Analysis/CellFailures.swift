internal import Documents
internal import Formatting
public import Measures
internal import Runs
public import Studies

/// The trials of a cell that failed or were drawn again.
public struct CellFailures: Sendable {
  /// The series with its width and variant.
  public let series: Study.Series
  /// The sample size n.
  public let sampleSize: Int
  /// The trials that there are.
  public let trials: Int
  /// How many failed, by kind; kinds without any are left out.
  public let counts: [(kind: Outcome.Failure, count: Int)]
  /// Why the first of them failed.
  public let firstReason: String?
  /// The trials that count and took more than one attempt.
  public let redrawn: Int

  /// The number of failures of all kinds.
  public var failed: Int { counts.reduce(0) { $0 + $1.count } }
  /// The share of the trials that failed.
  public var share: Double { trials > 0 ? Double(failed) / Double(trials) : 0 }

  init(
    series: Study.Series, sampleSize: Int, trials: Int,
    counts: [(kind: Outcome.Failure, count: Int)], firstReason: String?, redrawn: Int
  ) {
    self.series = series
    self.sampleSize = sampleSize
    self.trials = trials
    self.counts = counts
    self.firstReason = firstReason
    self.redrawn = redrawn
  }

  /// Counts the failures of a cell's records; nil where there are none, and nothing was drawn again.
  init?(cell: Cell, records: [TrialRecord]) {
    var counts: [Outcome.Failure: Int] = [:]
    var firstReason: String?
    for record in records {
      guard case .failed(let kind, let reason) = record.outcome else { continue }
      counts[kind, default: 0] += 1
      firstReason = firstReason ?? reason
    }
    let redrawn = records.count { $0.value(QuantityName.redraws, at: .fit) != nil }
    guard !counts.isEmpty || redrawn > 0 else { return nil }
    self.init(
      series: cell.series, sampleSize: cell.sampleSize, trials: records.count,
      counts: Outcome.Failure.allCases.compactMap { kind in counts[kind].map { (kind, $0) } },
      firstReason: firstReason, redrawn: redrawn)
  }

  /// `network, n = 64: 5 of 40 trials failed (4 diverged, 1 timed-out), the first because ...`.
  public var text: String {
    var parts: [String] = []
    if failed > 0 {
      let kinds = counts.map { "\(ReportNumber.count($0.count)) \($0.kind.rawValue)" }
      parts.append(
        "\(ReportNumber.count(failed)) of \(counted(trials, "trial", as: ReportNumber.count(trials))) failed "
          + "(\(kinds.joined(separator: ", "))), the first because \(firstReason ?? "")")
    }
    if redrawn > 0 {
      parts.append("\(ReportNumber.count(redrawn)) of \(ReportNumber.count(trials)) drawn again")
    }
    return "\(series.label.onOneLine), n = \(ReportNumber.count(sampleSize)): "
      + parts.joined(separator: "; ")
  }
}

extension StudyAnalysis {
  /// The cells whose share of failures is above what the study allows.
  public var cellsAboveFailureShare: [CellFailures] {
    failures.filter { $0.share > study.failurePolicy.largestShare }
  }
}
