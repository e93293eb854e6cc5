public import Documents

/// Every target that a study file can name.
public enum TargetCatalogue {
  private static let registry = Registry<TargetKind>(
    [
      Gaussian.kind,
      GaussianMixture.kind,
      Atoms.kind,
      Box.kind,
      TruncatedGaussian.kind,
      Laplace.kind,
      Product.kind,
      Sphere.kind,
      Ball.kind,
      Subspace.kind,
      UnionOfSubspaces.kind,
      Affine.kind,
      Mixture.kind,
      Histogram.kind,
      Spline.kind,
      Bumps.kind,
    ], name: \.name)

  /// The kinds, in the order in which they are listed, with those that were registered.
  public static var all: [TargetKind] { registry.all }

  /// Adds a law for the rest of the program.
  ///
  /// - Precondition: No law has its name.
  public static func register(_ kind: TargetKind) { registry.add(kind) }

  /// What the keys mean that all targets have.
  package static let keyMeanings: [String: KeyMeaning] = ["kind": "kind of the law"]

  /// What the key of a number stands for that laws of several coordinates have.
  static let dimensionMeaning = KeyMeaning(
    "number of coordinates that a single number stands for",
    default: "the length of the first list, or 1")

  /// Reads a target from its mapping; problems are recorded in the section's log.
  public static func read(_ section: Section) -> (any Target)? {
    section.define("target")
    guard let name = section.choice("kind", of: all.map(\.name)) else { return nil }
    guard let kind = all.first(where: { $0.name == name }) else { return nil }
    let target = kind.read(section)
    section.finish()
    return target
  }

  /// The versions of the laws that a target's canonical text names, at any depth, but for first ones.
  public static func versions(in canonicalText: String) -> [String] {
    all.filter { kind in
      kind.version > 1
        && ["kind:\(kind.name),", "kind:\(kind.name)}"].contains { canonicalText.contains($0) }
    }.map { "\($0.name)/\($0.version)" }
  }
}
