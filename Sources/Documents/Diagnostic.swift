/// One thing that is wrong in a document, and where.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The place at fault.
  public let position: SourcePosition
  /// A sentence a person can act on, without the position.
  public let message: String

  /// Makes a diagnostic.
  public init(position: SourcePosition, message: String) {
    self.position = position
    self.message = message
  }

  /// `file:line:column: message`.
  public var description: String { "\(position): \(message)" }
}

/// Everything found wrong in one pass over a document.
public struct InvalidDocument: Error, Equatable, Sendable, CustomStringConvertible {
  /// The faults, sorted by position.
  public let diagnostics: [Diagnostic]

  /// Makes the error from faults in any order; those at one position keep their order.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
  }

  /// Makes the error from a single fault.
  public init(_ message: String, at position: SourcePosition) {
    self.init([Diagnostic(position: position, message: message)])
  }

  /// One fault a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// Collects what is wrong while a document is read, so that all of it is reported at once.
///
/// It belongs to the one reader that made it and is not `Sendable`.
public final class DiagnosticLog {
  /// The faults so far, in the order found.
  public private(set) var diagnostics: [Diagnostic] = []

  /// What was asked of the document, where that is recorded.
  package let recording: ReadingRecord?

  /// Makes an empty log.
  public init() { recording = nil }

  /// Makes an empty log that takes note of what readers ask.
  package init(recording: ReadingRecord) { self.recording = recording }

  /// Whether nothing is wrong so far.
  public var isEmpty: Bool { diagnostics.isEmpty }

  /// Records a fault, once; beyond `DocumentLimits.diagnostics` only the fact that there are more.
  public func record(_ message: String, at position: SourcePosition) {
    // A mapping that serves several variants is read for each of them.
    guard !diagnostics.contains(Diagnostic(position: position, message: message)) else { return }
    if diagnostics.count < DocumentLimits.diagnostics {
      diagnostics.append(Diagnostic(position: position, message: message))
    } else if diagnostics.count == DocumentLimits.diagnostics {
      diagnostics.append(
        Diagnostic(position: position, message: "there are more errors; the rest is left out"))
    }
  }

  /// Throws every fault recorded, if there is one.
  public func throwIfAny() throws(InvalidDocument) {
    guard diagnostics.isEmpty else { throw InvalidDocument(diagnostics) }
  }
}
