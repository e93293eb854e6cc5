internal import Foundation

/// When a quantity along a path has risen half of the way from its value at one record to that of the last record.
///
/// Interpolated linearly over the logarithm of the times, which ascend. It is nil where the last value is not above the
/// first one, and where the rise is over at the time 0.
func halfWayTime(of values: [Double], at times: [Double], after start: Int) -> Double? {
  guard let last = values.last else { return nil }
  let middle = 0.5 * (values[start] + last)
  guard let after = values.indices.first(where: { $0 > start && values[$0] >= middle }),
    times[after - 1] > 0
  else { return nil }
  let share = (middle - values[after - 1]) / (values[after] - values[after - 1])
  return times[after - 1] * pow(times[after] / times[after - 1], share)
}
