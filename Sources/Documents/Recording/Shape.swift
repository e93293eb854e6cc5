/// What a reader takes at one place of a document, put together from its readings of many documents.
package final class Shape {
  /// The kinds of values that were asked for, in the order found.
  package internal(set) var forms: [ValueForm] = []
  /// The reader that reads the node; nothing else is then known here.
  package internal(set) var definition: String?
  /// The mappings that are read: one, or one for each word under `kind`.
  package internal(set) var mappings: [MappingShape] = []
  /// What is under the names of a mapping whose keys are free; nil for mappings of fixed keys.
  package internal(set) var named: Shape?
  /// The keys next to those names that are settings and no names.
  package internal(set) var settings: MappingShape?
  /// Whether the names are whole numbers.
  package internal(set) var hasWholeNumberNames = false
  /// The items of a list whose items are read one by one.
  package internal(set) var item: Shape?
  /// Whether a document without a value there was read without a fault.
  package internal(set) var takesNothing = false
  /// Whether a document with an empty list there was read without a fault.
  package internal(set) var takesEmptyList = false
  /// How many items a list has, where its reader says so.
  package internal(set) var counts: ClosedRange<Int>?
  /// Intervals that readers test by themselves.
  package internal(set) var bounds: [ValueBounds] = []

  init() {}

  /// Whether nothing is known of the place, since its reader looks at the node alone.
  package var isUnknown: Bool {
    forms.isEmpty && definition == nil && mappings.isEmpty && named == nil && item == nil
  }

  func add(_ form: ValueForm) {
    guard case .words(let words) = form else {
      if !forms.contains(form) { forms.append(form) }
      return
    }
    // The words of one place are one choice.
    for (place, known) in forms.enumerated() {
      guard case .words(let others) = known else { continue }
      forms[place] = .words(others + words.filter { !others.contains($0) })
      return
    }
    forms.append(form)
  }

  /// The mapping for a word under `kind`, or for all of them.
  func mapping(kind: String?) -> MappingShape {
    if let known = mappings.first(where: { $0.kind == kind }) { return known }
    let new = MappingShape(kind: kind)
    mappings.append(new)
    return new
  }
}

/// The keys of a mapping.
package final class MappingShape {
  /// The word under `kind` that the mapping has; nil where the keys do not depend on one.
  package let kind: String?
  /// The keys in the order in which they were asked for.
  package internal(set) var keys: [KeyShape] = []
  /// What must hold of several keys.
  package internal(set) var rules: [KeyRule] = []
  /// Whether exactly one key is given.
  package internal(set) var hasOneKey = false

  init(kind: String?) { self.kind = kind }

  /// The key of a name, if it was asked for.
  package func key(_ name: String) -> KeyShape? { keys.first { $0.name == name } }

  func adding(_ name: String) -> KeyShape {
    if let known = key(name) { return known }
    let new = KeyShape(name)
    keys.append(new)
    return new
  }
}

/// A key of a mapping.
package final class KeyShape {
  /// The key.
  package let name: String
  /// What is under it.
  package let shape = Shape()
  /// The value that stands for a missing key, where its reader says so by the call.
  package internal(set) var fallback: String?
  /// For each document in which the key was missing, whether that was a fault, and which keys were given.
  var absences: [(isFault: Bool, given: Set<String>)] = []

  init(_ name: String) { self.name = name }

  /// Whether a document without the key is at fault, with any other keys.
  package var isRequired: Bool { !absences.isEmpty && absences.allSatisfy(\.isFault) }

  /// The keys one of which must be given where this one is not; empty for required and for optional keys.
  package var substitutes: [String] {
    let faults = absences.filter(\.isFault)
    guard !faults.isEmpty, !isRequired else { return [] }
    let beside = faults.reduce(into: Set<String>()) { $0.formUnion($1.given) }
    return absences.filter { !$0.isFault }.reduce(into: Set<String>()) { $0.formUnion($1.given) }
      .subtracting(beside).sorted()
  }
}
