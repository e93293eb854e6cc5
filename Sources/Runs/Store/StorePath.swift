internal import Foundation

/// Where the file of a store really lies.
///
/// SQLite follows symbolic links and keeps its journal next to the file they lead to. The lock and the
/// shards of a run go by the same place, so that every name of a store means the same store.
enum StorePath {
  /// Links beyond this lead in a circle; the system's own limit.
  private static let mostLinks = 40

  /// The path that symbolic links at the end of a path lead to; nothing need be there.
  ///
  /// - Throws: ``RunStoreError`` where links lead in a circle.
  static func resolved(_ path: String) throws(RunStoreError) -> String {
    var current = path
    for _ in 0...mostLinks {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: current) else {
        return current
      }
      let folder = (current as NSString).deletingLastPathComponent
      current =
        target.hasPrefix("/") || folder.isEmpty
        ? target : (folder as NSString).appendingPathComponent(target)
    }
    throw .failed(path: path, detail: "is a symbolic link that leads in a circle; remove it")
  }

  /// The resolved path of a file that a store may be kept in: a regular one with one name, or none yet.
  ///
  /// - Throws: ``RunStoreError`` for anything else.
  static func file(_ path: String) throws(RunStoreError) -> String {
    let resolved = try resolved(path)
    var status = stat()
    guard stat(resolved, &status) == 0 else { return resolved }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw .failed(
        path: path, detail: "is a folder; name the store in it, such as runs/quickstart.sqlite")
    default: throw .failed(path: path, detail: "is not a regular file")
    }
    // What a killed run leaves is next to the name that it used, and nothing leads there from another.
    guard status.st_nlink == 1 else {
      throw .failed(
        path: path,
        detail:
          "has \(status.st_nlink) names (hard links), but the journal and the lock of a store use "
          + "one name; remove the other names, or make a copy with cp and use that")
    }
    return resolved
  }

  /// Whether two paths name one file.
  static func areSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }
}
