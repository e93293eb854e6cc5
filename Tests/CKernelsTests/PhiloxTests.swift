import CKernels
import Testing

/// Philox4x32-10 against the known answers published with Random123.
struct PhiloxTests {
  /// A row of `kat_vectors`: counter, key, block.
  struct KnownAnswer: Sendable {
    let counter: [UInt32]
    let key: [UInt32]
    let block: [UInt32]
  }

  static let knownAnswers = [
    KnownAnswer(
      counter: [0, 0, 0, 0], key: [0, 0],
      block: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    KnownAnswer(
      counter: [.max, .max, .max, .max], key: [.max, .max],
      block: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    KnownAnswer(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
      key: [0xa409_3822, 0x299f_31d0],
      block: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  private func block(_ counter: [UInt32], _ key: [UInt32]) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: 4)
    sb_philox4x32_10(counter, key, &words)
    return words
  }

  @Test(arguments: knownAnswers)
  func `a block is the published one`(_ known: KnownAnswer) {
    #expect(block(known.counter, known.key) == known.block)
  }

  @Test func `a stream hands out the words of its item's blocks in order`() {
    var state = sb_philox_state()
    state.key = (7, 11)
    state.counter = (0, 0, 13, 17)
    for item in [UInt32(5), 0, .max] {
      sb_philox_seek(&state, item)
      var drawn = [UInt32]()
      for _ in 0..<12 { drawn.append(UInt32(sb_philox_get(&state))) }
      let blocks = (0..<3).flatMap { block([$0, item, 13, 17], [7, 11]) }
      #expect(drawn == blocks)
    }
  }

  @Test func `seeking drops what is left of a block`() {
    var state = sb_philox_state()
    sb_philox_seek(&state, 3)
    let first = sb_philox_get(&state)
    sb_philox_seek(&state, 3)
    #expect(sb_philox_get(&state) == first)
  }

  @Test func `the last block of an item is followed by its first, never by another item`() {
    var state = sb_philox_state()
    sb_philox_seek(&state, 9)
    state.counter.0 = .max
    for _ in 0..<4 { _ = sb_philox_get(&state) }
    #expect(UInt32(sb_philox_get(&state)) == block([0, 9, 0, 0], [0, 0])[0])
    #expect(state.counter.1 == 9)
  }

  @Test func `a uniform number is 53 bits of two words, the first the high part`() {
    var state = sb_philox_state()
    sb_philox_seek(&state, 0)
    let words = block([0, 0, 0, 0], [0, 0])
    let high = UInt64(words[0]) << 32 | UInt64(words[1])
    let low = UInt64(words[2]) << 32 | UInt64(words[3])
    #expect(sb_philox_get_double(&state) == Double(high >> 11) / 9_007_199_254_740_992)
    #expect(sb_philox_get_double(&state) == Double(low >> 11) / 9_007_199_254_740_992)
  }

  @Test func `ten thousand uniform numbers lie in the unit interval with its mean and variance`() {
    var state = sb_philox_state()
    state.key = (1, 2)
    sb_philox_seek(&state, 0)
    let count = 10_000
    let draws = (0..<count).map { _ in sb_philox_get_double(&state) }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    // Four standard errors: 1/√(12 n) of the mean, 1/√(180 n) of the mean squared deviation.
    let mean = draws.reduce(0, +) / Double(count)
    #expect(abs(mean - 0.5) < 4 / (12 * Double(count)).squareRoot())
    let variance = draws.map { ($0 - 0.5) * ($0 - 0.5) }.reduce(0, +) / Double(count)
    #expect(abs(variance - 1.0 / 12) < 4 / (180 * Double(count)).squareRoot())
  }
}
