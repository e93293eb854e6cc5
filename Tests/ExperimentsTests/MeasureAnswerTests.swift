import Foundation
import Testing

@testable import Analysis
@testable import Calibration
@testable import Measures
@testable import Reports

/// The sentence of each measure on invented curves, from powers of n that were put in.
@Suite struct MeasureAnswerTests {
  /// Two curves whose quantities differ in constants and powers, so that no two of a sentence's numbers are equal.
  private static let curves: [RiskCurve] = [
    SyntheticCurve(
      quantities: [
        "data-radius": (1, 0.25), "lipschitz-in-x": (4, 0), "log10-implied-width": (8, 0.125),
        "empirical-error": (0.5, 0), "radius-bound": (1.5, 0.5), "time-bound": (32, -0.25),
        "reproduced-share": (0.5, -0.125), "reproduced-share-exact": (0.125, 0),
        "reproducing-time": (7, 0.5), "reproduces": (0.9, 0),
        "coupling": (0.25, -0.75), "squared-bias": (2, -0.7),
        "part-coupling": (0.125, -0.75), "part-mismatch": (0.01, -0.5),
        "part-stopping": (0.5, -0.5), "part-approximation": (0.001, -0.5),
        "lambda-0": (0.5, -1.1), "memorising-time": (3, 0.9), "generalising-time": (2, 0.1),
        "tail-term": (0.25, -0.75),
      ]
    ).curve,
    SyntheticCurve(
      estimator: "network", kind: "two-layer-relu", width: "64",
      quantities: [
        "data-radius": (2, -0.25), "lipschitz-in-x": (5, 0), "log10-implied-width": (9, 0.125),
        "empirical-error": (0.25, 0), "radius-bound": (1.25, 0.5), "time-bound": (64, -0.25),
        "coupling": (0.05, -0.25), "squared-bias": (3, -0.3),
        "part-coupling": (0.125, -0.25), "part-mismatch": (0.01, -0.5),
        "part-stopping": (0.5, -0.5), "part-approximation": (0.001, -0.5),
        "lambda-0": (0.25, -0.9), "memorising-time": (5, 1.2), "generalising-time": (2, 0.2),
        "tail-term": (0.5, -0.625),
      ]
    ).curve,
  ]

  /// The sentences, by the names of the measures; empty for one that says nothing.
  ///
  /// Means have the factor e^0.01 and the error 0.009129 of them, exponents of three n the error 0.0306 with t = 12.7, shares of the risk 0.01732
  /// or 0.01354 of them. The share s of a part in the sum of four, two of which (together t of the sum) are shifted
  /// against it, has the error 0.01354 s t.
  private static let sentences = [
    "assumptions":
      "Of the assumptions' constants, the largest norm of a label **grows** (2.857 ± 0.026 to "
      + "5.714 ± 0.052 for kernel) and **falls** (0.7142 ± 0.0065 to 0.3571 ± 0.0033 for network (m = 64)); "
      + "the largest slope of the posterior mean in x changes by less than 5 % (4.040 ± 0.037 for kernel, "
      + "5.050 ± 0.046 for network (m = 64)); the width asked for by λ_min(H) is 10^(13.59 ± 0.12) to "
      + "10^(15.29 ± 0.14) at n = 64 and 10^(19.22 ± 0.18) to 10^(21.62 ± 0.20) at 1,024.",
    "bounds":
      "At n = 1,024, with the known norm R, the bound 12 d R² ε_n² is **96.0 ± 1.3 to 160.0 ± 2.2** times the "
      + "error at the training inputs and 4 d R²/(e η) **11.313708 ± < 1e-8 to 45.254834 ± < 1e-8** times, as "
      + "ratios of means.",
    "coupling":
      "The coupling is a share of the risk of **8.84 ± 0.12 %** at n = 64 and **4.419 ± 0.060 %** at 1,024 "
      + "for kernel, **14.14 ± 0.19 %** at n = 64 and **28.28 ± 0.38 %** at 1,024 for network (m = 64).",
    "bias-variance":
      "The squared bias over data sets falls like $n^{-b}$, with b = **0.700 (0.311 to 1.089)** for kernel, "
      + "b = **0.300 (-0.089 to 0.689)** for network (m = 64).",
    "decomposition":
      "Of the squares of the risk's four parts **early stopping** is the largest (90.059 ± 0.024 % at n = 64 "
      + "and 93.792 ± 0.026 % at 1,024 for kernel); **early stopping** is the largest at first and "
      + "**coupling** at last (57.833 ± 0.010 % at n = 64 and 58.0497 ± 0.0071 % at 1,024 for network "
      + "(m = 64)).",
    "gram":
      "The smallest eigenvalue of the Gram matrix falls like $n^{-b}$ with b = **1.100 (0.711 to 1.489)** for kernel, "
      + "**0.900 (0.511 to 1.289)** for network (m = 64).",
    "bulks": "",
    "memorisation":
      "The training time at which the risk has turned grows like $n^{c}$ with c = **0.900 (0.511 to "
      + "1.289)** for kernel, **1.200 (0.811 to 1.589)** for network (m = 64), the best time with c = "
      + "**0.100 (-0.289 to 0.489)** for kernel, **0.200 (-0.189 to 0.589)** for network (m = 64).",
    "reproduction":
      "At the largest n of each, the generated samples that reproduce a training sample are 21.23 ± 0.19 % "
      + "for kernel (exact: 12.63 ± 0.12 %). Where half of the paths or more reproduce at each n, the training time at "
      + "which they do grows like $n^{c}$ with c = **0.500 (0.111 to 0.889)** for kernel.",
    "truncation":
      "At n = 1,024 the tail term is between **0.04419 ± 0.00077** (kernel) and **0.2102 ± 0.0036** (network "
      + "(m = 64)) times the risk.",
  ]

  @Test(arguments: MeasureCatalogue.all.map(\.name))
  func `the sentence of an answer says what was put in`(_ name: String) throws {
    let kind = try #require(MeasureCatalogue.all.first { $0.name == name })
    let example = try ExampleMeasure(kind: kind, text: kind.examples[0]).measure()
    // What no table shows has no sentence.
    if example.quantities.isEmpty { return }
    let measure = try #require(example as? any ReportedMeasure)
    let wanted = Self.sentences[name]
    #expect((measure.answer(Self.curves) ?? "") == wanted, "the sentence of \(name)")
    // Without trials, or without what it measures, it has nothing to say.
    #expect(measure.answer([]) == nil)
    #expect(measure.answer([SyntheticCurve().curve]) == nil)
  }
}
