/// A number that can be formed as several sums; the one with the smallest terms is kept:
/// it has the smallest rounding error.
///
/// A posterior mean, say, is an offset from the point, from an edge or from the middle of the
/// support, and each of the three cancels somewhere.
struct SmallestTerms {
  /// The sum with the smallest terms so far.
  private(set) var value: Double
  private var size: Double

  /// Starts with a + b + c.
  init(_ a: Double, _ b: Double, _ c: Double = 0) {
    self.value = a + b + c
    self.size = abs(a) + abs(b) + abs(c)
  }

  /// Offers a + b + c, which is the same number formed in another way.
  mutating func offer(_ a: Double, _ b: Double, _ c: Double = 0) {
    let offered = SmallestTerms(a, b, c)
    // Terms that are infinite or no numbers never win.
    if offered.size < size { self = offered }
  }
}
