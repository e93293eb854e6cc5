// swift-tools-version: 6.2
import PackageDescription

// What a user of the library writes to bring a law, an estimator, a kernel, a stopping rule, a measure, a claim and a
// section of the report: the package depends on ScoreBound's products alone.
let package = Package(
  name: "Additions",
  dependencies: [.package(name: "ScoreBound", path: "../..")],
  targets: [
    .executableTarget(
      name: "additions",
      dependencies: [
        "Documents", "LinearAlgebra", "Statistics", "Diffusion", "Estimators", "Theory",
        "Experiments",
      ].map { .product(name: $0, package: "ScoreBound") },
      path: "Sources")
  ]
)
