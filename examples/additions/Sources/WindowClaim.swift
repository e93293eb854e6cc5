import Theory

/// A claim: windows of width n^(−1/3) have the risk n^(−2/3) for a Lipschitz function on the line.
enum WindowClaim {
  static let claim = Claim(
    id: "windowed-mean-lipschitz", code: "W1", title: "Windowed means of a Lipschitz function",
    statement: "E|f̂ − f|² = O(n^(−2/3)) for windows of width n^(−1/3) in one dimension.",
    source: Claim.Source(
      authors: ["Györfi", "Kohler", "Krzyżak", "Walk"], year: 2002,
      place: "A Distribution-Free Theory of Nonparametric Regression, theorem 5.2"),
    provenance: .reading("kernel estimates with the naive kernel"), kind: .upper,
    estimators: ["windowed-mean"], hypotheses: [.compactSupport],
    check: .exponent(literal: "2/3"))
}
