import Foundation
import Testing

/// The folders of `Experiments`, which is one module: nothing but this test sees what uses what.
@Suite struct FolderStructureTests {
  /// Each folder with those whose types its files name.
  ///
  /// Folders that name each other are to be parted, so that a line may lose a word and should not gain one.
  static let arrows: [String: Set<String>] = [
    "Analysis": ["Measures", "Prediction", "Report", "Run", "Store", "Study"],
    "Calibration": ["Files", "Report", "Run", "Study", "Text"],
    "Files": [],
    "Measures": ["Analysis", "Report", "Run"],
    "Prediction": ["Analysis", "Report", "Study"],
    "Report": ["Analysis", "Measures", "Prediction", "Run", "Study", "Text"],
    "Run": ["Measures", "Report", "Shards", "Store", "Study"],
    "Shards": ["Report", "Run", "Store", "Study"],
    "Slurm": ["Shards"],
    "Store": ["Analysis", "Run", "Shards", "Study"],
    "Study": ["Files", "Measures", "Report", "Run"],
    // The names of a study's parts are escaped there.
    "Text": ["Study"],
  ]

  /// The source files of a folder without their comments, by name.
  private static func texts() throws -> [(folder: String, file: String, text: String)] {
    try files(of: "Experiments", ending: ".swift").map { file in
      let code = file.text.split(separator: "\n").map { line -> String in
        String(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
      }
      return (
        String(file.name.prefix { $0 != "/" }), file.name, code.joined(separator: "\n")
      )
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

  @Test func `types are found where they are declared and named`() {
    let text = "public struct A {}\nfinal class Bc {\n  struct D {}\n}\nextension E {}"
    #expect(Self.declaredTypes(text) == ["A", "Bc"])
    #expect(Self.words("let x = Ab.cd(Ef, gH)") == ["Ab", "Ef"])
  }

  @Test func `every folder is in the table, and uses only what stands there`() throws {
    let texts = try Self.texts()
    #expect(Set(texts.map(\.folder)) == Set(Self.arrows.keys))
    var owners: [String: Set<String>] = [:]
    for (folder, _, text) in texts {
      for type in Self.declaredTypes(text) { owners[type, default: []].insert(folder) }
    }
    var found = 0
    for (folder, file, text) in texts {
      let allowed = (Self.arrows[folder] ?? []).union([folder])
      for word in Self.words(text) {
        guard let homes = owners[word], !homes.contains(folder) else { continue }
        found += 1
        #expect(!homes.isDisjoint(with: allowed), "\(file) uses \(word) of \(homes.sorted())")
      }
    }
    #expect(found > 100)
  }
}
