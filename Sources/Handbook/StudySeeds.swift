// Studies that lead into every branch of the reader, between them: from these the explorer finds the keys.

enum StudySeeds {
  private static let problem = """
    process: {kind: variance-preserving, g: 1.0, at: 0.5}
    target: {kind: atoms, points: [[-1], [1]]}

    """

  private static let rest = """
    design: {n: {from: 16, to: 64, factor: 2}}
    estimators: {kernel: {kind: tangent-kernel}}

    """

  private static let top = "format: 1\nname: sample\nseed: 1\n"

  /// Studies that are valid.
  static let studies = [
    top + problem + rest,
    top + problem + """
      title: A sample
      aims: none
      answer: [{stopping: gcv, estimator: kernel}, claims]
      input: {bias: 1, truncate: {radius: 3, method: clip}}
      labels: {noise: 2}
      copies: 2
      design: {n: [16, 32, 64], m: [8, 16], nested: false}
      stopping: [oracle, gcv]
      measure: [gram]
      estimators: {network: {kind: two-layer-relu, width: m}, kernel: {kind: tangent-kernel}}
      trials:
        at-least: 20
        at: {16: 30}
        at-most: 80
        until: {slope-se: 0.1}
        on-failure: {redraw: 2}
        failed-at-most: 0.05
        time-limit: 60
      claims: [K8]
      related: [S1]
      declared: {contrast: K8, margin: 0.1, trials: 40}
      """,
    top + problem + rest + "answer: rate\n",
    top + problem + rest
      + "answer: [rate, {measure: gram, exponent: 1, source: notes}]\nmeasure: gram\n",
    top + problem + rest + "answer: {measure: gram, exponent: 1, source: notes}\nmeasure: gram\n",
    top + problem + rest
      + "answer: {stopping: gcv, estimator: kernel}\nlabels: permuted\nstopping: gcv\nmeasure: gram\ntrials: 10\n",
    top + """
      variants:
        paired: true
        one:
          process: {kind: variance-preserving, at: 0.5}
          target: {kind: atoms, points: [[-1], [1]]}
          n: [16, 32, 64]
        two:
          process: {kind: variance-preserving, at: 1}
          target: {kind: atoms, points: [[-1], [1]]}
          input: {bias: none}
          labels: {noise: 2}
          copies: 2
          n: {from: 16, to: 64}
      design: {}
      estimators: {kernel: {kind: tangent-kernel}}
      """,
    top + """
      regression: {kind: torus-series, decay: 1.25, source: 1, noise: 0.5, modes: 1024}
      design: {n: [16, 32, 64]}
      estimators: {flow: {kind: gradient-flow}}
      """,
    top + """
      variants:
        one: {regression: {kind: torus-series, decay: 1.25, source: 1, noise: 0.5, modes: 1024}}
        two: {regression: {kind: torus-series, decay: 1.5, source: 1, noise: 0.5, modes: 1024}}
      design: {n: [16, 32, 64]}
      estimators: {flow: {kind: gradient-flow}}
      """,
  ]

  /// Studies of verdicts that are valid.
  static let calibrations = [
    top + """
      title: A sample
      aims: none
      calibration:
        exponent: 0.5
        margin: 0.05
        n: {from: 16, to: 256, factor: 2}
        trials: [5, 10]
        noise: [lognormal, gamma]
        variation: [0.5, {from: 0.9, to: 0.4}]
        repetitions: 200
        laws:
          power: {mean: "n^-b"}
          floor: {mean: "n^-b + 0.05*256^-b", floor: "0.05*256^-b", logs: 0, declared: true}
      """
  ]

  /// Claims of a study's own.
  static let claims =
    ["K8"]
    + ["upper", "matching", "lower", "minimax"].flatMap { kind in
      [
        "{id: mine, kind: \(kind), estimators: [kernel], setting: any, axis: n, metric: denoiser, "
          + "exponent: \"n^-0.5\", logs: 0, margin: 0.05, source: notes}",
        "{id: mine, title: Mine, standing: theorem, kind: \(kind), estimators: kernel, under: gcv, "
          + "setting: any, metric: denoiser, at-most: \"3*n^-0.5\", source: notes}",
      ]
    } + [
      "{id: mine, at-most: \"3*n^-0.5\", source: notes}"
    ]
}
