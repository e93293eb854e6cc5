internal import Figures
internal import Formatting
internal import Foundation

extension StudyReport {
  /// The figures of the section on rates.
  var rateFigures: [Figure] { riskFigures + localSlopesFigures + ratioFigures }

  /// The figures of the rates, each with its caption.
  func figureSection(missingFigures missing: String?) -> String {
    let figures = rateFigures
    guard !figures.isEmpty else { return "" }
    if let missing { return "## Figures\n\n\(missing)" }
    return "## Figures\n\n"
      + figures.map(pictureWithCaption).joined(separator: "\n\n")
  }
}
