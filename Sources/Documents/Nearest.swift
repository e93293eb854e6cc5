/// The candidate a mistyped name probably meant, or nil where none is close.
///
/// Distance counts insertions, deletions, replacements and swaps of neighbours, without regard to
/// case. A candidate counts as close up to a distance of max(2, length / 3), provided that the two
/// share at least one letter; of equally close ones the first is taken. What others call a candidate is as good as its
/// name.
///
/// > Reference: Damerau 1964, doi:10.1145/363958.363994 (each pair swapped at most once).
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  if let known = OtherNames.candidate(for: name, among: candidates) { return known }
  // No one mistypes a name into more than a hundred characters, and the cost is quadratic.
  let word = Array(name.lowercased().prefix(101))
  guard (1...100).contains(word.count) else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    let allowed = min(max(2, word.count / 3), max(word.count, other.count) - 1)
    guard abs(other.count - word.count) <= max(allowed, 0) else { continue }
    let distance = editDistance(word, other)
    if distance <= allowed, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The clause `; did you mean 'x'?` or nothing, to follow a message about an unknown name.
public func didYouMean(_ name: String, among candidates: some Sequence<String>) -> String {
  nearest(to: name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

/// Damerau's distance with each pair swapped at most once, by rows of the usual table.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      var least = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
