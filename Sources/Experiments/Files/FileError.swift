public import Documents

/// Why a file cannot be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, or the place in it that is at fault.
  public let position: SourcePosition
  /// A sentence a person can act on, without the path.
  public let message: String

  /// Makes an error at a place in a file.
  public init(_ message: String, at position: SourcePosition) {
    self.position = position
    self.message = message
  }

  /// Makes an error about a file as a whole.
  public init(_ message: String, path: String) {
    self.init(message, at: SourcePosition(file: path))
  }

  /// `path: message`, with line and column where they are known.
  public var description: String { "\(position): \(message)" }
}
