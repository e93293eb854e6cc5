import Foundation
import Testing

/// How a call of the program ended.
struct Outcome: Equatable {
  /// The exit code, or minus the signal that ended it.
  let code: Int
  let output: String
  let errors: String
}

/// The built program, called as users and scripts call it.
enum Program {
  /// The program that was built with the tests: it lies beside their bundle, whatever the build
  /// folder; `SCOREBOUND_BINARY` names another one.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["SCOREBOUND_BINARY"] { return path }
    let own = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    let candidates =
      [Bundle.main.executableURL, own].compactMap { $0 }
      + Bundle.allBundles.map(\.bundleURL)
    var folders = candidates.map { $0.resolvingSymlinksInPath().deletingLastPathComponent() }
    // A bundle that is a folder holds its program some levels down.
    folders += folders.map { $0.deletingLastPathComponent() }
    folders += folders.map { $0.deletingLastPathComponent() }
    return folders.map { $0.appendingPathComponent("scorebound").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "scorebound: not built"
  }()

  /// The seconds that a call may take; `SCOREBOUND_PATIENCE` gives more, under a sanitizer.
  private static let patience =
    ProcessInfo.processInfo.environment["SCOREBOUND_PATIENCE"].flatMap(Double.init) ?? 120

  /// Calls the program in a folder and waits for its end; `without` names variables of the
  /// environment that it does not see, `with` sets some, `limits` bounds what it may use, as options of
  /// `ulimit` (`-f 64` for files of at most 64 KiB, `-v 3000000` for an address space of 3 GB), `program` is another one
  /// that lies beside it, and `disturb` may interrupt the running process.
  static func call(
    _ arguments: [String], in folder: TemporaryFolder,
    without: [String] = [], with settings: [String: String] = [:], limits: [String] = [],
    program: String? = nil, disturb: (Process) -> Void = { _ in }
  ) throws -> Outcome {
    let path =
      program.map {
        URL(fileURLWithPath: Self.path).deletingLastPathComponent().appendingPathComponent($0).path
      } ?? Self.path
    let id = UUID().uuidString
    // Files and not pipes, which would stop a program that writes more than a pipe holds.
    let output = folder.file("stdout-" + id)
    let errors = folder.file("stderr-" + id)
    for path in [output, errors] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: limits.isEmpty ? path : "/bin/bash")
    process.arguments =
      limits.isEmpty
      ? arguments
      : [
        "-c", limits.map { "ulimit \($0); " }.joined() + "exec \"$0\" \"$@\"", path,
      ] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    // Crashes are to be quick, and lines as wide as elsewhere.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    variables["COLUMNS"] = nil
    for name in without { variables[name] = nil }
    // ThreadSanitizer maps a temporary file, which the limit would cut off; it does without where there
    // is no folder for one.
    if limits.contains(where: { $0.hasPrefix("-f") }) { variables["TMPDIR"] = "/nonexistent" }
    variables.merge(settings) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    disturb(process)
    if ended.wait(timeout: .now() + patience) == .timedOut {
      process.terminate()
      ended.wait()
      Issue.record("the program ran for more than \(patience) s: \(arguments)")
    }
    let status = Int(process.terminationStatus)
    let outcome = Outcome(
      code: process.terminationReason == .exit ? status : -status,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
    for path in [output, errors] { try FileManager.default.removeItem(atPath: path) }
    return outcome
  }
}

/// A new folder for a test's files, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("scorebound-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a text file.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
  }

  /// Everything below a folder, by relative path.
  func contents(of name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: file(name)) {
      let full = file(name + "/" + path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[path] = try Data(contentsOf: URL(fileURLWithPath: full)) }
    }
    return contents
  }

  /// Whether there is a file or folder of a name.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
}
