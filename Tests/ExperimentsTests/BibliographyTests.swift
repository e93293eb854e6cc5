import Testing

@testable import Reports
@testable import Runs

@Suite struct BibliographyTests {
  @Test func `entries are those of the claims, of the program and of its methods`() throws {
    var study = SyntheticStudy()
    study.text = study.text.replacing(
      ", H2c]", with: ", H2c, H2a, {id: mine, kind: upper, exponent: 0.6, source: a_talk & more}]")
    let text = StudyReport(try study.analysis()).bibliography
    let keys = text.matches(of: /@[a-z]+\{([^,]+),/).map { String($0.1) }
    // H2a is of the same source as H2c, and a claim of the study's own has no authors.
    #expect(
      keys == [
        "scorebound", "tangent-kernel-regression", "wibisono-2024-lipschitz", "zhang-2024-plug-in",
        "han-2024-critical-radius", "mackinnon-1985",
      ])
    #expect(text.contains("author = {Wibisono and Wu and Yang}"))
    #expect(text.contains("eprint = {2402.07747}") && text.contains("seed 7"))
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    study.predicts = true
    #expect(StudyReport(try study.analysis()).bibliography.contains("@article{simon-2023,"))
  }
}
