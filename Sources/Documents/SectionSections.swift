// Mappings inside a mapping. The reader calls `finish()` on each.

extension Section {
  /// The mapping under `key`.
  public func section(_ key: String, what: String) -> Section? {
    node(key).flatMap { Section($0, what: what, log: log) }
  }

  /// The mapping under `key`, if there is one.
  public func optionalSection(_ key: String, what: String) -> Section? {
    optionalNode(key).flatMap { Section($0, what: what, log: log) }
  }

  /// The mappings listed under `key`; an item that is not a mapping is recorded and left out.
  ///
  /// Check the log before drawing conclusions from the number of them.
  public func sections(_ key: String, what: String) -> [Section]? {
    guard let node = node(key) else { return nil }
    guard case .list(let items) = node.content, !items.isEmpty else {
      return node.refuse("'\(key)' must be a list of mappings, found \(node.summary)", log)
    }
    return items.compactMap { Section($0, what: what, log: log) }
  }

  /// The mappings named by the keys of the mapping under `key`, in the order of the file.
  ///
  /// `what` describes one from its name; an item that is not a mapping is recorded and left out. The keys
  /// `apartFrom` are settings of all of them and no names.
  public func namedSections(
    _ key: String, apartFrom settings: [String] = [], what: (String) -> String
  ) -> [(name: String, section: Section)]? {
    guard let node = node(key) else { return nil }
    log.recording?.takeNames(apartFrom: settings, at: node.position)
    guard case .mapping(let all) = node.content,
      case let entries = all.filter({ !settings.contains($0.key) }), !entries.isEmpty
    else {
      let summary = node.summary == "a mapping" ? "an empty one" : node.summary
      return node.refuse("'\(key)' must be a mapping of names, found \(summary)", log)
    }
    return entries.compactMap { entry in
      Section(entry.value, what: what(entry.key), log: log).map { (entry.key, $0) }
    }
  }
}
