import Documents
import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Runs

/// Tables as pandas, R, NumPy and spreadsheets write them: read right, or refused with what to do.
@Suite struct TableFormsTests {
  private func points(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("X.csv")))
    do {
      let array = try PointsFile.read(folder.file("X.csv"))
      return "\(array.shape) \(array.values)"
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  private func errors(_ text: String, x: String = "n", y: String = "risk") throws -> String {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("E.csv")))
    do {
      return try ErrorTable.read(folder.file("E.csv"), x: x, y: y)
        .map { "\(Int($0.n)): \($0.risks)" }.joined(separator: "; ")
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  @Test(arguments: [
    "\"V1\",\"V2\"\r\n1,2\r\n3,4.5\r\n", "\u{FEFF}\"x\",\"y\"\r\n1,2\r\n3,4.5", "x,y\r1,2\r3,4.5\r",
    "# x,y\n1,2\n3,4.5\n", "\"0\",\"1\"\n1,2\n3,4.5\n", "1,2\n3,4.5\n",
  ])
  func `points are read in these forms`(text: String) throws {
    #expect(try points(text) == "[2, 2] [1.0, 2.0, 3.0, 4.5]")
  }

  @Test(arguments: [
    ("0,1\n0.5,0.25\n", "X.csv:1:1: the first line, 0,1, may be a point or the columns' numbers"),
    ("\u{FEFF}0\r\n0.5\r\n", "X.csv:1:1: the first line, 0, may be a point or"),
    ("0,1,2\n1,2,3\n", "such as x0,x1,x2, and keep this line below it only if it is a point"),
    (
      ",0,1\n0,0.5,0.25\n",
      "X.csv:1:1: the first column has no name, like the index that pandas and R"
    ),
    (",x,y\n0,0.5,0.25\n", "leave it out (index=False in pandas, row.names=FALSE in R)"),
    ("\"\",\"V1\"\n\"1\",0.5\n", "the first column has no name"),
    ("Unnamed: 0,x\n0,1\n", "the first column is called 'Unnamed: 0'"),
    ("index,x\n0,1\n", "the first column is called 'index'"),
    (
      "\"V1\",\"V2\"\n\"1\",0.5,0.25\n",
      "X.csv:2:1: this row has 3 numbers, the header has 2 names; the first may"
    ),
    ("x,y\n1,2,3\n", "X.csv:2:1: this row has 3 numbers, the header has 2 names"),
    ("x,y\n\"0,5\",1\n", "found '0,5'; write decimals with a point"),
    ("x\n\u{2212}1\n", "found '\u{2212}1'; the minus sign is '-'"),
    ("x,y\n0,5,0,25\n", "a comma in a decimal counts as a separator: write decimals with a point"),
    ("\"x\";\"y\"\n1;2\n", "the fields are separated by ';', expected commas"),
  ])
  func `points in other forms are refused with what to do`(text: String, expected: String) throws {
    let found = try points(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `a single point may be the origin, and other faults come first`() throws {
    #expect(try points("0\n") == "[1, 1] [0.0]")
    #expect(try points("0,1\n") == "[1, 2] [0.0, 1.0]")
    #expect(try points("0,0\n1,2\n") == "[2, 2] [0.0, 0.0, 1.0, 2.0]")
    #expect(try points("0,1\n2\n") == "X.csv:2:1: this row has 1 number, the first row has 2")
  }

  @Test(arguments: [
    ",n,risk\n0,64,0.5\n1,128,0.25\n", "\"\",\"n\",\"risk\"\r\n\"1\",64,0.5\r\n\"2\",128,0.25\r\n",
    "\u{FEFF}\"n\",\"risk\"\n64,0.5\n128,0.25\n", "# n,risk\n64,0.5\n128,0.25\n",
    "n,risk,x,x\n64,0.5,1,1\n128,0.25,2,2\n",
  ])
  func `errors are read in these forms`(text: String) throws {
    #expect(try errors(text) == "64: [0.5]; 128: [0.25]")
  }

  @Test(arguments: [
    ("n;risk\n64;0,1\n", "E.csv:1:1: the fields are separated by ';', expected commas"),
    ("n\trisk\n64\t0.1\n", "the fields are separated by tabs, expected commas"),
    ("\"n\";\"risk\"\n64;0.1\n", "E.csv:1:1: the fields are separated by ';'"),
    (
      "n,error\n64,0.1\n",
      "E.csv:1:1: there is no column 'risk'. Columns: n, error; choose with --y"
    ),
    (
      "n,risk,risk\n64,1,2\n",
      "E.csv:1:8: the columns 2 and 3 are both called 'risk'; rename one of them, or choose with --y"
    ),
    ("n,n,risk\n64,64,1\n", "the columns 1 and 2 are both called 'n'"),
    ("\"n\",\"risk\"\n\"1\",64,0.1\n", "; the first may be R's row name"),
    ("n,risk\n64,0,1\n", "write decimals with a point"),
  ])
  func `errors in other forms are refused with what to do`(text: String, expected: String) throws {
    let found = try errors(text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `one column is not both size and error`() throws {
    #expect(try errors("n,risk\n64,1\n", y: "n").contains("both the size and the error"))
  }

  @Test func `a trial is named by its number, however it is spelled`() throws {
    let folder = try TemporaryFolder()
    try Data("n,risk,trial\n64,1,1\n128,2,1.0\n64,3,1e0\n".utf8)
      .write(to: URL(fileURLWithPath: folder.file("E.csv")))
    let error = #expect(throws: FileError.self) {
      try ErrorTable.read(folder.file("E.csv"), x: "n", y: "risk", trial: "trial")
    }
    #expect(error?.message == "trial '1e0' is given twice at n = 64, first on line 2")
  }

  @Test func `UTF-16 is named`() throws {
    let folder = try TemporaryFolder()
    try Data([0xFF, 0xFE, 0x6E, 0]).write(to: URL(fileURLWithPath: folder.file("X.csv")))
    let error = #expect(throws: FileError.self) { try PointsFile.read(folder.file("X.csv")) }
    #expect(error?.message == "is UTF-16 text; save it as UTF-8")
  }

  @Test(arguments: [
    ("a,a\n1,2\n", "[a]", "has 2 columns 'a'; rename all but one of them"),
    ("a,b\n1,2\n", "[a, a]", "the column 'a' is given twice"),
    ("a;b\n1;2\n", "[a]", "the fields are separated by ';', expected commas"),
  ])
  func `columns of a study's table are told apart`(
    table: String, columns: String, expected: String
  ) throws {
    let folder = try TemporaryFolder()
    try Data(table.utf8).write(to: URL(fileURLWithPath: folder.file("d.csv")))
    let log = DiagnosticLog()
    _ = TargetData.filled(
      in: try YAMLDocument.parse(
        text: "{kind: atoms, csv: d.csv, columns: \(columns)}", file: "t.yaml"),
      folder: folder.path, log: log)
    #expect(log.diagnostics.contains { $0.message.contains(expected) }, "\(log.diagnostics)")
  }
}
