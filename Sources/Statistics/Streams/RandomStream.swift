internal import CGSL
internal import CKernels

/// A stream of random numbers for one purpose of one trial, drawn by GSL from Philox4x32-10.
///
/// Each item (sample i, neuron r, test point q) owns a counter block of 2³² draws: ``seek(item:)``
/// goes to its first. What an item draws therefore depends on nothing but the key and the item:
/// not on the number of items, on threads, or on what was drawn before.
public final class RandomStream {
  private let generator: UnsafeMutablePointer<gsl_rng>

  /// Opens the stream of a key, at item 0.
  public init(_ key: StreamKey) {
    let type = sb_philox_rng_type().assumingMemoryBound(to: gsl_rng_type.self)
    guard let generator = gsl_rng_alloc(type) else { fatalError("out of memory for a stream") }
    self.generator = generator
    let identity = key.identity
    state.pointee.key = (identity[0], identity[1])
    state.pointee.counter = (0, 0, identity[2], identity[3])
    seek(item: 0)
  }

  deinit {
    gsl_rng_free(generator)
  }

  private var state: UnsafeMutablePointer<sb_philox_state> {
    generator.pointee.state.assumingMemoryBound(to: sb_philox_state.self)
  }

  /// Goes to the first draw of an item.
  public func seek(item: Int) {
    sb_philox_seek(state, UInt32(item))
  }

  /// The next 32 random bits.
  public func nextWord() -> UInt32 {
    UInt32(truncatingIfNeeded: gsl_rng_get(generator))
  }

  /// A uniform number in [0, 1) with 53 random bits.
  public func uniform() -> Double {
    gsl_rng_uniform(generator)
  }

  /// A uniform number in (0, 1), for quantile functions that are infinite at the ends.
  public func uniformInside() -> Double {
    max(uniform(), 0x1p-54)
  }

  /// A standard normal number.
  ///
  /// GSL's polar method, which keeps all 53 bits; its ziggurat would keep 24 of a 32-bit generator.
  public func gaussian() -> Double {
    gsl_ran_gaussian(generator, 1)
  }

  /// A gamma number with this positive shape and scale 1.
  public func gamma(shape: Double) -> Double {
    gsl_ran_gamma(generator, shape, 1)
  }

  /// +1 or -1, each with probability 1/2.
  public func sign() -> Double {
    nextWord() >> 31 == 0 ? 1 : -1
  }

  /// An index drawn with the given cumulative probabilities, the last of which is 1.
  public func index(cumulative: [Double]) -> Int {
    Statistics.index(of: uniform(), cumulative: cumulative)
  }
}

/// The index whose share of [0, 1) holds `u`, for cumulative probabilities, the last of which is 1.
public func index(of u: Double, cumulative: [Double]) -> Int {
  var low = 0
  var high = cumulative.count - 1
  while low < high {
    let middle = (low + high) / 2
    if u < cumulative[middle] { high = middle } else { low = middle + 1 }
  }
  return low
}
