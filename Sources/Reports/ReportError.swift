/// Why a report could not be written.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file or folder cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A record of verdicts cannot be read.
  case cannotRead(path: String, reason: String)
  /// A program that a format needs is not installed.
  case converterMissing(program: String, installation: String)
  /// Somebody stopped the program before the report was written.
  case interrupted
  /// The report is written, but the program that draws its figures failed.
  case figuresMissing(reason: String)
  /// A program that a format needs failed.
  case converterFailed(program: String, reason: String)

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
    case .converterMissing(let program, let installation):
      "this format needs \(program), which is not installed; install it with \(installation)"
    case .figuresMissing(let reason):
      "the report is written without its figures, since gnuplot failed: \(reason); make it again when that is mended"
    case .interrupted: "interrupted before the report was written"
    case .converterFailed(let program, let reason): "\(program) failed: \(reason)"
    }
  }
}
