/// A part of a study's trials that is run by itself, such as a shard's.
public struct TrialSelection: Sendable {
  /// Consecutive trials of one sample size.
  struct Piece: Sendable, Equatable {
    let variant: Int
    let sampleSize: Int
    /// The first and the last number.
    let trials: ClosedRange<Int>
  }

  /// The checkpoint of the study that the trials are of.
  let checkpoint: Int
  /// The trials.
  let pieces: [Piece]
  /// Those of them that the run's own store has, by the identity of the cell.
  let present: [String: Set<Int>]
  /// The run's own store, or nil where there is none.
  let run: String?
  /// Whether what no trial does is measured here, such as eigenvalue decays: one of the parts is enough.
  let measuresSpectra: Bool

  /// Whether it has a trial of a sample size.
  func contains(variant: Int, sampleSize: Int, trial: Int) -> Bool {
    pieces.contains {
      $0.variant == variant && $0.sampleSize == sampleSize && $0.trials.contains(trial)
    }
  }
}
