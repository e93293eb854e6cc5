import ArgumentParser
import Documents
import Experiments

/// The exit codes of the command.
enum ExitStatus {
  static let failure = ExitCode(1)
  static let invalidInput = ExitCode(2)
  static let incomplete = ExitCode(3)
  static let failedTrials = ExitCode(4)
  static let contradiction = ExitCode(5)
}

/// A sentence about wrong input that belongs to no file.
struct InvalidInput: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Runs the body of a command and turns its errors into sentences and exit codes.
func reportingErrors(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let error as InvalidDocument {
    printError("\(error)")
    throw ExitStatus.invalidInput
  } catch let error as FileError {
    printError("\(error)")
    throw error.isFailureOfSystem ? ExitStatus.failure : ExitStatus.invalidInput
  } catch let error as InvalidInput {
    printError("scorebound: \(error)")
    throw ExitStatus.invalidInput
  } catch let error as RunStoreError {
    printError("\(error)")
    switch error {
    case .missing, .packedOtherwise: throw ExitStatus.invalidInput
    default: throw ExitStatus.failure
    }
  } catch ReportError.interrupted {
    printError("scorebound: \(ReportError.interrupted)")
    throw ExitStatus.incomplete
  } catch let error as SlurmError {
    printError("scorebound: \(error)")
    throw ExitStatus.failure
  } catch let error as ExitCode {
    throw error
  } catch {
    printError("scorebound: \(error)")
    throw ExitStatus.failure
  }
}
