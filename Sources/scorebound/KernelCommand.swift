import ArgumentParser
import Estimators
import Experiments
internal import Formatting
import Foundation
import LinearAlgebra
import Statistics

/// `scorebound kernel`.
struct KernelCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound kernel --inputs z.npy --out gram.npy",
    "scorebound kernel --inputs z.csv --spectrum --sigma 0.5",
  ]

  static let configuration = CommandConfiguration(
    commandName: "kernel",
    abstract: "Write the tangent kernel's matrix on given inputs, or print its spectrum.",
    discussion: HelpExamples.discussion(
      """
      The rows of the file are the inputs z as they are: no bias is added. For more than \
      \(SpectralQuadrature.largestComplete) inputs the spectrum holds the leading eigenvalues, and random \
      probes estimate the critical radius, with its standard error.
      """, examples))

  @Option(help: "The inputs z, n x D: .npy or .csv.")
  var inputs: String

  @Option(help: "Other inputs, m x D; the matrix is then n x m.")
  var other: String?

  @Option(help: "The output file of the matrix, F.npy.")
  var out: String?

  @Flag(help: "Print the spectrum as JSON instead of writing the matrix.")
  var spectrum = false

  @Option(help: "The noise level sigma of the critical radius; needs --spectrum.")
  var sigma: Double?

  @Option(help: "The constant C of the critical radius (default: 2e).")
  var rwyConstant: Double?

  @Flag(help: "Print JSON, which the spectrum always is.")
  var json = false

  func validate() throws {
    if spectrum, other != nil {
      throw ValidationError("--spectrum is about one set of inputs; leave out --other.")
    }
    if !spectrum, out == nil {
      throw ValidationError("Name a file for the matrix with --out F.npy, or ask for --spectrum.")
    }
    if let sigma, !(sigma > 0) { throw ValidationError("--sigma must be positive.") }
  }

  func run() async throws {
    try await reportingErrors {
      let z = try readMatrix(inputs)
      if spectrum {
        try printSpectrum(z)
      } else if let out {
        let matrix: Matrix
        if let other {
          let w = try readMatrix(other)
          guard w.columns == z.columns else {
            throw InvalidInput(
              "\(other) has inputs of dimension \(w.columns), \(inputs) of \(z.columns)")
          }
          matrix = TangentKernel().matrix(z, w)
        } else {
          matrix = TangentKernel().gram(z)
        }
        try NumPyArray(shape: [matrix.rows, matrix.columns], values: matrix.values).write(to: out)
      }
    }
  }

  fileprivate struct SpectrumOutput: Encodable {
    let schema_version = 1
    let eigenvalues: [Double]
    /// Beyond the reach of LAPACK only the leading eigenvalues are known, and not the smallest.
    let lambda_0: Double?
    let kappa_max: Double
    var critical_radius: Double?
    var critical_radius_error: Double?
    var rwy_stopping_step: Int?
    var rwy_stopping_time: Double?
  }

  private func printSpectrum(_ z: Matrix) throws {
    let kappaMax = TangentKernel().largestDiagonal(z)
    var output: SpectrumOutput
    if z.rows <= SpectralQuadrature.largestComplete {
      let eigenvalues = Array(try SymmetricEigen.values(of: TangentKernel().gram(z)).reversed())
      output = SpectrumOutput(
        eigenvalues: eigenvalues, lambda_0: eigenvalues.last ?? 0, kappa_max: kappaMax)
      if let radius = try radius(eigenvalues, nil, kappaMax: kappaMax) { output.add(radius) }
    } else {
      let threads = IdleThreads(ProcessInfo.processInfo.activeProcessorCount - 1)
      let quadrature = try SpectralQuadrature(inputs: z, threads: threads)
      output = SpectrumOutput(
        eigenvalues: quadrature.eigenvalues, lambda_0: nil, kappa_max: kappaMax)
      if let radius = try radius(quadrature.values, quadrature.multiplicities, kappaMax: kappaMax) {
        output.add(radius)
        let byProbe = try quadrature.multiplicitiesByProbe.compactMap {
          try self.radius(quadrature.values, $0, kappaMax: kappaMax)?.radius
        }
        output.critical_radius_error = Moments(byProbe).meanStandardError
      }
    }
    try printData(JSONText.text(of: output) + "\n")
  }

  /// The critical radius at the noise level that was given; nil where none was.
  private func radius(
    _ eigenvalues: [Double], _ multiplicities: [Double]?, kappaMax: Double
  ) throws -> CriticalRadius? {
    guard let sigma else { return nil }
    do {
      return try CriticalRadius(
        gramEigenvalues: eigenvalues, multiplicities: multiplicities, kernelMaximum: kappaMax,
        noise: sigma, constant: rwyConstant ?? CriticalRadius.paperConstant)
    } catch {
      throw InvalidInput("the critical radius cannot be computed: \(error)")
    }
  }
}

extension KernelCommand.SpectrumOutput {
  fileprivate mutating func add(_ radius: CriticalRadius) {
    critical_radius = radius.radius
    rwy_stopping_step = radius.stoppingStep()
    rwy_stopping_time = radius.stoppingTime
  }
}

/// Reads a matrix from `.npy` or `.csv`.
func readMatrix(_ path: String) throws -> Matrix {
  let array = try PointsFile.read(path)
  return Matrix(rows: array.shape[0], columns: array.shape[1], values: array.values)
}
