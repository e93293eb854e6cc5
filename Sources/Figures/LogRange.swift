/// What a logarithmic axis has to show: values that have a place on it, which 0 and infinity have not.
package struct LogRange {
  package private(set) var low = Double.infinity
  package private(set) var high = 0.0

  /// The range of nothing yet.
  package init() {}

  /// Powers of ten beyond these are not risks, and drawing programs lose them.
  private static let drawable = 1e-300...1e300

  /// Whether nothing has a place.
  package var isEmpty: Bool { low > high }

  /// Makes room for values; those that have no place are left out.
  package mutating func include(_ values: Double...) {
    for value in values where Self.drawable.contains(value) {
      low = min(low, value)
      high = max(high, value)
    }
  }

  /// The range with room at both ends.
  package func padded(by factor: Double) -> (low: Double, high: Double) {
    (low / factor, high * factor)
  }
}
