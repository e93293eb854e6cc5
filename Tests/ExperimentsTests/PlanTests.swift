import Foundation
import Testing

@testable import DataFiles
@testable import Measures
@testable import Runs
@testable import Studies

/// A plan of a study against invented contents of a store.
private func plan(
  _ study: Study, trials: [String: Set<Int>] = [:], hasPilots: Bool = false,
  hasSpectrum: Bool = false
) -> Plan {
  // Pilots whose integration error is nothing, at the refinement with which they begin.
  let risks = Array(repeating: Pilots.Path.Risk(value: 1, error: 0), count: 30)
  let pilots = (0..<Pilots.count).map { pilot in
    let risks = risks.map { Pilots.Path.Risk(value: $0.value + 0.1 * Double(pilot), error: 0) }
    return (pilot, Pilots.Path?.some(Pilots.Path(risks: risks)))
  }
  let byRefinement = Dictionary(
    uniqueKeysWithValues: (4...12).map { ($0, Dictionary(uniqueKeysWithValues: pilots)) })
  return Plan(
    study: study, trials: trials, storedCells: Set(trials.keys),
    pilots: hasPilots ? trials.mapValues { _ in byRefinement } : [:],
    spectra: hasSpectrum ? Set(study.variants.indices) : [])
}

private func stored(_ study: Study, trials: Int) -> [String: Set<Int>] {
  Dictionary(study.cells.map { ($0.identity, Set(0..<trials)) }) { a, _ in a }
}

@Suite struct PlanTests {
  @Test func `without a store everything is new`() throws {
    let study = try StudySamples.study()
    let plan = try Plan(study: study, store: nil)
    #expect(plan.present == [0, 0, 0, 0, 0, 0])
    #expect(plan.newCells == 6)
    #expect(plan.missingTrials == 24)
    #expect(plan.orphanedCells.isEmpty)
    // A unit is a trial of a sample size, with all its cells.
    #expect(plan.trialUnits.count == 3 * 4)
    #expect(plan.pilotUnits.count == 3 * Pilots.count)
    #expect(plan.summary(storePath: "s") == "tiny: 6 cells of 4 trials; 24 to run. Store: s")
  }

  @Test func `a complete store leaves nothing to do, not even pilots`() throws {
    let study = try StudySamples.study()
    let plan = plan(study, trials: stored(study, trials: 4))
    #expect(plan.missingTrials == 0)
    #expect(plan.trialUnits.isEmpty && plan.pilotUnits.isEmpty)
    #expect(
      plan.summary(storePath: "s")
        == "tiny: 6 cells of 4 trials; 24 trials are in the store; nothing is missing. Store: s")
  }

  @Test func `a changed design keeps what it shares and orphans the rest`() throws {
    let old = try StudySamples.study()
    let new = try StudySamples.study(("[16, 32, 64]", "[16, 32, 128]"))
    let plan = plan(new, trials: stored(old, trials: 4), hasPilots: true)
    #expect(plan.present == [4, 4, 4, 4, 0, 0])
    #expect(plan.newCells == 2)
    #expect(plan.missingTrials == 8)
    #expect(
      Set(plan.orphanedCells)
        == Set(old.cells.filter { $0.sampleSize == 64 }.map(\.identity)))
    #expect(
      plan.summary(storePath: "s")
        == "tiny: 6 cells of 4 trials; 16 trials are in the store; 8 to run; 2 stored cells "
        + "belong to an earlier design; kept, not used. Store: s")
    #expect(
      plan.table.split(separator: "\n").map {
        $0.dropFirst(10).trimmingCharacters(in: .whitespaces)
      } == [
        "n    estimator         trials  memory  state",
        "16   network (m = 32)  4/4     < 1 MB  kept",
        "16   kernel            4/4     < 1 MB  kept",
        "32   network (m = 32)  4/4     < 1 MB  kept",
        "32   kernel            4/4     1 MB    kept",
        "128  network (m = 32)  0/4     2 MB    new",
        "128  kernel            0/4     5 MB    new",
      ])
    #expect(
      zip(plan.table.split(separator: "\n").dropFirst(), new.cells).allSatisfy {
        $0.hasPrefix(String($1.identity.prefix(8)) + "  ")
      })
  }

  @Test func `a changed estimator leaves the others' trials`() throws {
    let old = try StudySamples.study()
    let new = try StudySamples.study(("width: m", "width: 16"))
    let plan = plan(new, trials: stored(old, trials: 4), hasPilots: true)
    #expect(plan.present == [0, 4, 0, 4, 0, 4])
    #expect(plan.orphanedCells.count == 3)
    // Every unit that is left runs the network alone.
    for unit in plan.trialUnits {
      guard case .trial(_, _, _, let cells) = unit else {
        Issue.record("no trial: \(unit)")
        continue
      }
      #expect(cells.map { new.cells[$0].series.estimator } == ["network"])
    }
    #expect(plan.trialUnits.count == 12)
  }

  @Test func `more trials add only those that are missing, whatever the gaps`() throws {
    let study = try StudySamples.study(("trials: 4", "trials: 6"))
    var trials = stored(study, trials: 4)
    trials[study.cells[0].identity] = [0, 3, 5, 77]
    let plan = plan(study, trials: trials, hasPilots: true)
    #expect(plan.present == [3, 4, 4, 4, 4, 4])
    #expect(plan.missingTrials == 3 + 5 * 2)
    #expect(plan.pilotUnits.isEmpty)
    let first = plan.trialUnits.compactMap { unit -> (Int, [Int])? in
      if case .trial(0, 16, let trial, let cells) = unit { (trial, cells) } else { nil }
    }
    #expect(first.map(\.0) == [1, 2, 4, 5])
    #expect(first.map(\.1) == [[0], [0], [0, 1], [1]])
  }

  @Test func `the eigenvalues are measured once, and only for claims that need them`() throws {
    let study = try StudySamples.study(("trials: 4", "trials: 4\nclaims: [K8]"))
    #expect(plan(study).spectrumUnits.count == 1)
    #expect(plan(study, hasSpectrum: true).spectrumUnits.isEmpty)
    #expect(plan(try StudySamples.study(), hasSpectrum: false).spectrumUnits.isEmpty)
  }

  @Test func `cells that coincide are run once`() throws {
    // At n = 32 the width n is the width 32: one cell under two names.
    let study = try StudySamples.study(("m: [32]", "m: [32, \"n\"]"))
    for unit in plan(study).trialUnits {
      guard case .trial(_, _, _, let cells) = unit else { continue }
      let identities = cells.map { study.cells[$0].identity }
      #expect(Set(identities).count == identities.count)
    }
  }
}
