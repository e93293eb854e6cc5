internal import Documents
internal import Foundation
public import Statistics

/// A table of errors from any simulation: a CSV file with a header and one row per trial.
public enum ErrorTable {
  /// Reads the errors by sample size.
  ///
  /// - Parameters:
  ///   - path: A CSV file whose first line names its columns.
  ///   - x: The column of the sample size, or of another quantity that the error is a power of.
  ///   - y: The column of the error.
  ///   - trial: The column that names trials, which then may not come twice at one x; nil where every
  ///     row is a separate trial.
  /// - Returns: The errors of each x, ascending in x and in the order of the file; with `trial`, each
  ///   with the number of its trial, counted in the order in which names first come.
  /// - Throws: `FileError` with line and column for a missing column, a missing or mistaken number,
  ///   an x that is not positive, a negative error, a row of another length, and a trial given twice.
  public static func read(
    _ path: String, x: String, y: String, trial: String? = nil
  ) throws(FileError) -> [RateSample] {
    let text = try CSVText(path: path)
    var reader = Reader(text: text, x: x, y: y, trial: trial)
    try text.forEachRow { reader.take($1, line: $0) }
    return try reader.samples()
  }

  private struct Reader {
    package let text: CSVText
    let x: String
    let y: String
    let trial: String?
    private var header: [String]?
    private var columns: (x: Int, y: Int, trial: Int?) = (0, 0, nil)
    private var errors: [Double: [Double]] = [:]
    private var seen: [Double: [String: Int]] = [:]
    private var numbers: [String: Int] = [:]
    private var trials: [Double: [Int]] = [:]
    private var fault: FileError?

    init(text: CSVText, x: String, y: String, trial: String?) {
      self.text = text
      self.x = x
      self.y = y
      self.trial = trial
    }

    mutating func take(_ fields: [String], line: Int) {
      guard fault == nil else { return }
      guard let header else { return takeHeader(fields, line: line) }
      guard fields.count == header.count else {
        let found = fields.count == 1 ? "1 field" : "\(fields.count) fields"
        fault = FileError(
          "this row has \(found), the header has \(header.count)"
            + text.longRowHint(fields, line: line, expected: header.count),
          at: text.position(line: line, field: 0))
        return
      }
      guard let place = number(fields, columns.x, line: line),
        let error = number(fields, columns.y, line: line)
      else { return }
      guard place > 0 else {
        return fail("'\(x)' must be positive, found \(fields[columns.x])", line, columns.x)
      }
      guard error >= 0 else {
        return fail("an error must not be negative, found \(fields[columns.y])", line, columns.y)
      }
      if let column = columns.trial {
        let name = Self.trialName(fields[column])
        if let first = seen[place, default: [:]].updateValue(line, forKey: name) {
          return fail(
            "trial '\(fields[column])' is given twice at \(x) = \(fields[columns.x]), first on line "
              + "\(first)", line, column)
        }
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        trials[place, default: []].append(number)
      }
      errors[place, default: []].append(error)
    }

    /// A trial's name, which equal numbers share: 1 and 1.0.
    private static func trialName(_ field: String) -> String {
      guard let number = CSVText.number(field), abs(number) < 0x1p53 else { return field }
      return "\(number + 0)"
    }

    func samples() throws(FileError) -> [RateSample] {
      if let fault { throw fault }
      guard header != nil else { throw FileError("is empty", path: text.path) }
      guard !errors.isEmpty else {
        throw FileError("has a header but no rows", path: text.path)
      }
      return errors.keys.sorted().map {
        RateSample(n: $0, risks: errors[$0] ?? [], trials: trials[$0])
      }
    }

    private mutating func takeHeader(_ fields: [String], line: Int) {
      guard fields.contains(where: { CSVText.number($0) == nil }) else {
        return fail(
          "the first line must name the columns, but it has numbers only; put \(x),\(y) above it",
          line, 0)
      }
      let names = CSVText.columnNames(fields)
      func column(_ name: String, _ option: String) -> Int? {
        switch CSVText.column(name, among: names, choice: "choose with --\(option)") {
        case .success(let column): return column
        case .failure(let error):
          fail(error.message, line, error.field)
          return nil
        }
      }
      guard let first = column(x, "x"), let second = column(y, "y") else { return }
      guard first != second else {
        return fail(
          "'\(x)' is both the size and the error; name two columns with --x and --y", line, first)
      }
      var third: Int?
      if let trial {
        third = column(trial, "trial")
        if third == nil { return }
      }
      columns = (first, second, third)
      header = names
    }

    private mutating func number(_ fields: [String], _ column: Int, line: Int) -> Double? {
      guard let message = CSVText.fault(of: fields[column]) else {
        return CSVText.number(fields[column])
      }
      let hint =
        CSVText.isMissing(fields[column]) ? "; leave out the rows of failed trials" : ""
      fail(message + hint, line, column)
      return nil
    }

    private mutating func fail(_ message: String, _ line: Int, _ column: Int) {
      fault = FileError(message, at: text.position(line: line, field: column))
    }
  }
}
