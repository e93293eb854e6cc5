package import Documents
internal import Formatting
package import Theory

/// What a study says before it runs that it will look at, so that later findings can be distinguished from it.
///
///     declared: {contrast: [tangent-kernel-regression], margin: 0.05, trials: 40}
///
/// The contrasts are claims of the study, whose verdicts count as declared: those under the first stopping rule. The
/// margin replaces that of these claims. The store keeps the declaration with the first trial, so that one written later
/// is reported.
public struct Declaration: Sendable, Hashable {
  /// The ids of the claims.
  public let contrasts: [String]
  /// The margin of their exponents; nil for the usual one.
  public let margin: Double?
  /// The trials per cell; nil where none were declared.
  public let trials: Int?

  /// The key under which stores keep it.
  public static let provenanceKey = "declared"
  /// What stores keep of a study that declares nothing.
  package static let nothing = "nothing"

  /// The text that stores and registers have.
  public var text: String {
    ([contrasts.joined(separator: ", ")]
      + [margin.map { "margin \(plotNumber($0))" }]
      .compactMap(\.self) + [trials.map { "\($0) trials" }].compactMap(\.self))
      .joined(separator: "; ")
  }
}

extension Declaration {
  /// Reads `declared:` of a study; faults go to the log.
  package init?(reading section: Section, claims: [Claim]) {
    let names = section.strings("contrast") ?? []
    let margin = section.optionalNumber("margin", in: .between(1e-6, 1))
    let trials =
      section.contains("trials") ? section.integer("trials", in: .between(1, 10_000_000)) : nil
    section.finish()
    var found: [String] = []
    for name in names {
      let wanted = name.lowercased()
      guard
        let claim = claims.first(where: {
          $0.id.lowercased() == wanted || $0.code?.lowercased() == wanted
        })
      else {
        section.fail(
          at: "contrast",
          claims.isEmpty
            ? "'\(name)' is not a claim of the study, which has none"
            : "'\(name)' is not a claim of the study; its claims are "
              + claims.map(\.id).joined(separator: ", "))
        continue
      }
      if !found.contains(claim.id) { found.append(claim.id) }
    }
    guard !found.isEmpty else { return nil }
    contrasts = found
    self.margin = margin
    self.trials = trials
  }
}

extension Study {
  /// What a run keeps of the study besides program and libraries: its declaration, or that there is none.
  public var provenance: [(String, String)] {
    [(Declaration.provenanceKey, declaration?.text ?? Declaration.nothing)]
  }
}
