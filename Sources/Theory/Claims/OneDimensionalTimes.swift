extension Claim {
  /// The dependence of the one-dimensional minimax score risk on small times, t^(-3/2).
  static let smallTimes = Claim(
    id: "dou-2024-small-times",
    code: "S3a",
    title: "One-dimensional score at small times",
    statement: """
      In one dimension the minimax squared error of the score of f * N(0, t), averaged over that \
      law, is of order n^(-1) t^(-3/2) for n^(-2/(2a+1)) < t < 1, f an a-Hoelder density on [-1, 1], \
      without logarithms. Read here for one law and the regularised plug-in estimator, as t^(-b) at \
      fixed n with b = 3/2: for t well below the squared width of the law the estimator's variance \
      is of exactly this order.
      """,
    source: oneDimensionalSource,
    provenance: .reading(
      "The minimax rate was read in a summary of the paper; that one estimator follows it in t on one "
        + "law is our reading."),
    kind: .matching,
    axis: .time,
    range: 0...1,
    metric: .score,
    estimators: ["smoothed-empirical"],
    setting: .fixed,
    hypotheses: [.oneDimension, .compactSupport, .additiveNoise],
    assumptions: ["Densities bounded below on [-1, 1] may be meant; t is large enough for n."],
    check: .exponent(literal: "3/2"))

  /// The dependence of the one-dimensional minimax score risk on large times, t^(-2).
  static let largeTimes = Claim(
    id: "dou-2024-large-times",
    code: "S3b",
    title: "One-dimensional score at large times",
    statement: """
      In one dimension the minimax squared error of the score of f * N(0, t), averaged over that \
      law, is of order n^(-1) t^(-2) for t > 1, f an a-Hoelder density on [-1, 1]. Read here for one \
      law and the regularised plug-in estimator, as t^(-b) at fixed n with b = 2.
      """,
    source: oneDimensionalSource,
    provenance: .reading(
      "The minimax rate was read in a summary of the paper; that one estimator follows it in t on one "
        + "law is our reading."),
    kind: .matching,
    axis: .time,
    range: 1...Double.infinity,
    metric: .score,
    estimators: ["smoothed-empirical"],
    setting: .fixed,
    hypotheses: [.oneDimension, .compactSupport, .additiveNoise],
    assumptions: ["t is well above the squared width of the law."],
    check: .exponent(literal: "2"))

  private static var oneDimensionalSource: Source {
    Source(
      authors: ["Dou", "Kotekal", "Xu", "Zhou"], year: 2024, arXiv: "2409.07032",
      place: "From optimal score matching to optimal sampling")
  }
}
