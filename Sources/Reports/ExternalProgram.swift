internal import Formatting
internal import Foundation
internal import Measures
internal import Subprocess

/// A program that reports are made with.
package enum ExternalProgram {
  /// How a call of it ended.
  package enum Outcome: Equatable {
    /// Well, with what it printed.
    case succeeded(String)
    /// The program is not there.
    case missing
    /// It failed with a reason.
    case failed(String)
  }

  /// How long a signal to all of a terminal's programs may take to reach this one after it ended another.
  private static let settlingTime = Duration.milliseconds(200)

  /// Runs a program to its end.
  ///
  /// Throws that the report was interrupted where the task is cancelled, which ends the program too, or where the
  /// program itself was ended by somebody who wanted to stop.
  package static func run(
    _ program: String, arguments: [String], input: String = "", reason: ([Substring]) -> Substring?
  ) async throws(ReportError) -> Outcome {
    let outcome: Outcome
    do {
      let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), input: .string(input),
        output: .string(limit: 1 << 28), error: .string(limit: 1 << 20))
      switch result.terminationStatus {
      case .exited(0): return .succeeded(result.standardOutput)
      case .signaled(SIGINT), .signaled(SIGTERM), .signaled(SIGHUP), .signaled(SIGQUIT):
        throw ReportError.interrupted
      case .signaled(let signal): outcome = .failed("it was ended by signal \(signal)")
      case .exited:
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        outcome = .failed(reason(lines).map { String($0).onOneLine } ?? "it gave no reason")
      }
    } catch let error as ReportError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      outcome = .failed("\(error)")
    }
    do {
      try await Task.sleep(for: settlingTime)
    } catch {
      throw .interrupted
    }
    return outcome
  }
}
