internal import DataFiles
internal import Documents
internal import Estimators
internal import Foundation
internal import Programs

/// A word of a program's command that names a file, with what the file holds.
public struct ProgramFile: Sendable, Hashable {
  /// The word, as the study has it.
  public let word: String
  /// Where the file is.
  public let path: String
  /// The fingerprint of its bytes.
  public let fingerprint: String

  /// Names a file.
  public init(word: String, path: String, fingerprint: String) {
    self.word = word
    self.path = path
    self.fingerprint = fingerprint
  }

  /// Reads the file that a word names from a folder; nil for a word that names none.
  init?(word: String, folder: String) {
    guard let path = ProgramCommand.file(word, folder: folder),
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    self.init(word: word, path: path, fingerprint: DataFiles.fingerprint(of: data))
  }

  /// Whether the file still holds what it held.
  public var isUnchanged: Bool {
    FileManager.default.contents(atPath: path).map { DataFiles.fingerprint(of: $0) } == fingerprint
  }
}

/// Puts the files that programs are made of into a study's document, from which estimators are read without looking at
/// any file.
struct ProgramFiles {
  /// The folder of the study file.
  let folder: String
  /// Files that are known, as a store keeps them; they are not looked at again.
  let known: [ProgramFile]
  private(set) var found: [ProgramFile] = []

  init(folder: String, known: [ProgramFile]) {
    self.folder = folder
    self.known = known
  }

  /// The document, with the name and the files of every program.
  mutating func filled(in root: Node) -> Node {
    replacing("estimators", in: root) { estimators, own in
      guard case .mapping(let entries) = estimators.content else { return estimators }
      return Node(
        .mapping(
          entries.map { entry in
            Node.Entry(
              key: entry.key, keyPosition: entry.keyPosition,
              value: own.filled(program: entry.value, name: entry.key))
          }), at: estimators.position)
    }
  }

  private mutating func filled(program node: Node, name: String) -> Node {
    guard case .mapping(let entries) = node.content,
      case .scalar(ProgramEstimator.estimatorKind.name, _)? = node["kind"]?.content
    else { return node }
    var files: [ProgramFile] = []
    for item in node["command"]?.items ?? [] {
      guard case .scalar(let word, _) = item.content,
        let file = known.first(where: { $0.word == word })
          ?? (known.isEmpty ? ProgramFile(word: word, folder: folder) : nil)
      else { continue }
      if !files.contains(file) { files.append(file) }
    }
    for file in files where !found.contains(file) { found.append(file) }
    func text(_ value: String) -> Node {
      Node(.scalar(text: value, quoted: true), at: node.position)
    }
    func pair(_ key: String, _ value: Node) -> Node.Entry {
      Node.Entry(key: key, keyPosition: node.position, value: value)
    }
    let list = files.map { file in
      Node(
        .mapping([
          pair("word", text(file.word)), pair("path", text(file.path)),
          pair("fingerprint", text(file.fingerprint)),
        ]), at: node.position)
    }
    let context = Node(
      .mapping([
        pair("name", text(name)), pair("files", Node(.list(list), at: node.position)),
      ]), at: node.position)
    return Node(
      .mapping(entries + [pair(ProgramEstimator.contextKey, context)]), at: node.position)
  }

  private mutating func replacing(
    _ key: String, in root: Node, _ change: (Node, inout ProgramFiles) -> Node
  ) -> Node {
    guard case .mapping(let entries) = root.content else { return root }
    return Node(
      .mapping(
        entries.map { entry in
          entry.key == key
            ? Node.Entry(
              key: key, keyPosition: entry.keyPosition, value: change(entry.value, &self)) : entry
        }), at: root.position)
  }
}
