import Documents

/// A plain text at the beginning of a study file.
func scalar(_ text: String) -> Node {
  Node(
    .scalar(text: text, quoted: false), at: SourcePosition(file: "s.yaml", line: 1, column: 1))
}

/// A mapping of plain texts, one line a key from line 2 on; keys in column 1, values in column 9.
func mapping(_ pairs: KeyValuePairs<String, String>) -> Node {
  let entries = pairs.enumerated().map { index, pair in
    Node.Entry(
      key: pair.key, keyPosition: SourcePosition(file: "s.yaml", line: index + 2, column: 1),
      value: Node(
        .scalar(text: pair.value, quoted: false),
        at: SourcePosition(file: "s.yaml", line: index + 2, column: 9)))
  }
  return Node(.mapping(entries), at: SourcePosition(file: "s.yaml", line: 1, column: 1))
}
