import ArgumentParser
import Experiments

/// Shards as users write them: `3/16`, `3,19/32` or `1-4/16`.
struct ShardList: ExpressibleByArgument {
  /// The shards, in the order given.
  let shards: [Shard]

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]), 1...Shard.mostShards ~= count else {
      return nil
    }
    var indices: [Int] = []
    for item in parts[0].split(separator: ",", omittingEmptySubsequences: false) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        first >= 1, first <= last, last <= count
      else { return nil }
      indices += first...last
    }
    guard Set(indices).count == indices.count else { return nil }
    shards = indices.map { Shard(index: $0, count: count) }
  }
}
