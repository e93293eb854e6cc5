import ArgumentParser
import Experiments
import Foundation

/// `scorebound submit`.
struct SubmitCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound submit studies/quickstart.yaml --shards 32 --time 02:00:00",
    "scorebound submit studies/quickstart.yaml --shards 32 --dry-run",
  ]

  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Run a study on a Slurm cluster: pilots, an array of shards, then merge and report.",
    discussion: HelpExamples.discussion(
      """
      Submits three jobs: the pilots, which pack the trials into shards; an array that runs the shards; and \
      merge with report, which runs even if a shard fails. Scripts and logs are in runs/NAME.shards/. Run \
      the same line again to submit what is missing. `scorebound status runs/NAME.sqlite` shows the progress.
      """, examples))

  @OptionGroup var study: StudyOptions

  @Option(
    help:
      "The number of shards. If the cluster's largest array is smaller, its tasks run several each."
  )
  var shards: Int

  @Option(help: "The folder for store and report (default: runs/ and reports/).")
  var out: String?

  @Option(help: "The partition (default: the cluster's).")
  var partition: String?

  @Option(help: "The time limit of each job, such as 02:00:00 (default: the partition's).")
  var time: String?

  @Option(help: "The memory of each job, such as 8G (default: the partition's).")
  var memory: String?

  /// The earlier name of `--memory`.
  @Option(help: .hidden)
  var mem: String?

  @Option(help: "The cores of each job (default: 1).")
  var threads: Int?

  /// The earlier name of `--threads`.
  @Option(help: .hidden)
  var cpus: Int?

  @Option(help: "Maximum number of array tasks running at once.")
  var throttle: Int?

  @OptionGroup var programs: ProgramConsent

  @Flag(help: "Write the scripts and print the lines that would submit them, without submitting.")
  var dryRun = false

  /// Slurm's own limit.
  private static let usualLargestIndex = 1000

  /// The cores of each job.
  private var cores: Int { threads ?? cpus ?? 1 }

  func validate() throws {
    guard 1...Shard.mostShards ~= shards else {
      throw ValidationError("--shards must be between 1 and \(Shard.mostShards).")
    }
    guard cores >= 1 else { throw ValidationError("--threads must be at least 1.") }
    if let throttle, throttle < 1 { throw ValidationError("--throttle must be at least 1.") }
    if let time, time.wholeMatch(of: /[0-9][0-9:-]*|UNLIMITED/) == nil {
      throw ValidationError("--time must have a form that Slurm knows: 90, 02:00:00 or 1-12:00:00.")
    }
    if let memory = memory ?? mem, memory.wholeMatch(of: /[0-9]+[KMGT]?/) == nil {
      throw ValidationError("--memory must have a form that Slurm knows: 8G or 500M.")
    }
    if let partition, partition.wholeMatch(of: /[A-Za-z0-9_.,-]+/) == nil {
      throw ValidationError("--partition must be the name of a partition.")
    }
  }

  func run() async throws {
    try await reportingErrors {
      guard !CalibrationStudy.isCalibration(path: study.path) else {
        throw InvalidInput(
          "calibrations take only minutes; run this one locally with `scorebound run`")
      }
      let path = study.path
      let study = try study.study()
      try programs.check(study, called: path)
      // A line of Slurm's has no way to hold a line break.
      if let out, out.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      {
        throw InvalidInput(
          "--out names a folder with control characters, which a batch script cannot hold; rename the folder"
        )
      }
      let run = try OutputFolders(out: out).storePath(study: study.name)
      let scripts = SlurmScripts(
        request: try await request(), name: study.name, run: run,
        program: try program(), studyArguments: studyArguments, reportArguments: reportArguments)
      try OutputFolders.make(scripts.folder)
      for job in SlurmScripts.Job.allCases { try write(scripts.text(job), scripts, job) }
      let array = SlurmArray(tasks: scripts.tasks)
      guard let stopped = try await stoppedTasks(study, run: run, array: array) else {
        // Nothing is packed yet.
        try await submit(scripts, tasks: nil, array: array)
        return
      }
      guard !stopped.isEmpty else {
        try printText(
          "Every shard is complete, waiting or running; see scorebound status "
            + SlurmScripts.quoted(run))
        return
      }
      try await submit(scripts, tasks: stopped, array: array)
    }
  }

  private func request() async throws -> SlurmScripts.Request {
    let known: Int?
    do {
      known = try await Slurm.largestIndex()
    } catch {
      // A script can be written while the cluster is away.
      guard dryRun else { throw error }
      known = nil
    }
    var request = SlurmScripts.Request(
      shards: shards, largestIndex: max(1, known ?? Self.usualLargestIndex), cores: cores)
    request.throttle = throttle
    request.partition = partition
    request.time = time
    request.memory = memory ?? mem
    return request
  }

  /// The tasks of shards that neither are complete nor wait nor run; nil where the study is not packed
  /// into these shards.
  private func stoppedTasks(_ study: Study, run: String, array: SlurmArray) async throws -> [Int]? {
    guard let store = try RunStore.openIfBegun(path: run) else { return nil }
    guard try Plan(study: study, store: store).missingTrials > 0 else { return [] }
    guard try store.isPacked(study, shards: shards) else { return nil }
    let active = await Slurm.activeTasks(jobName: "\(study.name)-shards")
    return try RunStatus(run: run).stoppedShards(queued: []).map(array.task(of:))
      .filter { !active.contains($0) }
  }

  /// Submits all three jobs or, for some tasks, those and merge and report.
  private func submit(_ scripts: SlurmScripts, tasks: [Int]?, array: SlurmArray) async throws {
    var lines: [String] = []
    func submit(_ job: SlurmScripts.Job, _ options: [String]) async throws -> String {
      let path = "\(scripts.folder)/\(job.script)"
      guard !dryRun else {
        let words = (["sbatch", "--parsable"] + options).joined(separator: " ")
        lines.append("\(job.rawValue)=$(\(words) \(SlurmScripts.quoted(path)))")
        return "$\(job.rawValue)"
      }
      let number = try await Slurm.submit(script: path, options: options)
      lines.append("\(job.rawValue): job \(number), \(path)")
      return "\(number)"
    }
    var options: [String] = []
    if let tasks {
      options = ["--array=\(array.text(tasks, throttle: throttle))"]
    } else {
      let pilots = try await submit(.pilots, [])
      options = ["--dependency=afterok:\(pilots)", "--kill-on-invalid-dep=yes"]
    }
    let shards = try await submit(.shards, options)
    _ = try await submit(.merge, ["--dependency=afterany:\(shards)"])
    try printText(lines.joined(separator: "\n"))
  }

  private func write(_ text: String, _ scripts: SlurmScripts, _ job: SlurmScripts.Job) throws {
    let path = "\(scripts.folder)/\(job.script)"
    try PointsFile.write([Data(text.utf8)], to: path)
  }

  /// This program, by a path that holds on the cluster's machines too, which share its folders.
  private func program() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private var studyArguments: [String] {
    [study.path] + (out.map { ["--out", $0] } ?? [])
      + (study.trials.map { ["--trials", "\($0)"] } ?? []) + (study.quick ? ["--quick"] : [])
      + programs.arguments
  }

  /// A small version's report stays with its store, as after a run.
  private var reportArguments: [String] {
    (out ?? (study.quick ? "runs" : nil)).map { ["--out", $0] } ?? []
  }
}
