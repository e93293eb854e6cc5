import Documents
import Testing
import Theory

/// What a study's own claims may leave out, and what they may not say.
@Suite struct OwnClaimTests {
  private static func claim(_ changes: [String: String], id: String = "mine") -> Node {
    let entries = ["id": id, "kind": "upper", "exponent": "0.5", "source": "own"]
      .merging(changes) { $1 }
    let place = SourcePosition(file: "study.yaml")
    return Node(
      .mapping(
        entries.sorted { $0.key < $1.key }.map {
          Node.Entry(
            key: $0.key, keyPosition: place,
            value: Node(.scalar(text: $0.value, quoted: false), at: place))
        }), at: place)
  }

  private static func faults(_ items: Node...) -> [String] { ClaimReaderTests.read(items).faults }

  @Test func `the metric of a claim in t is the one it names, and score where it names none`()
    throws
  {
    func metric(_ changes: [String: String]) -> Claim.Metric? {
      ClaimReaderTests.read([Self.claim(changes)]).claims.first?.metric
    }
    #expect(metric(["axis": "t"]) == .score)
    #expect(metric(["axis": "t", "metric": "denoiser"]) == .denoiser)
    #expect(metric([:]) == .denoiser)
    #expect(metric(["axis": "T0"]) == .denoiser)
  }

  @Test func `along times the unit of the error is material, at one time it is not`() throws {
    let claims = ClaimReaderTests.read([
      Self.claim(["axis": "t", "metric": "denoiser", "setting": "fixed"]),
      Self.claim(["metric": "denoiser", "setting": "fixed"], id: "other"),
    ]).claims
    func applies(_ claim: Claim, _ axis: ClaimAxis) -> Applicability {
      claim.applicability(
        to: ClaimContext(
          estimator: "e", estimatorKind: "constant", metric: .score, setting: .fixed, axis: axis,
          properties: [], quantities: [:]))
    }
    try #require(claims.count == 2)
    #expect(applies(claims[0], .time) != .judged)
    #expect(applies(claims[1], .sampleSize) == .judged)
  }

  @Test(arguments: [
    ("n^-1/2", "write n^(-1/2) for that power"), ("n^-2*beta/(2*beta+1)", "n^(-2*beta/(2*beta+1))"),
    ("-1/2", "a risk that grows; write n^(-1/2)"), ("-0.5", "a risk that grows; write n^(-0.5)"),
  ])
  func `an exponent that means something else is refused`(exponent: String, expected: String) {
    let faults = Self.faults(Self.claim(["exponent": exponent]))
    #expect(faults.count == 1 && faults[0].contains(expected), "\(faults)")
  }

  @Test(arguments: ["n^-(1/2)", "n^0.5", "0", "1/2"])
  func `an exponent that is plain is read`(exponent: String) {
    #expect(Self.faults(Self.claim(["exponent": exponent])) == [])
  }

  @Test func `a risk that grows with the dimension may be claimed`() {
    #expect(Self.faults(Self.claim(["exponent": "-1", "axis": "d"])) == [])
  }

  @Test func `two claims that differ in their spelling alone are one`() {
    #expect(
      Self.faults(Self.claim([:]), Self.claim(["exponent": "5e-1"], id: "again"))
        == ["the claim 'again' says the same as 'mine'; leave one of them out"])
    #expect(
      Self.faults(Self.claim(["exponent": "1/2"]), Self.claim(["logs": "0.0"], id: "again")).count
        == 1)
    #expect(Self.faults(Self.claim([:]), Self.claim(["kind": "lower"], id: "other")) == [])
    #expect(Self.faults(Self.claim([:]), Self.claim(["source": "elsewhere"], id: "other")) == [])
  }
}
