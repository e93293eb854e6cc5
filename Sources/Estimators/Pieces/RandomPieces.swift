internal import Statistics

/// Pieces of the same sizes as others, but of members drawn at random: the placebo of a localisation.
///
/// What random pieces do as well, place has nothing to do with.
struct RandomPieces {
  private let order: [Int]

  /// Draws the order in which `count` members are dealt out.
  init(count: Int, stream: RandomStream) {
    order = stream.permutation(count: count)
  }

  /// Pieces of the given sizes, which are at most `count` together, each ascending.
  func callAsFunction(sizes: [Int]) -> [[Int]] {
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return order[start..<start + size].sorted()
    }
  }
}
