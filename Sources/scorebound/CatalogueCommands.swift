import ArgumentParser
import Diffusion
import Documents
import Estimators
import Theory

/// `scorebound claims`.
struct ClaimsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "List the claims, or explain one.")

  @Argument(help: "The id or short code of a claim.")
  var id: String?

  func run() async throws {
    try await reportingErrors {
      guard let id else {
        for claim in ClaimCatalogue.all {
          let code = (claim.code ?? "").padding(to: 4)
          print("\(code) \(claim.id.padding(to: 28)) \(claim.title)")
        }
        return
      }
      guard let claim = ClaimCatalogue.claim(named: id) else {
        throw InvalidInput(ClaimCatalogue.unknownMessage(id))
      }
      print("\(claim.title) (\(claim.id))")
      print("")
      print(claim.statement)
      print("")
      if let exponent = claim.exponentExpression {
        print("exponent    \(exponent)\(claim.logs == 0 ? "" : ", times log^\(claim.logs) n")")
      }
      print("kind        \(claim.kind.rawValue), in \(claim.axis), metric \(claim.metric.rawValue)")
      print("estimators  \(claim.estimators.joined(separator: ", "))")
      print("supposes    \(claim.hypotheses.map(\.sentence).joined(separator: "; "))")
      for assumption in claim.assumptions { print("unchecked   \(assumption)") }
      print("source      \(claim.source.citation)")
      print("status      \(claim.provenance.word): \(claim.provenance.detail)")
    }
  }
}

/// `scorebound targets`.
struct TargetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "List the laws whose scores are known.")

  func run() async throws {
    for kind in TargetCatalogue.all {
      // An example of several lines keeps its indentation.
      let example = kind.example.split(separator: "\n").joined(separator: "\n    ")
      print("\(kind.name.padding(to: 18)) \(kind.summary)\n  \(example)")
    }
    print("\ncontrols, under `regression:` in place of process, target and input")
    print(
      "\("torus-series".padding(to: 18)) a series in the known eigenbasis of a kernel on a torus\n"
        + "  \(SeriesRegression.example)")
  }
}

/// `scorebound processes`.
struct ProcessesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "processes", abstract: "List the processes that turn data into noise.")

  func run() async throws {
    for kind in ProcessCatalogue.all {
      print("\(kind.name.padding(to: 20)) \(kind.summary)\n  \(kind.example)")
    }
  }
}

/// `scorebound estimators`.
struct EstimatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimators", abstract: "List the estimators and stopping rules.")

  func run() async throws {
    for kind in EstimatorCatalogue.all {
      // An example of several lines keeps its indentation.
      let example = kind.example.split(separator: "\n").joined(separator: "\n    ")
      print("\(kind.name.padding(to: 18)) \(kind.summary)\n  \(example)")
    }
    print("\nstopping rules")
    for rule in StoppingCatalogue.all {
      print("\(rule.name.padding(to: 18)) \(rule.summary)")
    }
  }
}

extension String {
  /// The text followed by spaces up to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
