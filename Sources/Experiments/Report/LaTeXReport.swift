internal import Foundation

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
    try await write(to: directory)
    let folder = (directory as NSString).appendingPathComponent(name)
    var text = markdown
    for figure in figures where await Gnuplot.drawPDF(figure, in: folder) {
      text = text.replacing(
        "(\(name)/\(figure.name).svg)", with: "(\(name)/\(figure.name).pdf)")
    }
    let body = try await Pandoc.latex(ofMarkdown: text)
    try ReportFiles.write(Self.latexHead + Self.withCommands(body), to: directory, "\(name).tex")
  }

  /// What a document must load before it reads the report in.
  static let latexHead = #"""
    % To be read into a document by \input; its preamble needs
    %   \usepackage{amsmath,booktabs,longtable,array,calc,graphicx,hyperref}
    %   \setkeys{Gin}{width=0.6\linewidth,keepaspectratio}
    \providecommand{\tightlist}{\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
    \providecommand{\pandocbounded}[1]{#1}

    """# + "\n"

  /// Letters that text fonts lack as LaTeX has them, and tables in small type.
  static func withCommands(_ text: String) -> String {
    let commands: [(String, String)] = [
      (#"ε\_n²"#, #"\varepsilon_n^2"#), (#"10\^{}-"#, "10^-"),
      ("α", #"\alpha"#), ("β", #"\beta"#), ("δ", #"\delta"#), ("ε", #"\varepsilon"#),
      ("κ", #"\kappa"#), ("λ", #"\lambda"#), ("μ", #"\mu"#), ("σ", #"\sigma"#), ("τ", #"\tau"#),
      ("ψ", #"\psi"#), ("ζ", #"\zeta"#), ("≥", #"\ge"#), ("≤", #"\le"#), ("→", #"\to"#),
      ("²", "{}^2"), ("±", #"\pm"#), ("₀", "{}_0"),
    ]
    return commands.reduce(text) { text, command in
      text.replacing(command.0, with: "\\ensuremath{\(command.1)}")
    }
    .replacing(#"\begin{longtable}"#, with: #"{\footnotesize\begin{longtable}"#)
    .replacing(#"\end{longtable}"#, with: #"\end{longtable}}"#)
  }
}
