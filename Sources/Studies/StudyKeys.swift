internal import Documents

// Values that every kind of study has under its own keys.

extension Section {
  /// The text under `key`, by which files can be named.
  package func fileName(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    log.recording?.note(
      .pattern("^[A-Za-z0-9_][A-Za-z0-9_.-]*$", "letters, digits, '-', '_' and '.'"),
      at: node.position)
    guard let name = string(key) else { return nil }
    let allowed = name.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_.".unicodeScalars.contains($0))
    }
    guard allowed, !name.isEmpty, !name.hasPrefix("."), !name.hasPrefix("-") else {
      fail(
        at: key, "names are used as file names: use only letters, digits, '-', '_' and '.'"
      )
      return nil
    }
    return name
  }

  /// Data sets beyond ten million examples are a mistake in an exponent.
  private static let sampleSizeLimits = Interval<Int>.between(1, 10_000_000)

  /// The sample sizes under `key`, ascending: a number, a list or a geometric range; nil where there
  /// are none or faults.
  ///
  /// With `quick`, those up to 256, or the three smallest.
  func optionalSampleSizes(_ key: String, quick: Bool = false) -> [Int]? {
    var sizes: [Int]?
    if case .mapping = optionalNode(key)?.content {
      sizes = section(key, what: "the range of n").flatMap(Self.geometricRange)
    } else if contains(key) {
      sizes = integers(key, in: Self.sampleSizeLimits)
    }
    guard var n = sizes else { return nil }
    guard Set(n).count == n.count else {
      fail(at: key, "a sample size is given twice")
      return nil
    }
    n.sort()
    return quick ? Array(n.prefix(max(3, n.filter { $0 <= 256 }.count))) : n
  }

  /// The same for a key that must be there.
  package func sampleSizes(_ key: String) -> [Int]? {
    node(key) == nil ? nil : optionalSampleSizes(key)
  }

  /// A geometric range {from, to, factor}, rounded to whole numbers.
  private static func geometricRange(_ range: Section) -> [Int]? {
    let from = range.integer("from", in: sampleSizeLimits)
    let to = range.integer("to", in: sampleSizeLimits)
    range.declare("factor", .within(.atLeast(1.01)))
    let factor = range.number("factor", default: 2)
    range.finish()
    guard let from, let to else { return nil }
    guard to >= from else {
      range.fail(at: "to", "the range ends at \(to), below its start \(from)")
      return nil
    }
    guard factor >= 1.01 else {
      range.fail(at: "factor", "the factor must be at least 1.01; it is \(factor)")
      return nil
    }
    var sizes: [Int] = []
    var next = Double(from)
    while next.rounded() <= Double(to) {
      let size = Int(next.rounded())
      if sizes.last != size { sizes.append(size) }
      next *= factor
    }
    return sizes
  }
}
