/// What others call the entries and keys of a study, by what they are called here.
///
/// A name that no one would take for a typing mistake, such as `lambda` for a ridge, is told the right one all the same.
enum OtherNames {
  private static let table: [String: [String]] = [
    "ridge": ["lambda", "λ", "mu", "μ", "penalty", "regularization", "regularisation"],
    "box": ["uniform", "cube", "interval"],
    "atoms": ["dirac", "diracs", "deltas", "empirical"],
    "gaussian": ["normal"],
    "gaussian-mixture": ["gmm", "mixture-of-gaussians"],
    "variance-preserving": ["vp", "ddpm", "ou", "ornstein-uhlenbeck"],
    "variance-exploding": ["ve", "edm", "heat", "heat-flow"],
    "rectified-flow": ["flow-matching", "interpolation"],
    "kernel-ridge": ["krr", "ridge-regression", "kernel-ridge-regression"],
    "tangent-kernel": ["ntk", "kernel", "gd", "kernel-gradient-descent"],
    "two-layer-relu": ["network", "neural-network", "nn", "mlp", "relu"],
    "nearest-neighbours": ["knn", "k-nn"],
    "smoothed-empirical": ["kde", "plug-in", "nadaraya-watson"],
    "program": ["python", "external", "command"],
    "oracle": ["best", "optimal", "early-stopping"],
    "k-fold": ["cv", "cross-validation"],
    "gcv": ["loo", "leave-one-out"],
    "mallows-cp": ["cp", "aic"],
    "balancing": ["lepski", "lepskii"],
    "discrepancy": ["morozov"],
  ]

  private static let names = Dictionary(
    table.flatMap { name, others in others.map { ($0, name) } },
    uniquingKeysWith: { first, _ in first })

  /// The candidate that a name is another name of; nil where there is none.
  static func candidate(for name: String, among candidates: some Sequence<String>) -> String? {
    names[name.lowercased()].flatMap { known in candidates.first { $0 == known } }
  }

  /// The names that others are told.
  static var all: [String] { Array(table.keys) }
}
