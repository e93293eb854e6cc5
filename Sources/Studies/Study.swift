internal import DataFiles
public import Diffusion
internal import Documents
internal import Estimators
internal import Statistics
public import Theory

/// A study as its author wrote it, checked and ready to be planned.
public struct Study: Sendable {
  /// The name, which names the store, the report and its folder.
  public let name: String
  /// One line for the report's heading.
  public let title: String
  /// What the study is for, in its author's words.
  public let aims: String
  /// Whether analyses adjust the risks of single fits by control variates.
  public package(set) var usesControlVariates = true
  /// What leads the report's answer, at most two parts; the rate and the claims where it is empty.
  public package(set) var leads: [AnswerPart] = []
  /// Whether it is the small version that `--quick` makes of the study.
  public let isQuick: Bool
  /// The seed of every random number.
  public let seed: UInt64
  /// The problems of the study with their sample sizes: one, or one for each of `variants:`.
  public let variants: [Variant]
  /// Whether variants with the same law, process and times see the same data on purpose.
  public package(set) var isPaired = false
  /// Whether the variants are the times of a list under `at:`.
  public let sweepsTime: Bool
  /// Whether smaller data sets are prefixes of larger ones of the same trial.
  public let isNested: Bool
  /// The estimators' rows of the design, one for each variant, name and width, in the order of the
  /// file.
  public let series: [Series]
  /// The stopping rules' names, in the order of the file.
  public let stoppingNames: [String]
  /// The numbers of trials, at the checkpoint that the run has come to.
  public package(set) var trialCounts: TrialCounts
  /// What becomes of trials that fail.
  public let failurePolicy: FailurePolicy
  /// What the study declares before it runs; nil where it declares nothing.
  public package(set) var declaration: Declaration?
  /// The claims to check.
  public let claims: [Claim]
  /// The study file's text, which goes into the store.
  public let source: String
  /// The rows of the data files it names, which go into the store too.
  public package(set) var dataTables: [String: [[Double]]] = [:]

  /// What the study says of each estimator, by its name: `kind: kernel-ridge, ridge: n^-0.6`.
  public package(set) var estimatorTexts: [String: String] = [:]
  /// The files that commands of the study name, which go into the store as well.
  public package(set) var programFiles: [ProgramFile] = []

  /// One estimator with one width on one variant, over all sample sizes.
  public struct Series: Sendable, Hashable {
    /// The variant's name, or nil for a study of one problem.
    public let variant: String?
    /// The estimator's name in the study.
    public let estimator: String
    /// The estimator's kind.
    public let kind: String
    /// The width as the design has it (a number or an expression in n), or nil for none.
    public let width: String?

    /// Names a row of a design.
    public init(variant: String? = nil, estimator: String, kind: String, width: String? = nil) {
      self.variant = variant
      self.estimator = estimator
      self.kind = kind
      self.width = width
    }

    /// The estimator's name with its width.
    package var estimatorLabel: String { width.map { "\(estimator) (m = \($0))" } ?? estimator }

    /// The name with its variant and width, as figures and tables have it.
    public var label: String {
      [estimatorLabel, variant].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// The cells of the design: variant by variant, sample size by sample size.
  public let cells: [Cell]

  /// The number of trials of the cells of a sample size.
  public func trials(at n: Int) -> Int { trialCounts.count(sampleSize: n) }

  /// The number of trials of a cell as a text: `20`, or `20 to 200`.
  public var trialsText: String { trialCounts.text(sampleSizes: sampleSizes) }

  /// The largest number of trials of any cell.
  public var trials: Int { sampleSizes.map(trials(at:)).max() ?? trialCounts.atLeast }

  /// Whether the study has named variants.
  package var hasVariants: Bool { variants.contains { $0.name != nil } }

  /// Every sample size of any variant, ascending.
  public var sampleSizes: [Int] { Set(variants.flatMap(\.sampleSizes)).sorted() }

  /// The position of the variant that a series belongs to.
  package func variantIndex(of series: Series) -> Int {
    variants.firstIndex { $0.name == series.variant } ?? 0
  }

  /// The variant that a series belongs to.
  public func variant(of series: Series) -> Variant {
    variants[variantIndex(of: series)]
  }
}

/// One problem of a study, with what the numbers of its cells depend on.
public struct Variant: Sendable {
  /// The name, or nil for a study of one problem.
  public let name: String?
  /// What is learned: target, process, times and inputs, or a control.
  public let problem: Problem
  /// The generator's part of a cell's identity: the problem's sections in canonical text.
  public let generatorText: String
  /// The sample sizes n, ascending.
  public let sampleSizes: [Int]

  /// The time setting, in the words of claims.
  public var setting: Claim.Setting { times?.isWindow == true ? .window : .fixed }

  /// The times of a problem of score estimation; nil for a control, which has none.
  package var times: TimeLaw? { problem.score?.times }

  /// The law that is drawn from, with process and times, in canonical text: the same for equal problems of any
  /// study.
  public let lawText: String
  /// What names the random numbers of the variant's trials; nil for a study of one problem.
  ///
  /// Its name or, in a study of paired variants, its law with process and times: then variants of one law
  /// see the same data. Neither the order nor the number of the variants moves a number.
  public let streamName: String?
}

extension Study {
  /// The problem and key of a trial: the law drawn, where it varies by trial.
  package func trial(
    _ trial: UInt32, sampleSize n: Int, variant: Variant
  ) -> (problem: Problem, key: TrialKey) {
    let key = TrialKey(
      seed: seed(of: variant), trial: trial, block: isNested ? 0 : UInt64(n))
    return (variant.problem.instance(sampleSize: n, key: key), key)
  }

  /// The seed of a variant's random numbers: variants share their data where it is the same.
  package func seed(of variant: Variant) -> UInt64 {
    variant.streamName.map { derivedSeed(seed, name: $0) } ?? seed
  }

  /// The variants in groups that see the same data, in the order of the study; groups are independent.
  package var variantsByData: [[Variant]] {
    var groups: [[Variant]] = []
    for variant in variants {
      if let index = groups.firstIndex(where: { $0[0].streamName == variant.streamName }) {
        groups[index].append(variant)
      } else {
        groups.append([variant])
      }
    }
    return groups
  }

  /// Whether a claim needs the eigenvalue decay of the Gram matrix.
  package var needsSpectrum: Bool {
    claims.contains { ($0.quantities + $0.beside).contains(.eigenDecay) }
  }

  /// What the eigenvalues of a variant's Gram matrix depend on.
  package func spectrumIdentity(_ variant: Variant) -> String {
    let many = TrainingSet.manyVersion(variant.problem).map { ";loops=many/\($0)" } ?? ""
    return fingerprint(of: "spectrum/2;seed=\(seed);\(variant.generatorText)\(many)")
  }
}
