internal import Documents

extension Definition {
  /// The keys of a mapping and of those inside it, as rows of a page or table; their paths begin behind the first
  /// `depth` of the keys that lead there.
  func rows(
    of mapping: MappingShape, kind: String?, path: [String] = [], shownFrom depth: Int = 0
  ) -> [EntryPage.Key] {
    let required = Set(mapping.required)
    return mapping.keys.flatMap { key -> [EntryPage.Key] in
      guard !path.isEmpty || key.name != "kind" || kind == nil else { return [] }
      let inner = path + [key.name]
      let meaning = meaning(kind: kind, path: inner)
      let own = EntryPage.Key(
        key: inner.dropFirst(depth).joined(separator: "."), meaning: meaning?.text ?? "",
        values: key.shape.words,
        default: meaning?.fallback ?? fallback(key) ?? mapping.alternatives(to: key),
        isRequired: required.contains(key.name))
      return [own] + rows(inside: key.shape, kind: kind, path: inner, shownFrom: depth)
    }
  }

  /// The keys of the mappings that a place takes.
  func rows(
    inside shape: Shape, kind: String?, path: [String], shownFrom depth: Int = 0
  ) -> [EntryPage.Key] {
    guard shape.definition == nil else { return [] }
    var found: [EntryPage.Key] = []
    func add(_ rows: [EntryPage.Key]) {
      found += rows.filter { row in !found.contains { $0.key == row.key } }
    }
    let mappings =
      shape.branches.isEmpty ? shape.plain.map { [$0] } ?? [] : shape.branches
    if shape.named == nil {
      for mapping in mappings { add(rows(of: mapping, kind: kind, path: path, shownFrom: depth)) }
    }
    if let settings = shape.settings {
      add(rows(of: settings, kind: kind, path: path, shownFrom: depth))
    }
    for inner in [shape.named, shape.item].compactMap(\.self) {
      add(rows(inside: inner, kind: kind, path: path, shownFrom: depth))
    }
    return found
  }

  private func fallback(_ key: KeyShape) -> String? {
    key.fallback.flatMap { $0.isEmpty ? nil : $0 }
  }
}
