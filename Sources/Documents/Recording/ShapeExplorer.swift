/// Finds out what a reader takes by having it read many documents, and looking at what it asks of them.
///
/// It begins with documents that are valid, such as the examples of a catalogue. Each key is then left out, and each key
/// that is asked for gets a value of every form; what is asked for inside of these is followed in the same way. What is
/// found is what the calls of readers say. Only of a missing value and of an empty list it is the outcome that counts.
package struct ShapeExplorer {
  private let read: (Node, DiagnosticLog) -> Void
  /// The definition that the reader itself is, into which others lead.
  private let definition: String
  private let shape = Shape()
  private var queue: [Document] = []
  private var seen: Set<String> = []
  private var followed: Set<[String]> = []

  /// A document that is to be read.
  private struct Document {
    let node: Node
    /// How far it is from a document that was given.
    let distance: Int
    /// The path that was changed last.
    var changed: [DocumentStep]?
  }

  /// More than any reader needs; a reader that asks for ever new keys would never end.
  private static let mostDocuments = 20_000

  /// The shape of what a reader takes.
  ///
  /// - Parameters:
  ///   - definition: The name of the reader.
  ///   - seeds: Documents, most of them valid, that lead into every branch of the reader between them.
  ///   - read: The reader.
  /// - Returns: The shape.
  package static func shape(
    of definition: String, seeds: [Node], read: @escaping (Node, DiagnosticLog) -> Void
  ) -> Shape {
    var explorer = ShapeExplorer(read: read, definition: definition)
    for seed in seeds { explorer.add(seed, distance: 0, changed: nil) }
    var next = 0
    while next < explorer.queue.count, next < mostDocuments {
      explorer.follow(explorer.queue[next])
      next += 1
    }
    explorer.checkWords()
    return explorer.shape
  }

  private init(read: @escaping (Node, DiagnosticLog) -> Void, definition: String) {
    self.read = read
    self.definition = definition
  }

  private mutating func add(_ node: Node?, distance: Int, changed: [DocumentStep]?) {
    guard let node, seen.insert(node.identityText).inserted else { return }
    queue.append(Document(node: node, distance: distance, changed: changed))
  }

  /// Reads a document, and adds those that what it asks leads to.
  private mutating func follow(_ document: Document) {
    var count = 0
    let node = document.node.numbered(&count)
    let record = ReadingRecord()
    let log = DiagnosticLog(recording: record)
    read(node, log)
    merge(node, into: shape, path: [], names: [], record, document, isValid: log.isEmpty)
  }

  private mutating func merge(
    _ node: Node, into shape: Shape, path: [DocumentStep], names: [String],
    _ record: ReadingRecord, _ document: Document, isValid: Bool
  ) {
    if let name = record.definitions[node.position], name != definition || !path.isEmpty {
      shape.definition = name
      return
    }
    for form in record.values[node.position] ?? [] { shape.add(form) }
    if isValid, document.changed == path {
      if case .null = node.content { shape.takesNothing = true }
      if case .list(let items) = node.content, items.isEmpty { shape.takesEmptyList = true }
    }
    switch node.content {
    case .mapping(let entries):
      mergeMapping(
        node, entries, into: shape, path: path, names: names, record, document, isValid: isValid)
    case .list(let items):
      let isTyped = (record.values[node.position] ?? []).contains(where: \.allowsList)
      guard !isTyped else { break }
      for (index, item) in items.enumerated() where record.touches(item.position) {
        let own = shape.item ?? Shape()
        shape.item = own
        merge(
          item, into: own, path: path + [.item(index)], names: names + ["[]"], record, document,
          isValid: isValid)
        tryForms(of: own, path: path + [.item(index)], names: names + ["[]"], document)
      }
    case .scalar, .table, .null: break
    }
  }

  private mutating func mergeMapping(
    _ node: Node, _ entries: [Node.Entry], into shape: Shape, path: [DocumentStep],
    names: [String], _ record: ReadingRecord, _ document: Document, isValid: Bool
  ) {
    var known = record.mappings[node.position]
    if let settings = record.names[node.position] {
      known = ReadingRecord.Mapping()
      known?.keys = settings
      known?.rules = []
    }
    let kind = known.flatMap { kindWord(node, $0, record) }
    let isNamed =
      record.names[node.position] != nil
      || (known == nil && entries.contains { record.touches($0.value.position) })
    if let known {
      let own = isNamed ? shape.settings ?? MappingShape(kind: nil) : shape.mapping(kind: kind)
      if isNamed { shape.settings = own }
      mergeKeys(
        node, known, into: own, path: path, names: names + ["{\(kind ?? "")}"], record, document,
        isValid: isValid)
    }
    if let known, !isNamed, node["kind"] == nil, known.keys.contains("kind") {
      // Without the word it is not known which of the mappings it is, so that it counts for all of them.
      let absence = (known.missing.contains("kind"), Set(entries.map(\.key)))
      for own in shape.mappings where own.kind != nil {
        own.adding("kind").absences.append(absence)
      }
    }
    guard isNamed else { return }
    let free = shape.named ?? Shape()
    shape.named = free
    let settings = Set(known?.keys ?? [])
    for entry in entries
    where !settings.contains(entry.key) && record.touches(entry.value.position) {
      let inner = path + [.key(entry.key)]
      merge(
        entry.value, into: free, path: inner, names: names + ["NAME"], record, document,
        isValid: isValid)
      tryForms(of: free, path: inner, names: names + ["NAME"], document)
    }
  }

  /// The word under `kind` that decides which keys there are.
  private mutating func kindWord(
    _ node: Node, _ mapping: ReadingRecord.Mapping, _ record: ReadingRecord
  ) -> String? {
    guard mapping.keys.contains("kind"), let value = node["kind"] else { return nil }
    guard case .scalar(let text, _) = value.content else { return nil }
    for case .words(let words) in record.values[value.position] ?? []
    where words.contains(text) && words.count > 1 {
      return text
    }
    return nil
  }

  private mutating func mergeKeys(
    _ node: Node, _ known: ReadingRecord.Mapping, into own: MappingShape, path: [DocumentStep],
    names: [String], _ record: ReadingRecord, _ document: Document, isValid: Bool
  ) {
    guard case .mapping(let entries) = node.content else { return }
    let given = Set(entries.map(\.key))
    own.rules += known.rules.filter { !own.rules.contains($0) }.sorted { "\($0)" < "\($1)" }
    if known.hasOneKey { own.hasOneKey = true }
    for key in own.keys
    where isValid && !given.contains(key.name) && !known.keys.contains(key.name) {
      key.absences.append((false, given))
    }
    for name in known.keys {
      let key = own.adding(name)
      if let text = known.defaults[name] { key.fallback = text }
      for fact in known.facts[name] ?? [] { key.shape.add(fact) }
      let inner = path + [.key(name)]
      let innerNames = names + [name]
      if let value = node[name] {
        merge(
          value, into: key.shape, path: inner, names: innerNames, record, document,
          isValid: isValid)
        if isValid, document.distance < 2 {
          add(document.node.replacing(inner[...], with: nil), distance: 2, changed: inner)
        }
      } else {
        let isFault = known.missing.contains(name)
        if isFault || isValid { key.absences.append((isFault, given)) }
      }
      tryForms(of: key.shape, path: inner, names: innerNames, document)
    }
  }

  /// Adds the document with a value of every form at a path, once for each place.
  private mutating func tryForms(
    of shape: Shape, path: [DocumentStep], names: [String], _ document: Document
  ) {
    if followed.insert(names).inserted {
      for value in SampleValues.all {
        add(
          document.node.replacing(path[...], with: value), distance: document.distance + 1,
          changed: path)
      }
    }
    for form in shape.forms where followed.insert(names + ["\(form)"]).inserted {
      for value in SampleValues.node(of: form) {
        add(
          document.node.replacing(path[...], with: value), distance: document.distance + 1,
          changed: path)
      }
    }
  }

  /// Leaves out words that are refused where they stand alone, as names that need an option are.
  private func checkWords() {
    guard !shape.mappings.isEmpty || shape.named != nil else { return }
    for (place, form) in shape.forms.enumerated() {
      guard case .words(let words) = form else { continue }
      let accepted = words.filter { word in
        let log = DiagnosticLog()
        read(SampleValues.scalar(word), log)
        return log.isEmpty
      }
      shape.forms[place] = .words(accepted)
    }
  }
}

extension Shape {
  fileprivate func add(_ fact: KeyFact) {
    switch fact {
    case .within(let interval):
      let new = ValueBounds(interval)
      if !bounds.contains(new) { bounds.append(new) }
    case .count(let range): counts = range
    case .words(let words): add(ValueForm.words(words))
    case .text: add(ValueForm.text)
    case .texts: add(ValueForm.texts)
    case .values: add(ValueForm.values)
    case .listOfNumbers: add(ValueForm.numbers(.none, orOne: true))
    case .wholeNumberNames: hasWholeNumberNames = true
    }
  }
}
