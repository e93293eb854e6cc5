extension Laws {
  /// Harder fixtures than the examples: laws with edges, tails or independent coordinates.
  static let lineTexts: [(name: String, text: String)] = []
}
