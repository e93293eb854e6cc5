public import Documents

/// Why a file cannot be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, or the place in it that is at fault.
  public let position: SourcePosition
  /// A sentence a person can act on, without the path.
  public let message: String

  /// Whether the system failed at its work, such as on a full disk, and nothing is wrong with what was given.
  public let isFailureOfSystem: Bool

  /// Makes an error at a place in a file.
  public init(_ message: String, at position: SourcePosition) {
    self.position = position
    self.message = message
    isFailureOfSystem = false
  }

  /// Makes an error about a file as a whole.
  public init(_ message: String, path: String, isFailureOfSystem: Bool = false) {
    position = SourcePosition(file: path)
    self.message = message
    self.isFailureOfSystem = isFailureOfSystem
  }

  /// `path: message`, with line and column where they are known.
  public var description: String { "\(position): \(message)" }
}
