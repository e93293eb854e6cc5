internal import Diffusion
internal import Estimators
package import Studies
package import Theory

extension StudyAnalysis {
  /// For each variant a lower bound of the posterior mean's norm in the space of the tangent kernel over its maximum, where
  /// a claim of the study assumes that it is at most 1; nil where it could not be worked out.
  static func leastNorms(of study: Study) -> [Double?] {
    let assumes = study.claims.contains { $0.assumptions.contains(Claim.unitNorm) }
    return study.variants.map { variant in
      guard assumes, let problem = variant.problem.score, !problem.target.variesByTrial else {
        return nil
      }
      return (try? KernelProjection(problem))?.leastNormalisedNorm
    }
  }

  /// A lower bound of the norm where it is above the 1 that a claim assumes; nil where that is not known to fail.
  package func failingNorm(_ claim: Claim, _ series: Study.Series) -> Double? {
    guard claim.assumptions.contains(Claim.unitNorm), !leastNorms.isEmpty,
      let norm = leastNorms[study.variantIndex(of: series)], norm > 1
    else { return nil }
    return norm
  }
}
