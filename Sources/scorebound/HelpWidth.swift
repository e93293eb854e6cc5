import Foundation

/// The width of the help, in columns.
enum HelpWidth {
  /// Below this the column of explanations, which begins at the 27th, would hold no words.
  static let least = 50
  private static let usual = 80

  /// What `COLUMNS` says, or the terminal; wide enough for explanations in any case.
  static var columns: Int {
    let wish = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
    return max(least, wish ?? terminalColumns ?? usual)
  }

  private static var terminalColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
