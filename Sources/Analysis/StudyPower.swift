internal import Estimators
internal import Formatting
internal import Foundation
internal import Measures
public import Runs
internal import Statistics
public import Studies
internal import Theory

/// What further trials of a study would show, from the trials that are stored.
public struct StudyPower: Sendable {
  /// One series under the study's first stopping rule.
  struct Row: Sendable {
    let series: Study.Series
    let design: SlopeDesign
    /// The sample sizes whose variation or time is extrapolated from smaller ones.
    let extrapolated: [Int]
    /// The trials that the study asks for, one per n.
    let trials: [Int]
    /// Each claim that the series is judged by, with the exponent that must still be distinguished from it.
    let claims: [(claim: Claim, boundary: Double, rival: Double)]
  }

  /// The study.
  public let study: Study
  let rows: [Row]
  /// The series without enough trials, by name.
  let unknown: [String]

  /// The fewest trials of a cell that give its variation.
  static let fewestTrials = 3

  /// How far below what still counts as the claimed exponent a rival is where none is named: twice the usual margin, a
  /// difference that studies of the catalogue are made to see.
  static let usualDistance = 0.1

  /// Works out the power from a store.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - store: What is stored of it.
  ///   - rival: The exponent that claims are to be distinguished from; nil for one 0.1 below what still counts as
  ///     the claimed one.
  /// - Throws: `RunStoreError` where the store cannot be read.
  public init(study: Study, store: RunStore, rival: Double? = nil) throws(RunStoreError) {
    self.study = study
    let checks = ClaimChecks(
      study: study, spectra: try ClaimChecks.spectra(of: study, in: store),
      squaredCriticalRadii: study.variants.map { _ in [:] })
    // All that is stored counts, more than the study asks for included.
    var stored: [String: [TrialRecord]] = [:]
    for cell in study.cells { stored[cell.identity] = try store.trials(ofCell: cell.identity) }
    let trials = ControlledTrials(study, records: stored, rules: 0..<1)
    var rows: [Row] = []
    var unknown: [String] = []
    for series in study.series {
      let cells = study.cells.filter { $0.series == series }
        .sorted { $0.sampleSize < $1.sampleSize }
      var measured: [(n: Int, moments: Moments, seconds: Double)] = []
      for cell in cells {
        guard let rule = cell.stopping.first?.name else { continue }
        let records = trials.records[cell.identity] ?? []
        let risks = records.compactMap { $0.value(QuantityName.risk, at: .rule(rule)) }
        guard risks.count >= Self.fewestTrials else { continue }
        let seconds = records.map(\.seconds).reduce(0, +) / Double(records.count)
        measured.append((cell.sampleSize, Moments(risks), seconds))
      }
      let sizes = cells.map(\.sampleSize)
      guard let design = Self.design(sizes, measured: measured) else {
        unknown.append(series.label.onOneLine)
        continue
      }
      rows.append(
        Row(
          series: series, design: design,
          extrapolated: sizes.filter { n in !measured.contains { $0.n == n } },
          trials: sizes.map(study.trials(at:)),
          claims: Self.claims(study, series: series, sizes: sizes, checks: checks, rival: rival)))
    }
    self.rows = rows
    self.unknown = unknown
  }

  /// Sample sizes without trials take the variation of the nearest one measured and the time of the
  /// power law through the measured ones.
  private static func design(
    _ sizes: [Int], measured: [(n: Int, moments: Moments, seconds: Double)]
  ) -> SlopeDesign? {
    guard !measured.isEmpty else { return nil }
    let known = measured.filter { $0.seconds > 0 }
    let line = try? LeastSquaresLine(
      x: known.map { log(Double($0.n)) }, y: known.map { log($0.seconds) })
    return SlopeDesign(
      sizes.compactMap { n -> SlopeDesign.Point? in
        guard
          let nearest = measured.min(by: {
            abs(log(Double($0.n) / Double(n))) < abs(log(Double($1.n) / Double(n)))
          })
        else { return nil }
        // With one size alone, the third power of n, which a factorisation takes.
        let time =
          nearest.n == n
          ? nearest.seconds
          : line.map { exp($0.intercept + $0.slope * log(Double(n))) }
            ?? nearest.seconds * pow(Double(n) / Double(nearest.n), 3)
        return SlopeDesign.Point(
          n: Double(n), coefficientOfVariation: nearest.moments.coefficientOfVariation,
          seconds: time)
      })
  }

  private static func claims(
    _ study: Study, series: Study.Series, sizes: [Int], checks: ClaimChecks, rival: Double?
  ) -> [(claim: Claim, boundary: Double, rival: Double)] {
    study.claims.compactMap { claim in
      let context = checks.context(for: series, axis: .sampleSize, metric: .denoiser)
      guard claim.axis.judged == .sampleSize, claim.statesExponent,
        claim.applicability(to: context) == .judged,
        let exponent = try? claim.exponent(context.quantities)
      else { return nil }
      let target = Judgement.Target(
        exponent: exponent, margin: claim.margin ?? VerdictThresholds.margin, logs: claim.logs,
        sampleSizes: sizes.map(Double.init))
      let other = rival ?? target.lower - Self.usualDistance
      // Which side of the claim the rival is on decides which boundary it must be distinguished from.
      let boundary = other > target.exponent ? target.upper : target.lower
      return (claim, boundary, other)
    }
  }
}

extension StudyPower {
  /// What the trials cost and show, for a terminal.
  ///
  /// - Parameter goal: A standard error of the exponent that is asked for; nil for none.
  /// - Returns: Lines of text.
  public func text(goal: Double? = nil) -> String {
    var parts = rows.map { text($0, goal: goal) }
    if !unknown.isEmpty {
      parts.append(
        "No cost and power for \(unknown.joined(separator: ", ")): that needs "
          + "\(Self.fewestTrials) stored trials at least. Run a few, which are kept:\n"
          + "  scorebound run FILE --trials 5 --no-report")
    }
    return parts.joined(separator: "\n\n")
  }

  private func text(_ row: Row, goal: Double?) -> String {
    let error = row.design.standardError(trials: row.trials)
    var lines = [
      "\(row.series.label.onOneLine): SE of the exponent \(ReportNumber.significant(error, 2)) with "
        + "\(study.trialsPhrase) per cell, in \(durationText(row.design.seconds(trials: row.trials))) "
        + "of one core"
    ]
    if !row.extrapolated.isEmpty {
      lines.append(
        "  cost and variation at n = "
          + row.extrapolated.map { ReportNumber.count($0) }.joined(separator: ", ")
          + " extrapolated from smaller n")
    }
    for (claim, boundary, rival) in row.claims {
      let wanted = row.design.standardError(
        toTell: abs(rival - boundary), level: VerdictThresholds.level,
        power: VerdictThresholds.power)
      lines.append(
        "  \(claim.shortName.onOneLine): an exponent of \(ReportNumber.claimed(rival)) is distinguished from "
          + "\(ReportNumber.claimed(boundary)) with probability "
          + "\(ReportNumber.percent(VerdictThresholds.power)) at SE \(ReportNumber.significant(wanted, 2))"
          + (error <= wanted ? "; the study reaches this SE" : ""))
      if error > wanted { lines += allocations(row, goal: wanted) }
    }
    if let goal {
      lines.append("  SE \(ReportNumber.claimed(goal)) takes")
      lines += allocations(row, goal: goal)
    }
    return lines.joined(separator: "\n")
  }

  /// The same number everywhere, and the cheapest numbers as a study has them.
  private func allocations(_ row: Row, goal: Double) -> [String] {
    guard let equal = row.design.equalTrials(forStandardError: goal),
      let cheapest = row.design.cheapestTrials(forStandardError: goal)
    else { return ["    more than 10^9 trials"] }
    let numbers = zip(row.design.points, cheapest)
      .map { "\(Int($0.n)): \($1)" }.joined(separator: ", ")
    return [
      "    trials: \(equal[0])   (\(durationText(row.design.seconds(trials: equal))))",
      "    trials: {at: {\(numbers)}}   (\(durationText(row.design.seconds(trials: cheapest))))",
    ]
  }
}
