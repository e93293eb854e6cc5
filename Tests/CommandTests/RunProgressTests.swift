import Experiments
import Testing

@testable import scorebound

@Suite struct RunProgressTests {
  private func report(
    _ stage: ProgressReport.Stage, _ done: Int, of total: Int, left: Double? = nil, failed: Int = 0
  ) -> ProgressReport {
    var report = ProgressReport(stage: stage, total: total)
    report.done = done
    report.secondsLeft = left
    report.failed = failed
    return report
  }

  @Test func `pilots, trials and the report are one count`() {
    var progress = RunProgress("study", expectedTrials: 30, endsWithReport: true)
    #expect((progress.done, progress.total) == (0, 31))
    progress.take(report(.pilots, 4, of: 10))
    #expect((progress.done, progress.total) == (4, 41))
    // A second round that was not declared.
    progress.take(report(.pilots, 1, of: 5))
    #expect((progress.done, progress.total) == (11, 46))
    progress.take(report(.trials, 0, of: 30))
    #expect((progress.done, progress.total) == (15, 46))
    progress.take(report(.trials, 30, of: 30, failed: 2))
    #expect((progress.done, progress.total, progress.failed) == (45, 46, 2))
    progress.beginReport()
    #expect((progress.done, progress.total) == (45, 46))
  }

  @Test func `rounds of trials add up with their failures`() {
    var progress = RunProgress("study")
    progress.take(report(.trials, 8, of: 8, failed: 1))
    progress.take(report(.trials, 2, of: 8, failed: 2))
    #expect((progress.done, progress.total, progress.failed) == (10, 16, 3))
  }

  @Test func `while pilots run, the time that is left counts the trials as well`() {
    var progress = RunProgress("study", expectedTrials: 40)
    #expect(progress.secondsLeft == nil)
    progress.elapsed = 5
    progress.take(report(.pilots, 5, of: 10, left: 5))
    // Ten pilots take ten seconds, and forty data sets four times as long.
    #expect(progress.secondsLeft == 45 && progress.isRough)
    #expect(progress.texts[0] == "5/50, about 45 s left")
    progress.elapsed = 10
    progress.take(report(.trials, 1, of: 40, left: 60))
    #expect(progress.secondsLeft == 60 && !progress.isRough)
    #expect(progress.texts[0] == "11/50, 60 s left")
  }

  @Test func `cases of a calibration are taken for equal once some are done`() {
    var progress = RunProgress("judge")
    progress.elapsed = 10
    progress.take(report(.cases, 1, of: 100))
    #expect(progress.secondsLeft == nil)
    #expect(progress.texts[0] == "1/100, 10 s so far")
    progress.take(report(.cases, 10, of: 100))
    #expect(progress.secondsLeft == 90)
  }

  @Test(arguments: [1, 5, 12, 20, 30, 50, 80, 200])
  func `the bar fits every terminal`(columns: Int) {
    var progress = RunProgress("study", expectedTrials: 1_000_000, endsWithReport: true)
    for step in 0...20 {
      progress.elapsed = Double(step)
      progress.take(report(.trials, 50_000 * step, of: 1_000_000, left: 90_000, failed: step))
      let line = progress.line(columns: columns, blocks: ("#", "."))
      #expect(line.count < max(2, columns), "\(line)")
      let full = line.count { $0 == "#" }
      let all = full + line.count { $0 == "." }
      // Text has no block: a bar that is full would say that all is done.
      if columns >= 30 { #expect(all >= 8 && full < all, "\(line)") }
    }
  }

  @Test func `on 30 columns there are a bar, the count and the time`() {
    var progress = RunProgress("study", expectedTrials: 0, endsWithReport: true)
    progress.take(report(.trials, 112, of: 339, left: 170))
    #expect(progress.line(columns: 30, blocks: ("#", ".")) == "##....... 112/340, 3 min left")
    #expect(
      progress.line(columns: 80, blocks: ("#", "."))
        == "#######................. 112/340, 3 min left")
    #expect(progress.logLine == "study: 112/340, 3 min left")
    progress.beginReport()
    #expect(progress.texts[0] == "339/340, report, 1 s so far")
  }

  @Test func `a report alone has a time and no bar`() {
    var progress = RunProgress("report")
    progress.elapsed = 3.7
    #expect(progress.line(columns: 30, blocks: ("#", ".")) == "report, 3 s so far")
    #expect(progress.logLine == "report, 3 s so far")
  }
}
