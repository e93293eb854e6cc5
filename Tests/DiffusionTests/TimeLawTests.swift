import Diffusion
import Documents
import Foundation
import Testing

@Suite struct TimeLawTests {
  @Test func `averages over a window are those of the uniform law`() {
    let window = TimeLaw.window(from: 0.1, to: 2)
    #expect(window.start == 0.1 && window.end == 2 && window.isWindow)
    // Forty Gauss nodes in log t integrate these to rounding.
    #expect(abs(window.average { _ in 1 } - 1) < 1e-14)
    #expect(abs(window.average { $0 } - 1.05) < 1e-14)
    #expect(abs(window.average { $0 * $0 } - (8 - 0.001) / (3 * 1.9)) < 1e-13)
    #expect(abs(window.average { 1 / $0 } - log(20) / 1.9) < 1e-14)
    // ∫ dt/(1 − e⁻ᵗ) = log(eᵗ − 1).
    let exact = (log(expm1(2.0)) - log(expm1(0.1))) / 1.9
    for count in [20, 40] {
      #expect(abs(window.average(count: count) { 1 / -expm1(-$0) } - exact) < 1e-13)
    }
  }

  @Test func `an average over one time is the value there`() {
    let fixed = TimeLaw.fixed(0.5)
    #expect(fixed.start == 0.5 && fixed.end == 0.5 && !fixed.isWindow)
    #expect(fixed.average { $0 * $0 } == 0.25)
  }

  private func read(
    _ text: String, process: ForwardProcess? = ForwardProcess(schedule: .constant(1))
  ) -> (times: TimeLaw?, messages: [String]) {
    let log = DiagnosticLog()
    guard let section = Section(FlowText.node(text), what: "the process", log: log) else {
      return (nil, ["no mapping"])
    }
    return (TimeLaw(reading: section, process: process), log.diagnostics.map(\.description))
  }

  @Test func `a window and one time are read`() {
    #expect(read("{window: [0.1, 2.0]}").times == .window(from: 0.1, to: 2))
    #expect(read("{at: 0.5}").times == .fixed(0.5))
    #expect(read("{at: 0.5}").messages == [])
  }

  @Test(arguments: [
    ("{at: 0}", "t.yaml:1:6: the time must be positive; it is 0.0"),
    (
      "{window: [0, 1]}",
      "t.yaml:1:10: T0 must be positive, since the score is unbounded as t goes to 0; it is 0.0"
    ),
    (
      "{window: [-1, 1]}",
      "t.yaml:1:10: T0 must be positive, since the score is unbounded as t goes to 0; it is -1.0"
    ),
    ("{window: [1, 1]}", "t.yaml:1:10: T must be larger than T0 = 1.0; it is 1.0"),
    ("{window: [1]}", "t.yaml:1:10: a window is two times [T0, T]"),
    (
      "{at: 0.5, window: [0.1, 2]}",
      "t.yaml:1:6: give either at (one time) or window (two times), not both"
    ),
    ("{}", "t.yaml:1:1: the process needs a window [T0, T] or one time: at"),
    ("{at: soon}", "t.yaml:1:6: 'at' must be a number, found 'soon'"),
  ])
  func `what is no law of times is told with its place`(text: String, message: String) {
    let (times, messages) = read(text)
    #expect(times == nil)
    #expect(messages == [message])
  }

  @Test func `times end where the process does`() {
    let cosine = ForwardProcess(schedule: .cosine)
    #expect(
      read("{at: 1}", process: cosine).messages == [
        "t.yaml:1:6: the time must be positive and smaller than 1.0, where the process ends; it is 1.0"
      ])
    #expect(
      read("{window: [0.1, 2]}", process: cosine).messages == [
        "t.yaml:1:10: T must be larger than T0 = 0.1 and smaller than 1.0, where the process ends; "
          + "it is 2.0"
      ])
    #expect(read("{window: [0.1, 0.9]}", process: cosine).messages == [])
  }
}
