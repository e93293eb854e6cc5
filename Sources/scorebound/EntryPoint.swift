import ArgumentParser
import CAllocation
import Experiments
import Foundation

/// Where the program starts.
@main
enum EntryPoint {
  static func main() async {
    // Threads may still be computing when a stopped or failed run leaves. The destructor of OpenBLAS
    // takes their memory away, and the program would end by a segmentation fault in place of its exit
    // code: so no destructors run. Everything that matters is on the disk by then.
    on_exit(
      { status, _ in
        fflush(nil)
        _exit(status)
      }, nil)
    // A file that reaches a limit of sizes is an error like a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    ProcessorTuning.restartWithBestKernels()
    // The call links the functions in that report a refused request for memory.
    _ = sb_reports_allocation_failure()
    guard WorkerThreads.areAvailable else {
      printError(
        "scorebound: the system makes no threads for this process; raise the limit of processes (ulimit -u) "
          + "or of the container's tasks (pids.max), or the limit of memory (ulimit -v), or end other programs"
      )
      exit(ExitStatus.failure.rawValue)
    }
    await ScoreBound.main(nil)
  }
}
