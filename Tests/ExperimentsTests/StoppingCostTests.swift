import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import Measures
@testable import Runs
@testable import Studies

/// What a rule costs beside `oracle`, by hand.
@Suite struct StoppingCostTests {
  /// The cost of a rule from trials' values, by rule and quantity.
  private static func cost(
    _ rule: String, _ values: KeyValuePairs<String, [Double]>, trials: Int = 3
  ) throws -> Estimate? {
    let cell = try StudySamples.study().cells[1]
    let records = (0..<trials).map { trial in
      TrialRecord(
        trial: trial,
        outcome: .ok(
          values.compactMap { name, numbers in
            guard trial < numbers.count else { return nil }
            let parts = name.components(separatedBy: " at ")
            return TrialValue(
              stopping: parts[1], quantity: parts[0], value: numbers[trial])
          }), seconds: 0)
    }
    return RiskPoint(cell: cell, stopping: rule, records: records)?.stoppingCost
  }

  /// The oracle's risk is an average over the labels, so that of a rule that looks at labels is compared with the
  /// realised risk of the oracle's fit.
  @Test func `a rule that looks at labels is compared by the risks of the same fits`() throws {
    let cost = try #require(
      try Self.cost(
        "gcv",
        [
          "risk at gcv": [2, 3, 7], "risk at oracle": [10, 20, 60],
          "realised-risk at oracle": [1, 2, 3], "risk at oracle-realised": [0.5, 0.5, 0.5],
        ]))
    // 12/6. Residuals (r − 2 o)/2: 0, −1/2, 1/2; variance 1/4, standard error √(1/12).
    #expect(cost.value == 2)
    #expect(abs(cost.standardError - (1.0 / 12).squareRoot()) < 1e-15)
  }

  @Test func `a rule that ignores the labels is compared by risks given the inputs`() throws {
    let cost = try #require(
      try Self.cost(
        "fixed(3)",
        [
          "risk at fixed(3)": [3, 5, 4], "realised-risk at fixed(3)": [100, 300, 200],
          "risk at oracle": [1, 1, 2], "realised-risk at oracle": [10, 20, 60],
        ]))
    // 12/4. Residuals (r − 3 o)/(4/3): 0, 3/2, −3/2; variance 9/4, standard error √(3/4).
    #expect(abs(cost.value - 3) < 1e-15)
    #expect(abs(cost.standardError - 0.75.squareRoot()) < 1e-15)
  }

  /// Of a network no risk is known given the inputs: its oracle has the risk of the fit.
  @Test func `an oracle without a risk given the inputs is compared as it is`() throws {
    let cost = try Self.cost("gcv", ["risk at gcv": [3, 6, 9], "risk at oracle": [1, 2, 3]])
    #expect(cost?.value == 3 && cost?.standardError == 0)
  }

  @Test func `the realised oracle gains, and the oracle itself has no cost`() throws {
    let values: KeyValuePairs<String, [Double]> = [
      "risk at oracle": [10, 20, 60], "realised-risk at oracle": [2, 4, 6],
      "risk at oracle-realised": [1, 2, 3],
    ]
    #expect(try Self.cost("oracle-realised", values)?.value == 0.5)
    #expect(try Self.cost("oracle", values) == nil)
  }

  @Test func `trials without an oracle are left out, and one pair is too few`() throws {
    // The third trial has no oracle: 5/2 and not 105/2.
    let cost = try #require(
      try Self.cost("gcv", ["risk at gcv": [2, 3, 100], "realised-risk at oracle": [1, 1]]))
    #expect(cost.value == 2.5)
    #expect(try Self.cost("gcv", ["risk at gcv": [2, 3], "risk at oracle": [1]]) == nil)
    #expect(try Self.cost("gcv", ["risk at gcv": [2, 3]]) == nil)
  }
}
