import Testing

@testable import Statistics

@Suite struct DerivedSeedTests {
  @Test func `a hundred thousand names have different seeds`() {
    var seeds: Set<UInt64> = []
    for number in 0..<25_000 {
      // Names that differ at their end, at their start, in the middle, and in their length.
      for name in [
        "clipped at \(number)", "\(number) copies", "d = \(number), mixture of two",
        String(repeating: "a", count: number % 200) + "\(number)",
      ] {
        seeds.insert(derivedSeed(7, name: name))
      }
    }
    // Two equal ones among 10⁵ random numbers of 64 bits have a chance of 3e-10.
    #expect(seeds.count == 100_000)
  }

  /// Flipping any bit of the name or of the seed changes half of the result's bits.
  @Test func `every bit of name and seed reaches every bit of the result`() throws {
    let name = "clipped at radius 2"
    let own = derivedSeed(11, name: name)
    let bytes = Array(name.utf8)
    var counts = Array(repeating: 0, count: 64)
    var changes = 0
    // The lowest four bits, whose flips leave ASCII text.
    for place in bytes.indices {
      for bit in 0..<4 {
        var other = bytes
        other[place] ^= 1 << bit
        let text = try #require(String(validating: other, as: UTF8.self))
        let difference = own ^ derivedSeed(11, name: text)
        for k in 0..<64 where difference >> k & 1 == 1 { counts[k] += 1 }
        changes += 1
      }
    }
    // Binomial(76, 1/2), 64 of them: five standard deviations, 2.2e-4 of them all by normal tails.
    for count in counts { #expect(abs(Double(count) - 38) < 5 * 19.0.squareRoot(), "\(counts)") }
    #expect(changes == 76)
    for bit in 0..<64 {
      let difference = own ^ derivedSeed(11 ^ (1 << bit), name: name)
      #expect(abs(difference.nonzeroBitCount - 32) < 20, "seed bit \(bit)")
    }
  }

  @Test func `a name does not continue another one`() {
    #expect(derivedSeed(3, name: "a") != derivedSeed(3, name: "a\0"))
    #expect(derivedSeed(3, name: "") != 3)
    #expect(
      derivedSeed(3, name: "0123456789abcdef") != derivedSeed(3, name: "0123456789abcdef\0"))
  }

  /// The chain worked by hand from Philox: one block for the length, one for the bytes.
  @Test func `a short name is two blocks of Philox`() {
    let seed: UInt64 = 0x1234_5678_9abc_def0
    let philox = StreamKey(seed: seed, trial: 2, purpose: .time, block: 0)
    // StreamKey's identity is one Philox block of (trial, purpose, block); here the first is (2, max, 0, 0).
    #expect(philox.identity.count == 4)
    let key: [UInt32] = [0x9abc_def0, 0x1234_5678]
    let first = Philox.block([2, .max, 0, 0], key: key)
    let second = Philox.block(
      [
        first[0] ^ (UInt32(UInt8(ascii: "h")) | UInt32(UInt8(ascii: "i")) << 8), first[1], first[2],
        first[3],
      ],
      key: key)
    #expect(derivedSeed(seed, name: "hi") == UInt64(second[0]) | UInt64(second[1]) << 32)
  }
}

/// Philox4x32-10 in plain Swift, from the paper's table.
///
/// > Reference: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
private enum Philox {
  static func block(_ counter: [UInt32], key: [UInt32]) -> [UInt32] {
    var (c, k) = (counter, key)
    for _ in 0..<10 {
      let a = UInt64(0xD251_1F53) * UInt64(c[0])
      let b = UInt64(0xCD9E_8D57) * UInt64(c[2])
      c = [
        UInt32(truncatingIfNeeded: b >> 32) ^ c[1] ^ k[0], UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ c[3] ^ k[1], UInt32(truncatingIfNeeded: a),
      ]
      k = [k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85]
    }
    return c
  }
}
