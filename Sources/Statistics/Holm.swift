/// Holm's step-down adjustment: p-values to compare with one level for a whole family.
///
/// The j-th smallest of M becomes the running maximum of (M − j + 1) p₍ⱼ₎, at most 1; rejecting
/// those at most α keeps the chance of any false rejection at α. Order is kept.
///
/// > Reference: Holm 1979, "A simple sequentially rejective multiple test procedure".
public func holmAdjusted(_ pValues: [Double]) -> [Double] {
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  var adjusted = pValues
  var greatest = 0.0
  for (rank, index) in order.enumerated() {
    greatest = max(greatest, min(1, Double(pValues.count - rank) * pValues[index]))
    adjusted[index] = greatest
  }
  return adjusted
}
