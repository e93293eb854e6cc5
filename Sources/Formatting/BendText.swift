extension ReportNumber {
  /// How local exponents run along a bent curve: the first and the last, and between them the smallest and the largest
  /// where these lie beyond both, in their order.
  package static func bend(_ exponents: [Double]) -> [String] {
    guard let first = exponents.first, let last = exponents.last else { return [] }
    let ends = [first, last].map { fixed($0, decimals: 2) }
    guard let least = exponents.indices.min(by: { exponents[$0] < exponents[$1] }),
      let most = exponents.indices.max(by: { exponents[$0] < exponents[$1] })
    else { return ends }
    let between = [least, most].sorted().map { fixed(exponents[$0], decimals: 2) }
      .filter { !ends.contains($0) }
    return [ends[0]] + between + [ends[1]]
  }
}
