extension Laws {
  /// Harder fixtures than the examples: laws with edges, tails or independent coordinates.
  static let lineTexts: [(name: String, text: String)] =
    lineGoldenTexts + [
      ("interval", "{kind: box, lower: -0.7, upper: 1.3}"),
      ("short interval far from 0", "{kind: box, lower: 3, upper: 3.001}"),
      ("box in 5 dimensions", "{kind: box, dimension: 5, lower: -1, upper: [1, 2, 0, 4, -0.9]}"),
      (
        "Gaussian cut on both sides",
        "{kind: truncated-gaussian, mean: 0.2, deviation: 0.5, lower: -0.8, upper: 0.6}"
      ),
      ("exponential tail", "{kind: truncated-gaussian, mean: 10, deviation: 0.5, upper: 1}"),
      ("Gaussian hardly cut", "{kind: truncated-gaussian, mean: 1, deviation: 0.3, lower: -3}"),
      ("Laplace", "{kind: laplace, location: -0.3, scale: 0.4}"),
      ("sharp Laplace", "{kind: laplace, location: 2, scale: 0.02}"),
      ("Laplace in 5 dimensions", "{kind: laplace, dimension: 5, location: 0, scale: 0.7}"),
      ("Gaussian in 5 dimensions", "{kind: gaussian, mean: [0, 1, -1, 2, 0], covariance: 0.3}"),
      (
        "product with atoms and a product",
        """
        {kind: product, of: [{kind: atoms, points: [[-1], [1]]},
          {kind: product, of: [{kind: laplace, location: 0, scale: 0.2}]}]}
        """
      ),
    ]

  /// The laws of `References/line_reference.py`.
  static let lineGoldenTexts: [(name: String, text: String)] = [
    ("gaussian", "{kind: gaussian, mean: [0.5, -1.25], covariance: [[1, 0.3], [0.3, 0.2]]}"),
    ("box", "{kind: box, lower: [-1, -0.7], upper: [1, 1.3]}"),
    (
      "truncated-gaussian",
      """
      {kind: truncated-gaussian, mean: [0.5, -3, 0.1], deviation: [1, 0.25, 20],
        lower: [-1, 0, -2], upper: [2, 1, 0]}
      """
    ),
    ("half-line", "{kind: truncated-gaussian, mean: -1, deviation: 0.5, lower: 0}"),
    ("laplace", "{kind: laplace, location: [0, -0.5], scale: [1, 0.05]}"),
    (
      "product",
      """
      {kind: product, of: [
        {kind: box, lower: 0, upper: 0.01}, {kind: laplace, location: 1, scale: 0.3},
        {kind: gaussian, mean: [2, -2], covariance: 1},
        {kind: truncated-gaussian, mean: 0, deviation: 3, upper: -1}]}
      """
    ),
  ]
}
