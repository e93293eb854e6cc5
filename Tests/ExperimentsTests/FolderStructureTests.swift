import Foundation
import Testing

/// The folders of modules, whose files nothing but this test keeps apart.
@Suite struct FolderStructureTests {
  /// A source file without its comments; files beside the folders of a module are in the folder ".".
  private struct Source {
    let folder: String
    let file: String
    let text: String
  }

  private static func sources(of module: String) throws -> [Source] {
    try files(of: module, ending: ".swift").map { file in
      let code = file.text.split(separator: "\n").map { line -> String in
        String(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
      }
      let parts = file.name.split(separator: "/")
      return Source(
        folder: parts.count > 1 ? String(parts[0]) : ".", file: file.name,
        text: code.joined(separator: "\n"))
    }
  }

  /// The types that a text declares at its outermost level.
  private static func declaredTypes(_ text: String) -> [String] {
    text.matches(
      of:
        /(?:^|\n)(?:(?:public|package|internal|final|indirect) )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/
    ).map { String($0.1) }
  }

  /// The words of a text that may be types.
  private static func words(_ text: String) -> Set<String> {
    Set(text.matches(of: /\b[A-Z]\w+/).map { String($0.0) })
  }

  /// For each folder of a module the others whose types its files name, with one place for each.
  private static func arrows(in module: String) throws -> [String: [String: String]] {
    let sources = try sources(of: module)
    var homes: [String: Set<String>] = [:]
    for source in sources {
      for type in declaredTypes(source.text) { homes[type, default: []].insert(source.folder) }
    }
    var arrows: [String: [String: String]] = [:]
    for source in sources {
      arrows[source.folder, default: [:]] = arrows[source.folder] ?? [:]
      for word in words(source.text) {
        guard let found = homes[word], !found.contains(source.folder) else { continue }
        for home in found { arrows[source.folder]?[home] = "\(source.file) names \(word)" }
      }
    }
    return arrows
  }

  @Test func `types are found where they are declared and named`() {
    let text = "public struct A {}\nfinal class Bc {\n  struct D {}\n}\nextension E {}"
    #expect(Self.declaredTypes(text) == ["A", "Bc"])
    #expect(Self.words("let x = Ab.cd(Ef, gH)") == ["Ab", "Ef"])
  }

  static let modules = [
    "Analysis", "Diffusion", "Estimators", "Reports", "Runs", "Statistics", "Theory",
  ]

  @Test(arguments: modules)
  func `no two folders of a module need each other, and none knows all`(_ module: String) throws {
    let arrows = try Self.arrows(in: module)
    #expect(arrows.count > 1)
    #expect(arrows.values.contains { !$0.isEmpty })
    // Folders that nothing still standing needs are taken away, until a circle is left or nothing.
    var left = arrows
    while let free = left.first(where: { folder in
      !left.contains { $0.key != folder.key && $0.value.keys.contains(folder.key) }
    }) {
      left[free.key] = nil
    }
    let circle = left.map { folder, others in
      "\(folder): \(others.filter { left.keys.contains($0.key) }.values.sorted())"
    }
    #expect(left.isEmpty, "\(module): \(circle.sorted())")
    for (folder, others) in arrows where arrows.count > 3 {
      #expect(others.count < arrows.count - 1, "\(module)/\(folder) knows all others")
    }
  }
}
