internal import Foundation
internal import Statistics

/// The exponent β of a spectrum that falls like λᵢ ~ i^(−β), by a log-log line over a window.
///
/// The low modes of a tangent kernel do not show the tail yet and the last ones of a finite Gram
/// matrix are bent by its size; for 3,000 points the indices 50 to 300 gave the known exponents to
/// some hundredths.
public struct EigenDecay: Hashable, Sendable {
  /// The indices used unless others are asked for, from 1.
  public static let window = 50...300

  /// β, minus the slope of log λᵢ on log i.
  public let exponent: Double
  /// The classical standard error of the slope from the scatter about the line.
  ///
  /// It says how straight the spectrum is on the window. It is not the sampling error over data
  /// sets: neighbouring eigenvalues vary together.
  public let standardError: Double
  /// The indices used, from 1.
  public let window: ClosedRange<Int>

  /// The decay next to a claimed exponent, as part of a sentence.
  ///
  /// - Parameter degreesOfFreedom: Those of the fits at their mean stopping time, by sample size: a decay measured
  ///   beyond them is not the one that these risks follow.
  /// - Returns: The part, without a full stop.
  func besideText(degreesOfFreedom: [Int: Double]) -> String {
    var text =
      "measured on the indices \(window.lowerBound) to \(window.upperBound), the kernel's eigenvalues fall like "
      + "i^-\(exponent.text), so beta/(beta+1) would be \((exponent / (exponent + 1)).text)"
    let sizes = degreesOfFreedom.sorted { $0.key < $1.key }
    if let first = sizes.first, let last = sizes.last, first.key < last.key {
      text +=
        "; at their mean stopping times the fits have \(first.value.countText) degrees of freedom at n = "
        + "\(first.key) and \(last.value.countText) at n = \(last.key)"
    }
    return text
  }

  /// Fits the line to the eigenvalues with an index in `window`, the largest having index 1.
  ///
  /// The eigenvalues may be scaled by any constant. Throws where one in the window is not positive.
  public init(
    eigenvalues: [Double], window: ClosedRange<Int> = EigenDecay.window
  ) throws(TheoryError) {
    precondition(window.lowerBound >= 1, "indices of eigenvalues start from 1")
    let positive = eigenvalues.filter { $0 > 0 && $0.isFinite }.sorted(by: >)
    let failure = TheoryError.shortSpectrum(positive: positive.count, window: window)
    guard window.upperBound <= positive.count else { throw failure }
    do {
      let line = try LeastSquaresLine(
        x: window.map { log(Double($0)) }, y: window.map { log(positive[$0 - 1]) })
      exponent = -line.slope
      standardError = line.slopeStandardError
      self.window = window
    } catch {
      throw failure
    }
  }
}
