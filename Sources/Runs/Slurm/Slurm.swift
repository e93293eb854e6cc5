internal import Foundation
internal import Subprocess

/// The cluster's own commands.
public enum Slurm {
  /// The largest index of an array, or nil where there is no Slurm.
  ///
  /// - Throws: ``SlurmError`` where Slurm is there and does not answer.
  public static func largestIndex() async throws(SlurmError) -> Int? {
    let text: String
    do {
      text = try await call("scontrol", ["show", "config"])
    } catch .missing {
      return nil
    }
    guard let match = text.firstMatch(of: /MaxArraySize\s*=\s*([0-9]+)/), let size = Int(match.1)
    else {
      throw .failed(program: "scontrol", reason: "its configuration does not give MaxArraySize")
    }
    // The smallest index that is not allowed.
    return size - 1
  }

  /// Submits a script; the job's number.
  ///
  /// - Throws: ``SlurmError`` where Slurm is missing or refuses.
  public static func submit(script: String, options: [String] = []) async throws(SlurmError) -> Int
  {
    let text = try await call("sbatch", ["--parsable"] + options + [script])
    // On a federation the name of the cluster follows.
    guard let number = Int(text.prefix { $0.isNumber }) else {
      throw .failed(program: "sbatch", reason: "it returned no job number: \(text)")
    }
    return number
  }

  /// The tasks of arrays of a name, submitted from this folder, that wait or run; none where Slurm is
  /// missing or does not answer.
  public static func activeTasks(jobName: String) async -> Set<Int> {
    let text = try? await call(
      "squeue", ["--noheader", "--me", "--array", "--format=%K %Z", "--name=\(jobName)"])
    let folder = FileManager.default.currentDirectoryPath
    var tasks: Set<Int> = []
    for line in (text ?? "").split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, let task = Int(fields[0]), fields[1] == folder else { continue }
      tasks.insert(task)
    }
    return tasks
  }

  private static func call(
    _ program: String, _ arguments: [String]
  ) async throws(SlurmError) -> String {
    do {
      let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments),
        output: .string(limit: 1 << 24), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        throw SlurmError.failed(
          program: program, reason: lines.joined(separator: "; "))
      }
      return result.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)
    } catch let error as SlurmError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing(program: program)
    } catch {
      throw .failed(program: program, reason: "\(error)")
    }
  }
}

/// Why Slurm could not be used.
public enum SlurmError: Error, Equatable, CustomStringConvertible {
  /// Its programs are not here.
  case missing(program: String)
  /// One of them failed.
  case failed(program: String, reason: String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .missing(let program):
      "\(program) is not here: submit from a machine of the cluster, or write the scripts alone with "
        + "--dry-run"
    case .failed(let program, let reason): "\(program): \(reason)"
    }
  }
}
