package import Documents

extension Study {
  /// What the keys of a study mean, by their paths; those of parts with readers of their own are with these.
  package static let keyMeanings: [String: KeyMeaning] =
    top.merging(problem) { $1 }.merging(trials) { $1 }

  private static let top: [String: KeyMeaning] = [
    "format": "version of this format",
    "name":
      "names the store runs/NAME.sqlite and the report reports/NAME.md; letters, digits, '-', '_' and '.'",
    "title": KeyMeaning("heading of the report", default: "the name"),
    "aims": "what the study is for, printed in the report",
    "answer": KeyMeaning(
      "which sentences the report opens with, one or two: a part, or the name of a measure of the study",
      default: "the rate, then the claims"),
    "seed": "seed of every random number, a whole number from 0 of 64 bits",
    "variants": KeyMeaning(
      "several problems in one study by their names; each has keys that replace the study's",
      default: "none"),
    "design": "sample sizes and widths",
    "stopping": KeyMeaning(
      "rule, or list of rules, that choose a step of each path; verdicts are those of the first",
      default: "oracle"),
    "measure": KeyMeaning(
      "what is measured in addition to the risk, a name or a list", default: "nothing"),
    "estimators": "what is fitted, by names of your choice",
    "claims": KeyMeaning(
      "claims that are checked: ids or codes of the catalogue, and claims of your own",
      default: "none"),
    "related": KeyMeaning(
      "claims of the catalogue that the report shows without a verdict", default: "none"),
    "control-variates":
      "whether risks of single fits are adjusted by what linear smoothers say of the noise of their labels; stored values stay raw",
    "answer.stopping": "rule whose cost leads the answer",
    "answer.estimator": KeyMeaning("estimator that it is about", default: "all"),
    "answer.measure": "measure whose exponent leads the answer",
    "answer.exponent": "exponent that it is compared with",
    "answer.source": "where that exponent is from",
    "declared": KeyMeaning(
      "what the study looks at, said before the run; kept with the first trial", default: "nothing"),
    "declared.contrast": "claims of the study that it is about",
    "declared.margin": KeyMeaning("margin of these claims", default: "their own"),
    "declared.trials": KeyMeaning("trials per cell that were planned", default: "not said"),
  ]

  private static let problem: [String: KeyMeaning] = {
    let own: [String: KeyMeaning] = [
      "process": "how data become noise, and at which times",
      "target": "law of the data",
      "input": KeyMeaning("what estimators see of a noisy point", default: "a constant 1 is added"),
      "labels": KeyMeaning(
        "paired, permuted (nothing to learn), or another noise: {noise: 4}", default: "paired"),
      "labels.noise": "factor of the variance of the labels' noise; nothing else changes",
      "copies": KeyMeaning(
        "noisy copies of each sample, which share their label; a set has n times as many examples",
        default: "1"),
      "regression": KeyMeaning(
        "a control instead of process, target, input and copies", default: "none"),
    ]
    var all = own
    for (key, meaning) in own {
      all["variants.\(key)"] = KeyMeaning(meaning.text, default: "the study's")
    }
    return all
  }()

  private static let trials: [String: KeyMeaning] = [
    "variants.paired": KeyMeaning(
      "whether variants with the same law, process and times see the same data", default: "false"),
    "variants.n": KeyMeaning("sample sizes of this variant", default: "the design's"),
    "variants.n.from": "smallest sample size",
    "variants.n.to": "largest sample size",
    "variants.n.factor": "ratio of neighbouring sample sizes",
    "design.n": KeyMeaning(
      "sample sizes: a number, a list or a range; a rate needs three of them",
      default: "required without variants"),
    "design.n.from": "smallest sample size",
    "design.n.to": "largest sample size",
    "design.n.factor": "ratio of neighbouring sample sizes",
    "design.m": KeyMeaning(
      "widths of networks: numbers or expressions in n and d, one or a list", default: "none"),
    "design.nested":
      "whether smaller data sets are the beginnings of larger ones of the same trial",
    "trials": KeyMeaning(
      "trials per cell, a number or a mapping; a trial is one data set, which all estimators see",
      default: "40"),
    "trials.at-least": "trials per cell",
    "trials.at": KeyMeaning(
      "other numbers of trials at single sample sizes: {64: 200, 128: 100}", default: "none"),
    "trials.at-most": KeyMeaning(
      "trials per cell at which doubling ends", default: "required with until"),
    "trials.until": KeyMeaning("goal until which the trials are doubled", default: "none"),
    "trials.until.slope-se":
      "largest Monte Carlo standard error of any exponent under the first rule",
    "trials.on-failure": KeyMeaning(
      "what follows a failed trial: keep, abort or {redraw: 3}", default: "keep"),
    "trials.on-failure.redraw": "new draws of one trial, at most",
    "trials.failed-at-most":
      "share of failed trials above which no claim is judged, and run exits with 4",
    "trials.time-limit": KeyMeaning("limit of one trial of one cell, in seconds", default: "none"),
  ]
}
