internal import Diffusion
internal import Documents
package import Estimators
internal import Formatting
internal import Foundation
internal import LinearAlgebra

/// The risk of a trained network in four parts, with all their cross terms.
///
///     f_W − f_* = (f_W − f^K) + (f^K − f̃^K) + (f̃^K − f_H) + (f_H − f_*)
///                  coupling      mismatch      stopping        approximation
///
/// f^K is kernel gradient descent on the labels y = f_* + ε, f̃^K on the labels f_H + ε with the same ε, so that
/// the mismatch is descent on the labels f_* − f_H, and f_H is the projection of f_* on a ball of the kernel's
/// space. Squares and cross terms are integrals over P at the nodes of the risk, so that they sum to it; the
/// bound of the proof is 4 times the sum of the squares. Squared bias and variance of f^K given
/// the inputs are measured, too, and need no f_H. For the kernel itself the coupling is zero.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the four errors of its main theorem).
package struct Decomposition: Measure {
  /// The ball of the kernel's space that f_H lies in.
  package let extent: KernelProjection.Extent
  /// Other shares of |f_*|² that f_H may miss, for what depends on that choice.
  package var otherShares: [Double] = []

  /// The share of |f_*|² that f_H misses by default.
  package static let usualShare = 1e-3

  package var name: String {
    switch extent {
    case .norm(let bound): "decomposition(radius=\(bound))"
    case .error(Self.usualShare) where otherShares.isEmpty: "decomposition"
    case .error(let share):
      "decomposition(approximation=\(([share] + otherShares).map { "\($0)" }.joined(separator: "+")))"
    }
  }
  package let version = 2

  package static let parts = ["coupling", "mismatch", "stopping", "approximation"]
  private static let letters = ["C", "M", "E", "A"]

  package var quantities: [MeasuredQuantity] {
    var list = Self.parts.indices.map {
      MeasuredQuantity(
        "part-\(Self.parts[$0])", Self.letters[$0], title: "\(Self.words[$0]), \(Self.letters[$0])")
    }
    for i in 0..<4 {
      for j in (i + 1)..<4 {
        list.append(
          MeasuredQuantity(Self.crossName(i, j), "2⟨\(Self.letters[i]), \(Self.letters[j])⟩"))
      }
    }
    list += [
      MeasuredQuantity("bound-over-risk", "4 (C + M + E + A)/risk"),
      MeasuredQuantity("projection-norm", "|f_H|"), MeasuredQuantity("kernel-bias", "bias²"),
      MeasuredQuantity("kernel-variance", "variance"),
    ]
    for share in otherShares {
      let percent = "\(ReportNumber.significant(100 * share, 1)) %"
      list += [
        MeasuredQuantity(Self.name("mismatch", at: share), "M, f_H missing \(percent)"),
        MeasuredQuantity(Self.name("stopping", at: share), "E, \(percent)"),
        MeasuredQuantity(Self.name("approximation", at: share), "A, \(percent)"),
        MeasuredQuantity(Self.name("projection-norm", at: share), "|f_H|, \(percent)"),
      ]
    }
    return list
  }

  /// The name of a quantity for another share.
  package static func name(_ quantity: String, at share: Double) -> String {
    "\(quantity)-at-\(share)"
  }

  package static let words = ["coupling", "label mismatch", "early stopping", "approximation"]

  private static func crossName(_ i: Int, _ j: Int) -> String { "cross-\(parts[i])-\(parts[j])" }

  package var speaksOfLabels: Bool { true }

  package func applies(to estimator: any Estimator) -> Bool {
    estimator.networkDescent != nil || (estimator.spectralDescent?.hasPath ?? false)
  }

  package func values(of fit: MeasuredFit) throws(FitFailure) -> [[Quantity]] {
    guard let descent = fit.kernelDescent, let network = fit.path.predictor,
      let projection = fit.projection()
    else { return fit.nothing }
    let training = fit.training
    let points = fit.nodes.nodes.inputs
    let truth = fit.nodes.nodes.posteriorMeans
    guard let onLabels = try fit.descentPredictor(on: training) else { return fit.nothing }
    let networks = try network(fit.records, fit.nodes.nodes)
    let kernels = try onLabels(fit.records, fit.nodes.nodes)
    /// f_H at the nodes, and the label mismatch: descent on the labels f_* − f_H at the training inputs.
    func surrogate(
      _ extent: KernelProjection.Extent
    ) throws(FitFailure) -> (norm: Double, projected: Matrix, mismatches: [Matrix])? {
      let function = projection.function(extent)
      let gap =
        training.data.noisy.posteriorMeans
        - function(training.inputs, threads: training.threads)
      let set = TrainingSet(
        data: training.data.labelled(gap), problem: training.problem, key: training.key,
        threads: training.threads)
      guard let onGap = try fit.descentPredictor(on: set) else { return nil }
      // Where the points allow no better approximation, there is none of this share.
      if case .error(let share) = extent, extent != self.extent,
        function.missedShare > 1.05 * share
      {
        return nil
      }
      return (
        function.norm, function(points, threads: training.threads),
        try onGap(fit.records, fit.nodes.nodes)
      )
    }
    guard let usual = try surrogate(extent) else { return fit.nothing }
    var others: [(share: Double, norm: Double, projected: Matrix, mismatches: [Matrix])] = []
    for share in otherShares {
      guard let other = try surrogate(.error(share: share)) else { continue }
      others.append((share, other.norm, other.projected, other.mismatches))
    }
    var rows: [[Quantity]] = []
    for (i, record) in fit.records.enumerated() {
      let differences = [
        networks[i] - kernels[i], usual.mismatches[i],
        kernels[i] - usual.mismatches[i] - usual.projected, usual.projected - truth,
      ]
      var row =
        products(differences, nodes: fit.nodes) + [
          Quantity("projection-norm", usual.norm),
          Quantity(
            "kernel-bias",
            fit.nodes.integral(
              of: try descent.squaredBias(training, at: fit.nodes.nodes, record: record))),
          Quantity(
            "kernel-variance",
            fit.nodes.integral(of: try descent.variance(training, nodes: fit.nodes, record: record))
          ),
        ]
      for other in others {
        row += [
          ("mismatch", other.mismatches[i]),
          ("stopping", kernels[i] - other.mismatches[i] - other.projected),
          ("approximation", other.projected - truth),
        ].map { Quantity(Self.name($0, at: other.share), fit.nodes.inner($1, $1)) }
        row.append(Quantity(Self.name("projection-norm", at: other.share), other.norm))
      }
      rows.append(row)
    }
    return rows
  }

  /// The integrals of all products of two differences, and the proof's bound over their sum.
  private func products(_ differences: [Matrix], nodes: EvaluationNodes) -> [Quantity] {
    let squares = differences.map { nodes.inner($0, $0) }
    var list = zip(Self.parts, squares).map { Quantity("part-\($0)", $1) }
    var risk = squares.reduce(0, +)
    for i in 0..<4 {
      for j in (i + 1)..<4 {
        let cross = 2 * nodes.inner(differences[i], differences[j])
        risk += cross
        list.append(Quantity(Self.crossName(i, j), cross))
      }
    }
    return list + [Quantity("bound-over-risk", 4 * squares.reduce(0, +) / risk)]
  }
}

extension Decomposition {
  /// The points of a projection cannot resolve smaller shares.
  private static let shareLimits = Interval<Double>.between(1e-9, 0.99)

  package static let kind = MeasureKind(
    name: "decomposition",
    summary: "the risk in coupling, label mismatch, early stopping and approximation",
    examples: [
      "decomposition", "{decomposition: {approximation: [0.001, 0.01, 0.0001]}}",
      "{decomposition: {radius: 2}}",
    ],
    explanation: Explanation(
      formula:
        "f_network - f_* = coupling (f_network - f_kernel) + mismatch (f_kernel - f~) + stopping (f~ - f_H) "
        + "+ approximation (f_H - f_*), f_H a projection of f_* and f~ descent on labels of f_H",
      keys: [
        "radius": KeyMeaning(
          "radius of the ball of the kernel space, instead of a share", default: "none"),
        "approximation": KeyMeaning(
          "share of the posterior mean that is left to approximation, a number or a list",
          default: "0.001"),
      ],
      source:
        "Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the four errors of its main theorem)"
    )
  ) { section in
    if let radius = section.optionalNumber("radius", in: .positive) {
      if section.contains("approximation") {
        section.fail(
          at: "approximation", "the radius decides the approximation; give only one of them")
      }
      return Decomposition(extent: .norm(radius))
    }
    var shares = [usualShare]
    if case .list? = section.optionalNode("approximation")?.content {
      shares = section.numbers("approximation", in: shareLimits) ?? shares
      if shares.isEmpty { section.fail(at: "approximation", "the list has no share") }
    } else {
      shares = [section.number("approximation", in: shareLimits, default: usualShare)]
    }
    if Set(shares).count < shares.count {
      section.fail(at: "approximation", "a share is given twice")
    }
    return Decomposition(
      extent: .error(share: shares.first ?? usualShare), otherShares: Array(shares.dropFirst()))
  }
}

extension EvaluationNodes {
  /// ⟨a, b⟩ of functions with the given values at the nodes (count x d).
  fileprivate func inner(_ a: Matrix, _ b: Matrix) -> Double {
    let d = a.columns
    return integrate { q in
      (q * d..<(q + 1) * d).reduce(0.0) { $0 + a.values[$1] * b.values[$1] }
    }.value
  }

  /// The integral of values at the nodes.
  fileprivate func integral(of values: [Double]) -> Double { integrate { values[$0] }.value }
}
