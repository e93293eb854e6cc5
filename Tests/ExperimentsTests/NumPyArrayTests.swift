import DataFiles
import Foundation
import Reports
import Runs
import Testing

/// A fresh folder that is removed afterwards.
private func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A `.npy` file made by hand, so that reader and writer cannot share a mistake.
private func file(
  _ header: String, version: UInt8 = 1, body: [UInt8] = [], declared: Int? = nil
) -> Data {
  let length = declared ?? header.utf8.count
  let width = version == 1 ? 2 : 4
  let size = (0..<width).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
  return Data([0x93] + Array("NUMPY".utf8) + [version, 0] + size + Array(header.utf8) + body)
}

private func bytes(_ values: [Double]) -> [UInt8] {
  values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
  }
}

private func header(_ type: String = "'<f8'", order: String = "False", shape: String) -> String {
  "{'descr': \(type), 'fortran_order': \(order), 'shape': \(shape), }\n"
}

/// The text of the error that reading `data` throws, or nil.
private func fault(_ data: Data) throws -> String? {
  try inFolder { folder in
    let path = folder.appendingPathComponent("X.npy").path
    try data.write(to: URL(fileURLWithPath: path))
    do {
      _ = try NumPyArray.read(path: path)
      return nil
    } catch let error as FileError {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }
}

@Suite struct NumPyArrayTests {
  @Test(arguments: [UInt8(1), 2, 3])
  func `formats 1 to 3 are read`(version: UInt8) throws {
    try inFolder { folder in
      let url = folder.appendingPathComponent("X.npy")
      let values = [1, -2.5, 1e-300, 4, 0.1, -0.0]
      try file(header(shape: "(3, 2)"), version: version, body: bytes(values)).write(to: url)
      let array = try NumPyArray.read(path: url.path)
      #expect(array == NumPyArray(shape: [3, 2], values: values))
      #expect(array.values[5].sign == .minus)
    }
  }

  @Test(
    arguments: [([], 1), ([5], 5), ([2, 3], 6), ([2, 1, 4], 8), ([0, 3], 0)] as [([Int], Int)])
  func `what is written is read back, at every number of axes`(shape: [Int], count: Int) throws {
    try inFolder { folder in
      let path = folder.appendingPathComponent("X.npy").path
      let array = NumPyArray(shape: shape, values: (0..<count).map { Double($0) / 3 })
      try array.write(to: path)
      #expect(try NumPyArray.read(path: path) == array)
    }
  }

  @Test func `a written head is NumPy's own, to the byte`() throws {
    try inFolder { folder in
      let url = folder.appendingPathComponent("X.npy")
      try NumPyArray(shape: [2, 1], values: [1, 2]).write(to: url.path)
      // What np.save(F, np.array([[1.0], [2.0]])) of NumPy 2.4 writes.
      let text = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1), }"
      let padded = text.padding(toLength: 117, withPad: " ", startingAt: 0) + "\n"
      #expect(try Data(contentsOf: url) == file(padded, body: bytes([1, 2])))
    }
  }

  @Test func `an array of several pieces survives`() throws {
    try inFolder { folder in
      let path = folder.appendingPathComponent("X.npy").path
      // Above the 2^20 numbers that are written and read at a time.
      let array = NumPyArray(shape: [1_100_000], values: (0..<1_100_000).map(Double.init))
      try array.write(to: path)
      #expect(try NumPyArray.read(path: path) == array)
    }
  }

  @Test func `writing replaces a file and leaves nothing beside it`() throws {
    try inFolder { folder in
      let url = folder.appendingPathComponent("X.npy")
      try Data("old".utf8).write(to: url)
      try NumPyArray(shape: [1], values: [7]).write(to: url.path)
      #expect(try NumPyArray.read(path: url.path).values == [7])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["X.npy"])
    }
  }

  @Test func `writing where it cannot be done is told`() throws {
    try inFolder { folder in
      let array = NumPyArray(shape: [1], values: [7])
      let path = folder.appendingPathComponent("absent/X.npy").path
      let error = #expect(throws: FileError.self) { try array.write(to: path) }
      #expect(error?.description == "\(path): cannot be written: its folder does not exist")
      let directory = #expect(throws: FileError.self) { try array.write(to: folder.path) }
      #expect(directory?.message == "is a directory, not a file")
    }
  }

  @Test(arguments: [
    ("'<f4'", "float32 numbers ('<f4')"), ("'<i8'", "int64 numbers ('<i8')"),
    ("'|b1'", "booleans ('|b1')"), ("'|u1'", "uint8 numbers ('|u1')"),
    ("'<c16'", "complex128 numbers ('<c16')"), ("'>f8'", "big-endian float64 ('>f8')"),
    ("'|O'", "Python objects"), ("'<U3'", "texts ('<U3')"),
    ("[('x', '<f8'), ('y', [('z', '<f8')])]", "records with several fields"),
  ])
  func `other types are refused with the conversion`(type: String, name: String) throws {
    #expect(
      try fault(file(header(type, shape: "(1,)"), body: bytes([1])))
        == "X.npy: holds \(name), expected float64 ('<f8'); convert it with "
        + "np.save(F, np.asarray(X, dtype=np.float64, order='C'))")
  }

  @Test func `Fortran order is refused with the conversion`() throws {
    #expect(
      try fault(file(header(order: "True", shape: "(2, 2)"), body: bytes([1, 2, 3, 4])))
        == "X.npy: is in Fortran order, expected C order; convert it with "
        + "np.save(F, np.asarray(X, dtype=np.float64, order='C'))")
  }

  @Test func `sizes that do not fit the file are refused before memory is taken`() throws {
    #expect(
      try fault(file(header(shape: "(1000000000, 1000)"), body: bytes([1])))
        == "X.npy: declares shape (1000000000, 1000), which is 8000000000000 bytes, but 8 follow; "
        + "it is truncated")
    #expect(
      try fault(file(header(shape: "(9223372036854775807, 2)"), body: bytes([1])))
        == "X.npy: declares shape (9223372036854775807, 2), more than any file can hold")
    #expect(
      try fault(file(header(shape: "(2,)"), body: bytes([1, 2]) + [0]))
        == "X.npy: declares shape (2,), which is 16 bytes, but 17 follow; it is damaged")
  }

  @Test func `damaged heads are refused`() throws {
    let damaged = "X.npy: has a damaged .npy header"
    let foreign = "X.npy: is not a .npy file (its first bytes are not those of np.save)"
    #expect(try fault(Data()) == foreign)
    #expect(try fault(Data("x,y\n1,2\n".utf8)) == foreign)
    #expect(
      try fault(Data("PK\u{3}\u{4}....".utf8))
        == "X.npy: is a .npz archive; save the one array with np.save")
    #expect(try fault(file("{}", version: 4)) == "X.npy: has .npy format 4.0; 1 to 3 are read")
    #expect(try fault(file("{}")) == damaged)
    #expect(try fault(file("{}", version: 2, declared: 4_000_000_000)) == damaged)
    #expect(try fault(file("{}", declared: 200)) == "X.npy: ends inside its .npy header")
    #expect(try fault(file(header(shape: "(-1,)"))) == damaged)
    #expect(try fault(file(header(shape: "(99999999999999999999,)"))) == damaged)
    #expect(try fault(file(header(shape: "(1.5,)"))) == damaged)
    #expect(try fault(file(header(shape: "(1,"))) == damaged)
    #expect(try fault(file(header("'<f8", shape: "(1,)"))) == damaged)
    #expect(try fault(file("{'descr': '<f8' 'shape': (1,)}")) == damaged)
  }

  @Test func `the first number that is not finite is named`() throws {
    let matrix = file(header(shape: "(3, 2)"), body: bytes([1, 2, 3, 4, 5, .nan]))
    #expect(
      try fault(matrix)
        == "X.npy: row 3, column 2 (X[2, 1] in NumPy) is nan; every number must be finite")
    let vector = file(header(shape: "(3,)"), body: bytes([1, -.infinity, .nan]))
    #expect(
      try fault(vector) == "X.npy: entry 2 (X[1] in NumPy) is -inf; every number must be finite")
    try inFolder { folder in
      let url = folder.appendingPathComponent("X.npy")
      try matrix.write(to: url)
      let array = try NumPyArray.read(path: url.path, allowsNonFinite: true)
      #expect(array.values[5].isNaN)
    }
  }

  @Test func `absent files and folders are told`() throws {
    try inFolder { folder in
      let absent = folder.appendingPathComponent("X.npy").path
      let error = #expect(throws: FileError.self) { try NumPyArray.read(path: absent) }
      #expect(error?.description == "\(absent): there is no such file")
      let directory = #expect(throws: FileError.self) { try NumPyArray.read(path: folder.path) }
      #expect(directory?.message == "is a directory, not a file")
    }
  }
}
