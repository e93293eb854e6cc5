public import Diffusion
public import LinearAlgebra

/// A data set with what several estimators of one trial share: the kernel's spectrum.
///
/// Belongs to one task; nothing in it is shared between trials.
public final class TrainingSet {
  /// The examples.
  public let data: DataSet
  /// The problem they come from.
  public let problem: Problem
  /// The kernel of its spectral estimators: the problem's own, unless ``using(_:)`` has taken another.
  public let kernel: any PositiveKernel
  /// Which random numbers the trial draws from.
  public let key: TrialKey
  /// The threads that long loops may borrow; they change no number.
  public let threads: IdleThreads
  /// When a fit to the set has taken too long.
  public var deadline = Deadline()

  /// Creates a training set.
  public init(
    data: DataSet, problem: Problem, key: TrialKey, threads: IdleThreads = IdleThreads()
  ) {
    self.threads = threads
    self.data = data
    self.problem = problem
    kernel = Self.ownKernel(of: problem)
    self.key = key
  }

  private init(_ other: TrainingSet, kernel: any PositiveKernel) {
    threads = other.threads
    data = other.data
    problem = other.problem
    key = other.key
    deadline = other.deadline
    self.kernel = kernel
  }

  /// The kernel of a problem where an estimator names none.
  private static func ownKernel(of problem: Problem) -> any PositiveKernel {
    switch problem {
    case .score: TangentKernel()
    case .series(let series): SeriesKernel(series)
    }
  }

  private var others: [String: TrainingSet] = [:]

  /// Fits that are asked again later in the trial, by their estimators' or measures' identities.
  package var keptFits: [String: any KeptFit] = [:]

  /// The evaluation nodes that were asked for last.
  var keptNodes: [(wanted: OwnNodes, nodes: EvaluationNodes)] = []

  /// The same examples for estimators with their own kernel, or with the problem's for nil; itself where it has that
  /// kernel already.
  ///
  /// Each has its own spectra. A set is kept for the next request, so that estimators of one kernel share them.
  public func using(_ kernel: (any PositiveKernel)?) -> TrainingSet {
    let kernel = kernel ?? Self.ownKernel(of: problem)
    let known = kernel.identity == self.kernel.identity ? self : others[kernel.identity]
    guard let known else {
      let set = TrainingSet(self, kernel: kernel)
      others[kernel.identity] = set
      return set
    }
    precondition(
      type(of: known.kernel) == type(of: kernel),
      "two kernels call themselves \(kernel.identity); give one of them another identity")
    known.deadline = deadline
    return known
  }

  /// The problem of score estimation that the examples come from.
  ///
  /// Only estimators that serve controls as well meet other problems, and they do not ask.
  public var scoreProblem: RegressionProblem {
    guard case .score(let problem) = problem else {
      preconditionFailure("this estimator needs a problem of score estimation")
    }
    return problem
  }

  /// The inputs z, examples x D.
  public var inputs: Matrix { data.noisy.inputs }
  /// The labels, examples x d: X₀ in score estimation.
  public var labels: Matrix { data.labels }
  /// The number of examples: the sample size n, times the noisy copies of each sample.
  public var count: Int { data.count }

  /// Checks that there is an input to learn from: an estimator that is homogeneous in z learns nothing
  /// from inputs that are zero, which truncation makes of all points outside of its radius.
  ///
  /// - Throws: ``FitFailure/noInputs(_:)`` where every input is zero.
  public func checkInputs() throws(FitFailure) {
    guard case .score(let problem) = problem, let truncation = problem.inputs.truncation,
      truncation.method == .drop, !inputs.values.contains(where: { $0 != 0 })
    else { return }
    throw .noInputs(truncation)
  }

  private var cachedSpectrum: GramSpectrum?
  private var cachedPart: (filter: SpectralFilter, steps: [Double], spectrum: GramSpectrum)?
  /// What the Krylov space was too large for, so that it is not built up to its limit again.
  private var refused: (filter: SpectralFilter, steps: [Double])?
  private var cachedImages: (vectors: Matrix, points: Matrix, images: Matrix)?
  private var cachedGrams: (points: Matrix, grams: [Matrix])?
  private lazy var krylov = GramKrylov(data: data, kernel: kernel, key: key, threads: threads)
  private var cachedLargestEigenvalue: Double?
  private var cachedSeriesMoments: SeriesMoments?

  /// The largest set whose whole spectrum is always computed.
  public static let largestCompleteSpectrum = GramKrylov.largestComplete

  /// The largest set whose whole spectrum is computed where a part would have to be large.
  public static let largestWholeSpectrum = GramKrylov.largestFallback

  /// The version of the numbers of a spectrum that is a part, or nil where sets of so many examples have
  /// all of it.
  public static func partialSpectrumVersion(_ problem: Problem, examples: Int) -> Int? {
    guard case .score = problem, examples > GramKrylov.largestComplete else { return nil }
    return GramKrylov.version
  }

  /// The version of the numbers of tangent kernels with many inputs and of networks with many outputs, whose loops
  /// sum in another order than those of few; nil for few, whose numbers have not changed.
  public static func manyVersion(_ problem: Problem) -> Int? {
    guard let score = problem.score, score.inputDimension >= 8 || score.dataDimension > 4 else {
      return nil
    }
    return 2
  }

  /// The spectrum of the kernel's Gram matrix H, as much of it as a filter needs at some records.
  ///
  /// It is complete for small sets and for the kernel of a control.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails, or where a path is too long for a large set.
  public func spectrum(
    filter: SpectralFilter, steps: [Double]
  ) throws(FitFailure) -> GramSpectrum {
    guard Self.partialSpectrumVersion(problem, examples: count) != nil else {
      return try spectrum()
    }
    if let part = cachedPart, part.filter == filter, part.steps == steps { return part.spectrum }
    let isRefused = refused.map { $0.filter == filter && $0.steps == steps } ?? false
    if !isRefused,
      let part = try krylov.spectrum(filter: filter, steps: steps, deadline: deadline)
    {
      cachedPart = (filter, steps, part)
      return part
    }
    refused = (filter, steps)
    guard count <= GramKrylov.largestFallback else { throw GramKrylov.tooLong(sampleSize: count) }
    return try spectrum()
  }

  /// The values Y k(ζ) at points ζ of the functions that belong to a spectrum's vectors, points x
  /// count; kept for the next one who asks.
  func images(of spectrum: GramSpectrum, at points: Matrix) -> Matrix {
    if let known = knownImages(of: spectrum, at: points) { return known }
    let count = spectrum.vectors.rows
    var images = Matrix(rows: points.rows, columns: count)
    images.values.withUnsafeMutableBufferPointer { buffer in
      // Parts write different rows.
      nonisolated(unsafe) let target = buffer
      forEachKernelBlock(at: points) { start, block in
        let values = product(block, transposing: spectrum.vectors).values
        for i in values.indices { target[start * count + i] = values[i] }
      }
    }
    cachedImages = (spectrum.vectors, points, images)
    return images
  }

  /// The images that were asked for last, if they are these.
  func knownImages(of spectrum: GramSpectrum, at points: Matrix) -> Matrix? {
    guard let cachedImages, cachedImages.vectors == spectrum.vectors, cachedImages.points == points
    else { return nil }
    return cachedImages.images
  }

  /// Calls a body with the rows k(ζ) of blocks of points and the number of the first; idle threads
  /// share the blocks.
  func forEachKernelBlock(at points: Matrix, _ body: @Sendable (Int, Matrix) -> Void) {
    let rows = kernelRowsAtATime(columns: count)
    threads.forEachPart(of: points.rows, size: 8 * rows) { [inputs, kernel] part in
      var block = Matrix(rows: 0, columns: inputs.rows)
      for start in stride(from: part.lowerBound, to: part.upperBound, by: rows) {
        let range = start..<min(start + rows, part.upperBound)
        if block.rows != range.count {
          block = Matrix(rows: range.count, columns: inputs.rows)
        }
        kernel.fill(&block, points.rows(range), inputs)
        body(start, block)
      }
    }
  }

  /// The Gram matrices Σ w k(ζ) k(ζ)ᵀ of the kernel's rows over each slice of evaluation nodes, kept for
  /// the next one who asks; nil where slices are short, so that they would cost more than they save, or
  /// the set is so large that they would fill the memory.
  func sliceGrams(of nodes: EvaluationNodes) -> [Matrix]? {
    let slices = nodes.slices
    guard count <= 2 * Self.largestCompleteSpectrum, slices.contains(where: { $0.count >= count })
    else { return nil }
    if let cachedGrams, cachedGrams.points == nodes.nodes.inputs { return cachedGrams.grams }
    let grams = slices.map { slice in
      var gram = Matrix(rows: count, columns: count)
      for start in stride(from: slice.lowerBound, to: slice.upperBound, by: nodesAtATime) {
        let range = start..<min(start + nodesAtATime, slice.upperBound)
        var rows = kernel.matrix(nodes.nodes.inputs.rows(range), inputs)
        for (row, q) in range.enumerated() {
          let root = nodes.weights[q].squareRoot()
          for j in row * count..<(row + 1) * count { rows.values[j] *= root }
        }
        accumulateGram(of: rows, into: &gram)
      }
      gram.mirrorLowerTriangle()
      return gram
    }
    cachedGrams = (nodes.nodes.inputs, grams)
    return grams
  }

  /// The whole spectrum of the kernel's Gram matrix H, computed on first use.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails.
  public func spectrum() throws(FitFailure) -> GramSpectrum {
    if let cachedSpectrum { return cachedSpectrum }
    let spectrum = GramSpectrum(try SymmetricEigen(gram: kernel.gram(inputs, threads: threads)))
    cachedSpectrum = spectrum
    return spectrum
  }

  /// What risks on a control share, computed on first use.
  ///
  /// - Throws: ``FitFailure`` where LAPACK fails.
  func seriesMoments(_ series: SeriesRegression) throws(FitFailure) -> SeriesMoments {
    if let cachedSeriesMoments { return cachedSeriesMoments }
    let moments = SeriesMoments(inputs: inputs, series: series, spectrum: try spectrum())
    cachedSeriesMoments = moments
    return moments
  }

  /// The largest eigenvalue of H, without its factorisation.
  public func largestEigenvalue() -> Double {
    if let cachedLargestEigenvalue { return cachedLargestEigenvalue }
    let value =
      Self.partialSpectrumVersion(problem, examples: count) == nil
      ? kernel.largestEigenvalue(inputs) : krylov.largestEigenvalue()
    cachedLargestEigenvalue = value
    return value
  }
}

/// A fit to a training set that is kept for as long as the set is.
package protocol KeptFit: AnyObject {}
