internal import Formatting
internal import Reports
internal import Theory

/// What all studies say of one claim, as rows of the index.
struct IndexedClaim {
  /// What one study says of it on one curve, or on all where none could be compared with it.
  private struct Finding {
    let study: String
    let record: VerdictRecords.Record
    /// Whether the word stands among all verdicts of the index.
    let stands: Bool

    /// What tells the law from others; a record that does not say stands for itself.
    var law: String { record.law ?? "\(study);\(record.series)" }
    var isReference: Bool { record.verdict == Verdict.referenceLine.rawValue }
    /// The verdict as texts have it.
    var word: String {
      switch record.verdict {
      case Verdict.referenceLine.rawValue: "reference line"
      case VerdictRecords.notJudged: "not judged"
      default: record.verdict
      }
    }
  }

  let id: String
  private let shortName: String
  /// Nil for a claim that a study brings itself, whose records have no title.
  private let title: String?
  private let findings: [Finding]
  /// The studies whose reports by older rules have verdicts on it.
  private let olderStudies: [String]

  init(
    id: String, shortName: String, title: String?, records: [VerdictRecords],
    older: [VerdictRecords] = [], discoveries: IndexDiscoveries
  ) {
    olderStudies = older.filter { record in
      record.verdicts.contains {
        $0.claim == id && $0.verdict != Verdict.referenceLine.rawValue
          && $0.verdict != VerdictRecords.notJudged
      }
    }.map(\.study)
    self.id = id
    self.shortName = shortName
    self.title = title
    findings = records.flatMap { record in
      let own = record.verdicts.filter {
        $0.claim == id && record.leads($0)
      }
      // A claim that is only drawn, or that no curve could be compared with, has one row.
      for word in [Verdict.referenceLine.rawValue, VerdictRecords.notJudged] {
        if let first = own.first, own.allSatisfy({ $0.verdict == word }) {
          return [Finding(study: record.study, record: first, stands: true)]
        }
      }
      return own.filter { $0.verdict != Verdict.referenceLine.rawValue }
        .map {
          Finding(
            study: record.study, record: $0,
            stands: discoveries.stands(record.study, $0))
        }
    }
  }

  /// Short name, title, how often each verdict fell, and the studies that test it; those that draw it where
  /// none does.
  var summary: [String] {
    let judged = findings.filter { !$0.isReference }
    let counted = judged.isEmpty ? findings : judged
    let none = olderStudies.isEmpty ? "not tested" : "to be run again"
    let verdicts = judged.isEmpty ? (findings.isEmpty ? none : "reference line") : counts
    let tested = unique(counted.map(\.study))
    let studies = (tested.isEmpty ? olderStudies : tested).map(Self.link)
    return [
      name, title ?? "—", verdicts, studies.isEmpty ? "—" : studies.joined(separator: ", "),
    ]
  }

  /// `9 faster (4 bent), 8 no-slower, 2 inconclusive`: of how many laws each word was said, the most frequent
  /// first; contradictions are bold.
  private var counts: String {
    let judged = findings.filter { !$0.isReference }
    func laws(_ word: String, where condition: (Finding) -> Bool = { _ in true }) -> Int {
      Set(judged.filter { $0.word == word && condition($0) }.map(\.law)).count
    }
    return unique(Verdict.allCases.map(\.rawValue) + judged.map(\.word))
      .map { word in
        (
          word: word, count: laws(word), bent: laws(word) { $0.record.bent == true },
          standing: laws(word) { $0.stands }
        )
      }
      .filter { $0.count > 0 }
      .sorted { $0.count > $1.count }
      .map { item in
        let notes =
          (item.bent > 0 ? ["\(item.bent) bent"] : [])
          + (item.standing < item.count ? ["\(item.count - item.standing) †"] : [])
        let text =
          "\(item.count) \(item.word)"
          + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
        return Verdict(rawValue: item.word)?.contradicts == true ? "**\(text)**" : text
      }
      .joined(separator: ", ")
  }

  /// Whether any study names it.
  var isNamed: Bool { !findings.isEmpty || !olderStudies.isEmpty }

  /// Its short name.
  var markdownName: String { Markdown.escaped(shortName) }

  private var name: String { "**\(markdownName)**" }

  /// A link to a report.
  static func link(_ study: String) -> String {
    Markdown.link(Markdown.escaped(study, withinBrackets: true), to: "\(study).md")
  }
}
