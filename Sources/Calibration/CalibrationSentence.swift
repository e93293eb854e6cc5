internal import Formatting
internal import Foundation
internal import Theory

extension CalibrationResult {
  /// What was measured, in one sentence without a full stop: for the end of a run.
  public var sentence: String {
    let shares = Self.words.flatMap { falseShares($0, chosen) }
    let above = shares.count { $0 > VerdictThresholds.level }
    return "a word is false in at most \(percent(shares.max() ?? 0)) % of "
      + "\(ReportNumber.count(study.repetitions)) repetitions, and in more than "
      + "\(percent(VerdictThresholds.level)) % in \(ReportNumber.count(above)) of "
      + "\(ReportNumber.count(shares.count)) cells"
  }
}
