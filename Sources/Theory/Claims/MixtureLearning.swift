// Gaussian mixtures: how many samples and how much time learning takes. These are computational
// statements, and no exponent in n is to be tested.

extension Claim {
  /// Gradient descent on the denoising loss learns mixtures of spherical Gaussians.
  static let mixtureDescent = Claim(
    id: "shah-2023-mixtures",
    code: "G2",
    title: "Mixtures learned by gradient descent on the denoising loss",
    statement: """
      Gradient descent on the denoising loss learns two spherical Gaussians whose \
      separation is at least 1/poly(d), and of K of them from a warm start at a separation of order \
      sqrt(log min(K, d)), from a number of samples of order poly(d)/epsilon.
      """,
    source: Source(
      authors: ["Shah", "Chen", "Klivans"], year: 2023, arXiv: "2307.01178", place: "NeurIPS 2023"),
    provenance: .verified(
      "Separations and number of samples were read in the abstract or a summary; the polynomial and "
        + "the definition of epsilon were not."),
    kind: .upper,
    metric: .score,
    estimators: ["gaussian-mixture-network"],
    check: .statement(
      formula: "n = poly(d)/epsilon",
      how: "it could be checked by the number of samples at which the network reaches a given "
        + "error, in several dimensions"))

  /// Mixtures of Gaussians with identity covariance, in quasi-polynomial time.
  static let mixtureIdentity = Claim(
    id: "gatmiry-2024-mixtures",
    code: "G3",
    title: "Mixtures of identity covariance in quasi-polynomial time",
    statement: """
      A mixture of k Gaussians of identity covariance on R^d, whose weights are bounded below, is learned to \
      an error epsilon in total variation with a time and a number of samples of \
      d^(polylog((d+k)/epsilon)).
      """,
    source: Source(
      authors: ["Gatmiry", "Kelner", "Lee"], year: 2024, arXiv: "2404.18869",
      place: "COLT 2025, PMLR 291"),
    provenance: .verified(
      "Class, time and number of samples were read in the abstract or a summary; the bound on the weights "
        + "is from a secondary source, and the proofs were not read."),
    kind: .upper,
    metric: .totalVariation,
    estimators: ["gaussian-mixture-learner"],
    check: .statement(
      formula: "n = d^(polylog((d+k)/epsilon)) for TV(p^, p) <= epsilon",
      how: "it could be checked by the number of samples and the time of that algorithm in several "
        + "dimensions, which this program does not have"))

  /// General mixtures of Gaussians without separation.
  static let mixtureGeneral = Claim(
    id: "chen-2025-mixtures",
    code: "G4",
    title: "General mixtures without separation",
    statement: """
      A mixture of k Gaussians on R^d, whose means and covariances lie in a ball of bounded radius, of \
      general covariances with bounded condition numbers and without any separation of the components, is \
      learned to an error epsilon from d^(poly(k/epsilon)) samples.
      """,
    source: Source(
      authors: ["Chen", "Kontonis", "Shah"], year: 2025, arXiv: "2404.18893", place: "COLT 2025"),
    provenance: .verified(
      "Class and number of samples were read in the abstract or a summary; that means and covariances lie "
        + "in a bounded ball is from memory of it, and the proofs were not read."),
    kind: .upper,
    metric: .totalVariation,
    estimators: ["gaussian-mixture-learner"],
    check: .statement(
      formula: "n = d^(poly(k/epsilon))",
      how: "it could be checked by the number of samples and the time of that algorithm in several "
        + "dimensions, which this program does not have"))
}
