import Diffusion
import Documents
import Foundation
import TestSupport
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
    _ text: String, process: (any ForwardProcess)? = VariancePreserving(schedule: .constant(1))
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
      "t.yaml:1:10: T0 must be positive, but it is 0.0: the score is unbounded as t goes to 0"
    ),
    (
      "{window: [-1, 1]}",
      "t.yaml:1:10: T0 must be positive, but it is -1.0: the score is unbounded as t goes to 0"
    ),
    ("{window: [1, 1]}", "t.yaml:1:10: T must be larger than T0 = 1.0; it is 1.0"),
    ("{window: [1]}", "t.yaml:1:10: the window must be two times [T0, T]"),
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
    let cosine = VariancePreserving(schedule: .cosine)
    #expect(
      read("{at: 1}", process: cosine).messages == [
        "t.yaml:1:6: the time must be positive and smaller than 1.0, where the process ends; it is 1.0"
      ])
    #expect(
      read("{window: [0.1, 2]}", process: cosine).messages == [
        "t.yaml:1:10: T must be larger than T0 = 0.1 and smaller than 1.0, where the process ends; "
          + "it is 2.0"
      ])
    #expect(
      read("{window: [2, 3]}", process: cosine).messages == [
        "t.yaml:1:10: T0 must be positive and smaller than 1.0, where the process ends; it is 2.0"
      ])
    #expect(read("{window: [0.1, 0.9]}", process: cosine).messages == [])
  }

  @Test func `times lie within a table, its ends included`() {
    let table = TabulatedProcess(times: [0.1, 2], α: [1, 0.5], h: [0.1, 0.8])
    #expect(read("{window: [0.1, 2]}", process: table).times == .window(from: 0.1, to: 2))
    #expect(read("{at: 2}", process: table).messages == [])
    #expect(
      read("{window: [0.05, 2]}", process: table).messages == [
        "t.yaml:1:10: T0 must be between 0.1 and 2.0, where the process is defined; it is 0.05"
      ])
    #expect(
      read("{window: [0.1, 2.5]}", process: table).messages == [
        "t.yaml:1:10: T must be larger than T0 = 0.1 and at most 2.0, where the process ends; "
          + "it is 2.5"
      ])
    #expect(
      read("{at: 3}", process: table).messages == [
        "t.yaml:1:6: the time must be between 0.1 and 2.0, where the process is defined; it is 3.0"
      ])
  }

  @Test func `times at which a level is no number are refused`() {
    #expect(
      read("{window: [0.1, 2000]}").messages == [
        "t.yaml:1:10: at t = 2000.0 the process has alpha = 0.0 and h = 1.0, so that alpha^2/h or "
          + "its rate leaves the range of numbers; take a time closer to 1"
      ])
    #expect(
      read("{at: 1e-200}", process: RectifiedFlow()).messages == [
        "t.yaml:1:6: at t = 1e-200 the process has alpha = 1.0 and h = 0.0, so that alpha^2/h or "
          + "its rate leaves the range of numbers; take a time closer to 1"
      ])
    #expect(read("{window: [1e-12, 500]}").messages == [])
  }
}
