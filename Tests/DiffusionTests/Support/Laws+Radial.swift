extension Laws {
  /// Harder fixtures than the examples: spheres, balls, subspaces and affine images.
  static let radialTexts: [(name: String, text: String)] = []
}
