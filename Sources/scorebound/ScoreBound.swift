import ArgumentParser
import Experiments

/// The root of the command.
struct ScoreBound: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorebound",
    abstract: "Checks what theorems claim about score estimation, by simulation.",
    discussion: """
      A study file says which law, which estimators, which sample sizes and which claims; `run` \
      measures the exact error of every fit, fits rates with their uncertainty, and writes a \
      report that holds them against the claims.

      Exit codes: 0 done, 1 internal or I/O failure, 2 invalid study or input, 3 incomplete but \
      saved, 4 failed trials above policy, 5 a verdict contradicts a claim (only with --fail-on \
      contradiction), 64 wrong usage.
      """,
    version: Provenance.version,
    subcommands: [
      RunCommand.self, PlanCommand.self, PredictCommand.self, ReportCommand.self,
      CompareCommand.self, ExportCommand.self, VerifyCommand.self, RerunCommand.self,
      StatusCommand.self,
      PrepareCommand.self, MergeCommand.self, SubmitCommand.self,
      FitCommand.self, ScoreCommand.self, EstimateCommand.self, KernelCommand.self,
      ValidateCommand.self,
      ClaimsCommand.self, TargetsCommand.self, ProcessesCommand.self, EstimatorsCommand.self,
      MeasuresCommand.self,
    ])
}
