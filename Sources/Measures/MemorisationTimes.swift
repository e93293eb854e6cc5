internal import Diffusion
internal import Documents
package import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Statistics

/// When a path generalises best, and when its risk starts to rise again.
///
///     generalising-time   the time τ of the least risk of the fit
///     memorising-time     the time of the risk's turn: the later one at which the risk has risen half of the way from its least value to that
///                         of the last record, on a logarithmic scale of time
///
/// Both are read off the risk at the records, at few nodes: the first from the parabola through the least risk and
/// its neighbours, over log τ, the second by linear interpolation over log τ. A path whose last risk is less than
/// twice the least one has not turned, and has neither time. Fits to one copy of each sample turn as well, by their
/// noise; whether samples are reproduced is what ``Reproduction`` measures. A kernel's mode with eigenvalue λ of H is learned at a
/// time of order N/λ of N = n m examples; modes of generalisation have λ of order n m/d, those of memorisation of order
/// m, so that the first time should not depend on n and the second be proportional to it.
///
/// > Reference: Bonnaire, Urfin, Biroli, Mezard 2025, arXiv 2505.17638 (reading of: tau_gen of order 1 and tau_mem of
/// > order n, there for networks trained with fresh noise).
package struct MemorisationTimes: Measure {
  package let name = "memorisation"
  package let version = 1
  package let quantities: [MeasuredQuantity] = [
    MeasuredQuantity("generalising-time", "time of least risk"),
    MeasuredQuantity("memorising-time", "time of its turn"),
  ]

  /// How many times the least risk the last one has to be.
  static let leastRise = 2.0

  package func applies(to estimator: any Estimator) -> Bool { estimator.hasPath }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    guard let pathTimes = fit.path.times, let risks = try fit.pathRisks(),
      let times = Self.times(of: risks, at: pathTimes)
    else { return fit.nothing }
    return fit.records.map { _ in
      [
        Quantity("generalising-time", times.generalising),
        Quantity("memorising-time", times.memorising),
      ]
    }
  }

  /// Both times of a path of risks at ascending times; nil where the risk does not rise enough.
  package static func times(
    of risks: [Double], at times: [Double]
  ) -> (generalising: Double, memorising: Double)? {
    guard let least = risks.min(), let best = risks.firstIndex(of: least), let last = risks.last,
      last >= leastRise * least, let memorising = halfWayTime(of: risks, at: times, after: best)
    else { return nil }
    return (vertex(of: risks, at: times, around: best), memorising)
  }

  /// Where the parabola over log τ through a least risk and its neighbours has its vertex.
  private static func vertex(of risks: [Double], at times: [Double], around best: Int) -> Double {
    guard best > 0, best + 1 < risks.count, times[best - 1] > 0 else { return times[best] }
    let (a, b) = (log(times[best - 1] / times[best]), log(times[best + 1] / times[best]))
    let (left, right) = ((risks[best - 1] - risks[best]) / a, (risks[best + 1] - risks[best]) / b)
    // Of risk(x) = r + p x + q x² through (a, ·), (0, r) and (b, ·).
    let curvature = (right - left) / (b - a)
    guard curvature > 0 else { return times[best] }
    let slope = left - curvature * a
    return times[best] * exp(-slope / (2 * curvature))
  }
}

extension MemorisationTimes {
  package static let kind = MeasureKind.plain(
    name: "memorisation", summary: "the training times of the least risk, and of its rise after it",
    explanation: Explanation(
      source: "Bonnaire, Urfin, Biroli, Mezard 2025, arXiv 2505.17638 (reading of)"),
    measure: MemorisationTimes())
}
