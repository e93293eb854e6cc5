internal import Foundation

/// The folder in which a run exchanges files with its programs: `scorebound-USER/run-PID-START` in the system's temporary
/// folder, with a folder for each process.
///
/// A run that was killed leaves its folder to its guardian (``ProgramGuardian``); should that be killed too, the next run
/// removes it.
enum ProgramScratch {
  /// The folder of all runs of this user.
  private static var base: URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("scorebound-\(getuid())")
  }

  /// Makes the folder of this run, after those of dead runs have been removed.
  ///
  /// - Throws: ``ProgramFailure/failed(_:)`` where the temporary folder cannot be written.
  static func make() throws(ProgramFailure) -> URL {
    let own = base.appendingPathComponent("run-\(getpid())-\(start(of: getpid()) ?? "0")")
    let groups = own.appendingPathComponent("groups")
    do {
      try FileManager.default.createDirectory(
        at: base, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      removeDead()
      try FileManager.default.createDirectory(at: groups, withIntermediateDirectories: true)
    } catch {
      throw .failed(
        "no folder for programs can be made in \(base.deletingLastPathComponent().path): "
          + "\((error as NSError).localizedDescription); set TMPDIR to a folder that can be written"
      )
    }
    return own
  }

  /// Removes the folders of runs whose process is gone, and ends what they left running.
  private static func removeDead() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
    for name in names {
      let parts = name.split(separator: "-")
      guard parts.count == 3, parts[0] == "run", let pid = pid_t(parts[1]),
        start(of: pid) != String(parts[2])
      else { continue }
      let folder = base.appendingPathComponent(name)
      let groups = folder.appendingPathComponent("groups").path
      for group in (try? FileManager.default.contentsOfDirectory(atPath: groups)) ?? [] {
        let parts = group.split(separator: "-")
        // A number that has gone to another process since is left alone.
        if parts.count == 2, let leader = pid_t(parts[0]), start(of: leader) == String(parts[1]) {
          kill(-leader, SIGKILL)
        }
      }
      try? FileManager.default.removeItem(at: folder)
    }
  }

  /// When a process was started, in the kernel's ticks since it booted; nil where there is none.
  static func start(of pid: pid_t) -> String? {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    // The 22nd field; the second is in parentheses and may have blanks.
    let fields = text[end...].dropFirst().split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }
}
