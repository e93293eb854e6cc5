extension StatisticsError {
  /// Why a rate in something else than the sample size was refused, in its own terms.
  ///
  /// - Parameter axis: What the risk is a power of, such as `t` or the name of a column.
  /// - Returns: The usual sentence for n.
  public func sentence(axis: String) -> String {
    guard axis != "n" else { return description }
    switch self {
    case .tooFewSampleSizes(let given):
      return "A rate in \(axis) needs at least 3 different values of \(axis), but there "
        + "\(given == 1 ? "is" : "are") \(given); add values of \(axis)."
    case .invalidSampleSize(let value):
      return "\(axis) must be a positive finite number, but one value is \(value)."
    case .repeatedSampleSize(let value):
      return "The value \(axis) = \(value) is given twice; put all its trials into one sample."
    case .noTrials(let value):
      return "There is no successful trial at \(axis) = \(value); run more trials or leave it out."
    case .nonFiniteRisk(let value, let trial):
      return "The risk of trial \(trial) at \(axis) = \(value) is not a finite number; "
        + "a failed trial must be left out and counted as failed."
    case .nonPositiveRisk(let value, let risk, .logMean):
      return
        "The mean risk at \(axis) = \(value) is \(risk), but a rate on a log-log scale needs a "
        + "positive one."
    case .nonPositiveRisk(let value, let risk, .meanLog):
      return "A risk at \(axis) = \(value) is \(risk), which has no logarithm; "
        + "use the logarithm of the mean risk instead of the mean logarithm."
    case .singleTrial(let value):
      return "The within-n standard error needs at least 2 trials at each \(axis), but "
        + "\(axis) = \(value) has 1; use the standard error hc3 or add trials."
    case .tooFewForFloor(let given):
      return
        "A floor needs at least 5 different values of \(axis), but there are \(given); add some."
    case .tooFewNestedTrials, .degenerateLine:
      return description
    }
  }
}
