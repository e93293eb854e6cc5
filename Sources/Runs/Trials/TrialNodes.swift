import Diffusion
import Estimators
internal import Foundation
internal import Studies

/// The evaluation nodes of one variant: those that all trials share, made once, and the trials' own.
///
/// - One dimension, one time, and a fit whose kinks are known: Gauss–Legendre panels between them.
/// - Otherwise in one and two dimensions: quadrature at a refinement, shared by all trials.
/// - Above: scrambled Sobol points of the trial's own, 2ʳ a block at refinement r.
final class TrialNodes: @unchecked Sendable {
  private let lock = NSLock()
  private let cache: NodeCache
  private var knownTruth: Truth?
  private var knownProjections: [String: KernelProjection] = [:]

  /// The problem of the variant; trials of a law that varies have instances of it.
  let problem: RegressionProblem

  init(problem: RegressionProblem, cache: NodeCache = NodeCache()) {
    self.problem = problem
    self.cache = cache
  }

  /// Those of all problems of a study, which share a quarter of the memory for what they keep; nil for a
  /// control, which needs none.
  static func ofVariants(_ study: Study, memory: Int = .max) -> [TrialNodes?] {
    let cache = NodeCache(bytes: min(memory / 4, 1 << 30))
    return study.variants.map { variant in
      variant.problem.score.map { TrialNodes(problem: $0, cache: cache) }
    }
  }

  /// Whether an estimator's risk is integrated between known kinks, to 1e-10 without refinement.
  static func usesPanels(_ estimator: any Estimator, _ problem: RegressionProblem) -> Bool {
    problem.dataDimension == 1 && !problem.times.isWindow
      && estimator.piecewiseAnalytic(on: problem) != nil
  }

  /// The nodes at which an estimator's risk is integrated; of a linear fit, its squared bias.
  ///
  /// Compared with the spectrum of a large set, the bias costs so little that it takes the finest nodes.
  func nodes(
    refinement: Int, estimator: any Estimator, training: TrainingSet
  ) -> EvaluationNodes {
    if Self.usesPanels(estimator, problem), let known = estimator.piecewiseAnalytic(on: problem) {
      return training.nodes(.panels(kinks: known.kinks(training)))
    }
    let finest = RefinementRange(dimension: problem.dataDimension).largest
    return nodes(
      refinement: splitsBias(estimator, training) ? finest : refinement, training: training)
  }

  /// Whether the bias has the finest nodes, and the refinement is that of the variance.
  private func splitsBias(_ estimator: any Estimator, _ training: TrainingSet) -> Bool {
    problem.isIntegratedByQuadrature && estimator.spectral != nil
      && TrainingSet.partialSpectrumVersion(training.problem, examples: training.count) != nil
  }

  /// Nodes that are good enough to find the best step of a path whose risk given the inputs is known.
  ///
  /// Its variance is integrated at the same ones. Where they are random, they are independent of those
  /// that the risk at that step is integrated with.
  func coarseNodes(training: TrainingSet) -> EvaluationNodes {
    let refinement = RefinementRange(dimension: problem.dataDimension).base
    guard problem.isIntegratedByQuadrature else {
      return training.nodes(
        .sobol(pointsPerBlock: 1 << (refinement - 1), firstBlock: RegressionProblem.sobolBlocks))
    }
    return nodes(refinement: refinement, training: training)
  }

  /// Nodes at which every record of a path is evaluated, to find those that may be the best.
  func screeningNodes(training: TrainingSet) -> EvaluationNodes {
    guard problem.isIntegratedByQuadrature else { return coarseNodes(training: training) }
    return nodes(refinement: problem.dataDimension == 1 ? 2 : 0, training: training)
  }

  /// Nodes at which those records are compared that come within ``screeningMargin`` of the best one at the
  /// screening nodes; nil where these are good enough.
  func comparisonNodes(training: TrainingSet) -> EvaluationNodes? {
    guard problem.isIntegratedByQuadrature else { return nil }
    return nodes(refinement: problem.dataDimension == 1 ? 6 : 2, training: training)
  }

  /// The screening nodes know a path's risks to a few per cent, with errors that neighbouring records
  /// share: the best record was never more than 1.2 % above the one that seemed best.
  static let screeningMargin = 0.03

  /// The nodes that the variance of a linear fit is integrated at, next to a bias at ``nodes``.
  ///
  /// Over a few hundred examples it varies so little from point to point that fewer serve than for the
  /// bias; it falls behind as n grows, so that in large sets pilots choose its refinement. The risk of
  /// a single fit, which scatters far more than its average over the labels, is integrated there too.
  func varianceNodes(
    refinement: Int, estimator: any Estimator, training: TrainingSet
  ) -> EvaluationNodes {
    guard problem.isIntegratedByQuadrature, !Self.usesPanels(estimator, problem) else {
      return nodes(refinement: refinement, estimator: estimator, training: training)
    }
    let base = RefinementRange(dimension: problem.dataDimension).base
    return nodes(
      refinement: splitsBias(estimator, training) ? refinement : max(base, refinement - 2),
      training: training)
  }

  /// E|f_*|² and E v of the problem, or of a trial's instance of it.
  func truth(training: TrainingSet) -> Truth {
    guard !problem.target.variesByTrial else { return training.scoreProblem.truth() }
    return lock.withLock {
      let truth = knownTruth ?? problem.truth()
      knownTruth = truth
      return truth
    }
  }

  /// The projections of the problem's posterior mean on the kernel's space, or those of a trial's instance of
  /// it; nil where LAPACK fails.
  func projection(training: TrainingSet) -> KernelProjection? {
    let kernel = training.kernel
    guard !problem.target.variesByTrial else {
      return try? KernelProjection(training.scoreProblem, kernel: kernel)
    }
    return lock.withLock {
      let projection =
        knownProjections[kernel.identity] ?? (try? KernelProjection(problem, kernel: kernel))
      knownProjections[kernel.identity] = projection
      return projection
    }
  }

  private func nodes(refinement: Int, training: TrainingSet) -> EvaluationNodes {
    guard problem.isIntegratedByQuadrature else {
      return training.nodes(.sobol(pointsPerBlock: 1 << refinement))
    }
    guard !problem.target.variesByTrial else {
      return training.scoreProblem.quadratureNodes(refinement: refinement)
    }
    let key = NodeCache.Key(owner: ObjectIdentifier(self), refinement: refinement)
    // Within this lock, so that they are not made twice.
    return lock.withLock {
      if let known = cache.nodes(key) { return known }
      let made = problem.quadratureNodes(refinement: refinement)
      cache.keep(made, for: key)
      return made
    }
  }
}
