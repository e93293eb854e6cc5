import Diffusion
import Estimators
import Foundation
import Statistics
import Testing

@testable import Analysis
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies
@testable import Theory

/// A record of a trial with invented values.
private func record(_ trial: Int, _ values: [(String, String, Double)]) -> TrialRecord {
  TrialRecord(
    trial: trial,
    outcome: .ok(values.map { TrialValue(stopping: $0.0, quantity: $0.1, value: $0.2) }),
    seconds: 0)
}

/// A store with invented risks c · n^(−b) for every cell and rule, and what claims ask for.
private func analysis(
  of study: Study, radius: Double? = nil, spectrum: [Double] = [],
  risk: (Cell, Int) -> Double
) throws -> StudyAnalysis {
  try Invented.analysis(of: study, spectrum: spectrum, predicts: true) { cell, trial in
    let risks = cell.stopping.map { (name: "risk at \($0.name)", value: risk(cell, trial)) }
    guard let radius, cell.series.kind == "tangent-kernel" else { return risks }
    return risks + [
      (QuantityName.squaredCriticalRadius, radius * pow(Double(cell.sampleSize), -2.0 / 3))
    ]
  }
}

/// A power law with a scatter of a few per cent that is the same in every run.
private func powerLaw(_ exponent: Double) -> (Cell, Int) -> Double {
  { cell, trial in
    let phase = Double((trial * 37 + cell.sampleSize * 11) % 101) / 101
    return pow(Double(cell.sampleSize), -exponent) * (1 + 0.1 * (phase - 0.5))
  }
}

private let claimed = ("trials: 4", "trials: 20\nclaims: [K8, S1, S2, H2c]")

@Suite struct AnalysisTests {
  @Test func `nested samples have the standard error of whole trials left out`() throws {
    // Each trial is better or worse at every n alike, which moves no slope.
    func risk(_ cell: Cell, _ trial: Int) -> Double {
      let n = Double(cell.sampleSize)
      return pow(n, -0.6) * (1 + 0.2 * Double(trial % 3)) * (1 + 0.01 * sin(n + Double(trial)))
    }
    let nested = try analysis(
      of: StudySamples.study(("m: [32]", "m: [32], nested: true"), trials: 9), risk: risk)
    let apart = try analysis(of: StudySamples.study(trials: 9), risk: risk)
    let fits = (try #require(nested.curves[0].fit), try #require(apart.curves[0].fit))
    // Of independent trials the Monte Carlo error within each n is the wider one.
    #expect(fits.0.standardErrorKind != .within && fits.1.standardErrorKind == .within)
    #expect(fits.0.exponent == fits.1.exponent)
    #expect(fits.0.standardError < 0.2 * (fits.0.withinStandardError ?? 0))
    #expect(StudyReport(nested).markdown.contains("from leaving out whole trials (jackknife)"))
  }

  @Test func `mean, MCSE and share at the end are those computed by hand`() throws {
    let study = try StudySamples.study()
    let cell = study.cells[1]
    let records = [
      record(
        0,
        [
          ("gcv", "risk", 1), ("gcv", "stopping-step", 4), ("gcv", "stopped-at-end", 0),
          ("gcv", "quadrature-error", 0.3),
        ]),
      record(
        1,
        [
          ("gcv", "risk", 2), ("gcv", "stopping-step", 6), ("gcv", "stopped-at-end", 1),
          ("gcv", "quadrature-error", -0.1),
        ]),
      TrialRecord(trial: 2, outcome: .failed(reason: "diverged"), seconds: 1),
      record(
        3,
        [
          ("gcv", "risk", 6), ("gcv", "stopping-step", 8), ("gcv", "stopped-at-end", 0),
          ("gcv", "quadrature-error", -0.5),
        ]),
    ]
    let point = try #require(RiskPoint(cell: cell, stopping: "gcv", records: records))
    #expect(point.n == 16)
    #expect(point.trials == 3)
    #expect(point.failed == 1)
    #expect(point.risks == [1, 2, 6])
    #expect(point.mean == 3)
    // Variance (4 + 1 + 9)/2 = 7; quadrature |0.3 − 0.1 − 0.5|/3 = 0.1: the signs cancel first.
    #expect(abs(point.integrationError - 0.1) < 1e-15)
    #expect(abs(point.mcse - (7.0 / 3 + 0.01).squareRoot()) < 1e-15)
    #expect(abs(point.coefficientOfVariation - 7.0.squareRoot() / 3) < 1e-15)
    #expect(point.meanStep == 6)
    #expect(abs(point.shareAtEnd - 1.0 / 3) < 1e-15)
    #expect(point.ratioToOracle == nil)
  }

  @Test func `a cell without a success has no point, and one success no standard error`() throws {
    let cell = try StudySamples.study().cells[1]
    let failure = TrialRecord(trial: 0, outcome: .failed(reason: "diverged"), seconds: 1)
    #expect(RiskPoint(cell: cell, stopping: "gcv", records: [failure]) == nil)
    #expect(RiskPoint(cell: cell, stopping: "gcv", records: []) == nil)
    let one = try #require(
      RiskPoint(
        cell: cell, stopping: "gcv", records: [failure, record(1, [("gcv", "risk", 2)])]))
    #expect(one.mean == 2)
    #expect(one.mcse.isNaN)
    #expect(one.trials == 1 && one.failed == 1)
  }

  @Test func `the ratio to the oracle is of means, paired, by the delta method`() throws {
    let cell = try StudySamples.study().cells[1]
    let risks = [2.0, 3, 7]
    let oracles = [1.0, 2, 3]
    let records = zip(risks, oracles).enumerated().map { trial, pair in
      record(
        trial,
        [("gcv", "risk", pair.0), ("oracle-realised", "risk", pair.1), ("oracle", "risk", 0.5)])
    }
    let point = try #require(RiskPoint(cell: cell, stopping: "gcv", records: records))
    let ratio = try #require(point.ratioToOracle)
    #expect(ratio.value == 2)
    // Residuals (r − 2 o)/mean(o): 0, −1/2, 1/2; variance 1/4, standard error √(1/12).
    #expect(abs(ratio.standardError - (1.0 / 12).squareRoot()) < 1e-15)
    for oracle in ["oracle", "oracle-realised"] {
      #expect(
        RiskPoint(cell: cell, stopping: oracle, records: records)?.ratioToOracle == nil)
    }
  }

  @Test func `an averaged risk is compared with the realised oracle through its realised risk`()
    throws
  {
    let cell = try StudySamples.study(("gcv]", "{fixed: 3}]")).cells[1]
    let records = (0..<3).map { trial in
      record(
        trial,
        [
          ("fixed(3)", "risk", 100), ("fixed(3)", "realised-risk", 4),
          ("oracle-realised", "risk", 2),
        ])
    }
    let point = try #require(RiskPoint(cell: cell, stopping: "fixed(3)", records: records))
    #expect(point.mean == 100)
    #expect(point.ratioToOracle?.value == 2)
  }

  @Test func `each claim is held against what it speaks of`() throws {
    let study = try StudySamples.study(claimed, ("[16, 32, 64]", "{from: 64, to: 1024}"))
    // Eigenvalues i^(−2), so K8 claims 2/3, which is what the risks do.
    let analysis = try analysis(
      of: study, radius: 3, spectrum: (1...400).map { pow(Double($0), -2) }, risk: powerLaw(2.0 / 3)
    )
    #expect(analysis.curves.count == 2 * 3)
    #expect(analysis.verdicts.count == 4 * 2 * 3)
    let decay = try #require(analysis.eigenDecays[0])
    #expect(abs(decay.exponent - 2) < 1e-9)
    for verdict in analysis.verdicts {
      let judgement = try #require(verdict.judgement, "\(verdict.failure ?? "")")
      switch verdict.claim.code {
      case "K8":
        #expect(judgement.verdict == .noSlower)
        #expect(abs(judgement.target.exponent - 2.0 / 3) < 1e-9)
        #expect(abs(judgement.exponent - 2.0 / 3) < 0.02)
      case "H2c":
        // The radius falls as the risks do: their ratio has no trend.
        #expect(judgement.verdict == .noSlower)
        #expect(judgement.target.exponent == 0)
        #expect(abs(judgement.exponent) < 0.02)
      default: #expect(judgement.verdict == .referenceLine)
      }
    }
  }

  @Test func `risks that fall too slowly contradict, and only the claims that judge them`() throws {
    let study = try StudySamples.study(claimed, ("[16, 32, 64]", "{from: 64, to: 1024}"))
    let analysis = try analysis(
      of: study, radius: 3, spectrum: (1...400).map { pow(Double($0), -2) }, risk: powerLaw(0.3))
    for verdict in analysis.verdicts {
      let judged = ["K8", "H2c"].contains(verdict.claim.code)
      #expect(verdict.judgement?.verdict == (judged ? .slowerOnRange : .referenceLine))
    }
  }

  @Test func `the critical radius needs a kernel`() throws {
    let study = try StudySamples.study(
      claimed, ("[16, 32, 64]", "{from: 64, to: 1024}"),
      ("  kernel: {kind: tangent-kernel, steps: 16}\n", ""))
    let analysis = try analysis(of: study, risk: powerLaw(2.0 / 3))
    for verdict in analysis.verdicts {
      switch verdict.claim.code {
      case "H2c":
        #expect(verdict.judgement == nil)
        #expect(
          verdict.failure
            == "the critical radius was not measured; add a tangent-kernel estimator to the study")
      // Its exponent is that of the inputs' dimension; the measured decay would only stand beside it.
      case "K8":
        #expect(verdict.judgement?.verdict == .noSlower)
        #expect(verdict.judgement?.reasons.contains { $0.contains("eigenvalues fall") } == false)
      default: #expect(verdict.judgement?.verdict == .referenceLine)
      }
    }
  }

  @Test func `without the constant input the claims do not apply`() throws {
    let study = try StudySamples.study(
      claimed, ("[16, 32, 64]", "{from: 64, to: 1024}"), ("bias: 1.0", "bias: none"))
    let analysis = try analysis(
      of: study, radius: 3, spectrum: (1...400).map { pow(Double($0), -2) }, risk: powerLaw(2.0 / 3)
    )
    for verdict in analysis.verdicts where ["K8", "H2c"].contains(verdict.claim.code) {
      #expect(verdict.judgement?.verdict == .notApplicable)
      #expect(verdict.judgement?.stressVerdict != nil)
    }
  }

  @Test func `one sample size has no rate, and says so`() throws {
    let study = try StudySamples.study(claimed, ("[16, 32, 64]", "[64]"))
    let analysis = try analysis(of: study, risk: powerLaw(2.0 / 3))
    for curve in analysis.curves {
      #expect(curve.points.count == 1)
      #expect(curve.fit == nil)
      #expect(curve.fitFailure?.isEmpty == false)
    }
    #expect(analysis.verdicts.allSatisfy { $0.judgement == nil && $0.failure != nil })
  }

  @Test func `the control matches its exponent and its constant`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study(text: StudySamples.control, file: "control.yaml")
    let store = try RunStore.create(path: folder.file("c.sqlite"))
    let runner = Runner(study: study, store: store, threads: 2, stopFlag: StopFlag()) { _ in }
    let summary = try await runner.run(provenance: [])
    #expect(summary == .init(stored: 7 * 600, failed: 0, stopReason: nil))
    let analysis = try StudyAnalysis(study: study, store: store)
    #expect(analysis.verdicts.map { $0.judgement?.verdict } == [.matches])
    let curve = try #require(analysis.curves.first)
    let fit = try #require(curve.fit)
    // The risk is averaged over the labels: what varies is the bias, |mean of f_* − μ|² given the
    // inputs, chi-squared with 2 degrees of freedom and a share α² σ₀²/S = .435 of the whole.
    // Plain fits would have a coefficient of variation of 1 and the slope a standard error of 0.0111.
    #expect(abs(fit.exponent - 1) < 3.5 * 0.435 * 0.0111)
    // (h/S)² d σ₀²/n at t = 1/2, written out: α² = e^(−1/2).
    let α2 = exp(-0.5)
    let h = 1 - α2
    let shrinkage = h / (α2 * 0.5 + h)
    for point in curve.points {
      let exact = shrinkage * shrinkage * 2 * 0.5 / Double(point.n)
      // On this fixed stream; seven points beyond 3.5 have a probability of 0.3 %.
      #expect(abs(point.mean - exact) < 3.5 * point.mcse, "n = \(point.n)")
      #expect(abs(point.coefficientOfVariation - 0.435) < 0.12)
      #expect(point.integrationError < 1e-8 * point.mean)
    }
  }
}
