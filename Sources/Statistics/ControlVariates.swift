/// Values of trials with controls: quantities of the same trials whose mean is known to be 0.
public struct ControlledSample: Sendable {
  /// One value a trial.
  public let values: [Double]
  /// One row of controls a trial, `T x p`.
  public let controls: [[Double]]
  /// The trials' numbers, which say what belongs together where trials recur in several samples.
  public let trials: [Int]

  /// Makes the sample; every row has the same number of controls.
  public init(values: [Double], controls: [[Double]], trials: [Int]) {
    precondition(
      controls.count == values.count && trials.count == values.count,
      "\(values.count) values, \(controls.count) rows of controls, \(trials.count) trials")
    precondition(
      Set(controls.map(\.count)).count <= 1, "rows have different numbers of controls")
    self.values = values
    self.controls = controls
    self.trials = trials
  }
}

/// Values of trials from which controls have taken what they explain.
///
/// Where y is a trial's value and c its controls, E c = 0, any β that does not depend on the trial leaves the
/// mean as it is:
///
///     a = y − βᵀc,    E a = E y
///
/// β is regressed on trials other than the one that it adjusts, so that the mean of the adjusted values
/// is unbiased for any number of trials, and so is the choice of controls, with what they are expected to
/// gain: all of that is settled for each trial without it. Trials of the other samples help, each sum of
/// squares in units of its values' variance:
///
/// - from ``fewestOwnTrials`` trials on, a sample's own trials count once each and those of all others as
///   ``othersWorth`` together;
/// - below, β comes from the other samples alone. All adjusted values of a sample then have one β and are as
///   independent as the raw ones; coefficients that are shared out among five trials make their intervals too
///   short.
///
/// So many controls are used at most that the noise of their coefficients adds ``mostLoss`` to the variance,
/// and none where they are expected to divide it by less than ``leastGain``: the raw value stands.
///
/// > Reference: Lavenberg, Moeller, Welch 1982, doi:10.1287/opre.30.1.182 (the loss from estimating β);
/// > Avramidis, Wilson 1993, doi:10.1287/mnsc.39.7.871 (splitting, for unbiased means).
public struct ControlVariates: Sendable {
  /// What each sample's values have become.
  public let adjusted: [[Double]]
  /// For each sample whether any of its values has been adjusted.
  public let isAdjusted: [Bool]

  /// A sample with fewer trials takes its coefficients from the others alone.
  static let fewestOwnTrials = 16
  /// What the trials of all other samples count next to a sample's own.
  static let othersWorth = 8.0
  /// How much of the variance the coefficients' noise may add.
  static let mostLoss = 0.1
  /// What controls must be expected to divide the variance by.
  static let leastGain = 1.2

  /// Adjusts the values of samples of the same quantity.
  ///
  /// With `trialsRecur`, trials of one number are dependent in all samples, and are left out together.
  public init(_ samples: [ControlledSample], trialsRecur: Bool = false) {
    let controls = samples.compactMap(\.controls.first?.count).max() ?? 0
    let parts = samples.map { Part($0, controls: controls) }
    var adjusted: [[Double]] = []
    for (place, part) in parts.enumerated() {
      let others = parts.enumerated().filter { $0.offset != place && $0.element.sums != nil }
        .map(\.element)
      adjusted.append(part.adjusted(with: others, trialsRecur: trialsRecur))
    }
    isAdjusted = zip(samples, adjusted).map { $0.values != $1 }
    self.adjusted = adjusted
  }

  /// A sample with its sums.
  private struct Part {
    let sample: ControlledSample
    /// Controls and value, by trial.
    let rows: [[Double]]
    /// The rows' deviations from their means.
    let deviations: [[Double]]
    let products: CrossProducts
    /// The sums in units of the values' variance; nil where they say nothing of coefficients.
    let sums: CrossProducts?
    /// The place of each trial.
    let places: [Int: Int]

    init(_ sample: ControlledSample, controls: Int) {
      self.sample = sample
      rows = zip(sample.controls, sample.values).map { $0 + [$1] }
      let isComplete = rows.allSatisfy { $0.count == controls + 1 && $0.allSatisfy(\.isFinite) }
      deviations = isComplete ? CrossProducts.deviations(of: rows) : []
      products = CrossProducts(deviations: deviations, controls: controls)
      sums = isComplete && rows.count > 2 ? products.standardised : nil
      places = Dictionary(
        sample.trials.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sums without the trial at a place, in units of the variance of the values left.
    func sums(withoutPlace place: Int) -> CrossProducts? {
      if let rest = products.without(deviations[place], of: rows.count) { return rest.standardised }
      var left = rows
      left.remove(at: place)
      return CrossProducts(
        deviations: CrossProducts.deviations(of: left), controls: products.controls
      ).standardised
    }

    /// The sample's values, adjusted with the help of others.
    func adjusted(with others: [Part], trialsRecur: Bool) -> [Double] {
      guard products.controls > 0, !deviations.isEmpty else { return sample.values }
      let usesOwn = rows.count >= ControlVariates.fewestOwnTrials && sums != nil
      let help = others.reduce(0) { $0 + $1.rows.count }
      let weight = usesOwn ? min(1, ControlVariates.othersWorth / Double(max(1, help))) : 1
      let own = usesOwn ? Double(rows.count - 1) : 0
      let total = own + weight * Double(help)
      guard total > 0 else { return sample.values }
      // What one coefficient adds to the variance; its inverse is how many trials the sums are worth.
      let loss = (own + weight * weight * Double(help)) / (total * total)
      let most = Int(ControlVariates.mostLoss / loss)
      guard most > 0 else { return sample.values }

      var shared = CrossProducts(controls: products.controls)
      for other in others { if let sums = other.sums { shared.add(sums, weight: weight) } }
      var common: CrossProducts.Regression?
      return sample.values.enumerated().map { place, value in
        var regression = common
        if regression == nil {
          var sums = shared
          if trialsRecur {
            sums = CrossProducts(controls: products.controls)
            for other in others {
              let rest =
                other.places[sample.trials[place]].map { other.sums(withoutPlace: $0) }
                ?? other.sums
              if let rest { sums.add(rest, weight: weight) }
            }
          }
          if usesOwn, let rest = self.sums(withoutPlace: place) { sums.add(rest) }
          regression = sums.regression(most: most, size: 1 / loss)
          if !usesOwn && !trialsRecur { common = regression }
        }
        guard let regression else { return value }
        let used = Double(regression.coefficients.count { $0 != 0 })
        let gain = (1 - used * loss) / max(regression.shareLeft, 1e-12)
        guard used > 0, gain >= ControlVariates.leastGain else { return value }
        return value
          - zip(regression.coefficients, sample.controls[place]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
  }
}
