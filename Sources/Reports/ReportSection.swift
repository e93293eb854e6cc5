public import Figures

/// A section of a report: its Markdown with heading, and the figures that it shows.
///
///     ReportSections.register(
///       ReportSection(name: "sizes") { report in
///         "## Sizes\n\nThe study has \(report.analysis.study.cells.count) cells."
///       })
public struct ReportSection: Sendable {
  /// The name, by which sections are told apart.
  public let name: String
  /// The section in Markdown, empty where it has nothing to say; the second argument is a sentence instead of figures
  /// that could not be drawn.
  let markdown: @Sendable (StudyReport, String?) -> String
  /// Its figures, in their order.
  let figures: @Sendable (StudyReport) -> [Figure]

  /// A section without figures, whose text is empty where it has nothing to say.
  public init(name: String, markdown: @escaping @Sendable (StudyReport) -> String) {
    self.init(name: name, markdown: { report, _ in markdown(report) }, figures: { _ in [] })
  }

  /// A section with figures.
  ///
  /// The text shows each figure by ``StudyReport/picture(_:)``; where figures could not be drawn, it is handed a
  /// sentence to stand in their place.
  public init(
    name: String, markdown: @escaping @Sendable (StudyReport, String?) -> String,
    figures: @escaping @Sendable (StudyReport) -> [Figure]
  ) {
    self.name = name
    self.markdown = markdown
    self.figures = figures
  }
}
