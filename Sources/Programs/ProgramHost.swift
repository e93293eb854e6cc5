internal import Foundation
internal import Synchronization

/// The programs of a run: one process for each estimator and worker thread, kept until ``shutDown()``.
public final class ProgramHost: Sendable {
  /// The host of this process.
  public static let shared = ProgramHost()

  private struct Key: Hashable {
    let description: ProgramServer.Description
    let thread: UInt
  }

  private struct State {
    var folder: URL?
    var guardian: ProgramGuardian?
    var servers: [Key: ProgramServer] = [:]
  }

  private let state = Mutex(State())

  /// The server of a program for the calling thread, which is started with its first request.
  ///
  /// - Throws: ``ProgramFailure`` where there is no room for its files, or no guardian can be started.
  public func server(_ description: ProgramServer.Description) throws(ProgramFailure)
    -> ProgramServer
  {
    try state.withLock { state throws(ProgramFailure) in
      let key = Key(description: description, thread: UInt(pthread_self()))
      if let known = state.servers[key] { return known }
      let folder: URL
      if let known = state.folder {
        folder = known
      } else {
        folder = try ProgramScratch.make()
        state.guardian = try ProgramGuardian(folder: folder)
        state.folder = folder
      }
      let own = folder.appendingPathComponent("p\(state.servers.count + 1)")
      let server = ProgramServer(description, folder: own, groups: ProgramGroups(folder: folder))
      state.servers[key] = server
      return server
    }
  }

  /// Ends every process, with all that it has started, and removes their folders.
  public func shutDown() {
    let old = state.withLock { state in
      defer { state = State() }
      return state
    }
    guard let folder = old.folder else { return }
    for server in old.servers.values { server.sayGoodbye() }
    let end = ContinuousClock.now + .milliseconds(500)
    for server in old.servers.values { server.end(until: end) }
    try? FileManager.default.removeItem(at: folder)
    old.guardian?.dismiss()
  }
}

/// The groups of processes that run, each named by a file for the guardian and for the next run.
struct ProgramGroups: Sendable {
  private let folder: URL

  init(folder: URL) { self.folder = folder.appendingPathComponent("groups") }

  func began(_ leader: pid_t) {
    let start = ProgramScratch.start(of: leader) ?? "0"
    _ = FileManager.default.createFile(
      atPath: folder.appendingPathComponent("\(leader)-\(start)").path, contents: nil)
  }

  func ended(_ leader: pid_t) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    where name.hasPrefix("\(leader)-") {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }
}
