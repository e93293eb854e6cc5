internal import Foundation

/// The time of its making in a PDF, which makes equal pictures different files.
enum PDFDate {
  /// The beginning of the century, which stands instead of it.
  private static let date = "(D:20000101000000Z)"

  /// Sets the time in a file to the same for all; the places of everything else in it stay.
  static func remove(from path: String) throws(ReportError) {
    do {
      let url = URL(fileURLWithPath: path)
      try replaced(in: try Data(contentsOf: url)).write(to: url)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// The bytes with each date replaced by as many others.
  static func replaced(in data: Data) -> Data {
    var data = data
    var start = data.startIndex
    while let key = data.range(of: Data("Date (D:".utf8), in: start..<data.endIndex),
      let end = data[key.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    {
      let old = data.index(key.lowerBound, offsetBy: 5)...end
      start = data.index(after: end)
      guard old.count >= date.utf8.count else { continue }
      let blanks = String(repeating: " ", count: old.count - date.utf8.count)
      data.replaceSubrange(old, with: Data((date + blanks).utf8))
    }
    return data
  }
}
