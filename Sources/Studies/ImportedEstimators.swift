internal import Documents
internal import Estimators

/// Estimators whose predictions were imported into a run, which its study file does not name.
struct ImportedEstimators {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// The document with an estimator for each of them, after those that it has.
  func filled(in root: Node) -> Node {
    guard !names.isEmpty, case .mapping(let entries) = root.content else { return root }
    return Node(
      .mapping(
        entries.map { entry in
          guard entry.key == "estimators", case .mapping(let estimators) = entry.value.content
          else { return entry }
          return Node.Entry(
            key: entry.key, keyPosition: entry.keyPosition,
            value: Node(
              .mapping(estimators + names.map { estimator($0, at: entry.value.position) }),
              at: entry.value.position))
        }), at: root.position)
  }

  private func estimator(_ name: String, at place: SourcePosition) -> Node.Entry {
    let pairs = [
      ("kind", ImportedPredictions.kindName), ("name", name),
      (ImportedPredictions.contextKey, "true"),
    ]
    return Node.Entry(
      key: name, keyPosition: place,
      value: Node(
        .mapping(
          pairs.map {
            Node.Entry(
              key: $0.0, keyPosition: place,
              value: Node(.scalar(text: $0.1, quoted: true), at: place))
          }), at: place))
  }
}
