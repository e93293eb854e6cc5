internal import Foundation

extension TimeLaw {
  /// The number of bins of a window in which the risk is reported.
  public static let binCount = 3

  /// The window in bins of equal length in log t, ascending; one time is one bin.
  public var bins: [TimeLaw] {
    guard case .window(let from, let to) = self else { return [self] }
    let edges = (0...Self.binCount).map { edge -> Double in
      // The ends are those of the window to the last bit.
      switch edge {
      case 0: from
      case Self.binCount: to
      default: from * pow(to / from, Double(edge) / Double(Self.binCount))
      }
    }
    return zip(edges, edges.dropFirst()).map { .window(from: $0, to: $1) }
  }

  /// The probability of each bin.
  public var binMasses: [Double] {
    isWindow ? bins.map { ($0.end - $0.start) / (end - start) } : [1]
  }

  /// For each bin the factors that turn a rule's weights into those of the bin's average.
  ///
  /// The average over a bin is that of the polynomial in log t through the values at the nodes,
  /// so that it is as accurate as the rule itself although no node need lie in the bin.
  func binFactors(_ rule: [(time: Double, weight: Double)]) -> [[Double]] {
    guard case .window = self else { return [[1]] }
    let logs = rule.map { log($0.time) }
    return bins.map { bin in
      var factors = [Double](repeating: 0, count: rule.count)
      // Exact for polynomials in log t of twice the rule's degree times dt = t du, nearly.
      for (u, weight) in gaussLegendre(from: log(bin.start), to: log(bin.end), count: 24) {
        for i in rule.indices {
          var value = weight * exp(u) / (bin.end - bin.start)
          for j in rule.indices where j != i { value *= (u - logs[j]) / (logs[i] - logs[j]) }
          factors[i] += value / rule[i].weight
        }
      }
      return factors
    }
  }
}
