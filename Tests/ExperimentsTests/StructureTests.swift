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

/// One target of the manifest, with what it depends on: modules of ours and products of others.
private struct Target {
  let name: String
  let dependencies: Set<String>
}

/// The manifest's text.
private func manifest() throws -> String {
  let path = sources.deletingLastPathComponent().appendingPathComponent("Package.swift")
  return try String(contentsOf: path, encoding: .utf8)
}

/// The targets below `Sources` in the order of the manifest.
private func targets() throws -> [Target] {
  let text = try manifest()
  let starts = text.matches(
    of: /\.(?:systemLibrary|target|executableTarget|testTarget)\(\s*name: "(\w+)"/)
  let own = try modules()
  return starts.enumerated().compactMap { index, match in
    let name = String(match.1)
    guard own.contains(name) else { return nil }
    let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
    let body = text[match.range.upperBound..<end]
    guard let list = body.firstMatch(of: /dependencies: \[((?:[^\[\]])*)\]/) else {
      return Target(name: name, dependencies: [])
    }
    let products = list.1.matches(of: /\.product\(name: "(\w+)"/).map { String($0.1) }
    let names = list.1.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"(\w+)"/)
      .map { String($0.1) }
    return Target(name: name, dependencies: Set(names + products))
  }
}

@Suite struct StructureTests {
  /// What Swift and the system bring along.
  static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Synchronization"]

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

  @Test func `every module is a target of the manifest, once`() throws {
    #expect(try targets().map(\.name).sorted() == (try modules()))
  }

  @Test func `what a module imports is what the manifest says it depends on`() throws {
    for target in try targets() {
      let lines = try imports(of: target.name)
      for line in lines
      where !target.dependencies.contains(line.module) && !Self.system.contains(line.module) {
        Issue.record("\(line.file) imports \(line.module), which the manifest does not say")
      }
      let unused = target.dependencies.subtracting(lines.map(\.module))
      #expect(unused.isEmpty, "\(target.name) depends on \(unused.sorted()) and imports none")
    }
  }

  @Test func `no module imports one that stands below it in the manifest`() throws {
    let order = try targets().map(\.name)
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

  /// Modules that must stay apart, though the order of the manifest would let one import the other.
  static let strangers = [
    ("Theory", "Estimators"), ("Theory", "Diffusion"), ("Theory", "LinearAlgebra"),
    ("Measures", "Theory"), ("Measures", "DataFiles"), ("Runs", "Theory"),
  ]

  @Test(arguments: strangers)
  func `modules that meet only further down know nothing of each other`(
    _ module: String, _ other: String
  ) throws {
    #expect(!(try imports(of: module)).contains { $0.module == other })
    #expect(!(try imports(of: other)).contains { $0.module == module })
  }

  /// The packages of others, with the modules that may know them.
  static let packages = [
    "GRDB": ["Runs"], "Subprocess": ["Reports", "Runs"], "SwiftCSV": ["DataFiles"],
    "Yams": ["DataFiles"], "ArgumentParser": ["scorebound"],
  ]

  @Test func `the packages of others are each behind the modules that need them`() throws {
    let own = try modules()
    var users: [String: Set<String>] = [:]
    for module in own {
      for line in try imports(of: module)
      where !own.contains(line.module) && !Self.system.contains(line.module) {
        users[line.module, default: []].insert(module)
      }
    }
    #expect(users.mapValues { $0.sorted() } == Self.packages)
  }

  @Test func `no module is longer than 8,000 lines, and the umbrella is short`() throws {
    for module in try modules() {
      let lines = try files(of: module, ending: ".swift")
        .reduce(0) { $0 + $1.text.count { $0.isNewline } }
      let limit = module == "Experiments" ? 1500 : 8000
      #expect(lines < limit, "\(module) has \(lines) lines")
    }
  }

  @Test func `numbers become text in one place, and reports' numbers in another`() throws {
    for module in try modules() where module != "Formatting" {
      for file in try files(of: module, ending: ".swift")
      where !(module == "Documents" && file.name == "NumberText.swift") {
        #expect(!file.text.contains("String(format:"), "\(module)/\(file.name)")
      }
    }
  }

  /// What an estimator can do is asked of it by capabilities: a new one would fit into no list of types.
  @Test func `no module but Estimators tells estimators apart by their types`() throws {
    let estimators = try files(of: "Estimators", ending: ".swift").flatMap { file in
      file.text.matches(
        of:
          /struct (\w+): (?:Estimator|LinearSmoother|PiecewiseAnalytic|SmoothEstimator|SpectralEstimator|NetworkDescent)/
      ).map { String($0.1) }
    }
    #expect(estimators.count >= 10)
    for module in try modules() where module != "Estimators" {
      for file in try files(of: module, ending: ".swift") {
        for name in estimators {
          let cast = try Regex("(?:\\bas[?!]?|\\bis) (?:any )?\(name)\\b")
          #expect(!file.text.contains(cast), "\(module)/\(file.name) asks for \(name)")
        }
      }
    }
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
    let text = try manifest()
    #expect(!text.contains("unsafeFlags"))
    #expect(text.contains("swift-tools-version"))
  }
}
