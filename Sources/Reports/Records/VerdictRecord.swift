package import Analysis
internal import DataFiles
internal import Formatting
internal import Statistics
package import Studies
package import Theory

/// One verdict with all that it rests on, from which every format of it is made.
package struct VerdictRecord {
  package let claim: Claim
  /// The curve, without the sample size.
  package let label: String
  /// The sample size of a verdict along something else than n.
  package let sampleSize: Int?
  package let stopping: String
  /// What is claimed, in words.
  package let claimed: String
  /// What tells laws apart, with process and times.
  package let law: String
  package let judgement: Judgement?
  /// Why there is no judgement.
  package let failure: String?

  /// The numbers that the verdict had a part in; a line to compare with has none.
  package var numbers: Judgement? {
    judgement.flatMap { $0.verdict == .referenceLine ? nil : $0 }
  }

  /// The curve, with the sample size of a verdict along something else than n.
  package var curveLabel: String {
    label + (sampleSize.map { ", n = \(ReportNumber.count($0))" } ?? "")
  }

  /// The word; nil where there is none.
  package var word: String? { judgement?.verdict.rawValue }
}

extension VerdictRecord {
  /// A verdict on a curve over n.
  package init(_ verdict: ClaimVerdict, in study: Study) {
    self.init(
      claim: verdict.claim, label: verdict.series.label, sampleSize: nil,
      stopping: verdict.stopping,
      claimed: verdict.claim.claimedText(exponent: verdict.judgement?.target.exponent),
      law: fingerprint(of: study.variant(of: verdict.series).lawText),
      judgement: verdict.judgement, failure: verdict.failure)
  }

  /// A verdict on a curve along something else.
  package init(_ verdict: SweepCurve.SweepVerdict, on curve: SweepCurve) {
    self.init(
      claim: verdict.claim, label: curve.label, sampleSize: curve.sampleSize,
      stopping: curve.stopping,
      claimed: verdict.claim.claimedText(exponent: verdict.judgement?.target.exponent)
        + " in \(curve.axis.rawValue)",
      law: fingerprint(of: curve.laws.joined(separator: ";")), judgement: verdict.judgement,
      failure: verdict.failure)
  }
}

extension StudyAnalysis {
  /// The verdicts along everything that is swept but n.
  package var sweepRecords: [VerdictRecord] {
    sweepCurves.flatMap { curve in curve.verdicts.map { VerdictRecord($0, on: curve) } }
  }
}
