internal import CSpawn
internal import Foundation

/// A process of ours that leads its own group, with pipes to its three streams.
///
/// The pipes do not survive in other processes that we start, so that the end of one of ours is seen.
struct SpawnedProcess: Sendable {
  let pid: pid_t
  /// Where to write to its standard input.
  let input: Int32
  /// Where to read its standard output and its standard error.
  let output: Int32
  let errors: Int32

  /// Starts a command in a folder.
  ///
  /// - Throws: ``ProgramFailure/failed(_:)`` where the system refuses.
  init(_ words: [String], folder: String) throws(ProgramFailure) {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = sb_process()
    let status = sb_spawn(&arguments, folder, &process)
    guard status == 0 else {
      throw .failed("\(words[0]) cannot be started: \(String(cString: strerror(status)))")
    }
    (pid, input) = (process.pid, process.input)
    (output, errors) = (process.output, process.errors)
  }

  /// How it has ended, in words; nil while it runs.
  ///
  /// The system forgets it with the answer, so that there is one answer.
  func ending() -> String? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7f
    return signal == 0
      ? "ended with exit status \((status >> 8) & 0xff)"
      : "was ended by the signal \(signal) (\(String(cString: strsignal(signal))))"
  }

  /// Ends it with all that it has started, and closes the pipes.
  func end(isReaped: Bool = false) {
    kill(-pid, SIGKILL)
    if !isReaped {
      var status: Int32 = 0
      waitpid(pid, &status, 0)
      // What it started since the signal was on its way.
      kill(-pid, SIGKILL)
    }
    for descriptor in [input, output, errors] { close(descriptor) }
  }
}
