import Foundation
import Testing

/// What users read first: a change here is a change of the command.
private enum HelpTexts {
  static let root = """
    OVERVIEW: Checks what theorems claim about score estimation, by simulation.

    A study file names the law, the estimators, the sample sizes and the claims.
    `run` measures the exact error of every fit, fits rates with their uncertainty,
    and writes a report that compares them with the claims.

    Exit codes: 0 done, 1 internal or I/O failure, 2 invalid study or input, 3
    incomplete but saved, 4 failed trials above policy, 5 a verdict contradicts a
    claim (only with --fail-on contradiction), 64 wrong usage.

    EXAMPLES:
      scorebound run studies/quickstart.yaml --quick
      scorebound claims K8
      scorebound help run

    USAGE: scorebound <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    WRITE A STUDY:
      init                    Write a commented study to begin with, which runs as
                              it is in less than a minute.
      validate                Check a study file without running it.
      plan                    Show what a run would do, without running it.
      predict                 Show what theory predicts for a study, without
                              running a trial.
      schema                  Print the JSON Schema of study files, with which
                              editors complete and check them.

    RUN IT:
      run                     Run or resume a study, then write its report.
      verify                  Compute a sample of stored trials again and compare
                              them bit for bit.
      rerun                   Compute one trial again and show everything that it
                              measured.
      trust                   Allow the programs of a study from now on, until the
                              study or one of their files changes.
      data                    Write the data of one trial: examples, evaluation
                              nodes with weights, and the truth there.
      import                  Measure predictions that were made elsewhere, and
                              store them in a run.

    READ THE RESULTS:
      report                  Write the report of a run again, from its store alone.
      compare                 List mean risks that differ between two runs by more
                              than three standard errors.
      export                  Print a run's measurements as CSV, one row per
                              measurement, for pandas or R.

    LOOK UP:
      claims                  List the claims, or explain one.
      targets                 List the laws whose scores are known, or explain one.
      processes               List the processes that turn data into noise, explain
                              one, or print its alpha and h.
      estimators              List the estimators and stopping rules, or explain an
                              estimator.
      kernels                 List the kernels that estimators can have, or explain
                              one.
      rules                   List the stopping rules, or explain one.
      measures                List what a study can measure in addition to the
                              risk, or explain one measure.

    WITHOUT A STUDY:
      fit                     Fit a rate to a table of errors, and compare it with
                              a claim.
      score                   Compute the exact posterior mean, score, label noise
                              and log density of X = alpha X0 + sqrt(h) Z.
      estimate                Fit the paper's estimators to your own data.
      kernel                  Write the tangent kernel's matrix on given inputs, or
                              print its spectrum.

    CLUSTER:
      submit                  Run a study on a Slurm cluster: pilots, an array of
                              shards, then merge and report.
      prepare                 Run a study's pilots and pack its trials into shards.
      merge                   Join the stores of shards into the run's own store.
      status                  Show the progress of a run and its shards, and how to
                              resume it.

      See 'scorebound help <subcommand>' for detailed help.

    """

  static let run = """
    OVERVIEW: Run or resume a study, then write its report.

    Every finished trial is stored at once. After an interruption, run the same
    line again: only the missing trials are computed. The results depend neither on
    the number of threads nor on interruptions.

    With --shard, only a part of the trials is computed, into a separate store. Run
    the other shards on any machine, then join them with `scorebound merge`.

    EXAMPLES:
      scorebound run studies/quickstart.yaml --quick
      scorebound run studies/quickstart.yaml --threads 8 --memory 16G
      scorebound run studies/quickstart.yaml --shard 3/16

    USAGE: scorebound run <study> [--trials <trials>] [--quick] [--out <out>] [--allow-programs] [--threads <threads>] [--memory <memory>] [--time-limit <time-limit>] [--shard <shard>] [--no-report] [--fail-on <fail-on>]

    ARGUMENTS:
      <study>                 The study file.

    OPTIONS:
      --trials <trials>       Trials per cell (default: the study's).
      --quick                 A small version of the study, in less than a minute.
      --out <out>             The folder for store and report (default: runs/ and
                              reports/).
      --allow-programs        Start the programs that the study's estimators name.
      --threads <threads>     Trials that run at once (default: the number of
                              cores, or Slurm's allotment).
      --memory <memory>       Memory for trials: 4G, 800M or 50% (default: 80%).
                              With less, fewer trials run at once.
      --time-limit <time-limit>
                              Stop after this many seconds; finished trials stay
                              stored.
      --shard <shard>         Run one shard, such as 3/16, or several: 3,19/32.
      --no-report             Do not write a report.
      --fail-on <fail-on>     Exit with 5 if a verdict contradicts a claim:
                              --fail-on contradiction. (values: contradiction)
      --version               Show the version.
      -h, --help              Show help information.


    """
}

/// What the program tells of its commands to tools.
private struct DumpedHelp: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }
  struct Argument: Decodable {
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool
  }
  let command: Command
}

@Suite struct HelpTests {
  @Test func `the help of the command is this text`() throws {
    let folder = try TemporaryFolder()
    for arguments in [["--help"], ["help"], ["-h"], []] {
      let outcome = try Program.call(arguments, in: folder)
      #expect(outcome == Outcome(code: 0, output: HelpTexts.root, errors: ""))
    }
  }

  @Test func `the help of run is this text`() throws {
    let folder = try TemporaryFolder()
    for arguments in [["run", "--help"], ["help", "run"]] {
      let outcome = try Program.call(arguments, in: folder)
      #expect(outcome == Outcome(code: 0, output: HelpTexts.run, errors: ""))
    }
  }

  @Test func `every command has a help that tells what it and its options do`() throws {
    let folder = try TemporaryFolder()
    let dump = try Program.call(["--experimental-dump-help"], in: folder)
    #expect(dump.code == 0)
    let program = try JSONDecoder().decode(DumpedHelp.self, from: Data(dump.output.utf8)).command
    // The library's own command shows the help of others.
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    let listed = HelpTexts.root.split(separator: "\n").compactMap {
      try? /\ {2}([a-z]+)\ {3,}.*/.wholeMatch(in: $0).map { String($0.1) }
    }
    #expect(commands.map(\.commandName) == listed && commands.count > 20)
    for command in commands {
      let name = command.commandName
      let outcome = try Program.call([name, "--help"], in: folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      // Whatever the width of lines.
      let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.hasPrefix("OVERVIEW: \(command.abstract ?? "–")"), "\(name)")
      #expect(outcome.output.contains("USAGE: scorebound \(name)"))
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        #expect(argument.abstract?.isEmpty == false, "\(name): \(argument.valueName ?? "")")
      }
    }
  }

  @Test func `the version is a version number`() throws {
    let outcome = try Program.call(["--version"], in: try TemporaryFolder())
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(try /[0-9]+\.[0-9]+\.[0-9]+\n/.wholeMatch(in: outcome.output) != nil)
  }

  @Test(arguments: [
    (["bogus"], "'bogus' is not a command."),
    (["run"], "Missing expected argument '<study>'"),
    (["run", "s.yaml", "--thread", "2"], "Unknown option '--thread'. Did you mean '--threads'?"),
    (["run", "s.yaml", "--threads", "0"], "--threads must be at least 1."),
    (["run", "s.yaml", "--trials", "0"], "--trials must be between 1 and 1000000."),
    (["run", "s.yaml", "--time-limit", "0"], "--time-limit must be between 0 and 1e9 seconds."),
    (["score", "--target", "t.yaml", "--alpha", "1"], "Missing expected argument '--h <h>'"),
    (
      ["kernel", "--inputs", "z.npy"],
      "Name a file for the matrix with --out F.npy, or ask for --spectrum."
    ),
    (
      ["report", "s.sqlite", "--format", "pdf"],
      "The value 'pdf' is invalid for '--format <format>'"
    ),
  ])
  func `wrong usage exits with 64, a sentence and the usage`(
    _ arguments: [String], _ sentence: String
  ) throws {
    let outcome = try Program.call(arguments, in: try TemporaryFolder())
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: \(sentence)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: scorebound"))
  }
}
