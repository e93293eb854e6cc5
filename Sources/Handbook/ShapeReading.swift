package import Documents

// What the reference says of shapes beyond what the explorer found.

extension Shape {
  /// The mappings for each word under `kind`; empty where the word makes no difference.
  package var branches: [MappingShape] {
    let own = mappings.filter { $0.kind != nil }
    guard Set(own.map { $0.keys.map(\.name).sorted() }).count > 1 else { return [] }
    return own
  }

  /// The mapping where the word under `kind` makes no difference.
  package var plain: MappingShape? {
    mappings.first { $0.kind != nil } ?? mappings.first
  }
}

extension MappingShape {
  /// The keys that must be there, with any others.
  package var required: [String] {
    keys.filter { $0.isRequired && !isOne($0.name) }.map(\.name)
  }

  /// What stands for a key that is one of several: `required without window`; nil for other keys.
  func alternatives(to key: KeyShape) -> String? {
    let others =
      rules.compactMap(\.choice).first { $0.contains(key.name) }?.filter { $0 != key.name }
      ?? key.substitutes
    return others.isEmpty ? nil : "required without " + others.joined(separator: " and ")
  }

  /// What must hold of several keys, as schemas.
  var requirements: [JSONValue] {
    func given(_ keys: [String]) -> JSONValue {
      .object(["required": .list(keys.map(JSONValue.text))])
    }
    let own = rules.map { rule -> JSONValue in
      switch rule {
      case .one(let keys): return .object(["oneOf": .list(keys.map { given([$0]) })])
      case .some(let keys): return .object(["anyOf": .list(keys.map { given([$0]) })])
      case .notAll(let keys): return .object(["not": given(keys)])
      case .needs(let key, let inner, let unless):
        let has = JSONValue.object([JSONMember(key: key, value: given([inner]))])
        return .object(["anyOf": .list([given([unless]), .object(["properties": has])])])
      }
    }
    let substitutes = keys.filter { !$0.substitutes.isEmpty && !isOne($0.name) }.map { key in
      JSONValue.object([
        "anyOf": .list(([key.name] + key.substitutes).map { given([$0]) })
      ])
    }
    return own + substitutes
  }

  /// Whether a rule of several keys asks for the key.
  private func isOne(_ name: String) -> Bool {
    rules.contains { $0.choice?.contains(name) == true }
  }
}
