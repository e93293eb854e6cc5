internal import Diffusion
internal import Documents
internal import Estimators
internal import Formatting
internal import Measures

// What is refused once everything of a study is read.

extension StudyReader {
  /// Data sets that are prefixes of each other have labels that are, too.
  func checkNesting(_ design: Design?, _ variants: [VariantReader.Result]) {
    guard design?.isNested == true,
      variants.contains(where: { $0.problem?.labelsArePermuted == true })
    else { return }
    root.fail(
      at: "labels", "permuted labels are drawn again at each n, so data sets cannot be nested")
  }

  /// Widths and rules that are the same under two names; rules only where nothing else is wrong.
  func checkRepetitions(
    _ design: Design?, _ variants: [VariantReader.Result], stopping: Node?, cells: [Cell]
  ) {
    let repetitions = Repetitions(root: root, log: log)
    repetitions.check(widths: design?.widths ?? [], variants: variants)
    if log.isEmpty { repetitions.check(rules: stopping, cells: cells) }
  }

  /// The trials of all cells together have a limit.
  func checkTrials(_ most: Int, _ cells: [Cell]) {
    guard most * cells.count > Study.mostTrials else { return }
    root.fail(
      at: "trials",
      "the study asks for up to \(ReportNumber.count(most * cells.count)) trials in all; at most "
        + "\(ReportNumber.count(Study.mostTrials)) are possible")
  }

  /// Problems whose risk cannot be integrated are refused before anything runs.
  func checkProblems(_ variants: [Variant]) {
    // Other faults come first; a sweep of times has one target, and one sentence is enough.
    guard log.isEmpty else { return }
    for variant in variants {
      guard let problem = variant.problem.score, let fault = ProblemLimits.fault(of: problem) else {
        continue
      }
      let own = variant.name.flatMap { root.optionalNode("variants")?[$0] }
      let node = own?["target"] ?? root.optionalNode("target") ?? own
      let name = own == nil ? "" : "the variant '\(variant.name ?? "")': "
      log.record(name + fault, at: node?.position ?? root.position)
      return
    }
  }

  /// Where labels have nothing to do with the inputs, nothing knows their noise about the posterior mean.
  func checkPermuted(_ cells: [Cell], _ variants: [Variant]) {
    let permuted = cells.filter { variants[$0.variant].problem.labelsArePermuted }
    for cell in permuted {
      if let rule = (cell.stopping + cell.estimator.innerRules).first(where: \.needsLabelNoise) {
        root.fail(
          at: "labels",
          "the rule \(rule.name) takes the noise of the labels from the law, but permuted labels have another one; "
            + "give the rule noise: residuals")
        return
      }
      if let measure = cell.measures.first(where: \.speaksOfLabels) {
        root.fail(
          at: "labels",
          "the measure \(measure.name) needs labels that are the posterior mean plus noise; permuted labels are not"
        )
        return
      }
    }
  }

  /// A claim that names an estimator of the study must name one that exists.
  func checkClaims(series: [Study.Series]) {
    guard let node = root.optionalNode("claims"), case .list(let items) = node.content else {
      return
    }
    let known = Set(series.map(\.estimator) + EstimatorCatalogue.all.map(\.name))
    for item in items {
      guard let names = item["estimators"] else { continue }
      let list = if case .list(let items) = names.content { items } else { [names] }
      for name in list {
        guard case .scalar(let text, _) = name.content, !known.contains(text) else { continue }
        let hint = nearest(to: text, among: Array(known)).map { "; did you mean '\($0)'?" } ?? ""
        log.record("the study has no estimator '\(text)'\(hint)", at: name.position)
      }
    }
  }
}
