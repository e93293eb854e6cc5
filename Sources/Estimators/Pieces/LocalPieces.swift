/// The pieces of a training set that are separate regression problems, and which points they serve.
///
/// A place has a piece where enough examples lie in it. Every other point, an example or one to predict at,
/// belongs to the nearest place that has one: no example is lost, and training and prediction agree. Near
/// means near in the window first and then in the shell, since the posterior mean changes with the noise
/// level, while along a ray a kernel's fit continues nearly as a straight line; of two places that are equally
/// near, the lower window or shell is taken.
struct LocalPieces {
  /// The places that have a piece, ascending.
  let places: [Localisation.Place]

  /// Finds the places that have at least `smallest` of the examples whose places are given.
  ///
  /// Where there is none, the examples are a single piece, at the lowest of their places.
  init(examples: [Localisation.Place], smallest: Int) {
    let counts = Dictionary(grouping: examples, by: \.self).mapValues(\.count)
    let large = counts.filter { $0.value >= smallest }.keys.sorted()
    places = large.isEmpty ? Array(counts.keys.sorted().prefix(1)) : large
  }

  /// The piece that a point belongs to.
  func piece(at place: Localisation.Place) -> Int {
    func distance(_ piece: Int) -> (Int, Int) {
      (abs(places[piece].window - place.window), abs(places[piece].shell - place.shell))
    }
    // The first of equals is the lower one.
    return places.indices.min { distance($0) < distance($1) } ?? 0
  }

  /// The numbers of the points that belong to each piece, ascending.
  func members(_ points: [Localisation.Place]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: places.count)
    var known: [Localisation.Place: Int] = [:]
    for (j, place) in points.enumerated() {
      let piece = known[place] ?? piece(at: place)
      known[place] = piece
      members[piece].append(j)
    }
    return members
  }

  /// Whether a place has its own piece.
  func hasPiece(at place: Localisation.Place) -> Bool { places.contains(place) }
}
