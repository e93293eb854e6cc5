internal import Documents
internal import Formatting
internal import Foundation
internal import Studies

extension RunStatus {
  /// One line: how far the run is.
  public var summary: String {
    let present = cells.reduce(0) { $0 + $1.present }
    let wanted = cells.reduce(0) { $0 + $1.wanted }
    let failed = cells.reduce(0) { $0 + $1.failed }
    var parts = [
      "\(ReportNumber.count(present)) of \(counted(wanted, "trial", as: ReportNumber.count(wanted)))"
    ]
    if failed > 0 { parts.append("\(ReportNumber.count(failed)) failed") }
    if isRunning { parts.append("running") }
    if present == wanted { parts.append("complete") }
    return "\(study.name): \(parts.joined(separator: "; "))"
  }

  /// A table of the cells.
  public var cellTable: String {
    let rows = cells.map { cell in
      [
        "\(cell.sampleSize)", cell.series, "\(cell.present)/\(cell.wanted)",
        cell.failed == 0 ? "" : "\(cell.failed)",
        cell.seconds.map { $0.general(2) } ?? "",
      ]
    }
    return alignedColumns([["n", "estimator", "trials", "failed", "seconds per trial"]] + rows)
  }

  /// How many shards are in which state, and a table of those that are not complete; empty for a run
  /// without shards.
  ///
  /// - Parameter queued: Those that wait for a place on the cluster.
  /// - Returns: Lines.
  public func shardText(queued: Set<Int>) -> String {
    guard !shards.isEmpty else { return "" }
    func word(_ status: ShardStatus) -> String {
      let waits = queued.contains(status.shard.index)
      return waits && (status.state == .partial || status.state == .missing)
        ? "queued" : status.state.rawValue
    }
    var counts: [String] = []
    for state in ["merged", "complete", "running", "queued", "partial", "missing"] {
      let count = shards.count { word($0) == state }
      if count > 0 { counts.append("\(count) \(state)") }
    }
    let lines = ["\(counted(shards.count, "shard")): \(counts.joined(separator: ", "))"]
    let rows = shards.filter { $0.state != .merged && $0.state != .complete }.map { status in
      [
        "\(status.shard)", word(status), "\(status.present)/\(status.wanted)",
        status.failed == 0 ? "" : "\(status.failed)",
      ]
    }
    guard !rows.isEmpty else { return lines.joined() }
    return (lines + [alignedColumns([["shard", "state", "trials", "failed"]] + rows)])
      .joined(separator: "\n")
  }

  /// The shards that neither run, wait nor have all of their trials.
  public func stoppedShards(queued: Set<Int>) -> [Shard] {
    shards.filter {
      ($0.state == .partial || $0.state == .missing) && !queued.contains($0.shard.index)
    }.map(\.shard)
  }
}
