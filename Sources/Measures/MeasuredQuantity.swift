/// A quantity that a measure measures, with all that tables and figures need of it.
public struct MeasuredQuantity: Sendable, Equatable {
  /// The name, by which it is stored and exported.
  public let name: String
  /// The heading of its column in reports.
  public let heading: String
  /// Whether its mean has an exponent in n: not that of a logarithm or of a share, say.
  public let hasExponent: Bool
  /// Its entry in a figure over n; nil where it is not drawn.
  public let title: String?

  /// Declares a quantity.
  public init(_ name: String, _ heading: String, hasExponent: Bool = true, title: String? = nil) {
    self.name = name
    self.heading = heading
    self.hasExponent = hasExponent
    self.title = title
  }
}
