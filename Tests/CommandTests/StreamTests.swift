import Foundation
import Testing

/// Streams that cannot be written, in the words of a shell.
enum BrokenStream: String, CaseIterable {
  case fullOutput = ">/dev/full"
  case closedOutput = ">&-"
  case fullErrors = "2>/dev/full"
  case closedErrors = "2>&-"

  var isOutput: Bool { self == .fullOutput || self == .closedOutput }
}

extension Program {
  /// The exit code of a line of a shell, in which `$0` is the program; a signal adds 128.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "set -o pipefail; " + line, path]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]
    ) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Int(process.terminationStatus)
  }
}

@Suite struct StreamTests {
  private static let study = """
    format: 1
    name: s
    seed: 7
    process: {kind: variance-preserving, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [16, 32, 64]}
    estimators: {mean: {kind: constant}}
    stopping: [oracle]
    trials: 3

    """

  /// Commands whose answer is what they print.
  private static let printing = [
    "plan s.yaml --out o", "predict s.yaml", "report o/s.sqlite --format csv",
    "report o/s.sqlite --format json", "report o/s.sqlite --cite",
    "compare o/s.sqlite o/s.sqlite", "export o/s.sqlite", "export o/s.sqlite --trials",
    "status o/s.sqlite", "merge again.sqlite o/s.sqlite", "verify o/s.sqlite",
    "submit s.yaml --shards 2 --dry-run --out o2", "validate s.yaml",
    "score --target law.yaml --alpha 0.5 --h 0.5 --points p.csv",
    "kernel --inputs p.csv --spectrum", "fit e.csv", "fit e.csv --json", "claims", "claims S1",
    "targets", "processes", "estimators", "measures", "--help", "help fit", "--version",
    "--generate-completion-script bash",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    try folder.write("kind: atoms\npoints: [[-1], [1]]\n", to: "law.yaml")
    try folder.write("0.5\n1\n-1\n", to: "p.csv")
    try folder.write("n,risk\n16,0.5\n32,0.3\n64,0.2\n128,0.13\n", to: "e.csv")
    #expect(try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder).code == 0)
    return folder
  }

  @Test func `what cannot be printed is an error of every command and no lost answer`() throws {
    let folder = try folder()
    for line in Self.printing {
      for stream in BrokenStream.allCases {
        let code = try Program.shell("\"$0\" \(line) \(stream.rawValue)", in: folder)
        #expect(code == (stream.isOutput ? 1 : 0), "\(line) \(stream.rawValue)")
      }
    }
  }

  @Test func `a sentence says why output is lost`() throws {
    let folder = try folder()
    #expect(try Program.shell("\"$0\" claims >/dev/full 2>errors", in: folder) == 1)
    let errors = try String(contentsOfFile: folder.file("errors"), encoding: .utf8)
    #expect(
      errors == """
        scorebound: standard output cannot be written: No space left on device; write to a place with \
        room, and run this again

        """)
  }

  @Test func `a reader that is gone ends a command like others, and never by a trap`() throws {
    let folder = try folder()
    let pipe = 128 + Int(SIGPIPE)
    for line in ["export o/s.sqlite", "claims", "help fit"] {
      #expect(try Program.shell("\"$0\" \(line) | true", in: folder) == pipe, "\(line)")
      // Under a service that ignores the signal there is an error in its place.
      #expect(try Program.shell("trap '' PIPE; \"$0\" \(line) | true", in: folder) == 1, "\(line)")
    }
  }

  @Test(arguments: ["2>/dev/full", "2>&-", "2> >(true)", ">&- 2>&- <&-"])
  func `a run goes to its end without anybody to read its messages`(stream: String) throws {
    let folder = try folder()
    let code = try Program.shell(
      "sleep 0.1; \"$0\" run s.yaml --out new --threads 1 \(stream)", in: folder)
    // All is done, but not everything was said.
    #expect(code == 1)
    #expect(folder.has("new/s.md"))
    let export = try Program.call(["export", "new/s.sqlite", "--no-timings"], in: folder)
    let usual = try Program.call(["export", "o/s.sqlite", "--no-timings"], in: folder)
    #expect(export == usual && export.code == 0)
  }

  @Test(arguments: ["0", "1", "10", "-5", "26", "27"])
  func `help explains on the narrowest terminal`(columns: String) throws {
    let folder = try TemporaryFolder()
    func words(_ columns: String) throws -> [Substring] {
      let outcome = try Program.call(["help", "fit"], in: folder, with: ["COLUMNS": columns])
      #expect(outcome.code == 0)
      return outcome.output.split(whereSeparator: \.isWhitespace)
    }
    #expect(try words(columns) == words("80"))
  }
}
