import Diffusion
import Estimators
import Experiments
import Theory

// What commands print as JSON: names of properties become keys in snake case, and what is not known is left out.

/// An entry of a catalogue.
struct EntryRecord: Encodable {
  let name: String
  let summary: String
  let examples: [String]
}

/// The catalogue of `scorebound estimators`.
struct EstimatorsRecord: Encodable {
  let estimators: [EntryRecord]
  let stoppingRules: [EntryRecord]
}

/// A claim of the catalogue.
struct ClaimRecord: Encodable {
  let id: String
  let code: String?
  let title: String
  let statement: String
  let formula: String
  let kind: String
  let axis: String
  let metric: String
  let exponent: String?
  let logs: Double
  let margin: Double?
  let estimators: [String]
  let hypotheses: [String]
  let assumptions: [String]
  let source: String
  let standing: String

  init(_ claim: Claim) {
    id = claim.id
    code = claim.code
    title = claim.title
    statement = claim.statement
    formula = claim.formula
    kind = claim.kind.rawValue
    axis = claim.axis.rawValue
    metric = claim.metric.rawValue
    exponent = claim.exponentExpression.map { "\($0)" }
    logs = claim.logs
    margin = claim.margin
    estimators = claim.estimators
    hypotheses = claim.hypotheses.map(\.sentence)
    assumptions = claim.assumptions
    source = claim.source.citation
    standing = claim.provenance.word
  }
}

/// What a run would do.
struct PlanRecord: Encodable {
  struct Cell: Encodable {
    let cell: String
    let n: Int
    let series: String
    let trials: Int
    let stored: Int
  }
  let study: String
  let store: String
  let missingTrials: Int
  let cells: [Cell]

  init(_ plan: Plan, store: String) {
    study = plan.study.name
    self.store = store
    missingTrials = plan.missingTrials
    cells = zip(plan.study.cells, plan.present).map { cell, stored in
      Cell(
        cell: cell.identity, n: cell.sampleSize, series: cell.series.label,
        trials: plan.study.trials(at: cell.sampleSize), stored: stored)
    }
  }
}

/// How far a run is.
struct StatusRecord: Encodable {
  struct Cell: Encodable {
    let n: Int
    let series: String
    let trials: Int
    let stored: Int
    let failed: Int
    let secondsPerTrial: Double?
  }
  struct Shard: Encodable {
    let shard: String
    let state: String
    let trials: Int
    let stored: Int
    let failed: Int
  }
  let study: String
  let isComplete: Bool
  let isRunning: Bool
  let missingTrials: Int
  let cells: [Cell]
  let shards: [Shard]

  init(_ status: RunStatus) {
    study = status.study.name
    isComplete = status.isComplete
    isRunning = status.isRunning
    missingTrials = status.missingTrials
    cells = status.cells.map {
      Cell(
        n: $0.sampleSize, series: $0.series, trials: $0.wanted, stored: $0.present,
        failed: $0.failed, secondsPerTrial: $0.seconds)
    }
    shards = status.shards.map {
      Shard(
        shard: "\($0.shard)", state: $0.state.rawValue, trials: $0.wanted, stored: $0.present,
        failed: $0.failed)
    }
  }
}

/// How two runs differ.
struct ComparisonRecord: Encodable {
  struct Row: Encodable {
    let series: String
    let stopping: String
    let n: Int
    let first: Double
    let second: Double
    let change: Double
    let changeSe: Double
    let isMoved: Bool
  }
  let isPaired: Bool
  let onlyInFirst: [String]
  let onlyInSecond: [String]
  let rows: [Row]

  init(_ comparison: RunComparison) {
    isPaired = comparison.isPaired
    onlyInFirst = comparison.missing.inSecond
    onlyInSecond = comparison.missing.inFirst
    rows = comparison.rows.map {
      Row(
        series: $0.label, stopping: $0.stopping, n: $0.n, first: $0.means.first,
        second: $0.means.second, change: $0.change, changeSe: $0.standardError,
        isMoved: $0.isMoved)
    }
  }
}

/// What theory predicts for a study.
struct PredictionRecord: Encodable {
  struct Point: Encodable {
    let n: Int
    let risk: Double
    let error: Double
  }
  struct Curve: Encodable {
    let series: String
    let points: [Point]
    let exponentOnDesign: Double?
    let exponentOnDesignError: Double?
    let exponentFarOut: Double?
    let visibleFrom: Double?
    let floor: Double?
  }
  let study: String
  let curves: [Curve]

  init(_ prediction: StudyPrediction) {
    study = prediction.study.name
    curves = prediction.curves.map { curve in
      Curve(
        series: curve.series.label,
        points: curve.points.map { Point(n: $0.n, risk: $0.optimum.risk, error: $0.error) },
        // Above a floor there is no exponent of the risk.
        exponentOnDesign: curve.floor == nil ? curve.design?.exponent : nil,
        exponentOnDesignError: curve.floor == nil ? curve.design?.error : nil,
        exponentFarOut: curve.floor == nil ? curve.asymptoticExponent : nil,
        visibleFrom: curve.floor == nil ? curve.visibleFrom : nil, floor: curve.floor)
    }
  }
}

/// A trial that was computed again.
struct RerunRecord: Encodable {
  struct Value: Encodable {
    let quantity: String
    let stopping: String
    let value: Double
    let stored: String?
  }
  let series: String
  let n: Int
  let trial: Int
  let seconds: Double
  let outcome: String
  let isStored: Bool
  let differences: Int
  let measurements: [Value]

  init(_ rerun: Rerun) {
    series = rerun.cell.series.label
    n = rerun.cell.sampleSize
    trial = rerun.trial
    seconds = rerun.seconds
    outcome = rerun.outcome.summary
    isStored = rerun.stored != nil
    differences = rerun.differences.count
    var stored: [String: String] = [:]
    for difference in rerun.differences { stored[difference.name] = difference.stored }
    guard case .ok(let values) = rerun.outcome else {
      measurements = []
      return
    }
    measurements = values.map {
      Value(
        quantity: $0.quantity, stopping: $0.stopping, value: $0.value, stored: stored[$0.name])
    }
  }
}

/// Whether a study file is valid.
struct ValidationRecord: Encodable {
  struct Fault: Encodable {
    let file: String
    let line: Int
    let column: Int
    let message: String
  }
  var isValid = true
  var study: String?
  var cells: Int?
  var faults: [Fault] = []
}
