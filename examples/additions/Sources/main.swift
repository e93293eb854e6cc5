import Diffusion
import Estimators
import Experiments
import Foundation
import Theory

// What was added is registered before a study is read.
TargetCatalogue.register(Coin.kind)
EstimatorCatalogue.register(WindowedMean.estimatorKind)
KernelCatalogue.register(LaplaceKernel.kind)
StoppingCatalogue.register(EffectiveDimension.kind)
MeasureCatalogue.register(TrainingError.kind)
ClaimCatalogue.register(WindowClaim.claim)
ReportSections.register(SizesSection.section)

let text = """
  format: 1
  name: additions
  title: Additions from another package
  aims: Do all additions work together?
  seed: 7
  process: {kind: variance-preserving, g: 1.0, at: 0.5}
  target: {kind: coin, side: 1}
  input: {bias: 1.0}
  design: {n: [32, 64, 128]}
  estimators:
    windowed: {kind: windowed-mean, window: "0.7*n^(-1/3)"}
    laplace: {kind: kernel-ridge, kernel: {kind: laplace, length: 1}}
    tangent: {kind: tangent-kernel}
  stopping: [effective-dimension, oracle]
  measure: [training-error]
  trials: 10
  claims: [W1]

  """

let study = try Study(text: text, file: "additions.yaml")
let folder = CommandLine.arguments.dropFirst().first ?? "."
let path = folder + "/additions.sqlite"
let store = try RunStore.create(path: path)
let runner = Runner(study: study, store: store, threads: 2)
let summary = try await runner.run(provenance: [("program", "additions")])
store.close()
let report = StudyReport(try StudyAnalysis(storePath: path))
try await report.write(to: folder)
print("\(summary.stored) trials stored, \(summary.failed) failed")
print(report.markdown)
