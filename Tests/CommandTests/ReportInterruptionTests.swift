import Foundation
import Testing

/// Signals while a report is made, with programs in the place of gnuplot and pandoc that take their time.
@Suite(.serialized) struct ReportInterruptionTests {
  private static let study = """
    format: 1
    name: s
    seed: 7
    process: {kind: variance-preserving, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 32, 64]}
    estimators: {mean: {kind: constant}}
    trials: 3

    """

  /// A folder with a finished run and a program that waits; the program says that it has begun.
  private func folder(slow program: String, _ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    #expect(try Program.call(["run", "s.yaml", "--out", "o"], in: folder).code == 0)
    try FileManager.default.createDirectory(
      atPath: folder.file("bin"), withIntermediateDirectories: true)
    try folder.write("#!/bin/sh\n: > \(folder.file("begun"))\n\(script)\n", to: "bin/\(program)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/\(program)"))
    return folder
  }

  private func call(
    _ line: String, in folder: TemporaryFolder, disturb: (Process) -> Void
  ) throws -> Outcome {
    let usual = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Program.call(
      line.split(separator: " ").map(String.init), in: folder,
      with: ["PATH": "\(folder.file("bin")):\(usual)"],
      disturb: { process in
        while !folder.has("begun"), process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
        disturb(process)
      })
  }

  @Test(arguments: [
    ("run s.yaml --out o", SIGTERM, "received SIGTERM"),
    ("run s.yaml --out o", SIGINT, "interrupted"),
    ("report o/s.sqlite --out o", SIGTERM, "received SIGTERM"),
    ("report o/s.sqlite --out o --format html", SIGINT, "interrupted"),
  ])
  func `a signal while figures are drawn leaves those that were there`(
    line: String, signal: Int32, reason: String
  ) throws {
    let folder = try folder(slow: "gnuplot", "exec sleep 60")
    // Formats that need pandoc ask for it first.
    if line.contains("html") {
      try folder.write("#!/bin/sh\ncat >/dev/null\n", to: "bin/pandoc")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/pandoc"))
    }
    let before = try folder.contents(of: "o")
    let start = ContinuousClock.now
    let outcome = try call(line, in: folder) { kill($0.processIdentifier, signal) }
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.errors.contains("Stopped: \(reason). "), "\(outcome.errors)")
    #expect(ContinuousClock.now - start < .seconds(20))
    let after = try folder.contents(of: "o")
    #expect(
      after.filter { !$0.key.contains("sqlite") } == before.filter { !$0.key.contains("sqlite") })
  }

  @Test func `a gnuplot that an interrupt ends stops the report, and does not spoil it`() throws {
    let folder = try folder(slow: "gnuplot", "kill -INT $$; sleep 1")
    let before = try folder.contents(of: "o/s")
    let outcome = try call("report o/s.sqlite --out o", in: folder) { _ in }
    #expect(outcome.code == 3 && outcome.errors.hasPrefix("Stopped: interrupted. "), "\(outcome)")
    #expect(try folder.contents(of: "o/s") == before)
  }

  @Test func `a gnuplot that ends by itself is a sentence in the report`() throws {
    let folder = try folder(slow: "gnuplot", "kill -SEGV $$; sleep 1")
    let outcome = try call("report o/s.sqlite --out o", in: folder) { _ in }
    #expect(outcome.code == 1 && outcome.errors.contains("without its figures"), "\(outcome)")
    // What the report found is said all the same.
    #expect(outcome.errors.hasPrefix("measured: ") && outcome.output.isEmpty, "\(outcome)")
    let report = try String(contentsOfFile: folder.file("o/s.md"), encoding: .utf8)
    #expect(report.contains("gnuplot failed: it was ended by signal 11"))
  }
}
