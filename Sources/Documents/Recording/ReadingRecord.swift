/// What readers asked of a document: the keys of its mappings and the kinds of its values, by their places.
///
/// Readers need not know of it: a log that has a record takes note of every question that goes with the log. The
/// reference of study files and their schema are made from such records, so that they say what the reader does.
package final class ReadingRecord {
  /// What was asked of one mapping.
  package struct Mapping {
    /// The keys in the order in which they were asked for.
    package var keys: [String] = []
    /// The keys whose absence was a fault.
    package var missing: Set<String> = []
    /// The values that stand for missing keys.
    package var defaults: [String: String] = [:]
    /// What readers test by themselves.
    package var facts: [String: Set<KeyFact>] = [:]
    /// What must hold of several keys.
    package var rules: Set<KeyRule> = []
    /// Whether exactly one key is to be given.
    package var hasOneKey = false
  }

  /// The mappings that were read.
  package private(set) var mappings: [SourcePosition: Mapping] = [:]
  /// The kinds of values that were asked for.
  package private(set) var values: [SourcePosition: [ValueForm]] = [:]
  /// The mappings whose keys are names, each with the keys that are settings and no names.
  package private(set) var names: [SourcePosition: [String]] = [:]
  /// The nodes that are read by another reader, with its name.
  package private(set) var definitions: [SourcePosition: String] = [:]

  package init() {}

  /// Says that a node is one of a kind that several places have, such as a target.
  package func define(_ name: String, at position: SourcePosition) { definitions[position] = name }

  /// Says what kind of value was asked for.
  package func note(_ form: ValueForm, at position: SourcePosition) {
    if values[position]?.contains(form) != true { values[position, default: []].append(form) }
  }

  /// Says that a mapping is read.
  func open(_ position: SourcePosition) { mappings[position, default: Mapping()].keys += [] }

  /// Says that a key was asked for.
  func ask(_ key: String, of position: SourcePosition) {
    // Keys that no document can have are between readers.
    if key.hasPrefix("\u{1}") { return }
    if mappings[position]?.keys.contains(key) != true {
      mappings[position, default: Mapping()].keys.append(key)
    }
  }

  /// Says that a key is missing.
  func miss(_ key: String, of position: SourcePosition) {
    mappings[position, default: Mapping()].missing.insert(key)
  }

  /// Says what stands for a missing key.
  func fallBack(_ key: String, to text: String, of position: SourcePosition) {
    mappings[position, default: Mapping()].defaults[key] = text
  }

  /// Says what a reader tests by itself.
  func state(_ fact: KeyFact, of key: String, at position: SourcePosition) {
    mappings[position, default: Mapping()].facts[key, default: []].insert(fact)
  }

  /// Says what must hold of several keys.
  func state(_ rule: KeyRule, at position: SourcePosition) {
    mappings[position, default: Mapping()].rules.insert(rule)
  }

  /// Says that exactly one of the keys of a mapping is to be given.
  func takeOneKey(at position: SourcePosition) {
    mappings[position, default: Mapping()].hasOneKey = true
  }

  /// Says that the keys of a mapping are names, but for some.
  func takeNames(apartFrom settings: [String], at position: SourcePosition) {
    names[position] = settings
  }

  /// Whether anything was asked of a node itself.
  func touches(_ position: SourcePosition) -> Bool {
    mappings[position] != nil || values[position] != nil || definitions[position] != nil
      || names[position] != nil
  }
}

extension Section {
  /// Says that the mapping is one of a kind that several places have, such as a target.
  package func define(_ name: String) { log.recording?.define(name, at: position) }

  /// Says what the reader of a key tests by itself, for the reference and the schema; nothing is tested here.
  public func declare(_ key: String, _ fact: KeyFact) {
    log.recording?.ask(key, of: position)
    log.recording?.state(fact, of: key, at: position)
  }

  /// Says that exactly one of some keys is to be given, which the reader tests by itself.
  public func declareOne(of keys: [String]) {
    log.recording?.state(.one(keys), at: position)
  }

  /// Says that at least one of some keys is to be given, which the reader tests by itself.
  public func declareSome(of keys: [String]) {
    log.recording?.state(.some(keys), at: position)
  }

  /// Says that a mapping needs an inner key, unless another key is given next to it; the reader tests that by itself.
  public func declareNeed(of inner: String, in key: String, unless other: String) {
    log.recording?.state(.needs(key: key, inner: inner, unless: other), at: position)
  }

  /// Says that not all of some keys may be given, which the reader tests by itself.
  public func declareNotAll(of keys: [String]) {
    log.recording?.state(.notAll(keys), at: position)
  }

  /// The text under `key` where it is one of some words; nil where it is anything else, without a complaint.
  ///
  /// For keys that take words as well as values of another kind.
  public func word(_ key: String, of words: [String]) -> String? {
    declare(key, .words(words))
    guard case .scalar(let text, _)? = optionalNode(key)?.content, words.contains(text) else {
      return nil
    }
    return text
  }
}
