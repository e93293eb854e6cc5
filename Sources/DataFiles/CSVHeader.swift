internal import Documents

// What pandas, R and spreadsheets put into the first line of a table, and what is wrong with it here.

extension CSVText {
  /// The names of the columns; NumPy begins a header with `# `.
  static func columnNames(_ fields: [String]) -> [String] {
    guard let first = fields.first, first.hasPrefix("#") else { return fields }
    let name = String(first.dropFirst().drop { $0 == " " })
    return name.isEmpty ? fields : [name] + fields.dropFirst()
  }

  /// What is wrong with a header of a single field that something else than commas divides, or nil.
  static func separatorFault(header fields: [String]) -> String? {
    guard fields.count == 1, let field = fields.first, !field.contains(",") else { return nil }
    let found = [";", "\t", "|"].first { field.contains($0) }
    guard let found else { return nil }
    let name = found == "\t" ? "tabs" : "'\(found)'"
    return "the fields are separated by \(name), expected commas; save the table with commas "
      + "between fields and a point in decimals (sep=',' and decimal='.' in pandas, write.csv in R)"
  }

  /// The place of the column of a name, or what is wrong: there is none, or there are several.
  ///
  /// `choice` says how else to choose a column: `choose with --x`.
  static func column(
    _ name: String, among names: [String], choice: String
  ) -> Result<Int, ColumnFault> {
    let places = names.indices.filter { names[$0] == name }
    guard let first = places.first else {
      if let fault = separatorFault(header: names) { return .failure(ColumnFault(fault)) }
      let hint = didYouMean(name, among: names)
      let listed = names.prefix(40).joined(separator: ", ") + (names.count > 40 ? ", …" : "")
      return .failure(
        ColumnFault(
          "there is no column '\(name)'\(hint.isEmpty ? "." : hint) Columns: \(listed); \(choice)"))
    }
    guard places.count == 1 else {
      let numbers = places.map { "\($0 + 1)" }.joined(separator: " and ")
      return .failure(
        ColumnFault(
          "the columns \(numbers) are both called '\(name)'; rename one of them, or \(choice)",
          field: places[1]))
    }
    return .success(first)
  }

  /// What is wrong with the names of a table of points, all of whose columns are coordinates, or nil.
  static func indexFault(header names: [String]) -> String? {
    guard names.count > 1, let first = names.first else { return nil }
    let isIndex =
      first.isEmpty || first.hasPrefix("Unnamed: ")
      || ["index", "rownames", "row.names", "row_names"].contains(first.lowercased())
    guard isIndex else { return nil }
    let name = first.isEmpty ? "has no name" : "is called '\(first)'"
    return
      "the first column \(name), like the index that pandas and R write next to the numbers; leave "
      + "it out (index=False in pandas, row.names=FALSE in R)"
  }

  /// Whether fields are 0, 1, 2, ..., as pandas names the columns of an array.
  static func areColumnNumbers(_ fields: [String]) -> Bool {
    fields.enumerated().allSatisfy { $1 == "\($0)" }
  }

  /// The end of a message about a row that is longer than its header, where R's names of rows or decimal
  /// commas may be why.
  func longRowHint(_ fields: [String], line: Int, expected: Int) -> String {
    guard fields.count > expected else { return "" }
    if fields.count == expected + 1, isQuoted(line: line, field: 0) {
      return "; the first may be R's row name; leave it out with row.names=FALSE"
    }
    return fields.contains("0")
      ? "; a comma in a decimal counts as a separator: write decimals with a point" : ""
  }
}

/// Why a column cannot be found, and the field of the header that shows it.
struct ColumnFault: Error {
  let message: String
  let field: Int

  init(_ message: String, field: Int = 0) {
    self.message = message
    self.field = field
  }
}
