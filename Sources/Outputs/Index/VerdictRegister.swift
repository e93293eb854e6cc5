internal import DataFiles
internal import Documents
internal import Formatting
internal import Reports

/// All verdicts of a folder of reports as one table, `verdicts.csv`: a row a claim, curve and stopping rule.
enum VerdictRegister {
  /// The name of the file.
  static let file = "verdicts.csv"

  /// The table; verdicts by older rules and those of quick versions say so in their last columns.
  static func csv(_ records: [VerdictRecords]) -> String {
    let header =
      "study,claim,code,series,stopping,headline,claimed,exponent,se,lower95,upper95,verdict,bent,p,quick,current"
    let discoveries = IndexDiscoveries(records.filter { $0.quick != true && $0.isCurrent })
    var lines = ["\(header),stands"]
    for record in records.sorted(by: { $0.study < $1.study }) {
      for verdict in record.verdicts {
        let numbers = [
          verdict.exponent, verdict.se, verdict.ci95?.first, verdict.ci95?.last,
        ].map { $0.map { "\($0)" } ?? "" }
        let isHeadline = record.leads(verdict)
        let fields =
          [
            record.study, verdict.claim, verdict.code ?? "", verdict.series, verdict.stopping,
            isHeadline ? "yes" : "no", verdict.claimed,
          ].map(\.csvField) + numbers + [
            verdict.verdict, verdict.bent.map { $0 ? "yes" : "no" } ?? "",
            verdict.p.map { "\($0)" } ?? "", record.quick == true ? "yes" : "no",
            record.isCurrent ? "yes" : "no",
            isHeadline ? (discoveries.stands(record.study, verdict) ? "yes" : "no") : "",
          ]
        lines.append(fields.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
