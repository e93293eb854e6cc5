internal import Foundation

/// Reading and replacing whole files with errors that say what to do.
enum FileContents {
  /// An open regular file, for reading, with its size in bytes.
  static func open(_ path: String) throws(FileError) -> (handle: FileHandle, size: Int) {
    let attributes: [FileAttributeKey: Any]
    do {
      // The attributes of a symbolic link are the link's own; those of its target are wanted.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      attributes = try FileManager.default.attributesOfItem(atPath: target)
    } catch {
      throw FileError("there is no such file", path: path)
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeDirectory: throw FileError("is a directory, not a file", path: path)
    default: throw FileError("is not a regular file", path: path)
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FileError("cannot be opened; check its permissions", path: path)
    }
    return (handle, (attributes[.size] as? NSNumber)?.intValue ?? 0)
  }

  /// The bytes of a file of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(FileError) -> Data {
    let (handle, size) = try open(path)
    guard size <= limit else {
      throw FileError("has \(size) bytes; at most \(limit) are read", path: path)
    }
    return try read(handle, upTo: size, path: path)
  }

  /// The next bytes of an open file, fewer than `count` only at its end.
  static func read(_ handle: FileHandle, upTo count: Int, path: String) throws(FileError)
    -> Data
  {
    do {
      return try handle.read(upToCount: count) ?? Data()
    } catch {
      throw FileError("cannot be read: \(reason(error))", path: path)
    }
  }

  /// Replaces the file in one step, so that a reader or an interruption never meets half of it.
  ///
  /// The pieces go to a temporary file next to it, which is then renamed. What exists and is not a
  /// regular file, such as `/dev/stdout`, is written to directly.
  static func replace(_ path: String, with pieces: some Sequence<Data>) throws(FileError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let type = try? FileManager.default.attributesOfItem(atPath: target.path)[.type]
    if type as? FileAttributeType == .typeDirectory {
      throw FileError("is a directory, not a file", path: path)
    }
    guard type == nil || type as? FileAttributeType == .typeRegular else {
      return try write(pieces, to: target.path, path: path)
    }
    let folder = target.deletingLastPathComponent()
    let name = ".\(target.lastPathComponent).\(UUID().uuidString).partial"
    let temporary = folder.appendingPathComponent(name).path
    guard FileManager.default.createFile(atPath: temporary, contents: nil) else {
      let folderExists = FileManager.default.fileExists(atPath: folder.path)
      throw FileError(
        folderExists
          ? "cannot be written: its folder does not allow it"
          : "cannot be written: its folder does not exist", path: path)
    }
    do throws(FileError) {
      try write(pieces, to: temporary, path: path)
      guard rename(temporary, target.path) == 0 else {
        throw FileError(
          "cannot be written: \(String(cString: strerror(errno)))", path: path,
          isFailureOfSystem: true)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
  }

  private static func write(
    _ pieces: some Sequence<Data>, to destination: String, path: String
  ) throws(FileError) {
    guard let handle = FileHandle(forWritingAtPath: destination) else {
      throw FileError("cannot be opened for writing", path: path)
    }
    do {
      for piece in pieces { try handle.write(contentsOf: piece) }
      try handle.close()
    } catch {
      throw FileError(
        "cannot be written: \(reason(error))", path: path, isFailureOfSystem: true)
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = underlying ?? (error as NSError)
    return code.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(code.code))) : error.localizedDescription
  }
}
