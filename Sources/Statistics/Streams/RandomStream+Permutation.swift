extension RandomStream {
  /// An order of the numbers 0, ..., `count` − 1, drawn uniformly from all orders (Fisher and Yates).
  public func permutation(count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(uniform() * Double(last + 1)))
    }
    return order
  }
}
