internal import Diffusion
internal import Foundation
internal import LinearAlgebra

/// A partition of noisy points: by windows of time, by shells of radius, or by both.
///
/// Windows are dyadic in the signal-to-noise ratio ψ = α²/h, [2ᵏ, 2ᵏ⁺¹), and shells in the radius |x|: below 1,
/// then [2ᵏ, 2ᵏ⁺¹). Within a window the noise level hardly changes, within a shell the kernel's diagonal.
///
/// > Reference: Han, Razaviyayn, Xu 2024, arXiv 2401.15604 (reading of: the localised kernel regression problems
/// > of its fourth version, whose definition was not available).
public enum Localisation: String, Sendable, CaseIterable {
  /// Windows of time.
  case time
  /// Shells of radius.
  case radius
  /// Both at once.
  case timeAndRadius = "time-and-radius"

  /// Where a point lies, which does not depend on other points.
  struct Place: Hashable, Comparable {
    /// k of the window [2ᵏ, 2ᵏ⁺¹), or 0 where time does not count.
    let window: Int
    /// 0 below the radius 1, k + 1 in the shell [2ᵏ, 2ᵏ⁺¹), or 0 where the radius does not count.
    let shell: Int

    static func < (a: Place, b: Place) -> Bool { (a.window, a.shell) < (b.window, b.shell) }
  }

  /// The places of points, one by one.
  func places(of points: NoisyPoints) -> [Place] {
    (0..<points.count).map { j in
      Place(
        window: self == .radius || points.levels.isEmpty ? 0 : Self.window(points.levels[j]),
        shell: self == .time ? 0 : Self.shell(points.points.row(j)))
    }
  }

  /// The numbers of the points of each piece, pieces in the order of window and shell.
  func pieces(of points: NoisyPoints) -> [[Int]] {
    Dictionary(grouping: places(of: points).enumerated(), by: \.element)
      .sorted { $0.key < $1.key }
      .map { $0.value.map(\.offset) }
  }

  private static func window(_ level: NoiseLevel) -> Int {
    Int(log2(level.α * level.α / level.h).rounded(.down))
  }

  private static func shell(_ x: ArraySlice<Double>) -> Int {
    let radius = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return radius < 1 ? 0 : 1 + Int(log2(radius).rounded(.down))
  }
}
