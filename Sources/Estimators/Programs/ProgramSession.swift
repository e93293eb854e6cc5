internal import DataFiles
internal import Diffusion
internal import LinearAlgebra
internal import Programs

/// A fit that a process remembers, for as long as anyone may ask for its predictions.
final class ProgramSession: KeptFit, Sendable {
  private let server: ProgramServer
  private let fit: ProgramServer.Fit

  init(_ server: ProgramServer, _ fit: ProgramServer.Fit) {
    self.server = server
    self.fit = fit
  }

  deinit { server.forget(fit) }

  /// The posterior means at points, points x d for each record.
  func predict(
    _ records: [Int], at points: NoisyPoints, _ predicts: ProgramPrediction, seconds: Double?
  ) throws(FitFailure) -> [Matrix] {
    guard points.count > 0, !records.isEmpty else {
      return records.map { _ in Matrix(rows: points.count, columns: points.points.columns) }
    }
    let values: [Double]
    do throws(ProgramFailure) {
      values = try server.predict(fit, records: records, at: points.columns, seconds: seconds)
        .values
    } catch {
      throw FitFailure(error)
    }
    let (count, d) = (points.count, points.points.columns)
    return records.indices.map { record in
      var means = [Double](repeating: 0, count: count * d)
      for point in 0..<count {
        let level = points.levels[point]
        for output in 0..<d {
          let i = point * d + output
          means[i] = predicts.posteriorMean(
            values[record * count * d + i], x: points.points.values[i], alpha: level.α,
            h: level.h)
        }
      }
      return Matrix(rows: count, columns: d, values: means)
    }
  }

  /// The weights of the labels in a record's posterior means at points, points x examples.
  ///
  /// - Throws: ``FitFailure`` where the program's own predictions are not those sums of `labels`.
  func smoother(
    _ record: Int, at points: NoisyPoints, labels: Matrix, seconds: Double?
  ) throws(FitFailure) -> Matrix {
    let answer: ProgramServer.Predictions
    do throws(ProgramFailure) {
      answer = try server.predict(
        fit, records: [record], at: points.columns, smootherOf: labels.rows, seconds: seconds)
    } catch {
      throw FitFailure(error)
    }
    let weights = Matrix(rows: points.count, columns: labels.rows, values: answer.smoother)
    let sums = product(weights, labels).values
    let largest = max(1, labels.values.reduce(0) { max($0, abs($1)) })
    for q in 0..<points.count {
      let mass = weights.row(q).reduce(0) { $0 + abs($1) }
      // Both are sums of as many terms, in an order of their own; a wrong matrix is further off.
      let tolerance = 1e-9 * (1 + mass) * largest
      for i in q * labels.columns..<(q + 1) * labels.columns
      where abs(sums[i] - answer.values[i]) > tolerance {
        throw .failed(
          "the program's smoother gives \(sums[i]) where its prediction is \(answer.values[i])")
      }
    }
    return weights
  }
}

extension NoisyPoints {
  /// The points as programs are handed them.
  var columns: ProgramPoints {
    ProgramPoints(
      x: points.values, t: times, alpha: levels.map(\.α), h: levels.map(\.h),
      dimension: points.columns)
  }
}

extension FitFailure {
  /// What a program did not do.
  init(_ failure: ProgramFailure) {
    switch failure {
    case .failed(let text): self = .failed(text)
    case .timedOut(let text): self = .programTimedOut(text)
    case .notFinite(let text): self = .notFinite(text)
    }
  }
}
