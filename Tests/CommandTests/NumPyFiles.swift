import Foundation

/// `.npy` files as NumPy writes them, by code of the tests' own.
enum NumPyFiles {
  /// The bytes of an array of doubles.
  static func data(_ values: [Double], shape: [Int]) -> Data {
    data(
      values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init) },
      type: "<f8", shape: shape)
  }

  /// The bytes of any array.
  static func data(
    _ bytes: [UInt8], type: String, shape: [Int], isFortran: Bool = false
  ) -> Data {
    let tuple = "(" + shape.map { "\($0)," }.joined(separator: " ") + ")"
    var head =
      "{'descr': '\(type)', 'fortran_order': \(isFortran ? "True" : "False"), 'shape': \(tuple), }"
    while (10 + head.utf8.count + 1) % 64 != 0 { head += " " }
    head += "\n"
    let length = head.utf8.count
    return Data(
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length % 256), UInt8(length / 256)]
        + Array(head.utf8) + bytes)
  }

  /// The shape, as the head has it, and the doubles of a file.
  static func read(_ path: String) throws -> (shape: String, values: [Double]) {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let start = 10 + Int(bytes[8]) + 256 * Int(bytes[9])
    let head = String(decoding: bytes[10..<start], as: UTF8.self)
    let shape = head.drop { $0 != "(" }.prefix { $0 != ")" } + ")"
    let values = stride(from: start, to: bytes.count, by: 8).map { position in
      Double(
        bitPattern: (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << (8 * UInt64($1)) })
    }
    return (String(shape), values)
  }
}

extension TemporaryFolder {
  /// Writes an array of doubles.
  func write(_ values: [Double], shape: [Int], to name: String) throws {
    try NumPyFiles.data(values, shape: shape).write(to: URL(fileURLWithPath: file(name)))
  }
}
