internal import Foundation

/// Files of reports.
package enum ReportFiles {
  package static func makeFolder(_ path: String) throws(ReportError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  package static func remove(_ path: String) throws(ReportError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Puts a file into the place of another in one step.
  package static func move(_ path: String, to destination: String) throws(ReportError) {
    guard rename(path, destination) == 0 else {
      throw .cannotWrite(path: destination, reason: String(cString: strerror(errno)))
    }
  }

  package static func write(_ text: String, to folder: String, _ name: String) throws(ReportError) {
    let path = (folder as NSString).appendingPathComponent(name)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
