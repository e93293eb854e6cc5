internal import Foundation

/// How wide text is in Helvetica, by which figures lay out their labels.
///
/// The widths are those of the font's published metrics (Adobe Font Metrics 4.1, Helvetica); Arial and Liberation Sans,
/// which browsers take in its place, have the same. Other fonts can be wider, so a layout leaves some slack.
enum FontMetrics {
  /// The width in pixels of one line of text at a font size in pixels.
  static func width(_ text: String, size: Double) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + units($1) }) * size / 1000
  }

  /// The text, shortened in its middle to fit into a width.
  static func shortened(_ text: String, to width: Double, size: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var head = Array(text)
    var tail: [Character] = []
    // Both ends of a name tell it from others: parameters stand last.
    while head.count > 1 {
      if head.count > tail.count + 2 {
        head.removeLast()
      } else if !tail.isEmpty {
        tail.removeFirst()
      }
      if tail.isEmpty { tail = Array(text.suffix(max(1, head.count / 2))) }
      let candidate = String(head) + "…" + String(tail)
      if self.width(candidate, size: size) <= width { return candidate }
    }
    return "…"
  }

  private static func units(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if value >= 32, value - 32 < ascii.count { return ascii[value - 32] }
    if let special = others[scalar] { return special }
    // Combining marks add nothing; letters of East Asian scripts are as wide as they are high.
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    return value >= 0x2e80 ? 1000 : 600
  }

  /// Thousandths of the font size, from the space to the tilde.
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  private static let others: [Unicode.Scalar: Int] = [
    "±": 549, "·": 278, "×": 584, "−": 584, "²": 333, "³": 333, "–": 556, "—": 1000, "…": 1000,
    "≥": 549, "≤": 549, "∞": 713, "ε": 446, "τ": 395, "λ": 500, "κ": 500, "β": 576, "α": 578,
    "σ": 617, "ψ": 713, "δ": 557, "η": 556, "μ": 576, "ρ": 569, "Δ": 668,
  ]
}
