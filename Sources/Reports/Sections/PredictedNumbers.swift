internal import Formatting

/// A predicted exponent with the error that the nodes behind its spectrum leave; exact ones have none.
package func predictedExponent(_ exponent: Double, _ error: Double) -> String {
  // An error of less than half of the last digit would print as one of zero.
  error >= 0.0005
    ? ReportNumber.exponent(exponent, error) : ReportNumber.fixed(exponent, decimals: 3)
}

/// The same for a risk.
package func predictedRisk(_ risk: Double, _ error: Double) -> String {
  error >= 5e-5 * risk
    ? ReportNumber.measured(risk, error) : ReportNumber.significant(risk, 4)
}
