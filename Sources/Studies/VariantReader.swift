internal import DataFiles
internal import Diffusion
internal import Documents

/// Reads the problem of a study, or of one of its variants, whose keys replace the study's.
struct VariantReader {
  let root: Section
  /// The variant's mapping, or nil for a study of one problem.
  let section: Section?
  let name: String?
  /// Whether variants of one law share their data.
  let isPaired: Bool
  let log: DiagnosticLog

  /// Larger values would exhaust memory with only a few samples.
  private static let mostCopies = 1_000

  /// What could be read of a variant, for the faults of estimators to be found all the same.
  struct Result {
    package let name: String?
    package let problem: Problem?
    let generatorText: String
    package let lawText: String
    package let streamName: String?
    package let sampleSizes: [Int]?

    /// The variant, where nothing is wrong with it.
    package var complete: Variant? {
      guard let problem, let sampleSizes else { return nil }
      return Variant(
        name: name, problem: problem, generatorText: generatorText, sampleSizes: sampleSizes,
        lawText: lawText, streamName: streamName)
    }
  }

  func read(sampleSizes: [Int]?) -> Result {
    for key in ["process", "target", "input", "copies"] {
      (section ?? root).declareNotAll(of: ["regression", key])
    }
    if let regression = optionalNode("regression") {
      return readSeries(regression, sampleSizes: sampleSizes)
    }
    let process = node("process")
    let target = node("target")
    let input = optionalNode("input")
    let (labels, noiseFactor) = readLabels()
    let copies =
      optionalNode("copies")?.integer("'copies'", in: .between(1, Self.mostCopies), log: log) ?? 1
    if copies > 1, labels == "permuted", let node = optionalNode("labels") {
      log.record(
        "'labels: permuted' cannot be combined with 'copies', because copies share their label; remove one of them",
        at: node.position)
    }
    let problem = readProblem(
      process: process, target: target, input: input, labelsArePermuted: labels == "permuted",
      copies: copies, noiseFactor: noiseFactor)
    let text =
      [
        "process=\(process?.canonicalText ?? "")", "target=\(target?.canonicalText ?? "")",
        "input=\(problem?.inputs.bias.map { "bias \($0)" } ?? "no bias")",
      ] + (problem?.inputs.truncation.map { ["truncate=\($0.text)"] } ?? [])
      + (copies > 1 ? ["copies=\(copies)"] : [])
      + TargetCatalogue.versions(in: target?.canonicalText ?? "").map { "law=\($0)" }
      + (problem?.labelsArePermuted == true ? ["labels=permuted"] : [])
      + (noiseFactor != 1 ? ["label-noise=\(noiseFactor)"] : [])
    return result(
      problem.map(Problem.score), text, law: text.prefix(2).joined(separator: ";"),
      sampleSizes: sampleSizes)
  }

  /// Reads `labels:`, paired or permuted, or what their noise is multiplied by: `{noise: 4}`.
  private func readLabels() -> (order: String?, noiseFactor: Double) {
    (section ?? root).declare("labels", .words(["paired", "permuted"]))
    guard let node = optionalNode("labels") else { return (nil, 1) }
    guard case .mapping = node.content else {
      if case .scalar(let text, _) = node.content, ["paired", "permuted"].contains(text) {
        return (text, 1)
      }
      log.record(
        "'labels' must be paired, permuted or another noise: {noise: 4}", at: node.position)
      return (nil, 1)
    }
    let section = Section(node, what: "the labels", log: log)
    defer { section?.finish() }
    return (nil, section?.number("noise", in: .between(1e-6, 1e6)) ?? 1)
  }

  /// A control, which takes the place of process, target and input.
  private func readSeries(_ node: Node, sampleSizes: [Int]?) -> Result {
    var others = ["process", "target", "input", "copies"].compactMap(optionalNode)
    let labels = optionalNode("labels")
    if case .scalar? = labels?.content, let labels { others.append(labels) }
    for other in others {
      log.record(
        "a regression replaces process, target, input and copies, and its labels can only have another "
          + "noise ({noise: 4}); remove the regression or this key",
        at: other.position)
    }
    let noiseFactor = others.isEmpty ? readLabels().noiseFactor : 1
    let series = Section(node, what: "the regression", log: log)
      .flatMap(SeriesRegression.init(reading:))
    let text = "regression=\(node.canonicalText)"
    return result(
      series.map { .series($0.multiplyingNoise(by: noiseFactor)) },
      [text] + (noiseFactor == 1 ? [] : ["label-noise=\(noiseFactor)"]), law: text,
      sampleSizes: sampleSizes)
  }

  /// `law` is the part of the text that says which law is drawn from at which times.
  private func result(
    _ problem: Problem?, _ text: [String], law: String, sampleSizes: [Int]?
  ) -> Result {
    var parts = text
    // The number is the version of the streams: stored trials of older ones are kept apart.
    if let name { parts += ["variant=\(name)", isPaired ? "streams=2/paired" : "streams=2"] }
    return Result(
      name: name, problem: problem, generatorText: parts.joined(separator: ";"),
      lawText: law, streamName: name.map { isPaired ? "law;\(law)" : "variant;\($0)" },
      sampleSizes: sampleSizes)
  }

  private func optionalNode(_ key: String) -> Node? {
    section?.optionalNode(key) ?? root.optionalNode(key)
  }

  /// The variant's value of a key, or the study's; one of them must have it.
  private func node(_ key: String) -> Node? {
    section?.optionalNode(key) ?? root.node(key)
  }

  private func readProblem(
    process: Node?, target: Node?, input: Node?, labelsArePermuted: Bool, copies: Int,
    noiseFactor: Double
  ) -> RegressionProblem? {
    let forward = process.flatMap { Section($0, what: "the process", log: log) }
      .flatMap(ProcessCatalogue.read)
    let law = target.flatMap { Section($0, what: "the target", log: log) }
      .flatMap(TargetCatalogue.read)
    let inputs = InputMap(
      reading: input.flatMap { Section($0, what: "the input", log: log) })
    guard let forward, let law, let inputs else { return nil }
    return RegressionProblem(
      target: law, process: forward.process, times: forward.times, inputs: inputs,
      labelsArePermuted: labelsArePermuted, copies: copies, noiseFactor: noiseFactor)
  }
}
