import Foundation
import Testing

/// The folder of the independent references, beside the test targets.
let references = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("References")

/// The rows of a `.npy` file of float64 numbers in C order with two axes, `columns` to a row.
func rowsOfNumPyFile(_ url: URL, columns: Int) throws -> [[Double]] {
  let bytes = [UInt8](try Data(contentsOf: url))
  try #require(bytes.count > 10 && bytes[6] == 1)
  let start = 10 + Int(bytes[8]) + 256 * Int(bytes[9])
  let header = String(decoding: bytes[10..<start], as: UTF8.self)
  try #require(header.contains("'<f8'") && header.contains("False"))
  let values = stride(from: start, to: bytes.count, by: 8).map { offset in
    let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
    return Double(bitPattern: bits)
  }
  return stride(from: 0, to: values.count, by: columns).map { Array(values[$0..<$0 + columns]) }
}

/// The names and rows of a CSV file of numbers.
func tableOfCSVFile(_ url: URL) throws -> (names: [String], rows: [[Double]]) {
  let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
  let names = try #require(lines.first).split(separator: ",").map(String.init)
  let rows = try lines.dropFirst().map { line in
    try line.split(separator: ",").map { try #require(Double($0)) }
  }
  return (names, rows)
}
