import ArgumentParser
import Documents

/// A seed as an option, in the forms that study files allow: `7`, `1e18`, `18446744073709551615`.
struct Seed: ExpressibleByArgument, CustomStringConvertible {
  /// The seed.
  let value: UInt64

  /// Creates an option's value.
  init(value: UInt64) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = Node.wholeNumber(argument) else { return nil }
    self.value = value
  }

  var description: String { "\(value)" }
  var defaultValueDescription: String { description }
}
