import Diffusion
internal import Foundation

/// Evaluation nodes that several trials share, as many as a share of the memory holds.
///
/// Those that were used longest ago are forgotten first; when they are needed again, they are made again, the same
/// to the last bit.
final class NodeCache: @unchecked Sendable {
  /// Whose nodes they are, and their refinement.
  struct Key: Hashable {
    let owner: ObjectIdentifier
    let refinement: Int
  }

  private let lock = NSLock()
  private let bytes: Int
  private var kept: [(key: Key, nodes: EvaluationNodes)] = []

  /// Creates a cache; the nodes that were used last are kept even where they alone take more.
  init(bytes: Int = 1 << 28) {
    self.bytes = bytes
  }

  /// The nodes of a key, the last used from now on; nil where they are not kept.
  func nodes(_ key: Key) -> EvaluationNodes? {
    lock.withLock {
      guard let place = kept.lastIndex(where: { $0.key == key }) else { return nil }
      let found = kept.remove(at: place)
      kept.append(found)
      return found.nodes
    }
  }

  /// Keeps nodes, and forgets others where all together would take too much.
  func keep(_ nodes: EvaluationNodes, for key: Key) {
    lock.withLock {
      kept.removeAll { $0.key == key }
      kept.append((key, nodes))
      var total = kept.reduce(0) { $0 + $1.nodes.bytes }
      while total > bytes, kept.count > 1 { total -= kept.removeFirst().nodes.bytes }
    }
  }
}
