/// What a measured rate says about a claim, in fixed words.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The error falls at least as fast as claimed, within the margin.
  case noSlower = "no-slower"
  /// The exponent equals the claimed one within the margin on both sides.
  case matches
  /// The error falls faster than claimed by more than the margin.
  case faster
  /// On the sample sizes measured the error falls more slowly than claimed.
  case slowerOnRange = "slower-on-range"
  /// The measurement decides nothing of this.
  case inconclusive
  /// The law or the study breaks a hypothesis of the claim.
  case notApplicable = "not-applicable"
  /// The claim is about something else and is only drawn.
  case referenceLine = "reference-line"

  /// Whether it contradicts the claim.
  public var contradicts: Bool { self == .slowerOnRange }
}
