private import Synchronization

/// What a program adds to a catalogue while it runs, in the order in which it was added.
package final class Registry<Item: Sendable>: Sendable {
  private let entries = Mutex<[(name: String, item: Item)]>([])

  /// An empty registry.
  package init() {}

  /// All that was added.
  package var items: [Item] { entries.withLock { $0.map(\.item) } }

  /// Adds an item.
  ///
  /// A name that is taken, or is not made of lower-case letters, digits, '-' and '.', is a mistake of the program, not of its
  /// user, and ends it.
  package func add(_ item: Item, named name: String, beside others: [String]) {
    precondition(
      name.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil,
      "'\(name)' cannot be a name: use lower-case letters, digits, '-' and '.'")
    entries.withLock { entries in
      precondition(
        !others.contains(name) && !entries.contains { $0.name == name },
        "'\(name)' is registered already; give what you add another name")
      entries.append((name, item))
    }
  }
}
