import Foundation
import Testing

/// The pages that people read first: every link leads somewhere, and the first page is short.
@Suite struct PageLinkTests {
  private static let root = sources.deletingLastPathComponent()

  /// The pages by their paths below the repository's folder.
  private static func pages() throws -> [String] {
    var pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    for folder in ["docs", "reports"] {
      pages += try FileManager.default.subpathsOfDirectory(
        atPath: root.appendingPathComponent(folder).path
      ).filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }
    return pages
  }

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
  }

  /// The text without fenced blocks, and without code where `keepingCode` is false.
  private static func prose(_ text: String, keepingCode: Bool = false) -> String {
    var lines: [Substring] = []
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmingPrefix(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
      } else if !isFenced {
        lines.append(line)
      }
    }
    let kept = lines.joined(separator: "\n")
    return keepingCode ? kept : kept.replacing(/`[^`\n]*`/, with: "code")
  }

  /// The targets of links and images.
  private static func targets(_ text: String) -> [String] {
    let prose = prose(text)
    return prose.matches(of: /\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)/).map { String($0.1) }
      + prose.matches(of: /\b(?:src|href)="([^"]+)"/).map { String($0.1) }
  }

  /// The anchors of a page's headings, as GitHub makes them, and those that it names itself.
  private static func anchors(_ text: String) -> Set<String> {
    var anchors: Set<String> = []
    for line in prose(text, keepingCode: true).split(separator: "\n") {
      for match in line.matches(of: /<a (?:id|name)="([^"]+)"/) { anchors.insert(String(match.1)) }
      guard let match = line.prefixMatch(of: /#{1,6} +(.*)/) else { continue }
      let heading = match.1.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.lowercased()
      let plain = heading.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
          || $0 == " "
      }
      let anchor = String(String.UnicodeScalarView(plain)).replacing(" ", with: "-")
      var name = anchor
      var repetition = 0
      while !anchors.insert(name).inserted {
        repetition += 1
        name = "\(anchor)-\(repetition)"
      }
    }
    return anchors
  }

  @Test func `links and anchors are read as GitHub reads them`() {
    let text = """
      # The `fit`, in 2 parts
      ## Again
      ## Again
      See [one](a.md#again), ![two](b/c.svg "title"), `[three](d.md)` and <a id="own"></a>.
      ```
      [four](e.md)
      # No heading
      ```
      """
    #expect(Self.targets(text) == ["a.md#again", "b/c.svg"])
    #expect(Self.anchors(text) == ["the-fit-in-2-parts", "again", "again-1", "own"])
  }

  @Test func `every relative link and image leads to a file or a heading`() throws {
    let pages = try Self.pages()
    #expect(pages.count > 30)
    var count = 0
    for page in pages {
      let text = try Self.text(page)
      let folder = URL(fileURLWithPath: page, relativeTo: Self.root).deletingLastPathComponent()
      for target in Self.targets(text) where !target.contains("://") && !target.hasPrefix("mailto:")
      {
        count += 1
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0]).removingPercentEncoding ?? String(parts[0])
        let file =
          path.isEmpty
          ? Self.root.appendingPathComponent(page)
          : URL(fileURLWithPath: path, relativeTo: folder).standardizedFileURL
        #expect(!path.hasPrefix("/"), "\(page): \(target) is an absolute path")
        guard FileManager.default.fileExists(atPath: file.path) else {
          Issue.record("\(page): there is no file \(target)")
          continue
        }
        guard parts.count > 1, file.pathExtension == "md" else { continue }
        let anchors = Self.anchors(try String(contentsOf: file, encoding: .utf8))
        #expect(
          anchors.contains(String(parts[1])), "\(page): there is no heading \(target)")
      }
    }
    #expect(count > 100)
  }

  @Test func `the first page has at most 120 lines`() throws {
    let lines = try Self.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 121)
  }

  @Test func `the index of the documentation has every page`() throws {
    let index = try Self.text("docs/README.md")
    let linked = Set(Self.targets(index))
    for page in try Self.pages() where page.hasPrefix("docs/") && page != "docs/README.md" {
      #expect(linked.contains(String(page.dropFirst("docs/".count))), "\(page)")
    }
  }
}
