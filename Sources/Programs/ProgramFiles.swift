internal import DataFiles
internal import Foundation

/// The files that a process and ScoreBound hand each other, in the process' folder.
struct ProgramFiles: Sendable {
  /// The folder.
  let folder: URL

  /// Writes the examples of a fit; the message says where.
  func write(_ request: ProgramFit, id: Int) throws(ProgramFailure) -> FitMessage {
    let names = try write(request.points, prefix: "\(id)-")
    let d = request.points.dimension
    let labels = "\(id)-labels.npy", sample = "\(id)-sample.npy"
    try writing { () throws(FileError) in
      try NumPyArray(shape: [request.points.count, d], values: request.labels)
        .writeScratch(to: path(labels))
      try NumPyArray.writeScratch(
        (0..<request.points.count).map { Int64($0 / request.copies) }, to: path(sample))
    }
    return FitMessage(
      id: id, trial: request.trial, n: request.sampleSize, copies: request.copies, d: d,
      seed: request.seed, parameters: request.parameters, x: names[0], t: names[1],
      alpha: names[2], h: names[3], labels: labels, sample: sample, records: request.records)
  }

  /// Writes points, and returns the names of the files with x, t, alpha and h.
  func write(
    _ points: ProgramPoints, prefix: String
  ) throws(ProgramFailure) -> [String] {
    let isQuery = prefix.hasSuffix("q")
    let x = isQuery ? "\(prefix).npy" : "\(prefix)x.npy"
    let columns = [("t", points.t), ("alpha", points.alpha), ("h", points.h)]
    let names = columns.map { isQuery ? "\(prefix)-\($0.0).npy" : "\(prefix)\($0.0).npy" }
    try writing { () throws(FileError) in
      try NumPyArray(shape: [points.count, points.dimension], values: points.x)
        .writeScratch(to: path(x))
      for (name, column) in zip(names, columns) {
        try NumPyArray(shape: [points.count], values: column.1).writeScratch(to: path(name))
      }
    }
    return [x] + names
  }

  /// Where a file lies.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func writing(_ body: () throws(FileError) -> Void) throws(ProgramFailure) {
    do throws(FileError) {
      try body()
    } catch {
      throw .failed("the data of a program cannot be written: \(error)")
    }
  }

  /// The numbers of a file, which must be of the shape (records, points, ...) that was asked for, or without its first
  /// length where that is 1.
  func array(
    _ file: String, named what: String, shape expected: [Int]
  ) throws(ProgramFailure) -> [Double] {
    let count = expected.reduce(1, *)
    let size = (try? FileManager.default.attributesOfItem(atPath: path(file)))?[.size] as? NSNumber
    guard let size else {
      throw .failed("the program wrote no \(what), although its answer was ok")
    }
    let shapes = expected[0] == 1 ? [expected, Array(expected.dropFirst())] : [expected]
    let wanted = shapes.map { "(\($0.map(String.init).joined(separator: ", ")))" }
      .joined(separator: " or ")
    guard size.intValue <= 8 * count + (1 << 16) else {
      throw .failed(
        "the program wrote \(size) bytes of \(what); float64 of shape \(wanted) are expected")
    }
    let array: NumPyArray
    do {
      array = try NumPyArray.read(path: path(file), allowsNonFinite: true)
    } catch {
      let text = "\(error)".replacing("\(path(file)): ", with: "").replacing(
        path(file), with: "the file")
      throw .failed("the program's \(what) cannot be read: \(text)")
    }
    guard shapes.contains(array.shape) else {
      throw .failed(
        "the program wrote \(what) of shape (\(array.shape.map(String.init).joined(separator: ", "))); "
          + "expected is \(wanted)")
    }
    if let bad = array.values.first(where: { !$0.isFinite }) {
      throw .notFinite("the program wrote \(bad) among its \(what)")
    }
    return array.values
  }

  /// Removes the files whose names begin with a prefix.
  func remove(prefix: String = "") {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where name.hasPrefix(prefix) {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }
}
