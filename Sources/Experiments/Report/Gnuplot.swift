internal import Subprocess

/// The external program that draws figures.
enum Gnuplot {
  /// How an attempt to draw ended.
  enum Outcome: Equatable {
    /// Drawn.
    case drawn
    /// The program is not there.
    case missing
    /// It failed with a message.
    case failed(String)
  }

  /// How to get the program, for messages.
  static let installation = "`sudo apt-get install gnuplot-nox`"

  /// Runs a script in a folder; personal settings are left out, so that all users get equal bytes.
  static func run(program: String, script: String, in folder: String) async -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name(program),
        arguments: ["--default-settings", "-e", "cd \(plotText(folder))", script],
        output: .discarded, error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        // The last line says what is wrong; those before it repeat the whole command.
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        return .failed(lines.last.map(String.init) ?? "it gave no reason")
      }
      return .drawn
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .missing
    } catch {
      return .failed("\(error)")
    }
  }
}
