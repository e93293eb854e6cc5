import ArgumentParser
import Documents
import Experiments
internal import Formatting
import Foundation
import Programs

/// `scorebound verify`.
struct VerifyCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound verify runs/quickstart.sqlite",
    "scorebound verify runs --trials 3",
  ]

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compute a sample of stored trials again and compare them bit for bit.",
    discussion: HelpExamples.discussion(
      """
      A trial depends only on the study, its number and the pilots. With the same libraries on the same kind \
      of processor it gives the same numbers to the last bit. The exit code is 1 if any number differs.

      Several stores, or all stores of a folder, are verified one by one.
      """, examples))

  @Argument(help: "The stores, such as runs/quickstart.sqlite, or folders of them.")
  var runs: [String]

  @Option(help: "The share of the trials of each sample size to compute again.")
  var sample = Percentage(share: 0.05)

  @Option(
    help: """
      The number of data sets of each store to compute again, instead of a share, with every cell that \
      used them.
      """)
  var trials: Int?

  @Option(help: "The seed that chooses the trials.")
  var seed = Seed(value: 0)

  @OptionGroup var programs: ProgramConsent

  @OptionGroup var resources: ResourceOptions

  /// The differences that are printed; the others are counted.
  private static let mostLines = 20

  func validate() throws {
    if let trials, trials < 1 { throw ValidationError("--trials must be at least 1.") }
  }

  func run() async throws {
    try await reportingErrors {
      let stores = try runs.flatMap(Self.stores)
      guard stores.count == 1, let path = stores.first else { return try verifyEach(stores) }
      let store = try RunStore.open(path: path)
      try ProcessorTuning.restart(forTrialsOf: store)
      let verification = try Verification(store: store)
      try programs.check(verification.study, called: path)
      defer { ProgramHost.shared.shutDown() }
      let stop = StopConditions()
      defer { stop.cancel() }
      let printer = ProgressPrinter(RunProgress(verification.study.name))
      defer { printer.finish() }
      let summary = try await verification.run(
        trials.map { .count($0) } ?? .share(sample.share), seed: seed.value,
        threads: resources.threadCount,
        memory: resources.memoryBytes, largestTrial: resources.largestTrial, stopFlag: stop.flag,
        progress: { printer.show($0) })
      printer.finish()
      if let reason = summary.stopReason { printError("Stopped: \(reason).") }
      try printText(text(summary))
      guard summary.differences.isEmpty else {
        let moved = try movedProvenance(store)
        printError(
          moved.isEmpty
            ? "Program, libraries and processor have not changed, so the store was edited or the "
              + "machine computes wrongly. Move the store away and run the study again."
            : "The run was computed with something else, so the last digits can differ: \(moved).")
        throw ExitStatus.failure
      }
      if summary.stopReason != nil { throw ExitStatus.incomplete }
    }
  }

  /// A store, or those of a folder, by name.
  private static func stores(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".sqlite") }.sorted()
    guard !names.isEmpty else {
      throw InvalidInput(
        "the folder \(path) has no store (NAME.sqlite); name a store or another folder")
    }
    return names.map { "\(path)/\($0)" }
  }

  /// Verifies stores one after the other, each in a separate process, which takes the kernels of its trials.
  private func verifyEach(_ stores: [String]) throws {
    var bad: [String] = []
    for path in stores {
      try printText("\(path):")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments =
        ["verify", path, "--seed", "\(seed.value)", "--sample", "\(sample)"]
        + (trials.map { ["--trials", "\($0)"] } ?? []) + resources.arguments
        + programs.arguments
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus != 0 { bad.append(path) }
    }
    guard bad.isEmpty else {
      printError("Not verified: \(bad.joined(separator: ", ")).")
      throw ExitStatus.failure
    }
    try printText("All \(stores.count) stores came out the same.")
  }

  private func text(_ summary: Verification.Summary) -> String {
    let count =
      "\(summary.recomputed) of \(counted(summary.stored, "stored trial")) \(summary.recomputed == 1 ? "was" : "were") computed again"
    guard !summary.differences.isEmpty else {
      return summary.recomputed == 0
        ? "No trial was computed again, of \(summary.stored) stored."
        : "\(count): the same, bit for bit."
    }
    var lines = [
      "\(count): \(counted(summary.differences.count, "number")) \(summary.differences.count == 1 ? "differs" : "differ")."
    ]
    for difference in summary.differences.prefix(Self.mostLines) {
      lines.append(
        "\(difference.series.onOneLine), n = \(difference.sampleSize), trial \(difference.trial), "
          + "\(difference.name): stored \(difference.stored), now \(difference.recomputed)")
    }
    if summary.differences.count > Self.mostLines {
      lines.append("and \(summary.differences.count - Self.mostLines) more")
    }
    return lines.joined(separator: "\n")
  }

  /// What of program, libraries and processor is not as it was, as a text.
  private func movedProvenance(_ store: RunStore) throws -> String {
    var before: [String: String] = [:]
    for (key, value) in try store.provenance() { before[key] = value }
    return Provenance.collect().compactMap { key, now in
      guard let was = before[key], Provenance.values(was) != [now] else { return nil }
      return "\(key) \(was), here \(now)"
    }.joined(separator: "; ")
  }
}

extension ProcessorTuning {
  /// Starts the program again with the kernels of a store's trials, where all of them had the same.
  static func restart(forTrialsOf store: RunStore) throws {
    let cores = try store.provenance().filter { $0.key == Provenance.coreKey }
      .flatMap { Provenance.values($0.value) }
    if cores.count == 1, let core = cores.first { restart(withKernelsOf: core) }
  }
}

/// A share as users write it: `5%` or `0.05`.
struct Percentage: ExpressibleByArgument, CustomStringConvertible {
  /// The share, above 0 and at most 1.
  let share: Double

  /// Creates a percentage of a share.
  init(share: Double) {
    self.share = share
  }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument) else {
      return nil
    }
    share = isPercent ? number / 100 : number
    guard share > 0, share <= 1 else { return nil }
  }

  var description: String { "\((100 * share).general())%" }
  var defaultValueDescription: String { description }
}
