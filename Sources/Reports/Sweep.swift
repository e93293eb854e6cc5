internal import Analysis
internal import Theory

/// The curves of one thing that is swept, in one metric.
struct Sweep {
  let axis: ClaimAxis
  let metric: Claim.Metric
  let curves: [SweepCurve]

  /// Whether the places of every curve see the same data.
  var sharesData: Bool { curves.allSatisfy(\.sharesData) }

  /// The name of the figure: the axis, and the metric where it is not the usual one.
  var figureName: String {
    let usual: Claim.Metric = axis == .time ? .score : .denoiser
    return axis.figureName + (metric == usual ? "" : "-\(metric.rawValue)")
  }
}

extension StudyReport {
  /// Everything that the study sweeps.
  var sweeps: [Sweep] {
    analysis.study.sweeps.compactMap { axis, metric in
      let curves = analysis.sweepCurves.filter {
        $0.axis == axis && $0.metric == metric && $0.stopping == analysis.headlineRule
      }
      return curves.isEmpty ? nil : Sweep(axis: axis, metric: metric, curves: curves)
    }
  }
}
