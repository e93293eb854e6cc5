internal import CKernels

/// The seed of a named part of a study: 64 bits that depend on every bit of the study's seed and of the name.
///
/// The name's UTF-8 bytes, headed by their number, are taken up sixteen at a time: each block is
/// added to the state by exclusive or, and Philox, keyed by the seed, maps the sum to the next state. Philox
/// is a bijection on 128 bits for a fixed seed, so names of at most sixteen bytes and one length never meet
/// before the last state is cut to 64 bits, and any other two meet with a probability of 2⁻⁶⁴.
///
/// > Reference: Bellare, Kilian, Rogaway 2000, doi:10.1006/jcss.1999.1694 (chained blocks behind their length).
public func derivedSeed(_ seed: UInt64, name: String) -> UInt64 {
  let key = [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)]
  let bytes = Array(name.utf8)
  var state: [UInt32] = [0, 0, 0, 0]
  func takeUp(_ block: [UInt32]) {
    let sum = zip(state, block).map { $0 ^ $1 }
    sb_philox4x32_10(sum, key, &state)
  }
  // The second word keeps these apart from the counters of a stream's identity, whose second word is a purpose.
  takeUp([UInt32(truncatingIfNeeded: bytes.count), .max, 0, 0])
  for start in stride(from: 0, to: bytes.count, by: 16) {
    var block: [UInt32] = [0, 0, 0, 0]
    for place in start..<min(start + 16, bytes.count) {
      let offset = place - start
      block[offset / 4] |= UInt32(bytes[place]) << UInt32(8 * (offset % 4))
    }
    takeUp(block)
  }
  return UInt64(state[0]) | UInt64(state[1]) << 32
}
