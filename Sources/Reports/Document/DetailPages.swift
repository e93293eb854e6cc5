internal import Analysis
internal import Formatting
internal import Foundation
internal import Studies

/// A page of the details of a report.
struct DetailPage {
  /// A heading of the page with its place.
  struct Heading {
    let text: String
    let anchor: String
  }

  /// The name of its file in the report's folder.
  let file: String
  /// Its headings of the second level.
  let headings: [Heading]
  /// Its Markdown.
  let text: String
}

extension StudyReport {
  /// The largest page, in bytes: what a reader can still search.
  static let largestPage = 56_000

  /// Everything behind the first page, in as many pages as keep each below ``largestPage``, with a table of contents on
  /// top of each.
  func detailPages(missingFigures: String?) -> [DetailPage] {
    let name = analysis.study.name
    // Pages lie in the report's folder, next to the pictures.
    let sections = detailSections(missingFigures: missingFigures).map {
      Markdown.folded($0.replacing("](\(name)/", with: "]("), rows: Self.mostOpenRows)
    }
    var pages: [[String]] = [[]]
    for section in sections {
      let size = (pages.last ?? []).reduce(0) { $0 + $1.utf8.count }
      if size > 0, size + section.utf8.count > Self.largestPage { pages.append([]) }
      pages[pages.count - 1].append(section)
    }
    let files = pages.indices.map { $0 == 0 ? "details.md" : "details-\($0 + 1).md" }
    let headings = pages.map { $0.flatMap(Self.headings) }
    let contents = zip(files, headings).enumerated().map { index, page in
      let links = page.1.map { Markdown.link($0.text, to: page.0, anchor: $0.anchor) }
      return "- " + links.joined(separator: " · ")
    }
    let title = "# \(Markdown.escaped(analysis.study.title))"
    return pages.indices.map { index in
      let top = [
        "\(title): details", "[Back to the answer](../\(name).md)",
        contents.joined(separator: "\n"),
      ]
      return DetailPage(
        file: files[index], headings: headings[index],
        text: (top + pages[index]).joined(separator: "\n\n") + "\n")
    }
  }

  /// A table of more rows is folded.
  private static let mostOpenRows = 16

  /// The sections behind the first page.
  func detailSections(missingFigures: String?) -> [String] {
    ([fullAnswer] + ReportSections.all.map { $0.markdown(self, missingFigures) })
      .filter { !$0.isEmpty }
  }

  /// The headings of the second level in a text.
  private static func headings(_ text: String) -> [DetailPage.Heading] {
    text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { line in
      let words = String(line.dropFirst(3))
      return DetailPage.Heading(text: words, anchor: Markdown.anchor(words))
    }
  }
}
