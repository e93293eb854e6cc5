import Documents
import Foundation
import Statistics
import Testing
import Theory

@testable import Calibration
@testable import DataFiles
@testable import Outputs
@testable import Reports
@testable import Runs

private func read(_ text: String, trial: String? = nil) throws -> [RateSample] {
  let folder = try TemporaryFolder()
  try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("errors.csv")))
  return try ErrorTable.read(folder.file("errors.csv"), x: "n", y: "risk", trial: trial)
}

private func fault(_ text: String, trial: String? = nil) -> String {
  do {
    _ = try read(text, trial: trial)
    return "none"
  } catch let error as FileError {
    return error.description.replacing(/^.*errors\.csv:?/, with: "")
  } catch {
    return "\(error)"
  }
}

@Suite struct ErrorTableTests {
  @Test func `rows are gathered by sample size, whatever their order and other columns`() throws {
    let samples = try read(
      "id,risk,n,note\n1,0.5,128,a\n2,0.9,64,\"b, c\"\n\n3,0.4,128,\n4,0,64.0,d\n")
    #expect(
      samples == [RateSample(n: 64, risks: [0.9, 0]), RateSample(n: 128, risks: [0.5, 0.4])])
  }

  @Test func `a trial comes once at each sample size`() throws {
    let text = "n,trial,risk\n64,a,1\n64,b,2\n128,a,3\n"
    #expect(try read(text, trial: "trial").map(\.risks.count) == [2, 1])
    #expect(
      fault(text + "64,b,4\n", trial: "trial")
        == "5:4: trial 'b' is given twice at n = 64, first on line 3")
    // Without the column every row is a trial of its own.
    #expect(try read(text + "64,b,4\n").map(\.risks.count) == [3, 1])
  }

  @Test(arguments: [
    (
      "n,risk\n64,\n",
      "2:4: expected a number, found an empty field; leave out the rows of failed trials"
    ),
    ("n,risk\n64,0.1\n64,x1\n", "3:4: expected a number, found 'x1'"),
    ("n,risk\n64,nan\n", "2:4: nan is not finite; every number must be"),
    ("n,risk\n64,-0.5\n", "2:4: an error must not be negative, found -0.5"),
    ("n,risk\n0,0.5\n", "2:1: 'n' must be positive, found 0"),
    ("n,risk\n64,1,2\n", "2:1: this row has 3 fields, the header has 2"),
    ("n,risk\n64;1\n", "2:1: this row has 1 field, the header has 2"),
    (
      "n,rsk\n64,1\n",
      "1:1: there is no column 'risk'; did you mean 'rsk'? Columns: n, rsk; choose with --y"
    ),
    (
      "64,1\n128,2\n",
      "1:1: the first line must name the columns, but it has numbers only; put n,risk above it"
    ),
    ("n,risk\n", " has a header but no rows"),
    ("", " is empty"),
  ])
  func `a fault is told with its place`(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func `text and JSON say the same`() throws {
    let samples = [64.0, 128, 256, 512].map { n in
      RateSample(n: n, risks: [0.9, 1.0, 1.1].map { $0 * 3 / n.squareRoot() })
    }
    let fit = try RateFit(samples)
    let judgement = fit.judged(
      as: .matching, against: .init(exponent: 0.5, sampleSizes: samples.map(\.n)))
    let report = RateText(
      fit: fit, judgement: judgement, axis: "n", claim: ("n^-(1/2)", .matching), floor: 0)
    let text = report.text
    #expect(text.hasPrefix("data       4 values of n from 64 to 512, 3 trials each\n"))
    #expect(text.contains("\nexponent   0.500 ± 0.037   95 % CI 0.404 to 0.596   (within,"))
    #expect(text.contains("\nclaim      n^-(1/2), matching, exponent 0.5, margin 0.05\n"))
    #expect(text.contains("\nverdict    inconclusive\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(try report.json().utf8)) as? [String: Any])
    #expect(abs(try #require(object["exponent"] as? Double) - 0.5) < 1e-12)
    #expect(object["verdict"] as? String == "inconclusive" && object["schema_version"] as? Int == 1)
    #expect((object["local_slopes"] as? [[String: Any]])?.count == 3)
    #expect((object["exponent_ci95"] as? [Double])?.count == 2)
    #expect((object["trials_needed"] as? Int ?? 0) > 0)
    #expect((object["late_half"] as? [String: Any])?["from"] as? Double == 256)
    #expect((object["cautions"] as? [String])?.count == 1)
    // Without a claim the verdict is null, and not missing.
    let bare = RateText(fit: fit, judgement: nil, axis: "n", claim: nil, floor: 0)
    #expect(try bare.json().contains("\"verdict\" : null") && !bare.text.contains("verdict"))
  }
}
