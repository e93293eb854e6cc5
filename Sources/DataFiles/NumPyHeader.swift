internal import Foundation

/// The head of a `.npy` file: a magic number, the format's version and a Python dictionary.
struct NumPyHeader {
  /// The length along each axis.
  let shape: [Int]
  /// Where the numbers begin, in bytes.
  let end: Int

  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// NumPy itself refuses longer heads; honest ones have 128 bytes.
  private static let longest = 10_000

  /// Reads the head and leaves the handle where the numbers begin.
  init(_ handle: FileHandle, path: String) throws(FileError) {
    let start = [UInt8](try FileContents.read(handle, upTo: 8, path: path))
    guard start.count == 8, Array(start.prefix(6)) == Self.magic else {
      let isArchive = start.starts(with: Array("PK".utf8))
      throw FileError(
        isArchive
          ? "is a .npz archive; save the one array with np.save"
          : "is not a .npy file (its first bytes are not those of np.save)", path: path)
    }
    guard (1...3).contains(start[6]) else {
      throw FileError("has .npy format \(start[6]).\(start[7]); 1 to 3 are read", path: path)
    }
    let width = start[6] == 1 ? 2 : 4
    let size = [UInt8](try FileContents.read(handle, upTo: width, path: path))
    let length = size.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard size.count == width, length <= Self.longest else {
      throw FileError("has a damaged .npy header", path: path)
    }
    let text = try FileContents.read(handle, upTo: length, path: path)
    guard text.count == length else { throw FileError("ends inside its .npy header", path: path) }
    end = 8 + width + length

    var dictionary = PythonDictionary(String(decoding: text, as: UTF8.self))
    guard let fields = dictionary.parse(), case .integers(let shape)? = fields["shape"],
      case .boolean(let isFortran)? = fields["fortran_order"], let type = fields["descr"]
    else {
      throw FileError("has a damaged .npy header", path: path)
    }
    let conversion = "np.save(F, np.asarray(X, dtype=np.float64, order='C'))"
    guard case .text("<f8") = type else {
      throw FileError(
        "holds \(Self.name(of: type)), expected float64 ('<f8'); convert it with \(conversion)",
        path: path)
    }
    // A single row or column is in both orders; NumPy then writes False.
    guard !isFortran else {
      throw FileError(
        "is in Fortran order, expected C order; convert it with \(conversion)",
        path: path)
    }
    self.shape = shape
  }

  /// How many numbers the shape declares, once the file is known to hold exactly these.
  func count(inFileOf size: Int, path: String) throws(FileError) -> Int {
    let declared = shape.isEmpty ? "one number" : "shape \(NumPyHeader.tuple(shape))"
    var bytes = 8
    for length in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: length)
      guard !overflow else {
        throw FileError("declares \(declared), more than any file can hold", path: path)
      }
      bytes = product
    }
    guard bytes == size - end else {
      let trouble = bytes > size - end ? "it is truncated" : "it is damaged"
      throw FileError(
        "declares \(declared), which is \(bytes) bytes, but \(size - end) follow; \(trouble)",
        path: path)
    }
    return bytes / 8
  }

  /// The head of format 1 for an array of doubles, or of another type, padded with spaces to a multiple of 64 bytes.
  static func data(shape: [Int], type: String = "<f8") -> Data {
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(tuple(shape)), }"
    let unpadded = magic.count + 4 + text.utf8.count + 1
    text += String(repeating: " ", count: (64 - unpadded % 64) % 64) + "\n"
    let length = UInt16(text.utf8.count)
    return Data(magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)] + Array(text.utf8))
  }

  /// A shape as Python writes it: `()`, `(3,)`, `(3, 2)`.
  static func tuple(_ shape: [Int]) -> String {
    "(" + shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
  }

  /// A type in the words of NumPy's users: `float32 numbers ('<f4')`.
  private static func name(of type: PythonDictionary.Value) -> String {
    guard case .text(let code) = type else { return "records with several fields" }
    let kinds = ["f": "float", "i": "int", "u": "uint", "c": "complex"]
    let bits = Int(code.dropFirst(2)).flatMap { (1...32).contains($0) ? 8 * $0 : nil }
    if code.hasPrefix(">"), code.dropFirst() == "f8" { return "big-endian float64 ('>f8')" }
    if let bits, let kind = kinds[String(code.dropFirst().prefix(1))] {
      return "\(kind)\(bits) numbers ('\(code)')"
    }
    switch code.dropFirst().first {
    case "b": return "booleans ('\(code)')"
    case "O": return "Python objects"
    case "U", "S": return "texts ('\(code)')"
    default: return "the type '\(code.prefix(40))'"
    }
  }
}
