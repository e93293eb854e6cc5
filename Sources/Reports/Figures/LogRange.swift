/// What a logarithmic axis has to show: values that have a place on it, which 0 and infinity have not.
struct LogRange {
  private(set) var low = Double.infinity
  private(set) var high = 0.0

  /// Powers of ten beyond these are no risks, and drawing programs lose them.
  private static let drawable = 1e-300...1e300

  /// Whether nothing has a place.
  var isEmpty: Bool { low > high }

  /// Makes room for values; those that have no place are left out.
  mutating func include(_ values: Double...) {
    for value in values where Self.drawable.contains(value) {
      low = min(low, value)
      high = max(high, value)
    }
  }

  /// The range with room at both ends.
  func padded(by factor: Double) -> (low: Double, high: Double) { (low / factor, high * factor) }
}
