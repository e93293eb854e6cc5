internal import Foundation
internal import Theory

/// The index of all reports of a folder: every claim by every study that tests it.
public enum ReportIndex {
  /// Writes `README.md` from the records that the reports of the folder keep.
  ///
  /// - Throws: ``ReportError`` where a record cannot be read or the index not be written.
  public static func write(directory: String) throws(ReportError) {
    // A README of somebody else's, in a folder that also has other things, is left alone.
    let path = (directory as NSString).appendingPathComponent("README.md")
    if let text = try? String(contentsOfFile: path, encoding: .utf8), !text.hasPrefix("# Reports\n")
    {
      return
    }
    try ReportFiles.write(try markdown(directory: directory), to: directory, "README.md")
  }

  static func markdown(directory: String) throws(ReportError) -> String {
    markdown(try records(directory: directory))
  }

  /// The index of the given reports.
  static func markdown(_ records: [VerdictRecords]) -> String {
    let sorted = records.sorted { $0.study < $1.study }
    var reports = MarkdownTable([("Report", .left), ("Question", .left), ("Rule", .left)])
    for record in sorted {
      reports.add([
        link(record.study), record.title,
        record.headlineStopping.isEmpty ? "—" : "`\(record.headlineStopping)`",
      ])
    }
    var table = MarkdownTable([
      ("Claim", .left), ("Claimed", .left), ("Study", .left), ("Estimator", .left),
      ("Measured b (95 % CI)", .left), ("Verdict", .left),
    ])
    var untested: [String] = []
    for (id, name) in claims(sorted) {
      var isTested = false
      for record in sorted {
        let own = record.verdicts.filter {
          $0.claim == id && $0.stopping == record.headlineStopping
        }
        // A claim that is only drawn, or that no curve could be held against, has one row.
        let drawn = own.allSatisfy { $0.verdict == Verdict.referenceLine.rawValue }
        let unjudged = own.allSatisfy { $0.verdict == VerdictRecords.notJudged }
        for (index, verdict) in own.enumerated() {
          if drawn || unjudged
            ? index > 0 : verdict.verdict == Verdict.referenceLine.rawValue
          {
            continue
          }
          isTested = true
          table.add([
            name, verdict.claimed, link(record.study), drawn || unjudged ? "—" : verdict.series,
            measured(verdict),
            drawn ? "reference line" : unjudged ? "not judged" : "**\(verdict.verdict)**",
          ])
        }
      }
      if !isTested { untested.append(name) }
    }
    let list = sorted.isEmpty ? "There are no reports yet." : reports.text
    return """
      # Reports

      \(list)

      ## Claims by studies

      Verdicts are those under the first stopping rule of each study; the reports have the others,
      their reasons and the sources of the claims.

      \(table.text)
      \(untested.isEmpty ? "" : "\nNot tested by any of these studies: \(untested.joined(separator: "; ")).\n")
      """
  }

  private static func records(directory: String) throws(ReportError) -> [VerdictRecords] {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: directory)) ?? []
    var records: [VerdictRecords] = []
    for name in names.sorted() {
      let path = "\(directory)/\(name)/verdicts.json"
      guard manager.fileExists(atPath: path) else { continue }
      do {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        records.append(try JSONDecoder().decode(VerdictRecords.self, from: data))
      } catch {
        throw .cannotRead(path: path, reason: "it is not a record of verdicts; remake that report")
      }
    }
    return records
  }

  /// The claims of the catalogue, then those of the studies themselves.
  private static func claims(_ records: [VerdictRecords]) -> [(id: String, name: String)] {
    let known = ClaimCatalogue.all.map { claim in
      (id: claim.id, name: "**\(claim.shortName)** \(claim.title)")
    }
    let others = unique(records.flatMap { $0.verdicts.map(\.claim) })
      .filter { id in !known.contains { $0.id == id } }
    return known + others.map { (id: $0, name: "**\($0)**") }
  }

  private static func link(_ study: String) -> String { "[\(study)](\(study).md)" }

  private static func measured(_ record: VerdictRecords.Record) -> String {
    guard let exponent = record.exponent, let error = record.se, let interval = record.ci95,
      interval.count == 2
    else { return "—" }
    let decimals = ReportNumber.exponentDecimals(error)
    let ends = interval.map { ReportNumber.fixed($0, decimals: decimals) }
    return "\(ReportNumber.fixed(exponent, decimals: decimals)) (\(ends[0]) to \(ends[1]))"
  }
}
