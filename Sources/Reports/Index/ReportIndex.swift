internal import Documents
internal import Formatting
internal import Foundation
internal import Studies
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
    let records = try records(directory: directory)
    return markdown(
      records, pages: pages(directory: directory, records),
      register: StudyRegister.counts(directory: directory))
  }

  /// The index of the given reports.
  ///
  /// Reports of quick versions, and of versions of the program with other rules for verdicts, are listed, but their
  /// verdicts are not counted; `pages` are other files of the folder with their headings.
  static func markdown(
    _ records: [VerdictRecords], pages: [(file: String, heading: String)] = [],
    register: (studies: Int, versions: Int)? = nil
  ) -> String {
    let sorted = records.sorted { $0.study < $1.study }
    let full = sorted.filter { $0.quick != true && $0.isCurrent }
    let old = sorted.filter { $0.quick != true && !$0.isCurrent }
    let quick = sorted.filter { $0.quick == true }
    var parts = ["# Reports"]
    if sorted.isEmpty { parts.append("There are no reports yet.") }
    let discoveries = IndexDiscoveries(full)
    let claims = claims(full, older: old, discoveries)
    // A folder of quick versions alone has nothing to say of claims.
    let countsClaims = !full.isEmpty || (quick.isEmpty && old.isEmpty)
    if countsClaims {
      parts.append(
        """
        ## Claims

        Verdicts are those under the first stopping rule of each study. The numbers count laws, with their
        process and times, of which a word was said at least once: more estimators, widths, seeds and studies
        of one law count once. "Bent" marks curves whose exponent is the slope of a chord. The reports have the
        other rules, the reasons and the sources of the claims.

        \(discoveries.summary.isEmpty ? "" : discoveries.summary + "\n\n")\(summary(claims))
        """)
    }
    if !full.isEmpty { parts.append("## Studies\n\n\(list(full))") }
    if !old.isEmpty {
      parts.append(
        """
        ## Studies to be run again

        Their reports are of an older version, whose verdicts asked the whole range alone and excused bends; they
        are not counted. `scorebound run studies/NAME.yaml` makes them again.

        \(list(old))
        """)
    }
    if !quick.isEmpty {
      parts.append(
        "## Quick versions of studies\n\nTheir verdicts are not counted.\n\n\(list(quick))")
    }
    if !pages.isEmpty {
      let items = pages.map { "- " + Markdown.link($0.heading, to: $0.file) }
      parts.append("## Further pages\n\n\(items.joined(separator: "\n"))")
    }
    if let register {
      parts.append(
        "## Register\n\nEvery version of every study that was ever reported here, also of those that are gone, "
          + "is in \(Markdown.link(StudyRegister.file, to: StudyRegister.file)): "
          + "\(counted(register.versions, "version")) of \(register.studies == 1 ? "1 study" : "\(register.studies) studies")."
      )
    }
    if countsClaims { parts.append("## Claims by studies\n\n\(details(claims))") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The Markdown files that are no reports of a study, with their first headings.
  private static func pages(
    directory: String, _ records: [VerdictRecords]
  ) -> [(file: String, heading: String)] {
    let reports = Set(records.map { "\($0.study).md" } + ["README.md"])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") && !reports.contains($0) }.compactMap {
      name in
      let text = try? String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
      let first = text?.split(separator: "\n", maxSplits: 1).first.map(String.init)
      guard let first, first.hasPrefix("# ") else { return nil }
      return (name, String(first.dropFirst(2)))
    }
  }

  private static func list(_ records: [VerdictRecords]) -> String {
    var table = MarkdownTable([("Report", .left), ("Question", .left), ("Rule", .left)])
    for record in records {
      table.add([
        IndexedClaim.link(record.study), Markdown.escaped(record.title),
        record.headlineStopping.isEmpty ? "—" : Markdown.code(record.headlineStopping),
      ])
    }
    return table.text
  }

  /// A row a claim, tested or not.
  private static func summary(_ claims: [IndexedClaim]) -> String {
    var table = MarkdownTable([
      ("Claim", .left), ("Title", .left), ("Verdicts", .left), ("Studies", .left),
    ])
    for claim in claims { table.add(claim.summary) }
    return table.text
  }

  /// A row a claim and measured curve.
  private static func details(_ claims: [IndexedClaim]) -> String {
    var table = MarkdownTable([
      ("Claim", .left), ("Claimed", .left), ("Study", .left), ("Estimator", .left),
      ("Measured b (95 % CI)", .left), ("Verdict", .left),
    ])
    for row in claims.flatMap(\.details) { table.add(row) }
    return table.isEmpty ? "No study tests a claim." : table.text
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
  private static func claims(
    _ records: [VerdictRecords], older: [VerdictRecords], _ discoveries: IndexDiscoveries
  ) -> [IndexedClaim] {
    let known = ClaimCatalogue.all.map {
      IndexedClaim(
        id: $0.id, shortName: $0.shortName, title: $0.title, records: records, older: older,
        discoveries: discoveries)
    }
    let others = unique(records.flatMap { $0.verdicts.map(\.claim) })
      .filter { id in !known.contains { $0.id == id } }
    return known
      + others.map {
        IndexedClaim(
          id: $0, shortName: $0, title: nil, records: records, discoveries: discoveries)
      }
  }
}
