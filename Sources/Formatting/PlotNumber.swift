/// A number as data files have it: the shortest text that gives it back, `NaN` for none.
package func plotNumber(_ value: Double) -> String {
  value.isFinite ? "\(value)" : "NaN"
}
