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

  /// The bin that a time belongs to.
  public func bin(of time: Double) -> Int {
    bins.dropLast().count { time > $0.end }
  }
}
