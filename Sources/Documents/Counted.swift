/// A number of things in words: `1 atom`, `2 atoms`, `in 1 dimension`.
///
/// - Parameters:
///   - count: How many.
///   - noun: What one of them is called; several have an s at its end.
///   - text: The number as it is written; by default its digits alone.
/// - Returns: The number and the noun.
public func counted(_ count: Int, _ noun: String, as text: String? = nil) -> String {
  "\(text ?? String(count)) \(noun)\(count == 1 ? "" : "s")"
}
