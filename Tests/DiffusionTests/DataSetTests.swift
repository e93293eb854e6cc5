import Diffusion
import Foundation
import LinearAlgebra
import Statistics
import Testing

/// How times and inputs may be set up.
private struct Setting: Sendable, CustomTestStringConvertible {
  let times: TimeLaw
  let bias: Double?
  var testDescription: String { "\(times), bias \(bias.map(String.init(describing:)) ?? "none")" }
}

private let settings = [
  Setting(times: .window(from: 0.1, to: 2), bias: 1), Setting(times: .fixed(0.5), bias: 2.5),
  Setting(times: .window(from: 0.01, to: 0.3), bias: nil), Setting(times: .fixed(0.1), bias: nil),
]

private func problem(_ setting: Setting, _ text: String = Laws.quickstartText) throws
  -> RegressionProblem
{
  RegressionProblem(
    target: try target(text), process: VariancePreserving(schedule: .linear(from: 0.5, to: 2)),
    times: setting.times, inputs: InputMap(bias: setting.bias))
}

private let key = TrialKey(seed: 20_260_115, trial: 3, block: 0)

@Suite struct DataSetTests {
  @Test(arguments: settings)
  private func `a noisy point is its label, shrunk, with standard normal noise`(setting: Setting)
    throws
  {
    let data = try problem(setting).drawExamples(count: 4000, key: key)
    var noise: [[Double]] = [[], []]
    for j in 0..<data.count {
      let level = data.noisy.levels[j]
      for i in 0..<2 {
        let gap = data.noisy.points[j, i] - level.α * data.labels[j, i]
        noise[i].append(gap / level.h.squareRoot())
      }
    }
    for z in noise {
      #expect(agrees(z, with: 0))
      #expect(agrees(z.map { $0 * $0 }, with: 1))
      #expect(agrees(z.map { pow($0, 4) }, with: 3))
    }
    #expect(agrees(zip(noise[0], noise[1]).map { $0 * $1 }, with: 0))
    // The noise knows nothing of the label, of the other examples or of the time.
    for i in 0..<2 {
      let labels = data.labels.column(i)
      #expect(agrees(zip(noise[i], labels).map { $0 * $1 }, with: 0))
      #expect(agrees(zip(noise[i], noise[i].dropFirst()).map { $0 * $1 }, with: 0))
      let centred = data.noisy.times.map { $0 - 0.5 * (setting.times.start + setting.times.end) }
      #expect(agrees(zip(noise[i], centred).map { $0 * $1 }, with: 0))
      #expect(agrees(zip(labels, centred).map { $0 * $1 }, with: 0))
    }
  }

  @Test(arguments: settings)
  private func `labels have the law of X₀ and times that of the window`(setting: Setting) throws {
    let problem = try problem(setting)
    let data = problem.drawExamples(count: 4000, key: key)
    for i in 0..<2 { #expect(agrees(data.labels.column(i), with: problem.target.mean[i])) }
    let squares = (0..<data.count).map { j in data.labels.row(j).reduce(0) { $0 + $1 * $1 } }
    #expect(agrees(squares, with: problem.target.secondMoment))
    let times = data.noisy.times
    switch setting.times {
    case .fixed(let t): #expect(times.allSatisfy { $0 == t })
    case .window(let from, let to):
      #expect(times.allSatisfy { (from..<to).contains($0) })
      #expect(agrees(times, with: 0.5 * (from + to)))
      let width = to - from
      #expect(agrees(times.map { pow(($0 - from) / width, 2) }, with: 1.0 / 3))
      #expect(agrees(times.map { pow(($0 - from) / width, 9) }, with: 0.1))
    }
  }

  @Test(arguments: settings)
  private func `posterior mean and label noise are those of the labels given the points`(
    setting: Setting
  ) throws {
    let data = try problem(setting).drawExamples(count: 4000, key: key)
    let means = data.noisy.posteriorMeans
    var residuals: [[Double]] = [[], []]
    var squares: [Double] = []
    for j in 0..<data.count {
      for i in 0..<2 { residuals[i].append(data.labels[j, i] - means[j, i]) }
      let square = residuals[0][j] * residuals[0][j] + residuals[1][j] * residuals[1][j]
      squares.append(square - data.noisy.labelNoise[j])
    }
    // X₀ − f_* has mean 0 given the point, so against every function of it, and E|X₀ − f_*|² = E v.
    for i in 0..<2 {
      #expect(agrees(residuals[i], with: 0))
      #expect(agrees(zip(residuals[i], means.column(i)).map { $0 * $1 }, with: 0))
      #expect(agrees(zip(residuals[i], data.noisy.points.column(i)).map { $0 * tanh($1) }, with: 0))
    }
    #expect(agrees(squares, with: 0))
    let weighted = zip(squares, data.noisy.points.column(0)).map { $0 * tanh($1) }
    #expect(agrees(weighted, with: 0))
  }

  @Test(arguments: settings)
  private func `inputs are the point, the time in the window and the bias`(setting: Setting) throws
  {
    let problem = try problem(setting)
    let data = problem.drawExamples(count: 50, key: key)
    #expect(data.noisy.inputs.columns == problem.inputDimension)
    for j in 0..<50 {
      var expected = Array(data.noisy.points.row(j))
      if setting.times.isWindow { expected.append(data.noisy.times[j] - setting.times.start) }
      if let bias = setting.bias { expected.append(bias) }
      #expect(Array(data.noisy.inputs.row(j)) == expected)
    }
    #expect(problem.intrinsicDimension == problem.inputDimension - 1)
  }

  @Test func `example j draws from item j of the stream of each purpose`() throws {
    let problem = try problem(settings[0])
    let data = problem.drawExamples(count: 30, key: key)
    let (noise, time) = (key.stream(for: .noise), key.stream(for: .time))
    let clean = key.stream(for: .data)
    for j in [29, 0, 7] {
      for stream in [noise, time, clean] { stream.seek(item: j) }
      #expect(data.noisy.times[j] == 0.1 + (2 - 0.1) * time.uniform())
      var x = [Double](repeating: .nan, count: 2)
      var span = x.mutableSpan
      problem.target.sample(using: clean, into: &span)
      #expect(Array(data.labels.row(j)) == x)
      let level = data.noisy.levels[j]
      let expected = x.map { level.α * $0 + level.h.squareRoot() * noise.gaussian() }
      #expect(Array(data.noisy.points.row(j)) == expected)
    }
  }

  @Test func `each point carries what its target says of it`() throws {
    let problem = try problem(settings[0], Laws.atomsText)
    let data = problem.drawExamples(count: 40, key: key)
    for j in 0..<40 {
      let level = problem.process.level(at: data.noisy.times[j])
      #expect(data.noisy.levels[j] == level)
      let posterior = problem.target.posterior(at: Array(data.noisy.points.row(j)), level)
      #expect(Array(data.noisy.posteriorMeans.row(j)) == posterior.mean)
      #expect(data.noisy.labelNoise[j] == posterior.labelNoise)
      #expect(data.noisy.logDensities[j] == posterior.logDensity)
    }
  }

  @Test(arguments: [Laws.quickstartText, Laws.atomsText])
  func `with one key a smaller set is a prefix of a larger one`(text: String) throws {
    let problem = try problem(settings[0], text)
    let small = problem.drawExamples(count: 50, key: key)
    let large = problem.drawExamples(count: 100, key: key)
    #expect(large.labels.rows(0..<50) == small.labels)
    #expect(large.noisy.points.rows(0..<50) == small.noisy.points)
    #expect(Array(large.noisy.times[..<50]) == small.noisy.times)
    let part = large.subset(50..<100)
    #expect(part.labels == large.labels.rows(50..<100) && part.count == 50)
    #expect(part.noisy.inputs == large.noisy.inputs.rows(50..<100))
    #expect(part.noisy.labelNoise == Array(large.noisy.labelNoise[50..<100]))
    #expect(part.noisy.levels == Array(large.noisy.levels[50..<100]))
    #expect(part.noisy.posteriorMeans == large.noisy.posteriorMeans.rows(50..<100))
    #expect(part.noisy.logDensities == Array(large.noisy.logDensities[50..<100]))
    let turned = large.examples([7, 3])
    #expect(turned.labels.values == Array(large.labels.row(7)) + Array(large.labels.row(3)))
    #expect(turned.noisy.inputs == large.noisy.inputs.rows(at: [7, 3]) && turned.count == 2)
    #expect(turned.noisy.times == [large.noisy.times[7], large.noisy.times[3]])
    let rest = large.excluding(1..<99)
    #expect(rest.labels == large.labels.rows(at: [0, 99]))
    #expect(rest.noisy.labelNoise == [large.noisy.labelNoise[0], large.noisy.labelNoise[99]])
  }

  @Test func `sets of different blocks and trials share nothing`() throws {
    let problem = try problem(settings[0])
    let keys = [
      TrialKey(seed: 1, trial: 0, block: 64), TrialKey(seed: 1, trial: 0, block: 128),
      TrialKey(seed: 1, trial: 1, block: 64), TrialKey(seed: 2, trial: 0, block: 64),
    ]
    let sets = keys.map { problem.drawExamples(count: 1000, key: $0) }
    for a in sets.indices {
      for b in sets.indices where a < b {
        #expect(Set(sets[a].noisy.times).isDisjoint(with: sets[b].noisy.times))
        #expect(Set(sets[a].labels.values).isDisjoint(with: sets[b].labels.values))
        let products = zip(sets[a].labels.values, sets[b].labels.values).map { $0 * $1 }
        // The labels' second coordinates and their mean over the two modes are centred.
        #expect(agrees(products, with: 0))
      }
    }
  }

  @Test func `test points are points of the same law, and none of the examples`() throws {
    let problem = try problem(settings[0])
    let points = problem.drawTestPoints(count: 3000, key: key)
    let examples = problem.drawExamples(count: 3000, key: key)
    #expect(Set(points.times).isDisjoint(with: examples.noisy.times))
    #expect(agrees(points.times, with: 1.05))
    let gaps = zip(points.labelNoise, examples.noisy.labelNoise).map { $0 - $1 }
    #expect(agrees(gaps, with: 0))
    for j in 0..<20 {
      let level = problem.process.level(at: points.times[j])
      let posterior = problem.target.posterior(at: Array(points.points.row(j)), level)
      #expect(Array(points.posteriorMeans.row(j)) == posterior.mean)
    }
    // E|X_t|² = α² E|X₀|² + d h, point by point.
    let squares = (0..<points.count).map { q in
      let level = points.levels[q]
      let expected = level.α * level.α * problem.target.secondMoment + 2 * level.h
      return points.points.row(q).reduce(0) { $0 + $1 * $1 } - expected
    }
    #expect(agrees(squares, with: 0))
  }
}
