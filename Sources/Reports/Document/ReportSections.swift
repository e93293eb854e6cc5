internal import Documents

/// The sections of reports, in their order.
public enum ReportSections {
  private static let registry = Registry(results + ends, name: \.name)

  /// Adds a section, which stands behind those of results and before diagnostics.
  ///
  /// - Precondition: No section has its name.
  public static func register(_ section: ReportSection) { registry.add(section) }

  /// Every section of a report below its heading.
  public static var all: [ReportSection] { results + registry.added + ends }

  private static let results = [
    ReportSection(name: "verdicts") { $0.verdictSection },
    ReportSection(name: "declared") { $0.declaredSection },
    ReportSection(
      name: "rates", markdown: { $0.figureSection(missingFigures: $1) }, figures: \.rateFigures),
    ReportSection(
      name: "sweeps", markdown: { $0.sweepSections(missingFigures: $1) }, figures: \.sweepFigures),
    ReportSection(
      name: "stopping-costs", markdown: { $0.stoppingCostSection(missingFigures: $1) },
      figures: \.stoppingCostFigures),
    ReportSection(name: "stopping-times") { $0.stoppingTimesSection },
    ReportSection(name: "risks") { $0.riskSection },
    ReportSection(name: "estimators") { $0.estimatorRatiosSection },
    ReportSection(name: "paired-variants") { $0.pairedVariantsSection },
    ReportSection(name: "pieces") { $0.piecesSection },
    ReportSection(name: "metrics") { $0.metricsSection },
    ReportSection(
      name: "measures", markdown: { $0.measuresSection(missingFigures: $1) },
      figures: \.measureFigures),
  ]

  private static let ends = [
    ReportSection(name: "diagnostics") { $0.diagnosticsSection },
    ReportSection(name: "failures") { $0.failuresSection },
    ReportSection(name: "methods") { $0.methodsSection },
    ReportSection(name: "provenance") { $0.provenanceSection },
  ]
}
