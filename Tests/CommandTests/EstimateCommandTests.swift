import Foundation
import Testing

private func estimate(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Outcome {
  try Program.call(["estimate"] + arguments, in: folder)
}

/// Two orthogonal unit inputs: H is half the identity, so every step halves the residual at the
/// default learning rate 1/(n max κ) = 1.
private func orthogonal() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try folder.write([1, 0, 0, 1], shape: [2, 2], to: "z.npy")
  try folder.write([3, -1], shape: [2], to: "y.npy")
  try folder.write([1, 0, 0, 1, 1, 1], shape: [3, 2], to: "t.npy")
  return folder
}

private let kernel = [
  "--estimator", "kernel", "--inputs", "z.npy", "--labels", "y.npy", "--test-inputs", "t.npy",
]

@Suite struct EstimateCommandTests {
  @Test func `the kernel's path is the one computed by hand, in the order asked for`() throws {
    let folder = try orthogonal()
    let outcome = try estimate(folder, kernel + ["--steps", "2,0,1", "--out", "p.npy"])
    #expect(outcome == Outcome(code: 0, output: "", errors: ""))
    let path = try NumPyFiles.read(folder.file("p.npy"))
    #expect(path.shape == "(3, 3, 1)")
    // κ((1,1), e) = (π − π/4)/(2π) = 3/8; coefficients after k steps are 2 (1 − 2^(−k)) y.
    let expected = [0.75 * 3, -0.75, 1.5 * 0.375 * 2, 0, 0, 0, 1.5, -0.5, 0.375 * 2]
    for (value, exact) in zip(path.values, expected) { #expect(abs(value - exact) < 1e-14) }
  }

  @Test func `gradient flow is exponential in the time`() throws {
    let folder = try orthogonal()
    let outcome = try estimate(
      folder,
      kernel + [
        "--steps", "3", "--algorithm", "gradient-flow", "--learning-rate", "0.5", "--out", "p.npy",
      ])
    #expect(outcome == Outcome(code: 0, output: "", errors: ""))
    let path = try NumPyFiles.read(folder.file("p.npy"))
    // Time 3 · 0.5 at eigenvalue 1/2.
    #expect(abs(path.values[0] - 3 * (1 - exp(-0.75))) < 1e-14)
    #expect(abs(path.values[1] + 1 * (1 - exp(-0.75))) < 1e-14)
  }

  @Test func `a ridge is added n times to the Gram matrix`() throws {
    let folder = try orthogonal()
    let outcome = try estimate(folder, kernel + ["--ridges", "n^-1,0.25", "--out", "p.npy"])
    #expect(outcome == Outcome(code: 0, output: "", errors: ""))
    let path = try NumPyFiles.read(folder.file("p.npy"))
    // The Gram matrix is half the identity and n = 2: a ridge r divides the labels by 1/2 + 2 r.
    for (record, divisor) in [1.5, 1.0].enumerated() {
      #expect(abs(path.values[3 * record] - 0.5 * 3 / divisor) < 1e-14)
      #expect(abs(path.values[3 * record + 2] - 0.375 * 2 / divisor) < 1e-14)
    }
  }

  @Test(arguments: [
    (["--ridges", "0"], "--ridges takes positive numbers or expressions in n; 0 is 0.0"),
    (["--ridges", "0.1", "--steps", "1"], "--steps and --ridges are two ways to fit"),
    ([], "Give the --steps of training, or the --ridges of a kernel"),
    (["--ridges", "0.1", "--learning-rate", "1"], "belong to --steps"),
  ])
  func `ridges that cannot be are refused`(_ options: [String], expected: String) throws {
    let outcome = try estimate(try orthogonal(), kernel + options + ["--out", "p.npy"])
    #expect(outcome.code != 0 && outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test func `a network with given weights trains as computed by hand`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 0], shape: [1, 2], to: "z.npy")
    try folder.write([1], shape: [1, 1], to: "y.npy")
    try folder.write([1, 0, 2, 1], shape: [2, 2], to: "t.npy")
    try folder.write([1, 0, -1, 1], shape: [2, 2], to: "w.npy")
    try folder.write([1, -1], shape: [2, 1], to: "a.npy")
    let arguments = [
      "--estimator", "network", "--inputs", "z.npy", "--labels", "y.npy", "--test-inputs", "t.npy",
      "--initial-weights", "w.npy", "--signs", "a.npy", "--steps", "0,1", "--out", "p.npy",
    ]
    #expect(try estimate(folder, arguments) == Outcome(code: 0, output: "", errors: ""))
    let path = try NumPyFiles.read(folder.file("p.npy"))
    #expect(path.shape == "(2, 2, 1)")
    // f = (relu(z₁) − relu(z₂ − z₁))/√2, whose second neuron is inactive at both points; the step
    // 1/κ = 2 fits the one example at once, w₁ = (√2, 0).
    let root = 2.0.squareRoot()
    let expected = [1 / root, root, 1, 2]
    for (value, exact) in zip(path.values, expected) { #expect(abs(value - exact) < 1e-14) }
    let single = try estimate(folder, arguments + ["--precision", "single"])
    #expect(single.code == 0)
    for (value, exact) in zip(try NumPyFiles.read(folder.file("p.npy")).values, expected) {
      // Single precision has 24 bits.
      #expect(abs(value - exact) < 1e-6)
    }
  }

  @Test func `a drawn network is determined by its seed and starts at zero when antisymmetric`()
    throws
  {
    let folder = try orthogonal()
    let arguments = [
      "--estimator", "network", "--inputs", "z.npy", "--labels", "y.npy", "--test-inputs", "t.npy",
      "--width", "64", "--steps", "0,5",
    ]
    for (seed, out) in [("7", "a.npy"), ("7", "b.npy"), ("8", "c.npy")] {
      let outcome = try estimate(folder, arguments + ["--seed", seed, "--out", out])
      #expect(outcome == Outcome(code: 0, output: "", errors: ""))
    }
    let a = try NumPyFiles.read(folder.file("a.npy")).values
    #expect(a.prefix(3).allSatisfy { $0 == 0 })
    #expect(a.suffix(3).allSatisfy { $0 != 0 })
    #expect(try NumPyFiles.read(folder.file("b.npy")).values == a)
    #expect(try NumPyFiles.read(folder.file("c.npy")).values != a)
  }

  @Test(arguments: [
    (
      "y3.npy", "t.npy", "0,1",
      "scorebound: y3.npy has shape (3,); labels are (2) or (2, d), one row for each input"
    ),
    (
      "nan.npy", "t.npy", "0,1",
      "nan.npy: entry 2 (X[1] in NumPy) is nan; every number must be finite"
    ),
    ("none.npy", "t.npy", "0,1", "none.npy: there is no such file"),
    ("y.npy", "wide.npy", "0,1", "scorebound: wide.npy has inputs of dimension 3, z.npy of 2"),
    (
      "y.npy", "t.npy", "0,-1",
      "scorebound: --steps takes whole numbers from 0 on, such as 0,1,10; found '-1'"
    ),
    (
      "y.npy", "t.npy", "1,,2",
      "scorebound: --steps takes whole numbers from 0 on, such as 0,1,10; found ''"
    ),
  ])
  func `bad input exits with 2 and a sentence, and writes nothing`(
    _ labels: String, _ test: String, _ steps: String, _ sentence: String
  ) throws {
    let folder = try orthogonal()
    try folder.write([3, -1, 2], shape: [3], to: "y3.npy")
    try folder.write([3, .nan], shape: [2], to: "nan.npy")
    try folder.write([1, 2, 3], shape: [1, 3], to: "wide.npy")
    let outcome = try estimate(
      folder,
      [
        "--estimator", "kernel", "--inputs", "z.npy", "--labels", labels, "--test-inputs", test,
        "--steps", steps, "--out", "p.npy",
      ])
    #expect(outcome == Outcome(code: 2, output: "", errors: sentence + "\n"))
    #expect(!folder.has("p.npy"))
  }

  @Test func `training that diverges exits with 2 and writes nothing`() throws {
    let folder = try orthogonal()
    let outcome = try estimate(
      folder, kernel + ["--steps", "0,4000", "--learning-rate", "100", "--out", "p.npy"])
    #expect(outcome.code == 2)
    #expect(
      outcome.errors
        == "scorebound: training diverged; try a smaller --learning-rate than 100.0\n")
    #expect(!folder.has("p.npy"))
  }

  @Test func `options that contradict each other are wrong usage`() throws {
    let folder = try orthogonal()
    for (extra, sentence) in [
      (["--width", "8"], "Weights, signs and width belong to --estimator network."),
      (["--learning-rate=-1"], "--learning-rate must be positive."),
    ] {
      let outcome = try estimate(folder, kernel + ["--steps", "1", "--out", "p.npy"] + extra)
      #expect(outcome.code == 64)
      #expect(outcome.errors.hasPrefix("Error: \(sentence)\n"), "\(outcome.errors)")
      #expect(!folder.has("p.npy"))
    }
  }
}

@Suite struct KernelCommandTests {
  @Test func `the matrix is the closed form's`() throws {
    let folder = try orthogonal()
    #expect(
      try Program.call(["kernel", "--inputs", "t.npy", "--out", "k.npy"], in: folder)
        == Outcome(code: 0, output: "", errors: ""))
    let gram = try NumPyFiles.read(folder.file("k.npy"))
    #expect(gram.shape == "(3, 3)")
    // κ(z, z) = |z|²/2, orthogonal 0, at 45 degrees 3/8 of the product of the norms √2.
    let expected = [0.5, 0, 0.375, 0, 0.5, 0.375, 0.375, 0.375, 1]
    for (value, exact) in zip(gram.values, expected) { #expect(abs(value - exact) < 1e-15) }
    let cross = try Program.call(
      ["kernel", "--inputs", "z.npy", "--other", "t.npy", "--out", "c.npy"], in: folder)
    #expect(cross == Outcome(code: 0, output: "", errors: ""))
    let matrix = try NumPyFiles.read(folder.file("c.npy"))
    #expect(matrix.shape == "(2, 3)")
    for (value, exact) in zip(matrix.values, expected) { #expect(abs(value - exact) < 1e-15) }
  }

  @Test func `the spectrum is JSON with a schema version`() throws {
    let folder = try orthogonal()
    let plain = try Program.call(
      ["kernel", "--inputs", "z.npy", "--spectrum", "--json"], in: folder)
    #expect(plain.code == 0 && plain.errors.isEmpty)
    let fields = try #require(
      try JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any])
    #expect(fields["schema_version"] as? Int == 1)
    #expect(fields["eigenvalues"] as? [Double] == [0.5, 0.5])
    #expect(fields["lambda_0"] as? Double == 0.5)
    #expect(fields["kappa_max"] as? Double == 0.5)
    #expect(fields.count == 4)
    let radius = try Program.call(
      ["kernel", "--inputs", "z.npy", "--spectrum", "--sigma", "0.3"], in: folder)
    let more = try #require(
      try JSONSerialization.jsonObject(with: Data(radius.output.utf8)) as? [String: Any])
    let ε = try #require(more["critical_radius"] as? Double)
    let time = try #require(more["rwy_stopping_time"] as? Double)
    let step = try #require(more["rwy_stopping_step"] as? Int)
    // H/(n κ_max) has the eigenvalue 1/2 twice: R(ε) = min(ε, √½) must equal ε²/(2e σ), and it
    // does so first at ε = 2e σ > √½ by R = √½, so ε² = 2e σ √½.
    #expect(abs(ε * ε - 2 * exp(1.0) * 0.3 * 0.5.squareRoot()) < 1e-12)
    #expect(abs(time - 1 / (ε * ε)) < 1e-12 && step == Int(time))
  }

  @Test func `beyond the reach of LAPACK the spectrum is what a Krylov space knows of it`() throws {
    // Two directions, each by half of the inputs: H has the eigenvalue n/4 twice and 0 otherwise.
    let n = 8194
    let folder = try TemporaryFolder()
    try folder.write(
      (0..<2 * n).map { ($0 / 2 + $0) % 2 == 0 ? 1 : 0 }, shape: [n, 2], to: "z.npy")
    let outcome = try Program.call(
      ["kernel", "--inputs", "z.npy", "--spectrum", "--sigma", "0.3"], in: folder)
    let fields = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let eigenvalues = try #require(fields["eigenvalues"] as? [Double])
    #expect(eigenvalues.prefix(2).allSatisfy { abs($0 / (Double(n) / 4) - 1) < 1e-12 })
    #expect(eigenvalues.dropFirst(2).allSatisfy { abs($0) < 1e-8 * Double(n) })
    #expect(fields["lambda_0"] == nil)
    // Below the eigenvalues 1/2 of H/(n κ_max): 2 ε²/n = ε⁴/(2e σ)².
    let ε = try #require(fields["critical_radius"] as? Double)
    let expected = 2 * pow(2 * exp(1.0) * 0.3, 2) / Double(n)
    #expect(abs(ε * ε / expected - 1) < 1e-6)
    #expect(fields["critical_radius_error"] as? Double != nil)
  }

  @Test(arguments: [
    (
      ["--inputs", "nan.npy", "--out", "k.npy"],
      "nan.npy: row 1, column 1 (X[0, 0] in NumPy) is nan; every number must be finite"
    ),
    (["--inputs", "none.csv", "--out", "k.npy"], "none.csv: there is no such file"),
    (
      ["--inputs", "z.npy", "--other", "y1.npy", "--out", "k.npy"],
      "scorebound: y1.npy has inputs of dimension 1, z.npy of 2"
    ),
    (
      ["--inputs", "y.npy", "--out", "k.npy"],
      "y.npy: has shape (2,), expected points as rows (n, d); for points on the line save X.reshape(-1, 1)"
    ),
    (
      ["--inputs", "z.npy", "--out", "no/k.npy"],
      "no/k.npy: cannot be written: its folder does not exist"
    ),
  ])
  func `bad input exits with 2 and a sentence, and writes nothing`(
    _ arguments: [String], _ sentence: String
  ) throws {
    let folder = try orthogonal()
    try folder.write([.nan, 1], shape: [1, 2], to: "nan.npy")
    try folder.write([1], shape: [1, 1], to: "y1.npy")
    let outcome = try Program.call(["kernel"] + arguments, in: folder)
    #expect(outcome == Outcome(code: 2, output: "", errors: sentence + "\n"))
    #expect(!folder.has("k.npy"))
  }
}
