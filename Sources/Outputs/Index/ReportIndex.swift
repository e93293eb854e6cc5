internal import Documents
internal import Formatting
internal import Foundation
public import Reports
internal import Studies
internal import Theory

/// The index of all reports of a folder: every claim by every study that tests it.
public enum ReportIndex {
  /// Writes `README.md` and `verdicts.csv` from the records that the reports of the folder keep.
  ///
  /// - Throws: ``ReportError`` where a record cannot be read or the index not be written.
  public static func write(directory: String) throws(ReportError) {
    // A README of somebody else's, in a folder that also has other things, is left alone.
    let path = (directory as NSString).appendingPathComponent("README.md")
    if let text = try? String(contentsOfFile: path, encoding: .utf8), !text.hasPrefix("# Reports\n")
    {
      return
    }
    let records = try records(directory: directory)
    try ReportFiles.write(try markdown(directory: directory), to: directory, "README.md")
    try ReportFiles.write(VerdictRegister.csv(records), to: directory, VerdictRegister.file)
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
    if !full.isEmpty {
      parts.append("## What was found\n\n\(list(full))")
      if !discoveries.summary.isEmpty { parts.append(discoveries.summary) }
    }
    // A folder of quick versions alone has nothing to say of claims.
    let countsClaims = !full.isEmpty || (quick.isEmpty && old.isEmpty)
    if countsClaims {
      parts.append(
        """
        ## Claims

        A word counts each law once, however many estimators, widths and studies it was said for, under the first
        stopping rule of each study; "bent" marks curves that one exponent only summarises. A claim can be no slower on
        one range of n and slower on a longer one: each report names its range. b is the exponent of a risk of order
        $n^{-b}$, and ε_n² the squared critical radius of the kernel. Every verdict, under
        every rule, is a row of [\(VerdictRegister.file)](\(VerdictRegister.file)).

        \(summary(claims))
        """)
    }
    if !old.isEmpty {
      parts.append(
        """
        ## Studies to be run again

        Their reports are of an older version, whose verdicts asked the whole range alone and excused bends; they
        are not counted. `scorebound run studies/NAME.yaml` makes them again.

        \(list(old, counting: false))
        """)
    }
    if !quick.isEmpty {
      parts.append(
        "## Quick versions of studies\n\nTheir verdicts are not counted.\n\n\(list(quick, counting: false))"
      )
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

  /// A row a study: its question, with its answer where that counts.
  private static func list(_ records: [VerdictRecords], counting: Bool = true) -> String {
    var table = MarkdownTable(
      [("Study", .left), ("Question", .left)]
        + (counting ? [("Answer", .left), ("Verdicts", .left)] : []))
    for record in records {
      table.add(
        [IndexedClaim.link(record.study), Markdown.escaped(record.title)]
          + (counting ? [record.answer ?? "—", counts(record)] : []))
    }
    return table.compactText
  }

  /// How often a study says each word under its first rule.
  private static func counts(_ record: VerdictRecords) -> String {
    let words = record.verdicts.filter(record.leads).map(\.verdict)
    let texts = Verdict.allCases.filter { $0 != .referenceLine }.map(\.rawValue).compactMap {
      word in
      let count = words.count { $0 == word }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return texts.isEmpty ? "—" : texts.joined(separator: ", ")
  }

  /// A row per claim that a study names, then the names of the others.
  private static func summary(_ claims: [IndexedClaim]) -> String {
    let (named, others) = (claims.filter(\.isNamed), claims.filter { !$0.isNamed })
    var table = MarkdownTable([
      ("Claim", .left), ("Title", .left), ("Verdicts", .left), ("Studies", .left),
    ])
    for claim in named { table.add(claim.summary) }
    let rest =
      others.isEmpty
      ? "" : "Not tested: \(others.map(\.markdownName).joined(separator: ", "))."
    return [table.isEmpty ? "" : table.compactText, rest].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
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
