import ArgumentParser
import Diffusion
import Documents
import Experiments
import Handbook

/// `scorebound processes`.
struct ProcessesCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound processes",
    "scorebound processes variance-preserving",
    "scorebound processes --at 0.1,0.3 \"{kind: variance-preserving, g: 1.0}\"",
  ]

  static let configuration = CommandConfiguration(
    commandName: "processes",
    abstract:
      "List the processes that turn data into noise, explain one, or print its alpha and h.",
    discussion: HelpExamples.discussion(
      """
      With --at the noise levels of X_t = alpha X0 + sqrt(h) Z: the numbers t, alpha and h, as JSON an object, or a list \
      of objects for several times.
      """, examples))

  @Argument(
    help: "The name of a process; with --at also its mapping, as under `process:` of a study.")
  var process: String?

  @Option(parsing: .unconditional, help: "Print alpha and h at these times, such as 0.1,0.3.")
  var at: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    if let at { return try printLevels(at: at) }
    if let process { return try printPage(process, of: .processes, asJSON: json.isOn) }
    if json.isOn {
      return try printJSON(
        ProcessCatalogue.all.map {
          EntryRecord(name: $0.name, summary: $0.summary, examples: [$0.example])
        })
    }
    for kind in ProcessCatalogue.all {
      try printText("\(kind.name.padding(to: 20)) \(kind.summary)\n  \(kind.example)")
    }
  }

  /// A noise level.
  private struct Level: Encodable {
    let t: Double
    let alpha: Double
    let h: Double
  }

  private func printLevels(at text: String) throws {
    guard let process else {
      throw InvalidInput("--at needs a process, such as variance-preserving")
    }
    let times = try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let time = Double(part.trimmingPrefix(" ")), time.isFinite else {
        throw InvalidInput("--at takes times such as 0.1,0.3; found '\(part.prefix(60))'")
      }
      return time
    }
    let levels = try times.map { time in
      let level = try read(process, at: time).level(at: time)
      return Level(t: time, alpha: level.α, h: level.h)
    }
    if json.isOn {
      if let only = levels.first, levels.count == 1 { return try printJSON(only) }
      return try printJSON(levels)
    }
    try printText(
      "\("t".padding(to: 10)) \("alpha".padding(to: 22)) h")
    for level in levels {
      try printText(
        "\("\(level.t)".padding(to: 10)) \("\(level.alpha)".padding(to: 22)) \(level.h)")
    }
  }

  /// The process at one of its times, with every fault that a study would have.
  private func read(_ text: String, at time: Double) throws -> any ForwardProcess {
    let names = EntryCatalogue.processes
    if !text.contains("{"), !text.contains(":"), !names.names.contains(text) {
      throw InvalidInput(names.unknownMessage(text))
    }
    let written = names.names.contains(text) ? "{kind: \(text)}" : text
    let node = try YAMLDocument.parse(text: written, file: "process")
    let log = DiagnosticLog()
    // The times of the mapping give way to the one that is asked for.
    var entries: [Node.Entry] = []
    if case .mapping(let given) = node.content {
      entries = given.filter { !["at", "window"].contains($0.key) }
    }
    let at = Node(.scalar(text: "\(time)", quoted: false), at: node.position)
    entries.append(Node.Entry(key: "at", keyPosition: node.position, value: at))
    let section = Section(
      Node(.mapping(entries), at: node.position), what: "the process", log: log)
    let process = section.flatMap(ProcessCatalogue.read)?.process
    try log.throwIfAny()
    guard let process else { throw InvalidInput("'\(text.prefix(60))' is not a process") }
    return process
  }
}
