/// Benjamini and Yekutieli's step-up adjustment: p-values to compare with one rate of false discoveries.
///
/// With M p-values and c = Σ 1/j the j-th smallest becomes the running minimum from above of c M p₍ⱼ₎/j, at most
/// 1; of the hypotheses rejected at most q are false in expectation, for any dependence between the tests. Order
/// is kept.
///
/// > Reference: Benjamini, Yekutieli 2001, "The control of the false discovery rate in multiple testing under
/// > dependency", theorem 1.3.
public func falseDiscoveryAdjusted(_ pValues: [Double]) -> [Double] {
  let count = Double(pValues.count)
  let harmonic = pValues.indices.reduce(0.0) { $0 + 1 / Double($1 + 1) }
  var adjusted = pValues
  var least = 1.0
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  for (rank, index) in order.enumerated().reversed() {
    least = min(least, harmonic * count * pValues[index] / Double(rank + 1))
    adjusted[index] = least
  }
  return adjusted
}
