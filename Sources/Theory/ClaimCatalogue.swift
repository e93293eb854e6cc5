internal import Documents

/// The claims the program knows; a new one is a file under `Claims/` and a line here.
public enum ClaimCatalogue {
  private static let registry = Registry<Claim>(
    [
      .tangentKernelRegression,
      .tangentKernelDecay,
      .boundedInputNetwork,
      .errorDecomposition,
      .homogeneousReading,
      .biasReading,
      .criticalRadius,
      .couplingWidth,
      .sufficientWidths,
      .gradientFlowSource,
      .ridgeSaturation,
      .interpolationNorms,
      .misspecifiedSpectral,
      .criticalStopping,
      .kernelInterpolation,
      .sphereRegression,
      .smoothRegression,
      .learningCurves,
      .lipschitzScore,
      .plugInScore,
      .smallTimes,
      .largeTimes,
      .besovDensities,
      .subspaceData,
      .intrinsicDimensionScore,
      .barronLaws,
      .shallowAdaptation,
      .subGaussianNetworks,
      .wassersteinRate,
      .randomFeatures,
      .sampleCount,
      .gaussianMean,
      .mixtureDescent,
      .mixtureIdentity,
      .mixtureGeneral,
      .homogeneityFloor,
      .samplingTotalVariation,
      .samplingDivergence,
      .samplingWasserstein,
      .girsanovDivergence,
      .memorisationTimes,
      .memorisationSpectrum,
      .memorisationPlateaus,
      .memorisationCurves,
    ], name: \.id)

  /// Every claim, in the order of tables, with those that were registered.
  public static var all: [Claim] { registry.all }

  /// Adds a claim for the rest of the program.
  ///
  /// - Precondition: No claim has its name.
  public static func register(_ claim: Claim) { registry.add(claim) }

  /// The claim with this id or short code, without regard to case; nil where there is none.
  public static func claim(named name: String) -> Claim? {
    let wanted = name.lowercased()
    return all.first { $0.id == wanted || $0.code?.lowercased() == wanted }
  }

  /// The ids and short codes.
  package static var names: [String] { all.flatMap { [$0.id] + ($0.code.map { [$0] } ?? []) } }

  /// The error for a claim that is not in the catalogue.
  public static func unknownMessage(_ name: String) -> String {
    let known = all.map { claim in claim.code.map { "\(claim.id) (\($0))" } ?? claim.id }
    let hint = didYouMean(name, among: names)
    return "unknown claim '\(name)'\(hint.isEmpty ? "." : hint) Known: "
      + known.joined(separator: ", ")
  }
}

extension Claim.Check {
  /// A check of an exponent b as a program writes it: `"(d+2)/(2*d+3)"`.
  ///
  /// - Precondition: The text is an expression; a mistake in it is the program's.
  public static func exponent(literal source: String) -> Self { .exponent(expression(source)) }

  /// A check of an exponent written in this module, and of the constant.
  static func constant(literal source: String, exact: Claim.Reference) -> Self {
    .constant(exponent: expression(source), exact: exact)
  }

  /// A check of an exponent written in this module, of what the risk has above a floor.
  static func excess(literal source: String, over floor: Claim.Reference) -> Self {
    .excess(exponent: expression(source), over: floor)
  }

  /// An expression of the catalogue, where a mistake is a programmer's and every test finds it.
  private static func expression(_ source: String) -> Expression {
    do {
      return try Expression(parsing: source)
    } catch {
      preconditionFailure(error.description)
    }
  }
}
