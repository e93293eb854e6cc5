/// Why a run's store could not be used.
public enum RunStoreError: Error, Equatable, CustomStringConvertible {
  /// Another process has it open.
  case locked(path: String)
  /// The file is not a store of this program, or damaged.
  case notAStore(path: String, detail: String)
  /// A value of the store cannot be.
  case damaged(path: String, detail: String)
  /// The store has another version of the schema.
  case schema(path: String, found: Int, expected: Int)
  /// No such file.
  case missing(path: String)
  /// Its packing into shards is not the one that is asked for.
  case packedOtherwise(path: String, detail: String)
  /// Two stores disagree about the same records.
  case conflict(path: String, other: String, differences: [String])
  /// A read or write failed.
  case failed(path: String, detail: String)

  /// A store whose run was stopped before it put its study there.
  static func withoutStudy(path: String) -> RunStoreError {
    .notAStore(path: path, detail: noStudy)
  }

  private static let noStudy = "it holds no study"

  /// One sentence that says what happened and what to do.
  public var description: String {
    switch self {
    case .locked(let path):
      "\(path): another run is writing this store; wait for it, or choose another --out"
    case .notAStore(let path, Self.noStudy):
      "\(path): holds no study yet, since its run was stopped while it made the file; "
        + "run `scorebound run STUDY` again, which continues with it"
    case .damaged(let path, let detail):
      "\(path): is damaged: \(detail). Use a copy of the store, or move it away and run the study again"
    case .notAStore(let path, let detail):
      "\(path): is not a ScoreBound store or is damaged (\(detail)); move it away to start from scratch"
    case .schema(let path, let found, let expected):
      "\(path): has schema version \(found), this program reads \(expected); "
        + "use the version of ScoreBound that wrote it, or another --out"
    case .missing(let path):
      "\(path): no such store; `scorebound run STUDY` makes one"
    case .packedOtherwise(let path, let detail), .failed(let path, let detail):
      "\(path): \(detail)"
    case .conflict(let path, let other, let differences):
      "\(path) and \(other) disagree about the same trials, so nothing was merged from the second:\n"
        + differences.joined(separator: "\n")
    }
  }
}
