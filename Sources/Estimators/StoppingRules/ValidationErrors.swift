internal import Diffusion
internal import Foundation
internal import LinearAlgebra

/// The errors of a path on samples that it was not trained on, and what they say of the path of all samples.
///
/// The fit to a part of the samples comes to a time at another step than the fit to all where the learning rate is a
/// given number, and to the same time at the same step where the rate goes by the kernel's size: then steps carry over
/// (``Estimator/stepsKeepTheirTime``), and else times.
struct ValidationErrors {
  /// The summed squared errors, one number per record.
  private var errors: [Double]
  /// The summed times of the records; nil for paths that have none.
  private var times: [Double]?
  /// The number of parts that were left out.
  private var parts = 0

  /// No errors yet, for so many records.
  init(records: Int) {
    errors = [Double](repeating: 0, count: records)
    times = errors
  }

  /// Adds the errors on some samples of the fit to the others.
  ///
  /// Noisy copies stay with their sample, since a copy on the other side would reveal the label.
  ///
  /// - Throws: ``FitFailure`` where the fit fails.
  mutating func add(leavingOut part: Range<Int>, _ evidence: StoppingEvidence) throws(FitFailure) {
    let training = evidence.training
    let rest = TrainingSet(
      data: training.data.excluding(part), problem: training.problem, key: training.key,
      threads: training.threads)
    rest.deadline = training.deadline
    let left = training.data.subset(part)
    let path = try evidence.estimator.fit(rest, evaluation: left.noisy)
    for record in path.steps.indices {
      errors[record] += zip(path.predictions(ofRecord: record), left.labels.values).reduce(0) {
        $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
      }
    }
    times = path.times.flatMap { own in times.map { zip($0, own).map(+) } }
    parts += 1
  }

  /// The record with the least error, as a record of the path of all samples.
  func best(_ evidence: StoppingEvidence) -> Int? {
    guard let best = indexOfSmallest(errors) else { return nil }
    guard !evidence.estimator.stepsKeepTheirTime, let times, let own = evidence.path.times else {
      return best
    }
    let time = times[best] / Double(parts)
    // As ratios; the time 0 is nearest only to itself.
    return indexOfSmallest(own.map { abs(log(max($0, 1e-300) / max(time, 1e-300))) })
  }
}
