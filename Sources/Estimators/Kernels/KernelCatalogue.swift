public import Documents

/// A kind of kernel as users write it under `kernel:` of an estimator.
public struct KernelKind: Sendable {
  /// The value of `kind:`.
  public let name: String
  /// One line.
  public let summary: String
  /// An example, as a study file has it.
  public let example: String
  /// Formula, meanings of the keys, and source.
  public let explanation: Explanation
  /// Reads the parameters; problems are recorded in the log.
  public let read: @Sendable (Section) -> (any PositiveKernel)?

  /// Creates a kind of kernel.
  public init(
    name: String, summary: String, example: String,
    explanation: Explanation = Explanation(),
    read: @escaping @Sendable (Section) -> (any PositiveKernel)?
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.read = read
  }
}

/// Every kernel that a study file can name.
public enum KernelCatalogue {
  private static let registry = Registry<KernelKind>(
    [
      KernelKind(
        name: "tangent", summary: "the tangent kernel of a two-layer ReLU network",
        example: "{kind: tangent}",
        explanation: Explanation(
          formula: "kappa(z, w) = z . w (pi - angle(z, w))/(2 pi), the limit of wide networks",
          source: "Bietti and Mairal 2019, arXiv 1905.12173")
      ) { _ in TangentKernel() },
      GaussianKernel.kernelKind,
    ], name: \.name)

  /// The kinds, in the order in which they are listed, with those that were registered.
  public static var all: [KernelKind] { registry.all }

  /// Adds a kind for the rest of the program.
  ///
  /// - Precondition: No kind has its name.
  public static func register(_ kind: KernelKind) { registry.add(kind) }

  /// What the keys mean that all kernels have.
  package static let keyMeanings: [String: KeyMeaning] = ["kind": "kind of the kernel"]

  /// Reads `kernel:` of an estimator, a name or a mapping with `kind:`; nil where there is none, or it is faulty.
  ///
  /// Problems are recorded in the log.
  public static func read(_ section: Section) -> (any PositiveKernel)? {
    guard let node = section.optionalNode("kernel") else { return nil }
    section.log.recording?.define("kernel", at: node.position)
    if case .scalar = node.content {
      let name = node.choice("a kernel", of: all.map(\.name), log: section.log)
      let empty = Section(
        Node(.mapping([]), at: node.position), what: "the kernel", log: section.log)
      guard let empty, let kind = all.first(where: { $0.name == name }) else { return nil }
      return kind.read(empty)
    }
    guard let own = Section(node, what: "the kernel", log: section.log),
      let name = own.choice("kind", of: all.map(\.name)),
      let kind = all.first(where: { $0.name == name })
    else { return nil }
    defer { own.finish() }
    return kind.read(own)
  }
}
