internal import Foundation
internal import Synchronization

/// One running process of a program, with what it was asked to fit.
///
/// It is started when it is first needed, and again after it has died or misbehaved. One request runs at a time.
public final class ProgramServer: Sendable {
  /// What is asked of the program.
  public struct Description: Sendable, Hashable {
    /// The command.
    public let command: ProgramCommand
    /// The estimator's name in the study.
    public let estimator: String
    /// The seconds that a request may take.
    public let timeLimit: Double

    /// Puts together a description.
    public init(command: ProgramCommand, estimator: String, timeLimit: Double) {
      self.command = command
      self.estimator = estimator
      self.timeLimit = timeLimit
    }
  }

  /// A fit that the process remembers, until it is restarted or told to forget it.
  public struct Fit: Sendable, Hashable {
    let id: Int
    let start: Int
  }

  /// What the first message may take: the program's imports.
  public static let helloLimit = 60.0

  private let description: Description
  private let files: ProgramFiles
  /// Told of every group that begins and ends.
  private let groups: ProgramGroups
  private let state = Mutex(State())

  private struct State {
    var channel: LineChannel?
    /// How often the process was started.
    var starts = 0
    var lastID = 0
  }

  init(_ description: Description, folder: URL, groups: ProgramGroups) {
    self.description = description
    files = ProgramFiles(folder: folder)
    self.groups = groups
  }

  /// Fits the program, within its time limit and `seconds` where they are given.
  ///
  /// - Returns: The fit with the numbers of its records.
  /// - Throws: ``ProgramFailure``; the process is ended then.
  public func fit(
    _ request: ProgramFit, seconds: Double? = nil
  ) throws(ProgramFailure) -> (fit: Fit, records: [Double]) {
    try state.withLock { state throws(ProgramFailure) in
      let end = deadline(seconds)
      while true {
        try start(&state, parameters: request.parameters)
        state.lastID += 1
        let id = state.lastID
        let message = try files.write(request, id: id)
        let asked: Result<ProgramAnswer, ProgramFailure>
        do throws(StrayAnswer) {
          asked = try ask(&state, line(of: message), id: id, until: end)
        } catch {
          // It answered an earlier request once more, whose trial is done: this one begins with a new process.
          stop(&state)
          continue
        }
        let records = try records(of: try asked.get(), request, &state).get()
        return (Fit(id: id, start: state.starts), records)
      }
    }
  }

  /// What a program answers at points.
  public struct Predictions: Sendable {
    /// The predictions, records x points x d.
    public let values: [Double]
    /// The weights of the labels in them, records x points x examples; empty unless they were asked for.
    public let smoother: [Double]
  }

  /// Predicts at points; of a fit to `examples` examples, where they are given, with the weights of their labels.
  ///
  /// - Throws: ``ProgramFailure``; the process is ended then.
  public func predict(
    _ fit: Fit, records: [Int], at points: ProgramPoints, smootherOf examples: Int? = nil,
    seconds: Double? = nil
  ) throws(ProgramFailure) -> Predictions {
    try state.withLock { state throws(ProgramFailure) in
      guard fit.start == state.starts, state.channel != nil else {
        throw .failed("the program was started again since it was fitted")
      }
      let names = try files.write(points, prefix: "\(fit.id)-q")
      let out = "\(fit.id)-out.npy"
      let smoother = examples == nil ? nil : "\(fit.id)-smoother.npy"
      for old in [out] + (smoother.map { [$0] } ?? []) { unlink(files.path(old)) }
      let message = PredictMessage(
        id: fit.id, records: records, x: names[0], t: names[1], alpha: names[2], h: names[3],
        out: out, smoother: smoother)
      let answer: Result<ProgramAnswer, ProgramFailure>
      do throws(StrayAnswer) {
        answer = try ask(&state, line(of: message), id: fit.id, until: deadline(seconds))
      } catch {
        stop(&state)
        throw .failed("the program answered an earlier request twice")
      }
      if case .success(let answer) = answer, answer.records != nil {
        stop(&state)
        throw .failed("the program answered 'fit' twice")
      }
      _ = try answer.get()
      do throws(ProgramFailure) {
        let shape = [records.count, points.count]
        return Predictions(
          values: try files.array(out, named: "predictions", shape: shape + [points.dimension]),
          smoother: try smoother.map { name throws(ProgramFailure) in
            try files.array(name, named: "smoother weights", shape: shape + [examples ?? 0])
          } ?? [])
      } catch {
        // Without its file, the answer may have been another one to the fit.
        let wait = ContinuousClock.now + Self.lateAnswer
        let isTwice =
          !FileManager.default.fileExists(atPath: files.path(out))
          && (try? state.channel?.receive(until: wait)) != nil
        stop(&state)
        throw isTwice ? .failed(Self.answeredTwice) : error
      }
    }
  }

  /// How long an answer is waited for that has no place.
  private static let lateAnswer = Duration.milliseconds(250)
  private static let answeredTwice = "the program answered a request twice"

  /// Tells the process that a fit is not needed any more.
  public func forget(_ fit: Fit) {
    state.withLock { state in
      if fit.start == state.starts, state.channel != nil {
        let end = ContinuousClock.now + .seconds(1)
        if (try? state.channel?.send(line(of: ForgetMessage(id: fit.id)), until: end)) == nil {
          stop(&state)
        }
      }
      files.remove(prefix: "\(fit.id)-")
    }
  }

  /// Says good-bye; ``end()`` follows.
  func sayGoodbye() {
    state.withLock { state in
      let end = ContinuousClock.now + .milliseconds(100)
      try? state.channel?.send(line(of: ByeMessage()), until: end)
    }
  }

  /// Ends the process, after it had a moment to end by itself.
  func end(until end: ContinuousClock.Instant) {
    state.withLock { state in
      while var channel = state.channel, channel.ending == nil, ContinuousClock.now < end {
        channel.settle()
        state.channel = channel
        if channel.ending == nil { usleep(2_000) }
      }
      stop(&state)
    }
  }

  // MARK: - Requests

  /// An answer to a request that was answered already.
  private struct StrayAnswer: Error {}

  private func deadline(_ seconds: Double?) -> ContinuousClock.Instant {
    ContinuousClock.now + .seconds(min(description.timeLimit, seconds ?? .infinity))
  }

  /// Sends a request and waits for its answer; where something is wrong with it, the process has been ended.
  private func ask(
    _ state: inout State, _ message: Data, id: Int, until end: ContinuousClock.Instant
  ) throws(StrayAnswer) -> Result<ProgramAnswer, ProgramFailure> {
    let data: Data
    switch exchange(&state, message, until: end) {
    case .success(let line): data = line
    case .failure(let failure): return .failure(failure)
    }
    func fail(_ text: String) -> Result<ProgramAnswer, ProgramFailure> {
      let failure = ProgramFailure.failed(text + lastWords(state))
      stop(&state)
      return .failure(failure)
    }
    guard let answer = try? JSONDecoder().decode(ProgramAnswer.self, from: data) else {
      return fail("the program answered what is not an answer: '\(excerpt(data))'")
    }
    if answer.id < id { throw StrayAnswer() }
    guard answer.id == id else {
      return fail("the program answered request \(answer.id) instead of \(id)")
    }
    if state.channel?.hasMore == true { return fail(Self.answeredTwice) }
    guard answer.ok else {
      // It has said so itself, and continues.
      return .failure(
        .failed("the program says: \(excerpt(Data((answer.error ?? "no reason").utf8)))"))
    }
    return .success(answer)
  }

  private func exchange(
    _ state: inout State, _ message: Data, until end: ContinuousClock.Instant
  ) -> Result<Data, ProgramFailure> {
    guard var channel = state.channel else { return .failure(.failed("the program does not run")) }
    do throws(LineChannel.Fault) {
      try channel.send(message, until: end)
      let answer = try channel.receive(until: end)
      state.channel = channel
      return .success(answer)
    } catch {
      state.channel = channel
      let words = lastWords(state)
      stop(&state)
      switch error {
      case .ended: return .failure(.failed("the program \(channel.ending ?? "has ended")\(words)"))
      case .late: return .failure(.timedOut("the program did not answer in time\(words)"))
      case .tooLong:
        return .failure(.failed("the program answered with a line of more than 1 MiB\(words)"))
      }
    }
  }

  /// The records that a fit was answered with, as many as were asked for.
  private func records(
    of answer: ProgramAnswer, _ request: ProgramFit, _ state: inout State
  ) -> Result<[Double], ProgramFailure> {
    let records = answer.records ?? (request.records == nil ? [0] : [])
    let expected = request.records?.map(Double.init)
    if let expected, records != expected {
      stop(&state)
      return .failure(
        .failed(
          "the program returned \(records.count) records that are not the \(expected.count) asked for"
        ))
    }
    guard records.count == expected?.count ?? 1 else {
      stop(&state)
      return .failure(.failed("the program returned \(records.count) records, and 1 was asked for"))
    }
    return .success(records)
  }

  // MARK: - The process

  /// Starts the process unless a quiet one runs.
  private func start(
    _ state: inout State, parameters: [String: ProgramValue]
  ) throws(ProgramFailure) {
    if var channel = state.channel {
      channel.settle()
      state.channel = channel
      if channel.ending == nil, !channel.hasMore { return }
      stop(&state)
    }
    do {
      try FileManager.default.createDirectory(
        at: files.folder, withIntermediateDirectories: true)
    } catch {
      throw .failed(
        "the folder \(files.folder.path) cannot be made: \((error as NSError).localizedDescription)"
      )
    }
    let process = try SpawnedProcess(description.command.words, folder: files.folder.path)
    groups.began(process.pid)
    state.channel = LineChannel(process)
    state.starts += 1
    let hello = HelloMessage(
      estimator: description.estimator, parameters: parameters, scratch: files.folder.path)
    let answer = exchange(
      &state, line(of: hello), until: ContinuousClock.now + .seconds(Self.helloLimit))
    let data = try answer.get()
    guard let answer = try? JSONDecoder().decode(HelloAnswer.self, from: data),
      answer.protocol == 1, state.channel?.hasMore == false
    else {
      let words = lastWords(state)
      stop(&state)
      throw .failed(
        "the program answered 'hello' with '\(excerpt(data))', and not with one object that has \"protocol\": 1\(words)"
      )
    }
  }

  private func stop(_ state: inout State) {
    guard let channel = state.channel else { return }
    channel.end()
    groups.ended(channel.process.pid)
    state.channel = nil
    // A later process finds nothing of this one.
    files.remove()
  }

  /// The last line of the standard error, to follow a reason; empty where there is none.
  private func lastWords(_ state: State) -> String {
    let text = String(decoding: state.channel?.errors ?? Data(), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
    return line.map { "; its last words: \(excerpt(Data($0.utf8)))" } ?? ""
  }
}

/// Text that may stand in a reason: short, on one line, without control characters.
private func excerpt(_ data: Data) -> String {
  let text = String(decoding: data.prefix(400), as: UTF8.self)
  let plain = text.unicodeScalars.map {
    $0.properties.generalCategory == .control ? " " : String($0)
  }
  .joined()
  return plain.count > 160 ? plain.prefix(160) + "…" : plain
}
