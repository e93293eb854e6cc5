internal import DataFiles
internal import Diffusion
internal import Documents
internal import Estimators
internal import Foundation

// What a study names twice is refused by what it is, however it is spelled: 0.5 and 0.50, 256 and 2^8.

extension Node {
  /// A scalar as text that equal numbers share.
  var valueText: String {
    guard case .scalar(let text, _) = content else { return canonicalText }
    return number("", log: DiagnosticLog()).map { "\($0 + 0)" } ?? text
  }
}

/// Finds what a study names twice, once everything else of it is read.
struct Repetitions {
  let root: Section
  let log: DiagnosticLog

  /// Records widths that are equal for every problem and sample size.
  func check(widths: [Documents.Expression], variants: [VariantReader.Result]) {
    guard let items = root.optionalNode("design")?["m"]?.items, items.count == widths.count else {
      return
    }
    let places = variants.flatMap { variant in
      (variant.sampleSizes ?? []).map { n in
        ["n": Double(n), "d": Double(variant.problem?.dataDimension ?? 1)]
      }
    }
    let values = widths.map { width in places.compactMap { try? width.evaluate($0) } }
    for (index, item) in items.enumerated() where values[index].count == places.count {
      guard !places.isEmpty,
        let first = values.prefix(index).firstIndex(where: { areEqual($0, values[index]) })
      else { continue }
      log.record(
        "the width \(widths[index]) is given twice: it is \(widths[first]) at every n",
        at: item.position)
    }
  }

  /// Records stopping rules that choose the same step in every cell.
  func check(rules node: Node?, cells: [Cell]) {
    let steps = cells.map { cell in cell.stopping.map { ($0 as? FixedTime)?.step } }
    guard let items = node?.items, let count = steps.first?.count, items.count == count else {
      return
    }
    for (index, item) in items.enumerated() {
      let first = (0..<index).first { other in
        steps.allSatisfy { $0[index] != nil && $0[index] == $0[other] }
      }
      guard let first, let cell = cells.first else { continue }
      log.record(
        "the stopping rule \(cell.stopping[index].name) is given twice: it is "
          + "\(cell.stopping[first].name) at every n", at: item.position)
    }
  }

  /// Whether numbers are equal up to the rounding of a power.
  private func areEqual(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-12 * max(abs($0), abs($1)) }
  }
}
