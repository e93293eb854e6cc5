internal import Documents

extension Section {
  /// The number of coordinates of a law whose parameters are scalars or lists, one number a
  /// coordinate: `dimension:`, the length of the first list, or 1.
  ///
  /// - Parameter keys: The keys of the parameters, all of which may be missing.
  /// - Returns: The count that each list must have.
  func coordinateCount(_ keys: [String]) -> Int {
    let lengths = keys.compactMap { key -> Int? in
      guard case .list(let items) = optionalNode(key)?.content, !items.isEmpty else { return nil }
      return items.count
    }
    return optionalInteger("dimension", in: .between(1, 10_000)) ?? lengths.first ?? 1
  }

  /// The numbers under `key`, one per coordinate, or `default` for each where the key is missing.
  func coordinates(_ key: String, count: Int, default: Double) -> [Double]? {
    contains(key)
      ? numbers(key, count: count) : Array(repeating: `default`, count: count)
  }

  /// Records the first coordinate whose upper end is not above its lower one.
  func checkOrder(lowers: [Double], uppers: [Double]) -> Bool {
    for (i, (lower, upper)) in zip(lowers, uppers).enumerated() where !(lower < upper) {
      fail(
        at: "upper",
        "upper must be above lower; in coordinate \(i + 1) they are \(upper.general()) and "
          + lower.general())
      return false
    }
    return true
  }
}
