extension Node {
  /// A name alone, or a mapping of one name to its options: `gcv`, `{fixed: 100}`.
  ///
  /// `what` says in messages what is named, with its article, and `example` shows one with options. The options
  /// are nil for a name alone; their reader says what they must be.
  public func nameWithOptions(
    _ what: String, of names: [String], example: String, log: DiagnosticLog
  ) -> (name: String, options: Node?)? {
    log.recording?.takeOneKey(at: position)
    guard case .mapping(let entries) = content else {
      return choice(what, of: names, log: log).map { ($0, nil) }
    }
    guard let section = Section(self, what: what, log: log) else { return nil }
    let found = names.compactMap { name in section.optionalNode(name).map { (name, $0) } }
    section.finish()
    // Unknown names have been reported; the remaining error is that there must be exactly one.
    guard found.count == entries.count else { return nil }
    guard found.count == 1, let (name, options) = found.first else {
      return refuse("write \(what) with options as one name with them: \(example)", log)
    }
    return (name, options)
  }
}
