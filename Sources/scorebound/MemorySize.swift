import ArgumentParser
import Foundation

/// An amount of memory as users write it: `4G`, `800M` or a share of the machine's, `80%`.
struct MemorySize: ExpressibleByArgument {
  /// The amount in bytes.
  let bytes: Int

  /// Eight tenths of what this process may use.
  static var `default`: MemorySize { MemorySize(bytes: AvailableMemory.allotted / 10 * 8) }

  private init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let units: [Character: Double] = [
      "%": Double(AvailableMemory.allotted) / 100, "K": 1024, "M": 1_048_576, "G": 1_073_741_824,
      "T": 1_099_511_627_776,
    ]
    guard let last = argument.last, let unit = units[Character(last.uppercased())],
      let number = Double(argument.dropLast()), number > 0, number * unit < 1e18
    else { return nil }
    bytes = Int(number * unit)
  }
}
