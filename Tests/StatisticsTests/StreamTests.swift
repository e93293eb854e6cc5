import Statistics
import Testing

/// Philox4x32-10 written out from its definition, so that the streams have a second route.
///
/// > Reference: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
private func philox(_ counter: [UInt32], key: [UInt32]) -> [UInt32] {
  var x = counter
  var k = key
  for _ in 0..<10 {
    let first = UInt32(0xD251_1F53).multipliedFullWidth(by: x[0])
    let second = UInt32(0xCD9E_8D57).multipliedFullWidth(by: x[2])
    x = [second.high ^ x[1] ^ k[0], second.low, first.high ^ x[3] ^ k[1], first.low]
    k = [k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85]
  }
  return x
}

/// The first `count` words of an item of a key's stream, by the definition of the streams.
private func words(_ key: StreamKey, item: UInt32, count: Int) -> [UInt32] {
  let seed = [UInt32(truncatingIfNeeded: key.seed), UInt32(truncatingIfNeeded: key.seed >> 32)]
  let block = [UInt32(truncatingIfNeeded: key.block), UInt32(truncatingIfNeeded: key.block >> 32)]
  let identity = philox([key.trial, key.purpose.rawValue] + block, key: seed)
  let blocks = (0..<UInt32((count + 3) / 4)).flatMap {
    philox([$0, item, identity[2], identity[3]], key: [identity[0], identity[1]])
  }
  return Array(blocks.prefix(count))
}

private let key = StreamKey(seed: 0x0123_4567_89ab_cdef, trial: 7, purpose: .noise, block: 91)

@Suite struct StreamTests {
  @Test func `the second route gives the published block`() {
    let block = philox(
      [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], key: [0xa409_3822, 0x299f_31d0])
    #expect(block == [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1])
  }

  @Test func `an identity is the Philox block of trial, purpose and block under the seed`() {
    let wide = StreamKey(seed: 1 << 40 | 3, trial: .max, purpose: .test, block: 5 << 32 | 6)
    #expect(wide.identity == philox([.max, 7, 6, 5], key: [3, 256]))
    #expect(
      key.identity == philox([7, 3, 91, 0], key: [0x89ab_cdef, 0x0123_4567]))
  }

  @Test func `of a million trials no two begin with the same 128 bits`() {
    // Four seeds, between which nothing but chance, 1e-27, keeps them apart.
    var blocks: [UInt128] = []
    for seed in [UInt64(0), 1, 20_260_115, .max] {
      for trial in UInt32(0)..<250_000 {
        let stream = RandomStream(StreamKey(seed: seed, trial: trial, purpose: .data, block: 64))
        blocks.append((0..<4).reduce(0) { block, _ in block << 32 | UInt128(stream.nextWord()) })
      }
    }
    blocks.sort()
    #expect(blocks.count == 1_000_000)
    #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `trials, purposes and blocks never share an identity, nor half of one`() {
    var identities: Set<[UInt32]> = []
    var keys: Set<[UInt32]> = []
    var count = 0
    for trial in (UInt32(0)..<40).flatMap({ [$0, $0 | 1 << 31] }) {
      for purpose in StreamPurpose.allCases {
        for block in [UInt64(0), 64, 91, 128, 1 << 32, 1 << 32 | 64, .max] {
          let identity = StreamKey(seed: 1, trial: trial, purpose: purpose, block: block).identity
          identities.insert(identity)
          keys.insert(Array(identity.prefix(2)))
          count += 1
        }
      }
    }
    #expect(identities.count == count)
    // 4,480 keys of 64 bits collide with probability 5e-13: here each key is its own, too.
    #expect(keys.count == count)
  }

  @Test func `every purpose keeps its number`() {
    // Part of the identity of stored trials.
    let expected: [(StreamPurpose, UInt32)] = [
      (.time, 1), (.data, 2), (.noise, 3), (.weights, 4), (.signs, 5), (.batches, 6), (.test, 7),
      (.bootstrap, 8), (.law, 9), (.permutation, 10), (.probes, 11), (.placebo, 12),
      (.generation, 13),
    ]
    #expect(expected.allSatisfy { $0.0.rawValue == $0.1 })
    #expect(StreamPurpose.allCases.count == expected.count)
  }

  @Test(arguments: [0, 1, 12345, 0xffff_ffff])
  func `words through GSL are those of the item's blocks`(item: Int) {
    let stream = RandomStream(key)
    stream.seek(item: item)
    #expect((0..<11).map { _ in stream.nextWord() } == words(key, item: UInt32(item), count: 11))
  }

  @Test func `a stream opens at item 0`() {
    #expect(RandomStream(key).nextWord() == words(key, item: 0, count: 1)[0])
  }

  @Test func `an item gives the same numbers after any history`() {
    let fresh = RandomStream(key)
    fresh.seek(item: 5)
    let expected = (0..<20).map { _ in fresh.gaussian() }
    let used = RandomStream(key)
    for history in 0..<7 {
      // Leaves 0 to 6 words of a buffer behind, at other items and at this one.
      used.seek(item: history)
      for _ in 0..<history { _ = used.nextWord() }
      used.seek(item: 5)
      #expect((0..<20).map { _ in used.gaussian() } == expected)
    }
  }

  @Test func `two streams of one key do not disturb each other`() {
    let first = RandomStream(key)
    let second = RandomStream(key)
    let alternating = (0..<50).map { _ in [first.uniform(), second.uniform()] }
    #expect(alternating.allSatisfy { $0[0] == $0[1] })
    #expect(Set(alternating.map { $0[0] }).count == 50)
  }

  @Test func `a uniform number has 53 bits of two words`() {
    let stream = RandomStream(key)
    let w = words(key, item: 0, count: 40).map(UInt64.init)
    for i in stride(from: 0, to: 40, by: 2) {
      #expect(stream.uniform() == Double((w[i] << 32 | w[i + 1]) >> 11) * 0x1p-53)
    }
  }

  @Test func `a sign is the highest bit of a word`() {
    let stream = RandomStream(key)
    let signs = (0..<200).map { _ in stream.sign() }
    #expect(signs == words(key, item: 0, count: 200).map { $0 < 1 << 31 ? 1 : -1 })
    // Four standard errors of a fair coin.
    #expect(abs(signs.reduce(0, +)) < 4 * 200.0.squareRoot())
  }

  @Test func `an index falls where the cumulative probabilities say`() {
    let cumulative = [0.125, 0.125, 0.5, 0.999, 1]
    let stream = RandomStream(key)
    let same = RandomStream(key)
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<4000 {
      let u = same.uniform()
      let index = stream.index(cumulative: cumulative)
      #expect(u < cumulative[index] && (index == 0 || u >= cumulative[index - 1]))
      counts[index] += 1
    }
    #expect(counts[1] == 0)
    #expect(counts[0] > 0 && counts[2] > 0 && counts[3] > 0)
  }

  @Test func `an index stays in range where rounding left the last probability below 1`() {
    let stream = RandomStream(key)
    let indices = (0..<1000).map { _ in stream.index(cumulative: [0.001, 0.002]) }
    #expect(Set(indices).isSubset(of: [0, 1]))
  }
}
