internal import CKernels

/// What a random number is for; each purpose of a trial has its own stream.
///
/// The raw values are part of the identity of stored trials: never reorder them.
public enum StreamPurpose: UInt32, Sendable, CaseIterable {
  /// Times t ~ Unif[T₀, T].
  case time = 1
  /// Draws X₀ from the target.
  case data = 2
  /// The Gaussian Z of the forward process.
  case noise = 3
  /// Initial weights of a network.
  case weights = 4
  /// Output signs of a network.
  case signs = 5
  /// Mini-batches.
  case batches = 6
  /// Fresh test points.
  case test = 7
  /// Resampling in the analysis.
  case bootstrap = 8
  /// The random part of a law that is another one in every trial.
  case law = 9
  /// The order of labels that are to have nothing to do with the inputs.
  case permutation = 10
  /// Probes of what would take too long to add up.
  case probes = 11
  /// Which examples random pieces have.
  case placebo = 12
  /// Where generated samples start.
  case generation = 13
}

/// The key of a random stream: study seed, trial, purpose and block.
///
/// The identity is one Philox block: Philox is a bijection on the counter (trial, purpose, block)
/// for a fixed seed, so two different keys of a study can never share an identity, and so never a
/// random number. Half of the identity keys the stream, the other half is the upper half of its
/// counter; the lower half of the counter is (draw, item).
///
/// > Reference: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
public struct StreamKey: Sendable, Hashable {
  /// The seed of the study.
  public let seed: UInt64
  /// The trial, pilot trials included.
  public let trial: UInt32
  /// What the numbers are for.
  public let purpose: StreamPurpose
  /// The sample size n, or 0 where smaller data sets are prefixes of larger ones.
  public let block: UInt64

  /// Creates the key of a stream.
  public init(seed: UInt64, trial: UInt32, purpose: StreamPurpose, block: UInt64) {
    self.seed = seed
    self.trial = trial
    self.purpose = purpose
    self.block = block
  }

  /// The 128 bits that identify the stream, as four words.
  public var identity: [UInt32] {
    let counter: [UInt32] = [
      trial, purpose.rawValue, UInt32(truncatingIfNeeded: block),
      UInt32(truncatingIfNeeded: block >> 32),
    ]
    let key: [UInt32] = [
      UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32),
    ]
    var words: [UInt32] = [0, 0, 0, 0]
    sb_philox4x32_10(counter, key, &words)
    return words
  }
}
