import Documents
import Testing

@Suite struct NameWithOptionsTests {
  private func place(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(file: "s.yaml", line: line, column: column)
  }

  private func text(_ text: String) -> Node {
    Node(.scalar(text: text, quoted: false), at: place(1, 7))
  }

  /// A mapping of names to the number 3.
  private func mapping(_ names: String...) -> Node {
    let entries = names.enumerated().map { index, name in
      Node.Entry(key: name, keyPosition: place(index + 1, 8), value: text("3"))
    }
    return Node(.mapping(entries), at: place(1, 7))
  }

  private func read(_ node: Node) -> (name: String?, options: Node?, messages: [String]) {
    let log = DiagnosticLog()
    let read = node.nameWithOptions(
      "a shape", of: ["disc", "square"], example: "{disc: 2}", log: log)
    return (read?.name, read?.options, log.diagnostics.map(\.description))
  }

  @Test func `a name alone has no options, one in a mapping has those under it`() {
    let alone = read(text("square"))
    #expect(alone.name == "square" && alone.options == nil && alone.messages.isEmpty)
    let given = read(mapping("disc"))
    #expect(given.name == "disc" && given.options == text("3") && given.messages.isEmpty)
  }

  @Test func `what is neither is told once, with its place`() {
    let list = Node(.list([text("disc")]), at: place(1, 7))
    let cases: [(Node, String)] = [
      (
        text("disk"), "1:7: a shape must be one of disc, square, found 'disk'. Did you mean 'disc'?"
      ),
      (list, "1:7: a shape must be one of disc, square, found a list"),
      (
        mapping("disk"),
        "1:8: unknown key 'disk' in a shape; did you mean 'disc'? Allowed: disc, square"
      ),
      (
        mapping("disc", "circle"),
        "2:8: unknown key 'circle' in a shape. Allowed: disc, square"
      ),
      (
        mapping("disc", "square"),
        "1:7: write a shape with options as one name with them: {disc: 2}"
      ),
      (mapping(), "1:7: write a shape with options as one name with them: {disc: 2}"),
    ]
    for (node, message) in cases {
      let (name, options, messages) = read(node)
      #expect(name == nil && options == nil)
      #expect(messages == ["s.yaml:" + message])
    }
  }
}
