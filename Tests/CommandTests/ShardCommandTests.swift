import Foundation
import Testing

@Suite struct ShardCommandTests {
  /// Four trials of six cells.
  private static let study = Studies.tiny

  @Test func `shards run anywhere, and merged they are the single run`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let whole = try Program.call(["run", "s.yaml", "--out", "w"], in: folder)
    #expect(whole.code == 0)
    let prepared = try Program.call(
      ["prepare", "s.yaml", "--out", "o", "--shards", "3"], in: folder)
    #expect(prepared.code == 0)
    #expect(
      prepared.errors == "tiny: 36 trials are packed into 3 shards. Store: o/tiny.sqlite\n")
    let first = try Program.call(
      ["run", "s.yaml", "--out", "o", "--shard", "1,3/3"], in: folder)
    #expect(first.code == 0, "\(first)")
    #expect(first.errors.contains("Shard 1/3 of tiny: "))
    #expect(first.errors.contains("Store: o/tiny.shards/shard-3-of-3.sqlite"))
    #expect(!folder.has("o/tiny.md"))

    let status = try Program.call(["status", "o/tiny.sqlite"], in: folder)
    #expect(status.code == 0)
    #expect(status.output.hasPrefix("tiny: 0 of 36 trials\n\nn   estimator"))
    #expect(status.output.contains("\n3 shards: 2 complete, 1 missing\nshard  state    trials"))
    #expect(status.output.hasSuffix("\nResume: scorebound run STUDY --shard 2/3\n"))

    let partial = try Program.call(["merge", "o/tiny.sqlite"], in: folder)
    #expect(partial.code == 3)
    #expect(partial.output.contains(" trials are missing:\n  n = 16: trials "))
    #expect(partial.output.contains("; shards 2\n"))
    let second = try Program.call(
      ["run", "s.yaml", "--out", "o", "--shard", "2/3"], in: folder)
    #expect(second.code == 0)
    let merged = try Program.call(["merge", "o/tiny.sqlite"], in: folder)
    #expect(merged.code == 0, "\(merged)")
    #expect(merged.output.contains("o/tiny.shards/shard-1-of-3.sqlite: 0 trials added, "))
    #expect(merged.output.hasSuffix("\no/tiny.sqlite is complete.\n"))
    let exports = try ["w", "o"].map {
      try Program.call(["export", "\($0)/tiny.sqlite", "--no-timings"], in: folder).output
    }
    #expect(exports[0] == exports[1] && !exports[0].isEmpty)
    #expect(try Program.call(["report", "o/tiny.sqlite", "--out", "r"], in: folder).code == 0)
    #expect(
      try String(contentsOfFile: folder.file("r/tiny.md"), encoding: .utf8)
        == String(contentsOfFile: folder.file("w/tiny.md"), encoding: .utf8))
    #expect(
      try Program.call(["status", "o/tiny.sqlite"], in: folder).output
        .hasPrefix("tiny: 36 of 36 trials; complete\n"))
  }

  @Test(arguments: [
    (["run", "s.yaml", "--shard", "0/3"], 64, "'0/3'"),
    (["run", "s.yaml", "--shard", "4/3"], 64, "'4/3'"),
    (["run", "s.yaml", "--shard", "1,1/3"], 64, "'1,1/3'"),
    (["run", "s.yaml", "--shard", "1"], 64, "'1'"),
    (["run", "s.yaml", "--shard", "1/99999999"], 64, "'1/99999999'"),
    (["prepare", "s.yaml", "--shards", "0"], 64, "--shards must be between 1 and 100000."),
    (["merge", "none.sqlite"], 2, "none.shards has no stores of shards"),
    (["merge", "none.sqlite", "s.yaml"], 1, "is not a ScoreBound store or is damaged"),
    (["status", "none.sqlite"], 2, "no such store"),
    (["rerun", "none.sqlite", "--cell", "a", "--trial", "9999999"], 64, "--trial must be between"),
  ])
  func `what cannot be is refused with a sentence`(
    _ arguments: [String], _ code: Int, _ message: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    let outcome = try Program.call(arguments, in: folder)
    #expect(outcome.code == code && outcome.errors.contains(message), "\(outcome)")
    #expect(!folder.has("none.sqlite"))
  }

  @Test func `a trial is computed again and shown beside what is stored`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "s.yaml")
    _ = try Program.call(["run", "s.yaml", "--out", "o", "--no-report"], in: folder)
    let plan = try Program.call(["plan", "s.yaml", "--out", "o"], in: folder).output
    let row = try #require(plan.split(separator: "\n").dropFirst(2).first)
    let cell = String(row.prefix(8))
    let rerun = ["rerun", "o/tiny.sqlite", "--cell", cell, "--trial", "2"]
    let same = try Program.call(rerun, in: folder)
    #expect(same.code == 0 && same.errors.isEmpty, "\(same)")
    #expect(same.output.hasPrefix("kernel, n = 16, trial 2: "))
    #expect(same.output.contains("\nrisk "))
    #expect(same.output.hasSuffix("\nThe same as stored, bit for bit.\n"))
    let verbose = try Program.call(rerun + ["--verbose"], in: folder)
    #expect(verbose.output.contains("\ncell: \(cell)"))
    #expect(verbose.output.contains("\nstream: seed "))
    let absent = try Program.call(
      ["rerun", "o/tiny.sqlite", "--cell", cell, "--trial", "77"], in: folder)
    #expect(absent.code == 0 && absent.output.hasSuffix("\nThe store has no such trial.\n"))
    let unknown = try Program.call(
      ["rerun", "o/tiny.sqlite", "--cell", "xyz", "--trial", "0"], in: folder)
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("the study has no cell 'xyz'; `scorebound plan STUDY`"))
  }

  @Test func `a merged run with too many failures exits with 4 and names the cells`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Studies.edited(("learning-rate: auto", "learning-rate: 1e300"), ("[16, 32, 64]", "[16]")),
      to: "s.yaml")
    let run = ["run", "s.yaml", "--out", "o", "--shard", "1-2/2"]
    #expect(try Program.call(run, in: folder).code == 0)
    let merged = try Program.call(["merge", "o/tiny.sqlite"], in: folder)
    #expect(merged.code == 4)
    #expect(
      merged.output.hasSuffix(
        """
        o/tiny.sqlite is complete.
        More trials failed than the study allows:
          network (m = 32), n = 16: 6 of 6 trials failed

        """))
  }

  @Test func `scripts for a cluster can be written anywhere`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study, to: "my study.yaml")
    let submit = [
      "submit", "my study.yaml", "--out", "o", "--shards", "16", "--partition", "long", "--time",
      "1-00:00:00", "--mem", "8G", "--cpus", "4", "--throttle", "8", "--dry-run",
    ]
    let outcome = try Program.call(submit, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(
      outcome.output == """
        pilots=$(sbatch --parsable o/tiny.shards/pilots.sbatch)
        shards=$(sbatch --parsable --dependency=afterok:$pilots --kill-on-invalid-dep=yes \
        o/tiny.shards/shards.sbatch)
        merge=$(sbatch --parsable --dependency=afterany:$shards o/tiny.shards/merge.sbatch)

        """)
    let text = try String(
      contentsOfFile: folder.file("o/tiny.shards/shards.sbatch"), encoding: .utf8)
    #expect(
      text.hasPrefix(
        """
        #!/bin/bash
        #SBATCH --job-name=tiny-shards
        #SBATCH --output=o/tiny.shards/shards-%A_%a.log
        #SBATCH --open-mode=append
        #SBATCH --partition=long
        #SBATCH --time=1-00:00:00
        #SBATCH --mem=8G
        #SBATCH --cpus-per-task=4
        #SBATCH --requeue
        #SBATCH --signal=B:USR1@120
        #SBATCH --array=1-16%8
        exec
        """))
    #expect(
      text.hasSuffix(" run 'my study.yaml' --out o --shard \"$SLURM_ARRAY_TASK_ID/16\"\n"))
    #expect(!folder.has("o/tiny.sqlite"))
    // What the shell would read as a second option or line does not get that far.
    for option in [
      ["--partition", "a b"], ["--time", "1;2"], ["--mem", "x"], ["--cpus", "0"],
      ["--throttle", "0"],
    ] {
      #expect(try Program.call(submit + option, in: folder).code == 64)
    }
  }
}
