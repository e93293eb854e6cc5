internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
public import Reports
internal import Studies

extension StudyReport {
  /// Writes `NAME.tex`: the report as LaTeX to be read into a paper with `\input`, its figures as PDF in
  /// the folder `NAME`.
  ///
  /// Tables are `longtable`s with `booktabs` rules, and what a text font may lack is in commands.
  ///
  /// - Throws: ``ReportError`` where a file cannot be written, or pandoc is missing or fails.
  public func writeLaTeX(to directory: String) async throws(ReportError) {
    let name = analysis.study.name
    // Asked for first, so that nothing is half done without it.
    _ = try await Pandoc.latex(ofMarkdown: "")
    let missing = try await writeMarkdown(to: directory)
    var text = markdown(missingFigures: missing?.sentence)
    let folder = (directory as NSString).appendingPathComponent(name)
    for figure in try await Figure.drawPDF(figures, in: folder) {
      text = text.replacing("(\(name)/\(figure).svg)", with: "(\(name)/\(figure).pdf)")
    }
    let body = try await Pandoc.latex(ofMarkdown: text)
    try ReportFiles.write(Self.latexHead + Self.withCommands(body), to: directory, "\(name).tex")
    try missing?.throwIfFailed()
  }

  /// What a document must load before it reads the report in.
  static let latexHead =
    #"""
    % To be read into a document by \input; its preamble needs
    %   \usepackage{amsmath,booktabs,longtable,array,calc,graphicx,hyperref}
    %   \setkeys{Gin}{width=0.6\linewidth,keepaspectratio}
    \providecommand{\tightlist}{\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
    \providecommand{\pandocbounded}[1]{#1}
    % A letter as it is for XeTeX and LuaTeX, which have it where the font does, and its number for pdfTeX.
    \ifdefined\Umathcode\providecommand{\reportletter}[2]{#1}\else\providecommand{\reportletter}[2]{#2}\fi

    """# + "\n"

  /// Letters that text fonts lack as LaTeX has them, and tables in small type.
  static func withCommands(_ text: String) -> String {
    let wholes = [(#"ε\_n²"#, #"\varepsilon_n^2"#), (#"10\^{}-"#, "10^-")]
    return wholes.reduce(text.precomposedStringWithCanonicalMapping) { text, whole in
      text.replacing(whole.0, with: "\\ensuremath{\(whole.1)}")
    }
    .replacingScalars(TeXLetter.text)
    .replacing(#"\begin{longtable}"#, with: #"{\footnotesize\begin{longtable}"#)
    .replacing(#"\end{longtable}"#, with: #"\end{longtable}}"#)
  }
}
