import Experiments
import Foundation

/// The readers of files that anybody may have written.
private enum Reader: String {
  case study, npy, csv, errors, store

  /// The reader under test, by the environment.
  static let current =
    Reader(rawValue: ProcessInfo.processInfo.environment["SCOREBOUND_FUZZ"] ?? "") ?? .study

  /// Reads bytes as a file; every error that it throws is a good one.
  func read(_ data: Data) {
    switch self {
    case .study:
      _ = try? Study(text: String(decoding: data, as: UTF8.self), file: "fuzz.yaml")
    case .npy:
      if let path = Self.write(data, ending: "npy") { _ = try? NumPyArray.read(path: path) }
    case .csv:
      if let path = Self.write(data, ending: "csv") { _ = try? PointsFile.read(path) }
    case .errors:
      if let path = Self.write(data, ending: "csv") {
        _ = try? ErrorTable.read(path, x: "n", y: "risk", trial: "trial")
      }
    case .store:
      guard let path = Self.write(data, ending: "sqlite"),
        let store = try? RunStore.open(path: path)
      else { return }
      _ = try? RunStatus(run: path)
      if let export = try? Export(store: store) { _ = try? export.measurements(timings: true) }
      store.close()
    }
  }

  private static let folder =
    FileManager.default.temporaryDirectory.path
    + "/scorebound-fuzz-\(ProcessInfo.processInfo.processIdentifier)"

  private static func write(_ data: Data, ending: String) -> String? {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/input." + ending
    return (try? data.write(to: URL(fileURLWithPath: path))) == nil ? nil : path
  }
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Reader.current.read(bytes.map { Data(bytes: $0, count: count) } ?? Data())
  return 0
}
