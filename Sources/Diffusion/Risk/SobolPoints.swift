internal import CGSL
public import Statistics

/// Scrambled Sobol points: 2ᵏ points of the unit cube, each uniform, together far more even than
/// independent ones.
///
/// GSL's Sobol sequence with the origin as its first point, so that 2ᵏ points are a digital net; then
/// for every coordinate a random lower triangular matrix over the bits and a digital shift. This
/// affine scrambling keeps the net, makes every point uniform on the cube, and so leaves integrals
/// unbiased; its variance is that of Owen's nested scrambling.
///
/// > Reference: Matoušek 1998, Journal of Complexity 14; Owen 2003, ACM TOMACS 13 (the variance).
public struct SobolPoints: Sendable {
  /// The number of points, a power of two.
  public let count: Int
  /// The dimension of the cube.
  public let dimension: Int
  /// The coordinates in (0, 1), count x dimension by rows.
  public let values: [Double]

  /// The largest dimension of the sequence; further coordinates are independent uniform numbers,
  /// which keeps integrals unbiased and loses the gain in these coordinates.
  public static let largestDimension = 40

  /// The bits of GSL's sequence.
  private static let bits = 30

  /// Draws a scramble.
  ///
  /// - Parameters:
  ///   - count: The number of points, a power of two of at most 2³⁰.
  ///   - dimension: The dimension of the cube.
  ///   - stream: Where the scramble is drawn from.
  ///   - block: Which of independent scrambles of the stream; block b uses the items from
  ///     64 b on, one for a scrambled coordinate and one for all others.
  public init(count: Int, dimension: Int, stream: RandomStream, block: Int) {
    precondition(
      count > 0 && count & (count - 1) == 0 && count <= 1 << Self.bits,
      "a net has a power of two of points, not \(count)")
    let scrambled = min(dimension, Self.largestDimension)
    guard let generator = gsl_qrng_alloc(sb_qrng_sobol(), UInt32(scrambled)) else {
      fatalError("out of memory for a Sobol sequence")
    }
    defer { gsl_qrng_free(generator) }
    var columns: [UInt32] = []
    var shifts: [UInt32] = []
    for coordinate in 0..<scrambled {
      stream.seek(item: 64 * block + coordinate)
      for bit in 0..<Self.bits {
        // The bit itself and random bits below it: a column of a lower triangular matrix.
        let top = UInt32(1) << (31 - UInt32(bit))
        columns.append(top | (stream.nextWord() & (top - 1)))
      }
      shifts.append(stream.nextWord())
    }
    stream.seek(item: 64 * block + 63)
    var point = [Double](repeating: 0, count: scrambled)
    var values: [Double] = []
    values.reserveCapacity(count * dimension)
    for index in 0..<count {
      if index > 0 { gsl_qrng_get(generator, &point) }
      for coordinate in 0..<scrambled {
        var digits = UInt32(point[coordinate] * 0x1p30) << 2
        var image = shifts[coordinate]
        while digits != 0 {
          let bit = digits.leadingZeroBitCount
          image ^= columns[coordinate * Self.bits + bit]
          digits &= ~(UInt32(1) << (31 - UInt32(bit)))
        }
        values.append((Double(image) + 0.5) * 0x1p-32)
      }
      for _ in scrambled..<dimension { values.append(stream.uniformInside()) }
    }
    self.count = count
    self.dimension = dimension
    self.values = values
  }
}
