import Documents
import Foundation
import Handbook
import Studies
import Testing

/// The pages of the reference, and what is said of entries and keys.
@Suite struct ReferencePageTests {
  nonisolated(unsafe) static let reference = StudyReference()

  private static func page(_ file: String) throws -> String {
    try String(
      contentsOf: SchemaTests.root.appendingPathComponent("docs/" + file), encoding: .utf8)
  }

  @Test(arguments: ReferencePage.allCases)
  func `a committed page is the one that the program makes`(_ page: ReferencePage) throws {
    let command = "scorebound schema --markdown \(page.rawValue) > docs/\(page.file)"
    #expect(try Self.page(page.file) == page.text(Self.reference), "run: \(command)")
  }

  @Test func `every key has a meaning in one line`() {
    #expect(Self.reference.keysWithoutMeaning.isEmpty)
  }

  @Test(arguments: EntryCatalogue.allCases)
  func `every entry has a page with a formula or a source`(_ catalogue: EntryCatalogue) throws {
    #expect(catalogue.names.count > 1)
    for name in catalogue.names {
      let page = try #require(Self.reference.page(of: name, in: catalogue))
      #expect(page.formula != nil || page.source != nil, "\(name)")
      #expect(!page.examples.isEmpty && page.text.contains(page.examples[0].prefix(20)))
      #expect(page.text.split(separator: "\n")[0] == "\(name): \(page.summary)")
      for key in page.keys {
        #expect(page.text.contains("  \(key.key)"))
        #expect(!key.values.isEmpty && key.values != "anything", "\(name): \(key.key)")
        #expect(!key.meaning.contains("\n"))
      }
    }
    #expect(Self.reference.page(of: "nothing-like-it", in: catalogue) == nil)
    #expect(catalogue.unknownMessage(catalogue.names[0] + "s").contains("did you mean"))
  }

  @Test func `keys of pages are those that readers ask for`() throws {
    let page = try #require(Self.reference.page(of: "gaussian-mixture", in: .targets))
    #expect(
      Set(page.keys.map(\.key)) == [
        "components", "components.weight", "components.mean", "components.covariance",
      ])
    #expect(page.keys.first { $0.key == "components.mean" }?.isRequired == true)
    let rule = try #require(Self.reference.page(of: "balancing", in: .rules))
    #expect(rule.keys.map(\.key) == ["constant", "noise"])
    #expect(rule.keys.map(\.default) == ["4", "exact"])
    let fold = try #require(Self.reference.page(of: "k-fold", in: .rules))
    #expect(fold.keys.map(\.values) == ["a whole number between 2 and 20"])
  }

  @Test func `the example of the page on study files is a study`() throws {
    let example = try #require(
      Self.page("study-format.md").firstMatch(of: /```yaml\n(format: 1\n(?:.|\n)*?)```/))
    let study = try Study(text: String(example.1), file: "page.yaml")
    #expect(study.name == "two-atoms" && study.claims.count == 2)
  }

  @Test func `the template is a study with a name of the file`() throws {
    for (name, expected) in [("mine", "mine"), ("a b", "my-study"), ("", "my-study")] {
      let text = StudyTemplate.plain(name: name)
      #expect(text.hasPrefix("# yaml-language-server: $schema="))
      let study = try Study(text: text, file: "template.yaml")
      #expect(study.name == expected && study.claims.count == 1)
    }
  }

  @Test func `the folder of studies is found from inside of the repository`() throws {
    let folder = try #require(
      StudyTemplate.folder(above: [SchemaTests.root.appendingPathComponent("Sources/Handbook")]))
    #expect(StudyTemplate.names(in: folder).contains("quickstart"))
    #expect(StudyTemplate.copy(of: "quickstart", in: folder)?.contains("name: quickstart") == true)
    #expect(StudyTemplate.copy(of: "../README", in: folder) == nil)
    #expect(StudyTemplate.folder(above: [URL(fileURLWithPath: "/usr/lib")]) == nil)
  }
}
