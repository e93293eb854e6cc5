public import Documents
internal import Foundation
internal import Yams

/// Reads YAML into a tree of nodes that know their places.
///
/// Strict where YAML is generous: one document, each key once, keys are plain texts, no tags.
/// Aliases are expanded as long as the tree stays within `DocumentLimits`.
public enum YAMLDocument {
  /// Reads the document in the file at `path`.
  public static func read(path: String) throws(InvalidDocument) -> Documents.Node {
    try parse(text: try text(path: path), file: path)
  }

  /// The text of the file at `path`, at most `DocumentLimits/bytes` long.
  public static func text(path: String) throws(InvalidDocument) -> String {
    let data: Data
    do {
      data = try FileContents.read(path, limit: DocumentLimits.bytes)
    } catch {
      throw InvalidDocument(error.message, at: error.position)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw InvalidDocument(
        "a byte that is not UTF-8 text; save the file as UTF-8", at: placeOfInvalidByte(data, path))
    }
    return text
  }

  /// Where UTF-8 ends, by line and character.
  private static func placeOfInvalidByte(_ data: Data, _ path: String) -> SourcePosition {
    var decoder = UTF8()
    var bytes = data.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return SourcePosition(file: path, line: line, column: column)
  }

  /// Reads the document in `text`; `file` is the name for its diagnostics.
  public static func parse(text: String, file: String) throws(InvalidDocument) -> Documents.Node {
    guard text.utf8.count <= DocumentLimits.bytes else {
      throw InvalidDocument(
        "has \(text.utf8.count) bytes; at most \(DocumentLimits.bytes) are read",
        at: SourcePosition(file: file))
    }
    // A byte order mark, which some editors write, would count as the first character.
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    let root: Yams.Node?
    do {
      if let place = try AliasedKey.first(in: text) {
        throw InvalidDocument(
          "a key must be a plain text; in a file with aliases this looks like another kind of key",
          at: SourcePosition(file: file, line: place.line, column: place.column))
      }
      // The basic resolver leaves every plain text a text: what it means is for the reader to say.
      root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as InvalidDocument {
      throw error
    } catch let error as YamlError {
      throw InvalidDocument([error.diagnostic(text: text, file: file)])
    } catch {
      throw InvalidDocument("is not valid YAML: \(error)", at: SourcePosition(file: file))
    }
    guard let root else {
      throw InvalidDocument("is empty; expected a mapping", at: SourcePosition(file: file))
    }
    var conversion = YAMLConversion(file: file)
    return try conversion.convert(root)
  }
}

/// Turns Yams' nodes into ours, within the limits, and collects what we do not support.
private struct YAMLConversion {
  let file: String
  let log = DiagnosticLog()
  private var count = 0

  init(file: String) { self.file = file }

  mutating func convert(_ root: Yams.Node) throws(InvalidDocument) -> Documents.Node {
    let node = try convert(root, depth: 1)
    try log.throwIfAny()
    return node
  }

  private mutating func convert(
    _ node: Yams.Node, depth: Int
  ) throws(InvalidDocument) -> Documents.Node {
    let position = position(of: node)
    count += 1
    guard count <= DocumentLimits.nodes else {
      throw InvalidDocument(
        "the document has more than \(DocumentLimits.nodes) values once aliases are expanded",
        at: position)
    }
    guard depth <= DocumentLimits.depth else {
      throw InvalidDocument("nested deeper than \(DocumentLimits.depth) levels", at: position)
    }
    refuseTag(of: node)
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style != .plain
      if !quoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
        return Documents.Node(.null, at: position)
      }
      return Documents.Node(.scalar(text: scalar.string, quoted: quoted), at: position)
    case .sequence(let sequence):
      var items: [Documents.Node] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return Documents.Node(.list(items), at: position)
    case .mapping(let mapping):
      return Documents.Node(.mapping(try entries(of: mapping, depth: depth)), at: position)
    case .alias:
      throw InvalidDocument("this alias has no anchor before it", at: position)
    }
  }

  private mutating func entries(
    of mapping: Yams.Node.Mapping, depth: Int
  ) throws(InvalidDocument) -> [Documents.Node.Entry] {
    var entries: [Documents.Node.Entry] = []
    for (key, value) in mapping {
      let keyPosition = position(of: key)
      guard case .scalar(let scalar) = key else {
        log.record("a key must be a plain text", at: keyPosition)
        continue
      }
      refuseTag(of: key)
      let converted = try convert(value, depth: depth + 1)
      entries.append(
        Documents.Node.Entry(key: scalar.string, keyPosition: keyPosition, value: converted))
    }
    return entries
  }

  /// Records a tag, which says of a text what it is to be read as; here its reader says that.
  private func refuseTag(of node: Yams.Node) {
    let plain = ["", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
    guard !plain.contains(node.tag.rawValue) else { return }
    log.record(
      "tags such as '\(node.tag.rawValue)' are not supported; leave it out", at: position(of: node))
  }

  private func position(of node: Yams.Node) -> SourcePosition {
    guard let mark = node.mark else { return SourcePosition(file: file) }
    return SourcePosition(file: file, line: mark.line, column: mark.column)
  }
}
