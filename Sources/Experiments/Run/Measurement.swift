internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra
internal import Theory

/// One number that a trial measured: a quantity of a stopping rule's choice, or of the fit itself.
public struct Measurement: Sendable, Equatable {
  /// The version of what is measured and how: raised when a change moves the numbers.
  static let version = 1

  /// The stopping rule, or empty for a quantity of the whole fit.
  public let stopping: String
  /// The quantity.
  public let quantity: String
  /// Its value.
  public let value: Double

  /// Creates a measurement.
  public init(stopping: String, quantity: String, value: Double) {
    self.stopping = stopping
    self.quantity = quantity
    self.value = value
  }
}

/// The names of quantities, as they stand in the store and in exports.
public enum QuantityName {
  /// The risk E|f̂ − f_*|² at the rule's step, in denoiser units.
  public static let risk = "risk"
  /// Half of the signed difference of the two quadrature rules behind a risk.
  public static let quadratureError = "quadrature-error"
  /// The risk of this fit, where `risk` is its average over the labels.
  public static let realisedRisk = "realised-risk"
  /// The step chosen.
  public static let step = "stopping-step"
  /// The dimensionless time η n k of the step chosen.
  public static let time = "stopping-time"
  /// 1 where the rule chose the last recorded step, so that a longer path might have served better.
  public static let atEnd = "stopped-at-end"
  /// ε_n², the squared empirical critical radius of H/(n κ_max) with norm bound 1.
  public static let squaredCriticalRadius = "squared-critical-radius"
  /// E v(t, X_t), the label noise summed over the coordinates.
  public static let labelNoise = "label-noise"
}

/// How a trial of a cell ended.
public enum Outcome: Sendable, Equatable {
  /// With measurements.
  case ok([Measurement])
  /// Without, for the reason given.
  case failed(reason: String)
}

/// What pilot trials decided for a cell before its trials run.
public struct PilotDecision: Sendable, Equatable {
  /// The record of the path with the least mean risk over the pilots, or nil where not needed.
  public let record: Int?
  /// The refinement of the quadrature.
  public let refinement: Int

  /// Creates a decision.
  public init(record: Int?, refinement: Int) {
    self.record = record
    self.refinement = refinement
  }
}

/// The risk of every record of one fit.
struct PathRisk {
  let path: FittedPath
  let realised: [Integral]
  let conditional: [Integral]?
}

extension Cell {
  /// Fits the estimator and integrates its risk along the path.
  func pathRisk(
    training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> PathRisk {
    let path = try estimator.fit(training, evaluation: nodes.nodes)
    let realised = path.steps.indices.map {
      nodes.risk(ofPredictions: path.predictions(ofRecord: $0))
    }
    let wantsConditional =
      estimator.hasConditionalRisk && stopping.contains(where: \.isLabelIndependent)
    let conditional =
      wantsConditional ? try estimator.conditionalRisk(training, nodes: nodes) : nil
    return PathRisk(path: path, realised: realised, conditional: conditional)
  }

  /// Runs one trial: a pure function of the cell, the training set, the nodes and the pilots.
  func measure(
    training: TrainingSet, nodes: EvaluationNodes, pilot: PilotDecision
  ) -> Outcome {
    do throws(FitFailure) {
      let risks = try pathRisk(training: training, nodes: nodes)
      let evidence = StoppingEvidence(
        estimator: estimator, training: training, path: risks.path,
        realisedRisk: risks.realised.map(\.value),
        conditionalRisk: risks.conditional?.map(\.value), pilotRecord: pilot.record)
      var measurements: [Measurement] = []
      for rule in stopping {
        // An estimator without a path leaves nothing to choose.
        let hasPath = risks.path.steps.count > 1
        guard let record = hasPath ? try rule.chooseRecord(evidence) : 0 else { continue }
        let realised = risks.realised[record]
        let average = rule.isLabelIndependent ? risks.conditional?[record] : nil
        let risk = average ?? realised
        func add(_ quantity: String, _ value: Double) {
          measurements.append(
            Measurement(stopping: rule.name, quantity: quantity, value: value))
        }
        add(QuantityName.risk, risk.value)
        add(QuantityName.quadratureError, 0.5 * (risk.halves[0] - risk.halves[1]))
        if average != nil { add(QuantityName.realisedRisk, realised.value) }
        if hasPath {
          add(QuantityName.step, Double(risks.path.steps[record]))
          add(QuantityName.time, risks.path.times[record])
          add(QuantityName.atEnd, record == risks.path.steps.count - 1 ? 1 : 0)
        }
      }
      for diagnostic in risks.path.diagnostics {
        measurements.append(
          Measurement(stopping: "", quantity: diagnostic.name, value: diagnostic.value))
      }
      measurements += try spectralMeasurements(training: training, nodes: nodes)
      guard measurements.allSatisfy(\.value.isFinite) else {
        return .failed(reason: "a measured quantity is not a finite number")
      }
      return .ok(measurements)
    } catch {
      return .failed(reason: error.description)
    }
  }

  /// What claims need to know of the Gram matrix, measured once a trial on the kernel's cells.
  private func spectralMeasurements(
    training: TrainingSet, nodes: EvaluationNodes
  ) throws(FitFailure) -> [Measurement] {
    guard estimator.kind == TangentKernelEstimator.estimatorKind.name else { return [] }
    let d = Double(training.problem.dataDimension)
    let noise = nodes.meanLabelNoise.value
    let spectrum = try training.spectrum()
    let radius = try? CriticalRadius(
      gramEigenvalues: spectrum.values,
      kernelMaximum: TangentKernel.largestDiagonal(training.inputs),
      noise: (noise / d).squareRoot())
    guard let radius else { return [] }
    return [
      Measurement(
        stopping: "", quantity: QuantityName.squaredCriticalRadius, value: radius.squared),
      Measurement(stopping: "", quantity: QuantityName.labelNoise, value: noise),
    ]
  }
}
