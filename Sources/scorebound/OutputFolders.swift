import Experiments
import Foundation

/// Where a run's store and report go.
struct OutputFolders {
  let out: String?

  /// The path of the store, whose folder is made where it does not exist.
  func storePath(study: String) throws -> String {
    try Self.make(out ?? "runs") + "/\(study).sqlite"
  }

  /// The folder of the report, made where it does not exist.
  func reportFolder(quick: Bool = false) throws -> String {
    try Self.make(out ?? (quick ? "runs" : "reports"))
  }

  /// Makes a folder where it does not exist.
  @discardableResult
  static func make(_ path: String) throws -> String {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw FileError(
        "is a file, but a folder is needed; name another folder", path: path)
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileError(
        "cannot create this folder; check the permissions of its parent folder", path: path)
    }
    return path
  }
}
