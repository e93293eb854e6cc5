/// A place in a file, counted from line 1 and column 1, or a file as a whole.
public struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file's path as the user gave it.
  public let file: String
  /// The line, from 1; 0 stands for the file as a whole.
  public let line: Int
  /// The column in characters, from 1; 0 stands for the file as a whole.
  public let column: Int

  /// Makes the position of a character.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Makes the position of a file as a whole, for faults that have no line, such as its absence.
  public init(file: String) { self.init(file: file, line: 0, column: 0) }

  /// `file:line:column`, the form editors and terminals turn into a link, or just the file.
  public var description: String { line > 0 ? "\(file):\(line):\(column)" : file }

  /// Orders by file, then line, then column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// The position `characters` further right on the same line.
  public func advanced(by characters: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column + characters)
  }
}
