internal import Foundation

/// Lines to a process and lines from it, with a time by which they must have come.
struct LineChannel {
  /// The longest answer; an honest one has some hundred bytes.
  private static let longest = 1 << 20
  /// How much of the standard error is kept.
  private static let keptErrors = 4096

  let process: SpawnedProcess
  private var received = Data()
  private(set) var errors = Data()
  private var outputIsOpen = true
  private var errorsAreOpen = true
  /// How the process has ended; nil while it runs.
  private(set) var ending: String?

  init(_ process: SpawnedProcess) { self.process = process }

  /// What went wrong between two requests.
  enum Fault: Error {
    case ended
    case late
    case tooLong
  }

  /// Whether something has come that was not asked for.
  var hasMore: Bool { !received.isEmpty }

  /// Takes what has come without waiting, and forgets the standard error of earlier requests.
  mutating func settle() {
    drainAll()
    if ending == nil { ending = process.ending() }
    errors.removeAll()
  }

  /// Ends the process with all that it has started.
  func end() { process.end(isReaped: ending != nil) }

  /// Writes a line.
  mutating func send(_ line: Data, until end: ContinuousClock.Instant) throws(Fault) {
    var rest = line + [0x0a]
    while !rest.isEmpty {
      let (count, code) = Self.write(rest, to: process.input)
      if count > 0 {
        rest.removeFirst(count)
      } else if code == EAGAIN || code == EINTR {
        try wait(until: end, writes: true)
      } else {
        try fail(until: end)
      }
    }
  }

  /// The next line.
  mutating func receive(until end: ContinuousClock.Instant) throws(Fault) -> Data {
    while true {
      if let line = received.firstIndex(of: 0x0a) {
        let text = received[received.startIndex..<line]
        received = Data(received[(line + 1)...])
        return Data(text)
      }
      guard received.count <= Self.longest else { throw .tooLong }
      if !outputIsOpen { try fail(until: end) }
      try wait(until: end, writes: false)
    }
  }

  /// Waits for the end of a process whose pipes have closed, and says so.
  private mutating func fail(until end: ContinuousClock.Instant) throws(Fault) -> Never {
    while ending == nil {
      ending = process.ending()
      if ending == nil {
        if ContinuousClock.now > end { throw .late }
        usleep(2_000)
      }
    }
    if errorsAreOpen {
      drain(process.errors, into: &errors, isOpen: &errorsAreOpen, keeps: Self.keptErrors)
    }
    throw .ended
  }

  /// Waits until something can be read, or written; takes what there is to read.
  private mutating func wait(until end: ContinuousClock.Instant, writes: Bool) throws(Fault) {
    var polled: [pollfd] = []
    if outputIsOpen { polled.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0)) }
    if errorsAreOpen {
      polled.append(pollfd(fd: process.errors, events: Int16(POLLIN), revents: 0))
    }
    if writes { polled.append(pollfd(fd: process.input, events: Int16(POLLOUT), revents: 0)) }
    let left = (end - ContinuousClock.now) / .milliseconds(1)
    guard left > 0 else {
      drainAll()
      throw .late
    }
    // A process may end while a child of it holds its pipes.
    poll(&polled, nfds_t(polled.count), Int32(min(left.rounded(.up), 100)))
    drainAll()
    if ending == nil { ending = process.ending() }
    if ending != nil, received.firstIndex(of: 0x0a) == nil {
      drainAll()
      if received.firstIndex(of: 0x0a) == nil { throw .ended }
    }
  }

  private mutating func drainAll() {
    if outputIsOpen {
      drain(process.output, into: &received, isOpen: &outputIsOpen, keeps: nil)
    }
    if errorsAreOpen {
      drain(process.errors, into: &errors, isOpen: &errorsAreOpen, keeps: Self.keptErrors)
    }
  }

  /// Reads what there is, at most a mebibyte at a time, so that a flood does not keep us.
  private func drain(
    _ descriptor: Int32, into data: inout Data, isOpen: inout Bool, keeps: Int?
  ) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<16 {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { isOpen = false }
      guard count > 0 else { return }
      data.append(contentsOf: buffer[0..<count])
      if let keeps, data.count > keeps { data = Data(data.suffix(keeps)) }
      if keeps == nil, data.count > Self.longest + buffer.count { return }
    }
  }

  /// Writes without a signal where no one reads; how many bytes, or the reason of none.
  private static func write(_ data: Data, to descriptor: Int32) -> (count: Int, code: Int32) {
    var broken = sigset_t(), previous = sigset_t(), pending = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &broken, &previous)
    let count = data.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let code = errno
    if count < 0, code == EPIPE, !wasPending {
      var none = timespec(tv_sec: 0, tv_nsec: 0)
      sigtimedwait(&broken, nil, &none)
    }
    pthread_sigmask(SIG_SETMASK, &previous, nil)
    return (count, code)
  }
}
