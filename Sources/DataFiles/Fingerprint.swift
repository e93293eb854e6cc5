/// A 128-bit FNV-1a hash of a text, as 32 hexadecimal digits.
///
/// A name, not a proof: the store keeps the whole text with it and compares that.
///
/// > Reference: Fowler, Noll, Vo, "The FNV non-cryptographic hash algorithm", RFC 9923.
package func fingerprint(of text: String) -> String { fingerprint(of: text.utf8) }

/// The same of bytes.
package func fingerprint(of bytes: some Sequence<UInt8>) -> String {
  var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  let prime: UInt128 = (1 << 88) + 0x13b
  for byte in bytes {
    hash = (hash ^ UInt128(byte)) &* prime
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 32 - digits.count) + digits
}
