import DataFiles
import Foundation
import Testing

/// What reading a file of this name and content gives: the array, or the error's text.
private func reading(_ name: String, _ text: String) throws -> (array: NumPyArray?, fault: String?)
{
  try reading(name, Data(text.utf8))
}

private func reading(_ name: String, _ data: Data) throws -> (array: NumPyArray?, fault: String?) {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let url = folder.appendingPathComponent(name)
  try data.write(to: url)
  do {
    return (try PointsFile.read(url.path), nil)
  } catch {
    return (nil, error.description.replacing(folder.path + "/", with: ""))
  }
}

@Suite struct PointsFileTests {
  @Test(arguments: [
    "1,2\n3,4.5\n", "1,2\r\n3,4.5\r\n", "x,y\n1,2\n3,4.5", "\u{FEFF}x,y\n1,2\n3,4.5\n",
    " 1 , 2\n\n+3,45e-1\n\n", "\"x, first\",\"y\"\n\"1\",2\n3,\"4.5\"\n",
  ])
  func `numbers are read with and without a header`(text: String) throws {
    let (array, fault) = try reading("X.csv", text)
    #expect(fault == nil)
    #expect(array == NumPyArray(shape: [2, 2], values: [1, 2, 3, 4.5]))
  }

  @Test func `one column is read`() throws {
    #expect(try reading("X.CSV", "x\n1\n2\n").array == NumPyArray(shape: [2, 1], values: [1, 2]))
  }

  @Test(arguments: [
    ("1,2\n3,x\n", "X.csv:2:3: expected a number, found 'x'"),
    ("1,2\n3,  abc\n", "X.csv:2:5: expected a number, found 'abc'"),
    ("a,b\n\n1,2\n,4\n", "X.csv:4:1: expected a number, found an empty field"),
    ("\"a\nb\",c\n1,2\n1,0x10\n", "X.csv:4:3: expected a number, found '0x10'"),
    ("1,b\n", "X.csv:1:3: expected a number, found 'b'"),
    ("1,2\n3\n", "X.csv:2:1: this row has 1 number, the first row has 2"),
    ("1\n3,4\n", "X.csv:2:1: this row has 2 numbers, the first row has 1"),
    ("1,2\n3,nan\n", "X.csv:2:3: nan is not finite; every number must be"),
    ("1,2\n3,1e999\n", "X.csv:2:3: 1e999 is not finite; every number must be"),
    ("x;y\n1;2\n", "X.csv:2:1: expected a number, found '1;2'; separate numbers by commas"),
    ("1 2\n3 4\n", "X.csv:2:1: expected a number, found '3 4'; separate numbers by commas"),
    ("", "X.csv: is empty"), ("\n\n", "X.csv: is empty"),
    ("x,y\n", "X.csv: has a header but no numbers"),
    ("1,\"2\"x\n", "X.csv: is not valid CSV: unexpected quotation mark"),
  ])
  func `faults are placed`(text: String, expected: String) throws {
    #expect(try reading("X.csv", text).fault == expected)
  }

  @Test func `other files are refused by name and encoding`() throws {
    #expect(try reading("X.txt", "1,2\n").fault == "X.txt: is not a .npy or .csv file by its name")
    #expect(try reading("X.csv", Data([0xFF, 0x31])).fault == "X.csv: is not UTF-8 text")
    #expect(throws: FileError.self) { try PointsFile.read("/nowhere/X.csv") }
  }

  @Test func `arrays of points must be matrices with a point`() throws {
    func npy(_ shape: [Int]) throws -> Data {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: url) }
      let values = [Double](repeating: 1, count: shape.reduce(1, *))
      try NumPyArray(shape: shape, values: values).write(to: url.path)
      return try Data(contentsOf: url)
    }
    #expect(try reading("X.npy", npy([3, 2])).array?.shape == [3, 2])
    #expect(
      try reading("X.npy", npy([3])).fault
        == "X.npy: has shape (3,), expected points as rows (n, d); for points on the line save "
        + "X.reshape(-1, 1)")
    #expect(
      try reading("X.npy", npy([3, 2, 2])).fault
        == "X.npy: has shape (3, 2, 2), expected points as rows (n, d)")
    #expect(
      try reading("X.npy", npy([0, 2])).fault
        == "X.npy: has shape (0, 2); at least one point is needed")
  }

  @Test func `a written table has 17 significant digits and is read back exactly`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString + ".csv")
    defer { try? FileManager.default.removeItem(at: url) }
    let rows = [[0.1, 1.0 / 3], [-1e-300, 123_456_789]]
    try PointsFile.write(
      PointsFile.csv(columns: ["f_1", "a, \"b\""], rows: rows), to: url.path)
    #expect(
      try String(contentsOf: url, encoding: .utf8) == """
        f_1,"a, ""b""\"
        0.10000000000000001,0.33333333333333331
        -1e-300,123456789

        """)
    #expect(try PointsFile.read(url.path).values == rows.flatMap(\.self))
  }
}
