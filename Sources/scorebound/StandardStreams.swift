import Experiments
internal import Formatting
import Foundation
import Synchronization

/// Standard output cannot be written, so that what was asked for is lost.
struct OutputError: Error, CustomStringConvertible {
  /// What the system says.
  let reason: String

  var description: String {
    "standard output cannot be written: \(reason); write to a place with room, and run this again"
  }
}

/// The streams that every command prints to: nothing is lost without a word, and no failure ends the program
/// by a signal or a trap.
enum StandardStreams {
  /// Whether the reader of a pipe that is gone ends the program quietly, as its caller wished.
  private static let endsWithPipe = Atomic(true)
  private static let hasLostMessages = Atomic(false)

  /// Whether a message could not be written to standard error.
  static var lostMessages: Bool { hasLostMessages.load(ordering: .relaxed) }

  /// Whether standard error ends in a bar, which the next message takes the place of.
  private static let barIsOpen = Mutex(false)

  /// Whether messages go to a terminal that can take a line back.
  static var messagesGoToTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether the locale has letters beyond ASCII, such as blocks.
  static var canShowBlocks: Bool {
    let variables = ProcessInfo.processInfo.environment
    // The first of them that is set decides.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().replacing("-", with: "").contains("utf8") ?? false
  }

  /// Makes the streams safe to write to; called once, before any file is opened.
  static func prepare() {
    // A file that is opened while a stream is closed takes the stream's number, and messages would be written
    // into it. The null device, read alone, takes it instead: writing there fails, as it does when closed.
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", O_RDONLY)
    }
    // A long run continues when its messages are not read any more.
    let previous = signal(SIGPIPE, SIG_IGN)
    endsWithPipe.store(
      unsafeBitCast(previous, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self),
      ordering: .relaxed)
  }

  /// Writes bytes as they are to standard output.
  ///
  /// - Throws: ``OutputError`` where they cannot be written.
  static func output(_ bytes: some Collection<UInt8>) throws(OutputError) {
    guard let code = write(bytes, to: STDOUT_FILENO) else { return }
    if code == EPIPE, endsWithPipe.load(ordering: .relaxed) {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    throw OutputError(reason: String(cString: strerror(code)))
  }

  /// Writes a text to standard error as it is; what cannot be written is lost, and remembered as such.
  private static func message(_ text: String) {
    if write(text.utf8, to: STDERR_FILENO) != nil {
      hasLostMessages.store(true, ordering: .relaxed)
    }
  }

  /// Writes a message, in the place of an open bar.
  static func line(_ text: String) {
    barIsOpen.withLock { isOpen in
      message((isOpen ? takeBack : "") + text + "\n")
      isOpen = false
    }
  }

  /// Writes a bar, in the place of the one before; messages take its place later.
  static func showBar(_ text: String) {
    barIsOpen.withLock { isOpen in
      message(takeBack + text.withVisibleControls)
      isOpen = true
    }
  }

  /// Takes an open bar away.
  static func closeBar() {
    barIsOpen.withLock { isOpen in
      if isOpen { message(takeBack) }
      isOpen = false
    }
  }

  /// Goes back to the start of the line and clears it.
  private static let takeBack = "\r\u{1B}[K"

  /// Writes all bytes; the code of the error that stopped it, or nil.
  private static func write(_ bytes: some Collection<UInt8>, to stream: Int32) -> Int32? {
    let buffer = ContiguousArray(bytes)
    return buffer.withUnsafeBytes { buffer -> Int32? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          stream, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
          // The stream is shared with a program that does not wait.
          var place = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
          _ = poll(&place, 1, -1)
        default: return errno
        }
      }
      return nil
    }
  }
}

/// Prints lines for a person, in which control characters of names can be seen and do nothing.
///
/// - Throws: ``OutputError`` where they cannot be written.
func printText(_ text: String) throws(OutputError) {
  try StandardStreams.output((text.withVisibleControls + "\n").utf8)
}

/// Prints data for a program, such as CSV or JSON, as they are.
///
/// - Throws: ``OutputError`` where they cannot be written.
func printData(_ text: String) throws(OutputError) {
  try StandardStreams.output(text.utf8)
}

/// Writes a line to standard error, in which control characters of names can be seen and do nothing.
func printError(_ text: String) {
  StandardStreams.line(text.withVisibleControls)
}

/// Writes a sentence to standard error: on a terminal in lines of its width, and elsewhere in one line.
func printParagraph(_ text: String) {
  printError(
    StandardStreams.messagesGoToTerminal
      ? wrapped(text.onOneLine, columns: TerminalWidth.forMessages) : text)
}
