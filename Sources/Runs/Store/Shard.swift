internal import Foundation

/// One of several parts of a run, which can be computed anywhere and are merged afterwards.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Its number, from 1 to ``count``.
  public let index: Int
  /// The number of shards of the run.
  public let count: Int

  /// The most shards that a run can be packed into.
  public static let mostShards = 100_000

  /// Creates a shard.
  public init(index: Int, count: Int) {
    precondition(1...count ~= index, "shard \(index) of \(count)")
    self.index = index
    self.count = count
  }

  /// `3/16`.
  public var description: String { "\(index)/\(count)" }

  /// The store of this shard; the run has its own store.
  public func storePath(run: String) -> String {
    let digits = "\(count)".count
    let number = String(repeating: "0", count: digits - "\(index)".count) + "\(index)"
    return Self.folder(run: run) + "/shard-\(number)-of-\(count).sqlite"
  }

  /// The number of shards that the name of a shard's store gives.
  package static func count(storePath: String) -> Int? {
    storePath.firstMatch(of: /-of-([0-9]+)\.sqlite$/).flatMap { Int($0.1) }
      .flatMap { 1...mostShards ~= $0 ? $0 : nil }
  }

  /// The folder of a run's shards, their scripts and their logs: `runs/NAME.shards`, next to the store's
  /// file where its name is a symbolic link.
  public static func folder(run path: String) -> String {
    let run = (try? StorePath.resolved(path)) ?? path
    return (run.hasSuffix(".sqlite") ? String(run.dropLast(7)) : run) + ".shards"
  }
}
