import Foundation
import GRDB
import Testing

@testable import Measures
@testable import Runs
@testable import Studies

/// Stores by other names of their files, and files whose making was interrupted.
@Suite struct StorePathTests {
  private let folder: TemporaryFolder
  private let study: Study
  private let files = FileManager.default

  init() throws {
    folder = try TemporaryFolder()
    study = try StudySamples.study()
    try files.createDirectory(atPath: folder.file("real"), withIntermediateDirectories: true)
    try files.createDirectory(atPath: folder.file("links"), withIntermediateDirectories: true)
  }

  private func make(_ name: String) throws {
    let store = try RunStore.create(path: folder.file(name))
    try store.register(study, provenance: [])
    try store.append(
      [.trial(trial: 0, outcomes: [(0, .failed(reason: "x"), 1)])], study: study)
    store.close()
  }

  private func link(_ name: String, to target: String) throws {
    try files.createSymbolicLink(atPath: folder.file(name), withDestinationPath: target)
  }

  /// Links to `real/s.sqlite` of several sorts.
  private func links() throws -> [String] {
    try link("links/relative.sqlite", to: "../real/s.sqlite")
    try link("links/absolute.sqlite", to: folder.file("real/s.sqlite"))
    try link("links/chain.sqlite", to: "relative.sqlite")
    try link("folder", to: "real")
    try link("both.sqlite", to: "folder/s.sqlite")
    return [
      "links/relative.sqlite", "links/absolute.sqlite", "links/chain.sqlite", "folder/s.sqlite",
      "both.sqlite",
    ]
  }

  @Test func `a killed run's journal is found from every link`() throws {
    try make("real/first.sqlite")
    let queue = try DatabaseQueue(path: folder.file("real/first.sqlite"))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "DELETE FROM trials")
      for position in 1...20_000 {
        try database.execute(
          sql: "INSERT INTO spectrum VALUES ('x', ?, 1)", arguments: [position])
      }
      for ending in ["", "-journal"] {
        try files.copyItem(
          atPath: folder.file("real/first.sqlite" + ending),
          toPath: folder.file("real/killed.sqlite" + ending))
      }
      try database.execute(sql: "ROLLBACK")
    }
    try queue.close()
    let names = try links()
    for name in names {
      for ending in ["", "-journal"] {
        try? files.removeItem(atPath: folder.file("real/s.sqlite" + ending))
        try files.copyItem(
          atPath: folder.file("real/killed.sqlite" + ending),
          toPath: folder.file("real/s.sqlite" + ending))
      }
      let store = try RunStore.open(path: folder.file(name))
      #expect(try store.trials(ofCell: study.cells[0].identity).count == 1, "\(name)")
      #expect(try store.storedSpectrum(identity: "x").isEmpty, "\(name)")
      store.close()
    }
  }

  @Test func `the lock holds under every name`() throws {
    try make("real/s.sqlite")
    let names = try links() + ["real/s.sqlite"]
    for name in names {
      let store = try RunStore.create(path: folder.file(name))
      for other in names {
        let path = folder.file(other)
        #expect(throws: RunStoreError.locked(path: path)) { try RunStore.create(path: path) }
        #expect(RunStore.isBeingWritten(path: path), "\(name), \(other)")
      }
      store.close()
      #expect(names.allSatisfy { !RunStore.isBeingWritten(path: folder.file($0)) })
    }
    // A store's shards lie beside its file.
    #expect(Shard.folder(run: folder.file("links/chain.sqlite")).hasSuffix("real/s.shards"))
  }

  @Test func `a link that leads nowhere makes its target, and one in a circle nothing`() throws {
    try link("new.sqlite", to: "real/made.sqlite")
    try make("new.sqlite")
    #expect(files.fileExists(atPath: folder.file("real/made.sqlite")))
    #expect(try files.contentsOfDirectory(atPath: folder.file("real")) == ["made.sqlite"])
    try link("a.sqlite", to: "b.sqlite")
    try link("b.sqlite", to: "a.sqlite")
    let error = #expect(throws: RunStoreError.self) {
      try RunStore.create(path: folder.file("a.sqlite"))
    }
    #expect(error?.description.contains("leads in a circle") == true)
  }

  @Test func `a file with two names is refused under both, and a copy is read`() throws {
    try make("real/s.sqlite")
    try files.linkItem(atPath: folder.file("real/s.sqlite"), toPath: folder.file("hard.sqlite"))
    for name in ["real/s.sqlite", "hard.sqlite"] {
      let path = folder.file(name)
      let expected = RunStoreError.failed(
        path: path,
        detail:
          "has 2 names (hard links), but the journal and the lock of a store use one name; remove "
          + "the other names, or make a copy with cp and use that")
      #expect(throws: expected) { try RunStore.open(path: path) }
      #expect(throws: expected) { try RunStore.create(path: path) }
    }
    try files.removeItem(atPath: folder.file("hard.sqlite"))
    #expect(try RunStore.open(path: folder.file("real/s.sqlite")).storedTrials().count == 1)
  }

  @Test func `a folder is told from a store`() throws {
    let path = folder.file("real")
    let error = #expect(throws: RunStoreError.self) { try RunStore.open(path: path) }
    #expect(error?.description.hasPrefix("\(path): is a folder; name the store in it") == true)
  }

  @Test func `a file whose making was interrupted says how to continue, and a run does`() throws {
    let path = folder.file("real/s.sqlite")
    for makes in [
      { _ = files.createFile(atPath: path, contents: nil) },
      { try RunStore.create(path: path).close() },
    ] {
      try? files.removeItem(atPath: path)
      try makes()
      let expected = RunStoreError.withoutStudy(path: path)
      #expect(throws: expected) { try RunStatus(run: path) }
      #expect(throws: expected) { try RunStore.open(path: path).study() }
      #expect(throws: expected) { try Merge(into: folder.file("m.sqlite"), pieces: [path]) }
      #expect(!expected.description.contains("move it away"))
      #expect(expected.description.contains("run `scorebound run STUDY` again"))
      try make("real/s.sqlite")
      #expect(try RunStore.open(path: path).storedTrials().count == 1)
    }
    #expect(try RunStore.openIfBegun(path: folder.file("none.sqlite")) == nil)
  }

  @Test func `a store is not merged into itself under another name`() throws {
    try make("real/s.sqlite")
    try link("same.sqlite", to: "real/s.sqlite")
    #expect(throws: RunStoreError.self) {
      try Merge(into: folder.file("real/s.sqlite"), pieces: [folder.file("same.sqlite")])
    }
  }
}
