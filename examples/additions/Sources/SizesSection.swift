import Experiments

/// A section of the report: how many cells the study has at each sample size.
enum SizesSection {
  static let section = ReportSection(name: "sizes") { report in
    let study = report.analysis.study
    let lines = study.sampleSizes.map { n in
      "- n = \(n): \(study.cells.count { $0.sampleSize == n }) cells"
    }
    return "## Sizes\n\n" + lines.joined(separator: "\n")
  }
}
