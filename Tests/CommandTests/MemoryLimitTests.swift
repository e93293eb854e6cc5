import Foundation
import Testing

/// Sanitizers map terabytes and replace the functions that ask for memory.
private let isSanitized = ["TSAN_OPTIONS", "ASAN_OPTIONS"].contains {
  ProcessInfo.processInfo.environment[$0] != nil
}

/// A study of one estimator on a target at one time.
private func study(
  target: String, process: String = "{kind: variance-preserving, g: 1.0, at: 0.5}",
  n: String = "[16, 32, 64]", estimator: String = "{kind: tangent-kernel}",
  stopping: String = "[oracle]", more: String = ""
) -> String {
  """
  format: 1
  name: t
  seed: 7
  process: \(process)
  target: \(target)
  design: {n: \(n)}
  estimators: {e: \(estimator)}
  stopping: \(stopping)
  trials: 1
  \(more)
  """
}

private let run = ["run", "s.yaml", "--out", "o", "--threads", "1", "--no-report"]

@Suite struct MemoryLimitTests {
  @Test func `a trial that needs more than --memory is refused, with both numbers`() throws {
    let folder = try TemporaryFolder()
    let wide = "{kind: two-layer-relu, width: 10000000, steps: 16}"
    try folder.write(
      study(target: "{kind: atoms, points: [[-1], [1]]}", estimator: wide), to: "s.yaml")
    for command in [run, ["prepare", "s.yaml", "--out", "o", "--shards", "2"]] {
      let outcome = try Program.call(command + ["--memory", "200M"], in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("needs an estimated"))
      #expect(outcome.errors.contains("210 MB are allowed"))
      #expect(outcome.errors.contains(" GB of memory"))
    }
    // Memory that is no machine's is refused without the option, too.
    let huge = "{kind: two-layer-relu, width: 100000000, steps: 4096}"
    let target = "{kind: sphere, dimension: 1000, radius: 1}"
    try folder.write(study(target: target, estimator: huge), to: "s.yaml")
    let outcome = try Program.call(run, in: folder)
    #expect(outcome.code == 2 && outcome.errors.contains("needs an estimated"))
  }

  @Test(arguments: [
    ("{kind: atoms, points: [[0], [1e9]]}", "would take up to"),
    ("{kind: atoms, points: [[0], [1e20]]}", "would take up to"),
    ("{kind: atoms, points: [[0, 0], [3e6, 1]]}", "would take up to"),
    ("{kind: gaussian, mean: [0, 0], covariance: [[1e9, 0], [0, 1]]}", "would take up to"),
    ("{kind: laplace, location: 0, scale: 1e15}", "would take up to"),
    ("{kind: box, lower: -1e300, upper: 1e300}", "leaves the range of numbers"),
    ("{kind: sphere, dimension: 3, radius: 1e200}", "leaves the range of numbers"),
  ])
  func `laws that no grid holds are refused with a sentence`(target: String, reason: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write(study(target: target), to: "s.yaml")
    for command in [["validate", "s.yaml"], run, ["predict", "s.yaml"]] {
      let outcome = try Program.call(command, in: folder)
      #expect(outcome.code == 2, "\(command[0]) \(target): \(outcome.code)")
      #expect(outcome.errors.contains("s.yaml:5:9: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }
  }

  @Test func `the law of a variant is named where it is refused`() throws {
    let folder = try TemporaryFolder()
    let more = """
      variants:
        near: {n: [16, 32, 64]}
        far: {target: {kind: atoms, points: [[0], [1e12]]}, n: [16, 32, 64]}
      """
    let text = study(target: "{kind: atoms, points: [[-1], [1]]}", more: more)
    try folder.write(text, to: "s.yaml")
    let outcome = try Program.call(["validate", "s.yaml"], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("s.yaml:12:17: the variant 'far': at t = 0.5 the law is"))
  }

  @Test func `a plug-in law too fine for any nodes is an outcome of its trials`() throws {
    for (bandwidth, reason) in [
      ("0", "times as wide as half a peak"), ("1e200", "bandwidth 1e+200"),
    ] {
      let folder = try TemporaryFolder()
      let text = study(
        target: "{kind: gaussian, mean: [0], covariance: 1}",
        process: bandwidth == "0"
          ? "{kind: variance-exploding, at: 1e-20}" : "{kind: variance-exploding, at: 0.5}",
        estimator: "{kind: smoothed-empirical, bandwidth: \(bandwidth)}")
      try folder.write(text, to: "s.yaml")
      #expect(try Program.call(run, in: folder).code == 4)
      let trials = try Program.call(["export", "o/t.sqlite", "--trials"], in: folder)
      #expect(trials.output.contains(reason), "\(trials.output)")
    }
  }

  @Test func `a Gaussian whose axes would fill the memory is refused`() throws {
    let folder = try TemporaryFolder()
    let zeros = [String](repeating: "0", count: 3001).joined(separator: ",")
    try folder.write(
      study(target: "{kind: gaussian, mean: [\(zeros)], covariance: 1}"), to: "s.yaml")
    let outcome = try Program.call(["validate", "s.yaml"], in: folder)
    #expect(outcome.code == 2 && outcome.errors.contains("at most 3000 coordinates"))
    let part = "{weight: 0.25, mean: [\(zeros.prefix(2 * 1600 - 1))], covariance: 1}"
    let parts = [String](repeating: part, count: 4).joined(separator: ", ")
    try folder.write(
      study(target: "{kind: gaussian-mixture, components: [\(parts)]}"), to: "s.yaml")
    let mixture = try Program.call(["validate", "s.yaml"], in: folder)
    #expect(mixture.code == 2 && mixture.errors.contains("at most 9000000 are possible"))
  }

  @Test func `a random basis that takes hours to draw is refused`() throws {
    let folder = try TemporaryFolder()
    let target =
      "{kind: subspace, random: {ambient: 9000, rank: 9000}, latent: {kind: sphere, dimension: 9000, radius: 1}}"
    try folder.write(study(target: target), to: "s.yaml")
    let outcome = try Program.call(["validate", "s.yaml"], in: folder)
    #expect(outcome.code == 2 && outcome.errors.contains("at most 1000000 are possible"))
  }

  @Test(.disabled(if: isSanitized), arguments: [400_000, 700_000, 1_500_000])
  func `memory that the system refuses ends every command with a sentence`(limit: Int) throws {
    let folder = try TemporaryFolder()
    let points = (0..<30_000).map { "\($0)" }.joined(separator: "\n")
    try folder.write("x0\n" + points + "\n", to: "z.csv")
    try folder.write(
      study(target: "{kind: atoms, points: [[-1], [1]]}", n: "[20000]", stopping: "[oracle, gcv]"),
      to: "s.yaml")
    let estimate = [
      "estimate", "--estimator", "network", "--width", "100000000", "--inputs", "z.csv", "--labels",
      "z.csv", "--test-inputs", "z.csv", "--steps", "1", "--out", "p.npy",
    ]
    let commands = [
      run, ["predict", "s.yaml"], ["kernel", "--inputs", "z.csv", "--out", "k.npy"], estimate,
    ]
    for command in commands {
      let outcome = try Program.call(
        command, in: folder, limits: ["-v \(limit)", "-t 4"])
      // A limit of time ends what fits into the memory.
      #expect([0, 1, 2, 3, 4, -9, -24].contains(outcome.code), "\(command[0]): \(outcome.code)")
      guard command[0] == "estimate" || command[0] == "kernel" else { continue }
      #expect(outcome.code == 1 && outcome.errors.contains("out of memory"), "\(outcome)")
    }
  }

  @Test func `the width of estimate's network is bounded as in studies`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1,0\n1,1\n", to: "z.csv")
    for width in ["0", "100000002", "100000000000", "9223372036854775807"] {
      let outcome = try Program.call(
        [
          "estimate", "--estimator", "network", "--width", width, "--init", "plain", "--inputs",
          "z.csv",
          "--labels", "z.csv", "--test-inputs", "z.csv", "--steps", "1", "--out", "p.npy",
        ], in: folder)
      #expect(outcome.code == 64 && outcome.errors.contains("between 1 and 100000000"))
    }
  }

  @Test func `memory allotted for each core counts for all of them`() throws {
    let folder = try TemporaryFolder()
    // A trial of 2,000 examples needs more than a hundredth of what the second pair allots.
    try folder.write(study(target: "{kind: atoms, points: [[-1], [1]]}"), to: "s.yaml")
    let settings: [[String: String]] = [
      ["SLURM_MEM_PER_NODE": "1000"], ["SLURM_MEM_PER_CPU": "250", "SLURM_CPUS_PER_TASK": "4"],
      ["SLURM_MEM_PER_CPU": "500", "SLURM_CPUS_ON_NODE": "2", "SLURM_CPUS_PER_TASK": "2"],
    ]
    for variables in settings {
      // One per mille of 1,000 MiB is less than any trial needs.
      let outcome = try Program.call(run + ["--memory", "0.1%"], in: folder, with: variables)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("1 MB are allowed"), "\(outcome.errors)")
    }
  }
}
