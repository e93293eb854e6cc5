internal import Analysis
internal import Diffusion
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// The answer with every number, what risk means, and what is missing.
  var fullAnswer: String {
    """
    ## The answer with all its numbers

    \(answer)

    \(unitsSentence)
    """
  }

  private var unitsSentence: String {
    let errors =
      "Numbers after ± are standard errors: Monte Carlo standard errors (MCSE) of means, SE of "
      + "exponents."
    let laws = analysis.study.variants.compactMap(\.times)
    guard let times = laws.first else {
      return
        "Risk means the squared distance $E|\\hat f - f_\\ast|^2$ from the regression function "
        + "$f_\\ast$, averaged over its inputs. \(errors)"
    }
    let over =
      laws.contains { $0 != times } || laws.count < analysis.study.variants.count
      ? "averaged over $X_t$ and the times of each variant"
      : times.isWindow
        ? "averaged over $X_t$ and over times t in the window "
          + "[\(plotNumber(times.start)), \(plotNumber(times.end))]"
        : "averaged over $X_t$ at the time t = \(plotNumber(times.start))"
    return "Risk means the squared error of the posterior mean, $E|\\hat f - f_\\ast|^2$ with "
      + "$f_\\ast(t, x) = E[X_0 \\mid X_t = x]$, \(over) (\"denoiser units\"). "
      + errors
  }

  /// That some cells have fewer trials than the study asks for; empty where none has.
  var incompleteSentence: String {
    let study = analysis.study
    let short = study.cells.filter { cell in
      let found = analysis.curves.filter { $0.series == cell.series }
        .flatMap(\.points).filter { $0.n == cell.sampleSize }.map { $0.trials + $0.failed }.max()
      return (found ?? 0) < study.trials(at: cell.sampleSize)
    }
    guard !short.isEmpty else { return "" }
    let number = ReportNumber.count(short.count)
    return "**Incomplete or failed:** \(number) of \(ReportNumber.count(study.cells.count)) "
      + "cells have fewer than the \(study.trialsPhrase) that the study asks for, or "
      + "none that succeeded; what follows rests on the trials that are there."
  }
}
