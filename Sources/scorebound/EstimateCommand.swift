public import ArgumentParser
import Diffusion
import Documents
public import Estimators
import Experiments
import Foundation
import LinearAlgebra

/// A shape as NumPy prints it: (3,) or (3, 2).
private func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}

/// `scorebound estimate`.
struct EstimateCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    """
    scorebound estimate --estimator kernel --inputs z.npy --labels y.npy \\
        --test-inputs t.npy --steps 1,10,100 --out p.npy
    """,
    """
    scorebound estimate --estimator kernel --inputs z.npy --labels y.npy \\
        --test-inputs t.npy --ridges "n^-0.6" --out p.npy
    """,
    """
    scorebound estimate --estimator network --width 256 --inputs z.csv \\
        --labels y.csv --test-inputs t.csv --steps 100 --out p.npy
    """,
  ]

  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Fit the paper's estimators to your own data.",
    discussion: HelpExamples.discussion(
      """
      Writes predictions of shape (steps, points, outputs), with steps in the order given. Step k is the \
      state after k updates on 1/2 sum_j |f(z_j) - y_j|^2; a ridge r is the fit k(z)^T (K + n r I)^-1 y. Inputs are used as they are: no bias is added. The \
      default learning rate is 1/(n max_j kappa(z_j, z_j)).
      """, examples))

  /// Which estimator.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case kernel, network
  }

  @Option(help: "The estimator.")
  var estimator: Kind

  @Option(help: "Training inputs z, n x D: .npy or .csv.")
  var inputs: String

  @Option(help: "Labels, (n) or (n, d): .npy, or .csv with n rows.")
  var labels: String

  @Option(help: "The points to predict at, points x D: .npy or .csv.")
  var testInputs: String

  @Option(help: "The steps, such as 0,1,10,1000.")
  var steps: String?

  @Option(help: "Ridges instead of steps, such as 0.1,n^-0.6 (kernel only).")
  var ridges: String?

  @Option(help: "The output file of the predictions, P.npy.")
  var out: String

  @Option(help: "The algorithm; gradient-flow is for the kernel only.")
  var algorithm: SpectralFilter.Algorithm = .gradientDescent

  @Option(help: "The learning rate (default: 1/(n max kappa)).")
  var learningRate: Double?

  @Option(help: "The precision of training; single is for networks only.")
  var precision: Precision = .double

  @Option(help: "Initial weights, m x D: .npy or .csv (network only).")
  var initialWeights: String?

  @Option(help: "Output signs +-1, m x d: .npy or .csv; goes with --initial-weights.")
  var signs: String?

  @Option(help: "The number of neurons of drawn weights.")
  var width: Int?

  @Option(help: "The seed of drawn weights.")
  var seed = Seed(value: 0)

  @Option(name: .customLong("init"), help: "The initialization of drawn weights.")
  var initialization: ReLUNetwork.Initialization = .antisymmetric

  func validate() throws {
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw ValidationError("--learning-rate must be positive.")
    }
    guard (steps == nil) != (ridges == nil) else {
      throw ValidationError(
        steps == nil
          ? "Give the --steps of training, or the --ridges of a kernel."
          : "--steps and --ridges are two ways to fit; give one of them.")
    }
    if ridges != nil, learningRate != nil || algorithm != .gradientDescent {
      throw ValidationError("--learning-rate and --algorithm belong to --steps.")
    }
    if ridges != nil, estimator == .network {
      throw ValidationError("--ridges belong to --estimator kernel.")
    }
    guard estimator == .network else {
      if initialWeights != nil || signs != nil || width != nil {
        throw ValidationError("Weights, signs and width belong to --estimator network.")
      }
      return
    }
    if algorithm != .gradientDescent {
      throw ValidationError("A network trains by gradient descent only.")
    }
    if (initialWeights == nil) != (signs == nil) {
      throw ValidationError("--initial-weights and --signs go together.")
    }
    if initialWeights == nil, width == nil {
      throw ValidationError("A network needs --width, or --initial-weights with --signs.")
    }
    if let width, initialWeights == nil {
      guard 1...NetworkEstimator.largestWidth ~= width else {
        throw ValidationError(
          "--width must be between 1 and \(NetworkEstimator.largestWidth); it is \(width).")
      }
      if initialization == .antisymmetric, !width.isMultiple(of: 2) {
        throw ValidationError("An antisymmetric network pairs its neurons: --width must be even.")
      }
    }
  }

  func run() async throws {
    try await reportingErrors {
      let steps = try steps.map(parseSteps)
      let z = try readMatrix(inputs)
      let y = try readLabels(count: z.rows)
      let test = try readMatrix(testInputs)
      guard test.columns == z.columns else {
        throw InvalidInput(
          "\(testInputs) has inputs of dimension \(test.columns), \(inputs) of \(z.columns)")
      }
      guard let steps else {
        try write(try ridgeFits(z, y, test), points: test.rows, outputs: y.columns)
        return
      }
      let rate = learningRate ?? 1 / (Double(z.rows) * TangentKernel().largestDiagonal(z))
      guard rate.isFinite else {
        throw InvalidInput(
          "all inputs are 0, or so small that no learning rate follows from them; give --learning-rate"
        )
      }
      // Paths run forwards; the file has the steps in the order asked for.
      let ascending = Array(Set(steps)).sorted()
      let path =
        switch estimator {
        case .kernel: try kernelPath(z, y, test, steps: ascending, rate: rate)
        case .network: try networkPath(z, y, test, steps: ascending, rate: rate)
        }
      let stride = test.rows * y.columns
      let ordered = steps.flatMap { step -> ArraySlice<Double> in
        let record = ascending.firstIndex(of: step) ?? 0
        return path[record * stride..<(record + 1) * stride]
      }
      if ordered.contains(where: { !$0.isFinite }) {
        throw InvalidInput("training diverged; try a smaller --learning-rate than \(rate)")
      }
      try write(ordered, points: test.rows, outputs: y.columns)
    }
  }

  private func write(_ values: [Double], points: Int, outputs: Int) throws {
    try NumPyArray(shape: [values.count / (points * outputs), points, outputs], values: values)
      .write(to: out)
  }

  private func parseSteps(_ steps: String) throws -> [Int] {
    try steps.split(separator: ",", omittingEmptySubsequences: false).map { text in
      guard let step = Int(text.trimmingCharacters(in: .whitespaces)), step >= 0 else {
        throw InvalidInput("--steps takes whole numbers from 0 on, such as 0,1,10; found '\(text)'")
      }
      return step
    }
  }

  private func readLabels(count: Int) throws -> Matrix {
    let array =
      labels.hasSuffix(".npy") ? try NumPyArray.read(path: labels) : try PointsFile.read(labels)
    guard array.shape.count == 1 || array.shape.count == 2, array.shape[0] == count else {
      throw InvalidInput(
        "\(labels) has shape \(shapeText(array.shape)); labels are (\(count)) or (\(count), d), one row for "
          + "each input")
    }
    let columns = array.shape.count == 1 ? 1 : array.shape[1]
    guard columns > 0 else { throw InvalidInput("\(labels) has no columns") }
    return Matrix(rows: count, columns: columns, values: array.values)
  }

  private func kernelPath(
    _ z: Matrix, _ y: Matrix, _ test: Matrix, steps: [Int], rate: Double
  ) throws -> [Double] {
    let filter = SpectralFilter(algorithm: algorithm, learningRate: rate)
    let threads = IdleThreads(ProcessInfo.processInfo.activeProcessorCount - 1)
    let spectrum = try GramSpectrum.fitting(
      inputs: z, labels: y, filter: filter, steps: steps.map(Double.init), threads: threads)
    return TangentKernelEstimator.path(
      steps: steps.map(Double.init), filter: filter, spectrum: spectrum,
      rotatedLabels: product(spectrum.vectors, y), kernel: TangentKernel(), inputs: z,
      evaluationInputs: test, threads: threads)
  }

  /// Ridge regression at each ridge, in the order given.
  private func ridgeFits(_ z: Matrix, _ y: Matrix, _ test: Matrix) throws -> [Double] {
    let n = Double(z.rows)
    let penalties = try (ridges ?? "").split(separator: ",", omittingEmptySubsequences: false)
      .map { text in
        let ridge = try Documents.Expression(parsing: String(text)).evaluate(["n": n])
        guard ridge > 0, ridge.isFinite else {
          throw InvalidInput(
            "--ridges takes positive numbers or expressions in n; \(text) is \(ridge)")
        }
        return n * ridge
      }
    let filter = SpectralFilter.ridge(penalties: penalties)
    let steps = penalties.indices.map(Double.init)
    let threads = IdleThreads(ProcessInfo.processInfo.activeProcessorCount - 1)
    let spectrum = try GramSpectrum.fitting(
      inputs: z, labels: y, filter: filter, steps: steps, threads: threads)
    return KernelRidge.path(
      steps: steps, filter: filter, spectrum: spectrum,
      rotatedLabels: product(spectrum.vectors, y), kernel: TangentKernel(), inputs: z,
      evaluationInputs: test, threads: threads)
  }

  private func networkPath(
    _ z: Matrix, _ y: Matrix, _ test: Matrix, steps: [Int], rate: Double
  ) throws -> [Double] {
    var network = try initialNetwork(inputs: z.columns, outputs: y.columns)
    let start = initialization == .subtracted && initialWeights == nil ? network : nil
    let testOffset = start?(test)
    var path: [Double] = []
    network.train(
      inputs: z, labels: y, offset: start?(z), learningRate: rate, steps: steps,
      precision: precision
    ) { _, network, _ in
      var values = network(test).values
      if let testOffset {
        for i in values.indices { values[i] -= testOffset.values[i] }
      }
      path.append(contentsOf: values)
    }
    return path
  }

  private func initialNetwork(inputs D: Int, outputs d: Int) throws -> ReLUNetwork {
    guard let initialWeights, let signs else {
      return ReLUNetwork(
        width: width ?? 0, inputs: D, outputs: d, initialization: initialization,
        key: TrialKey(seed: seed.value, trial: 0, block: 0))
    }
    let w = try readMatrix(initialWeights)
    let a = try readMatrix(signs)
    guard w.columns == D else {
      throw InvalidInput(
        "\(initialWeights) has \(counted(w.columns, "column")), the inputs have \(D)")
    }
    guard a.rows == w.rows, a.columns == d else {
      throw InvalidInput(
        "\(signs) has shape \(a.rows) x \(a.columns); signs are m x d = \(w.rows) x \(d)")
    }
    guard a.values.allSatisfy({ abs($0) == 1 }) else {
      throw InvalidInput("\(signs): every sign is +1 or -1")
    }
    return ReLUNetwork(weights: w, signs: a)
  }
}

extension SpectralFilter.Algorithm: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}
extension ReLUNetwork.Initialization: ExpressibleByArgument {}
