import Foundation
import Testing

/// Runs that are killed again and again; `SCOREBOUND_KILLS=200` for as many as patience allows.
@Suite(.serialized) struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["SCOREBOUND_KILLS"].flatMap(Int.init) ?? 12

  /// Two thousand short trials.
  private static let study = """
    format: 1
    name: killed
    seed: 5
    process: {kind: variance-preserving, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}
    design: {n: [64, 256]}
    estimators:
      kernel: {kind: tangent-kernel, steps: 32}
      network: {kind: two-layer-relu, width: 32, steps: 32}
    stopping: [oracle, hold-out]
    trials: 500

    """

  /// The whole numbers of a stream that is the same in every run.
  private struct SplitMix {
    var state: UInt64 = 20_261_122
    /// Uniform on [0, 1).
    mutating func next() -> Double {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }
  }

  @Test func `kills at random instants lose nothing that was stored, and double nothing`() throws {
    let whole = try TemporaryFolder()
    try whole.write(Self.study, to: "s.yaml")
    let run = ["run", "s.yaml", "--out", "o", "--threads", "2", "--no-report"]
    let export = ["export", "o/killed.sqlite", "--no-timings"]
    let start = Date()
    #expect(try Program.call(run, in: whole).code == 0)
    let duration = Date().timeIntervalSince(start)
    let bytes = try Program.call(export, in: whole).output

    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    var random = SplitMix()
    var killed = 0
    var stored = 0
    // Kills meet the start of the program, pilots, trials and transactions; together they leave some work.
    let longest = 2 * (0.1 + 0.8 * duration / Double(Self.kills))
    for _ in 0..<Self.kills {
      let outcome = try Program.call(run, in: folder) { process in
        Thread.sleep(forTimeInterval: longest * random.next())
        kill(process.processIdentifier, SIGKILL)
      }
      if outcome.code == -Int(SIGKILL) { killed += 1 }
      guard folder.has("o/killed.sqlite") else { continue }
      // Before any run has cleaned up; a store of which nothing was committed yet is none.
      let trials = try Program.call(["export", "o/killed.sqlite", "--trials"], in: folder)
      let rows = trials.code == 0 ? trials.output.split(separator: "\n").count - 1 : 0
      #expect(rows >= stored, "\(stored) trials were stored, \(rows) are: \(trials.errors)")
      stored = rows
    }
    #expect(killed > Self.kills / 2, "\(killed) of \(Self.kills)")
    #expect(try Program.call(run, in: folder).code == 0)
    #expect(try Program.call(export, in: folder).output == bytes)
    print("\(killed) runs were killed; \(stored) of 2000 trials were stored by then")
  }

  @Test func `a file that may not grow ends a run with a sentence, and what was stored stays`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let run = ["run", "s.yaml", "--out", "o", "--threads", "2", "--no-report"]
    // In units of 1,024 bytes.
    for limit in [64, 512] {
      let stopped = try Program.call(run, in: folder, limits: ["-f \(limit)"])
      #expect(stopped.code == 1, "\(stopped)")
      #expect(stopped.errors.contains("; what was stored before is safe\n"), "\(stopped)")
    }
    let trials = try Program.call(["export", "o/killed.sqlite", "--trials"], in: folder)
    #expect(trials.code == 0 && trials.output.split(separator: "\n").count > 1)
    let whole = try TemporaryFolder()
    try whole.write(Self.study, to: "s.yaml")
    _ = try Program.call(run, in: whole)
    #expect(try Program.call(run, in: folder).code == 0)
    let export = ["export", "o/killed.sqlite", "--no-timings"]
    #expect(
      try Program.call(export, in: folder).output == Program.call(export, in: whole).output)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only the superuser can mount a file system"))
  func `a full disk ends a run with a sentence, and what was stored stays`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let run = ["run", "s.yaml", "--out", "o", "--threads", "2", "--no-report"]
    let export = ["export", "o/killed.sqlite", "--no-timings"]
    let disk = try SmallDisk(kilobytes: 400, path: folder.file("o"))
    for _ in 0..<2 {
      let stopped = try Program.call(run, in: folder)
      #expect(stopped.code == 1, "\(stopped)")
      #expect(
        stopped.errors.hasSuffix(
          "o/killed.sqlite: the disk is full; what was stored before is safe\n"), "\(stopped)")
    }
    let stored = try Program.call(export, in: folder)
    #expect(stored.code == 0 && stored.output.split(separator: "\n").count > 1)
    // The same store on a disk with more room.
    let roomy = try TemporaryFolder()
    try roomy.write(Self.study, to: "s.yaml")
    try FileManager.default.createDirectory(
      atPath: roomy.file("o"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: folder.file("o/killed.sqlite"), toPath: roomy.file("o/killed.sqlite"))
    disk.unmount()
    let resumed = try Program.call(run, in: roomy)
    #expect(resumed.code == 0 && resumed.errors.contains(" trials are in the store; "))
    let whole = try TemporaryFolder()
    try whole.write(Self.study, to: "s.yaml")
    _ = try Program.call(run, in: whole)
    #expect(try Program.call(export, in: roomy).output == Program.call(export, in: whole).output)
  }

  @Test func `a folder that cannot be written is a sentence`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    // Not even for the superuser, who needs no permissions: a file stands where the folder is to be.
    try folder.write("", to: "o")
    let outcome = try Program.call(["run", "s.yaml", "--out", "o"], in: folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors == "o: is a file, but a folder is needed; name another folder\n")
  }
}

/// A file system in memory that is full soon.
private final class SmallDisk {
  /// Whether one can be had here.
  static let isPossible: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder(),
      let disk = try? SmallDisk(kilobytes: 64, path: folder.file("disk"))
    else { return false }
    disk.unmount()
    return true
  }()

  private let path: String
  private var isMounted = true

  /// Mounts it on a new folder.
  init(kilobytes: Int, path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.call("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", path]) == 0 else {
      isMounted = false
      throw CocoaError(.fileWriteUnknown)
    }
  }

  deinit { unmount() }

  func unmount() {
    guard isMounted else { return }
    isMounted = Self.call("umount", [path]) != 0
  }

  private static func call(_ program: String, _ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
