import Diffusion
import Documents
import Foundation
import LinearAlgebra
import Testing

@testable import Analysis
@testable import DataFiles

private let table = """
  ID,"LIMIT",AGE,NOTE
  1,20000,24,a
  2,1.2e5,26,"b, c"
  3, 90000 ,34,d
  """

/// A folder with a table and a target file that names it.
private func folder(table text: String = table) throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try text.write(toFile: folder.file("data.csv"), atomically: true, encoding: .utf8)
  return folder
}

private func node(_ text: String) throws -> Node {
  try YAMLDocument.parse(text: text, file: "t.yaml")
}

private func filled(_ text: String, in folder: TemporaryFolder) throws -> (Node, [String]) {
  let log = DiagnosticLog()
  let node = TargetData.filled(in: try node(text), folder: folder.path, log: log)
  return (node, InvalidDocument(log.diagnostics).diagnostics.map(\.description))
}

/// Everything that is said of a target with atoms from a file.
private func faults(_ text: String, in folder: TemporaryFolder) throws -> [String] {
  let log = DiagnosticLog()
  let node = TargetData.filled(in: try node(text), folder: folder.path, log: log)
  _ = Section(node, what: "the target", log: log).flatMap(TargetCatalogue.read)
  return log.diagnostics.map {
    $0.description.replacingOccurrences(of: folder.path + "/", with: "")
  }
}

@Suite struct TargetDataTests {
  @Test func `columns of a table are the points of an empirical law`() throws {
    let folder = try folder()
    let (node, messages) = try filled(
      "{kind: atoms, csv: data.csv, columns: [AGE, LIMIT]}", in: folder)
    #expect(messages == [])
    let log = DiagnosticLog()
    let section = try #require(Section(node, what: "the target", log: log))
    let law = try #require(TargetCatalogue.read(section) as? Atoms)
    #expect(log.isEmpty)
    #expect(law.points.values == [24, 20_000, 26, 120_000, 34, 90_000])
    let third = 1.0 / 3
    #expect(law.weights == [third, third, third])
  }

  @Test func `a table is found wherever in a document a target stands`() throws {
    let folder = try folder(table: "1,2\n3,4\n")
    let text = """
      variants:
        a: {target: {kind: mixture, components: [{target: {kind: atoms, csv: data.csv}}]}}
      """
    let (node, messages) = try filled(text, in: folder)
    #expect(messages == [])
    let parts = try #require(node["variants"]?["a"]?["target"]?["components"]?.items)
    #expect(parts.first?["target"]?["points"]?.content == .table([[1, 2], [3, 4]]))
    #expect(parts.first?["target"]?["csv"] == nil)
  }

  @Test func `a law is called by its numbers, not by where they lie`() throws {
    let first = try folder()
    let second = try TemporaryFolder()
    try "AGE\n24\n26.0\n3.4e1\n".write(
      toFile: second.file("other.csv"), atomically: true, encoding: .utf8)
    let third = try folder(table: "AGE\n24\n26\n35\n")
    func text(_ folder: TemporaryFolder, _ file: String) throws -> String {
      try filled("{kind: atoms, csv: \(file), columns: [AGE]}", in: folder).0.canonicalText
    }
    let own = try text(first, "data.csv")
    #expect(try text(second, "other.csv") == own)
    #expect(try text(third, "data.csv") != own)
    #expect(own.hasPrefix("{kind:atoms,points:table ") && own.count < 80)
    // The same six numbers in rows of another length are another law.
    let shapes = [[[1.0, 2], [3, 4], [5, 6]], [[1, 2, 3], [4, 5, 6]]].map {
      Node(.table($0), at: SourcePosition(file: "t.yaml")).canonicalText
    }
    #expect(shapes[0] != shapes[1])
  }

  @Test(arguments: [
    (
      "{kind: atoms, csv: other.csv, columns: [AGE]}",
      ["t.yaml:1:20: the file 'other.csv' does not exist"]
    ),
    (
      "{kind: atoms, csv: data.csv, columns: [AGEE, ID]}",
      [
        "t.yaml:1:40: the file 'data.csv' has no column 'AGEE'; did you mean 'AGE'? "
          + "Its columns: ID, LIMIT, AGE, NOTE"
      ]
    ),
    (
      "{kind: atoms, csv: data.csv, columns: [ID, NOTE]}",
      ["data.csv:2:12: expected a number, found 'a', in the column 'NOTE' of data row 1"]
    ),
    (
      "{kind: atoms, csv: data.csv, columns: []}",
      ["t.yaml:1:39: 'columns' must be one or several texts, found an empty list"]
    ),
    (
      "{kind: atoms, csv: data.csv, columns: ID, points: [[1]]}",
      ["t.yaml:1:43: 'points' and 'csv' are both given; leave one of them out"]
    ),
    (
      "{kind: atoms, csv: [1], columns: ID}", ["t.yaml:1:20: 'csv' must be a text, found a list"]
    ),
    (
      "{kind: atoms, csv: data.csv, columns: ID, weights: [1]}",
      ["t.yaml:1:52: 1 weight for 3 points"]
    ),
    (
      "{kind: atoms, csv: data.csv, colums: [AGE]}",
      [
        "data.csv:2:12: expected a number, found 'a'",
        "t.yaml:1:30: unknown key 'colums' in the target; did you mean 'columns'? "
          + "Allowed: kind, weights, csv, columns, points",
      ]
    ),
  ])
  func `what is wrong with a table is told with its place`(
    text: String, messages: [String]
  ) throws {
    #expect(try faults(text, in: try folder()) == messages)
  }

  @Test(arguments: [
    ("", "t.yaml:1:20: the file 'data.csv' is empty"),
    ("A,B\n", "t.yaml:1:20: the file 'data.csv' has a header but no rows"),
    ("A,B\n1,2\n3\n", "data.csv:3:1: this row has 1 fields, the header has 2"),
    (
      "A,B\n1,2\n\n3,\n",
      "data.csv:4:3: expected a number, found an empty field, in the column 'B' of data row 2"
    ),
    (
      "A,B\n1,2\n3,nan\n",
      "data.csv:3:3: nan is not finite; every number must be, in the column 'B' of data row 2"
    ),
  ])
  func `what is no table of numbers is told with its place`(
    text: String, message: String
  ) throws {
    let folder = try folder(table: text)
    #expect(try faults("{kind: atoms, csv: data.csv, columns: [A, B]}", in: folder) == [message])
  }

  @Test func `the folder of a file is that of its path`() {
    #expect(TargetData.folder(of: "/a/b/c.yaml") == "/a/b")
    #expect(TargetData.folder(of: "c.yaml") == FileManager.default.currentDirectoryPath)
  }
}
