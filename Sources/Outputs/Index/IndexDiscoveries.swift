internal import Documents
internal import Formatting
internal import Reports
internal import Statistics
internal import Theory

/// The verdicts of all reports as one family of tests, whose rate of false discoveries is kept.
///
/// A test compares a claim with a curve under the first rule of its study. Its p-value is that of the word, doubled
/// since both directions are asked, and 1 where it is inconclusive. Verdicts without a test, such as those of constants
/// and floors, and claims that do not apply, are no part of the family.
struct IndexDiscoveries {
  /// The rate of false discoveries that is kept.
  static let rate = 0.05

  /// The number of tests.
  let tests: Int
  /// The number of words that were said.
  let words: Int
  /// Words that do not stand after the correction.
  private let fallen: Set<String>

  /// The words that tests bring.
  private static let words = [Verdict.faster, .noSlower, .matches, .slowerOnRange].map(\.rawValue)

  /// Collects the verdicts of records, which the index counts.
  init(_ records: [VerdictRecords]) {
    var names: [String] = []
    var pValues: [Double] = []
    var isSaid: [Bool] = []
    for record in records {
      // A report by a version without p-values shows none of its words to stand.
      let isOlder = record.verdicts.allSatisfy { $0.p == nil }
      for verdict in record.verdicts where record.leads(verdict) {
        let isInconclusive = verdict.verdict == Verdict.inconclusive.rawValue
        let isWord = Self.words.contains(verdict.verdict)
        guard isInconclusive || isWord && (verdict.p != nil || isOlder) else { continue }
        let p = verdict.p.flatMap { (0...1).contains($0) ? $0 : nil } ?? 1
        names.append(Self.name(record.study, verdict))
        pValues.append(isInconclusive ? 1 : min(1, 2 * p))
        isSaid.append(!isInconclusive)
      }
    }
    let adjusted = falseDiscoveryAdjusted(pValues)
    tests = names.count
    words = isSaid.count { $0 }
    fallen = Set(names.indices.filter { isSaid[$0] && adjusted[$0] > Self.rate }.map { names[$0] })
  }

  /// Whether a word stands after the correction.
  func stands(_ study: String, _ record: VerdictRecords.Record) -> Bool {
    !fallen.contains(Self.name(study, record))
  }

  /// How many words stand, as a paragraph; empty without tests.
  var summary: String {
    guard words > 0 else { return "" }
    let ending =
      fallen.isEmpty
      ? "all of them survive it"
      : "\(ReportNumber.count(words - fallen.count)) of them \(words - fallen.count == 1 ? "survives" : "survive") it; "
        + "† marks the others in the next table, where each law counts once"
    return
      "Of \(counted(tests, "test")) \(ReportNumber.count(words)) gave a word. With the rate of false "
      + "discoveries kept at 5 % over all of them (Benjamini and Yekutieli, under any dependence; both "
      + "directions), \(ending)."
  }

  private static func name(_ study: String, _ record: VerdictRecords.Record) -> String {
    "\(study)\u{1f}\(record.claim)\u{1f}\(record.series)"
  }
}
