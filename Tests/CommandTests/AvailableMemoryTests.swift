import Testing

@testable import scorebound

@Suite struct AvailableMemoryTests {
  @Test func `Slurm's memory is that of the node, or that of a core times the cores`() {
    let cases: [([String: String], Int?)] = [
      ([:], nil),
      (["SLURM_MEM_PER_NODE": "100"], 100 << 20),
      (["SLURM_MEM_PER_CPU": "25"], 25 << 20),
      (["SLURM_MEM_PER_CPU": "25", "SLURM_CPUS_PER_TASK": "4"], 100 << 20),
      (
        ["SLURM_MEM_PER_CPU": "25", "SLURM_CPUS_PER_TASK": "1", "SLURM_CPUS_ON_NODE": "8"],
        200 << 20
      ),
      // The whole machine's memory, and texts that are not numbers.
      (["SLURM_MEM_PER_NODE": "0"], nil),
      (["SLURM_MEM_PER_NODE": "all", "SLURM_MEM_PER_CPU": "7"], 7 << 20),
      (["SLURM_MEM_PER_CPU": "9223372036854775807", "SLURM_CPUS_PER_TASK": "4"], .max),
    ]
    for (environment, expected) in cases {
      #expect(AvailableMemory.slurmAllotment(environment) == expected, "\(environment)")
    }
  }

  @Test func `control groups limit by any of their levels, in both versions`() {
    let files = [
      "/sys/fs/cgroup/memory.max": "max\n", "/sys/fs/cgroup/slurm/memory.max": "7000000\n",
      "/sys/fs/cgroup/slurm/job_1/memory.max": "5000000\n",
      "/sys/fs/cgroup/memory/slurm/job_1/memory.limit_in_bytes": "3000000\n",
    ]
    func limits(_ membership: String) -> [Int] {
      AvailableMemory.controlGroupLimits(membership: membership) { files[$0] }.sorted()
    }
    #expect(limits("0::/slurm/job_1/step_0\n") == [5_000_000, 7_000_000])
    #expect(limits("4:cpu:/x\n3:memory,hugetlb:/slurm/job_1\n") == [3_000_000])
    #expect(limits("") == [])
    #expect(limits("a line of no meaning\n0::/\n") == [])
  }
}
