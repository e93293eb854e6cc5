/// One number that a trial measured: a quantity of a stopping rule's choice, or of the fit itself.
public struct TrialValue: Sendable, Equatable {
  /// The version of what is measured and how: raised when a change moves the numbers.
  package static let version = 2
  /// The version of how the risks of paths and of linear fits are integrated: 2 compares the records of
  /// a path at few nodes and integrates at many those that rules choose, a variance at fewer than a bias.
  package static let evaluationVersion = 2
  /// The same for linear fits to sets with a partly known spectrum: 3 lets pilots choose the nodes of the
  /// variance, 4 integrates a small part of the variance at few nodes, and needs no pilots for the largest sets.
  package static let largeSetEvaluationVersion = 4

  /// Where it was measured.
  public let place: Place
  /// The quantity.
  public let quantity: String
  /// Its value.
  public let value: Double

  /// The place as stores and exports have it.
  public var stopping: String { place.stored }

  /// The quantity with its rule: `risk at oracle`.
  public var name: String { place == .fit ? quantity : "\(quantity) at \(stopping)" }

  /// Creates a value.
  public init(_ quantity: String, at place: Place, value: Double) {
    self.place = place
    self.quantity = quantity
    self.value = value
  }

  /// Creates a value as stores have it.
  public init(stopping: String, quantity: String, value: Double) {
    self.init(quantity, at: Place(stored: stopping), value: value)
  }
}
