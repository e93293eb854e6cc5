public import Documents
import Foundation

/// Which steps of a training path are recorded: every one at first, then log-spaced to the last.
///
/// The steps depend on n alone, so a record means the same step in every trial of a cell, and with
/// the learning rate 1/λ_max(H) nearly the same dimensionless time.
public struct StepSchedule: Sendable, Equatable {
  /// The last step as an expression in n.
  public let last: Documents.Expression

  /// The number of records per doubling of the step.
  public static let recordsPerDoubling = 4

  /// The largest step that a path may have.
  public static let largestStep = 1e9

  /// The default last step, 20 √n: several times the best step of the tangent kernel.
  public static let defaultLast = "ceil(20 * sqrt(n))"

  /// Creates a schedule.
  public init(last: Documents.Expression) {
    self.last = last
  }

  /// The recorded steps for a sample size, ascending and distinct.
  ///
  /// - Throws: `ExpressionError` where the expression has no value at n.
  public func steps(sampleSize n: Int) throws(ExpressionError) -> [Int] {
    let last = Int(min(Self.largestStep, max(1, try self.last.evaluate(["n": Double(n)]))))
    var steps = [0]
    var exponent = 0
    while let previous = steps.last, previous < last {
      let step = Int(pow(2, Double(exponent) / Double(Self.recordsPerDoubling)).rounded())
      exponent += 1
      if step > previous { steps.append(min(step, last)) }
    }
    return steps
  }
}

extension Section {
  /// Reads `steps:`, the last step as an expression in n, into the steps recorded for a cell.
  func steps(quantities: [String: Double]) -> [Int]? {
    guard let fallback = try? Documents.Expression(parsing: StepSchedule.defaultLast) else {
      return nil
    }
    if contains("steps"), optionalExpression("steps") == nil { return nil }
    let schedule = StepSchedule(last: optionalExpression("steps") ?? fallback)
    do throws(ExpressionError) {
      let last = try schedule.last.evaluate(["n": quantities["n"] ?? 1])
      guard last >= 1, last <= StepSchedule.largestStep else {
        fail(at: "steps", "the last step must be between 1 and 1e9; it is \(last)")
        return nil
      }
      return try schedule.steps(sampleSize: Int(quantities["n"] ?? 1))
    } catch {
      fail(at: "steps", "\(error)")
      return nil
    }
  }
}
