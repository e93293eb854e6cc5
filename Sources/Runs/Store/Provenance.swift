internal import Foundation
internal import LinearAlgebra
internal import Statistics

/// What the numbers of a run depend on besides the study: program, libraries and processor.
public enum Provenance {
  /// The version of the program.
  public static let version = "0.1.0"

  /// The key of the kernels that OpenBLAS took.
  public static let coreKey = "OpenBLAS core"

  /// Keys and values for the store and the report; nothing that differs between two equal runs.
  public static func collect() -> [(String, String)] {
    [
      ("scorebound", version),
      ("GSL", gslVersion),
      (coreKey, BLASLibrary.coreName),
      ("instruction set", InstructionSet.name),
      ("system", systemName),
    ]
  }

  /// The values of a key that the parts of a merged run brought along.
  public static func values(_ text: String) -> Set<String> {
    Set(text.components(separatedBy: separator).filter { !$0.isEmpty })
  }

  /// Values of a key as one text.
  package static func text(_ values: Set<String>) -> String {
    values.sorted().joined(separator: separator)
  }

  private static let separator = " | "

  private static var systemName: String {
    guard let text = try? String(contentsOfFile: "/etc/os-release", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("PRETTY_NAME=") })
    else { return "Linux" }
    return line.dropFirst("PRETTY_NAME=".count).trimmingCharacters(in: ["\""])
  }
}
