import CKernels
import Foundation
import Testing

/// The name of the instruction set against what the kernel of the system reports.
struct InstructionSetTests {
  @Test func `the vector loops run the widest instructions of the processor`() throws {
    let name = String(cString: sb_instruction_set())
    #if arch(x86_64) && os(Linux)
      let info = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      let flags = try #require(info.split(separator: "\n").first { $0.hasPrefix("flags") })
        .split(separator: " ")
      let widest =
        flags.contains("avx512vl") ? "x86-64-v4" : flags.contains("avx2") ? "x86-64-v3" : "x86-64"
      // There are no clones under ThreadSanitizer.
      let isSanitized = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil
      #expect(name == (isSanitized ? "baseline" : widest))
    #else
      #expect(["aarch64", "baseline"].contains(name))
    #endif
  }
}
