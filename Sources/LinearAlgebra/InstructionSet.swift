internal import CKernels

/// The instruction set that our kernels run with on this processor.
public enum InstructionSet {
  /// `x86-64-v4`, `x86-64-v3`, `x86-64`, `aarch64` or `baseline`.
  ///
  /// The last bits of results depend on it, so it belongs in the provenance of every result.
  public static var name: String { String(cString: sb_instruction_set()) }
}
