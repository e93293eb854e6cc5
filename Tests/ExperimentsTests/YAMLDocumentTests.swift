import Analysis
import DataFiles
import Documents
import Foundation
import Runs
import Studies
import Testing

/// The text of the error that reading `text` throws, or nil.
private func fault(_ text: String) -> String? {
  do {
    _ = try YAMLDocument.parse(text: text, file: "s.yaml")
    return nil
  } catch {
    return error.description
  }
}

@Suite struct YAMLDocumentTests {
  @Test func `values know their line and column, both from 1`() throws {
    let root = try YAMLDocument.parse(
      text: "# a study\nname: gmm\nseed:\n  - 1\n  - {a: [x, 'y']}\n", file: "s.yaml")
    #expect(root.position == SourcePosition(file: "s.yaml", line: 2, column: 1))
    #expect(root["name"]?.position == SourcePosition(file: "s.yaml", line: 2, column: 7))
    let items = try #require(root["seed"]?.items)
    #expect(items[0].position == SourcePosition(file: "s.yaml", line: 4, column: 5))
    #expect(items[1]["a"]?.items[1].position == SourcePosition(file: "s.yaml", line: 5, column: 13))
    guard case .mapping(let entries) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["name", "seed"])
    #expect(entries[1].keyPosition == SourcePosition(file: "s.yaml", line: 3, column: 1))
  }

  @Test func `columns count characters, not bytes`() throws {
    let root = try YAMLDocument.parse(text: "{α: é, β: x}", file: "s.yaml")
    #expect(root["β"]?.position == SourcePosition(file: "s.yaml", line: 1, column: 11))
  }

  @Test func `lines may end as on Windows and the file may begin with a byte order mark`() throws {
    let root = try YAMLDocument.parse(text: "\u{FEFF}a: 1\r\nb: 2\r\n", file: "s.yaml")
    #expect(root["b"]?.position == SourcePosition(file: "s.yaml", line: 2, column: 4))
    #expect(root["a"]?.content == .scalar(text: "1", quoted: false))
  }

  @Test func `scalars keep their text and whether they were quoted`() throws {
    let root = try YAMLDocument.parse(
      text: "a: 1\nb: '1'\nc: \"1\"\nd: yes\ne:\nf: ~\ng: null\nh: 'null'\ni: |\n  text\n",
      file: "s.yaml")
    #expect(root["a"]?.content == .scalar(text: "1", quoted: false))
    #expect(root["b"]?.content == .scalar(text: "1", quoted: true))
    #expect(root["c"]?.content == .scalar(text: "1", quoted: true))
    #expect(root["d"]?.content == .scalar(text: "yes", quoted: false))
    #expect(root["e"]?.content == .null)
    #expect(root["f"]?.content == .null)
    #expect(root["g"]?.content == .null)
    #expect(root["h"]?.content == .scalar(text: "null", quoted: true))
    #expect(root["i"]?.content == .scalar(text: "text\n", quoted: true))
  }

  @Test(arguments: [
    (
      "a: [1, 2\nb: 3\n",
      "s.yaml:2:2: expected ',' or ']' for the list that opens at line 1, column 4"
    ),
    (
      "a: {x: 1\n", "s.yaml:2:1: expected ',' or '}' for the mapping that opens at line 1, column 4"
    ),
    (
      "a: b: c\n",
      "s.yaml:1:5: a ':' is not allowed here; check the indentation, or quote a text that contains ': '"
    ),
    ("a:\n\t- 1\n", "s.yaml:2:1: a tab is not allowed here; indent with spaces"),
    ("a: @x\n", "s.yaml:1:4: a text cannot begin with '@'; put it in quotes"),
    (
      "a:\n  b: 1\n c: 2\n",
      "s.yaml:3:2: expected a key here; check the indentation of the mapping that begins at "
        + "line 1, column 1"
    ),
    ("a: 'x\nb: 1\n", "s.yaml:3:1: the quoted text that opens at line 1, column 4 is never closed"),
    ("a: 1\nbcd\ne: 2\n", "s.yaml:3:1: expected ':' after the key on line 2, column 1"),
    (
      "a: \"\\q\"\n",
      "s.yaml:1:5: unknown escape after '\\' in a text in double quotes; use single quotes, or '\\\\'"
    ),
    ("a: *x\n", "s.yaml:1:4: this alias has no anchor before it"),
    ("a: 1\n---\nb: 2\n", "s.yaml:2:1: a second document begins here; a file holds one"),
    ("a: 1\n[x]: 2\n", "s.yaml:2:1: a key must be a plain text"),
    ("a: !x 1\n", "s.yaml:1:4: tags such as '!x' are not supported; leave it out"),
    ("a: 1\nb: \u{7}\n", "s.yaml:2:4: a control character is not allowed here; remove it"),
    ("", "s.yaml: is empty; expected a mapping"),
    ("# only\n\n", "s.yaml: is empty; expected a mapping"),
  ])
  func `malformed text is explained in place`(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func `a repeated key is refused, however it is quoted`() {
    #expect(
      fault("a: 1\nb: 2\na: 3\n") == "s.yaml:3:1: the key 'a' is already on line 1; give it once")
    #expect(
      fault("a: 1\nb: 2\n'a': 3\n") == "s.yaml:3:1: the key 'a' is already on line 1; give it once")
  }

  @Test func `a repeated key inside a list item or a flow mapping is refused`() {
    #expect(
      fault("- b: 1\n  c: 2\n  b: 3\n- b: 4\n")
        == "s.yaml:3:3: the key 'b' is already on line 1; give it once")
    #expect(fault("x: {a: 1, a: 2}\n") == "s.yaml:1:5: the key 'a' is given twice; give it once")
    #expect(
      fault("1: a\n!!int 1: b\n")
        == "s.yaml:2:1: tags such as 'tag:yaml.org,2002:int' are not supported; leave it out")
  }

  @Test func `aliases are expanded`() throws {
    let root = try YAMLDocument.parse(
      text: "title: R&D? no & 2*d [x]\nc: &c [1, 2]\nd: *c\n", file: "s.yaml")
    #expect(root["d"] == root["c"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `nested aliases cannot exhaust memory or time`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(fault(text)?.contains("more than 500000 values once aliases are expanded") == true)
    let expected = "a key must be a plain text; in a file with aliases this looks like another kind"
    for key in ["*a30 : 1\n", "? *a30\n: 1\n", "[*a30]: 1\n", "z: {[*a30]:1}\n", "? [*a30]\n"] {
      #expect(fault(text + key)?.contains(expected) == true, "\(key)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long line of aliases' signs is looked at once`() {
    // Going back at each sign would take some 1e12 steps here.
    let signs = "a: '&" + String(repeating: "*x] ", count: 1_000_000) + "'\n"
    #expect(fault(signs) == nil)
    #expect(fault("title: R&D, 2*d, really? What??\nb: [1]\n") == nil)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused, not a crash`(unit: String) {
    #expect(
      fault(String(repeating: unit, count: 100_000))?.contains("nested deeper than 64") == true)
    #expect(fault(String(repeating: unit, count: 100)) != nil)
  }

  @Test func `sixty levels are read and seventy are not`() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(fault(nested(60)) == nil)
    #expect(fault(nested(70)) == "s.yaml:1:65: nested deeper than 64 levels")
  }

  @Test func `files that cannot be read are told by name`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func fault(_ name: String, _ data: Data?) throws -> String? {
      let url = folder.appendingPathComponent(name)
      try data?.write(to: url)
      do {
        _ = try YAMLDocument.read(path: url.path)
        return nil
      } catch {
        return error.description.replacing(folder.path + "/", with: "")
      }
    }
    #expect(try fault("absent.yaml", nil) == "absent.yaml: there is no such file")
    #expect(try fault(".", nil)?.hasSuffix("is a directory, not a file") == true)
    #expect(
      try fault("latin.yaml", Data([0x0A, 0x61, 0x3A, 0x20, 0xE9]))
        == "latin.yaml:2:4: a byte that is not UTF-8 text; save the file as UTF-8")
    #expect(try fault("empty.yaml", Data()) == "empty.yaml: is empty; expected a mapping")
    #expect(
      try fault("big.yaml", Data(count: DocumentLimits.bytes + 1))
        == "big.yaml: has 8388609 bytes; at most 8388608 are read")
    #expect(try fault("good.yaml", Data("a: 1\n".utf8)) == nil)
    #expect(
      try fault("bad.yaml", Data("a: 1\nb: [\n".utf8)) == "bad.yaml:3:1: expected a value here")
  }

  @Test func `a section reads a study's mapping with every fault in one pass`() throws {
    let text = """
      components:
        - {weight: 0.5, mean: [-1, 0], covariance: 0.05}
        - {weight: half, mean: [1, 0], covarance: [[0.1, 0.02], [0.02, 0.05]]}
      """
    let root = try YAMLDocument.parse(text: text, file: "s.yaml")
    let log = DiagnosticLog()
    let target = try #require(Section(root, what: "the target", log: log))
    for component in target.sections("components", what: "a component of the mixture") ?? [] {
      _ = component.number("weight", in: .between(0, 1))
      _ = component.numbers("mean")
      _ = component.node("covariance")
      component.finish()
    }
    target.finish()
    #expect(
      InvalidDocument(log.diagnostics).description == """
        s.yaml:3:5: missing key 'covariance' in a component of the mixture
        s.yaml:3:14: 'weight' must be a number, found 'half'
        s.yaml:3:34: unknown key 'covarance' in a component of the mixture; did you mean \
        'covariance'? Allowed: weight, mean, covariance
        """)
  }
}
