internal import Figures
internal import Foundation

extension Figure {
  /// Removes the figures that earlier reports left in a folder, also those of other studies; other files stay.
  ///
  /// - Throws: ``ReportError`` where a file cannot be removed.
  static func removeAll(in folder: String) throws(ReportError) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files where file.hasSuffix(".gp") {
      let name = String(file.dropLast(3))
      let path = (folder as NSString).appendingPathComponent(name)
      guard let script = try? String(contentsOfFile: path + ".gp", encoding: .utf8),
        script.hasPrefix(firstLine(name))
      else { continue }
      for ending in ["svg", "pdf", "dat", "gp"] { try ReportFiles.remove("\(path).\(ending)") }
    }
  }
}
