import Foundation
import Testing

/// One `import` line of a source file.
private struct ImportLine {
  let module: String
  let file: String
}

/// The folder `Sources` beside this file's `Tests`.
let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

/// The files of a module with an ending, by their paths below the module's folder.
func files(of module: String, ending: String) throws -> [(name: String, text: String)] {
  let folder = sources.appendingPathComponent(module).resolvingSymlinksInPath()
  return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(ending) }.sorted()
    .map {
      ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
}

private func modules() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: sources.path)
    .filter { !$0.hasPrefix(".") }.sorted()
}

private func imports(of module: String) throws -> [ImportLine] {
  try files(of: module, ending: ".swift").flatMap { file in
    importedModules(file.text).map { ImportLine(module: $0, file: "\(module)/\(file.name)") }
  }
}

/// The modules that a Swift file imports, whatever stands before or after the word.
private func importedModules(_ text: String) -> [String] {
  text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
    let words = line.split(separator: " ").map(String.init)
    let before = words.prefix { $0 != "import" }
    let access = ["public", "package", "internal", "fileprivate", "private"]
    guard before.count < words.count,
      before.allSatisfy({ $0.hasPrefix("@") || access.contains($0) })
    else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let rest = words.dropFirst(before.count + 1).drop { kinds.contains($0) }
    return rest.first.map { String($0.prefix { $0 != "." }) }
  }
}

@Suite struct StructureTests {
  /// Each module with all that it may import; the arrows point down, from the first to the last.
  static let arrows: [String: Set<String>] = [
    "scorebound": [
      "ArgumentParser", "Experiments", "Theory", "Estimators", "Diffusion", "Statistics",
      "LinearAlgebra", "Documents", "CAllocation",
    ],
    "Experiments": [
      "GRDB", "Subprocess", "SwiftCSV", "Yams", "Theory", "Estimators", "Diffusion",
      "Statistics", "LinearAlgebra", "Documents",
    ],
    "Theory": ["Statistics", "Documents"],
    "Estimators": ["Diffusion", "Statistics", "LinearAlgebra", "Documents", "CKernels"],
    "Diffusion": ["Statistics", "LinearAlgebra", "Documents", "CGSL", "CKernels"],
    "Statistics": ["CGSL", "CKernels"],
    "LinearAlgebra": ["COpenBLAS", "CKernels"],
    "Documents": [],
    "CKernels": [],
    "CAllocation": [],
    "CGSL": [],
    "COpenBLAS": [],
  ]

  /// What Swift and the system bring along.
  static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Synchronization"]

  @Test func `every module is in the table of arrows`() throws {
    #expect(try modules() == Self.arrows.keys.sorted())
  }

  @Test func `import lines are read in all their forms`() {
    let text = """
      // import Comment
      import A
      public import B
      @testable internal import struct C.D
      @_exported import E // why
      let text = "import F"
      """
    #expect(importedModules(text) == ["A", "B", "C", "E"])
  }

  @Test(arguments: arrows.keys.sorted())
  func `a module imports only what its arrows reach`(_ module: String) throws {
    let allowed = try #require(Self.arrows[module]).union(Self.system)
    let lines = try imports(of: module)
    for line in lines where !allowed.contains(line.module) {
      Issue.record("\(line.file) imports \(line.module)")
    }
    // An empty list would prove nothing: all Swift modules but the base import another of ours.
    let own = Set(lines.map(\.module)).intersection(Self.arrows.keys)
    let base = ["Documents", "CKernels", "CAllocation", "CGSL", "COpenBLAS"]
    #expect(own.isEmpty == base.contains(module))
  }

  @Test func `theory and estimators know nothing of each other`() throws {
    let theory = Set(try imports(of: "Theory").map(\.module))
    #expect(theory.isDisjoint(with: ["Estimators", "Diffusion", "Experiments"]))
    let estimators = Set(try imports(of: "Estimators").map(\.module))
    #expect(estimators.isDisjoint(with: ["Theory", "Experiments"]))
    #expect(Set(try imports(of: "Experiments").map(\.module)).isSuperset(of: theory))
  }

  /// The modules in the order of the manifest, from the lowest to the highest.
  private static func order() throws -> [String] {
    let manifest = sources.deletingLastPathComponent().appendingPathComponent("Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let own = try modules()
    return text.matches(of: /\.(?:systemLibrary|target|executableTarget)\(\s*name: "(\w+)"/)
      .map { String($0.1) }.filter(own.contains)
  }

  @Test func `no module imports one that stands below it in the manifest`() throws {
    let order = try Self.order()
    // All of them, each once.
    #expect(order.sorted() == (try modules()))
    var arrows = 0
    for (place, module) in order.enumerated() {
      for line in try imports(of: module) {
        guard let other = order.firstIndex(of: line.module) else { continue }
        #expect(other < place, "\(line.file) imports \(line.module)")
        arrows += 1
      }
    }
    #expect(arrows > order.count)
  }

  @Test func `C loops include their own headers, the C library and the type of a generator only`()
    throws
  {
    // Philox is a generator of GSL's kind, so that GSL's distributions draw from it.
    let library = [
      "math.h", "stdint.h", "stdlib.h", "string.h", "stddef.h", "stdio.h", "gsl/gsl_rng.h",
    ]
    var count = 0
    for ending in [".c", ".h"] {
      let own = Set(
        try files(of: "CKernels", ending: ".h").map { ($0.name as NSString).lastPathComponent })
      for file in try files(of: "CKernels", ending: ending) {
        for line in file.text.split(separator: "\n") where line.hasPrefix("#include") {
          count += 1
          let name = line.split { "<>\"".contains($0) }.last.map(String.init) ?? ""
          if line.contains("<") {
            let known = library.contains(name) || name.hasSuffix("intrin.h")
            #expect(known, "\(file.name) includes \(name)")
          } else {
            #expect(own.contains(name), "\(file.name) includes \(name)")
          }
        }
      }
    }
    #expect(count > 5)
  }

  @Test func `no source file is longer than 400 lines`() throws {
    for module in try modules() {
      for ending in [".swift", ".c", ".h"] {
        for file in try files(of: module, ending: ending) {
          let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
          #expect(count <= 401, "\(module)/\(file.name) has \(count - 1) lines")
        }
      }
    }
  }

  @Test func `the package has no unsafe flags, which would forbid others to build on it`() throws {
    let manifest = sources.deletingLastPathComponent().appendingPathComponent("Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    #expect(!text.contains("unsafeFlags"))
    #expect(text.contains("swift-tools-version"))
  }
}
