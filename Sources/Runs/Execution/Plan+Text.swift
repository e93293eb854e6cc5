internal import Documents
internal import Formatting
internal import Foundation
internal import Studies

extension Plan {
  /// One line: what there is to do and where results go.
  public func summary(storePath: String) -> String {
    var parts = ["\(counted(study.cells.count, "cell")) of \(study.trialsPhrase)"]
    let done = present.reduce(0, +)
    if done > 0 {
      parts.append("\(counted(done, "trial")) \(done == 1 ? "is" : "are") in the store")
    }
    parts.append(missingTrials == 0 ? "nothing is missing" : "\(missingTrials) to run")
    if !orphanedCells.isEmpty {
      parts.append(
        "\(counted(orphanedCells.count, "stored cell")) \(orphanedCells.count == 1 ? "belongs" : "belong") to an earlier "
          + "design; kept, not used")
    }
    return "\(study.name): \(parts.joined(separator: "; ")). Store: \(storePath)"
  }

  /// A table of the cells with their trials, and the memory that a trial is reckoned to take: with the
  /// nodes that stored pilots chose; where there are pilots to run, what one of these takes, if that is more.
  public var table: String {
    let memory = UnitMemory(study: study, decisions: knownDecisions)
    let rows = study.cells.indices.map { index in
      let cell = study.cells[index]
      let trials = study.trials(at: cell.sampleSize)
      let bytes = memory.bytes(planned: index, pilots: pilotRefinements[index])
      return [
        String(cell.identity.prefix(8)), "\(cell.sampleSize)", cell.series.label,
        "\(present[index])/\(trials)",
        memoryText(bytes),
        present[index] == 0 ? "new" : present[index] < trials ? "partial" : "kept",
      ]
    }
    return alignedColumns([["cell", "n", "estimator", "trials", "memory", "state"]] + rows)
  }
}

/// Bytes in megabytes or gigabytes, to two digits.
func memoryText(_ bytes: Int) -> String {
  let megabytes = Double(bytes) / 1e6
  return megabytes < 1
    ? "< 1 MB"
    : megabytes < 1000
      ? "\(megabytes.decimals(0)) MB" : "\((megabytes / 1000).decimals(1)) GB"
}
