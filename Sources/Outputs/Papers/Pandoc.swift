internal import Reports

/// The external program that turns Markdown into HTML and LaTeX.
///
/// Neither HTML nor TeX within the Markdown passes, so that a text of a study cannot add any.
enum Pandoc {
  /// How to get the program, for messages.
  static let installation = "`sudo apt-get install pandoc`"

  /// The HTML of a Markdown text with `$...$` as MathML, without head and body.
  ///
  /// Throws a sentence on what to do where the program is missing or fails.
  static func html(ofMarkdown text: String) async throws(ReportError) -> String {
    try await convert(text, from: "gfm+tex_math_dollars-raw_html", to: ["html5", "--mathml"])
  }

  /// The LaTeX of a Markdown text, without a preamble.
  ///
  /// Throws a sentence on what to do where the program is missing or fails.
  static func latex(ofMarkdown text: String) async throws(ReportError) -> String {
    // The reader that gives wide tables the width of the text, shared among their columns.
    let reader =
      "markdown_strict+pipe_tables+tex_math_dollars+backtick_code_blocks+intraword_underscores"
      + "+all_symbols_escapable-raw_html"
    return try await convert(text, from: reader, to: ["latex", "--no-highlight"])
  }

  private static func convert(
    _ text: String, from reader: String, to format: [String]
  ) async throws(ReportError) -> String {
    let outcome = try await ExternalProgram.run(
      "pandoc", arguments: ["--from", reader, "--to"] + format, input: text, reason: \.first)
    switch outcome {
    case .succeeded(let output): return output
    case .missing: throw .converterMissing(program: "pandoc", installation: installation)
    case .failed(let reason): throw .converterFailed(program: "pandoc", reason: reason)
    }
  }
}
