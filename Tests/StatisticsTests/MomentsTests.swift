import Statistics
import Testing

@Suite struct MomentsTests {
  @Test func `small numbers by hand`() {
    let moments = Moments([1, 2, 4, 9])
    #expect(moments.count == 4 && moments.mean == 4)
    #expect(moments.sumOfSquaredDeviations == 38)
    #expect(moments.variance == 38 / 3.0)
    #expect(moments.meanStandardError == (38 / 12.0).squareRoot())
    #expect(moments.coefficientOfVariation == (38 / 3.0).squareRoot() / 4)
  }

  @Test func `a large offset costs no digits`() {
    // 1e9 + {4, 7, 13, 16}: mean offset 10, variance 30, exactly; the naive formula gives nonsense.
    let moments = Moments([4, 7, 13, 16].map { 1e9 + $0 })
    #expect(moments.mean == 1e9 + 10)
    #expect(moments.variance == 30)
  }

  @Test func `too few numbers have no variance`() {
    #expect(Moments([]).mean.isNaN && Moments([]).variance.isNaN)
    #expect(Moments([5]).mean == 5 && Moments([5]).meanStandardError.isNaN)
    #expect(Moments([1, .infinity]).mean == .infinity)
  }

  @Test func `a line goes through two points and reports the spread of more`() throws {
    let line = try LeastSquaresLine(x: [1, 2, 3, 4], y: [2, 3, 5, 6])
    // Slope 1.4, intercept 0.5, residuals .1 −.3 .3 −.1 by hand.
    #expect(abs(line.slope - 1.4) < 1e-15 && abs(line.intercept - 0.5) < 1e-14)
    #expect(abs(line.sumOfSquaredResiduals - 0.2) < 1e-14)
    #expect(abs(line.slopeStandardError - 0.02.squareRoot()) < 1e-14)
    #expect(abs(line.leverages.reduce(0, +) - 2) < 1e-15)
    #expect(throws: StatisticsError.degenerateLine(points: 2)) {
      try LeastSquaresLine(x: [1, 1], y: [2, 3])
    }
  }

  @Test func `Holm multiplies the smallest most and stays monotone`() {
    // Holm's rule by hand: 4·.01, 3·.02, 2·.03 → .06 (kept), 1·.9.
    let adjusted = holmAdjusted([0.03, 0.01, 0.9, 0.02])
    let expected = [0.06, 0.04, 0.9, 0.06]
    #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(holmAdjusted([]) == [])
    #expect(holmAdjusted([0.6, 0.7]) == [1, 1])
  }
}
