public import Foundation

/// Studies to begin with.
public enum StudyTemplate {
  /// The file of the schema, which a study's first line names for editors.
  public static let schemaFile = "study.schema.json"

  /// The line by which editors with a language server for YAML find the schema.
  public static let schemaLine = "# yaml-language-server: $schema=\(schemaFile)\n"

  /// A commented study that runs as it is in less than a minute.
  ///
  /// - Parameter name: The study's name; one that no file can have becomes `my-study`.
  /// - Returns: The text of the file.
  public static func plain(name: String) -> String {
    let isName =
      name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.\-]*/) != nil
    return schemaLine
      + text.replacing("NAME", with: isName ? name : "my-study")
  }

  /// The text of a study of the repository, with the line of the schema.
  ///
  /// - Parameters:
  ///   - name: The name of the study's file, without its ending.
  ///   - folder: The folder of the studies.
  /// - Returns: The text; nil where there is no such study.
  public static func copy(of name: String, in folder: URL) -> String? {
    guard names(in: folder).contains(name) else { return nil }
    let text = try? String(
      contentsOf: folder.appendingPathComponent(name + ".yaml"), encoding: .utf8)
    return text.map { schemaLine + $0 }
  }

  /// The names of the studies in a folder.
  public static func names(in folder: URL) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The folder of the repository's studies, above one of some places; nil where there is none.
  ///
  /// It is the one with `quickstart.yaml` in it.
  public static func folder(above places: [URL]) -> URL? {
    for place in places {
      var folder = place.resolvingSymlinksInPath().standardizedFileURL
      while true {
        // Those of the repository, or those that an installation has below the folder of its command.
        for name in ["studies", "share/scorebound/studies"] {
          let studies = folder.appendingPathComponent(name)
          let mark = studies.appendingPathComponent("quickstart.yaml").path
          if FileManager.default.fileExists(atPath: mark) { return studies }
        }
        guard folder.path != "/", !folder.path.isEmpty else { break }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }

  private static let text = """
    # A study of ScoreBound: how fast do kernel methods learn the score of a mixture, and is it as claimed?
    #   scorebound validate FILE   checks this file          scorebound plan FILE   shows what a run costs
    #   scorebound run FILE        runs it in under a minute and writes reports/NAME.md
    # One entry with its keys: scorebound targets gaussian-mixture, scorebound estimators kernel-ridge, ...

    format: 1          # version of this format
    name: NAME         # names runs/NAME.sqlite and reports/NAME.md
    title: How fast do kernel methods learn the score of a mixture?
    seed: 1            # seed of every random number: the same seed gives the same bytes

    # Law of the data X_0. `scorebound targets` lists all laws.
    target:
      kind: gaussian-mixture
      components:      # weights sum to 1; a covariance is a variance or a matrix
        - {weight: 0.5, mean: [-1], covariance: 0.1}
        - {weight: 0.5, mean: [1], covariance: 0.1}

    # How data become noise: X_t = alpha X_0 + sqrt(h) Z. `at` is one time, `window: [0.1, 2]` a range of times.
    # `scorebound processes --at 0.5 variance-preserving` prints alpha and h.
    process: {kind: variance-preserving, g: 1.0, at: 0.5}

    # Sample sizes: here 32, 64, ..., 512; a list such as [32, 100, 512] is one, too. A rate needs three of them.
    design: {n: {from: 32, to: 512, factor: 2}}

    # What is fitted, by names of your choice. `scorebound estimators` lists all kinds.
    estimators:
      kernel: {kind: tangent-kernel}
      ridge: {kind: kernel-ridge}

    # Which step of each path counts; verdicts are those of the first rule. `scorebound rules` lists all.
    stopping: [oracle, gcv]

    # Data sets for each n. More of them make the intervals of the exponents narrower.
    trials: 20

    # What is claimed: here that the risk is at most of the order n^-0.5. `scorebound claims` lists claims of the
    # literature, of which an entry is the code alone, such as K8.
    claims:
      - id: my-claim
        kind: upper                    # at most this order; or matching, lower, minimax
        estimators: [kernel, ridge]    # whose risk the claim is about
        exponent: "n^-0.5"             # an expression; d is the dimension of the data
        source: my notes               # printed with the verdict

    """
}
