import Foundation

/// The memory that this process may use, in bytes, by everything that limits it.
enum AvailableMemory {
  /// What trials share unless `--memory` says otherwise: the least of what the machine has and what a
  /// control group, `ulimit -v` or Slurm leave to this process.
  static var allotted: Int {
    let slurm = slurmAllotment(ProcessInfo.processInfo.environment)
    return min(limit, slurm ?? .max)
  }

  /// Beyond this the system refuses memory or ends the process, even if the user asks for more.
  static var limit: Int {
    let groups = controlGroupLimits(
      membership: (try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)) ?? "",
      read: { try? String(contentsOfFile: $0, encoding: .utf8) })
    return
      ([Int(clamping: ProcessInfo.processInfo.physicalMemory)] + groups
      + [addressSpaceLeft].compactMap { $0 }).min() ?? .max
  }

  /// What Slurm allots by `--mem`, or by `--mem-per-cpu` for the cores of the job on this machine.
  ///
  /// A value of 0 means all memory of the machine.
  static func slurmAllotment(_ environment: [String: String]) -> Int? {
    func value(_ name: String) -> Int? {
      environment[name].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    }
    func bytes(_ megabytes: Int, cores: Int = 1) -> Int {
      let (product, isTooLarge) = megabytes.multipliedReportingOverflow(by: cores)
      return isTooLarge || product > Int.max >> 20 ? .max : product << 20
    }
    if let megabytes = value("SLURM_MEM_PER_NODE") { return bytes(megabytes) }
    guard let megabytes = value("SLURM_MEM_PER_CPU") else { return nil }
    let cores = value("SLURM_CPUS_ON_NODE") ?? value("SLURM_CPUS_PER_TASK") ?? 1
    return bytes(megabytes, cores: cores)
  }

  /// The limits of the control groups that a process belongs to and of those above them, for both
  /// versions of control groups; `membership` is the text of /proc/self/cgroup.
  static func controlGroupLimits(
    membership: String, read: (_ path: String) -> String?
  ) -> [Int] {
    var files = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]
    for line in membership.split(separator: "\n") {
      // hierarchy:controllers:path
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let root: String
      let file: String
      if fields[0] == "0", fields[1].isEmpty {
        (root, file) = ("/sys/fs/cgroup", "memory.max")
      } else if fields[1].split(separator: ",").contains("memory") {
        (root, file) = ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
      } else {
        continue
      }
      var folders = fields[2].split(separator: "/")
      while !folders.isEmpty {
        files.append("\(root)/\(folders.joined(separator: "/"))/\(file)")
        folders.removeLast()
      }
    }
    // "max", and a number near 2⁶³, stand for no limit.
    return files.compactMap { read($0) }.compactMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }.filter { $0 > 0 }
  }

  /// What `ulimit -v` leaves after what is mapped already; nil without a limit.
  private static var addressSpaceLeft: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur != rlim_t.max
    else { return nil }
    // The first number of statm is the size of the address space in pages.
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))
      .flatMap { $0.split(separator: " ").first }.flatMap { Int($0) }
    let mapped = (pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    return max(1, Int(clamping: limit.rlim_cur) - mapped)
  }
}
