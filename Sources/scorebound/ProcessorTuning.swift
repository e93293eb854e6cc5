import Foundation
import LinearAlgebra

/// Makes OpenBLAS use kernels, and memory pages, that fit the processor.
///
/// OpenBLAS reads its variables while it is loaded, before `main`, so that only a new start can set them.
/// Numbers must not depend on what a shell happens to have set, so the user's `OPENBLAS_*`, `GOTO_*` and
/// `OMP_*` variables have no effect, but for one: `run` and `prepare` follow `OPENBLAS_CORETYPE`, since
/// their stores name the kernels. `verify` and `rerun` take the kernels that the store names. The
/// variable `SCOREBOUND_BLAS_CORE` chooses other kernels, for every command and for
/// `scripts/with-blas-core`.
enum ProcessorTuning {
  /// Set where the program has started itself again, to the number of the process, which stays the same.
  private static let marker = "SCOREBOUND_RESTARTED"
  private static let coreVariable = "OPENBLAS_CORETYPE"
  private static let purposeVariable = "SCOREBOUND_BLAS_CORE"
  /// The variables that OpenBLAS and the libraries of threads read begin so.
  private static let prefixes = ["OPENBLAS_", "GOTO_", "OMP_"]
  /// The commands whose kernels the user may choose, since they record them.
  private static let recordingCommands = ["run", "prepare"]

  /// Starts the program again, once, with OpenBLAS told which processor it runs on and to use one thread.
  ///
  /// Debian's OpenBLAS does not know processors younger than itself and falls back to its oldest
  /// kernels, a quarter of the speed. Naming the kernels also fixes the last bits of products across
  /// machines with equal instruction sets.
  static func restartWithBestKernels() {
    guard variable(marker) != "\(getpid())" else {
      // OpenBLAS has read them. Jobs that this process submits may run on other processors.
      unsetenv(marker)
      removeVariables()
      return
    }
    let isRecorded =
      CommandLine.arguments.dropFirst().first.map(recordingCommands.contains) ?? false
    let chosen = isRecorded ? variable(coreVariable) : nil
    restart(core: variable(purposeVariable) ?? chosen ?? bestCore)
  }

  /// Starts the program again with the kernels that a store was computed with, where those are others
  /// than it has now and this processor can run them.
  static func restart(withKernelsOf core: String) {
    guard variable(purposeVariable) == nil, core != BLASLibrary.coreName, canRun(core) else {
      return
    }
    restart(core: core)
  }

  /// The kernels for this processor; nil where OpenBLAS may choose.
  private static var bestCore: String? {
    switch InstructionSet.name {
    case "x86-64-v4": "SkylakeX"
    case "x86-64-v3": "Haswell"
    default: nil
    }
  }

  /// Whether this processor has the instructions of some kernels: OpenBLAS takes those it is told to.
  private static func canRun(_ core: String) -> Bool {
    let sets: [String: [String]] = [
      "x86-64-v4": ["SkylakeX", "Haswell", "Zen", "Nehalem", "Core2", "Prescott"],
      "x86-64-v3": ["Haswell", "Zen", "Nehalem", "Core2", "Prescott"],
      "x86-64": ["Prescott"],
    ]
    return sets[InstructionSet.name, default: []].contains(core)
  }

  /// Returns only where it failed; other kernels are then better than none.
  private static func restart(core: String?) {
    removeVariables()
    setenv(marker, "\(getpid())", 1)
    if let core { setenv(coreVariable, core, 1) }
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    // Large matrices come and go: with large pages the system hands their memory out faster.
    setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
    arguments.append(nil)
    // By its own path, so that the process keeps its name.
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    execv(path ?? "/proc/self/exe", arguments)
  }

  /// The value of a variable; nil where it is empty or not set.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func removeVariables() {
    for name in ProcessInfo.processInfo.environment.keys
    where prefixes.contains(where: name.hasPrefix) {
      unsetenv(name)
    }
  }
}
