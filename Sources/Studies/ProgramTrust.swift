internal import DataFiles
internal import Documents
internal import Estimators
internal import Foundation
public import Programs

/// The studies whose programs a user has allowed, each by its text and by what every file holds that its commands name.
///
/// What was allowed is kept whole and compared byte by byte: a script that has changed since is asked about again.
public struct ProgramTrust: Sendable {
  private let folder: URL

  /// The trust of this user, in `scorebound/trusted` of the folder of settings (XDG_CONFIG_HOME, or ~/.config).
  public init() {
    let environment = ProcessInfo.processInfo.environment
    let settings =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".config")
    self.init(folder: settings.appendingPathComponent("scorebound/trusted").path)
  }

  /// The trust that a folder keeps.
  public init(folder: String) { self.folder = URL(fileURLWithPath: folder) }

  /// Whether the programs of a study may be started.
  public func holds(for study: Study) -> Bool {
    let contents = Self.contents(of: study)
    return FileManager.default.contents(atPath: file(contents).path) == contents
  }

  /// Remembers that the programs of a study may be started.
  ///
  /// - Throws: An error of the system where the folder cannot be written.
  public func remember(_ study: Study) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let contents = Self.contents(of: study)
    try contents.write(to: file(contents), options: .atomic)
  }

  private func file(_ contents: Data) -> URL {
    folder.appendingPathComponent(fingerprint(of: contents))
  }

  /// The study's text, and each file with its path and its length before it, so that nothing can pass for something else.
  private static func contents(of study: Study) -> Data {
    var data = Data()
    func add(_ part: Data) {
      data.append(Data("\(part.count)\n".utf8))
      data.append(part)
    }
    add(Data(study.source.utf8))
    for file in study.programFiles.sorted(by: { $0.word < $1.word }) {
      add(Data(file.word.utf8))
      add(Data(file.path.utf8))
      add(FileManager.default.contents(atPath: file.path) ?? Data())
    }
    return data
  }
}

extension Study {
  /// The commands that a run of the study starts, each once.
  public var programCommands: [ProgramCommand] {
    var commands: [ProgramCommand] = []
    for cell in cells {
      guard let program = cell.estimator.startedProgram,
        !commands.contains(program.description.command)
      else { continue }
      commands.append(program.description.command)
    }
    return commands
  }
}
