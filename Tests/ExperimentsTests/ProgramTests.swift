import DataFiles
import Diffusion
import Documents
import Estimators
import Foundation
import Programs
import Testing

@testable import Analysis
@testable import Measures
@testable import Runs
@testable import Studies

/// A program in plain Python, which predicts by a formula and misbehaves as its parameter says.
private let script = #"""
  import json, os, struct, subprocess, sys, time

  def read(path):
      with open(path, "rb") as f:
          data = f.read()
      size = struct.unpack("<H", data[8:10])[0]
      head = eval(data[10:10 + size])
      count = 1
      for length in head["shape"]:
          count *= length
      return struct.unpack("<%d%s" % (count, {"<f8": "d", "<i8": "q"}[head["descr"]]), data[10 + size:]), head["shape"]

  def write(path, values, shape, kind="<f8"):
      head = ("{'descr': '%s', 'fortran_order': False, 'shape': %s, }" % (kind, tuple(shape))).encode()
      head += b" " * (63 - (10 + len(head)) % 64) + b"\n"
      with open(path, "wb") as f:
          f.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head)
          f.write(struct.pack("<%d%s" % (len(values), {"<f8": "d", "<f4": "f"}[kind]), *values))

  def say(message):
      sys.stdout.write(json.dumps(message) + "\n")
      sys.stdout.flush()

  for line in sys.stdin:
      m = json.loads(line)
      if m["do"] == "hello":
          folder, fault = m["scratch"], m["parameters"].get("fault", "")
          if fault == "hello":
              say({"protocol": 2})
              continue
          say({"protocol": 1, "name": "test", "version": "1"})
      elif m["do"] == "fit":
          p = m["parameters"]
          labels, _ = read(os.path.join(folder, m["labels"]))
          if fault == "dies": sys.stderr.write("first\nthe end\n"); sys.stderr.flush(); os._exit(3)
          if fault == "hangs": time.sleep(600)
          if fault == "child": subprocess.Popen(["sleep", "597"]); os._exit(4)
          if fault == "garbage": print("hello", flush=True); continue
          if fault == "long": sys.stdout.write("x" * 2000000 + "\n"); sys.stdout.flush(); continue
          if fault == "no": say({"id": m["id"], "ok": False, "error": "not today"}); continue
          if fault == "id": say({"id": m["id"] + 5, "ok": True}); continue
          if fault == "floods": sys.stderr.write("y" * 3000000)
          answer = {"id": m["id"], "ok": True}
          if "records" in m: answer["records"] = m["records"]
          if fault == "twice": sys.stdout.write(json.dumps(answer) + "\n")
          say(answer)
      elif m["do"] == "predict":
          x, shape = read(os.path.join(folder, m["x"]))
          alpha, _ = read(os.path.join(folder, m["alpha"]))
          h, _ = read(os.path.join(folder, m["h"]))
          law = p.get("predicts", "mean")
          # N(0, 1) stays N(0, 1): E[X0 | x] = alpha x, the score is -x, and the noise is sqrt(h) x.
          one = [{"mean": a * v, "score": -v, "noise": k ** 0.5 * v}.get(law) for v, a, k in zip(x, alpha, h)]
          if law == "constant": one = [sum(labels) / len(labels)] * len(x)
          values = one * len(m["records"])
          if "smoother" in m:
              weight = (2 if p.get("fault") == "smoother" else 1) / len(labels)
              write(os.path.join(folder, m["smoother"]), [weight] * (len(x) * len(labels)), [1, len(x), len(labels)])
          if fault == "nan": values[0] = float("nan")
          if fault == "shape": values, shape = values[1:], [shape[0] - 1, 1]
          if fault != "nothing":
              write(os.path.join(folder, m["out"]), values, [len(m["records"])] + list(shape),
                    "<f4" if fault == "dtype" else "<f8")
          say({"id": m["id"], "ok": True})
      elif m["do"] == "bye":
          break
  """#

private let hasPython =
  ProgramCommand(["python3", "x"]).fault == nil

extension TemporaryFolder {
  fileprivate func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }
}

/// Programs as estimators, with a program in plain Python; nothing is tested where there is no `python3`.
@Suite(.serialized, .enabled(if: hasPython, "there is no python3"))
struct ProgramTests {
  private static func study(
    _ estimator: String, in folder: TemporaryFolder, stopping: String = "[oracle]",
    n: String = "[16, 32]"
  ) throws -> Study {
    try folder.write(script, to: "p.py")
    try folder.write(
      """
      format: 1
      name: program
      seed: 3
      process: {kind: variance-preserving, g: 1.0, at: 0.5}
      target: {kind: gaussian, mean: [0], covariance: 1}
      design: {n: \(n)}
      estimators: {mine: {kind: program, command: [python3, p.py], \(estimator)}}
      stopping: \(stopping)
      trials: 2
      """, to: "s.yaml")
    return try Study(path: folder.file("s.yaml"))
  }

  /// What the first trial of a study comes to.
  private static func outcome(_ study: Study) throws -> Outcome {
    let cell = try #require(study.cells.first)
    let data = try #require(
      TrialData(study: study, variant: study.variants[0], sampleSize: cell.sampleSize, trial: 0))
    let problem = try #require(study.variants[0].problem.score)
    return cell.measure(
      training: data.training, source: TrialNodes(problem: problem),
      pilot: PilotDecision(record: nil, refinement: 6))
  }

  @Test(arguments: ["mean", "score", "noise"])
  func `the exact law has no risk, however it is predicted`(what: String) throws {
    defer { ProgramHost.shared.shutDown() }
    let folder = try TemporaryFolder()
    let predicts = what == "mean" ? "posterior-mean" : what
    let study = try Self.study("predicts: \(predicts), parameters: {predicts: \(what)}", in: folder)
    guard case .ok(let values) = try Self.outcome(study) else {
      Issue.record("the trial failed: \(try Self.outcome(study).summary)")
      return
    }
    let risk = try #require(values.first { $0.quantity == "risk" }?.value)
    #expect(risk < 1e-24, "\(what): \(risk)")
  }

  @Test(arguments: [
    ("dies", "failed: the program ended with exit status 3; its last words: the end"),
    ("hangs", "timed-out: the program did not answer in time"),
    ("child", "failed: the program ended with exit status 4"),
    ("garbage", "failed: the program answered what is not an answer: 'hello'"),
    ("long", "failed: the program answered with a line of more than 1 MiB"),
    ("no", "failed: the program says: not today"),
    ("id", "failed: the program answered request"),
    ("twice", "failed: the program answered a request twice"),
    ("nan", "non-finite: the program wrote nan among its predictions"),
    ("shape", "failed: the program wrote predictions of shape"),
    ("dtype", "failed: the program's predictions cannot be read"),
    ("nothing", "failed: the program wrote no predictions"),
    ("hello", "failed: the program answered 'hello' with"),
    ("floods", "ok"),
  ])
  func `what a program does wrong is the outcome of its trial`(
    fault: String, expected: String
  ) throws {
    defer { ProgramHost.shared.shutDown() }
    let folder = try TemporaryFolder()
    let study = try Self.study("parameters: {fault: \(fault)}, time-limit: 2", in: folder)
    let first = try Self.outcome(study).summary
    #expect(first.hasPrefix(expected), "\(first)")
    // It serves the next trial.
    let second = try Self.outcome(study).summary
    #expect(second.hasPrefix(expected))
    ProgramHost.shared.shutDown()
    #expect(Self.commands().filter { $0.contains("sleep 597") || $0.contains("/p.py") } == [])
  }

  /// The command lines of all processes.
  private static func commands() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.compactMap { number in
      guard Int(number) != nil,
        let data = FileManager.default.contents(atPath: "/proc/\(number)/cmdline")
      else { return nil }
      return String(decoding: data, as: UTF8.self).replacing("\0", with: " ")
    }
  }

  @Test func `cells are named by what the files hold`() throws {
    let folder = try TemporaryFolder()
    let first = try Self.study("version: 1", in: folder)
    #expect(first.programFiles.map(\.word) == ["p.py"])
    let names = first.cells.map(\.identity)
    #expect(try Self.study("version: 1", in: folder).cells.map(\.identity) == names)
    #expect(try Self.study("version: 1, time-limit: 5", in: folder).cells.map(\.identity) == names)
    #expect(try Self.study("version: 2", in: folder).cells.map(\.identity) != names)
    try folder.write(script + "\n# changed", to: "p.py")
    #expect(try Study(path: folder.file("s.yaml")).cells.map(\.identity) != names)
    #expect(first.programFiles.map(\.isUnchanged) == [false])
    // As a store has it, the file is not looked at.
    let stored = try Study(
      text: first.source, file: "study in x", programFiles: first.programFiles)
    #expect(stored.cells.map(\.identity) == names)
  }

  @Test func `parameters are numbers, texts and expressions in n, m and d`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study(
      "parameters: {bandwidth: \"0.7*n^(-1/7)\", kernel: gaussian, k: 3, name: \"n + q\"}",
      in: folder)
    let program = try #require(study.cells.first?.estimator as? ProgramEstimator)
    #expect(
      program.values == [
        "bandwidth": .number(0.7 * pow(16, -1 / 7.0)), "kernel": .text("gaussian"), "k": .number(3),
        "name": .text("n + q"),
      ])
  }

  @Test func `rules that need a filter do not serve programs, and paths have exact steps`() throws {
    defer { ProgramHost.shared.shutDown() }
    let folder = try TemporaryFolder()
    let rules = "[{fixed: 10}, {step: \"2*sqrt(n)\"}]"
    let study = try Self.study("path: [1, 10, 100]", in: folder, stopping: rules)
    // A run refuses a rule that serves nothing; what has run is read as it is, and such a rule measures nothing.
    let path = folder.file("s.yaml")
    let text = study.source.replacing(rules, with: "[gcv, discrepancy, \(rules.dropFirst())")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: InvalidDocument.self) { try Study(path: path) }
    #expect(error?.description.contains("the rule gcv serves no estimator of the study") == true)
    let older = try Study(text: text, file: path)
    guard case .ok(let values) = try Self.outcome(older) else {
      Issue.record("the trial failed: \(try Self.outcome(older).summary)")
      return
    }
    #expect(
      Set(values.filter { $0.quantity == "risk" }.map(\.stopping)) == [
        "fixed(10)", "step(2*sqrt(n))",
      ])
    #expect(
      values.first { $0.stopping == "step(2*sqrt(n))" && $0.quantity == "stopping-step" }?.value
        == 8)
  }

  @Test func `the risk of a linear program is averaged over the labels`() throws {
    defer { ProgramHost.shared.shutDown() }
    let folder = try TemporaryFolder()
    func outcome(_ estimator: String) throws -> Outcome {
      let text = try Self.study("path: [1, 10]", in: folder).source.replacing(
        /kind: program.*/, with: "\(estimator)}")
      return try Self.outcome(try Study(text: text, file: folder.file("s.yaml")))
    }
    let own =
      "kind: program, command: [python3, p.py], linear: true, parameters: {predicts: constant"
    let (built, program, path) = try (
      outcome("kind: constant}"), outcome("\(own)}}"), outcome("\(own)}, path: [1, 10]}")
    )
    let known = try #require(built.value("risk"))
    // Nodes that know of no kinks and those that do: the stated error of the first is some 1e-9 here.
    for risk in [program.value("risk"), path.value("risk")] {
      #expect(abs(try #require(risk) - known) < 1e-6 * known)
    }
    // The risk of the fit itself is another number.
    #expect(abs(try #require(program.value("realised-risk")) - known) > 1e-3 * known)
    #expect(
      try outcome("\(own), fault: smoother}}").summary.contains("the program's smoother gives"))
  }

  @Test func `consent holds until the study or a file changes`() throws {
    let folder = try TemporaryFolder()
    let trust = ProgramTrust(folder: folder.file("trusted"))
    let study = try Self.study("version: 1", in: folder)
    #expect(!trust.holds(for: study))
    try trust.remember(study)
    #expect(trust.holds(for: study))
    #expect(!trust.holds(for: try Self.study("version: 2", in: folder)))
    #expect(try Self.study("linear: true", in: folder).programCommands.count == 1)
    try folder.write(script + "\n# changed", to: "p.py")
    #expect(!trust.holds(for: study))
  }

  @Test func `the seed depends on study, trial and n alone`() throws {
    let folder = try TemporaryFolder()
    let study = try Self.study("version: 1", in: folder)
    func seed(_ n: Int, _ trial: Int) throws -> String {
      let data = try #require(
        TrialData(study: study, variant: study.variants[0], sampleSize: n, trial: trial))
      return ProgramEstimator.seed(data.training)
    }
    #expect(try seed(16, 0).wholeMatch(of: /[0-9a-f]{32}/) != nil)
    #expect(try Set([seed(16, 0), seed(32, 0), seed(16, 1)]).count == 3)
    #expect(try seed(16, 0) == seed(16, 0))
  }

  @Test func `predictions that were made elsewhere are an estimator of the run`() throws {
    let folder = try TemporaryFolder()
    let study = try Study(
      text: """
        format: 1
        name: imported
        seed: 3
        process: {kind: variance-preserving, g: 1.0, at: 0.5}
        target: {kind: gaussian, mean: [0], covariance: 1}
        design: {n: [16, 32]}
        estimators: {kernel: {kind: tangent-kernel, steps: 8}}
        stopping: [oracle, gcv]
        trials: 2
        """, file: "imported.yaml")
    let path = folder.file("imported.sqlite")
    let store = try RunStore.create(path: path)
    try store.register(study, provenance: [])
    let data = try #require(
      TrialData(study: study, variant: study.variants[0], sampleSize: 16, trial: 1))
    try data.write(to: folder.file("trial"))
    let truth = try NumPyArray.read(path: folder.file("trial/f_star.npy"))
    let weights = try NumPyArray.read(path: folder.file("trial/weights.npy")).values
    let shifted = NumPyArray(shape: truth.shape, values: truth.values.map { $0 + 0.25 })
    let risk = try store.importPredictions(
      shifted, estimator: "theirs", variant: nil, sampleSize: 16, trial: 1)
    #expect(abs(risk - 0.0625 * weights.reduce(0, +)) < 1e-15 && abs(risk - 0.0625) < 1e-9)
    let rows = try Export(store: store).measurements(timings: false)
    #expect(
      rows.contains("16,,theirs,1,gcv,risk,0.0625") || rows.contains("16,,theirs,1,gcv,risk,0.062"))
    #expect(try store.study().series.map(\.estimator) == ["kernel"])
    #expect(try store.studyWithImports().series.map(\.estimator) == ["kernel", "theirs"])
    for (array, n, trial, expected) in [
      (shifted, 16, 1, "already"), (truth, 17, 0, "no n = 17"),
      (truth, 16, 9, "there is no trial 9"),
      (NumPyArray(shape: [1], values: [0]), 16, 0, "at the nodes of this trial it is"),
    ] {
      let fault = #expect(throws: RunStore.ImportFault.self) {
        try store.importPredictions(
          array, estimator: "theirs", variant: nil, sampleSize: n, trial: trial)
      }
      #expect(fault?.description.contains(expected) == true, "\(fault?.description ?? "")")
    }
  }
}

extension Outcome {
  /// The first value of a quantity in a trial that went well.
  fileprivate func value(_ quantity: String) -> Double? {
    guard case .ok(let values) = self else { return nil }
    return values.first { $0.quantity == quantity }?.value
  }
}
