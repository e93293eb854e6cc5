import Foundation
import Testing

private func score(
  _ folder: TemporaryFolder, target: String = "t.yaml", alpha: String = "0.5", h: String = "0.75",
  points: String, out: String? = nil
) throws -> Outcome {
  try Program.call(
    ["score", "--target", target, "--alpha", alpha, "--h", h, "--points", points]
      + (out.map { ["--out", $0] } ?? []), in: folder)
}

private func folderWithTarget() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try folder.write(
    "kind: gaussian-mixture\ncomponents: [{mean: [1, -1], covariance: 2}]\n", to: "t.yaml")
  try folder.write([0, 0, 2, 1], shape: [2, 2], to: "x.npy")
  return folder
}

/// The row of a Gaussian N(μ, 2 I) at x, α = 1/2 and h = 3/4, by the textbook formulas.
private func expected(_ x: [Double]) -> [Double] {
  let μ = [1.0, -1]
  let total = 0.25 * 2 + 0.75
  let gaps = zip(x, μ).map { $0 - 0.5 * $1 }
  let mean = zip(μ, gaps).map { $0 + 0.5 * 2 / total * $1 }
  let square = gaps.reduce(0) { $0 + $1 * $1 }
  return mean + gaps.map { -$0 / total }
    + [2 * 2 * 0.75 / total, -log(2 * .pi * total) - square / (2 * total)]
}

private func agree(_ a: [Double], _ b: [Double]) -> Bool {
  // A few rounding errors of numbers of order 1.
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-14 * max(1, abs($1)) }
}

@Suite struct ScoreCommandTests {
  static let header = "f_1,f_2,score_1,score_2,label_noise,log_density"

  @Test func `a Gaussian's values come as CSV on standard output, with all their digits`() throws {
    let folder = try folderWithTarget()
    let outcome = try score(folder, points: "x.npy")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines[0] == Self.header && lines[3].isEmpty)
    for (line, x) in zip(lines.dropFirst(), [[0.0, 0], [2, 1]]) {
      #expect(agree(line.split(separator: ",").compactMap { Double($0) }, expected(x)))
    }
  }

  @Test func `files hold what standard output shows, as CSV and as NumPy array`() throws {
    let folder = try folderWithTarget()
    let shown = try score(folder, points: "x.npy").output
    for name in ["o.csv", "o.npy"] {
      let outcome = try score(folder, points: "x.npy", out: name)
      #expect(outcome == Outcome(code: 0, output: "", errors: ""))
    }
    #expect(try String(contentsOfFile: folder.file("o.csv"), encoding: .utf8) == shown)
    let array = try NumPyFiles.read(folder.file("o.npy"))
    #expect(array.shape == "(2, 6)")
    #expect(
      array.values
        == shown.split(separator: "\n").dropFirst().flatMap { line in
          line.split(separator: ",").compactMap { Double($0) }
        })
  }

  @Test func `points may be CSV, and the target may stand under its key`() throws {
    let folder = try folderWithTarget()
    try folder.write("a,b\n0,0\n2.0,1e0\n", to: "x.csv")
    try folder.write(
      "target: {kind: gaussian-mixture, components: [{mean: [1, -1], covariance: 2}]}\n",
      to: "under.yaml")
    let outcome = try score(folder, target: "under.yaml", points: "x.csv")
    #expect(outcome == (try score(folder, points: "x.npy")))
  }

  @Test func `a start without the variable that names the processor gives the same numbers`() throws
  {
    let folder = try folderWithTarget()
    let once = try Program.call(
      ["score", "--target", "t.yaml", "--alpha", "0.5", "--h", "0.75", "--points", "x.npy"],
      in: folder, without: ["OPENBLAS_CORETYPE"])
    #expect(once == (try score(folder, points: "x.npy")))
  }

  /// Names of files with the sentence about each.
  static let badPoints: [(String, String)] = [
    ("missing.npy", "missing.npy: there is no such file"),
    (
      "float32.npy",
      "float32.npy: holds float32 numbers ('<f4'), expected float64 ('<f8'); convert it with "
        + "np.save(F, np.asarray(X, dtype=np.float64, order='C'))"
    ),
    (
      "fortran.npy",
      "fortran.npy: is in Fortran order, expected C order; convert it with "
        + "np.save(F, np.asarray(X, dtype=np.float64, order='C'))"
    ),
    (
      "nan.npy",
      "nan.npy: row 1, column 2 (X[0, 1] in NumPy) is nan; every number must be finite"
    ),
    (
      "vector.npy",
      "vector.npy: has shape (2,), expected points as rows (n, d); for points on the line save "
        + "X.reshape(-1, 1)"
    ),
    ("three.npy", "scorebound: three.npy has points in 3 dimensions, the target has 2"),
    (
      "short.npy",
      "short.npy: declares shape (2, 2), which is 32 bytes, but 24 follow; it is truncated"
    ),
    ("text.npy", "text.npy: is not a .npy file (its first bytes are not those of np.save)"),
    ("nan.csv", "nan.csv:2:3: nan is not finite; every number must be"),
    ("ragged.csv", "ragged.csv:2:1: this row has 1 number, the first row has 2"),
    ("x.txt", "x.txt: is not a .npy or .csv file by its name"),
  ]

  @Test(arguments: badPoints)
  func `bad points exit with 2 and a sentence, and write nothing`(
    _ name: String, _ sentence: String
  ) throws {
    let folder = try folderWithTarget()
    let files: [String: Data] = [
      "float32.npy": NumPyFiles.data(Array(repeating: 0, count: 16), type: "<f4", shape: [2, 2]),
      "fortran.npy": NumPyFiles.data(
        Array(repeating: 0, count: 32), type: "<f8", shape: [2, 2], isFortran: true),
      "nan.npy": NumPyFiles.data([0, .nan, 1, 2], shape: [2, 2]),
      "vector.npy": NumPyFiles.data([0, 1], shape: [2]),
      "three.npy": NumPyFiles.data([0, 1, 2], shape: [1, 3]),
      "short.npy": NumPyFiles.data([0, 1, 2, 3], shape: [2, 2]).dropLast(8),
      "text.npy": Data("0 1\n2 3\n".utf8), "x.txt": Data("0 1\n2 3\n".utf8),
      "nan.csv": Data("0,1\n2,nan\n".utf8), "ragged.csv": Data("0,1\n2\n".utf8),
    ]
    if let data = files[name] { try data.write(to: URL(fileURLWithPath: folder.file(name))) }
    for out in ["o.csv", "o.npy"] {
      let outcome = try score(folder, points: name, out: out)
      #expect(outcome == Outcome(code: 2, output: "", errors: sentence + "\n"))
      #expect(!folder.has(out))
    }
  }

  @Test(arguments: [
    ("missing.yaml", "", "missing.yaml: there is no such file\n"),
    (
      "a.yaml", "kind: gaussian-mixture\ncomponents: [{mean: [0], covariance: -1}]\n",
      "a.yaml:2:38: a covariance must not be negative; it is -1.0\n"
    ),
    (
      "a.yaml", "kind: gaussian-mixture\ncomponents: [{mean: [0], covariance: 1]\n",
      "a.yaml:2:39: expected ',' or '}' for the mapping that opens at line 2, column 14\n"
    ),
    (
      "a.yaml", "kind: atoms\npoints: [[0]]\nwieghts: [1]\n",
      "a.yaml:3:1: unknown key 'wieghts' in the target; did you mean 'weights'? Allowed: kind, "
        + "weights, csv, columns, points\n"
    ),
  ])
  func `a bad target exits with 2 and its place`(
    _ name: String, _ text: String, _ sentence: String
  ) throws {
    let folder = try folderWithTarget()
    if !text.isEmpty { try folder.write(text, to: name) }
    let outcome = try score(folder, target: name, points: "x.npy", out: "o.npy")
    #expect(outcome == Outcome(code: 2, output: "", errors: sentence))
    #expect(!folder.has("o.npy"))
  }

  @Test func `the noise level must be positive`() throws {
    let folder = try folderWithTarget()
    #expect(
      try score(folder, alpha: "0", points: "x.npy")
        == Outcome(code: 2, output: "", errors: "scorebound: --alpha must be positive; it is 0.0\n")
    )
    #expect(
      try score(folder, h: "nan", points: "x.npy")
        == Outcome(code: 2, output: "", errors: "scorebound: --h must be positive; it is nan\n"))
  }
}
