import CMachine
import Experiments
import Foundation
import LinearAlgebra

// `bench limits` prints the kernels beside what one core can do. Otherwise this is a worker that the comparison in `peers` talks to: it prepares one case, then runs it once for each
// line `go` and answers with the seconds it took; `save PATH` writes the result of the last run.

// OpenBLAS reads its variables while it is loaded, which is why the caller sets them.
BLASLibrary.useOneThread()

if CommandLine.arguments.dropFirst() == ["limits"] {
  Limits.printTable()
  exit(0)
}
guard CommandLine.arguments.count == 2, let data = CommandLine.arguments[1].data(using: .utf8)
else {
  FileHandle.standardError.write(Data("usage: bench limits, or bench '{\"kind\": ...}'\n".utf8))
  exit(64)
}
/// Writes a line at once, since the caller waits for it.
func answer(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

let work = try JSONDecoder().decode(Case.self, from: data).prepare()
answer("ready")
var result: NumPyArray?
while let line = readLine() {
  if line == "go" {
    // The machine is shared: its peak is measured beside every run.
    let before = (double: sb_peak_double(), single: sb_peak_single())
    let start = ContinuousClock.now, ownStart = sb_thread_seconds()
    result = try work()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let own = sb_thread_seconds() - ownStart
    let after = (double: sb_peak_double(), single: sb_peak_single())
    answer(
      "{\"seconds\": \(seconds), \"own\": \(own), \"peak_double\": \((before.double + after.double) / 2), "
        + "\"peak_single\": \((before.single + after.single) / 2)}")
  } else if line == "bandwidth" {
    answer("{\"bandwidth\": \(sb_bandwidth())}")
  } else if line.hasPrefix("save ") {
    try result?.write(to: String(line.dropFirst(5)))
    answer("{}")
  }
}
