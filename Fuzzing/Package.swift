// swift-tools-version: 6.2
import PackageDescription

// Apart from the library, since everything in it is built with libFuzzer's instrumentation.
let package = Package(
  name: "Fuzzing",
  products: [.library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"])],
  dependencies: [.package(name: "ScoreBound", path: "..")],
  targets: [
    .target(
      name: "FuzzTargets",
      dependencies: [.product(name: "Experiments", package: "ScoreBound")])
  ],
  swiftLanguageModes: [.v6]
)
