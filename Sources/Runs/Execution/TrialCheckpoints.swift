internal import Estimators
internal import Measures
internal import Statistics
package import Studies

extension Study {
  /// The study at the checkpoint that a store has come to: the first one whose trials are not all
  /// there, or whose exponents are sharp enough, or the last.
  ///
  /// - Throws: ``RunStoreError`` where the store cannot be read.
  package func atCheckpoint(of store: RunStore) throws(RunStoreError) -> Study {
    var study = self
    study.trialCounts.checkpoint = 0
    guard let goal = trialCounts.slopeStandardError else { return study }
    let stored = try store.storedTrials(timeLimit: failurePolicy.timeLimit)
    while let next = study.trialCounts.next(sampleSizes: sampleSizes) {
      let isComplete = study.cells.allSatisfy { cell in
        let wanted = study.trials(at: cell.sampleSize)
        return (stored[cell.identity] ?? []).count { $0 < wanted } == wanted
      }
      guard isComplete, try study.largestSlopeError(in: store) > goal else { break }
      study.trialCounts = next
    }
    return study
  }

  /// The largest Monte Carlo standard error of an exponent under the first stopping rule; infinite
  /// where one cannot be worked out.
  private func largestSlopeError(in store: RunStore) throws(RunStoreError) -> Double {
    var largest = 0.0
    let trials = try ControlledTrials(of: self, in: store, rules: 0..<1)
    for series in series {
      var samples: [RateSample] = []
      for cell in cells where cell.series == series {
        guard let rule = cell.stopping.first?.name else { continue }
        var risks: [Double] = []
        var numbers: [Int] = []
        for record in trials.records[cell.identity] ?? [] {
          guard let risk = record.value(QuantityName.risk, at: .rule(rule)) else {
            continue
          }
          risks.append(risk)
          numbers.append(record.trial)
        }
        samples.append(RateSample(n: Double(cell.sampleSize), risks: risks, trials: numbers))
      }
      let error = try? RateFit(samples, standardError: isNested ? .nested : .within).standardError
      largest = max(largest, error ?? .infinity)
    }
    return largest
  }
}
