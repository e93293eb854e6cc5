extension Plan {
  /// One line: what there is to do and where results go.
  public func summary(storePath: String) -> String {
    var parts = ["\(study.cells.count) cells of \(study.trialsText) trials"]
    let done = present.reduce(0, +)
    if done > 0 { parts.append("\(done) trials are in the store") }
    parts.append(missingTrials == 0 ? "nothing is missing" : "\(missingTrials) to run")
    if !orphanedCells.isEmpty {
      parts.append(
        "\(orphanedCells.count) stored cells belong to an earlier design; kept, not used")
    }
    return "\(study.name): \(parts.joined(separator: "; ")). Store: \(storePath)"
  }

  /// A table of the cells with their trials.
  public var table: String {
    let rows = zip(study.cells, present).map { cell, present in
      [
        "\(cell.sampleSize)", cell.series.label, "\(present)/\(study.trials(at: cell.sampleSize))",
        present == 0 ? "new" : present < study.trials(at: cell.sampleSize) ? "partial" : "kept",
      ]
    }
    let all = [["n", "estimator", "trials", "state"]] + rows
    let widths = (0..<4).map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
