internal import Foundation

extension NumPyArray {
  /// Writes the array to a file that lives for a moment, without the care that a user's file gets.
  package func writeScratch(to path: String) throws(FileError) {
    try Self.writeScratch(head: NumPyHeader.data(shape: shape), values, to: path)
  }

  /// Writes whole numbers as an array of int64 with one axis, likewise.
  package static func writeScratch(_ numbers: [Int64], to path: String) throws(FileError) {
    try writeScratch(
      head: NumPyHeader.data(shape: [numbers.count], type: "<i8"), numbers, to: path)
  }

  private static func writeScratch<Number>(
    head: Data, _ values: [Number], to path: String
  ) throws(FileError) {
    var data = head
    values.withUnsafeBytes { data.append(contentsOf: $0) }
    do {
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw FileError(
        "cannot be written: \((error as NSError).localizedDescription)", path: path,
        isFailureOfSystem: true)
    }
  }
}
