internal import Documents
internal import LinearAlgebra

/// Lepskiĭ's balancing principle: the earliest record from which all later ones differ by noise alone.
///
///     smallest i with |f_i − f_j|_n ≤ C √V_j for all j > i,    V_j = v tr(λφ_j(λ))²/n
///
/// |·|_n is the norm over the training inputs, summed over the outputs, V_j the variance of record j
/// there. It needs the noise, but neither smoothness nor decay. For a network the variance is that of its
/// infinite-width limit.
///
/// > Reference: De Vito, Pereverzyev, Rosasco 2010, Foundations of Computational Mathematics 10;
/// > Blanchard, Mathé, Mücke 2019, arXiv 1905.10764 (C = 4 and the empirical norm as in our reading).
public struct Balancing: StoppingRule {
  /// The constant C.
  public let constant: Double
  /// How the label noise is known.
  public let noise: NoiseEstimate

  /// The constant where none is given.
  public static let usualConstant = 4.0

  /// Creates the rule.
  public init(constant: Double = usualConstant, noise: NoiseEstimate = .exact) {
    self.constant = constant
    self.noise = noise
  }

  /// Of the fits.
  public var needsFilter: Bool { true }

  /// `balancing`, with the options that are not the usual ones.
  public var name: String {
    ruleName(
      "balancing",
      [
        ("constant", constant == Self.usualConstant ? nil : ruleNumber(constant)),
        ("noise", noise.option),
      ])
  }
  /// Where the noise is to be known.
  public var needsLabelNoise: Bool { noise == .exact }

  /// The earliest record that no later one contradicts.
  ///
  /// - Complexity: n² kernel values for the fits of a kernel, then records² · n.
  /// - Throws: ``FitFailure`` where the spectrum cannot be computed.
  public func chooseRecord(_ evidence: StoppingEvidence) throws(FitFailure) -> Int? {
    guard let (spectrum, filter) = try evidence.spectrum(),
      let labelNoise = try noise.labelNoise(evidence), let fits = try evidence.fittedValues()
    else { return nil }
    // Both sides times n.
    let limits = evidence.path.steps.map { step in
      let trace = spectrum.values.indices.reduce(0.0) { sum, i in
        let λ = max(0, spectrum.values[i])
        let factor = λ * filter.value(eigenvalue: λ, step: step)
        return sum + spectrum.multiplicities[i] * factor * factor
      }
      return constant * constant * labelNoise * trace
    }
    return evidence.path.steps.indices.first { i in
      (i + 1..<fits.rows).allSatisfy { j in
        zip(fits.row(i), fits.row(j)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } <= limits[j]
      }
    }
  }
}

extension Balancing {
  static let kind = StoppingKind.keyed(
    name: "balancing",
    summary: "Lepskii's principle: earliest step from which later ones differ by noise alone",
    examples: ["balancing", "{balancing: {constant: 4, noise: residuals}}"],
    explanation: Explanation(
      formula: "first k from which all later fits differ by at most the constant times their noise",
      keys: [
        "constant": "constant C of the comparison",
        "noise": NoiseEstimate.meaning,
      ],
      source: "De Vito, Pereverzyev, Rosasco 2010, Foundations of Computational Mathematics 10; "
        + "Blanchard, Mathé, Mücke 2019, arXiv 1905.10764")
  ) { section, _ in
    Balancing(
      constant: section.number("constant", in: .positive, default: usualConstant),
      noise: section.noiseEstimate())
  }
}
