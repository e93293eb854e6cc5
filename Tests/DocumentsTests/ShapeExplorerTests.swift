import Testing

@testable import Documents

/// What readers of a few lines turn out to take.
@Suite struct ShapeExplorerTests {
  private static let place = SourcePosition(file: "")

  private static func mapping(_ entries: [(String, String)]) -> Node {
    Node(
      .mapping(
        entries.map {
          Node.Entry(
            key: $0.0, keyPosition: place,
            value: Node(.scalar(text: $0.1, quoted: false), at: place))
        }), at: place)
  }

  private static func shape(
    _ seeds: [(String, String)]..., read: @escaping (Section) -> Void
  ) -> Shape {
    ShapeExplorer.shape(of: "thing", seeds: seeds.map(mapping)) { node, log in
      if let section = Section(node, what: "a thing", log: log) {
        read(section)
        section.finish()
      }
    }
  }

  @Test func `required, optional and default keys are told apart`() throws {
    let shape = Self.shape([("a", "1"), ("b", "true")]) { section in
      _ = section.number("a", in: .positive)
      _ = section.boolean("b", default: true)
      _ = section.optionalString("c")
    }
    let keys = try #require(shape.mappings.first).keys
    #expect(keys.map(\.name) == ["a", "b", "c"])
    #expect(keys.map(\.isRequired) == [true, false, false])
    #expect(keys.map(\.fallback) == [nil, "true", nil])
    #expect(keys[0].shape.forms == [.number(ValueBounds(Interval<Double>.positive))])
    #expect(keys[2].shape.forms == [.text])
  }

  @Test func `keys that a word under kind brings along are found without an example of them`() {
    let shape = Self.shape([("kind", "plain")]) { section in
      switch section.choice("kind", of: ["plain", "long"]) {
      case "long": _ = section.number("length")
      default: break
      }
    }
    let keys = shape.mappings.filter { $0.kind != nil }.map { $0.keys.map(\.name) }
    #expect(keys == [["kind"], ["kind", "length"]])
  }

  @Test func `nested mappings and other forms of a value are found`() throws {
    let shape = Self.shape([]) { section in
      if section.word("g", of: ["none"]) != nil { return }
      if case .mapping? = section.optionalNode("g")?.content {
        let inner = section.section("g", what: "g")
        _ = inner?.integer("size", in: .between(1, 3))
        inner?.finish()
      } else {
        _ = section.optionalNumber("g")
      }
    }
    let g = try #require(shape.mappings.first?.key("g")).shape
    #expect(g.forms.contains(.words(["none"])) && g.forms.count == 2)
    let size = try #require(g.mappings.first?.key("size"))
    #expect(size.isRequired)
    #expect(size.shape.forms == [.integer(ValueBounds(Interval<Int>.between(1, 3)))])
  }

  @Test func `a key that another one stands for is known as such`() throws {
    let shape = Self.shape([("exponent", "1")], [("most", "1")]) { section in
      if section.optionalNumber("most") == nil { _ = section.number("exponent") }
    }
    let key = try #require(shape.mappings.first?.key("exponent"))
    #expect(!key.isRequired && key.substitutes == ["most"])
  }

  @Test func `lists, nothing and empty lists count by what becomes of them`() throws {
    let shape = Self.shape([]) { section in
      for item in section.optionalNode("list")?.items ?? [] {
        _ = item.number("an item", log: section.log)
      }
      _ = section.optionalNumbers("row")
    }
    let keys = try #require(shape.mappings.first)
    let list = try #require(keys.key("list")).shape
    #expect(list.takesNothing && list.takesEmptyList && list.item?.forms.count == 1)
    let row = try #require(keys.key("row")).shape
    #expect(!row.takesNothing && row.takesEmptyList)
  }
}
