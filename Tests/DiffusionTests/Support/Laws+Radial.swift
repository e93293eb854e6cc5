extension Laws {
  /// Harder fixtures than the examples: spheres, balls, subspaces and affine images.
  static let radialTexts: [(name: String, text: String)] = [
    ("sphere on the line", "{kind: sphere, dimension: 1, radius: 1.5}"),
    ("sphere in the plane", "{kind: sphere, dimension: 2, radius: 1}"),
    ("small sphere off the origin", sphere3Text),
    ("large sphere in 6 dimensions", "{kind: sphere, dimension: 6, radius: 2.5}"),
    ("sphere in 40 dimensions", "{kind: sphere, dimension: 40, radius: 1}"),
    ("ball on the line", "{kind: ball, dimension: 1, radius: 1.5, center: [0.25]}"),
    ("ball in the plane", "{kind: ball, dimension: 2, radius: 1}"),
    ("ball off the origin", "{kind: ball, dimension: 3, radius: 2.5, center: [1, -0.5, 0]}"),
    ("ball in 7 dimensions", "{kind: ball, dimension: 7, radius: 0.75}"),
    ("mixture on a plane in 3 dimensions", subspaceText),
    ("atoms on a plane in 4 dimensions", subspaceOfAtomsText),
    ("ball on a random plane", randomSubspaceText),
    ("line and plane", unionText),
    ("turned and stretched mixture", affineText),
    ("mirrored ball", "{kind: affine, scale: -2, of: {kind: ball, dimension: 2, radius: 0.5}}"),
  ]

  /// A sphere away from the origin.
  static let sphere3Text = "{kind: sphere, dimension: 3, radius: 0.5, center: [1, 0, -0.25]}"

  /// A mixture of two Gaussians on a plane in space.
  static let subspaceText = """
    {kind: subspace, basis: [[0.6, 0], [0.8, 0], [0, 1]], latent: {kind: gaussian-mixture,
      components: [{weight: 0.25, mean: [-1, 0.5], covariance: [[0.2, 0.1], [0.1, 0.3]]},
        {weight: 0.75, mean: [0.5, -1], covariance: 0.05}]}}
    """

  /// Three unequal atoms on a plane.
  static let subspaceOfAtomsText = """
    {kind: subspace, basis: [[0.5, 0.5], [0.5, -0.5], [0.5, 0.5], [0.5, -0.5]],
      latent: {kind: atoms, points: [[-1, 0], [1.5, 0.5], [0.25, -2]], weights: [0.5, 0.3, 0.2]}}
    """

  /// A disc on a plane that a seed gives.
  static let randomSubspaceText = """
    {kind: subspace, random: {ambient: 6, rank: 2, seed: 3},
      latent: {kind: ball, dimension: 2, radius: 1.25}}
    """

  /// A Gaussian line and a disc on a plane, in space.
  static let unionText = """
    {kind: union-of-subspaces, parts: [
      {weight: 0.4, basis: [[0.6], [0], [0.8]],
        latent: {kind: gaussian-mixture, components: [{mean: [0.5], covariance: 0.5}]}},
      {weight: 0.6, basis: [[1, 0], [0, 1], [0, 0]],
        latent: {kind: ball, dimension: 2, radius: 1.5}}]}
    """

  /// A mixture turned in the plane, stretched and shifted.
  static let affineText = """
    {kind: affine, rotation: [[0.28, -0.96], [0.96, 0.28]], shift: [1, -2], scale: 1.5,
      of: {kind: gaussian-mixture, components: [
        {weight: 0.5, mean: [-1, 0], covariance: 0.05},
        {weight: 0.5, mean: [1, 0], covariance: [[0.1, 0.02], [0.02, 0.05]]}]}}
    """
}
