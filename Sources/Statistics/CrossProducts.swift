/// Sums of squares and products of controls c and a value y about their means, with what a regression
/// of y on c makes of them.
///
/// The last row and column are the value's. Sums of independent parts add up, and one observation can be
/// taken out again, so that a regression without each trial in turn costs one pass over the trials.
struct CrossProducts {
  /// How many controls there are.
  let controls: Int
  /// How many deviations from means the sums are worth.
  private(set) var degreesOfFreedom: Double
  /// The sums, (p + 1) × (p + 1), row by row.
  private var sums: [Double]

  /// No observations.
  init(controls: Int) {
    self.controls = controls
    degreesOfFreedom = 0
    sums = Array(repeating: 0, count: (controls + 1) * (controls + 1))
  }

  /// The sums over the deviations of rows of controls, with their value last, from the means of the rows.
  init(deviations: [[Double]], controls: Int) {
    self.init(controls: controls)
    for deviation in deviations { add(deviation, weight: 1) }
    degreesOfFreedom = max(0, Double(deviations.count) - 1)
  }

  /// What is left of rows when their means are taken off.
  static func deviations(of rows: [[Double]]) -> [[Double]] {
    guard let size = rows.first?.count else { return [] }
    var means = Array(repeating: 0.0, count: size)
    for row in rows {
      for (i, value) in row.enumerated() { means[i] += value / Double(rows.count) }
    }
    return rows.map { zip($0, means).map { $0 - $1 } }
  }

  /// The sum of the value's squares.
  var valueSquares: Double { sums[sums.count - 1] }

  private func at(_ i: Int, _ j: Int) -> Double { sums[i * (controls + 1) + j] }

  private mutating func add(_ deviation: [Double], weight: Double) {
    let size = controls + 1
    for i in 0..<size {
      for j in 0..<size { sums[i * size + j] += weight * deviation[i] * deviation[j] }
    }
  }

  /// Adds other sums, each `weight` times.
  mutating func add(_ other: CrossProducts, weight: Double = 1) {
    for i in sums.indices { sums[i] += weight * other.sums[i] }
    degreesOfFreedom += weight * other.degreesOfFreedom
  }

  /// The sums without one of `count` rows, whose deviation from the mean of all is given; nil where the rest
  /// is so small compared with that row that its digits are lost.
  func without(_ deviation: [Double], of count: Int) -> CrossProducts? {
    var rest = self
    rest.add(deviation, weight: -Double(count) / Double(count - 1))
    rest.degreesOfFreedom -= 1
    for i in 0...controls where rest.at(i, i) < 1e-6 * at(i, i) { return nil }
    return rest
  }

  /// The sums in units of the value's variance.
  var standardised: CrossProducts? {
    let variance = valueSquares / degreesOfFreedom
    guard variance > 0, variance.isFinite else { return nil }
    var result = CrossProducts(controls: controls)
    result.add(self, weight: 1 / variance)
    result.degreesOfFreedom = degreesOfFreedom
    return result
  }

  /// A regression of the value on some of the controls.
  struct Regression {
    /// One coefficient a control; 0 for those left out.
    let coefficients: [Double]
    /// The share of the value's variance that is left, with the degrees of freedom of the controls taken off.
    let shareLeft: Double
  }

  /// Regresses the value on at most `most` controls, taken one by one: the one that takes off most comes next.
  ///
  /// A control is left out where it takes off less than four times what one without any bearing would on
  /// average, and where it is all but a combination of those taken. `size` is how many observations the sums
  /// are worth. Each step is a sweep of one pivot, after which the last column has the coefficients and the
  /// last entry the squares left.
  ///
  /// > Reference: Goodnight 1979, doi:10.1080/00031305.1979.10482685.
  func regression(most: Int, size: Double) -> Regression {
    var swept = self
    var taken: [Int] = []
    while taken.count < most {
      let left = swept.valueSquares
      var best: (control: Int, gain: Double)?
      for j in 0..<controls where !taken.contains(j) && swept.at(j, j) > 1e-9 * at(j, j) {
        let gain = swept.at(j, controls) * swept.at(j, controls) / swept.at(j, j)
        if gain > best?.gain ?? (4 / size * left) { best = (j, gain) }
      }
      guard let best else { break }
      swept.sweep(best.control)
      taken.append(best.control)
    }
    var coefficients = Array(repeating: 0.0, count: controls)
    for j in taken { coefficients[j] = swept.at(j, controls) }
    let spent = Double(taken.count)
    let share =
      size > spent + 1 && valueSquares > 0
      ? swept.valueSquares / valueSquares * (size - 1) / (size - 1 - spent) : 1
    return Regression(coefficients: coefficients, shareLeft: share)
  }

  /// Sweeps the pivot of a control.
  private mutating func sweep(_ k: Int) {
    let size = controls + 1
    let pivot = at(k, k)
    let row = (0..<size).map { at(k, $0) / pivot }
    for i in 0..<size where i != k {
      let factor = at(i, k)
      for j in 0..<size { sums[i * size + j] -= factor * row[j] }
      sums[i * size + k] = -factor / pivot
    }
    for j in 0..<size { sums[k * size + j] = row[j] }
    sums[k * size + k] = 1 / pivot
  }
}
