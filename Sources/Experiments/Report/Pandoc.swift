internal import Subprocess

/// The external program that turns Markdown into HTML and LaTeX.
enum Pandoc {
  /// How to get the program, for messages.
  static let installation = "`sudo apt-get install pandoc`"

  /// The HTML of a Markdown text with `$...$` as MathML, without head and body.
  ///
  /// Throws a sentence on what to do where the program is missing or fails.
  static func html(ofMarkdown text: String) async throws(ReportError) -> String {
    try await convert(text, from: "gfm+tex_math_dollars", to: ["html5", "--mathml"])
  }

  /// The LaTeX of a Markdown text, without a preamble.
  ///
  /// Throws a sentence on what to do where the program is missing or fails.
  static func latex(ofMarkdown text: String) async throws(ReportError) -> String {
    // The reader that gives wide tables the width of the text, shared among their columns.
    let reader =
      "markdown_strict+pipe_tables+tex_math_dollars+backtick_code_blocks+intraword_underscores"
      + "+all_symbols_escapable"
    return try await convert(text, from: reader, to: ["latex", "--no-highlight"])
  }

  private static func convert(
    _ text: String, from reader: String, to format: [String]
  ) async throws(ReportError) -> String {
    do {
      let result = try await Subprocess.run(
        .name("pandoc"),
        arguments: Arguments(["--from", reader, "--to"] + format),
        input: .string(text), output: .string(limit: 1 << 28), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        let reason = result.standardError.split(whereSeparator: \.isNewline).first ?? ""
        throw ReportError.converterFailed(program: "pandoc", reason: String(reason))
      }
      return result.standardOutput
    } catch let error as ReportError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .converterMissing(program: "pandoc", installation: installation)
    } catch {
      throw .converterFailed(program: "pandoc", reason: "\(error)")
    }
  }
}
