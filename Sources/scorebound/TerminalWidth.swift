import Foundation

/// The width of what the command writes to, in columns.
enum TerminalWidth {
  /// Below this the help's column of explanations, which begins at the 27th, would hold no words.
  static let leastForHelp = 50
  /// Below this no line has room for a word and a number.
  static let least = 20
  private static let usual = 80
  /// A log has no edge; this width keeps most rows of a table on one line.
  private static let log = 100

  /// The width for the help, on standard output.
  static var forHelp: Int { max(leastForHelp, wish ?? columns(of: STDOUT_FILENO) ?? usual) }

  /// The width for what a run says at its end, on standard error.
  static var forMessages: Int { max(least, wish ?? columns(of: STDERR_FILENO) ?? log) }

  /// What `COLUMNS` says.
  private static var wish: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The columns of a terminal; nil for anything else.
  private static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
