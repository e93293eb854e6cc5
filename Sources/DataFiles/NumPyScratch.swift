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

  /// Leaves the file to the system's cache: `Data.write` would wait for the disk, ten times a trial.
  private static func writeScratch<Number>(
    head: Data, _ values: [Number], to path: String
  ) throws(FileError) {
    func fail() -> FileError {
      FileError(
        "cannot be written: \(String(cString: strerror(errno)))", path: path,
        isFailureOfSystem: true)
    }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fail() }
    defer { close(file) }
    let isWritten =
      head.withUnsafeBytes { writeAll($0, to: file) }
      && values.withUnsafeBytes { writeAll($0, to: file) }
    guard isWritten else { throw fail() }
  }

  /// Whether all bytes could be written; `errno` has the reason where they could not.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }
}
