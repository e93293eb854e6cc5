import Documents
import Estimators
import Foundation
import Testing

@Suite struct StoppingReadingTests {
  private func read(_ node: Documents.Node) -> (rule: (any StoppingRule)?, messages: [String]) {
    let log = DiagnosticLog()
    let rule = StoppingCatalogue.read(node, quantities: ["n": 64], log: log)
    return (rule, log.diagnostics.map(\.description))
  }

  /// The rules that say nothing without a place.
  private let givenPlaces = ["fixed", "step", "time", "ridge"]

  @Test func `names are read`() {
    for kind in StoppingCatalogue.all where !givenPlaces.contains(kind.name) {
      let (rule, messages) = read(scalar(kind.name))
      #expect(rule?.name == kind.name && messages.isEmpty)
    }
    #expect(
      Set(StoppingCatalogue.all.map(\.summary)).count == StoppingCatalogue.all.count)
  }

  @Test func `a fixed step is a number or an expression in n`() {
    let rule = read(mapping(["fixed": "n^0.5"])).rule as? FixedTime
    #expect(rule?.step == 8 && rule?.name == "fixed(n^0.5)")
    #expect((read(mapping(["fixed": "100"])).rule as? FixedTime)?.step == 100)
  }

  @Test func `what is no rule is told with its place`() {
    #expect(
      read(scalar("orakle")).messages == [
        "s.yaml:1:1: a stopping rule must be one of oracle, oracle-realised, rademacher, gcv, "
          + "mallows-cp, hold-out, k-fold, discrepancy, smoothed-discrepancy, balancing, a-priori, fixed, "
          + "step, time, ridge, none, found 'orakle'. Did you mean 'oracle'?"
      ])
    let bare = read(scalar("fixed")).messages
    #expect(bare.count == 1)
    #expect(bare.first?.hasPrefix("s.yaml:1:1: the rule fixed needs a step") == true)
    #expect(bare.first?.hasSuffix(": {fixed: 100} or {fixed: \"n^0.5\"}") == true)
    #expect(
      read(mapping(["fixd": "3"])).messages == [
        "s.yaml:2:1: unknown key 'fixd' in a stopping rule; did you mean 'fixed'? Allowed: oracle, "
          + "oracle-realised, rademacher, gcv, mallows-cp, hold-out, k-fold, discrepancy, "
          + "smoothed-discrepancy, balancing, a-priori, fixed, step, time, ridge, none"
      ])
    #expect(
      read(mapping(["fixed": "3", "gcv": "3"])).messages == [
        "s.yaml:1:1: write a stopping rule with options as one name with them: {fixed: 100}"
      ])
    let unknown = read(mapping(["fixed": "k^2"]))
    #expect(unknown.rule == nil && unknown.messages.count == 1)
    #expect(unknown.messages.first?.contains("unknown name 'k'") == true)
  }

  /// A rule with options, each a plain text.
  private func read(
    _ name: String, _ options: KeyValuePairs<String, String>
  ) -> (rule: (any StoppingRule)?, messages: [String]) {
    let position = SourcePosition(file: "s.yaml", line: 1, column: 1)
    let entry = Documents.Node.Entry(key: name, keyPosition: position, value: mapping(options))
    return read(Documents.Node(.mapping([entry]), at: position))
  }

  @Test func `options are read, and those that are not the usual ones are in the name`() {
    #expect(
      read("rademacher", ["constant": "0.5", "norm": "2.5", "noise": "residuals"]).rule?.name
        == "rademacher(constant=0.5,norm=2.5,noise=residuals)")
    #expect(
      read("rademacher", ["truncate": "sqrt(n)", "localise": "time-and-radius"]).rule?.name
        == "rademacher(truncate=sqrt(n),localise=time-and-radius)")
    #expect(read("rademacher", ["constant": "4"]).rule?.name == "rademacher(constant=4)")
    #expect(
      read("balancing", ["noise": "nearest-neighbours"]).rule?.name
        == "balancing(noise=nearest-neighbours)")
    #expect(read("balancing", ["constant": "4"]).rule?.name == "balancing")
    #expect(read("mallows-cp", ["noise": "exact"]).rule?.name == "mallows-cp")
    #expect(read("discrepancy", ["factor": "1.5"]).rule?.name == "discrepancy(factor=1.5)")
    #expect(
      read("a-priori", ["decay": "2", "source": "1.5", "scale": "3"]).rule?.name
        == "a-priori(decay=2,source=1.5,scale=3)")
    #expect(read(mapping(["k-fold": "10"])).rule?.name == "k-fold(k=10)")
    #expect(read(mapping(["k-fold": "5"])).rule?.name == "k-fold")
  }

  @Test(arguments: [
    ("rademacher", "constant", "0", "'constant'"), ("rademacher", "nosie", "exact", "'noise'"),
    ("mallows-cp", "noise", "exakt", "'exact'"), ("balancing", "constant", "x", "'constant'"),
    ("gcv", "constant", "1", "'constant'"), ("rademacher", "truncate", "-1", "the radius must"),
    ("rademacher", "localise", "times", "'time'"),
  ])
  func `faults of options are found where they are`(
    _ rule: String, _ key: String, _ value: String, _ word: String
  ) {
    let messages = read(rule, [key: value]).messages
    #expect(messages.count == 1 && messages[0].hasPrefix("s.yaml:2:"), "\(messages)")
    #expect(messages[0].contains(word), "\(messages)")
  }

  @Test(arguments: ["1", "21", "x"])
  func `a number of parts that makes no sense is refused`(_ parts: String) {
    let (rule, messages) = read(mapping(["k-fold": parts]))
    #expect(rule == nil && messages.count == 1, "\(messages)")
  }

  @Test(arguments: ["-5", "1e300"])
  func `a step that no path can have is refused`(step: String) async {
    await #expect(processExitsWith: .success) { [step] in
      let log = DiagnosticLog()
      let rule = StoppingCatalogue.read(
        mapping(["fixed": step]), quantities: ["n": 64], log: log)
      guard rule == nil, !log.isEmpty else { exit(1) }
    }
  }
}
