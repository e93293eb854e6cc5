internal import Documents
internal import Programs

extension ProgramEstimator {
  /// The key under which a study's reader puts what the estimator's mapping does not say; no YAML key is like it.
  public static let contextKey = "\u{1}program"

  /// `kind: program`.
  public static let estimatorKind = EstimatorKind(
    name: "program",
    summary:
      "a program of yours, in any language, that fits and predicts by a protocol of JSON lines",
    example:
      "{kind: program, command: [python3, smoother.py], version: 1, predicts: posterior-mean, "
      + "parameters: {bandwidth: \"0.7*n^(-1/7)\"}, time-limit: 60}",
    usesWidth: true,
    explanation: Explanation(
      formula:
        "what the program predicts; a score s gives f = (x + h s)/alpha, a noise e gives (x - sqrt(h) e)/alpha",
      keys: [
        "command":
          "words of the command; those that name files are looked up from the study's folder",
        "version": KeyMeaning(
          "version of the program's numbers; raise it when they change", default: "1"),
        "predicts": "what the program predicts; posterior means follow exactly",
        "parameters": KeyMeaning(
          "numbers, texts and expressions in n, m and d, which are handed over evaluated",
          default: "none"),
        "path": KeyMeaning("records that the program returns, ascending", default: "one record"),
        "linear": KeyMeaning(
          "whether predictions are sums of labels with weights that the program returns; risks are averaged over "
            + "the labels then",
          default: "false"),
        "time-limit": "seconds that a request may take; the study's own limit holds too",
      ]),
    read: read)

  private static func read(
    _ section: Section, _ quantities: [String: Double]
  ) -> (any Estimator)? {
    let words = section.strings("command")
    let version = section.optionalNode("version").map { $0.string("'version'", log: section.log) }
    let predicts = section.choice(
      "predicts", of: ProgramPrediction.allCases.map(\.rawValue),
      default: ProgramPrediction.posteriorMean.rawValue)
    section.declare("parameters", .values)
    section.declare("version", .text)
    let values = section.programValues(quantities)
    let records =
      section.contains("path") ? section.integers("path", in: .between(0, 1_000_000_000)) : nil
    let limit = section.number("time-limit", in: .between(1e-3, 1e6), default: 60)
    let isLinear = section.boolean("linear", default: false)
    let context = section.optionalNode(contextKey)
    if let records, zip(records, records.dropFirst()).contains(where: { $0 >= $1 }) {
      section.fail(at: "path", "'path' must be ascending numbers; each is asked for once")
      return nil
    }
    if isLinear, predicts != ProgramPrediction.posteriorMean.rawValue {
      section.fail(
        at: "linear",
        "a linear program returns the weights of posterior means, but this one predicts '\(predicts)'; "
          + "leave 'predicts' out, or 'linear'")
      return nil
    }
    guard let words, let values, version ?? "1" != nil, section.contains("path") == (records != nil)
    else { return nil }
    func text(_ node: Node?, _ key: String) -> String? {
      node?[key]?.string("'\(key)'", log: section.log)
    }
    let files = context?["files"]?.items ?? []
    func path(_ word: String) -> String {
      files.first { text($0, "word") == word }.flatMap { text($0, "path") } ?? word
    }
    let contents = files.compactMap { file in
      text(file, "word").flatMap { word in text(file, "fingerprint").map { "\(word)=\($0)" } }
    }
    let program = ProgramEstimator(
      description: ProgramServer.Description(
        command: ProgramCommand(words.map(path)), estimator: text(context, "name") ?? "program",
        timeLimit: limit),
      commandIdentity: ([words.joined(separator: " ")] + contents).joined(separator: ";"),
      programVersion: (version ?? "1") ?? "1",
      predicts: ProgramPrediction(rawValue: predicts) ?? .posteriorMean, values: values,
      records: records,
      width: section.programUsesWidth ? quantities["m"].map { Int($0) } : nil)
    return isLinear ? LinearProgram(program) : program
  }
}

extension Section {
  /// The parameters of a program: numbers, texts, and expressions in n, m and d, which are evaluated; nil with a fault.
  fileprivate func programValues(_ quantities: [String: Double]) -> [String: ProgramValue]? {
    guard let node = optionalNode("parameters") else { return [:] }
    guard case .mapping(let entries) = node.content else {
      return node.refuse(
        "'parameters' must be a mapping of names to values, found \(node.summary)", log)
    }
    var values: [String: ProgramValue] = [:]
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.content else {
        return entry.value.refuse(
          "the parameter '\(entry.key)' must be a number, a text or an expression, found \(entry.value.summary)",
          log)
      }
      guard let expression = entry.value.programExpression else {
        values[entry.key] = .text(text)
        continue
      }
      do throws(ExpressionError) {
        values[entry.key] = .number(try expression.evaluate(quantities))
      } catch {
        return entry.value.refuse("the parameter '\(entry.key)': \(error)", log)
      }
    }
    return values
  }

  /// Whether a parameter of a program depends on the design's width m.
  package var programUsesWidth: Bool {
    guard case .mapping(let entries)? = optionalNode("parameters")?.content else { return false }
    return entries.contains { $0.value.programExpression?.names.contains("m") ?? false }
  }
}

extension Node {
  /// A parameter that is a number or an expression in n, m and d; nil for a text.
  fileprivate var programExpression: Expression? {
    guard case .scalar(let text, _) = content, let expression = try? Expression(parsing: text),
      expression.names.isSubset(of: ["n", "m", "d"])
    else { return nil }
    return expression
  }
}
