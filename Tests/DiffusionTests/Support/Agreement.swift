import Statistics

/// Whether the mean of independent numbers agrees with a value to 3.5 standard errors.
///
/// The level is 5e-4; streams are fixed, so a test that passes once passes always. Numbers that do
/// not vary must equal the value to rounding.
func agrees(_ values: [Double], with expected: Double) -> Bool {
  let moments = Moments(values)
  let rounding = 1e-12 * (1 + abs(expected))
  return abs(moments.mean - expected) <= 3.5 * moments.meanStandardError + rounding
}
