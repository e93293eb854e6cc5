internal import COpenBLAS

/// The BLAS library that runs underneath: which kernels it took, and how many threads it may use.
public enum BLASLibrary {
  /// The processor generation whose kernels OpenBLAS selected, such as `SkylakeX`.
  ///
  /// The last bits of a product depend on it, so it belongs in the provenance of every result.
  public static var coreName: String {
    openblas_get_corename().map { String(cString: $0) } ?? "unknown"
  }

  /// Lets OpenBLAS run one thread a call, so that sums never depend on the number of threads.
  ///
  /// Trials run in parallel instead.
  public static func useOneThread() {
    openblas_set_num_threads(1)
  }
}
