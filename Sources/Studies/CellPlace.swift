internal import Diffusion
internal import Estimators
package import Theory

extension Cell {
  /// Where the cell is on an axis that a study may sweep; nil where it has no place there.
  package func place(on axis: ClaimAxis, of variants: [Variant]) -> Double? {
    let variant = variants[variant]
    switch axis {
    case .time: return variant.times.flatMap { $0.isWindow ? nil : $0.start }
    case .startTime: return variant.times.flatMap { $0.isWindow ? $0.start : nil }
    case .dimension: return Double(variant.problem.dataDimension)
    case .width: return estimator.width.map(Double.init)
    case .sampleSize, .error: return nil
    }
  }
}
