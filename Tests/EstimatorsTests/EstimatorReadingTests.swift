import Documents
import Estimators
import Foundation
import Testing

@Suite struct EstimatorReadingTests {
  private func read(
    _ pairs: KeyValuePairs<String, String>, n: Double = 64, m: Double = 128
  ) -> (estimator: (any Estimator)?, messages: [String]) {
    let log = DiagnosticLog()
    guard let section = Section(mapping(pairs), what: "the estimator", log: log) else {
      return (nil, ["no mapping"])
    }
    let estimator = EstimatorCatalogue.read(section, quantities: ["n": n, "m": m, "d": 2])
    return (estimator, log.diagnostics.map(\.description))
  }

  @Test func `a network is read with its defaults`() throws {
    let (estimator, messages) = read(["kind": "two-layer-relu", "width": "m"])
    let network = try #require(estimator as? NetworkEstimator)
    #expect(messages == [])
    #expect(network.neurons == 128 && network.width == 128)
    #expect(network.initialization == .antisymmetric && network.learningRate == .auto)
    #expect(network.precision == .double)
    // 20 √64 = 160.
    #expect(network.steps.first == 0 && network.steps.last == 160)
    #expect(
      network.parameters.map { "\($0.name)=\($0.value)" } == [
        "width=128", "init=antisymmetric", "learning-rate=auto", "steps=160", "precision=double",
      ])
    #expect(network.linearSmoother == nil && !network.fitsAreSmooth)
  }

  @Test func `every parameter of a network is read`() throws {
    let (estimator, messages) = read(
      [
        "kind": "two-layer-relu", "width": "2*n+1", "init": "subtracted",
        "learning-rate": "0.01", "steps": "50", "precision": "single",
      ])
    let network = try #require(estimator as? NetworkEstimator)
    #expect(messages == [])
    #expect(network.neurons == 129 && network.initialization == .subtracted)
    #expect(network.learningRate == .constant(0.01) && network.precision == .single)
    #expect(network.steps.last == 50)
  }

  @Test func `a kernel and the control are read`() throws {
    let kernel = try #require(
      read([
        "kind": "tangent-kernel", "algorithm": "gradient-flow", "learning-rate": "paper",
      ]).estimator as? TangentKernelEstimator)
    #expect(kernel.algorithm == .gradientFlow && kernel.learningRate == .paper)
    #expect(kernel.width == nil && kernel.linearSmoother != nil)
    let control = try #require(read(["kind": "gaussian-mean"]).estimator)
    #expect(control.fitsAreSmooth && control.parameters.isEmpty)
  }

  @Test func `estimators with expressions are read for the cell`() throws {
    let plugIn = try #require(read(["kind": "smoothed-empirical"]).estimator as? SmoothedEmpirical)
    #expect(plugIn.floor == 1.0 / 4096 && plugIn.bandwidth == 0)
    #expect(
      plugIn.parameters.map { "\($0.name)=\($0.value)" } == [
        "floor=0.000244140625", "bandwidth=0.0",
      ])
    let wide = try #require(
      read(["kind": "smoothed-empirical", "floor": "0", "bandwidth": "n^(-1/(d+4))"])
        .estimator as? SmoothedEmpirical)
    #expect(wide.floor == 0 && wide.bandwidth == 0.5)
    let near = try #require(read(["kind": "nearest-neighbours"]).estimator as? NearestNeighbours)
    // 64^(2/5) = 5.28.
    #expect(near.neighbours == 6 && near.parameters.map(\.value) == ["6"])
    let ridge = try #require(read(["kind": "kernel-ridge"]).estimator as? KernelRidge)
    #expect(ridge.ridges == KernelRidge.standardRidges)
    #expect(ridge.parameters.map(\.value) == ["from 1e-06 to 10.0, 4 per decade"])
  }

  @Test func `bad numbers of the new estimators are told`() {
    #expect(
      read(["kind": "smoothed-empirical", "floor": "-n"]).messages == [
        "s.yaml:3:9: the floor must be at least 0, but it evaluates to -64.0"
      ])
    #expect(
      read(["kind": "smoothed-empirical", "bandwidth": "k"]).messages == [
        "s.yaml:3:9: in \"k\" at column 1: unknown name 'k'. Known: d, m, n"
      ])
    #expect(
      read(["kind": "nearest-neighbours", "k": "2*n"]).messages == [
        "s.yaml:3:9: k must be a whole number from 1 to n, but it evaluates to 128.0 at n = 64"
      ])
    #expect(
      read(["kind": "nearest-neighbours", "k": "2.5"]).messages == [
        "s.yaml:3:9: k must be a whole number from 1 to n, but it evaluates to 2.5 at n = 64"
      ])
    #expect(
      read(["kind": "kernel-ridge", "ridges": "0.1"]).messages == [
        "s.yaml:3:9: expected a mapping for the ridges, found '0.1'"
      ])
    #expect(
      read(ridges: ["from": "1", "to": "0.5"]) == [
        "s.yaml:2:9: 'from' (1.0) must be smaller than 'to' (0.5)"
      ])
    #expect(
      read(ridges: ["from": "0"]) == [
        "s.yaml:2:9: 'from' must be between 1e-16 and 1e+16, found 0"
      ])
    #expect(
      read(ridges: ["perdecade": "3"]) == [
        "s.yaml:2:1: unknown key 'perdecade' in the ridges; did you mean 'per-decade'? "
          + "Allowed: from, to, per-decade"
      ])
  }

  private func read(ridges: KeyValuePairs<String, String>) -> [String] {
    let position = SourcePosition(file: "s.yaml", line: 1, column: 1)
    let kind = Node.Entry(key: "kind", keyPosition: position, value: scalar("kernel-ridge"))
    let grid = Node.Entry(key: "ridges", keyPosition: position, value: mapping(ridges))
    let log = DiagnosticLog()
    let node = Node(.mapping([kind, grid]), at: position)
    guard let section = Section(node, what: "the estimator", log: log) else { return [] }
    _ = EstimatorCatalogue.read(section, quantities: ["n": 64])
    return log.diagnostics.map(\.description)
  }

  @Test func `the catalogue's kinds are those that estimators name themselves by`() {
    let names = EstimatorCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in EstimatorCatalogue.all {
      #expect(kind.example.contains("kind: \(kind.name)") && !kind.summary.isEmpty)
      let isProgram = kind.name == "program"
      let estimator =
        isProgram
        ? read(["kind": kind.name, "command": "python3"]).estimator
        : kind.usesWidth
          ? read(["kind": kind.name, "width": "8"]).estimator
          : read(["kind": kind.name]).estimator
      #expect(estimator?.kind == kind.name)
      // A program has a width where its parameters do.
      #expect((estimator?.width == nil) == (!kind.usesWidth || isProgram))
    }
  }

  @Test func `what is no estimator is told with its place`() {
    #expect(
      read(["kind": "two-layer-relu", "width": "n+1"]).messages == [
        "s.yaml:3:9: an antisymmetric network pairs its neurons: the width must be even, but it is 65"
      ])
    #expect(
      read(["kind": "two-layer-relu", "width": "n/128"]).messages == [
        "s.yaml:3:9: the width must be a whole number from 1 to 100000000, but it evaluates to 0.5 at n = 64"
      ])
    #expect(
      read(["kind": "two-layer-relu"]).messages == [
        "s.yaml:1:1: missing key 'width' in the estimator"
      ])
    #expect(
      read(["kind": "tangent-kernel", "learning-rate": "-1"]).messages == [
        "s.yaml:3:9: the learning rate must be auto, paper or a positive number"
      ])
    #expect(
      read(["kind": "tangent-kernel", "learning-rte": "1"]).messages == [
        "s.yaml:3:1: unknown key 'learning-rte' in the estimator; did you mean 'learning-rate'? "
          + "Allowed: kind, algorithm, learning-rate, steps"
      ])
    #expect(
      read(["kind": "tangent-kernels"]).messages == [
        "s.yaml:2:9: 'kind' must be one of "
          + EstimatorCatalogue.all.map(\.name).joined(separator: ", ")
          + ", found 'tangent-kernels'. Did you mean 'tangent-kernel'?"
      ])
  }

  @Test(arguments: ["1e300", "-1"])
  func `a last step that no path can have is refused`(last: String) async {
    await #expect(processExitsWith: .success) { [last] in
      let log = DiagnosticLog()
      let node = mapping(["kind": "tangent-kernel", "steps": last])
      guard let section = Section(node, what: "the estimator", log: log) else { exit(2) }
      let estimator = EstimatorCatalogue.read(section, quantities: ["n": 64])
      guard estimator == nil, !log.isEmpty else { exit(1) }
    }
  }
}

@Suite struct StepScheduleTests {
  @Test(arguments: [1, 2, 9, 160, 1280, 100_000])
  func `steps begin at 0 and 1, end at the last and grow by less than a fifth or one`(
    last: Int
  ) throws {
    let schedule = StepSchedule(last: try Documents.Expression(parsing: "\(last)"))
    let steps = try schedule.steps(sampleSize: 64)
    #expect(steps.prefix(2) == [0, 1] && steps.last == last)
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(next > step)
      // A quarter of a doubling is 1.189; rounding adds up to one.
      #expect(next <= step + 1 || Double(next) <= 1.19 * Double(step) + 1)
    }
    #expect(steps.count <= 6 + Int(4 * log2(Double(last))))
  }

  @Test func `a shorter path is the beginning of a longer one`() throws {
    let long = try StepSchedule(last: try Documents.Expression(parsing: "1000"))
      .steps(sampleSize: 1)
    let short = try StepSchedule(last: try Documents.Expression(parsing: "64"))
      .steps(sampleSize: 1)
    #expect(Array(long.prefix(short.count)) == short)
  }

  @Test func `the last step is an expression in n`() throws {
    let schedule = StepSchedule(
      last: try Documents.Expression(parsing: StepSchedule.defaultLast))
    #expect(try schedule.steps(sampleSize: 64).last == 160)
    #expect(try schedule.steps(sampleSize: 91).last == 191)
    #expect(throws: ExpressionError.self) {
      try StepSchedule(last: try Documents.Expression(parsing: "k")).steps(sampleSize: 4)
    }
  }
}
