import Diffusion
import Documents
import Estimators
import Measures

/// Small studies around the examples of every catalogue.
enum ExampleStudies {
  /// A study of one problem and sample size with some of its parts replaced.
  static func study(
    process: String = "{kind: variance-preserving, at: 0.3}",
    target: String = "{kind: gaussian-mixture, components: [{mean: [0], covariance: 1}]}",
    estimators: String =
      "{network: {kind: two-layer-relu, width: m}, kernel: {kind: tangent-kernel}}",
    further: String = ""
  ) -> String {
    """
    format: 1
    name: example
    seed: 1
    process: \(process)
    target: \(target.split(separator: "\n").joined(separator: "\n  "))
    design: {n: 16, m: [8]}
    estimators: \(estimators)
    \(further)
    """
  }

  static var all: [(name: String, text: String)] {
    let processes = ProcessCatalogue.all.flatMap { kind in
      ([kind.example] + kind.explanation.examples).map { (kind.name, study(process: $0)) }
    }
    let targets = TargetCatalogue.all.flatMap { kind in
      ([kind.example] + kind.explanation.examples).map { (kind.name, study(target: $0)) }
    }
    let estimators = EstimatorCatalogue.all.flatMap { kind in
      ([kind.example] + kind.explanation.examples).map {
        (kind.name, study(estimators: "{one: \($0)}"))
      }
    }
    let kernels = KernelCatalogue.all.flatMap { kind in
      ([kind.name, kind.example] + kind.explanation.examples).map {
        (kind.name, study(estimators: "{one: {kind: kernel-ridge, kernel: \($0)}}"))
      }
    }
    let rules = StoppingCatalogue.all.flatMap { kind in
      (kind.examples + kind.explanation.examples).map {
        (kind.name, study(further: "stopping: [\($0)]"))
      }
    }
    let measures = MeasureCatalogue.all.flatMap { kind in
      (kind.examples + kind.explanation.examples).map {
        (kind.name, study(further: "measure: [\($0)]"))
      }
    }
    return processes + targets + estimators + kernels + rules + measures
  }
}
