internal import Documents
internal import Formatting

/// How many trials the cells of a study get.
///
///     trials: 40
///     trials: {at-least: 20, at: {64: 200, 128: 100}}
///     trials: {at-least: 20, at-most: 640, until: {slope-se: 0.02}}
///
/// With `until`, all cells go from checkpoint to checkpoint, each with twice the trials of the last,
/// until every exponent under the first stopping rule has a Monte Carlo standard error of at most that.
/// Looks are at checkpoints alone, so where a run stops depends on its numbers, not on threads or on
/// interruptions.
public struct TrialCounts: Sendable, Equatable {
  /// The number at a sample size without its own number.
  public let atLeast: Int
  /// The numbers of single sample sizes.
  public let atSampleSize: [Int: Int]
  /// The number that no checkpoint passes.
  public let atMost: Int
  /// The standard error that exponents are to reach; nil where the numbers are fixed.
  public let slopeStandardError: Double?
  /// The checkpoint, from 0: the numbers have been doubled so often.
  public package(set) var checkpoint = 0

  /// The same number everywhere, for any errors.
  public init(_ count: Int) {
    self.init(atLeast: count, atSampleSize: [:], atMost: count, slopeStandardError: nil)
  }

  init(atLeast: Int, atSampleSize: [Int: Int], atMost: Int, slopeStandardError: Double?) {
    self.atLeast = atLeast
    self.atSampleSize = atSampleSize
    self.atMost = atMost
    self.slopeStandardError = slopeStandardError
  }

  /// The number of trials at a sample size.
  public func count(sampleSize n: Int) -> Int {
    let base = atSampleSize[n] ?? atLeast
    return min(base << min(checkpoint, 32), max(base, atMost))
  }

  /// The largest number that any of some sample sizes may come to.
  func most(sampleSizes: [Int]) -> Int {
    max(atMost, sampleSizes.map { atSampleSize[$0] ?? atLeast }.max() ?? atLeast)
  }

  /// Whether every sample size has the same number, settled beforehand.
  package var isUniform: Bool { atSampleSize.isEmpty && slopeStandardError == nil }

  /// The numbers at the next checkpoint; nil where none grows.
  package func next(sampleSizes: [Int]) -> TrialCounts? {
    guard slopeStandardError != nil else { return nil }
    var next = self
    next.checkpoint += 1
    return sampleSizes.contains { next.count(sampleSize: $0) > count(sampleSize: $0) } ? next : nil
  }

  /// `20`, or `20 to 200`, over the given sample sizes.
  package func text(sampleSizes: [Int]) -> String {
    let counts = sampleSizes.map(count(sampleSize:))
    guard let low = counts.min(), let high = counts.max() else { return "0" }
    return low == high
      ? ReportNumber.count(low) : "\(ReportNumber.count(low)) to \(ReportNumber.count(high))"
  }
}

extension Study {
  /// The number of trials of a cell with its noun: `1 trial`, `20 to 200 trials`.
  public var trialsPhrase: String { trialsText == "1" ? "1 trial" : "\(trialsText) trials" }
}

extension Section {
  /// What becomes of failed trials, under `trials:`; its faults are found with the numbers of trials.
  package func failurePolicy() -> FailurePolicy {
    guard let node = optionalNode("trials"), case .mapping = node.content,
      let section = Section(node, what: "the trials", log: DiagnosticLog())
    else { return FailurePolicy() }
    return FailurePolicy(reading: section)
  }

  private static let trialLimits = Interval<Int>.between(1, Study.largestTrials)

  /// The numbers of trials under `trials:`; a quick version of a study lacks some of the sizes that are named.
  package func trialCounts(sampleSizes: [Int], isQuick: Bool) -> TrialCounts {
    let usual = TrialCounts(Study.defaultTrials)
    guard let node = optionalNode("trials") else { return usual }
    guard case .mapping = node.content else {
      return TrialCounts(
        integer("trials", in: Self.trialLimits, default: Study.defaultTrials))
    }
    guard let section = section("trials", what: "the trials") else { return usual }
    let atLeast = section.integer("at-least", in: Self.trialLimits, default: Study.defaultTrials)
    let atSampleSize = section.trialsBySampleSize(isQuick ? [] : sampleSizes)
    let atMost = section.optionalInteger("at-most", in: Self.trialLimits)
    let until = section.optionalSection("until", what: "the goal of the trials")
    let error = until?.number("slope-se", in: .positive)
    until?.finish()
    _ = FailurePolicy(reading: section)
    section.finish()
    if until != nil, atMost == nil {
      section.fail(
        at: "until", "'until' needs 'at-most', the number of trials at which the run gives up")
    }
    if until == nil, atMost != nil {
      section.fail(at: "at-most", "'at-most' belongs to a goal; add until: {slope-se: 0.02}")
    }
    if until != nil, sampleSizes.count < 3 {
      section.fail(at: "until", "an exponent needs three sample sizes or more")
    }
    if let atMost, atMost < atLeast {
      section.fail(at: "at-most", "'at-most' is \(atMost), below 'at-least', \(atLeast)")
    }
    return TrialCounts(
      atLeast: atLeast, atSampleSize: atSampleSize, atMost: atMost ?? atLeast,
      slopeStandardError: error)
  }

  private func trialsBySampleSize(_ sampleSizes: [Int]) -> [Int: Int] {
    declare("at", .wholeNumberNames)
    guard let node = optionalNode("at") else { return [:] }
    guard case .mapping(let entries) = node.content else {
      fail(at: "at", "'at' must map sample sizes to numbers of trials, such as {64: 200, 128: 100}")
      return [:]
    }
    var counts: [Int: Int] = [:]
    for entry in entries {
      let number = Node.wholeNumber(entry.key).flatMap(Int.init(exactly:))
      guard let n = number, sampleSizes.isEmpty || sampleSizes.contains(n) else {
        let known = sampleSizes.map(String.init).joined(separator: ", ")
        log.record(
          "the design has no sample size '\(entry.key)'; it has \(known)", at: entry.keyPosition)
        continue
      }
      guard counts[n] == nil else {
        log.record("the trials at n = \(n) are given twice", at: entry.keyPosition)
        continue
      }
      counts[n] = entry.value.integer(
        "the trials at n = \(n)", in: Self.trialLimits, log: log)
    }
    return counts
  }
}
