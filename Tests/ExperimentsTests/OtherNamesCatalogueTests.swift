import Diffusion
import Estimators
import Testing

@testable import Documents

@Suite struct OtherNamesCatalogueTests {
  @Test func `every name that others are told is that of an entry or a key`() {
    let known =
      TargetCatalogue.all.map(\.name) + ProcessCatalogue.all.map(\.name)
      + EstimatorCatalogue.all.map(\.name) + StoppingCatalogue.all.map(\.name)
    #expect(Set(OtherNames.all).subtracting(known).isEmpty)
    #expect(OtherNames.all.count > 15)
  }
}
