public import Analysis
internal import Diffusion
public import Figures
internal import Formatting
internal import Foundation
internal import Studies
internal import Theory

/// The report of a study: Markdown with figures and tables, made from its analysis alone.
///
/// Equal analyses give equal bytes: nothing in it depends on time, place or threads.
public struct StudyReport: Sendable {
  /// What the report says.
  public let analysis: StudyAnalysis

  /// Creates the report.
  public init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
  }

  /// Whether any variant is a problem of score estimation, whose risks are in denoiser units.
  var hasScores: Bool { analysis.study.variants.contains { $0.problem.score != nil } }

  /// Whether any estimator has a training path that a rule stops.
  package var hasPaths: Bool {
    analysis.curves.contains { $0.points.contains { $0.meanStep != nil } }
  }

  /// ` under` the headline rule, for captions; empty where nothing is stopped.
  var underHeadlineRule: String { hasPaths ? " under `\(analysis.headlineRule)`" : "" }
}

extension StudyReport {
  /// A figure in Markdown.
  public func picture(_ figure: Figure) -> String {
    Markdown.image(figure.alternativeText, path: "\(analysis.study.name)/\(figure.name).svg")
  }

  /// A figure in Markdown with its caption below it.
  func pictureWithCaption(_ figure: Figure) -> String {
    "\(picture(figure))\n\n\(figure.caption)"
  }
}
