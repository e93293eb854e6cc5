internal import Foundation

/// Numbers as little-endian bytes, eight each.
func bytes(_ values: some Sequence<Double>) -> Data {
  var data = Data()
  for value in values {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
  }
  return data
}

/// The numbers of little-endian bytes.
func doubles(_ data: Data) -> [Double] {
  let all = [UInt8](data)
  return stride(from: 0, to: all.count - all.count % 8, by: 8).map { start in
    Double(
      bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(all[start + $1]) << (8 * UInt64($1)) })
  }
}
