import Foundation
import LinearAlgebra

/// Makes OpenBLAS use kernels, and memory pages, that fit the processor.
enum ProcessorTuning {
  /// Set where the program has started itself anew.
  private static let marker = "SCOREBOUND_RESTARTED"

  /// Starts the program anew, once, with OpenBLAS told which processor it runs on.
  ///
  /// Debian's OpenBLAS does not know processors younger than itself and falls back to its oldest
  /// kernels, a quarter of the speed. It reads the variable while it is loaded, before `main`, so
  /// that only a new start can tell it; naming the kernels also fixes the last bits of products
  /// across machines with equal instruction sets. A variable that is already set is left alone.
  static func restartWithBestKernels() {
    guard getenv(marker) == nil else {
      // OpenBLAS has read them. Jobs that this process submits may run on other processors.
      for name in [marker, "OPENBLAS_CORETYPE", "OPENBLAS_NUM_THREADS"] { unsetenv(name) }
      return
    }
    guard getenv("OPENBLAS_CORETYPE") == nil else { return }
    let core: String
    switch InstructionSet.name {
    case "x86-64-v4": core = "SkylakeX"
    case "x86-64-v3": core = "Haswell"
    default: return
    }
    setenv(marker, "1", 1)
    setenv("OPENBLAS_CORETYPE", core, 1)
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    // Large matrices come and go: with large pages the system hands their memory out faster.
    setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // By its own path, so that the process keeps its name. Returns only where it failed; slower
    // kernels are then better than none.
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    execv(path ?? "/proc/self/exe", arguments)
  }
}
