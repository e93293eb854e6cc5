public import Documents

/// Every forward process that a study file can name.
public enum ProcessCatalogue {
  private static let registry = Registry<ProcessKind>(
    [
      VariancePreserving.kind,
      VarianceExploding.kind,
      RectifiedFlow.kind,
      TabulatedProcess.kind,
    ], name: \.name)

  /// The kinds, in the order in which they are listed, with those that were registered.
  public static var all: [ProcessKind] { registry.all }

  /// Adds a process for the rest of the program.
  ///
  /// - Precondition: No process has its name.
  public static func register(_ kind: ProcessKind) { registry.add(kind) }

  /// Reads a study's `process:` with its times; problems are recorded in the section's log.
  public static func read(_ section: Section) -> (process: any ForwardProcess, times: TimeLaw)? {
    section.define("process")
    let name = section.choice("kind", of: all.map(\.name))
    guard let kind = all.first(where: { $0.name == name }) else {
      // The times have their own faults; the other keys belong to an unknown kind.
      _ = TimeLaw(reading: section, process: nil)
      return nil
    }
    let process = kind.read(section)
    let times = TimeLaw(reading: section, process: process)
    section.finish()
    guard let process, let times else { return nil }
    return (process, times)
  }
}
