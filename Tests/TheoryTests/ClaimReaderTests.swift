import Documents
import Testing
import Theory

/// Reading the `claims:` of a study.
@Suite struct ClaimReaderTests {
  static let place = SourcePosition(file: "study.yaml")

  static func text(_ value: String) -> Node { Node(.scalar(text: value, quoted: false), at: place) }

  static func mapping(_ pairs: KeyValuePairs<String, Node>) -> Node {
    Node(
      .mapping(pairs.map { Node.Entry(key: $0.key, keyPosition: place, value: $0.value) }),
      at: place)
  }

  static func read(_ items: [Node]) -> (claims: [Claim], faults: [String]) {
    let log = DiagnosticLog()
    let claims = Claim.read(Node(.list(items), at: place), log: log)
    return (claims, log.diagnostics.map(\.message))
  }

  static func own(_ changes: [String: Node] = [:]) -> Node {
    let entries: KeyValuePairs = [
      "id": text("my-claim"), "kind": text("upper"),
      "estimators": Node(.list([text("kernel")]), at: place), "setting": text("window"),
      "axis": text("n"), "exponent": text("(d+2)/(2*d+3)"), "logs": text("1"),
      "source": text("reading of a talk"), "margin": text("0.04"),
    ]
    return Node(
      .mapping(
        entries.map {
          Node.Entry(key: $0.key, keyPosition: place, value: changes[$0.key] ?? $0.value)
        }), at: place)
  }

  @Test func `names of the catalogue and a claim of one's own`() throws {
    let (claims, faults) = Self.read([Self.text("S1"), Self.own()])
    #expect(faults == [])
    #expect(claims.map(\.id) == ["wibisono-2024-lipschitz", "my-claim"])
    let claim = try #require(claims.last)
    #expect(claim.kind == .upper && claim.setting == .window && claim.logs == 1)
    #expect(claim.margin == 0.04 && claim.provenance.word == "reading of")
    #expect(try claim.exponent([.dimension: 2]) == 4 / 7.0)
    // `estimators` may be the study's own names.
    #expect(claim.applicability(to: ClaimTests.context()) == .judged)
  }

  @Test func `a power of n stands for its exponent, and little is needed`() throws {
    let (claims, faults) = Self.read([
      Self.mapping([
        "id": Self.text("short"), "kind": Self.text("matching"),
        "exponent": Self.text("3*n^-(2/3)"), "source": Self.text("folklore"),
      ])
    ])
    #expect(faults == [])
    let claim = try #require(claims.first)
    #expect(abs(try claim.exponent([:]) - 2 / 3.0) < 1e-12)
    #expect(claim.setting == .any && claim.logs == 0 && claim.estimators.isEmpty)
    #expect(claim.applicability(to: ClaimTests.context(kind: "anything")) == .judged)
  }

  private static func bound(_ changes: KeyValuePairs<String, String> = [:]) -> Node {
    let usual: KeyValuePairs = ["id": "mine", "at-most": "3*n^{-0.6}", "source": "Theorem 2"]
    let pairs = usual.filter { old in !changes.contains { $0.key == old.key } } + Array(changes)
    return Node(
      .mapping(
        pairs.map { Node.Entry(key: $0.key, keyPosition: place, value: text($0.value)) }), at: place
    )
  }

  @Test func `a bound with its constant is from above, and of n`() throws {
    let (claims, faults) = Self.read([
      Self.bound(["title": "Mine", "standing": "theorem", "metric": "score"])
    ])
    #expect(faults == [])
    let claim = try #require(claims.first)
    #expect(claim.check == .bound(try Expression(parsing: "3*n^{-0.6}")))
    #expect(claim.kind == .upper && claim.metric == .score && claim.title == "Mine")
    #expect(claim.provenance.word == "theorem" && claim.source.citation == "Theorem 2")
    #expect(claim.statement == "The mean squared error of the score is at most 3*n^{-0.6}.")
  }

  @Test func `bounds that cannot be are refused`() {
    func fault(_ changes: KeyValuePairs<String, String>) -> String {
      Self.read([Self.bound(changes)]).faults.first ?? ""
    }
    #expect(fault(["exponent": "0.6"]).hasPrefix("'at-most' states the whole bound"))
    #expect(fault(["kind": "matching"]).hasPrefix("'at-most' is a bound from above"))
    #expect(fault(["axis": "t"]).hasPrefix("'axis' must be one of n"))
    #expect(fault(["logs": "1"]).hasPrefix("unknown key 'logs'"))
    #expect(fault(["at-most": "3*q"]).hasPrefix("unknown name 'q' in the bound"))
    #expect(fault(["at-most": "n^-1/2"]).contains("n^(-1/2)"))
    #expect(fault(["standing": "proven"]).hasPrefix("'standing' must be one of theorem"))
  }

  @Test func `the rule of a claim is named by whoever knows the rules`() {
    let log = DiagnosticLog()
    let claims = Claim.read(
      Node(.list([Self.bound(["under": "gcv"])]), at: Self.place), log: log
    ) { node in node.string("a rule", log: log).map { "the rule \($0)" } }
    #expect(claims.map(\.under) == ["the rule gcv"] && log.isEmpty)
  }

  @Test func `what is wrong is said`() {
    func fault(_ item: Node) -> String { Self.read([item]).faults.first ?? "" }
    #expect(fault(Self.text("S3x")).hasPrefix("unknown claim 'S3x'"))
    #expect(fault(Self.own(["exponent": Self.text("bta/2")])).contains("did you mean 'beta'?"))
    #expect(fault(Self.own(["kind": Self.text("uper")])).contains("upper"))
    #expect(fault(Self.own(["margin": Self.text("-1")])).contains("margin"))
    #expect(fault(Self.own(["id": Self.text("K8")])).contains("choose another id"))
    #expect(
      Self.read([Self.text("S1"), Self.text("wibisono-2024-lipschitz")]).faults
        == ["the claim 'wibisono-2024-lipschitz' is given twice"])
    let extra = Self.mapping([
      "id": Self.text("x"), "kind": Self.text("upper"), "exponent": Self.text("1"),
      "source": Self.text("y"), "sources": Self.text("z"),
    ])
    #expect(fault(extra).contains("unknown key 'sources'"))
  }
}
