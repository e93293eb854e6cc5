private import Synchronization

/// The items of a catalogue: those that are built in, and those that a program adds while it runs.
package final class Registry<Item: Sendable>: Sendable {
  private let builtIn: [Item]
  private let name: @Sendable (Item) -> String
  private let additions = Mutex<[Item]>([])

  /// A registry of what is built in, whose names differ.
  package init(_ builtIn: [Item], name: @escaping @Sendable (Item) -> String) {
    self.builtIn = builtIn
    self.name = name
  }

  /// What is built in, then what was added, in the order in which it was added.
  package var all: [Item] { builtIn + added }

  /// What was added, in the order in which it was added.
  package var added: [Item] { additions.withLock { $0 } }

  /// Adds an item.
  ///
  /// A name that is taken, or is not made of lower-case letters, digits, '-' and '.', is a mistake of the program, not of its
  /// user, and ends it.
  package func add(_ item: Item) {
    let name = name(item)
    precondition(
      name.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil,
      "'\(name)' cannot be a name: use lower-case letters, digits, '-' and '.'")
    additions.withLock { additions in
      precondition(
        !(builtIn + additions).contains { self.name($0) == name },
        "'\(name)' is registered already; give what you add another name")
      additions.append(item)
    }
  }
}
