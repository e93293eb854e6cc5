import Diffusion
import Documents
import TestSupport
import Testing

/// Reads a `process:` with its times from a YAML flow mapping.
func readProcess(
  _ text: String
) -> (process: (any ForwardProcess)?, times: TimeLaw?, messages: [String]) {
  let log = DiagnosticLog()
  guard let section = Section(FlowText.node(text), what: "the process", log: log) else {
    return (nil, nil, ["no mapping"])
  }
  let read = ProcessCatalogue.read(section)
  return (read?.process, read?.times, log.diagnostics.map(\.description))
}

@Suite struct ProcessReadingTests {
  @Test func `every kind has a name of its own and an example that reads`() {
    let kinds = ProcessCatalogue.all
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    for kind in kinds {
      let read = readProcess(kind.example)
      #expect(read.messages == [] && read.times != nil, "\(kind.name)")
      #expect(kind.example.hasPrefix("{kind: \(kind.name), "))
      #expect(read.process?.summary.isEmpty == false)
    }
  }

  @Test(arguments: [
    ("kind: variance-preserving", "a variance-preserving process with $g = 1.0$"),
    (
      "kind: variance-preserving, g: {linear: [0.1, 20]}",
      "a variance-preserving process with $g(t)$ linear from 0.1 at t = 0 to 20.0 at t = 1"
    ),
    (
      "kind: variance-preserving, g: cosine",
      "a variance-preserving process with the cosine schedule"
    ),
    ("kind: variance-exploding", "a variance-exploding process with $h(t) = t$"),
    (
      "kind: variance-exploding, sigma: {from: 0.01, to: 50}",
      "a variance-exploding process with $\\sqrt{h(t)}$ geometric from 0.01 at t = 0 to 50.0 at "
        + "t = 1"
    ),
    ("kind: rectified-flow", "a rectified flow, $\\alpha(t) = 1 - t$ and $h(t) = t^2$"),
    (
      "kind: table, times: [0.1, 1], alpha: [1, 0.5], h: [0.1, 0.8]",
      "a process given by a table of 2 times from 0.1 to 1.0"
    ),
  ])
  func `a report says which process it was`(text: String, summary: String) {
    #expect(readProcess("{\(text), at: 0.5}").process?.summary == summary)
  }

  @Test(arguments: [
    (
      "{kind: variance-preserving, g: 0, at: 1}",
      ["t.yaml:1:32: g must be positive, a schedule such as {linear: [0.1, 20]}, or cosine"]
    ),
    (
      "{kind: variance-preserving, g: {linear: [0.1, -20]}, at: 1}",
      ["t.yaml:1:32: linear needs two positive numbers [g at 0, g at 1]"]
    ),
    (
      "{kind: variance-preserving, g: {linear: [1]}, at: 1}",
      ["t.yaml:1:32: linear needs two positive numbers [g at 0, g at 1]"]
    ),
    (
      "{kind: variance-preserving, g: {linaer: [1, 2]}, at: 1}",
      [
        "t.yaml:1:32: missing key 'linear' in the schedule g",
        "t.yaml:1:33: unknown key 'linaer' in the schedule g; did you mean 'linear'? "
          + "Allowed: linear",
      ]
    ),
    (
      // The keys of an unknown kind are not complained of; its times are.
      "{kind: variance-exploiding, sigma: 1, at: 0}",
      [
        "t.yaml:1:8: 'kind' must be one of variance-preserving, variance-exploding, "
          + "rectified-flow, table, found 'variance-exploiding'. Did you mean 'variance-exploding'?",
        "t.yaml:1:43: the time must be positive; it is 0.0",
      ]
    ),
    (
      "{kind: variance-exploding, sigma: {from: 50, to: 0.01}, at: 1}",
      ["t.yaml:1:35: sigma must grow: to must be larger than from = 50.0; it is 0.01"]
    ),
    (
      "{kind: variance-exploding, sigma: {from: 0, to: 1}, at: 1}",
      ["t.yaml:1:42: 'from' must be above 0, found 0"]
    ),
    (
      "{kind: rectified-flow, at: 1}",
      [
        "t.yaml:1:28: the time must be positive and smaller than 1.0, where the process ends; "
          + "it is 1.0"
      ]
    ),
  ])
  func `what is no process is told with its place`(text: String, messages: [String]) {
    let read = readProcess(text)
    #expect(read.process == nil)
    #expect(read.messages == messages)
  }

  @Test func `a key of another kind is unknown`() {
    #expect(
      readProcess("{kind: variance-exploding, g: 1, at: 1}").messages == [
        "t.yaml:1:28: unknown key 'g' in the process. Allowed: kind, sigma, at, window"
      ])
  }

  @Test(arguments: [
    (
      "times: [1, 3, 2], alpha: [1, 1, 1], h: [1, 2, 3]",
      "t.yaml:1:22: times must ascend; entry 3 is 2.0 after 3.0"
    ),
    (
      "times: [0, 1], alpha: [1, 1], h: [1, 2]",
      "t.yaml:1:22: times must be positive; entry 1 is 0.0"
    ),
    (
      "times: [1, 2], alpha: [1, 0], h: [1, 2]",
      "t.yaml:1:37: alpha must be positive; entry 2 is 0.0"
    ),
    (
      "times: [1, 2], alpha: [1, 1], h: [-1, 2]",
      "t.yaml:1:48: h must be positive; entry 1 is -1.0"
    ),
    (
      "times: [1, 2], alpha: [1, 1, 1], h: [1, 2]",
      "t.yaml:1:37: 3 values of alpha for 2 times"
    ),
    ("times: [1], alpha: [1], h: [1]", "t.yaml:1:22: a table needs at least two times; it has 1"),
    (
      "times: [1, 2, 3], alpha: [1, 0.5, 0.5], h: [1, 0.5, 0.25]",
      "t.yaml:1:40: the signal-to-noise ratio alpha^2/h must fall from each time to the next; it "
        + "goes from 0.5 at t = 2.0 to 1.0 at t = 3.0"
    ),
  ])
  func `what is no table is told with the offending value`(columns: String, message: String) {
    let read = readProcess("{kind: table, \(columns), at: 1}")
    #expect(read.process == nil)
    #expect(read.messages == [message])
  }
}
