internal import Statistics

/// Corrects the contradictions among `judgements`, one family, for their number by Holm's method.
///
/// The family is all the cells in which a contradiction could have been found. One that does not
/// hold after the correction becomes inconclusive; the order is kept. "Nowhere slower" needs no
/// correction, so other verdicts stay as they are.
public func correctedForMultiplicity(
  _ judgements: [Judgement], level: Double = VerdictThresholds.level
) -> [Judgement] {
  let family = judgements.indices.filter { judgements[$0].refutationP != nil }
  let adjusted = holmAdjusted(family.compactMap { judgements[$0].refutationP })
  var corrected = judgements
  for (index, p) in zip(family, adjusted)
  where judgements[index].verdict.contradicts && p > level {
    corrected[index].verdict = .inconclusive
    corrected[index].wordP = nil
    corrected[index].reasons.insert(
      "slower than claimed on its own, but not after Holm's correction for \(family.count) cells "
        + "(adjusted \(p.pText))", at: 0)
  }
  return corrected
}
