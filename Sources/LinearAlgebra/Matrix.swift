/// A dense matrix of doubles, stored by rows.
///
/// A value type: copies are independent. Shapes are preconditions whose messages name both shapes,
/// since a wrong shape is a fault of the program and not of its input.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The entries, row by row: `values[i * columns + j]` is entry (i, j).
  public var values: [Double]

  /// Creates a matrix of one repeated value.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix of shape \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = Array(repeating: value, count: rows * columns)
  }

  /// Creates a matrix from its entries, given row by row.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(
      values.count == rows * columns,
      "\(values.count) values for a matrix of shape \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Creates a matrix from a list of rows of equal length.
  public init(_ rowList: [[Double]]) {
    let columns = rowList.first?.count ?? 0
    precondition(rowList.allSatisfy { $0.count == columns }, "rows of unequal length")
    self.init(rows: rowList.count, columns: columns, values: rowList.flatMap { $0 })
  }

  /// The identity matrix of the given order.
  public static func identity(_ order: Int) -> Matrix {
    var result = Matrix(rows: order, columns: order)
    for i in 0..<order { result[i, i] = 1 }
    return result
  }

  /// The entry in row `i` and column `j`.
  public subscript(i: Int, j: Int) -> Double {
    get { values[i * columns + j] }
    set { values[i * columns + j] = newValue }
  }

  /// The entries of row `i`.
  public func row(_ i: Int) -> ArraySlice<Double> {
    values[i * columns..<(i + 1) * columns]
  }

  /// The entries of column `j`.
  public func column(_ j: Int) -> [Double] {
    (0..<rows).map { values[$0 * columns + j] }
  }

  /// The columns in `range`, as a new matrix.
  public func columns(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: rows, columns: range.count,
      values: (0..<rows).flatMap {
        values[$0 * columns + range.lowerBound..<$0 * columns + range.upperBound]
      })
  }

  /// The rows in `range`, as a new matrix.
  public func rows(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      values: Array(values[range.lowerBound * columns..<range.upperBound * columns]))
  }

  /// The rows of given numbers, in their order, as a new matrix.
  public func rows(at numbers: some Collection<Int>) -> Matrix {
    var picked: [Double] = []
    picked.reserveCapacity(numbers.count * columns)
    for i in numbers { picked += row(i) }
    return Matrix(rows: numbers.count, columns: columns, values: picked)
  }

  /// The entrywise difference of two matrices of one shape.
  public static func - (a: Matrix, b: Matrix) -> Matrix {
    precondition(
      a.rows == b.rows && a.columns == b.columns,
      "\(a.rows) x \(a.columns) minus \(b.rows) x \(b.columns)")
    return Matrix(rows: a.rows, columns: a.columns, values: zip(a.values, b.values).map { $0 - $1 })
  }

  /// The transposed matrix.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows {
      for j in 0..<columns { result.values[j * rows + i] = values[i * columns + j] }
    }
    return result
  }
}
