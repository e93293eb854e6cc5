internal import Foundation

/// A command that serves the protocol of estimators: its words, those that name files as full paths.
public struct ProgramCommand: Sendable, Hashable {
  /// The words; the first one is the executable.
  public let words: [String]

  /// A command whose words are paths where they name files.
  ///
  /// A first word without a slash is looked up in PATH, as shells do.
  public init(_ words: [String]) { self.words = words }

  /// The path of a word that names a file of the folder; nil for another word.
  public static func file(_ word: String, folder: String) -> String? {
    guard !word.isEmpty, !word.hasPrefix("-") else { return nil }
    let path =
      word.hasPrefix("/")
      ? word : URL(fileURLWithPath: folder).appendingPathComponent(word).standardizedFileURL.path
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue ? path : nil
  }

  /// Why the command cannot be started; nil where its executable is there.
  public var fault: String? {
    guard let name = words.first, !name.isEmpty else { return "the command has no words" }
    if name.contains("/") {
      guard FileManager.default.fileExists(atPath: name) else { return "there is no file \(name)" }
      return FileManager.default.isExecutableFile(atPath: name)
        ? nil : "\(name) is not executable: make it so with chmod +x, or name its interpreter first"
    }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      .split(separator: ":").map(String.init)
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
      ? nil : "there is no program '\(name)' in the study's folder or in PATH"
  }

  /// The words as a shell would take them.
  public var text: String {
    words.map { word in
      let isPlain =
        !word.isEmpty
        && word.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || "_-./=:,+@%".contains($0))
        }
      return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
