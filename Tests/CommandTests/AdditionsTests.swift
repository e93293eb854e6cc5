import Foundation
import Testing

/// A package that adds to every catalogue and sees nothing but what is public.
@Suite struct AdditionsTests {
  @Test func `a law, an estimator, a kernel, a rule, a measure, a claim and a section are at home`()
    throws
  {
    let folder = try TemporaryFolder()
    let outcome = try Program.call(["."], in: folder, program: "additions")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("90 trials stored, 0 failed\n"))
    let report = try ["additions.md", "additions/details.md"].map {
      try String(contentsOfFile: folder.file($0), encoding: .utf8)
    }.joined()
    for part in [
      "Stopped by `effective-dimension`", "W1 (b ≥ 0.667)", "for windowed", "- The training error",
      "## Training error\n", "## Sizes\n\n- n = 32: 3 cells",
      // A linear smoother is averaged over the labels under a rule that sees none.
      "Risks are expected over the labels, given the inputs (Rao-Blackwell), for windowed, laplace",
    ] {
      #expect(report.contains(part), "\(part)")
    }
    // Sections of results come before diagnostics.
    let (sizes, diagnostics) = (report.range(of: "## Sizes"), report.range(of: "## Diagnostics"))
    #expect(try #require(sizes).lowerBound < (try #require(diagnostics)).lowerBound)
    // The command knows none of it.
    let unknown = try Program.call(["export", "additions.sqlite"], in: folder)
    #expect(unknown.code == 1 && unknown.errors.contains("unknown claim 'W1'"))
  }
}
