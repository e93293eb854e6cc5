internal import Analysis
internal import Diffusion
internal import Documents
internal import Formatting
internal import Foundation
internal import Studies

extension StudyReport {
  /// Law, process, estimators, sizes, rule and risk, a line each, and the command that repeats it.
  var frontExperiment: String {
    let study = analysis.study
    var lines: [String] = []
    lines += lawLines
    lines.append("Estimators: " + estimatorTexts.joined(separator: "; "))
    lines.append("n = \(sizesText); \(study.trialsPhrase) per cell, seed \(study.seed)")
    if hasPaths {
      let others = study.stoppingNames.count - 1
      lines.append(
        "Stopped by `\(analysis.headlineRule)`"
          + (others > 0 ? "; \(counted(others, "other rule")) in the details" : ""))
    }
    lines.append(riskText)
    if let controlsLine { lines.append(controlsLine) }
    return "**The experiment.**\n\n" + lines.map { "- \($0)" }.joined(separator: "\n")
      + "\n\n```sh\n\(command)\n```"
  }

  private static let mostVariants = 12

  /// What is learned: one law, or each variant with its own.
  private var lawLines: [String] {
    let variants = analysis.study.variants
    let parts = variants.map(lawParts)
    let laws = parts.map { [$0.law, $0.rest].filter { !$0.isEmpty }.joined(separator: ", ") }
    let names = variants.prefix(Self.mostVariants).map { Markdown.escaped($0.name ?? "") }
    guard let first = laws.first else { return [] }
    let more = laws.count > names.count ? " and \(laws.count - names.count) more" : ""
    if variants.count == 1 { return ["Law: \(first)"] }
    let lead = "\(ReportNumber.count(laws.count)) variants"
    if Set(laws).count == 1 {
      return ["Law: \(first)", "\(lead): \(names.joined(separator: "; "))\(more)"]
    }
    guard laws.count <= Self.mostDescribed else {
      return ["\(lead): \(names.joined(separator: "; "))\(more); their laws are in the details"]
    }
    func listed(_ texts: [String]) -> String {
      zip(names, texts).map { "*\($0)*, \($1)" }.joined(separator: "; ")
    }
    // What all have in common is said once.
    guard Set(parts.map(\.rest)).count == 1, let rest = parts.first?.rest, !rest.isEmpty else {
      return ["\(lead): \(listed(laws))"]
    }
    return ["\(lead): \(listed(parts.map(\.law))); each with \(rest)"]
  }

  /// The most variants whose laws are told one by one.
  private static let mostDescribed = 6

  /// Each estimator with its widths, and what the study says of it.
  private var estimatorTexts: [String] {
    let study = analysis.study
    return unique(study.series.map(\.estimator)).map { name in
      let widths = unique(study.series.filter { $0.estimator == name }.compactMap(\.width))
      let label =
        Markdown.escaped(name)
        + (widths.isEmpty ? "" : " (m = \(Markdown.escaped(widths.joined(separator: ", "))))")
      return study.estimatorTexts[name].map { "\(label) is \(Markdown.code("{\($0)}"))" } ?? label
    }
  }

  /// The smallest and the largest n, of each variant by itself where they differ.
  private var sizesText: String {
    let study = analysis.study
    func text(_ sizes: [Int]) -> String {
      guard let first = sizes.first, let last = sizes.last, first < last else {
        return sizes.first.map { ReportNumber.count($0) } ?? "none"
      }
      return "\(ReportNumber.count(first)) to \(ReportNumber.count(last)) (\(sizes.count) sizes)"
    }
    let own = study.variants.map { variant in
      (
        name: Markdown.escaped(variant.name ?? ""),
        text: text(
          unique(
            study.cells.filter { $0.series.variant == variant.name }.map(\.sampleSize)
          ).sorted())
      )
    }
    guard Set(own.map(\.text)).count > 1, own.count <= Self.mostVariants else {
      return text(study.sampleSizes)
    }
    return own.map { "\($0.text) for \($0.name)" }.joined(separator: "; ")
  }

  /// The law of a variant, and with which process, times and settings.
  private func lawParts(_ variant: Variant) -> (law: String, rest: String) {
    switch variant.problem {
    case .score(let problem):
      let times = problem.times
      let levels = [problem.process.level(at: times.start), problem.process.level(at: times.end)]
      func range(_ value: (NoiseLevel) -> Double) -> String {
        unique(levels.map { ReportNumber.significant(value($0), 3) }).joined(separator: " to ")
      }
      let when =
        (times.isWindow
          ? "t uniform on [\(plotNumber(times.start)), \(plotNumber(times.end))]"
          : "t = \(plotNumber(times.start))") + ", α = \(range(\.α)), h = \(range(\.h))"
      return
        (
          problem.target.summary,
          ([problem.process.summary, when] + settings(of: problem)).joined(separator: ", ")
        )
    case .series(let series): return (series.summary, "")
    }
  }

  /// What a problem has that most do not.
  private func settings(of problem: RegressionProblem) -> [String] {
    [
      problem.copies > 1 ? "\(problem.copies) noisy copies of each sample" : nil,
      problem.labelsArePermuted ? "labels permuted" : nil,
      problem.noiseFactor != 1
        ? "label noise times \(ReportNumber.claimed(problem.noiseFactor))" : nil,
      problem.inputs.bias == nil && problem.times.isWindow ? "no constant input" : nil,
      problem.inputs.truncation.map {
        "inputs beyond R = \(ReportNumber.claimed($0.radius)) \($0.method == .drop ? "dropped" : "clipped")"
      },
    ].compactMap(\.self)
  }

  /// Which risks of the headline rule have control variates, and what was gained.
  private var controlsLine: String? {
    let curves = analysis.curves(stopping: analysis.headlineRule)
      .filter { !$0.varianceRatios.isEmpty }
    let ratios = curves.flatMap { $0.varianceRatios.map(\.ratio) }
    guard let least = ratios.min(), let largest = ratios.max() else { return nil }
    let ends = unique([least, largest].map { ReportNumber.significant($0, 2) })
    let names = unique(curves.map { Markdown.escaped($0.series.estimatorLabel) })
    return "Risks of \(list(names)): single fits with "
      + "[control variates](\(analysis.study.name)/details.md#mean-risk), which divide the variance of a trial by "
      + ends.joined(separator: " to ")
  }

  private var riskText: String {
    hasScores
      ? "Risk: $E|\\hat f - f_\\ast|^2$ with $f_\\ast(t, x) = E[X_0 \\mid X_t = x]$ (denoiser units); ± is one "
        + "standard error"
      : "Risk: $E|\\hat f - f_\\ast|^2$ with the regression function $f_\\ast$; ± is one standard error"
  }
}
