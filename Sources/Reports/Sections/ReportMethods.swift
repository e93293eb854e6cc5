internal import Analysis
internal import DataFiles
internal import Diffusion
internal import Documents
internal import Estimators
internal import Formatting
internal import Foundation
internal import Measures
internal import Runs
internal import Studies
internal import Theory

extension StudyReport {
  /// How many trials failed or were drawn again, and where.
  var failuresSection: String {
    let failures = analysis.failures
    guard !failures.isEmpty else { return "## Failures\n\nNone." }
    let policy = analysis.study.failurePolicy
    var text =
      "## Failures\n\nFailed trials enter no mean; `scorebound export --outcomes` lists them."
    if policy.redraws > 0 {
      text +=
        " A failed trial was drawn again up to \(counted(policy.redraws, "time", as: ReportNumber.count(policy.redraws))), so "
        + "that means are over the draws that succeed."
    }
    if !analysis.cellsAboveFailureShare.isEmpty {
      text +=
        " **Where more than \(ReportNumber.percent(policy.largestShare)) failed, no claim is "
        + "judged.**"
    }
    return text + "\n\n" + failures.map { "- " + Markdown.escaped($0.text) }.joined(separator: "\n")
  }

  /// Aims, data-generating mechanism, estimands, methods and performance measures.
  var methodsSection: String {
    let study = analysis.study
    let unit = hasScores ? " in denoiser units" : ""
    let aims = Markdown.paragraphs(study.aims)
    return """
      ## Methods (ADEMP)

      **Aims.** \(aims.isEmpty ? "The study states none." : aims)

      **Data-generating mechanism.** \(dataText)

      **Estimands.** The mean risk at each sample size\(unit), and the exponent b of the \
      power law $n^{-b}$ that it follows, $b = -d \\log(risk)/d \\log(n)$ by least squares.

      **Methods.** \(estimatorsText)

      **Performance.** \(performanceText)\(claimsText)
      """
  }

  private var dataText: String {
    let study = analysis.study
    let across =
      study.isNested
      ? "Smaller data sets are prefixes of larger ones of the same trial"
      : "Data sets are independent across n and trials"
    let shared = "\(across). All estimators and widths of a trial see the same data."
    guard study.hasVariants else { return "\(problemText(study.variants[0])) \(shared)" }
    let items = study.variants.map {
      "- **\(Markdown.escaped($0.name ?? ""))**: \(problemText($0))"
    }
    let data =
      study.isPaired
      ? "; those with the same law, process and times see the same data, others independent ones"
      : " with independent data"
    return
      "The study has \(counted(items.count, "variant", as: ReportNumber.count(items.count)))\(data).\n\n"
      + items.joined(separator: "\n") + "\n\n\(shared)"
  }

  private func problemText(_ variant: Variant) -> String {
    let sizes = list(variant.sampleSizes.map { ReportNumber.count($0) })
    let problem: RegressionProblem
    switch variant.problem {
    case .score(let score): problem = score
    case .series(let series):
      return "Inputs are uniform on a torus and the regression function is \(series.summary), "
        + "with n = \(sizes) \(samplesWord(variant))."
    }
    let times = problem.times
    let when =
      times.isWindow
      ? "times uniform on [\(plotNumber(times.start)), \(plotNumber(times.end))]"
      : "the one time t = \(plotNumber(times.start))"
    let inputs =
      (times.isWindow ? ["x", "t - T_0"] : ["x"])
      + (problem.inputs.bias.map { [plotNumber($0)] } ?? [])
    let again =
      problem.target.variesByTrial ? ", which is drawn again for every trial and depends on n" : ""
    return "$X_0$ comes from \(problem.target.summary)\(again), and "
      + "$X_t = \\alpha(t) X_0 + \\sqrt{h(t)} Z$ by \(problem.process.summary); \(when). "
      + "The regression is of $X_0$ on $z = (\(inputs.joined(separator: ", ")))$ with n = \(sizes) "
      + samplesWord(variant)
      + (problem.copies == 1
        ? "."
        : ", each with \(problem.copies) noisy copies that share its label; n counts samples, not examples.")
      + (problem.inputs.truncation.map(truncationText) ?? "")
      + (problem.labelsArePermuted
        ? " The labels are then permuted among the examples, so that there is nothing to learn."
        : "")
      + (problem.noiseFactor == 1 ? "" : labelNoiseText(problem.noiseFactor))
  }

  private func labelNoiseText(_ factor: Double) -> String {
    " The labels are then moved along their distance from the regression function, whose square is "
      + "\(plotNumber(factor)) times as large on the average: the noise alone changes."
  }

  private func samplesWord(_ variant: Variant) -> String {
    variant.sampleSizes == [1] ? "sample" : "samples"
  }

  private func truncationText(_ truncation: Truncation) -> String {
    let outside =
      switch truncation.method {
      case .clip: "a point outside is moved to the sphere"
      case .drop: "an example outside trains nothing, and the fit is zero there"
      }
    return " Inputs are truncated at $|x| \\le \(plotNumber(truncation.radius))$: \(outside)."
  }

  private var estimatorsText: String {
    let study = analysis.study
    let items = study.series.map { series -> String in
      let details = [series.kind] + parameters(of: series).map(Markdown.escaped)
      return "- \(series.markdownLabel): \(details.joined(separator: ", "))"
    }
    let rules = list(study.stoppingNames.map { "`\($0)`" })
    let stopping =
      hasPaths ? ", stopped by \(rules); one training path serves every rule of a trial" : ""
    return
      "The estimators below\(stopping).\n\n\(items.joined(separator: "\n"))\(krylovText)"
  }

  /// How the kernel's spectrum is known for large sets.
  private var krylovText: String {
    guard analysis.study.cells.contains(where: \.usesPartialSpectrum) else { return "" }
    return
      "\n\nAbove n = \(ReportNumber.count(TrainingSet.largestCompleteSpectrum)) what depends on the "
      + "kernel's Gram matrix comes from a Krylov space of the labels, which gives fits to a "
      + "relative error below 1e-10; averages over the labels and degrees of freedom are exact on "
      + "its eigenvectors and estimated on the rest by random probes, whose spread between trials "
      + "is part of each MCSE."
  }

  /// The parameters of a series but for its width, from the smallest to the largest n where they
  /// change with it.
  private func parameters(of series: Study.Series) -> [String] {
    let cells = analysis.study.cells.filter { $0.series == series }
    let names = (cells.first?.estimator.parameters ?? []).map(\.name).filter { $0 != "width" }
    return names.map { name in
      let values = cells.compactMap { cell in
        cell.estimator.parameters.first { $0.name == name }?.value
      }
      let ends = unique([values.first ?? "", values.last ?? ""])
      return "\(name) \(ends.joined(separator: " to "))"
    }
  }

  /// What the number of trials was settled by, where it was not fixed.
  private var goalText: String {
    let counts = analysis.study.trialCounts
    guard let goal = counts.slopeStandardError else { return "" }
    return
      ", doubled from \(ReportNumber.count(counts.atLeast)) at checkpoints until every exponent's "
      + "Monte Carlo standard error was at most \(ReportNumber.claimed(goal)), or up to "
      + "\(ReportNumber.count(counts.atMost))"
  }

  private var performanceText: String {
    let study = analysis.study
    let hasSeries = study.variants.contains { $0.problem.series != nil }
    let scoreText =
      "The true posterior mean is known in closed form, and the risk of each fit is its exact "
      + "distance from it, integrated by \(integrationText); an MCSE combines Monte Carlo and "
      + "integration error. "
    let seriesText =
      "The regression function is known in the kernel's eigenbasis, and the risk of each fit is its "
      + "exact distance from it, by Parseval's sum; no integration is needed. "
    return
      "\(study.trialsPhrase) per cell\(goalText). \(hasScores ? scoreText : "")\(hasSeries ? seriesText : "")"
      + controlsText
      + "An exponent counts as the claimed one within a margin of "
      + "\(ReportNumber.claimed(VerdictThresholds.margin)) unless the claim declares another. "
      + "Contradictions are corrected for their number by Holm's method within each stopping rule."
  }

  /// What control variates are, where any risk was adjusted by them.
  private var controlsText: String {
    guard analysis.curves.contains(where: { !$0.varianceRatios.isEmpty }) else { return "" }
    let cells = analysis.study.cells.filter(\.offersControls)
    let names = unique(
      cells.filter(\.hasConditionalRisk).map { Markdown.escaped($0.series.estimator) })
    var parts: [String] = []
    if !names.isEmpty {
      parts.append(
        "the risk of this fit of \(list(names)) to the same data, less its average over the labels, under a "
          + "label-free rule")
    }
    if cells.contains(where: { cell in cell.measures.contains { !$0.controls.isEmpty } }) {
      parts.append("what the labels' noise does to ridge regression on the same data")
    }
    return
      "Risks of single fits have control variates, which have mean 0: \(list(parts)). What they explain of a "
      + "trial's risk is taken off. Coefficients come from other trials, so that means stay unbiased. Stored "
      + "values are raw; `control-variates: false` in the study analyses those. "
  }

  /// How the risk is integrated, by the dimensions that occur.
  private var integrationText: String {
    let problems = analysis.study.variants.compactMap(\.problem.score)
    let sobol =
      "\(RegressionProblem.sobolBlocks) independent scrambles of Sobol points, drawn again for every "
      + "trial"
    let beyond = problems.contains {
      $0.dataDimension + $0.target.transportDimension + ($0.times.isWindow ? 1 : 0)
        > SobolPoints.largestDimension
    }
    let padded =
      beyond
      ? " (the first \(SobolPoints.largestDimension) coordinates; the others are independent "
        + "uniform numbers)" : ""
    switch (
      problems.contains(where: \.isIntegratedByQuadrature),
      !problems.allSatisfy(\.isIntegratedByQuadrature)
    )
    {
    case (true, false): return "quadrature"
    case (false, true): return sobol + padded
    default: return "quadrature in one and two dimensions and by \(sobol)\(padded) above"
    }
  }

  private var claimsText: String {
    guard !analysis.study.claims.isEmpty else { return "" }
    let items = analysis.study.claims.map { claim -> String in
      let statement = claim.statement.split(whereSeparator: \.isNewline).joined(separator: " ")
      let word = claim.provenance.word
      let sure = word == "reading of" ? "a reading of the source" : word
      // What a study says itself is data; what the catalogue says is written for reports.
      let text = claim.code == nil ? Markdown.escaped : escaped
      return "- **\(claim.markdownName)** (\(Markdown.code(claim.id))). \(text(statement)) "
        + "*Source:* \(text(claim.source.citation)). *Standing:* \(sure). "
        + text(claim.provenance.detail)
    }
    return "\n\n**Claims in full.**\n\n" + items.joined(separator: "\n")
  }

  /// Plain text in which no `*` or `_` changes the type.
  private func escaped(_ text: String) -> String {
    text.replacing("*", with: "\\*").replacing("_", with: "\\_")
  }

  /// The command that makes this run again, with the options that its study was read with.
  var command: String {
    let study = analysis.study
    let file = "study.yaml"
    guard
      let plain = try? Study(
        text: study.source, file: file, dataTables: study.dataTables,
        programFiles: study.programFiles)
    else {
      return "scorebound run studies/\(study.name).yaml"
    }
    let read =
      study.isQuick
      ? try? Study(
        text: study.source, file: file, quick: true, dataTables: study.dataTables,
        programFiles: study.programFiles) : plain
    var words = ["scorebound run studies/\(plain.name).yaml"]
    if study.isQuick { words.append("--quick") }
    if study.trialCounts.isUniform, read?.trialCounts != study.trialCounts {
      words.append("--trials \(study.trials)")
    }
    return words.joined(separator: " ")
  }

  /// What says that trials were computed with several programs, libraries or processors; empty where all
  /// had the same.
  private var mixedProvenance: String {
    let mixed = analysis.provenance.filter { $0.key != Declaration.provenanceKey }
      .map { ($0.key, Provenance.values($0.value).sorted()) }
      .filter { $0.1.count > 1 }
    guard !mixed.isEmpty else { return "" }
    let parts = mixed.map { "\($0) \($1.joined(separator: " and "))" }.joined(separator: "; ")
    return
      "\nSome trials were computed with one and some with another of these, so last digits can "
      + "differ between them: \(parts).\n"
  }

  /// What made the numbers, and how to make them again.
  var provenanceSection: String {
    let study = analysis.study
    var table = MarkdownTable([("What", .left), ("Value", .left)])
    table.add(["study", "`\(study.name)`"])
    table.add(["study file's fingerprint", "`\(fingerprint(of: study.source))`"])
    table.add(["seed", "\(study.seed)"])
    for (key, value) in analysis.provenance where key != Declaration.provenanceKey {
      table.add([
        Markdown.escaped(key),
        Markdown.escaped(Provenance.values(value).sorted().joined(separator: ", ")),
      ])
    }
    return """
      ## Provenance

      \(table.text)
      \(mixedProvenance)
      This report is made again by

      ```sh
      \(command)
      ```

      and a figure by `gnuplot NAME.gp` in its folder `\(study.name)/`. Numbers are the same for any \
      number of threads.
      """
  }
}
