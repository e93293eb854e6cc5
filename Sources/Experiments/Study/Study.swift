public import Diffusion
internal import Documents
internal import Estimators
public import Theory

/// A study as its author wrote it, checked and ready to be planned.
public struct Study: Sendable {
  /// The name, which names the store, the report and its folder.
  public let name: String
  /// One line for the report's heading.
  public let title: String
  /// What the study is for, in its author's words.
  public let aims: String
  /// The seed of every random number.
  public let seed: UInt64
  /// Target, process, times and inputs.
  public let problem: RegressionProblem
  /// The generator's part of a cell's identity: process, target and input in canonical text.
  public let generatorText: String
  /// The sample sizes n, ascending.
  public let sampleSizes: [Int]
  /// Whether smaller data sets are prefixes of larger ones of the same trial.
  public let isNested: Bool
  /// The estimators' rows of the design, one for each name and width, in the order of the file.
  public let series: [Series]
  /// The stopping rules' names, in the order of the file.
  public let stoppingNames: [String]
  /// The number of trials a cell.
  public let trials: Int
  /// The claims to check.
  public let claims: [Claim]
  /// The study file's text, which goes into the store.
  public let source: String

  /// One estimator with one width, over all sample sizes.
  public struct Series: Sendable, Hashable {
    /// The estimator's name in the study.
    public let estimator: String
    /// The estimator's kind.
    public let kind: String
    /// The width as the design has it (a number or an expression in n), or nil for none.
    public let width: String?

    /// The name with its width, as figures and tables have it.
    public var label: String {
      width.map { "\(estimator) (m = \($0))" } ?? estimator
    }
  }

  /// The cells of the design, sample size by sample size.
  public let cells: [Cell]

  /// The time setting, in the words of claims.
  public var setting: Claim.Setting { problem.times.isWindow ? .window : .fixed }

  /// The block of the streams' keys for a sample size.
  public func block(sampleSize n: Int) -> UInt64 { isNested ? 0 : UInt64(n) }
}

extension Study {
  /// Whether a claim needs the eigenvalue decay of the Gram matrix.
  var needsSpectrum: Bool {
    claims.contains { $0.quantities.contains(.eigenDecay) }
  }

  /// What the eigenvalues of the Gram matrix depend on.
  var spectrumIdentity: String {
    fingerprint(of: "spectrum/1;seed=\(seed);\(generatorText)")
  }
}
