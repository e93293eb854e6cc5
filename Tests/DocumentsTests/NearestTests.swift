import Documents
import Testing

@Suite struct NearestTests {
  @Test func `each kind of slip is found`() {
    let keys = ["weight", "mean", "covariance"]
    #expect(nearest(to: "covarance", among: keys) == "covariance")
    #expect(nearest(to: "wieght", among: keys) == "weight")
    #expect(nearest(to: "meann", among: keys) == "mean")
    #expect(nearest(to: "Mean", among: keys) == "mean")
  }

  @Test func `two neighbours swapped cost one`() {
    // "ab-cd" against "ba-dc" would cost 4 without swaps, above the 2 allowed for five letters.
    #expect(nearest(to: "ba-dc", among: ["ab-cd"]) == "ab-cd")
  }

  @Test func `nothing close gives nothing`() {
    #expect(nearest(to: "sigma", among: ["weight", "mean"]) == nil)
    #expect(nearest(to: "abcdef", among: ["abcxyz"]) == nil)  // distance 3 of 6 letters
    #expect(nearest(to: "abcdefghi", among: ["abcdefxyz"]) == "abcdefxyz")  // 3 of 9
    #expect(nearest(to: "", among: ["a"]) == nil)
    #expect(nearest(to: "x", among: []) == nil)
  }

  @Test func `words without a common letter are never suggested`() {
    #expect(nearest(to: "q", among: ["n", "d"]) == nil)
    #expect(nearest(to: "xy", among: ["ab"]) == nil)
    #expect(nearest(to: "N", among: ["d", "n"]) == "n")
  }

  @Test func `of equally close names the first is taken and a closer one wins`() {
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest(to: "cat", among: ["bats", "hat"]) == "hat")
  }

  @Test func `an enormous word is not compared`() {
    let word = String(repeating: "a", count: 200)
    #expect(nearest(to: word, among: [word]) == nil)
  }
}

@Suite struct OtherNamesTests {
  @Test(arguments: [
    ("lambda", ["kind", "ridge", "ridges", "kernel"], "ridge"),
    ("uniform", ["atoms", "box"], "box"),
    ("KRR", ["kernel-ridge", "two-layer-relu"], "kernel-ridge"),
    ("vp", ["variance-preserving"], "variance-preserving"), ("cv", ["gcv", "k-fold"], "k-fold"),
  ])
  func `what others call an entry is told its name`(
    _ name: String, _ candidates: [String], _ expected: String
  ) {
    #expect(nearest(to: name, among: candidates) == expected)
  }

  @Test func `another name is nothing where its entry is not among the candidates`() {
    #expect(nearest(to: "lambda", among: ["seed", "title"]) == nil)
  }
}
