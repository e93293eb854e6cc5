import Foundation

/// Python's `jsonschema`, which is another reading of the schema than ours.
enum SchemaValidator {
  /// Whether it is installed; the tests that need it are skipped where it is not.
  static let isInstalled: Bool = (try? run(["-c", "import jsonschema"])) == 0

  private static let script = """
    import json, sys
    import jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    with open(sys.argv[3], "w") as out:
        for line in open(sys.argv[2]):
            fault = next(validator.iter_errors(json.loads(line)), None)
            text = "" if fault is None else "/".join(map(str, fault.absolute_path)) + ": " + fault.message
            out.write(("ok" if fault is None else text[:300].replace(chr(10), " ")) + chr(10))
    """

  /// For each document the schema's first complaint; nil where it has none.
  static func complaints(schema: String, documents: [String]) throws -> [String?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "scorebound-schema-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["script.py", "schema.json", "documents", "answers"].map {
      folder.appendingPathComponent($0).path
    }
    try script.write(toFile: files[0], atomically: true, encoding: .utf8)
    try schema.write(toFile: files[1], atomically: true, encoding: .utf8)
    try documents.joined(separator: "\n").write(toFile: files[2], atomically: true, encoding: .utf8)
    let code = try run(files)
    guard code == 0 else { throw CocoaError(.executableLoad) }
    return try String(contentsOfFile: files[3], encoding: .utf8).split(separator: "\n")
      .map { $0 == "ok" ? nil : String($0) }
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
