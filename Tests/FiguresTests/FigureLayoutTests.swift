import Foundation
import Testing

@testable import Figures

/// Figures are laid out so that no text touches another one or is cut.
@Suite struct FigureLayoutTests {
  /// A figure of so many panels and series with labels and values drawn from a fixed stream.
  private static func invented(_ seed: UInt64) -> [Figure] {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let words = [
      "kernel", "network (m = 16384)", "rademacher(norm=estimated,noise=residuals)", "ε",
    ]
    let groups = [1, 1, 2, 5, 11, 14, 30][draw(7)]
    let perGroup = [1, 2, 4, 9, 19][draw(5)]
    let exponent = Double(draw(12)) - 6
    let span = [0.001, 0.1, 0.9, 3, 9, 40][draw(6)]
    var range = LogRange()
    let sizes = (0..<(2 + draw(9))).map { 16 << $0 }
    let series = (0..<groups).flatMap { group in
      (0..<perGroup).map { index -> FigureSeries in
        let rows = sizes.map { n -> [Double] in
          let value = pow(10, exponent + span * Double(draw(1000)) / 1000)
          range.include(value)
          return [Double(n), value, value, value]
        }
        return FigureSeries(
          label: "\(words[draw(words.count)]) \(index)", note: "b = 0.678 ± 0.038",
          owner: words[draw(words.count)],
          group: groups > 1 ? "a law of dimension \(group) with a name" : "",
          columns: ["n", "mean", "lower", "upper"], rows: rows, bars: (2, 3))
      }
    }
    let (low, high) = range.padded(by: 1.1)
    let references = (0..<draw(3)).map { index in
      FigureReference(
        label: "claimed: K\(index), 0.571", from: .init(x: Double(sizes[0]), y: high / 1.1),
        to: .init(x: Double(sizes[sizes.count - 1]), y: low * 1.1))
    }
    return Figure.divided(
      name: "invented", alternativeText: "An invented figure", caption: "Invented.",
      horizontal: .sampleSizes(sizes),
      vertical: .logarithmic("mean risk (denoiser units)", low: low, high: high), series: series,
      references: references)
  }

  @Test(arguments: 0..<200)
  func `no text touches another one, is cut or lies on a plot`(seed: Int) {
    let figures = Self.invented(UInt64(seed))
    #expect(!figures.isEmpty)
    for figure in figures {
      let layout = FigureLayout(figure)
      #expect(layout.faults.isEmpty, "\(layout.faults.prefix(5)) in seed \(seed)")
      #expect(layout.panels.count <= Figure.mostPanels)
      // Every series is drawn in colour in one panel, alone or with those it coincides with.
      let drawn = layout.panels.flatMap(\.series)
      #expect(Set(drawn).count == drawn.count && drawn.count <= figure.series.count)
    }
    #expect(Set(figures.map(\.name)).count == figures.count)
  }

  @Test func `a title longer than the picture is high has two lines`() {
    let title = "mean share of generated samples that are reproduced"
    let figure = Figure(
      name: "long", alternativeText: "", caption: "", horizontal: .sampleSizes([64, 128, 256]),
      vertical: .linear(title, low: 0, high: 1),
      series: [
        FigureSeries(label: "a", owner: "", columns: ["n", "y"], rows: [[64, 0.2], [256, 0.7]])
      ])
    let layout = FigureLayout(figure)
    #expect(layout.faults.isEmpty, "\(layout.faults)")
    #expect(layout.texts.filter(\.isTurned).map(\.text).joined(separator: " ") == title)
    #expect(layout.texts.count { $0.isTurned } == 2)
  }

  @Test func `faults are found where there are some`() {
    // A title of the vertical axis that is longer than any picture.
    let figure = Figure(
      name: "long", alternativeText: "", caption: "", horizontal: .sampleSizes([64, 128, 256]),
      vertical: .linear(String(repeating: "mean risk ", count: 20), low: 0, high: 1),
      series: [
        FigureSeries(label: "a", owner: "", columns: ["n", "y"], rows: [[64, 0.2], [256, 0.7]])
      ])
    #expect(FigureLayout(figure).faults.contains { $0.hasPrefix("cut by the edge") })
  }

  @Test func `widths of text are those of the browser`() {
    // Measured by Chromium 156 with Liberation Sans at 100 px, in pixels.
    let measured = [
      ("network (m = 1024): b = 0.678 ± 0.038", 1700.3), ("kernel", 272.4),
      ("rademacher(norm=estimated,noise=residuals)", 2045.4),
      ("risk / squared critical radius", 1211.5), ("1,024", 250.2), ("MWiljft.", 327.7),
    ]
    for (text, width) in measured {
      let own = FontMetrics.width(text, size: 100)
      #expect(abs(own - width) < 0.005 * width, "\(text): \(own) instead of \(width)")
    }
  }

  @Test func `a text that is too long keeps both of its ends`() {
    let name = "rademacher(norm=known,localise=time,placebo=true)"
    let short = FontMetrics.shortened(name, to: 200, size: 13)
    #expect(FontMetrics.width(short, size: 13) <= 200)
    #expect(short.hasPrefix("rademacher(") && short.hasSuffix("true)") && short.contains("…"))
    #expect(FontMetrics.shortened("kernel", to: 200, size: 13) == "kernel")
  }

  @Test func `labels keep their order and their distance, within the plot`() {
    let heights = [50.0, 10, 51, 50.5, 99]
    let placed = FigureLayout.spread(heights, gap: 17, within: 0...100)
    let order = heights.indices.sorted { heights[$0] < heights[$1] }
    for (before, after) in zip(order, order.dropFirst()) {
      #expect(placed[after] - placed[before] > 17 - 1e-9)
    }
    #expect(placed.allSatisfy { (0...100).contains($0) })
    // Labels that have room stay where they are.
    #expect(FigureLayout.spread([10, 60], gap: 17, within: 0...100) == [10, 60])
  }

  @Test func `an axis names places evenly, without a gap in the middle`() {
    let axis = FigureAxis.sampleSizes([64, 91, 128, 181, 256, 362, 512, 724, 1024])
    let ticks = axis.ticks(length: 200, isVertical: false, size: 13).map(\.text)
    #expect(ticks == ["64", "128", "256", "512", "1,024"])
    let decades = FigureAxis.logarithmic("x", low: 2e-9, high: 3)
    let labels = decades.ticks(length: 256, isVertical: true, size: 14)
    #expect(
      labels.map { $0.text + ($0.exponent.map { "^\($0)" } ?? "") }
        == ["10^-8", "10^-6", "10^-4", "10^-2", "1"])
    // Thirty decades and a thousandth of one have as many names as have room.
    for (low, high) in [(1e-300, 1e300), (0.9995, 1.0005), (0.93, 1.02), (3e-5, 4e-5)] {
      let axis = FigureAxis.logarithmic("x", low: low, high: high)
      let count = axis.ticks(length: 256, isVertical: true, size: 14).count
      #expect((3...8).contains(count), "\(low) to \(high): \(count)")
    }
  }

  @Test func `curves that coincide are drawn once and named together`() {
    func series(_ label: String, _ factor: Double) -> FigureSeries {
      FigureSeries(
        label: label, owner: "two-layer-relu", columns: ["n", "mean"],
        rows: [[64, 1 * factor], [128, 0.5 * factor], [256, 0.2 * factor]])
    }
    let figure = Figure(
      name: "twins", alternativeText: "", caption: "", horizontal: .sampleSizes([64, 128, 256]),
      vertical: .logarithmic("mean risk", low: 0.1, high: 2),
      series: [
        series("network (m = 64)", 1), series("network (m = 256)", 1.001),
        series("network (m = 1024)", 0.5),
      ])
    let layout = FigureLayout(figure)
    #expect(layout.panels[0].series == [0, 2])
    #expect(layout.texts.contains { $0.text == "network (m = 64 to 256) coincide" })
  }

  @Test func `a colour belongs to an estimator or a rule`() {
    let alone = FigurePalette.styles(for: ["tangent-kernel"])
    let together = FigurePalette.styles(for: ["two-layer-relu", "two-layer-relu", "tangent-kernel"])
    #expect(together[2] == alone[0])
    #expect(Set(together.map(\.colour)).count == 3)
    #expect(
      FigurePalette.styles(for: ["gcv", "oracle"])[0] == FigurePalette.styles(for: ["gcv"])[0])
  }
}
