internal import Documents
internal import LinearAlgebra

/// What is true of every covariance.
enum Covariance {
  /// The largest number of coordinates: a component's axes then take 72 MB.
  static let largestDimension = 3000
  /// The largest number of entries of all components' axes together.
  static let mostEntries = 9_000_000
}

extension Section {
  /// Reads `covariance:` of a Gaussian, a scalar or a symmetric positive semidefinite matrix.
  ///
  /// Without a `dimension`, where the mean is missing, it is checked as completely as possible.
  ///
  /// - Parameter dimension: d, the number of coordinates of the mean.
  /// - Returns: The variances along the principal axes (d, ascending) and those axes as rows (d x d).
  func principalAxes(dimension: Int?) -> (variances: [Double], axes: Matrix)? {
    declare("covariance", .within(.nonNegative))
    guard let node = optionalNode("covariance") else { return nil }
    if let dimension, dimension > Covariance.largestDimension {
      fail(
        at: "mean",
        "a Gaussian has at most \(Covariance.largestDimension) coordinates, since its axes are a matrix of "
          + "their square; this mean has \(dimension)")
      return nil
    }
    if case .scalar = node.content {
      guard let variance = number("covariance") else { return nil }
      guard variance >= 0 else {
        fail(at: "covariance", "a covariance must not be negative; it is \(variance)")
        return nil
      }
      return dimension.map { (Array(repeating: variance, count: $0), .identity($0)) }
    }
    guard let rows = matrix("covariance") else { return nil }
    let d = dimension ?? rows.count
    guard rows.count == d, rows.allSatisfy({ $0.count == d }) else {
      let shape = "\(rows.count) x \(rows.first?.count ?? 0)"
      fail(at: "covariance", "the covariance is \(shape), the mean has \(d) coordinates")
      return nil
    }
    let scale = rows.flatMap { $0 }.map(abs).max() ?? 0
    for i in 0..<d {
      for j in 0..<i where abs(rows[i][j] - rows[j][i]) > 1e-12 * scale {
        fail(
          at: "covariance",
          "a covariance must be symmetric; entries (\(i + 1), \(j + 1)) and (\(j + 1), \(i + 1)) differ"
        )
        return nil
      }
    }
    guard let eigen = try? SymmetricEigen(of: Matrix(rows)) else {
      fail(at: "covariance", "the covariance could not be factorised")
      return nil
    }
    guard let smallest = eigen.values.first, smallest >= -1e-12 * scale else {
      let smallest = (eigen.values.first ?? 0).general()
      fail(at: "covariance", "the covariance has the negative eigenvalue \(smallest)")
      return nil
    }
    return (eigen.values.map { max(0, $0) }, eigen.vectors)
  }
}
