internal import Analysis
internal import DataFiles
internal import Formatting
internal import Foundation
package import Statistics
internal import Studies
package import Theory

/// The verdicts of one report as data, which the index of all reports is made of.
package struct VerdictRecords: Codable, Equatable, Sendable {
  /// One verdict.
  package struct Record: Codable, Equatable, Sendable {
    package var claim: String
    package var code: String?
    package var series: String
    package var stopping: String
    package var claimed: String
    package var exponent: Double?
    package var se: Double?
    package var ci95: [Double]?
    package var verdict: String
    /// What tells laws apart, with process and times; nil in records of older versions.
    package var law: String?
    /// Whether the curve is bent, so that the exponent is the slope of a chord.
    package var bent: Bool?
    /// The p-value of the word; nil for inconclusive ones, and where no test stands behind it.
    package var p: Double?
    /// Present and true for a claim about one stopping rule, whose verdicts lead whichever the study's first rule is.
    package var headline: Bool?
  }

  /// Whether a verdict is one of those that the report leads with.
  package func leads(_ verdict: Record) -> Bool {
    verdict.headline == true || verdict.stopping == headlineStopping
  }

  /// The word instead of a verdict where there is none.
  package static let notJudged = "not-judged"

  /// The version of what verdicts mean: 2 asks them of the last half of the range as well.
  package static let currentVersion = 2

  package var schemaVersion = currentVersion
  package var study: String
  package var title: String
  /// The answer to the title's question, a phrase in Markdown; nil in records of older versions.
  package var answer: String?
  /// Present and true for the small version of a study, whose verdicts the index does not count.
  package var quick: Bool?
  package var headlineStopping: String
  package var verdicts: [Record]

  /// Whether its verdicts mean what today's mean.
  package var isCurrent: Bool { schemaVersion == Self.currentVersion }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case study, title, answer, quick
    case headlineStopping = "headline_stopping"
    case verdicts
  }
}

extension VerdictRecords {
  /// The record of a report without any verdict, such as a calibration's.
  package init(study: String, title: String, answer: String?, isQuick: Bool) {
    self.init(
      study: study, title: title, answer: answer, quick: isQuick ? true : nil, headlineStopping: "",
      verdicts: [])
  }
}

extension StudyReport {
  /// The verdicts as data.
  package var verdictRecords: VerdictRecords {
    let study = analysis.study
    let judged = study.stoppingNames.flatMap { rule in
      analysis.claimGroups(stopping: rule).flatMap(\.verdicts).map { VerdictRecord($0, in: study) }
    }
    return VerdictRecords(
      study: study.name, title: study.title, answer: headline, quick: study.isQuick ? true : nil,
      headlineStopping: analysis.headlineRule,
      verdicts: (judged + analysis.sweepRecords).map(VerdictRecords.Record.init))
  }
}

extension VerdictRecords.Record {
  fileprivate init(_ record: VerdictRecord) {
    let numbers = record.numbers
    self.init(
      claim: record.claim.id, code: record.claim.code, series: record.curveLabel,
      stopping: record.stopping, claimed: record.claimed, exponent: numbers?.exponent,
      se: numbers?.standardError, ci95: numbers?.ci95.ends,
      verdict: record.word ?? VerdictRecords.notJudged, law: record.law, bent: numbers?.isBent,
      p: numbers?.wordP, headline: record.claim.under == nil ? nil : true)
  }
}

extension Judgement {
  /// Whether a bend was seen in the curve.
  package var isBent: Bool { obstacle == .preAsymptotic || obstacle == .floorReached }

  /// Whether the curve is too slow on the last half of the range alone: over the whole of it, the interval reaches the
  /// boundary.
  package var isDecidedByLateHalf: Bool {
    // A bound is compared at every n by itself.
    place == nil && verdict == .slowerOnRange && ci90.upper >= target.lower
  }
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

extension ConfidenceInterval {
  /// Both ends, or nil where JSON has no number for one.
  package var ends: [Double]? {
    lower.isFinite && upper.isFinite ? [lower, upper] : nil
  }
}
