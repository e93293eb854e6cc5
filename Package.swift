// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ScoreBound",
  products: [
    .executable(name: "scorebound", targets: ["scorebound"]),
    // From the numbers up to a whole run; `Experiments` brings along all from `DataFiles` to `Calibration`.
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Diffusion", targets: ["Diffusion"]),
    .library(name: "Estimators", targets: ["Estimators"]),
    .library(name: "Theory", targets: ["Theory"]),
    .library(name: "Measures", targets: ["Measures"]),
    .library(name: "Studies", targets: ["Studies"]),
    .library(name: "Runs", targets: ["Runs"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Outputs", targets: ["Outputs"]),
    .library(name: "Experiments", targets: ["Experiments"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Debian's libraries, and our own few C loops.
    .systemLibrary(name: "CGSL", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "CKernels"),
    // Requests for memory that are refused; for the command alone.
    .target(name: "CAllocation"),
    // Processes with pipes; what Swift does not show of the C library.
    .target(name: "CSpawn"),

    // Each module imports only modules above it in this list; a test holds the arrows.
    .target(name: "Documents"),
    .target(name: "LinearAlgebra", dependencies: ["COpenBLAS", "CKernels"]),
    .target(name: "Statistics", dependencies: ["CGSL", "CKernels"]),
    .target(name: "Formatting", dependencies: ["Documents", "Statistics"]),
    .target(
      name: "DataFiles",
      dependencies: ["Formatting", "Documents", "Statistics", "SwiftCSV", "Yams"]),
    // Processes that serve the protocol of estimators.
    .target(name: "Programs", dependencies: ["CSpawn", "DataFiles"]),
    .target(
      name: "Diffusion",
      dependencies: ["CGSL", "CKernels", "Documents", "LinearAlgebra", "Statistics"]),
    .target(
      name: "Estimators",
      dependencies: [
        "CKernels", "Documents", "LinearAlgebra", "Statistics", "Diffusion", "DataFiles",
        "Programs",
      ]),
    .target(name: "Theory", dependencies: ["Documents", "Statistics"]),
    .target(
      name: "Measures",
      dependencies: [
        "Formatting", "Documents", "LinearAlgebra", "Statistics", "Diffusion", "Estimators",
      ]),
    .target(
      name: "Studies",
      dependencies: [
        "Formatting", "DataFiles", "Documents", "Statistics", "Diffusion", "Estimators", "Theory",
        "Measures", "Programs",
      ]),
    .target(
      name: "Runs",
      dependencies: [
        "Formatting", "DataFiles", "Documents", "LinearAlgebra", "Statistics", "Diffusion",
        "Estimators", "Measures", "Studies",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Analysis",
      dependencies: [
        "Formatting", "Documents", "LinearAlgebra", "Statistics", "Diffusion", "Estimators",
        "Theory", "Measures", "Studies", "Runs",
      ]),
    .target(name: "Figures", dependencies: ["Formatting", "Documents"]),
    .target(
      name: "Reports",
      dependencies: [
        "Formatting", "Figures", "DataFiles", "Documents", "Statistics", "Diffusion", "Estimators",
        "Theory",
        "Measures", "Studies", "Runs", "Analysis",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Outputs",
      dependencies: [
        "Formatting", "Figures", "DataFiles", "Documents", "Statistics", "Theory", "Measures",
        "Studies", "Analysis", "Reports",
      ]),
    .target(
      name: "Calibration",
      dependencies: [
        "Formatting", "Figures", "DataFiles", "Documents", "Statistics", "Theory", "Studies",
        "Runs", "Reports",
      ]),
    .target(
      name: "Handbook",
      dependencies: [
        "DataFiles", "Documents", "Diffusion", "Estimators", "Theory", "Measures", "Studies",
        "Calibration",
      ]),
    .target(
      name: "Experiments",
      dependencies: [
        "Figures", "DataFiles", "Measures", "Studies", "Runs", "Analysis", "Reports", "Outputs",
        "Calibration",
      ]),
    .executableTarget(
      name: "scorebound",
      dependencies: [
        "CAllocation", "Formatting", "Documents", "LinearAlgebra", "Statistics", "Diffusion",
        "Estimators", "Theory", "Handbook", "Experiments", "Programs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What users bring of their own, who see nothing but what is public; a package by itself as well.
    .executableTarget(
      name: "additions",
      dependencies: [
        "Documents", "LinearAlgebra", "Statistics", "Diffusion", "Estimators", "Theory",
        "Experiments",
      ],
      path: "examples/additions/Sources", packageAccess: false),

    // What tests of several modules share.
    .target(name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels"], exclude: ["Goldens"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "LinearAlgebra", "CKernels"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "DiffusionTests",
      dependencies: ["Diffusion", "Documents", "LinearAlgebra", "Statistics", "TestSupport"]),
    .testTarget(
      name: "EstimatorsTests",
      dependencies: [
        "Estimators", "Diffusion", "LinearAlgebra", "Statistics", "Documents", "TestSupport",
      ]),
    .testTarget(
      name: "TheoryTests", dependencies: ["Theory", "Documents", "Statistics", "LinearAlgebra"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "Programs", "Figures", "Formatting", "Documents", "LinearAlgebra",
        "Statistics",
        "Diffusion",
        "Estimators", "Theory", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "HandbookTests",
      dependencies: [
        "Handbook", "Calibration", "Studies", "Measures", "DataFiles", "Documents", "Diffusion",
        "Estimators",
      ]),
    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "Documents", "LinearAlgebra", "Statistics", "Diffusion", "Estimators", "Theory",
        "Experiments",
      ], packageAccess: false),
    .testTarget(
      name: "CommandTests",
      dependencies: ["additions", "scorebound", "Diffusion", "Estimators", "Experiments", "Theory"]),
  ],
  swiftLanguageModes: [.v6]
)

// The build of the tests takes no warning of our own. Others' builds do, since newer compilers have new ones.
let warnings: [SwiftSetting] =
  Context.environment["SCOREBOUND_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  guard !["CKernels", "CAllocation"].contains(target.name) else { continue }
  target.swiftSettings =
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ] + warnings
}
