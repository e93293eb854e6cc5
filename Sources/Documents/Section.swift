/// A strict reader of one mapping: it remembers the keys it was asked for and reports the others.
///
/// Every reader records what is wrong in the log and continues, so that one pass reports everything.
/// Read all the keys the mapping may have, then call ``finish()``:
///
///     let section = Section(node, what: "a component of the mixture", log: log)
///     let weight = section.number("weight", in: .between(0, 1))
///     let mean = section.numbers("mean")
///     section.finish()
///
/// `name(key)` wants the key and returns nil where it is missing or wrong; `name(key, default:)`
/// returns the default then; `optionalName(key)` returns nil for a missing key without a complaint.
/// A key with nothing after its colon counts as given, and as wrong.
public final class Section {
  /// What the mapping is, with its article, for messages: `a component of the mixture`.
  public let what: String
  /// Where the mapping begins.
  public let position: SourcePosition
  /// Where faults are recorded.
  public let log: DiagnosticLog
  /// The entries in the order of the file; reading them here does not count as asking.
  public let entries: [Node.Entry]

  private var asked: [String] = []

  /// Reads `node`, or records that a mapping was expected.
  public init?(_ node: Node, what: String, log: DiagnosticLog) {
    guard case .mapping(let entries) = node.content else {
      log.record("expected a mapping for \(what), found \(node.summary)", at: node.position)
      return nil
    }
    self.what = what
    self.position = node.position
    self.log = log
    self.entries = entries
    log.recording?.open(position)
  }

  /// The value of `key`, or nil where it is missing.
  public func optionalNode(_ key: String) -> Node? {
    if !asked.contains(key) { asked.append(key) }
    log.recording?.ask(key, of: position)
    return entries.first { $0.key == key }?.value
  }

  /// The value of `key`, of any kind; a missing key is recorded.
  public func node(_ key: String) -> Node? {
    if let node = optionalNode(key) { return node }
    log.recording?.miss(key, of: position)
    log.record("missing key '\(key)' in \(what)", at: position)
    return nil
  }

  /// Whether the mapping has `key`.
  public func contains(_ key: String) -> Bool { optionalNode(key) != nil }

  /// Records a fault at the value of `key`, or at the mapping where the key is missing.
  public func fail(at key: String, _ message: String) {
    log.record(message, at: entries.first { $0.key == key }?.value.position ?? position)
  }

  /// Records a fault at the mapping itself.
  public func fail(_ message: String) { log.record(message, at: position) }

  /// Records each key that no reader asked for.
  ///
  /// Leave it out where reading stopped early, say at an unknown `kind`: the rest was never asked.
  public func finish() {
    // Keys that no document can have are between readers.
    let names = asked.filter { !$0.hasPrefix("\u{1}") }
    let allowed = names.isEmpty ? "It has no keys" : "Allowed: " + names.joined(separator: ", ")
    let unknown = entries.filter { !asked.contains($0.key) }
    let given = Set(entries.map(\.key))
    for entry in unknown {
      // A key that is already there was not meant, unless nothing else comes close.
      let hint =
        nearest(to: entry.key, among: asked.filter { !given.contains($0) })
        ?? nearest(to: entry.key, among: asked)
      let clause = hint.map { "; did you mean '\($0)'? " } ?? ". "
      log.record(
        "unknown key '\(excerpt(entry.key))' in \(what)\(clause)\(allowed)", at: entry.keyPosition)
    }
  }
}
