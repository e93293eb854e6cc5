internal import Foundation

/// A shell that outlives the run by a moment: where the run dies, by any signal, it ends the groups of the run's
/// processes and removes their folder.
///
/// It waits for the end of a pipe that only the run holds. The groups are named by files in the folder, so that
/// there is no moment in which a running group is unknown to it.
final class ProgramGuardian: Sendable {
  private let pipe: Int32
  private let pid: pid_t

  /// Starts the guardian of a run's folder.
  ///
  /// - Throws: ``ProgramFailure/failed(_:)`` where the system refuses.
  init(folder: URL) throws(ProgramFailure) {
    let script = """
      trap '' INT TERM HUP QUIT
      read -r end
      for group in "$1"/groups/*; do
        [ -e "$group" ] && group=${group##*/} && kill -KILL -- "-${group%-*}" 2>/dev/null
      done
      case $1 in */run-*) rm -rf -- "$1";; esac
      """
    let process = try SpawnedProcess(
      ["/bin/sh", "-c", script, "guardian", folder.path], folder: "/")
    close(process.output)
    close(process.errors)
    (pipe, pid) = (process.input, process.pid)
  }

  /// Lets the guardian go, once everything has been cleared away.
  func dismiss() {
    close(pipe)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }
}
