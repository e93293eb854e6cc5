public import Documents

/// A statement from the literature about how fast an error falls, ready to be checked.
public struct Claim: Hashable, Sendable, Identifiable {
  /// What kind of statement it is, which decides what can refute it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The risk is at most C n^(−b), for every law of a class.
    case upper
    /// The risk is of the order n^(−b), for this law.
    case matching
    /// No estimator does better than n^(−b) for the worst law of a class.
    case lower
    /// Both: n^(−b) is attained over the class, and nothing better is.
    case minimax

    /// Whether one fixed law can refute the claim.
    public var isRefutable: Bool { self == .upper || self == .matching }
  }

  /// The role of diffusion time in the claim.
  public enum Setting: String, Hashable, Sendable, CaseIterable {
    /// Any of the others.
    case any
    /// One fixed positive time.
    case fixed
    /// An average over a window of positive times.
    case window
    /// Time zero, the score of the law itself.
    case zero
  }

  /// The unit of the error.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// E‖f̂ − f_*‖², the squared error of the posterior mean.
    case denoiser
    /// E‖ŝ − ∇log p_t‖², the squared error of the score.
    case score
    /// ½ ∫ E‖f̂ − f_*‖² |dψ|, the divergence between the paths of the reverse processes, in nats.
    case divergence = "kl"
    /// E‖f̂ − f^K‖², the squared distance of a network from kernel gradient descent on the same data.
    case coupling
    /// The distance in total variation of the law that is sampled.
    case totalVariation = "total-variation"
    /// The Wasserstein distance W₁ of the law that is sampled.
    case wasserstein
  }

  /// How the claim is checked.
  public enum Check: Hashable, Sendable {
    /// The exponent of the risk against b; a power law in the axis stands for its exponent.
    case exponent(Expression)
    /// The ratio of the risk to a quantity must not grow with n.
    case ratio(to: Reference)
    /// The floor that the risk levels off at, against its exact value.
    case floor(exact: Reference)
    /// The exponent of the risk above a floor that is known exactly.
    case excess(exponent: Expression, over: Reference)
    /// The risk at each n against a bound with its constant, an expression in n and other quantities.
    case bound(Expression)
    /// The exponent, and the risk against its exact value at each n.
    case constant(exponent: Expression, exact: Reference)
    /// No rate of a risk: a formula, and how one would check it.
    case statement(formula: String, how: String)
  }

  /// Where a claim is published.
  public struct Source: Hashable, Sendable {
    /// The authors' family names.
    public let authors: [String]
    /// The year.
    public let year: Int?
    /// The arXiv identifier.
    public let arXiv: String?
    /// The journal, the theorem, or another pointer to it.
    public let place: String

    /// Makes the source.
    public init(authors: [String], year: Int?, arXiv: String? = nil, place: String) {
      self.authors = authors
      self.year = year
      self.arXiv = arXiv
      self.place = place
    }

    /// The reference on one line.
    public var citation: String {
      var parts: [String] = []
      if !authors.isEmpty { parts.append(authors.joined(separator: ", ")) }
      if let year { parts.append("(\(year))") }
      if !place.isEmpty { parts.append(place) }
      if let arXiv { parts.append("arXiv:\(arXiv)") }
      return parts.joined(separator: " ")
    }
  }

  /// How sure it is that the source says so, with what exactly was verified.
  public enum Provenance: Hashable, Sendable {
    /// Read in the source.
    case verified(String)
    /// Common knowledge of the literature.
    case commonKnowledge(String)
    /// One reading of a source whose statement itself was not available.
    case reading(String)
    /// A theorem of the study's author.
    case theorem(String)
    /// A conjecture of the study's author.
    case conjecture(String)

    /// The word for tables.
    public var word: String {
      switch self {
      case .verified: "verified"
      case .commonKnowledge: "common knowledge"
      case .reading: "reading of"
      case .theorem: "theorem"
      case .conjecture: "conjecture"
      }
    }

    /// What was verified, or what the reading is.
    public var detail: String {
      switch self {
      case .verified(let text), .commonKnowledge(let text), .reading(let text),
        .theorem(let text), .conjecture(let text):
        text
      }
    }
  }

  /// The name in studies, such as `wibisono-2024-lipschitz`.
  public let id: String
  /// A short code for tables, such as `S1`; nil for claims of a study.
  public let code: String?
  /// A few words.
  public let title: String
  /// What is claimed, in full.
  public let statement: String
  /// Where.
  public let source: Source
  /// How sure.
  public let provenance: Provenance
  /// What kind of statement.
  public let kind: Kind
  /// What the risk is a power of.
  public let axis: ClaimAxis
  /// The values of the axis that the claim is about; nil for all.
  public let range: ClosedRange<Double>?
  /// The unit of the error it is about.
  public let metric: Metric
  /// The kinds of estimator it is about, or a study's names of some; empty stands for all.
  public let estimators: [String]
  /// The role of diffusion time.
  public let setting: Setting
  /// What it demands, where that is checked.
  public let hypotheses: [Hypothesis]
  /// What it demands beyond that, in sentences for the report.
  public let assumptions: [String]
  /// How it is checked.
  public let check: Check
  /// The power of log n that the claim allows on top of the power law.
  public let logs: Double
  /// The margin of the exponent declared with the claim; nil for the usual one.
  public private(set) var margin: Double?
  /// The stopping rule, by its name in the study, under which alone the claim is judged; nil for every rule.
  public private(set) var under: String?
  /// Whether the study shows the claim without having it judged.
  public private(set) var isRelated = false
  /// Measured quantities given next to the claimed exponent, which does not depend on them.
  public let beside: [ClaimQuantity]

  /// Makes a claim.
  public init(
    id: String, code: String? = nil, title: String, statement: String, source: Source,
    provenance: Provenance, kind: Kind, axis: ClaimAxis = .sampleSize,
    range: ClosedRange<Double>? = nil, metric: Metric = .denoiser,
    estimators: [String], setting: Setting = .any, hypotheses: [Hypothesis] = [],
    assumptions: [String] = [], check: Check, logs: Double = 0, margin: Double? = nil,
    under: String? = nil, beside: [ClaimQuantity] = []
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.statement = statement
    self.source = source
    self.provenance = provenance
    self.kind = kind
    self.axis = axis
    self.range = range
    self.metric = metric
    self.estimators = estimators
    self.setting = setting
    self.hypotheses = hypotheses
    self.assumptions = assumptions
    self.check = check
    self.logs = logs
    self.margin = margin
    self.under = under
    self.beside = beside
  }

  /// The same claim, to be shown without a verdict.
  public var related: Claim {
    var changed = self
    changed.isRelated = true
    return changed
  }

  /// The same claim with another margin.
  public func withMargin(_ margin: Double) -> Claim {
    var changed = self
    changed.margin = margin
    return changed
  }
}
