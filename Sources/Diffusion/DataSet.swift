public import LinearAlgebra
public import Statistics

/// A training set of Algorithm 1: noisy inputs z_j and clean labels y_j = X₀,ⱼ.
///
/// Every X₀ is used once, so the pairs are independent, or with several noisy copies; n counts distinct
/// draws of X₀, and the copies of one follow one another.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604, Algorithm 1.
public struct DataSet: Sendable {
  /// The noisy points with their inputs, posterior means and label noise.
  public let noisy: NoisyPoints
  /// The labels X₀, examples x d.
  public let labels: Matrix
  /// The number of noisy copies of each X₀.
  public let copies: Int

  /// The number of examples, n times the copies.
  public var count: Int { labels.rows }
  /// The sample size n, the number of distinct X₀.
  public var sampleSize: Int { count / copies }

  /// The samples in `range` with all of their copies, as a new data set.
  public func subset(_ range: Range<Int>) -> DataSet { keeping(rows(range), copies: copies) }

  /// The samples outside of `range` with all of their copies, in their order.
  public func excluding(_ range: Range<Int>) -> DataSet {
    let rows = rows(range)
    return keeping([Int](0..<rows.lowerBound) + (rows.upperBound..<count), copies: copies)
  }

  /// The examples of given numbers as a new data set in that order; copies of one sample count there as
  /// separate samples.
  public func examples(_ numbers: some Collection<Int>) -> DataSet { keeping(numbers, copies: 1) }

  private func keeping(_ rows: some Collection<Int>, copies: Int) -> DataSet {
    DataSet(noisy: noisy.subset(rows), labels: labels.rows(at: rows), copies: copies)
  }

  private func rows(_ samples: Range<Int>) -> Range<Int> {
    samples.lowerBound * copies..<samples.upperBound * copies
  }

  /// The same inputs with other labels (examples x d).
  public func labelled(_ labels: Matrix) -> DataSet {
    DataSet(noisy: noisy, labels: labels, copies: copies)
  }

  /// The same inputs with labels whose distance from the posterior mean is √c times as large.
  fileprivate func labelled(withNoiseTimes c: Double) -> DataSet {
    let scale = c.squareRoot()
    var labels = labels
    for (i, mean) in noisy.posteriorMeans.values.enumerated() {
      labels.values[i] = mean + scale * (labels.values[i] - mean)
    }
    return labelled(labels)
  }

  /// Creates a data set of noisy points with their labels (examples x d); so many in a row are copies of one
  /// sample.
  public init(noisy: NoisyPoints, labels: Matrix, copies: Int = 1) {
    precondition(
      labels.rows == noisy.count && copies > 0 && labels.rows % copies == 0,
      "\(noisy.count) points with \(labels.rows) labels in \(copies) copies")
    self.noisy = noisy
    self.labels = labels
    self.copies = copies
  }
}

/// The stream of random numbers that a trial draws from.
public struct TrialKey: Sendable, Hashable {
  /// The seed of the study.
  public let seed: UInt64
  /// The trial; pilot trials have the highest bit set.
  public let trial: UInt32
  /// The sample size n, or 0 where smaller sets are prefixes of larger ones.
  public let block: UInt64

  /// Creates the key of a trial.
  public init(seed: UInt64, trial: UInt32, block: UInt64) {
    self.seed = seed
    self.trial = trial
    self.block = block
  }

  /// The trial's stream for one purpose.
  public func stream(for purpose: StreamPurpose) -> RandomStream {
    RandomStream(StreamKey(seed: seed, trial: trial, purpose: purpose, block: block))
  }
}

extension RegressionProblem {
  /// Draws `count` samples: X₀ ~ p₀, and for each copy t from the time law, Z ~ N(0, I) and
  /// X_t = α X₀ + √h Z.
  ///
  /// Sample j draws from item j of each stream, so a smaller set is a prefix of a larger one drawn
  /// with the same key, unless labels are permuted.
  public func drawExamples(count: Int, key: TrialKey) -> DataSet {
    let drawn = drawExamples(
      count: count, copies: copies, data: key.stream(for: .data), noise: key.stream(for: .noise),
      time: key.stream(for: .time))
    if noiseFactor != 1 { return drawn.labelled(withNoiseTimes: noiseFactor) }
    guard labelsArePermuted else { return drawn }
    return DataSet(
      noisy: drawn.noisy, labels: drawn.labels.permuted(by: key.stream(for: .permutation)),
      copies: copies)
  }

  /// Draws fresh points of P, whose labels are not needed, from the test stream.
  public func drawTestPoints(count: Int, key: TrialKey) -> NoisyPoints {
    // One stream serves all three purposes here, each point's draws in the order data, noise, time.
    let stream = key.stream(for: .test)
    return drawExamples(count: count, copies: 1, data: stream, noise: stream, time: stream).noisy
  }

  /// Draws examples from given streams, which may be one: each example's draws in the order data, noise, time.
  func drawExamples(
    count: Int, copies: Int, data: RandomStream, noise: RandomStream, time: RandomStream
  ) -> DataSet {
    let d = dataDimension
    let sharesOneStream = data === noise
    var labels = Matrix(rows: count * copies, columns: d)
    var points = labels
    var clean = [Double](repeating: 0, count: d)
    var sampleTimes: [Double] = []
    sampleTimes.reserveCapacity(count * copies)
    for j in 0..<count {
      data.seek(item: j)
      var span = clean.mutableSpan
      target.sample(using: data, into: &span)
      if !sharesOneStream {
        noise.seek(item: j)
        time.seek(item: j)
      }
      for row in j * copies..<(j + 1) * copies {
        let z = (0..<d).map { _ in noise.gaussian() }
        let t: Double
        switch times {
        case .fixed(let only): t = only
        case .window(let from, let to): t = from + (to - from) * time.uniform()
        }
        let level = process.level(at: t)
        sampleTimes.append(t)
        for i in 0..<d {
          labels[row, i] = clean[i]
          points[row, i] = level.α * clean[i] + level.h.squareRoot() * z[i]
        }
      }
    }
    return DataSet(
      noisy: NoisyPoints(problem: self, points: points, times: sampleTimes), labels: labels,
      copies: copies)
  }
}

extension Matrix {
  /// The rows in a random order.
  fileprivate func permuted(by stream: RandomStream) -> Matrix {
    self.rows(at: stream.permutation(count: rows))
  }
}
