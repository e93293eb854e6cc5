internal import Diffusion
internal import Estimators
internal import Foundation
internal import LinearAlgebra

/// How steep the posterior mean f_* of a law is in x and in t, at given points.
///
/// By the second identity of Tweedie ∇ₓ f_* = (α/h) Cov(X₀ | X_t = x), a symmetric matrix whose norm is its
/// largest eigenvalue. On the line that is (α/h) v, as exact as v is; above it, and in t, it comes from central
/// differences.
struct PosteriorSlopes {
  /// The problem whose posterior mean is looked at.
  let problem: RegressionProblem

  /// The largest operator norm of ∇ₓ f_* at some points; about `limit` evenly spaced ones are looked
  /// at above one dimension.
  ///
  /// - Throws: `FitFailure` where LAPACK fails.
  func largestInSpace(at points: NoisyPoints, limit: Int = .max) throws(FitFailure) -> Double {
    guard problem.dataDimension > 1 else {
      return zip(points.levels, points.labelNoise).reduce(0) { largest, point in
        max(largest, point.0.α / point.0.h * point.1 / problem.noiseFactor)
      }
    }
    var largest = 0.0
    for jacobian in jacobians(at: points, rows: points.evenlySpacedRows(limit: limit)) {
      do throws(FactorizationError) {
        largest = max(largest, try SymmetricEigen.values(of: jacobian).last ?? 0)
      } catch {
        throw .factorization(error)
      }
    }
    return largest
  }

  /// The largest |∂f_*/∂t| at some points; about `limit` evenly spaced ones are looked at.
  func largestInTime(at points: NoisyPoints, limit: Int = .max) -> Double {
    let rows = points.evenlySpacedRows(limit: limit)
    let places = points.points.rows(at: rows)
    // One-sided where a process ends.
    func times(_ side: Double) -> [Double] {
      rows.map { row in
        let t = points.times[row]
        let moved = t * (1 + side * relativeStep)
        return problem.process.isDefined(at: moved) ? moved : t
      }
    }
    func means(_ times: [Double]) -> Matrix {
      problem.target.posteriors(at: places, levels: times.map { problem.process.level(at: $0) })
        .means
    }
    let (before, after) = (times(-1), times(1))
    let change = zip(means(after).values, means(before).values).map { $0 - $1 }
    let distances = Matrix(rows: rows.count, columns: places.columns, values: change).rowNorms
    return rows.indices.reduce(0) { max($0, distances[$1] / (after[$1] - before[$1])) }
  }

  /// Some of the points at the first time T₀ of a window, where f_* is steepest and hardly any example lies.
  func atStart(_ points: NoisyPoints, limit: Int) -> NoisyPoints {
    let rows = points.evenlySpacedRows(limit: limit)
    return NoisyPoints(
      problem: problem, points: points.points.rows(at: rows),
      times: Array(repeating: problem.times.start, count: rows.count))
  }

  /// ∇ₓ f_* at some of the points, by differences over a part of the density's length scale.
  private func jacobians(at points: NoisyPoints, rows: [Int]) -> [Matrix] {
    let d = problem.dataDimension
    let target = problem.target
    let levels = rows.map { points.levels[$0] }
    let steps = levels.map { relativeStep * target.lengthScale(level: $0) }
    let places = points.points.rows(at: rows)
    var jacobians = [Matrix](repeating: Matrix(rows: d, columns: d), count: rows.count)
    for i in 0..<d {
      func means(_ side: Double) -> Matrix {
        var moved = places
        for j in rows.indices { moved[j, i] += side * steps[j] }
        return target.posteriors(at: moved, levels: levels).means
      }
      let (before, after) = (means(-1), means(1))
      for j in rows.indices {
        for k in 0..<d {
          // Half of each of the two entries that symmetry makes equal.
          let half = 0.25 * (after[j, k] - before[j, k]) / steps[j]
          jacobians[j][k, i] += half
          jacobians[j][i, k] += half
        }
      }
    }
    return jacobians
  }

  /// The step in units of t or of the length scale: the cube root of the law's relative accuracy balances
  /// the error of that law against the difference's own.
  private var relativeStep: Double { cbrt(problem.target.relativeAccuracy) }
}

extension NoisyPoints {
  /// At most `limit` of the rows, evenly spaced.
  fileprivate func evenlySpacedRows(limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { $0 * count / limit }
  }
}

extension Matrix {
  /// The Euclidean norms of the rows.
  var rowNorms: [Double] {
    (0..<rows).map { row($0).reduce(0) { $0 + $1 * $1 }.squareRoot() }
  }
}
