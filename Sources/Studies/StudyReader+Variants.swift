internal import Documents

// The problems of a study: one, or one for each variant or time.

extension StudyReader {
  /// Mappings that replace the process by one at each of several times, where `at:` lists them.
  var timeSweep: [(name: String?, section: Section?)]? {
    guard !root.contains("variants"), let process = root.optionalNode("process"),
      case .mapping(let entries) = process.content,
      case .list(let times) = process["at"]?.content, !times.isEmpty
    else { return nil }
    var given: Set<String> = []
    return times.map { time in
      let text: String
      if case .scalar(let scalar, _) = time.content { text = scalar } else { text = "?" }
      if !given.insert(time.valueText).inserted {
        log.record("the time \(text) is given twice", at: time.position)
      }
      let single = entries.map { entry in
        entry.key == "at"
          ? Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: time) : entry
      }
      let replaced = Node.Entry(
        key: "process", keyPosition: process.position,
        value: Node(.mapping(single), at: process.position))
      let section = Section(
        Node(.mapping([replaced]), at: process.position), what: "the process", log: log)
      return ("t = \(text)", section)
    }
  }

  /// The problems of the study: one, or one for each of `variants:`, whose keys replace those of the
  /// study.
  func readVariants(
    design: Design?, quick: Bool, isPaired: Bool
  ) -> [VariantReader.Result] {
    for key in ["process", "target"] {
      root.declareSome(of: [key, "regression", "variants"])
    }
    guard root.contains("variants") else {
      let sections = timeSweep ?? [(nil, nil)]
      return sections.map { name, section in
        VariantReader(root: root, section: section, name: name, isPaired: false, log: log)
          .read(sampleSizes: design?.sampleSizes)
      }
    }
    let sections =
      root.namedSections("variants", apartFrom: [Self.pairing]) { "the variant '\($0)'" } ?? []
    return sections.map { name, section in
      let own = section.optionalSampleSizes("n", quick: quick)
      if own == nil, design?.sampleSizes == nil, !section.contains("n") {
        section.fail(
          "the variant '\(name)' has no sample sizes n, and the design has none; give them in one of the two"
        )
      }
      let reader = VariantReader(
        root: root, section: section, name: name, isPaired: isPaired, log: log)
      let result = reader.read(sampleSizes: own ?? design?.sampleSizes)
      section.finish()
      return result
    }
  }

  /// The key among the variants that is not a variant.
  private static let pairing = "paired"

  /// Whether `variants:` says `paired: true`.
  func readPairing() -> Bool {
    guard let variants = root.optionalNode("variants"), case .mapping = variants.content else {
      return false
    }
    return variants[Self.pairing]?.boolean("'\(Self.pairing)'", log: log) ?? false
  }
}
