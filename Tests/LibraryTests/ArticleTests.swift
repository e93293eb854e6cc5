import Foundation
import Testing

/// The modules' articles, whose examples are those that are compiled and run.
@Suite struct ArticleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The modules that are products, as the manifest lists them.
  private static func products() throws -> [String] {
    let manifest = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    return manifest.matches(of: /\.library\(name: "(\w+)"/).map { String($0.1) }
  }

  /// Lines without the blanks before them.
  private static func lines(_ text: some StringProtocol) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  @Test func `every product has an article with an example that is compiled and run`() throws {
    let source = try String(
      contentsOf: Self.root.appendingPathComponent("Tests/LibraryTests/ArticleExamples.swift"),
      encoding: .utf8)
    let compiled = Self.lines(source).filter { !$0.hasPrefix("// MARK:") }
    let products = try Self.products()
    #expect(products.count > 10)
    for module in products {
      let path = "Sources/\(module)/\(module).docc/\(module).md"
      let text = try String(
        contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
      #expect(text.hasPrefix("# ``\(module)``\n"))
      let examples = text.matches(of: /```swift\n((?:.|\n)*?)```/).map { Self.lines($0.1) }
      #expect(!examples.isEmpty, "\(path) has no example")
      for example in examples {
        let isCompiled = compiled.indices.contains { start in
          compiled[start...].starts(with: example)
        }
        #expect(isCompiled, "\(path): the example is not the one that is compiled")
      }
    }
  }
}
