public import Documents
internal import Foundation
public import LinearAlgebra
internal import Statistics

/// Regression of a known series on a discrete torus: the control of kernel rates.
///
/// Inputs are uniform on the N points 0, 1/N, ..., (N − 1)/N, labels are f_*(x) + ε with
/// ε ~ N(0, σ²). The basis 1, √2 cos 2πx, √2 sin 2πx, √2 cos 4πx, ..., (−1)^{Nx}, N functions in
/// all, is orthonormal under that law, and in it
///
///     k(x, x′) = Σ_i λ_i φ_i(x) φ_i(x′),    λ_i = i^(−β), a sine's being its cosine's
///     f_*(x) = Σ_i θ_i φ_i(x),              θ_i² = i^(−sβ − 1)
///
/// so decay β and source s are what they are by construction, and every risk is an exact sum over
/// the basis (Parseval). The signs of θ_i are the Thue–Morse sequence, so that no point of the torus
/// is special. Kernel and function are tables of N numbers, each made by one Fourier transform.
///
/// > Reference: Caponnetto and De Vito 2007, Foundations of Computational Mathematics 7, for the
/// > classes; the series is our choice of a member on the classes' boundary.
public struct SeriesRegression: Sendable {
  /// The decay exponent β > 1 of the kernel's eigenvalues.
  public let decay: Double
  /// The source exponent s > 0: f_* lies in the space of every exponent below s.
  public let source: Double
  /// The variance σ² of the labels.
  public let noise: Double
  /// The number N of basis functions, and of the points of the torus: a power of two.
  public let modes: Int

  /// The tables, made on first use: a study that is only read or planned needs none.
  private let tables: LazySeriesTables

  /// f_*(j/N), N numbers.
  public var regressionFunction: [Double] { tables.made.regressionFunction }
  /// (K f_*)(j/N) = E k(j/N, X) f_*(X), N numbers.
  public var image: [Double] { tables.made.image }
  /// k(0, j/N), N numbers.
  public var kernel: [Double] { tables.made.kernel }
  /// E k(0, X) k(X, j/N), the kernel with the eigenvalues λ_i², N numbers.
  public var iteratedKernel: [Double] { tables.made.iteratedKernel }
  /// E f_*(X)² = Σ θ_i².
  public var squaredNorm: Double { tables.made.squaredNorm }

  /// The number of modes where a study names none.
  public static let defaultModes = 1 << 18

  /// Creates the problem; its tables, in O(N log N), are made when they are first asked for.
  public init(decay: Double, source: Double, noise: Double, modes: Int = defaultModes) {
    precondition(
      modes >= 4 && modes & (modes - 1) == 0,
      "\(modes) modes, but a power of two from 4 on is needed")
    self.decay = decay
    self.source = source
    self.noise = noise
    self.modes = modes
    tables = LazySeriesTables {
      SeriesTables(
        eigenvalues: Self.eigenvalues(decay: decay, modes: modes),
        coefficients: (1...modes).map { i in
          pow(Double(i), -(source * decay + 1) / 2) * (i.nonzeroBitCount % 2 == 0 ? 1 : -1)
        })
    }
  }

  /// The same series with labels of another variance, `factor` σ².
  public func multiplyingNoise(by factor: Double) -> SeriesRegression {
    SeriesRegression(self, noise: factor * noise)
  }

  private init(_ other: SeriesRegression, noise: Double) {
    decay = other.decay
    source = other.source
    self.noise = noise
    modes = other.modes
    tables = other.tables
  }

  /// The eigenvalues λ_1, ..., λ_N.
  public var eigenvalues: [Double] { Self.eigenvalues(decay: decay, modes: modes) }

  /// θ_i² = i^(−sβ − 1) for i = 1, ..., N.
  public var squaredCoefficients: [Double] {
    (1...modes).map { pow(Double($0), -(source * decay + 1)) }
  }

  /// |f_*| in the kernel's space, the root of Σ θ_i²/λ_i.
  public var kernelNorm: Double {
    zip(squaredCoefficients, eigenvalues).reduce(0) { $0 + $1.0 / $1.1 }.squareRoot()
  }

  /// λ_i = i^(−β), where the sine 2k + 1 has the eigenvalue of the cosine 2k.
  private static func eigenvalues(decay: Double, modes: Int) -> [Double] {
    (1...modes).map { i in i == 1 ? 1 : pow(Double(i & ~1), -decay) }
  }

  /// Draws x uniformly from the torus and y = f_*(x) + σ ε.
  ///
  /// Example j draws from item j of each stream, so a smaller set is a prefix of a larger one drawn
  /// with the same key.
  public func drawExamples(count: Int, key: TrialKey) -> DataSet {
    let data = key.stream(for: .data)
    let errors = key.stream(for: .noise)
    let regressionFunction = regressionFunction
    var inputs = Matrix(rows: count, columns: 1)
    var means = Matrix(rows: count, columns: 1)
    var labels = Matrix(rows: count, columns: 1)
    for j in 0..<count {
      data.seek(item: j)
      errors.seek(item: j)
      let point = Int(data.uniform() * Double(modes))
      inputs.values[j] = Double(point) / Double(modes)
      means.values[j] = regressionFunction[point]
      labels.values[j] = means.values[j] + noise.squareRoot() * errors.gaussian()
    }
    return DataSet(
      noisy: NoisyPoints(
        inputs: inputs, means: means, labelNoise: [Double](repeating: noise, count: count)),
      labels: labels)
  }

  /// The matrix of a table's values at the differences z_i − w_j, such as the kernel's.
  ///
  /// - Parameters:
  ///   - table: ``kernel`` or ``iteratedKernel``.
  ///   - z: Points of the torus, n x 1.
  ///   - w: Points of the torus, m x 1.
  /// - Returns: n x m numbers.
  public func matrix(_ table: [Double], _ z: Matrix, _ w: Matrix) -> Matrix {
    precondition(table.count == modes, "a table of \(table.count) numbers for \(modes) modes")
    let rows = positions(z)
    let columns = positions(w)
    var result = Matrix(rows: rows.count, columns: columns.count)
    var entry = 0
    for i in rows {
      for j in columns {
        result.values[entry] = table[(i - j) & (modes - 1)]
        entry += 1
      }
    }
    return result
  }

  /// The numbers j of points j/N.
  public func positions(_ points: Matrix) -> [Int] {
    points.values.map { Int(($0 * Double(modes)).rounded()) }
  }
}

extension SeriesRegression {
  /// What the problem is, for reports: one sentence part.
  public var summary: String {
    "a series in the eigenbasis of the kernel on a torus of \(modes) points, with eigenvalues "
      + "$i^{-\(decay.general())}$, squared coefficients "
      + "$i^{-\((source * decay + 1).general())}$ (source exponent s = \(source.general())) and label "
      + "noise of variance \(noise.general())"
  }

  /// An example, as a study file has it.
  public static let example =
    "{kind: torus-series, decay: 1.25, source: 1, noise: 0.5, modes: \(defaultModes)}"

  /// What the keys of `regression:` mean.
  package static let keyMeanings: [String: KeyMeaning] = [
    "kind": "torus-series: a series in the known eigenbasis of a kernel on a torus",
    "decay": "exponent beta of the kernel's eigenvalues i^-beta",
    "source": "source exponent s: squared coefficients are i^(-s beta - 1)",
    "noise": "variance of the labels' noise",
    "modes": "number of basis functions and of points of the torus, a power of two",
  ]

  /// Reads a study's `regression:`; problems are recorded in the section's log.
  public init?(reading section: Section) {
    section.define("regression")
    let kind = section.choice("kind", of: ["torus-series"])
    let decay = section.number("decay", in: .between(1.01, 8))
    let source = section.number("source", in: .between(0.1, 16))
    let noise = section.number("noise", in: .positive)
    let modes = section.integer(
      "modes", in: .between(1 << 4, 1 << 22), default: Self.defaultModes)
    section.finish()
    guard modes & (modes - 1) == 0 else {
      section.fail(
        at: "modes", "the number of modes must be a power of two, such as 262144; it is \(modes)")
      return nil
    }
    guard kind != nil, let decay, let source, let noise else { return nil }
    self.init(decay: decay, source: source, noise: noise, modes: modes)
  }
}
