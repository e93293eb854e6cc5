internal import Foundation
internal import Synchronization

/// Held throughout by the one process that writes a store; readers need none.
///
/// A lock of the system on a file next to the store, `NAME.sqlite.lock`: it ends with the process, however
/// that ends, and holds between the machines of a cluster as SQLite's own locks do. Those guard single
/// transactions, so that others can read a run that is under way.
final class StoreLock: Sendable {
  private let path: String
  private let descriptor: Mutex<Int32?>

  /// Takes the lock of a store; `file` is where symbolic links lead to from its name.
  ///
  /// - Throws: ``RunStoreError/locked(path:)`` where another process has it.
  init(store: String, file: String) throws(RunStoreError) {
    path = Self.path(file: file)
    descriptor = Mutex(try Self.lock(path, store: store))
  }

  deinit { release() }

  /// Gives the lock up; nothing happens where that is done.
  func release() {
    descriptor.withLock { descriptor in
      guard let held = descriptor else { return }
      // While it is still locked: who opens the file from now on makes another one.
      unlink(path)
      close(held)
      descriptor = nil
    }
  }

  /// Whether some process holds the lock of a store's file.
  static func isHeld(file: String) -> Bool {
    let descriptor = open(path(file: file), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  private static func path(file: String) -> String { file + ".lock" }

  private static func lock(_ path: String, store: String) throws(RunStoreError) -> Int32 {
    // Who only asks whether the lock is held has it for an instant, too.
    var attemptsLeft = 5
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .failed(path: store, detail: reason(errno)) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // The last holder may have removed the file between the two calls.
        if isFile(descriptor, at: path) { return descriptor }
      } else {
        let code = errno
        attemptsLeft -= 1
        if code != EWOULDBLOCK || attemptsLeft == 0 {
          close(descriptor)
          throw code == EWOULDBLOCK
            ? .locked(path: store) : .failed(path: store, detail: reason(code))
        }
        Thread.sleep(forTimeInterval: 0.02)
      }
      close(descriptor)
    }
  }

  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM, EROFS: "cannot be written; check the folder's permissions"
    case ENOENT, ENOTDIR: "cannot be opened; does its folder exist?"
    case ENOSPC, EDQUOT: "the disk is full"
    default: "cannot be locked (\(String(cString: strerror(code))))"
    }
  }
}
