extension Laws {
  /// A histogram with a gap, a bin as thin as a needle, and bins of unequal mass.
  static let histogramText = """
    {kind: histogram, edges: [-1, -0.25, 0.5, 1, 1.01, 2.5],
     masses: [0.25, 0.125, 0, 0.375, 0.25]}
    """

  /// A natural spline that jumps at one end and ends in a kink at the other.
  static let splineText = """
    {kind: spline, knots: [-1, -0.5, 0, 0.75, 1.5],
     density: [0.2227378, 0.4454756, 0.2227378, 0.6682135, 0]}
    """

  /// A clamped spline that leaves 0 with slope 0 at both ends.
  static let clampedSplineText = """
    {kind: spline, knots: [-2, -1, 0.5, 1], density: [0, 0.3167513, 0.3959391, 0],
     ends: clamped}
    """

  /// Gaussians and atoms on the line, by a mixture within a mixture.
  static let mixtureOfLawsText = """
    {kind: mixture, components: [
      {weight: 0.5,
       target: {kind: gaussian-mixture, components: [{mean: [-1], covariance: 0.05}]}},
      {weight: 0.5, target: {kind: mixture, components: [
        {weight: 0.4,
         target: {kind: gaussian-mixture, components: [{mean: [3], covariance: 0.5}]}},
        {weight: 0.6, target: {kind: atoms, points: [[-2], [1]],
         weights: [0.4166666666666667, 0.5833333333333333]}}]}}]}
    """

  /// Harder fixtures than the examples: mixtures of laws and densities of given smoothness.
  static let densityTexts: [(name: String, text: String)] = [
    ("histogram with a gap", histogramText), ("natural spline", splineText),
    ("clamped spline", clampedSplineText), ("mixture of laws", mixtureOfLawsText),
    (
      "mixture of laws in 5 dimensions",
      """
      {kind: mixture, components: [
        {weight: 0.3, target: {kind: gaussian-mixture, components: [
          {mean: [1, 0, -1, 2, 0], covariance: 0.3}]}},
        {weight: 0.7, target: {kind: atoms, points: [[0, 0, 0, 0, 0], [1, 1, -1, 0.5, 2]]}}]}
      """
    ),
    (
      "mixture of a histogram and a Gaussian",
      """
      {kind: mixture, components: [
        {weight: 0.6, target: {kind: histogram, edges: [-1, 0, 2], masses: [0.75, 0.25]}},
        {weight: 0.4,
         target: {kind: gaussian-mixture, components: [{mean: [0.5], covariance: 0.2}]}}]}
      """
    ),
    (
      "bumps on a spline",
      "{kind: bumps, base: \(splineText), smoothness: 2, amplitude: 0.8, on: [-1, 1]}"
    ),
    (
      "bumps in the plane",
      "{kind: bumps, base: {kind: box, lower: [0, -1], upper: [1, 2]}, smoothness: 1}"
    ),
  ]
}
