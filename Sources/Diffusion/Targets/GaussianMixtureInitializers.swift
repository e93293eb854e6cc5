public import LinearAlgebra

extension GaussianMixture {
  /// A mixture from weights (k), means (k x d) and covariances (k matrices, d x d).
  ///
  ///     let law = try GaussianMixture(
  ///       weights: [1, 3], means: [[-1, 0], [1, 0]],
  ///       covariances: [.identity(2), Matrix([[0.1, 0.02], [0.02, 0.05]])])
  ///
  /// - Precondition: There are as many of each. Weights are positive; they are divided by their sum. Covariances are
  ///   symmetric and positive semidefinite.
  /// - Throws: `FactorizationError` where a covariance is not finite.
  public init(
    weights: [Double], means: [[Double]], covariances: [Matrix]
  ) throws(FactorizationError) {
    precondition(
      !weights.isEmpty && means.count == weights.count && covariances.count == weights.count,
      "\(weights.count) weights, \(means.count) means and \(covariances.count) covariances")
    precondition(weights.allSatisfy { $0 > 0 && $0.isFinite }, "weights \(weights)")
    let d = means[0].count
    let sum = weights.reduce(0, +)
    var components: [Component] = []
    for ((weight, mean), covariance) in zip(zip(weights, means), covariances) {
      precondition(
        d > 0 && mean.count == d && covariance.rows == d && covariance.columns == d,
        "a mean of \(mean.count) numbers with a covariance of \(covariance.rows) x "
          + "\(covariance.columns)")
      precondition(covariance == covariance.transposed, "a covariance that is not symmetric")
      let eigen = try SymmetricEigen(of: covariance)
      let largest = eigen.values.last ?? 0
      // What rounding leaves of a zero may be negative.
      precondition(
        eigen.values.allSatisfy { $0 >= -1e-12 * largest },
        "a covariance with eigenvalues \(eigen.values)")
      components.append(
        Component(
          weight: weight / sum, mean: mean, variances: eigen.values.map { max(0, $0) },
          axes: eigen.vectors))
    }
    self.init(components: components)
  }

  /// A mixture of isotropic Gaussians from weights (k), means (k x d) and variances (k).
  ///
  ///     let law = GaussianMixture(weights: [0.5, 0.5], means: [[-1], [1]], variances: [0.05, 0.1])
  ///
  /// - Precondition: There are as many of each. Weights are positive; they are divided by their sum. Variances are not
  ///   negative.
  public init(weights: [Double], means: [[Double]], variances: [Double]) {
    precondition(
      !weights.isEmpty && means.count == weights.count && variances.count == weights.count,
      "\(weights.count) weights, \(means.count) means and \(variances.count) variances")
    precondition(
      weights.allSatisfy { $0 > 0 && $0.isFinite }
        && variances.allSatisfy { $0 >= 0 && $0.isFinite },
      "weights \(weights) and variances \(variances)")
    let d = means[0].count
    precondition(d > 0 && means.allSatisfy { $0.count == d }, "means of unlike dimension")
    let sum = weights.reduce(0, +)
    self.init(
      components: weights.indices.map { k in
        Component(
          weight: weights[k] / sum, mean: means[k],
          variances: Array(repeating: variances[k], count: d), axes: .identity(d))
      })
  }

  /// One isotropic Gaussian.
  public init(mean: [Double], variance: Double) {
    self.init(weights: [1], means: [mean], variances: [variance])
  }
}
