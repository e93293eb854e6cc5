internal import Formatting

/// The batch scripts of a run on a cluster: pilots, then the array of shards, then merge and report.
///
/// They lie in the folder of the run's shards, to be read, changed and submitted again by hand.
public struct SlurmScripts: Sendable {
  /// What a cluster is asked for.
  public struct Request: Sendable {
    /// The number of shards.
    public var shards: Int
    /// The largest index that the cluster allows in an array.
    public var largestIndex: Int
    /// The most tasks of the array that run at a time, or nil for no limit.
    public var throttle: Int?
    /// The partition, or nil for the cluster's own choice.
    public var partition: String?
    /// The time limit of each job as Slurm writes it, or nil for the partition's.
    public var time: String?
    /// The memory of each job as Slurm writes it, or nil for the partition's.
    public var memory: String?
    /// The cores of each job.
    public var cores: Int

    /// Creates a request.
    public init(shards: Int, largestIndex: Int, cores: Int) {
      self.shards = shards
      self.largestIndex = largestIndex
      self.cores = cores
    }
  }

  /// The names of the three jobs, in their order.
  public enum Job: String, Sendable, CaseIterable {
    case pilots, shards, merge

    /// The name of its script.
    public var script: String { "\(rawValue).sbatch" }
  }

  /// What is asked for.
  public let request: Request
  /// The name of the study.
  public let name: String
  /// The run's store.
  public let run: String
  /// The program.
  public let program: String
  /// What follows the verb of the commands that read the study: its path and options.
  public let studyArguments: [String]
  /// What follows `report RUN`.
  public let reportArguments: [String]

  /// Creates the scripts of a study's run.
  public init(
    request: Request, name: String, run: String, program: String, studyArguments: [String],
    reportArguments: [String]
  ) {
    self.request = request
    self.name = name
    self.run = run
    self.program = program
    self.studyArguments = studyArguments
    self.reportArguments = reportArguments
  }

  /// The folder of scripts and logs.
  public var folder: String { Shard.folder(run: run) }

  /// The number of the array's tasks; where the cluster allows fewer than there are shards, tasks run
  /// several.
  public var tasks: Int { min(request.shards, request.largestIndex) }

  /// The script of a job.
  public func text(_ job: Job) -> String {
    switch job {
    case .pilots:
      return header(job, log: "%j") + """
        # Runs the pilots and packs the trials into \(request.shards) shards.
        exec \(command(["prepare"] + studyArguments + ["--shards", "\(request.shards)"]))

        """
    case .shards:
      let array =
        "array=" + SlurmArray(tasks: tasks).text(Array(1...tasks), throttle: request.throttle)
      let several =
        tasks < request.shards
        ? """
        # The cluster allows indices up to \(request.largestIndex), so that tasks run several shards:
        # task I runs shards I, I + \(tasks), ...

        """ : ""
      let shards =
        tasks < request.shards
        ? "$(seq -s , \"$SLURM_ARRAY_TASK_ID\" \(tasks) \(request.shards))"
        : "$SLURM_ARRAY_TASK_ID"
      return header(job, log: "%A_%a", options: [array]) + several
        + """
        exec \(command(["run"] + studyArguments)) --shard "\(shards)/\(request.shards)"

        """
    case .merge:
      return header(job, log: "%j") + """
        # Runs after the shards, also if some failed: merge ends with 3 and says so where trials are missing, and
        # with 4 where more failed than the study allows.
        \(command(["merge", run]))
        code=$?
        if [ $code -eq 0 ] || [ $code -eq 4 ]; then
          \(command(["report", run] + reportArguments)) || code=$?
        fi
        exit $code

        """
    }
  }

  private func header(_ job: Job, log: String, options: [String] = []) -> String {
    let isHeavy = job != .merge
    let all =
      [
        "job-name=\(name)-\(job.rawValue)",
        // Slurm reads its patterns in the name of the folder, too.
        "output="
          + Self.quoted("\(folder.replacing("%", with: "%%"))/\(job.rawValue)-\(log).log"),
        "open-mode=append",
        request.partition.map { "partition=\($0)" },
        request.time.map { "time=\($0)" },
        request.memory.map { "mem=\($0)" },
        "cpus-per-task=\(isHeavy ? request.cores : 1)",
        "requeue",
        // Two minutes before the end, to the program itself, which takes the place of the shell.
        isHeavy ? "signal=B:USR1@120" : nil,
      ].compactMap(\.self) + options
    return "#!/bin/bash\n" + all.map { "#SBATCH --\($0)\n" }.joined()
  }

  private func command(_ arguments: [String]) -> String {
    ([program] + arguments).map(Self.quoted).joined(separator: " ")
  }

  /// A word as the shell takes it.
  public static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || "-_./=,:+@%".unicodeScalars.contains($0)
      }
    return isPlain ? word : "'" + word.replacingScalars { $0 == "'" ? "'\\''" : nil } + "'"
  }
}
