/// A place at which a path is to be recorded exactly, besides the records that it has anyway.
///
/// Theorems stop training at a step or a time of their own, such as 10 √n, and regularise with a ridge such as n^-0.6.
/// The records of a path are log-spaced, so the nearest one is another fit.
public enum ExactStop: Hashable, Sendable {
  /// A number k of updates, or a real number of a flow's steps of one learning rate.
  case step(Double)
  /// A dimensionless time τ, as ``TrainingProgress/time``.
  case time(Double)
  /// A ridge parameter μ, with the penalty n μ.
  case ridge(Double)

  /// A step as descent counts it: rounded, halves up.
  static func rounded(step: Double) -> Double { (step + 0.5).rounded(.down) }
}
