import Diffusion
import Testing

/// Faults of spheres, balls, subspaces and affine images, told with their place.
@Suite struct RadialTargetReadingTests {
  private static let atoms1 = "latent: {kind: atoms, points: [[1]]}"
  private static let atoms2 = "of: {kind: atoms, points: [[1, 0]]}"

  @Test(arguments: [
    (
      "{kind: sphere, dimension: 0, radius: 1}",
      ["t.yaml:1:27: 'dimension' must be between 1 and 10000, found 0"]
    ),
    (
      "{kind: sphere, dimension: 2, radius: 0}",
      ["t.yaml:1:38: 'radius' must be at least 1e-100, found 0"]
    ),
    (
      "{kind: ball, dimension: 2.5, radius: -1}",
      [
        "t.yaml:1:25: 'dimension' must be a whole number, found '2.5'",
        "t.yaml:1:38: 'radius' must be at least 1e-100, found -1",
      ]
    ),
    ("{kind: ball, dimension: 2}", ["t.yaml:1:1: missing key 'radius' in the target"]),
    (
      "{kind: ball, dimension: 3, radius: 1, center: [0, 0]}",
      ["t.yaml:1:47: 'center' must have 3 numbers, found 2"]
    ),
    (
      "{kind: sphere, dimension: 2, radius: 1, centre: [0, 0]}",
      [
        "t.yaml:1:41: unknown key 'centre' in the target; did you mean 'center'? "
          + "Allowed: kind, dimension, radius, center"
      ]
    ),
  ])
  func `what is no sphere or ball is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil || !read.messages.isEmpty)
    #expect(read.messages == messages)
  }

  @Test(arguments: [
    (
      "{kind: subspace, basis: [[1], [1]], \(atoms1)}",
      ["t.yaml:1:25: column 1 of 'basis' has the inner product 2 with itself; it must be 1"]
    ),
    (
      "{kind: subspace, basis: [[1, 0.6], [0, 0.8]], latent: {kind: atoms, points: [[1, 0]]}}",
      ["t.yaml:1:25: columns 1 and 2 of 'basis' have the inner product 0.6; it must be 0"]
    ),
    (
      "{kind: subspace, basis: [[1, 0, 0], [0, 1, 0]], \(atoms1)}",
      [
        "t.yaml:1:25: 'basis' has 3 columns in 2 dimensions, where at most 2 can be orthonormal"
      ]
    ),
    (
      "{kind: subspace, basis: [[1, 0], [0, 1], [0, 0]], \(atoms1)}",
      ["t.yaml:1:59: the latent law has dimension 1, the subspace has rank 2"]
    ),
    (
      "{kind: subspace, random: {ambient: 2, rank: 3}, \(atoms1)}",
      ["t.yaml:1:45: the rank 3 is higher than the ambient dimension 2"]
    ),
    (
      "{kind: subspace, random: {ambient: 2, rank: 1, sed: 3}, \(atoms1)}",
      [
        "t.yaml:1:48: unknown key 'sed' in a random subspace; did you mean 'seed'? "
          + "Allowed: ambient, rank, seed"
      ]
    ),
    (
      "{kind: subspace, basis: [[1]], random: {ambient: 2, rank: 1}, \(atoms1)}",
      ["t.yaml:1:40: a subspace has a basis or is random, not both"]
    ),
    (
      "{kind: subspace, \(atoms1)}",
      [
        "t.yaml:1:1: missing key 'basis' in the target: a matrix with orthonormal columns, or "
          + "'random: {ambient: 10, rank: 2}' instead"
      ]
    ),
    ("{kind: subspace, basis: [[1]]}", ["t.yaml:1:1: missing key 'latent' in the target"]),
  ])
  func `what is no subspace is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil || !read.messages.isEmpty)
    #expect(read.messages == messages)
  }

  @Test(arguments: [
    (
      """
      {kind: union-of-subspaces, parts: [
        {weight: 0.5, basis: [[1], [0]], \(atoms1)},
        {weight: 0.6, basis: [[0], [1]], \(atoms1)}]}
      """,
      ["t.yaml:1:35: the weights must sum to 1; they sum to 1.1"]
    ),
    (
      """
      {kind: union-of-subspaces, parts: [
        {weight: 0.5, basis: [[1], [0]], \(atoms1)},
        {weight: 0.5, basis: [[0], [0], [1]], \(atoms1)}]}
      """,
      ["t.yaml:3:24: the basis has 3 rows, the first part's has 2"]
    ),
    (
      """
      {kind: union-of-subspaces, parts: [
        {weight: 0, basis: [[1], [0]], \(atoms1)},
        {basis: [[2], [0]], latent: {kind: atom}}]}
      """,
      [
        "t.yaml:2:12: a weight must be in (0, 1]; it is 0.0",
        "t.yaml:3:3: missing key 'weight' in a part of the union",
        "t.yaml:3:11: column 1 of 'basis' has the inner product 4 with itself; it must be 1",
      ]
    ),
    (
      "{kind: union-of-subspaces, parts: []}",
      ["t.yaml:1:35: 'parts' must be a list of mappings, found an empty list"]
    ),
  ])
  func `what is no union is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil)
    // Of an unknown kind the list of kinds would follow, which others lengthen.
    #expect(read.messages.filter { !$0.contains("'kind' must be") } == messages)
  }

  @Test(arguments: [
    (
      "{kind: affine, rotation: [[1, 0.1], [0, 1]], \(atoms2)}",
      ["t.yaml:1:26: columns 1 and 2 of 'rotation' have the inner product 0.1; it must be 0"]
    ),
    (
      "{kind: affine, rotation: [[1, 0], [0, 2]], \(atoms2)}",
      ["t.yaml:1:26: column 2 of 'rotation' has the inner product 4 with itself; it must be 1"]
    ),
    (
      "{kind: affine, rotation: [[1]], \(atoms2)}",
      ["t.yaml:1:26: the rotation is 1 x 1, the law has dimension 2"]
    ),
    (
      "{kind: affine, rotation: [[1], [0]], \(atoms2)}",
      ["t.yaml:1:26: the rotation is 2 x 1, the law has dimension 2"]
    ),
    (
      "{kind: affine, shift: [1, 2, 3], scale: 0, \(atoms2)}",
      [
        "t.yaml:1:41: a scale must not be 0",
        "t.yaml:1:23: 'shift' must have 2 numbers, found 3",
      ]
    ),
    ("{kind: affine, scale: 2}", ["t.yaml:1:1: missing key 'of' in the target"]),
  ])
  func `what is no affine image is told with its place`(text: String, messages: [String]) {
    let read = readTarget(text)
    #expect(read.target == nil)
    #expect(read.messages == messages)
  }
}
