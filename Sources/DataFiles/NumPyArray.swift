internal import Foundation

/// An array of doubles in row-major order, as NumPy's `.npy` files hold it.
///
/// > Reference: NumPy enhancement proposal 1, "A simple file format for NumPy arrays".
public struct NumPyArray: Equatable, Sendable {
  /// The length along each axis; empty for a single number.
  public let shape: [Int]
  /// The numbers, the last axis running fastest; as many as the product of `shape`.
  public let values: [Double]

  /// Makes an array; `values` must have as many entries as `shape` says.
  public init(shape: [Int], values: [Double]) {
    precondition(
      shape.reduce(1, *) == values.count,
      "an array of shape \(shape) cannot hold \(values.count) values")
    self.shape = shape
    self.values = values
  }

  /// Reads float64 numbers in C order from a `.npy` file, format 1 to 3.
  ///
  /// Other types and orders are refused with the line of Python that converts them. The declared
  /// shape is compared with the file's size before any memory is taken. NaN and infinities are
  /// refused, naming the first, unless `allowsNonFinite`.
  public static func read(
    path: String, allowsNonFinite: Bool = false
  ) throws(FileError) -> NumPyArray {
    let (handle, size) = try FileContents.open(path)
    defer { try? handle.close() }
    let header = try NumPyHeader(handle, path: path)
    let count = try header.count(inFileOf: size, path: path)
    var values = [Double](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let wanted = min((count - filled) * 8, 1 << 23)
      let piece = try FileContents.read(handle, upTo: wanted, path: path)
      guard piece.count == wanted else {
        throw FileError("ended while it was read", path: path)
      }
      values.withUnsafeMutableBytes { all in
        _ = piece.copyBytes(to: UnsafeMutableRawBufferPointer(rebasing: all[(filled * 8)...]))
      }
      filled += wanted / 8
    }
    if 1.littleEndian != 1 {
      values = values.map { Double(bitPattern: UInt64(littleEndian: $0.bitPattern)) }
    }
    let array = NumPyArray(shape: header.shape, values: values)
    if !allowsNonFinite, let index = values.firstIndex(where: { !$0.isFinite }) {
      throw FileError(
        "\(array.place(of: index)) is \(values[index]); every number must be finite", path: path)
    }
    return array
  }

  /// Writes the array as a `.npy` file of format 1, replacing the file in one step.
  public func write(to path: String) throws(FileError) {
    let piece = 1 << 20
    let body = stride(from: 0, to: values.count, by: piece).lazy.map { start in
      let words = values[start..<min(start + piece, values.count)].map {
        $0.bitPattern.littleEndian
      }
      return words.withUnsafeBytes { Data($0) }
    }
    let head = [NumPyHeader.data(shape: shape)]
    try FileContents.replace(path, with: [AnySequence(head), AnySequence(body)].lazy.joined())
  }

  /// A place in words, and as Python writes it: `row 3, column 2 (X[2, 1] in NumPy)`.
  private func place(of index: Int) -> String {
    var indices: [Int] = []
    var rest = index
    for length in shape.reversed() {
      indices.insert(rest % length, at: 0)
      rest /= length
    }
    let python = indices.map(String.init).joined(separator: ", ")
    return switch indices.count {
    case 0: "the number"
    case 1: "entry \(index + 1) (X[\(python)] in NumPy)"
    case 2: "row \(indices[0] + 1), column \(indices[1] + 1) (X[\(python)] in NumPy)"
    default: "X[\(python)]"
    }
  }
}
