import ArgumentParser
import CAllocation
import Experiments
import Foundation

/// Where the program starts.
@main
enum EntryPoint {
  static func main() async {
    // Threads may still be computing when a stopped or failed run leaves. The destructor of OpenBLAS
    // takes their memory away, and the program would end by a segmentation fault instead of its exit
    // code: so no destructors run. Everything that matters is on the disk by then.
    on_exit(
      { status, _ in
        fflush(nil)
        _exit(status)
      }, nil)
    // A file that reaches a limit of sizes is an error like a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    ProcessorTuning.restartWithBestKernels()
    StandardStreams.prepare()
    // The call links the functions in that report a refused request for memory.
    _ = sb_reports_allocation_failure()
    guard WorkerThreads.areAvailable else {
      printError(
        "scorebound: the system cannot create a thread for this process; raise the limit of processes (ulimit -u), "
          + "of the container's tasks (pids.max) or of memory (ulimit -v), or end other programs"
      )
      exit(ExitStatus.failure.rawValue)
    }
    exit(await run())
  }

  /// Runs the command that the arguments name; the exit code.
  private static func run() async -> Int32 {
    if let misspelt = MisspeltCommand(Array(CommandLine.arguments.dropFirst())) {
      printError("\(misspelt)")
      return ExitCode.validationFailure.rawValue
    }
    var code: Int32 = 0
    do {
      var command = try await ScoreBound.asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      code = report(error)
    }
    // Done, except that some messages could not be written.
    return code == 0 && StandardStreams.lostMessages ? ExitStatus.failure.rawValue : code
  }

  /// Prints what an error has to say: help that was asked for, or what was wrong; the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let error = error as? OutputError {
      printError("scorebound: \(error)")
      return ExitStatus.failure.rawValue
    }
    let code = ScoreBound.exitCode(for: error)
    // The library puts a word behind the name of each group.
    let text = ScoreBound.fullMessage(for: error, columns: TerminalWidth.forHelp)
      .replacing(" SUBCOMMANDS:\n", with: ":\n")
    guard !text.isEmpty else { return code.rawValue }
    guard code.isSuccess else {
      printError(text)
      return code.rawValue
    }
    do throws(OutputError) {
      try printText(text)
      return code.rawValue
    } catch {
      printError("scorebound: \(error)")
      return ExitStatus.failure.rawValue
    }
  }
}
