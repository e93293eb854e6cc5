import ArgumentParser
import Experiments

/// The root of the command.
struct ScoreBound: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorebound",
    abstract: "Checks what theorems claim about score estimation, by simulation.",
    discussion: """
      A study file names the law, the estimators, the sample sizes and the claims. `run` measures the \
      exact error of every fit, fits rates with their uncertainty, and writes a report that compares \
      them with the claims.

      Exit codes: 0 done, 1 internal or I/O failure, 2 invalid study or input, 3 incomplete but \
      saved, 4 failed trials above policy, 5 a verdict contradicts a claim (only with --fail-on \
      contradiction), 64 wrong usage.

      EXAMPLES:
        scorebound run studies/quickstart.yaml --quick
        scorebound claims K8
        scorebound help run
      """,
    version: Provenance.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Write a study",
        subcommands: [
          InitCommand.self, ValidateCommand.self, PlanCommand.self, PredictCommand.self,
          SchemaCommand.self,
        ]),
      CommandGroup(
        name: "Run it",
        subcommands: [
          RunCommand.self, VerifyCommand.self, RerunCommand.self, TrustCommand.self,
          DataCommand.self, ImportCommand.self,
        ]),
      CommandGroup(
        name: "Read the results",
        subcommands: [ReportCommand.self, CompareCommand.self, ExportCommand.self]),
      CommandGroup(
        name: "Look up",
        subcommands: [
          ClaimsCommand.self, TargetsCommand.self, ProcessesCommand.self, EstimatorsCommand.self,
          KernelsCommand.self, RulesCommand.self, MeasuresCommand.self,
        ]),
      CommandGroup(
        name: "Without a study",
        subcommands: [
          FitCommand.self, ScoreCommand.self, EstimateCommand.self, KernelCommand.self,
        ]),
      CommandGroup(
        name: "Cluster",
        subcommands: [
          SubmitCommand.self, PrepareCommand.self, MergeCommand.self, StatusCommand.self,
        ]),
    ])
}
