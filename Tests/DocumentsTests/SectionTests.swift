import Documents
import Testing

/// Builds nodes by hand, one line a key, so that positions are known without a YAML reader.
private func text(_ text: String, quoted: Bool = false, line: Int = 1) -> Node {
  Node(.scalar(text: text, quoted: quoted), at: place(line))
}

private func list(_ items: Node..., line: Int = 1) -> Node { Node(.list(items), at: place(line)) }

private func place(_ line: Int, _ column: Int = 9) -> SourcePosition {
  SourcePosition(file: "s.yaml", line: line, column: column)
}

private func mapping(_ pairs: KeyValuePairs<String, Node.Content>) -> Node {
  let entries = pairs.enumerated().map { index, pair in
    Node.Entry(
      key: pair.key, keyPosition: place(index + 2, 1), value: Node(pair.value, at: place(index + 2))
    )
  }
  return Node(.mapping(entries), at: place(1, 1))
}

private func plain(_ text: String) -> Node.Content { .scalar(text: text, quoted: false) }

/// Reads a one-key mapping `key: content` and returns the value with the messages.
private func reading<Value>(
  _ content: Node.Content, _ read: (Section) -> Value
) -> (value: Value?, messages: [String]) {
  let log = DiagnosticLog()
  guard let section = Section(mapping(["key": content]), what: "a test", log: log) else {
    return (nil, ["no section"])
  }
  return (read(section), log.diagnostics.map(\.description))
}

@Suite struct SectionTests {
  @Test(arguments: [
    ("1", 1.0), ("-0.5", -0.5), ("1e-3", 1e-3), (".5", 0.5), ("+2.", 2), ("1E3", 1e3),
  ])
  func `numbers in every notation are read`(text: String, expected: Double) {
    let (value, messages) = reading(plain(text)) { $0.number("key") }
    #expect(value == expected)
    #expect(messages == [])
  }

  @Test(arguments: ["abc", "0x10", "1_000", "1,5", "nan", "inf", "--1", "1e", "true", "e"])
  func `what is no number is refused`(text: String) {
    let (value, messages) = reading(plain(text)) { $0.number("key") }
    #expect(value == .some(nil))
    #expect(messages == ["s.yaml:2:9: 'key' must be a number, found '\(text)'"])
  }

  @Test func `quoted numbers, lists, mappings and nothing are no numbers`() {
    let cases: [(Node.Content, String)] = [
      (.scalar(text: "1", quoted: true), "the quoted text \"1\"; remove the quotes"),
      (.list([]), "an empty list"), (.list([text("1")]), "a list"), (.mapping([]), "a mapping"),
      (.null, "nothing"),
    ]
    for (content, found) in cases {
      let messages = reading(content) { $0.number("key") }.messages
      #expect(messages == ["s.yaml:2:9: 'key' must be a number, found \(found)"])
    }
  }

  @Test(arguments: [".nan", ".inf", "-.inf", "1e999"])
  func `numbers that are not finite do not pass`(text: String) {
    let refused = reading(plain(text)) { $0.number("key") }
    #expect(refused.messages == ["s.yaml:2:9: 'key' must be a finite number, found '\(text)'"])
  }

  @Test func `ranges are held and told`() {
    let cases: [(Interval<Double>, String, String)] = [
      (.positive, "0", "above 0"), (.nonNegative, "-1", "at least 0"),
      (.between(0, 1), "1.5", "between 0 and 1"), (.atLeast(2), "1.9", "at least 2"),
      (.strictlyBetween(0, 1), "1", "strictly between 0 and 1"), (.below(0.5), "0.5", "below 0.5"),
    ]
    for (interval, text, requirement) in cases {
      let messages = reading(plain(text)) { $0.number("key", in: interval) }.messages
      #expect(messages == ["s.yaml:2:9: 'key' must be \(requirement), found \(text)"])
    }
    #expect(reading(plain("1")) { $0.number("key", in: .between(0, 1)) }.messages == [])
    #expect(reading(plain("0")) { $0.number("key", in: .nonNegative) }.messages == [])
  }

  @Test func `whole numbers may be written 1e6 but have no fraction`() {
    #expect(reading(plain("20260115")) { $0.integer("key") }.value == 20_260_115)
    #expect(reading(plain("1e6")) { $0.integer("key") }.value == 1_000_000)
    #expect(reading(plain("9223372036854775807")) { $0.integer("key") }.value == Int.max)
    for text in ["0.5", "1e40", ".nan", "n", "9223372036854775808"] {
      let messages = reading(plain(text)) { $0.integer("key") }.messages
      #expect(messages == ["s.yaml:2:9: 'key' must be a whole number, found '\(text)'"])
    }
    #expect(
      reading(plain("0")) { $0.integer("key", in: .atLeast(1)) }.messages
        == ["s.yaml:2:9: 'key' must be at least 1, found 0"])
    #expect(
      reading(.scalar(text: "3", quoted: true)) { $0.integer("key") }.messages
        == [
          "s.yaml:2:9: 'key' must be a whole number, found the quoted text \"3\"; remove the quotes"
        ]
    )
  }

  @Test func `truth values are true and false alone`() {
    #expect(reading(plain("true")) { $0.boolean("key") }.value == true)
    #expect(reading(plain("false")) { $0.boolean("key") }.value == false)
    #expect(
      reading(plain("yes")) { $0.boolean("key") }.messages
        == ["s.yaml:2:9: 'key' must be true or false, found 'yes'"])
  }

  @Test func `a choice names the nearest and the allowed values`() {
    let allowed = ["antisymmetric", "plain", "subtracted"]
    #expect(reading(plain("plain")) { $0.choice("key", of: allowed) }.value == "plain")
    #expect(
      reading(plain("antisymetric")) { $0.choice("key", of: allowed) }.messages
        == [
          "s.yaml:2:9: 'key' must be one of antisymmetric, plain, subtracted, found 'antisymetric'."
            + " Did you mean 'antisymmetric'?"
        ])
    #expect(
      reading(.list([])) { $0.choice("key", of: allowed) }.messages
        == [
          "s.yaml:2:9: 'key' must be one of antisymmetric, plain, subtracted, found an empty list"
        ])
  }

  @Test func `a vector is a list, and a scalar only where the length is known`() {
    let items: Node.Content = .list([text("1"), text("2e0")])
    #expect(reading(items) { $0.numbers("key") }.value == [1, 2])
    #expect(reading(plain("3")) { $0.numbers("key", count: 2) }.value == [3, 3])
    #expect(
      reading(plain("3")) { $0.numbers("key") }.messages
        == ["s.yaml:2:9: 'key' must be a list of numbers, found '3'"])
    #expect(
      reading(items) { $0.numbers("key", count: 3) }.messages
        == ["s.yaml:2:9: 'key' must have 3 numbers, found 2"])
    #expect(
      reading(.list([text("1", line: 4), text("x", line: 5), text("y", line: 6)])) {
        $0.numbers("key")
      }.messages == [
        "s.yaml:5:9: an entry of 'key' must be a number, found 'x'",
        "s.yaml:6:9: an entry of 'key' must be a number, found 'y'",
      ])
  }

  @Test func `a matrix has rows of equal length`() {
    let rows: Node.Content = .list([list(text("1"), text("2")), list(text("3"), text("4"))])
    #expect(reading(rows) { $0.matrix("key") }.value == [[1, 2], [3, 4]])
    #expect(
      reading(.list([list(text("1"), text("2")), list(text("3"), line: 7)])) { $0.matrix("key") }
        .messages == ["s.yaml:7:9: a row of 'key' has 1 number, but the first row has 2"])
    #expect(
      reading(.list([list(line: 3)])) { $0.matrix("key") }.messages
        == ["s.yaml:3:9: a row of 'key' must have at least one number"])
    #expect(
      reading(.list([text("1", line: 3)])) { $0.matrix("key") }.messages
        == ["s.yaml:3:9: a row of 'key' must be a list of numbers, found '1'"])
    #expect(
      reading(.list([])) { $0.matrix("key") }.messages
        == ["s.yaml:2:9: 'key' must be a list of rows of numbers, found an empty list"])
  }

  @Test func `one value stands for a list of one`() {
    #expect(reading(plain("64")) { $0.integers("key") }.value == [64])
    #expect(reading(.list([text("a"), text("b")])) { $0.strings("key") }.value == ["a", "b"])
    #expect(
      reading(.list([])) { $0.strings("key") }.messages
        == ["s.yaml:2:9: 'key' must be one or several texts, found an empty list"])
    #expect(
      reading(.list([text("0", line: 3)])) { $0.integers("key", in: .atLeast(1)) }.messages
        == ["s.yaml:3:9: an entry of 'key' must be at least 1, found 0"])
  }

  @Test func `an expression's fault is placed inside the text`() {
    #expect(reading(plain("ceil(n^1.5)")) { $0.expression("key") }.value??.names == ["n"])
    #expect(
      reading(plain("n^^2")) { $0.expression("key") }.messages
        == ["s.yaml:2:11: 'key' is not an expression: expected a number, a name or '(', found '^'"])
    #expect(
      reading(.scalar(text: "n^^2", quoted: true)) { $0.expression("key") }.messages
        == ["s.yaml:2:12: 'key' is not an expression: expected a number, a name or '(', found '^'"])
  }

  @Test func `missing keys are told once each, optional ones are not`() {
    let log = DiagnosticLog()
    guard let section = Section(mapping(["a": plain("1")]), what: "a test", log: log) else {
      Issue.record("a mapping was refused")
      return
    }
    #expect(section.number("b") == nil)
    #expect(section.optionalNumber("c") == nil)
    #expect(section.number("d", default: 4) == 4)
    #expect(section.integer("e", default: 5) == 5)
    #expect(!section.contains("f"))
    #expect(section.number("a", default: 9) == 1)
    section.finish()
    #expect(log.diagnostics.map(\.description) == ["s.yaml:1:1: missing key 'b' in a test"])
  }

  @Test func `a wrong value takes the default but is told`() {
    let (value, messages) = reading(plain("x")) { $0.number("key", default: 4) }
    #expect(value == 4)
    #expect(messages == ["s.yaml:2:9: 'key' must be a number, found 'x'"])
  }

  @Test func `an unknown key is told with the nearest and the allowed ones`() {
    let log = DiagnosticLog()
    let node = mapping(["weight": plain("1"), "covarance": plain("1"), "zzz": plain("1")])
    let section = Section(node, what: "a component of the mixture", log: log)
    _ = section?.number("weight")
    _ = section?.optionalNumbers("mean")
    _ = section?.optionalNode("covariance")
    section?.finish()
    #expect(
      log.diagnostics.map(\.description) == [
        "s.yaml:3:1: unknown key 'covarance' in a component of the mixture; "
          + "did you mean 'covariance'? Allowed: weight, mean, covariance",
        "s.yaml:4:1: unknown key 'zzz' in a component of the mixture. "
          + "Allowed: weight, mean, covariance",
      ])
  }

  @Test func `a semantic fault stands at the key's value, or at the mapping`() {
    let log = DiagnosticLog()
    let section = Section(mapping(["weight": plain("2")]), what: "a test", log: log)
    section?.fail(at: "weight", "the weights sum to 2, not 1")
    section?.fail(at: "absent", "needs a mean")
    section?.fail("is inconsistent")
    #expect(
      log.diagnostics.map(\.description) == [
        "s.yaml:2:9: the weights sum to 2, not 1", "s.yaml:1:1: needs a mean",
        "s.yaml:1:1: is inconsistent",
      ])
  }

  @Test func `sections inside sections are read and refused in place`() {
    let component = Node(.mapping([]), at: place(7))
    let (value, messages) = reading(.list([component, text("x", line: 8)])) {
      $0.sections("key", what: "a component")
    }
    #expect(value??.count == 1)
    #expect(messages == ["s.yaml:8:9: expected a mapping for a component, found 'x'"])
    #expect(
      reading(plain("x")) { $0.section("key", what: "the target") }.messages
        == ["s.yaml:2:9: expected a mapping for the target, found 'x'"])
    #expect(
      reading(.mapping([])) { $0.sections("key", what: "a component") }.messages
        == ["s.yaml:2:9: 'key' must be a list of mappings, found a mapping"])
    let named = reading(
      .mapping([.init(key: "net", keyPosition: place(3, 3), value: component)])
    ) { $0.namedSections("key") { "the estimator '\($0)'" } }
    #expect(named.value??.first?.name == "net")
    #expect(named.value??.first?.section.what == "the estimator 'net'")
    #expect(
      reading(.mapping([])) { $0.namedSections("key") { $0 } }.messages
        == ["s.yaml:2:9: 'key' must be a mapping of names, found an empty one"])
  }

  @Test func `foreign text is shortened and escaped in messages`() {
    let messages = reading(plain("a\u{1B}[31m\n" + String(repeating: "x", count: 500))) {
      $0.number("key")
    }.messages
    #expect(
      messages == [
        "s.yaml:2:9: 'key' must be a number, found 'a\\u{1B}[31m\\n"
          + String(repeating: "x", count: 53) + "…'"
      ])
  }
}
