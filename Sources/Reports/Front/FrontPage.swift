internal import Analysis
internal import Figures
internal import Formatting
internal import Foundation
internal import Studies

/// One part of a report's answer: a phrase that answers the title's question, and what it rests on.
struct FrontSentence {
  /// A phrase in words, without its full stop.
  let headline: String
  /// Whole sentences with the numbers; empty for none.
  var text = ""
}

extension StudyReport {
  /// The first page: the answer, one table, one picture, and what would change the answer.
  ///
  /// Everything else is in the details.
  var front: String {
    front(missingFigures: nil, details: links(to: detailPages(missingFigures: nil)))
  }

  /// The first page with a sentence instead of its picture, and what stands at its end.
  func front(missingFigures: String?, details: String) -> String {
    let picture = missingFigures ?? frontFigure.map(pictureWithCaption) ?? ""
    let parts =
      [
        "# \(Markdown.escaped(analysis.study.title))", frontAnswer, incompleteSentence, picture,
      ] + frontTables + [frontRests, frontLimits, frontExperiment, details]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The parts of the answer, the leading one first; empty where there is nothing to report.
  private var frontSentences: [FrontSentence] {
    let leads = analysis.study.leads
    let parts = leads.isEmpty ? [frontClaims, frontRate] : leads.map(frontSentence)
    let found = parts.compactMap { $0 }
    return found.isEmpty ? [frontRate].compactMap { $0 } : found
  }

  /// The answer as a phrase, for the index; nil where there is none.
  package var headline: String? { frontSentences.first?.headline }

  /// The answer: the first lead's phrase in bold, with the numbers behind it, then the others.
  var frontAnswer: String {
    let found = frontSentences
    guard let first = found.first else {
      return "No trial of this study has succeeded yet, so there is nothing to report."
    }
    var sentences = ["**\(first.headline).**", first.text]
    // What a second part rests on is in the details.
    for other in found.dropFirst() { sentences.append("\(other.headline).") }
    let answer = sentences.filter { !$0.isEmpty }.joined(separator: " ")
    return analysis.study.isQuick ? "\(Self.quickSentence)\n\n\(answer)" : answer
  }

  private static let quickSentence =
    "**This is the small version (`--quick`) of the study: it shows that everything runs, and is too small to "
    + "judge anything.**"

  private func frontSentence(_ part: AnswerPart) -> FrontSentence? {
    switch part {
    case .rate: frontRate
    case .claims: frontClaims
    case .exponents: frontExponents
    case .estimators: frontEstimators
    case .widths: frontWidths
    case .stopping: frontStopping
    case .rule(let rule, let estimator): frontRule(rule, estimator: estimator)
    case .times: frontTimes
    case .sweep: frontSweep
    case .prediction:
      predictionAnswer.map { FrontSentence(headline: $0.phrase, text: $0.numbers) }
    case .measure(let name): frontMeasure(name)
    case .compared(let name, let exponent, let source):
      frontMeasure(name).map { found in
        FrontSentence(
          headline: found.headline,
          text: [found.text, comparison(name, with: exponent, source: source)]
            .filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
  }

  /// The picture that goes with the answer: the first one of the leading part.
  var frontFigure: Figure? {
    let candidates: [Figure] =
      switch analysis.study.leads.first?.plain {
      case .stopping, .rule: stoppingCostFigures
      case .sweep, .widths: sweepFigures
      case .measure(let name), .compared(let name, _, _): figures(ofMeasure: name)
      case .rate, .claims, .exponents, .estimators, .times, .prediction, nil: []
      }
    return (candidates + figures).first
  }

  /// What the details hold, with a link to each page.
  func links(to pages: [DetailPage]) -> String {
    let name = analysis.study.name
    let headings = pages.map { page in
      page.headings.map { Markdown.link($0.text, to: "\(name)/\(page.file)", anchor: $0.anchor) }
    }
    return "**Details.** \(headings.joined().joined(separator: " · ")) · "
      + "[all estimates](\(name)/estimates.csv) · [all reports](README.md)"
  }
}
