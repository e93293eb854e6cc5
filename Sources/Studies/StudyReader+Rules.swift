internal import Documents
internal import Estimators

extension StudyReader {
  /// A rule must be able to stop some estimator of the study.
  ///
  /// Of studies that have run only rules with a given place are asked: what others measured stands.
  func checkRules(_ stopping: Node?, cells: [Cell]) {
    guard log.isEmpty, let stopping, let first = cells.first else { return }
    for (index, (rule, item)) in zip(first.stopping, stopping.items).enumerated()
    where rule.exactStop != nil || refusesUnjudgedClaims {
      var reasons: [String] = []
      for cell in cells {
        guard let reason = cell.stopping[index].refusal(of: cell.estimator) else {
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
