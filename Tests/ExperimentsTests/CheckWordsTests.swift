import Foundation
import Testing

/// The script that `make lint` runs on the pages.
@Suite struct CheckWordsTests {
  /// What the script prints about a file, and its exit code.
  private static func check(_ text: String, name: String) throws -> (code: Int32, output: String) {
    let folder = try TemporaryFolder()
    try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      sources.deletingLastPathComponent().appendingPathComponent("scripts/check-words").path,
      name,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func `words are found in the prose of Markdown, across lines, and not in code`() throws {
    let found = try Self.check(
      """
      It stands in place
      of that, and `beside` is code.

      ```
      beside
      ```
      Nobody is in this [list](beside.md). It is no longer so.
      """, name: "page.md")
    #expect(found.code == 1)
    #expect(
      found.output == """
        page.md:2: 'in place of'; write: instead of
        page.md:7: 'nobody'; write: no reader, no one

        """)
  }

  @Test func `words are found in comments and literals of Swift, and not in names`() throws {
    let found = try Self.check(
      """
      /// Whatever it is.
      let beside = "held against \\(nobody)"  // made anew
      let text = \"""
        goes on
        \"""
      """, name: "code.swift")
    #expect(found.code == 1)
    #expect(found.output.matches(of: /code\.swift:([0-9]+)/).map { $0.1 } == ["1", "2", "2", "4"])
  }

  @Test func `plain prose passes`() throws {
    let found = try Self.check(
      "Such as this; instead of that, compared with it.\n", name: "page.md")
    #expect(found == (0, ""))
  }
}
