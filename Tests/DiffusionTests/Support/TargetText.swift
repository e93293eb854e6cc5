import Diffusion
import Documents
import TestSupport

/// A text that cannot be read where a test relies on it.
struct Unreadable: Error, CustomStringConvertible {
  let description: String
}

/// The target of a flow text.
func target(_ text: String) throws -> any Target {
  let (target, messages) = readTarget(text)
  guard let target, messages.isEmpty else {
    throw Unreadable(description: "\(text): \(messages)")
  }
  return target
}

/// The target of a flow text, with what the reader complains of.
func readTarget(_ text: String) -> (target: (any Target)?, messages: [String]) {
  let log = DiagnosticLog()
  guard let section = Section(FlowText.node(text), what: "the target", log: log) else {
    return (nil, log.diagnostics.map(\.description))
  }
  return (TargetCatalogue.read(section), log.diagnostics.map(\.description))
}
