import ArgumentParser
internal import Formatting
import Foundation

/// The option of every command that prints data.
struct JSONOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isOn = false
}

/// Prints a value as JSON with sorted keys in snake case, one object or list and a line end.
///
/// Swift 6.3 crashes where it inlines this into asynchronous functions.
@inline(never)
func printJSON(_ value: some Encodable) throws {
  try printData(JSONText.text(of: value, keys: .convertToSnakeCase) + "\n")
}
