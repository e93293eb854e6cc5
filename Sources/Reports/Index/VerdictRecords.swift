internal import Analysis
internal import DataFiles
internal import Formatting
internal import Foundation
internal import Statistics
internal import Studies
internal import Theory

/// The verdicts of one report as data, which the index of all reports is made of.
package struct VerdictRecords: Codable, Equatable, Sendable {
  /// One verdict.
  struct Record: Codable, Equatable, Sendable {
    var claim: String
    var code: String?
    var series: String
    var stopping: String
    var claimed: String
    var exponent: Double?
    var se: Double?
    var ci95: [Double]?
    var verdict: String
    /// What tells laws apart, with process and times; nil in records of older versions.
    var law: String?
    /// Whether the curve is bent, so that the exponent is the slope of a chord.
    var bent: Bool?
    /// The p-value of the word; nil for inconclusive ones, and where no test stands behind it.
    var p: Double?
  }

  /// The word in place of a verdict where there is none.
  static let notJudged = "not-judged"

  /// The version of what verdicts mean: 2 asks them of the last half of the range as well.
  static let currentVersion = 2

  var schemaVersion = currentVersion
  var study: String
  var title: String
  /// Present and true for the small version of a study, whose verdicts the index does not count.
  var quick: Bool?
  var headlineStopping: String
  var verdicts: [Record]

  /// Whether its verdicts mean what today's mean.
  var isCurrent: Bool { schemaVersion == Self.currentVersion }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case study, title, quick
    case headlineStopping = "headline_stopping"
    case verdicts
  }
}

extension VerdictRecords {
  /// The record of a report without any verdict, such as a calibration's.
  package init(study: String, title: String, isQuick: Bool) {
    self.init(
      study: study, title: title, quick: isQuick ? true : nil, headlineStopping: "", verdicts: [])
  }
}

extension StudyReport {
  /// The verdicts as data.
  var verdictRecords: VerdictRecords {
    var records: [VerdictRecords.Record] = []
    for rule in analysis.study.stoppingNames {
      for group in analysis.claimGroups(stopping: rule) {
        for verdict in group.verdicts {
          let judgement = verdict.judgement
          // Numbers that the verdict had a part in; a line to compare with has none.
          let numbers = judgement.flatMap { $0.verdict == .referenceLine ? nil : $0 }
          records.append(
            .init(
              claim: group.claim.id, code: group.claim.code, series: verdict.series.label,
              stopping: rule, claimed: group.claimedText(verdict), exponent: numbers?.exponent,
              se: numbers?.standardError,
              ci95: numbers?.ci95.ends,
              verdict: judgement?.verdict.rawValue ?? VerdictRecords.notJudged,
              law: law(analysis.study.variant(of: verdict.series)), bent: numbers?.isBent,
              p: numbers?.wordP))
        }
      }
    }
    for curve in analysis.sweepCurves {
      for verdict in curve.verdicts {
        let numbers = verdict.judgement.flatMap { $0.verdict == .referenceLine ? nil : $0 }
        records.append(
          .init(
            claim: verdict.claim.id, code: verdict.claim.code,
            series: "\(curve.label), n = \(ReportNumber.count(curve.sampleSize))",
            stopping: curve.stopping,
            claimed: verdict.claim.claimedText(exponent: verdict.judgement?.target.exponent)
              + " in \(curve.axis.rawValue)",
            exponent: numbers?.exponent, se: numbers?.standardError,
            ci95: numbers?.ci95.ends,
            verdict: verdict.judgement?.verdict.rawValue ?? VerdictRecords.notJudged,
            law: fingerprint(of: curve.laws.joined(separator: ";")), bent: numbers?.isBent,
            p: numbers?.wordP))
      }
    }
    return VerdictRecords(
      study: analysis.study.name, title: analysis.study.title,
      quick: analysis.study.isQuick ? true : nil, headlineStopping: analysis.headlineRule,
      verdicts: records)
  }
}

extension StudyReport {
  private func law(_ variant: Variant) -> String { fingerprint(of: variant.lawText) }
}

extension Judgement {
  /// Whether a bend was seen in the curve.
  var isBent: Bool { obstacle == .preAsymptotic || obstacle == .floorReached }
}

extension VerdictRecords {
  /// The file `verdicts.json`.
  package func json() throws(ReportError) -> String {
    do {
      return try JSONText.text(of: self) + "\n"
    } catch {
      throw .cannotWrite(path: "verdicts.json", reason: "\(error)")
    }
  }
}
