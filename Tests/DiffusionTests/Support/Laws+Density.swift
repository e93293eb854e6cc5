extension Laws {
  /// Harder fixtures than the examples: mixtures of laws and densities of given smoothness.
  static let densityTexts: [(name: String, text: String)] = []
}
