import Foundation
import Testing

/// Numbers at the ends of their range: computed, or refused by a sentence that says what to do.
@Suite struct NumberRangeTests {
  private static let study = """
    format: 1
    name: range
    seed: 7
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: TARGET
    design: {n: [16, 32, 64]}
    estimators: {kernel: {kind: tangent-kernel, steps: 32}}
    stopping: [oracle]
    trials: 2

    """

  @Test(arguments: [
    "{kind: laplace, location: 0, scale: 1e-160}",
    "{kind: truncated-gaussian, mean: 0.5, deviation: 1e-300, lower: -1, upper: 2}",
    "{kind: ball, dimension: 1, radius: 1e-300}", "{kind: sphere, dimension: 3, radius: 1e-200}",
    "{kind: affine, rotation: [[1]], shift: [0], scale: -1e-300, of: {kind: laplace, location: 0, scale: 1}}",
  ])
  func `lengths whose squares are lost are refused`(_ target: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.study.replacing("TARGET", with: target), to: "s.yaml")
    try folder.write("target: \(target)\n", to: "t.yaml")
    try folder.write("x\n0\n", to: "p.csv")
    for call in [
      ["run", "s.yaml", "--out", "o"], ["predict", "s.yaml"],
      ["score", "--target", "t.yaml", "--alpha", "1", "--h", "1", "--points", "p.csv"],
    ] {
      let outcome = try Program.call(call, in: folder)
      #expect(outcome.code == 2, "\(call)")
      #expect(outcome.errors.contains("must be at least 1e-100"), "\(call): \(outcome.errors)")
    }
  }

  @Test func `a truncated Gaussian of large deviation on a narrow interval is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.study.replacing(
        "TARGET",
        with: "{kind: truncated-gaussian, mean: 0.5, deviation: 1e200, lower: -1, upper: 2}"),
      to: "s.yaml")
    #expect(try Program.call(["validate", "s.yaml"], in: folder).code == 0)
  }

  @Test(arguments: [
    ("box, lower: -1, upper: 1", "1e155"),
    ("truncated-gaussian, mean: 0, deviation: 1, lower: -1, upper: 1", "1e200"),
    ("histogram, edges: [-1, 1], masses: [1]", "1e16"), ("ball, dimension: 1, radius: 1", "1e155"),
    ("laplace, location: 0, scale: 1", "1e155"),
  ])
  func `scores out of range are refused, and no number is made up`(_ target: String, _ x: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("target: {kind: \(target)}\n", to: "t.yaml")
    try folder.write("x\n0\n\(x)\n", to: "p.csv")
    let outcome = try Program.call(
      ["score", "--target", "t.yaml", "--alpha", "1", "--h", "1", "--points", "p.csv"], in: folder)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("point 2 is so far from the law"), "\(outcome.errors)")
  }

  @Test func `inputs that are all 0 have no learning rate of their own`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x,y\n0,0\n0,0\n", to: "z.csv")
    try folder.write("y\n1\n2\n", to: "y.csv")
    let outcome = try Program.call(
      [
        "estimate", "--estimator", "kernel", "--inputs", "z.csv", "--labels", "y.csv",
        "--test-inputs", "z.csv", "--steps", "0,1", "--out", "k.npy",
      ], in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("no learning rate follows from them; give --learning-rate"))
  }

  @Test func `fits name the error under a floor, and n beyond all counting`() throws {
    let folder = try TemporaryFolder()
    try folder.write("n,risk\n64,0.5\n128,0.25\n256,0.125\n", to: "e.csv")
    let floored = try Program.call(["fit", "e.csv", "--floor", "1e308"], in: folder)
    #expect(floored.code == 2 && floored.errors.contains("at n = 64.0 the error is 0.5, not above"))
    try folder.write("n,risk\n1e100,1e-1\n1e101,1e-5\n1e102,1e-9\n1e103,1e-13\n", to: "k.csv")
    let far = try Program.call(["fit", "k.csv", "--risk", "1e-300"], in: folder)
    #expect(far.code == 0 && far.output.contains("above 10^18"))
    let rising = "n,risk\n64,0.1\n128,0.2\n256,0.4\n"
    try folder.write(rising, to: "r.csv")
    let never = try Program.call(["fit", "r.csv", "--risk", "1e-3"], in: folder)
    #expect(never.code == 0 && never.output.contains("never, by this fit"))
  }

  @Test(arguments: ["NA", "", "NULL"])
  func `a missing number says what to do with failed trials`(_ field: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("n,risk\n64,0.5\n128,\(field)\n256,0.125\n", to: "e.csv")
    let outcome = try Program.call(["fit", "e.csv"], in: folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasSuffix("; leave out the rows of failed trials\n"), "\(outcome.errors)")
  }
}
