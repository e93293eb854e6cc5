import Foundation
import Testing

/// Public declarations are documented, but for those that only fulfil a protocol whose requirement is.
@Suite struct DocumentationTests {
  /// A declaration of a source file.
  private struct Declaration {
    let name: String
    let isDocumented: Bool
    let isPublic: Bool
    /// Whether it stands in a protocol.
    let isRequirement: Bool
  }

  private static func declarations(_ text: String) -> [Declaration] {
    var found: [Declaration] = []
    var protocolIndent: Int?
    var isDocumented = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let code = line.drop { $0 == " " }
      let indent = line.count - code.count
      if let start = protocolIndent, !code.isEmpty, indent <= start { protocolIndent = nil }
      if code.hasPrefix("///") {
        isDocumented = true
        continue
      }
      if code.hasPrefix("@") { continue }
      if let match = code.prefixMatch(
        of:
          /(public )?(?:package\(set\) |private\(set\) )?(?:(?:static|final|mutating|indirect) )*(func|var|let|struct|class|enum|protocol|typealias|init|subscript)\b ?(\w*)/
      ) {
        let kind = match.2
        found.append(
          Declaration(
            name: match.3.isEmpty ? String(kind) : String(match.3), isDocumented: isDocumented,
            isPublic: match.1 != nil, isRequirement: protocolIndent != nil))
        if kind == "protocol" { protocolIndent = indent }
      }
      isDocumented = false
    }
    return found
  }

  @Test func `declarations are read with what stands above them`() {
    let text = """
      /// Words.
      public protocol A {
        /// Words.
        var one: Int { get }
        func two()
      }
      public struct B: A {
        public var one: Int { 1 }
        @inlinable
        public static func three() {}
        func four() {}
      }
      """
    let found = Self.declarations(text)
    #expect(found.map(\.name) == ["A", "one", "two", "B", "one", "three", "four"])
    #expect(found.map(\.isDocumented) == [true, true, false, false, false, false, false])
    #expect(found.map(\.isPublic) == [true, false, false, true, true, true, false])
    #expect(found.map(\.isRequirement) == [false, true, true, false, false, false, false])
  }

  /// Requirements of protocols that others document.
  private static let known: Set<String> = [
    "description", "hash", "encode", "rawValue", "id", "errorDescription",
  ]

  @Test func `every public declaration is documented, here or where it is required`() throws {
    var requirements = Self.known
    var files: [(file: String, found: [Declaration])] = []
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    where !module.hasPrefix(".") && module != "scorebound" {
      for file in try ExperimentsTests.files(of: module, ending: ".swift") {
        files.append(("\(module)/\(file.name)", Self.declarations(file.text)))
      }
    }
    for (file, found) in files {
      for requirement in found where requirement.isRequirement {
        #expect(requirement.isDocumented, "\(file): the requirement \(requirement.name)")
        requirements.insert(requirement.name)
      }
    }
    #expect(requirements.count > 60)
    for (file, found) in files {
      for declaration in found
      where declaration.isPublic && !declaration.isDocumented
        && !requirements.contains(declaration.name)
      {
        Issue.record("\(file): \(declaration.name)")
      }
    }
  }
}
