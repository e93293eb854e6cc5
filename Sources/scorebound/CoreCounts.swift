import ArgumentParser
import Foundation

/// Numbers of cores, separated by commas.
struct CoreCounts: ExpressibleByArgument {
  /// The most cores that are simulated.
  static let largest = 1_000_000

  /// The numbers, in the order given.
  let counts: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let counts = parts.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    guard counts.count == parts.count, counts.allSatisfy({ 1...Self.largest ~= $0 }) else {
      return nil
    }
    self.counts = counts
  }
}
