import Diffusion
import Foundation
import GRDB
import Testing

@testable import Analysis
@testable import DataFiles
@testable import Measures
@testable import Reports
@testable import Runs
@testable import Studies

private func register(_ study: Study, in store: RunStore) throws {
  try store.register(study, provenance: [("program", "1"), ("core", "x")])
}

@Suite struct StoreTests {
  @Test func `what is written is read back bit for bit`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tiny.sqlite")
    let study = try StudySamples.study()
    let measurements = [
      TrialValue(stopping: "", quantity: "learning-rate", value: 0.1 + 0.2),
      TrialValue(stopping: "oracle", quantity: "risk", value: .leastNonzeroMagnitude),
      TrialValue(stopping: "oracle", quantity: "stopping-step", value: -0.0),
    ]
    let pilot = Pilots.Path(
      risks: [.init(value: 0.1, error: -0.2), .init(value: 1e-300, error: 3)])
    let store = try RunStore.create(path: path)
    try register(study, in: store)
    try store.append(
      [
        .trial(
          trial: 3, outcomes: [(0, .ok(measurements), 0.25), (1, .failed(reason: "no: x,y"), 2)]),
        .pilot(
          pilot: 2, paths: [(0, 6, pilot, 0.5), (1, 6, nil, 0.25), (0, 9, pilot, 1.5)]),
        .spectrum(variant: 0, eigenvalues: [3, 2, 1e-20]),
      ], study: study)
    store.close()

    let reader = try RunStore.open(path: path)
    let first = study.cells[0].identity
    let second = study.cells[1].identity
    #expect(
      try reader.trials(ofCell: first)
        == [TrialRecord(trial: 3, outcome: .ok(measurements), seconds: 0.25)])
    #expect(
      try reader.trials(ofCell: second)
        == [TrialRecord(trial: 3, outcome: .failed(reason: "no: x,y"), seconds: 2)])
    #expect(try reader.trials(ofCell: study.cells[2].identity).isEmpty)
    #expect(try reader.storedTrials() == [first: [3], second: [3]])
    #expect(
      try reader.storedPilots() == [first: [6: [2: pilot], 9: [2: pilot]], second: [6: [2: nil]]])
    let spectrum = study.spectrumIdentity(study.variants[0])
    #expect(try reader.storedSpectrum(identity: spectrum) == [3, 2, 1e-20])
    #expect(try reader.storedSpectrum(identity: "another").isEmpty)
    #expect(
      try reader.storedCells()
        == Dictionary(uniqueKeysWithValues: study.cells.map { ($0.identity, $0.identityText) }))
    #expect(try reader.provenance().map { "\($0.key)=\($0.value)" } == ["core=x", "program=1"])
    let source = try reader.studySource()
    #expect(source.source == study.source)
    #expect(source.trials == 4)
    #expect(!source.quick)
    #expect(try reader.study().cells.map(\.identity) == study.cells.map(\.identity))
  }

  @Test func `a trial is stored whole or not at all`() throws {
    let folder = try TemporaryFolder()
    let study = try StudySamples.study()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    try register(study, in: store)
    let twice = [
      TrialValue(stopping: "gcv", quantity: "risk", value: 1),
      TrialValue(stopping: "gcv", quantity: "risk", value: 2),
    ]
    #expect(throws: RunStoreError.self) {
      try store.append(
        [
          .trial(trial: 0, outcomes: [(0, .ok(Array(twice.prefix(1))), 1)]),
          .trial(trial: 1, outcomes: [(0, .ok(twice), 1)]),
        ], study: study)
    }
    #expect(try store.storedTrials().isEmpty)
    #expect(try store.trials(ofCell: study.cells[0].identity).isEmpty)
  }

  @Test func `registering anew keeps trials and replaces the study`() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.create(path: folder.file("s.sqlite"))
    let old = try StudySamples.study()
    try register(old, in: store)
    try store.append(
      [.trial(trial: 0, outcomes: [(0, .failed(reason: "x"), 1)])], study: old)
    let new = try StudySamples.study(("[16, 32, 64]", "[16, 128]"), ("trials: 4", "trials: 9"))
    try register(new, in: store)
    #expect(try store.studySource().trials == 9)
    #expect(try store.study().sampleSizes == [16, 128])
    #expect(try store.trials(ofCell: old.cells[0].identity).count == 1)
    #expect(try store.storedCells().count == 6 + 2)
  }

  @Test func `a second writer is refused with a sentence, and readers see what is committed`()
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let first = try RunStore.create(path: path)
    try register(try StudySamples.study(), in: first)
    let refusal = RunStoreError.locked(path: path)
    #expect(throws: refusal) { try RunStore.create(path: path) }
    #expect(RunStore.isBeingWritten(path: path))
    #expect(try RunStore.open(path: path).study().name == "tiny")
    #expect(
      refusal.description
        == "\(path): another run is writing this store; wait for it, or choose another --out")
    first.close()
    #expect(!RunStore.isBeingWritten(path: path))
    try RunStore.create(path: path).close()
    // Nothing but the store is left behind.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s.sqlite"])
  }

  @Test func `a store of the last schema is read as it is and brought up to date by a run`() throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let store = try RunStore.create(path: path)
    try register(try StudySamples.study(), in: store)
    store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          DROP TABLE pilot_times; DROP TABLE packing; DROP TABLE pieces; PRAGMA user_version = 2
          """)
    }
    try queue.close()
    let old = try RunStore.open(path: path)
    #expect(try old.packing() == nil)
    #expect(try old.storedSeconds().isEmpty)
    let new = try RunStore.create(path: path)
    #expect(try new.packing() == nil)
    new.close()
    let version = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == RunStore.schemaVersion)
  }

  @Test(arguments: [
    "UPDATE trials SET trial = -5", "UPDATE trials SET seconds = 'x'",
    "UPDATE study SET trials = 99999999999", "DROP TABLE measurements",
    "ALTER TABLE trials RENAME COLUMN outcome TO result",
  ])
  func `a store with values that cannot be is an error, wherever they are met`(
    _ damage: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let study = try StudySamples.study()
    let store = try RunStore.create(path: path)
    try register(study, in: store)
    let measurement = TrialValue(stopping: "oracle", quantity: "risk", value: 1)
    try store.append(
      [
        .trial(trial: 0, outcomes: study.cells.indices.map { ($0, .ok([measurement]), 1) }),
        .pilot(
          pilot: 0,
          paths: [(0, 2, Pilots.Path(risks: [.init(value: 1, error: 0)]), 1)]),
      ], study: study)
    store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: damage)
    }
    try queue.close()
    func use() throws {
      let store = try RunStore.open(path: path)
      _ = try RunStatus(run: path)
      _ = try Export(store: store).measurements(timings: true)
      _ = try Export(store: store).trials(timings: true)
      _ = try Verification(store: store)
    }
    let error = #expect(throws: RunStoreError.self) { try use() }
    #expect(error?.description.hasPrefix(path) == true)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("foreign.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE notes (text)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let expected = RunStoreError.notAStore(path: path, detail: "it is another SQLite database")
    #expect(throws: expected) { try RunStore.create(path: path) }
    #expect(throws: expected) { try RunStore.open(path: path) }
    #expect(
      expected.description
        == "\(path): is not a ScoreBound store or is damaged (it is another SQLite database); "
        + "move it away to start from scratch")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a text file is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("text.sqlite")
    let text = String(repeating: "these are notes\n", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let expected = RunStoreError.notAStore(path: path, detail: "file is not a database")
    #expect(throws: expected) { try RunStore.create(path: path) }
    #expect(throws: expected) { try RunStore.open(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a truncated store is refused, not read in part`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let study = try StudySamples.study()
    let store = try RunStore.create(path: path)
    try register(study, in: store)
    try store.append(
      (0..<200).map { trial in
        .trial(
          trial: trial,
          outcomes: study.cells.indices.map {
            ($0, .ok([TrialValue(stopping: "", quantity: "risk", value: 1)]), 0)
          })
      }, study: study)
    store.close()
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: RunStoreError.self) {
      let store = try RunStore.open(path: path)
      _ = try StudyAnalysis(study: study, store: store)
    }
    guard case .notAStore = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a missing store and a missing folder are sentences`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("none.sqlite")
    #expect(throws: RunStoreError.missing(path: missing)) { try RunStore.open(path: missing) }
    #expect(
      RunStoreError.missing(path: missing).description
        == "\(missing): no such store; `scorebound run STUDY` makes one")
    #expect(!FileManager.default.fileExists(atPath: missing))
    let inside = folder.file("no/such/s.sqlite")
    #expect(
      throws: RunStoreError.failed(
        path: inside, detail: "cannot be opened; does its folder exist?")
    ) { try RunStore.create(path: inside) }
  }

  @Test func `a store that may only be read is read, and refused to a writer`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let study = try StudySamples.study()
    let store = try RunStore.create(path: path)
    try register(study, in: store)
    // A connection of its own that may not write stands for a file that may not be written:
    // permissions do not bind the administrator, as whom tests may run.
    store.close()
    let reader = try RunStore.open(path: path)
    let error = #expect(throws: RunStoreError.self) { try register(study, in: reader) }
    #expect(
      error?.description == "\(path): cannot be written; check the folder's permissions")
    #expect(try reader.study().name == "tiny")
  }

  @Test(arguments: [0, 1, 99])
  func `another version of the schema is told with both numbers`(_ version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let store = try RunStore.create(path: path)
    try register(try StudySamples.study(), in: store)
    store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    try queue.close()
    let expected = RunStoreError.schema(
      path: path, found: version, expected: RunStore.schemaVersion)
    #expect(throws: expected) { try RunStore.open(path: path) }
    #expect(throws: expected) { try RunStore.create(path: path) }
    #expect(
      expected.description
        == "\(path): has schema version \(version), this program reads \(RunStore.schemaVersion); use the version of "
        + "ScoreBound that wrote it, or another --out")
  }

  @Test func `a store without a study says so`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    try RunStore.create(path: path).close()
    #expect(throws: RunStoreError.notAStore(path: path, detail: "it holds no study")) {
      try RunStore.open(path: path).study()
    }
  }

  @Test func `a crash in the middle of a write loses nothing that was stored before`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("s.sqlite")
    let study = try StudySamples.study()
    let store = try RunStore.create(path: path)
    try register(study, in: store)
    try store.append([.trial(trial: 0, outcomes: [(0, .failed(reason: "x"), 1)])], study: study)
    store.close()
    // A file with the pages of an unfinished transaction beside its journal, as a crash leaves it.
    let copy = folder.file("crashed.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "DELETE FROM trials")
      for position in 0..<20_000 {
        try database.execute(
          sql: "INSERT INTO spectrum VALUES ('x', ?, 1)", arguments: [position])
      }
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
      }
      try database.execute(sql: "ROLLBACK")
    }
    try queue.close()
    let bytes = try FileManager.default.attributesOfItem(atPath: copy + "-journal")[.size]
    #expect((bytes as? Int ?? 0) > 512)
    // A report or an export must work on it as well as a new run.
    let reader = try RunStore.open(path: copy)
    #expect(try reader.trials(ofCell: study.cells[0].identity).count == 1)
    #expect(try reader.storedSpectrum(identity: "x").isEmpty)
  }
}
