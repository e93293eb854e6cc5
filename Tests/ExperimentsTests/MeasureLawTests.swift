import Documents
import LinearAlgebra
import Testing

@testable import DataFiles
@testable import Diffusion
@testable import Estimators
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

/// A measure, read from one of its examples.
struct ExampleMeasure: Sendable, CustomTestStringConvertible {
  let kind: MeasureKind
  let text: String

  var testDescription: String { text }

  /// Every example of the catalogue.
  static let all = MeasureCatalogue.all.flatMap { kind in
    kind.examples.map { ExampleMeasure(kind: kind, text: $0) }
  }

  /// A study of all estimators that asks for this measure alone, on one of the settings.
  func study(_ setting: String) throws -> Study {
    // One needs a Gaussian, one a program, and one cannot part the copies of a sample.
    let refused =
      ["gaussian-mean", "program"] + (setting.contains("copies") ? ["localised-kernel"] : [])
    let estimators = EstimatorCatalogue.all.filter { !refused.contains($0.name) }
      .map { "  \($0.name): \($0.example)" }
    return try Study(
      text: """
        format: 1
        name: laws
        seed: 5
        \(setting.contains("target") ? "" : Self.atoms)
        \(setting)
        design: {n: 20, m: [16]}
        estimators:
        \(estimators.joined(separator: "\n"))
        stopping: [gcv]
        measure: [\(text)]
        trials: 2
        """, file: "laws.yaml")
  }

  /// The measure itself.
  func measure() throws -> any Measure {
    try #require(try study(Self.settings[0]).cells.flatMap(\.measures).first)
  }

  private static let atoms =
    "target: {kind: atoms, points: [[-1, 0], [1.5, 0.5]], weights: [0.4, 0.6]}"

  /// Between them, every quantity of every measure has something to measure.
  static let settings = [
    "process: {kind: variance-preserving, window: [0.1, 2.0]}",
    "process: {kind: variance-preserving, at: 3}\ncopies: 3",
    "process: {kind: variance-preserving, at: 0.5}\n"
      + "input: {bias: 2, truncate: {radius: 1.4, method: clip}}",
    // Samples that are all different, and close to reproduction.
    "process: {kind: variance-preserving, window: [0.02, 2.0]}\ncopies: 12\n"
      + "target: {kind: gaussian, mean: [0, 0], covariance: 1}",
  ]

  /// What the measure finds on each fit that it applies to.
  func measured(threads: Int = 1) throws -> [(fit: MeasuredFit, values: MeasuredValues)] {
    try Self.settings.flatMap { setting -> [(fit: MeasuredFit, values: MeasuredValues)] in
      let study = try study(setting)
      let (problem, key) = study.trial(0, sampleSize: 20, variant: study.variants[0])
      let score = try #require(problem.score)
      let nodes = score.quadratureNodes(refinement: 0)
      return try study.cells.flatMap { cell in
        try cell.measures.map { measure in
          let training = TrainingSet(
            data: problem.drawExamples(count: 20, key: key), problem: problem, key: key,
            threads: IdleThreads(threads - 1))
          let path = try cell.estimator.fit(training, evaluation: nodes.nodes)
          let last = path.steps.count - 1
          let fit = MeasuredFit(
            estimator: cell.estimator, training: training, path: path,
            records: [last / 3, last / 2, last], nodes: nodes, coarseNodes: nodes,
            projection: { try? KernelProjection(score, centres: 128, points: 512) })
          return (fit, try measure.allValues(of: fit))
        }
      }
    }
  }
}

/// What holds of every measure, as its examples have it.
@Suite struct MeasureLawTests {
  /// The name of a quantity, or of the one that an integration error belongs to.
  private static func base(_ name: String) -> String {
    let ending = "-" + QuantityName.quadratureError
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }

  @Test(arguments: ExampleMeasure.all)
  func `the quantities that a measure declares are those that it returns`(
    _ example: ExampleMeasure
  ) throws {
    let measure = try example.measure()
    #expect(measure.name.hasPrefix(example.kind.name))
    // What no table shows needs no words.
    if !measure.quantities.isEmpty {
      let words = try #require(measure as? any ReportedMeasure)
      #expect(!words.heading.isEmpty && !words.explanation.isEmpty)
    }
    let declared = measure.quantityNames
    #expect(Set(declared).count == declared.count)
    #expect(Set(measure.quantities.map(\.heading)).count == declared.count)
    let along = measure.pathQuantities.map(\.name)
    var (found, followed, controls): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for (fit, values) in try example.measured() {
      #expect(values.chosen.count == fit.records.count)
      for record in values.chosen {
        #expect(Set(record.map(\.name)).count == record.count)
        #expect(record.allSatisfy { $0.value.isFinite })
        found.formUnion(record.map { Self.base($0.name) })
      }
      #expect(values.fit.isEmpty || values.fit.map(\.name) == measure.controls)
      #expect(values.fit.allSatisfy { $0.value.isFinite })
      controls.formUnion(values.fit.map(\.name))
      for (record, quantities) in values.path {
        #expect(fit.path.steps.indices.contains(record))
        #expect(quantities.map(\.name) == along)
        followed.formUnion(quantities.map(\.name))
      }
    }
    #expect(found == Set(declared))
    #expect(followed == Set(along))
    #expect(controls == Set(measure.controls))
  }

  @Test(arguments: ExampleMeasure.all)
  func `what is measured is the same twice, and on one and four threads`(
    _ example: ExampleMeasure
  ) throws {
    func bits(threads: Int) throws -> [UInt64] {
      try example.measured(threads: threads).flatMap { _, values in
        (values.chosen.joined() + values.path.flatMap(\.quantities) + values.fit).map(
          \.value.bitPattern)
      }
    }
    let alone = try bits(threads: 1)
    #expect(!alone.isEmpty)
    #expect(try bits(threads: 1) == alone)
    #expect(try bits(threads: 4) == alone)
  }

  @Test func `no quantity is another measure's`() throws {
    var owners: [String: String] = [:]
    for kind in MeasureCatalogue.all {
      let measure = try ExampleMeasure(kind: kind, text: kind.examples[0]).measure()
      for name in measure.quantityNames {
        let owner = owners.updateValue(kind.name, forKey: name)
        #expect(owner == nil, "\(name) is measured by \(kind.name) and \(owner ?? "")")
        #expect(!QuantityName.furtherRisks.contains(name))
      }
    }
  }
}
