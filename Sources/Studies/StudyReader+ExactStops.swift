internal import Documents
internal import Estimators

extension StudyReader {
  /// A rule that stops at a given step, time or ridge must find one on a path of some estimator.
  func checkExactStops(_ stopping: Node?, cells: [Cell]) {
    guard log.isEmpty, let stopping, let first = cells.first else { return }
    let items = if case .list(let list) = stopping.content { list } else { [stopping] }
    for (index, (rule, item)) in zip(first.stopping, items).enumerated() where rule.exactStop != nil
    {
      var reasons: [String] = []
      for cell in cells {
        guard let stop = cell.stopping[index].exactStop,
          case .none(let reason) = cell.estimator.service(ofExactStop: stop)
        else {
          reasons = []
          break
        }
        if !reasons.contains(reason) { reasons.append(reason) }
      }
      if !reasons.isEmpty {
        log.record(
          "the rule \(rule.name) serves no estimator of the study: \(reasons.joined(separator: "; "))",
          at: item.position)
      }
    }
  }
}
