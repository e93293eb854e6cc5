// swift-tools-version: 6.2
import PackageDescription

// Apart from the library, so that nobody who uses it builds benchmarks.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "ScoreBound", path: "..")],
  targets: [
    .target(name: "CMachine"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CMachine",
        .product(name: "LinearAlgebra", package: "ScoreBound"),
        .product(name: "Estimators", package: "ScoreBound"),
        .product(name: "Experiments", package: "ScoreBound"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
