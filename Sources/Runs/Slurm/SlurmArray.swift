internal import Foundation

/// The array of a run's shards: task i of T runs the shards i, i + T, i + 2 T, ...
public struct SlurmArray: Sendable, Equatable {
  /// The number of tasks T.
  public let tasks: Int

  /// Creates an array.
  public init(tasks: Int) {
    self.tasks = tasks
  }

  /// The array of scripts that were written for a run, or nil where there are none.
  public init?(run: String) {
    let path = Shard.folder(run: run) + "/" + SlurmScripts.Job.shards.script
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let match = text.firstMatch(of: /--array=(?:1-)?([0-9]+)/), let tasks = Int(match.1),
      tasks > 0
    else { return nil }
    self.tasks = tasks
  }

  /// The task that runs a shard.
  public func task(of shard: Shard) -> Int { (shard.index - 1) % tasks + 1 }

  /// Tasks as `--array` takes them: `1-16`, or `3,7-9%10` where at most ten are to run at a time.
  public func text(_ tasks: [Int], throttle: Int? = nil) -> String {
    let ranges = ShardPacking.ranges(Set(tasks).sorted()).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    return ranges.joined(separator: ",") + (throttle.map { "%\($0)" } ?? "")
  }
}
