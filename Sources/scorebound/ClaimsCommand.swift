import ArgumentParser
import Diffusion
import Documents
import Estimators
import Experiments
import Foundation
import Theory

/// `scorebound claims`.
struct ClaimsCommand: AsyncParsableCommand, CommandWithExamples {
  static let examples = [
    "scorebound claims",
    "scorebound claims K8",
    "scorebound claims --json",
  ]

  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List the claims, or explain one.",
    discussion: HelpExamples.discussion("", examples))

  @Argument(help: "The id or short code of a claim.")
  var id: String?

  @OptionGroup var json: JSONOption

  func run() async throws { try await reportingErrors { try answer() } }

  private func answer() throws {
    guard let id else {
      if json.isOn { return try printJSON(ClaimCatalogue.all.map(ClaimRecord.init)) }
      for claim in ClaimCatalogue.all {
        let code = (claim.code ?? "").padding(to: 4)
        try printText("\(code) \(claim.id.padding(to: 28)) \(claim.title)")
      }
      return
    }
    guard let claim = ClaimCatalogue.claim(named: id) else {
      throw InvalidInput(ClaimCatalogue.unknownMessage(id))
    }
    if json.isOn { return try printJSON(ClaimRecord(claim)) }
    try printText(page(claim))
  }
}

extension ClaimsCommand {
  /// A claim in full.
  private func page(_ claim: Claim) -> String {
    var lines = [
      "\(claim.title) (\(([claim.id] + [claim.code].compactMap { $0 }).joined(separator: ", ")))",
      "",
      claim.statement.wrapped(indent: 0), "", "    \(claim.formula)", "",
    ]
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append(name.padding(to: 12) + value.wrapped(indent: 12)) }
    }
    if let exponent = claim.exponentExpression {
      let examples = claim.exponentExamples.map {
        "\(claim.quantities[0].rawValue) = \($0.value.general()): \($0.exponent.decimals(3))"
      }
      add("exponent", "\(exponent)")
      add("", examples.joined(separator: "; "))
      if claim.axis == .error, let rate = try? claim.exponent([:]) {
        add("", "the exponent \(rate.decimals(3)) in n")
      }
      for quantity in claim.quantities {
        lines.append("            \(quantity.rawValue): \(quantity.meaning)")
      }
      if claim.logs > 0 {
        add("logarithms", "up to log(n)^\(claim.logs.general()) are allowed")
      }
    }
    add("kind", "\(claim.kind.rawValue): \(claim.kind.meaning)")
    add("depends on", "\(claim.axis.rawValue), \(claim.axis.words)")
    add("error", "of the \(claim.metric.words)")
    add("estimators", claim.estimators.joined(separator: ", "))
    add("times", claim.setting.words)
    add("supposes", claim.hypotheses.map(\.sentence).joined(separator: "; "))
    for assumption in claim.assumptions { add("unchecked", assumption) }
    if let margin = claim.margin { add("margin", margin.general()) }
    add("checked", claim.howChecked)
    add("source", claim.source.citation)
    add("standing", "\(claim.provenance.word): \(claim.provenance.detail)")
    return lines.joined(separator: "\n")
  }
}

extension Claim.Kind {
  /// What can speak against it.
  fileprivate var meaning: String {
    switch self {
    case .upper:
      "a fixed law can refute it by a slower rate on a range of n; a faster rate is consistent with it"
    case .matching: "a fixed law can refute it by a slower or a faster rate on a range of n"
    case .lower: "about the worst law of a class, so a fixed law cannot refute it"
    case .minimax: "about the worst law of a class, so a fixed law cannot refute it"
    }
  }
}

extension Claim {
  /// How the program compares a measurement with it.
  fileprivate var howChecked: String {
    switch check {
    case .exponent: "the exponent of the mean risk is compared with the claimed one and its margin"
    case .ratio(let quantity):
      "the ratio of the mean risk to the \(quantity.words) must not grow with n"
    case .floor(let quantity):
      "the floor that the risk levels off at is compared with the \(quantity.words)"
    case .bound(let bound):
      "the mean risk at each n is compared with \(bound)"
    case .excess(_, let floor):
      "the exponent of the mean risk minus the \(floor.words) is compared with the claimed one and its margin"
    case .constant(_, let exact):
      "the exponent, and the mean risk at each n is compared with the \(exact.words)"
    case .statement(_, let how): "not a rate of a risk; \(how)"
    }
  }
}
