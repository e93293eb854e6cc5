extension RateFit {
  /// The further trials per n that bring the exponent's standard error down to `target`.
  ///
  /// The error at present is the larger of the reported one and the Monte Carlo one. It shrinks
  /// like 1/√T, except for the part of the scatter that the lack-of-fit test says is not Monte
  /// Carlo error. Nil where that part alone exceeds the target, where the number would pass ten
  /// million, or where there is one trial and hence no measure of the noise; 0 where nothing is
  /// missing.
  public func furtherTrials(forStandardError target: Double) -> Int? {
    guard let within = withinStandardError, target > 0 else { return nil }
    let misfits = (lackOfFitP ?? 1) < 0.05 && standardErrorKind != .within
    let fixed = misfits ? max(0, standardError * standardError - within * within) : 0
    let noise = misfits ? within * within : max(standardError, within) * max(standardError, within)
    let room = target * target - fixed
    guard room > 0 else { return nil }
    let further = Double(fewestTrials) * (noise / room - 1)
    guard further < 1e7 else { return nil }
    return max(0, Int(further.rounded(.up)))
  }
}
