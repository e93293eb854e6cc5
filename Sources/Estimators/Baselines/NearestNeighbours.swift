public import Diffusion
internal import Documents
internal import LinearAlgebra

/// The average of the labels of the k nearest inputs z.
///
///     f̂(z) = (1/k) Σ_{j ∈ N_k(z)} y_j,   N_k(z) the k inputs nearest to z in Euclidean distance
///
/// Of inputs at equal distance the earlier ones are taken. The default k = n^(2/(d+3)) balances
/// variance 1/k and squared bias (k/n)^(2/D′) of a Lipschitz function of the D′ = d + 1 coordinates
/// (x, t) of a window; at a fixed time, where D′ = d, that is n^(2/(d+2)).
///
/// > Reference: Györfi, Kohler, Krzyżak, Walk 2002, A Distribution-Free Theory of Nonparametric
/// > Regression, theorem 6.2.
public struct NearestNeighbours: LinearSmoother, PiecewiseAnalytic {
  /// The number k of neighbours.
  public let neighbours: Int

  /// Creates the estimator with 1 ≤ k ≤ n neighbours.
  public init(neighbours: Int) {
    precondition(neighbours > 0, "\(neighbours) nearest neighbours")
    self.neighbours = neighbours
  }

  public var kind: String { Self.estimatorKind.name }
  /// The version of the numbers; 2 knows the jumps of fits to truncated inputs.
  public var version: Int { 2 }
  /// k.
  public var parameters: [(name: String, value: String)] { [("k", "\(neighbours)")] }

  public var recordCount: Int { 1 }

  public func memory(_ size: FitSize) -> Double { size.examples * (2 * size.inputDimension + 2) }

  /// The jumps, where the neighbours change: halfway between inputs that are k apart in order.
  ///
  /// Inputs that truncation drops lie at z = 0, which with a bias c is off the line of the others, (p, c): they come
  /// before an input p or after it where |x − p|² = x² + c², and where all m of them are neighbours, k − m others are.
  public func kinks(_ training: TrainingSet) -> [Double] {
    let bias = training.scoreProblem.inputs.bias
    let rows = 0..<training.inputs.rows
    let dropped = rows.filter { j in
      bias != nil && training.inputs.row(j).allSatisfy { $0 == 0 }
    }
    let others = Set(rows).subtracting(dropped).map { training.inputs[$0, 0] }.sorted()
    func middles(_ distance: Int) -> [Double] {
      zip(others, others.dropFirst(distance)).map { 0.5 * ($0 + $1) }
    }
    guard let bias, !dropped.isEmpty else { return middles(neighbours) }
    return middles(neighbours)
      + (dropped.count < neighbours ? middles(neighbours - dropped.count) : [])
      + others.filter { $0 != 0 }.map { ($0 * $0 - bias * bias) / (2 * $0) }
  }

  /// The points after which the clock is looked at.
  private static let pointsBetweenLooks = 64

  /// Predicts by the nearest inputs; one record.
  ///
  /// - Complexity: O(n D) an evaluation point.
  public func fit(
    _ training: TrainingSet, evaluation: NoisyPoints
  ) throws(FitFailure) -> FittedPath {
    let d = training.labels.columns
    var predictions: [Double] = []
    predictions.reserveCapacity(evaluation.count * d)
    try forEachNeighbourhood(of: evaluation, in: training) { _, nearest in
      for i in 0..<d {
        let sum = nearest.reduce(0) { $0 + training.labels[$1, i] }
        predictions.append(sum / Double(neighbours))
      }
    }
    return FittedPath(record: predictions, stride: evaluation.count * d)
  }

  /// The exact risk given the inputs, averaged over the labels.
  ///
  /// With S_j = 1/k for the neighbours and 0 for the others:
  ///
  ///     |Σ_j S_j f_*(z_j) − f_*(ζ)|² + Σ_j S_j² v(z_j)
  public func conditionalRisk(
    _ training: TrainingSet, at points: NoisyPoints, record: Int
  ) throws(FitFailure) -> [Double] {
    let means = training.data.noisy.posteriorMeans
    let noise = training.data.noisy.labelNoise
    let k = Double(neighbours)
    var risks: [Double] = []
    risks.reserveCapacity(points.count)
    try forEachNeighbourhood(of: points, in: training) { q, nearest in
      var risk = nearest.reduce(0) { $0 + noise[$1] } / (k * k)
      for i in 0..<means.columns {
        let bias = nearest.reduce(0) { $0 + means[$1, i] } / k - points.posteriorMeans[q, i]
        risk += bias * bias
      }
      risks.append(risk)
    }
    return risks
  }

  /// The inputs of points; on the line those beyond a radius that clips are the radius to the last digit.
  ///
  /// x R/|x| may differ from ±R by a rounding error. Inputs that are equal but for it would be nearer to one point
  /// outside than to another, and a fit that is constant there would jump from point to point.
  private func exactInputs(_ points: NoisyPoints, _ training: TrainingSet) -> Matrix {
    guard let problem = training.problem.score, problem.dataDimension == 1,
      let truncation = problem.inputs.truncation, truncation.method == .clip
    else { return points.inputs }
    var inputs = points.inputs
    for j in 0..<points.count where abs(points.points[j, 0]) > truncation.radius {
      inputs[j, 0] = points.points[j, 0] < 0 ? -truncation.radius : truncation.radius
    }
    return inputs
  }

  /// Calls `body` with each point's number and its k nearest inputs' numbers, ascending.
  ///
  /// - Throws: ``FitFailure/timedOut(seconds:)`` at the deadline.
  private func forEachNeighbourhood(
    of points: NoisyPoints, in training: TrainingSet, _ body: (Int, [Int]) -> Void
  ) throws(FitFailure) {
    let n = training.count
    let D = training.inputs.columns
    precondition(neighbours <= n, "\(neighbours) nearest neighbours of \(n) points")
    var squares = [Double](repeating: 0, count: n)
    var nearest: [Int] = []
    nearest.reserveCapacity(neighbours)
    // Coordinate by coordinate, so that the loop over the inputs is one over vectors.
    let coordinates = exactInputs(training.data.noisy, training).transposed
    let places = exactInputs(points, training)
    for q in 0..<points.count {
      if q.isMultiple(of: Self.pointsBetweenLooks) { try training.deadline.check() }
      coordinates.values.withUnsafeBufferPointer { inputs in
        squares.withUnsafeMutableBufferPointer { squares in
          squares.update(repeating: 0)
          for i in 0..<D {
            let z = places[q, i]
            let column = UnsafeBufferPointer(rebasing: inputs[i * n..<(i + 1) * n])
            for j in 0..<n {
              let gap = z - column[j]
              squares[j] += gap * gap
            }
          }
        }
      }
      let bound = smallest(neighbours, of: squares)
      var ties = neighbours
      for square in squares where square < bound { ties -= 1 }
      nearest.removeAll(keepingCapacity: true)
      for j in 0..<n {
        if squares[j] < bound {
          nearest.append(j)
        } else if squares[j] == bound, ties > 0 {
          nearest.append(j)
          ties -= 1
        }
      }
      body(q, nearest)
    }
  }
}

/// The k-th smallest of some numbers, k from 1 on, by Hoare's selection with the median of three.
private func smallest(_ k: Int, of numbers: [Double]) -> Double {
  var values = numbers
  return values.withUnsafeMutableBufferPointer { values in
    var (low, high) = (0, values.count - 1)
    while low < high {
      let (a, b, c) = (values[low], values[(low + high) / 2], values[high])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (i, j) = (low, high)
      while i <= j {
        while values[i] < pivot { i += 1 }
        while values[j] > pivot { j -= 1 }
        if i <= j {
          values.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      // Now [low, j] ≤ pivot ≤ [i, high], and what lies between equals it.
      if k - 1 <= j {
        high = j
      } else if k - 1 >= i {
        low = i
      } else {
        return pivot
      }
    }
    return values[low]
  }
}

extension NearestNeighbours {
  /// The default number of neighbours.
  static let defaultNeighbours = "ceil(n^(2/(d+3)))"

  /// `kind: nearest-neighbours`.
  public static let estimatorKind = EstimatorKind(
    name: "nearest-neighbours",
    summary: "average of the labels of the k nearest inputs",
    example: "{kind: nearest-neighbours, k: \"ceil(n^(2/(d+3)))\"}",
    explanation: Explanation(
      formula: "f(z) = mean label of the k nearest inputs",
      keys: [
        "k": KeyMeaning(
          "number of neighbours, an expression in n and d", default: "ceil(n^(2/(d+3)))")
      ],
      source: "Györfi, Kohler, Krzyzak, Walk 2002, A Distribution-Free Theory of Nonparametric "
        + "Regression, theorem 6.2"),
    read: { section, quantities in
      guard let k = section.value("k", default: defaultNeighbours, quantities: quantities) else {
        return nil
      }
      let n = quantities["n"] ?? 1
      guard k >= 1, k <= n, k == k.rounded() else {
        section.fail(
          at: "k", "k must be a whole number from 1 to n, but it evaluates to \(k) at n = \(Int(n))"
        )
        return nil
      }
      return NearestNeighbours(neighbours: Int(k))
    })
}
